"""Our CSV and XLSX as formats of django-import-export; they stream, and know a file by what is in it.

The library's own go through tablib: they hold the table in memory, and their guard deletes a leading `=`. Where
openpyxl streams, it has neither merged cells nor notes, and it takes 2.5 to 6 times as long.
"""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from typing import IO, Any, BinaryIO, cast

from import_export.formats.base_formats import Format

from tracker.files.imports.streamed import StreamedDataset
from tracker.ground.tables import Choices, CsvWriter, Table, TableError, XlsxWriter, open_table

CHUNK = 64 * 1024


class TableFormat(Format):
    """What a table is read from. `export_data` gives chunks of bytes, or raises TableError before the first."""

    title = extension = content_type = ""

    def create_dataset(
        self,
        in_stream: BinaryIO,
        name: str = "",
        choices: Choices = Choices(),  # noqa: B008  a NamedTuple cannot change
    ) -> Table:
        """An open table, whose rows can be streamed as often as one likes. Raises TableError."""
        return open_table(in_stream, name, choices)

    def get_title(self) -> str:
        return self.title

    def get_extension(self) -> str:
        return self.extension

    def get_content_type(self) -> str:
        return self.content_type

    def can_import(self) -> bool:
        return True

    can_export = can_import


class Csv(TableFormat):
    title, extension, content_type = "CSV", "csv", "text/csv; charset=utf-8"

    def export_data(self, dataset: StreamedDataset, **kwargs: Any) -> Iterator[bytes]:
        writer = CsvWriter(dataset.headers)
        with closing(dataset):
            yield writer.header()
            yield from writer.rows(dataset)


class Xlsx(TableFormat):
    title, extension = "XLSX", "xlsx"
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def export_data(self, dataset: StreamedDataset, **kwargs: Any) -> Iterator[bytes]:
        """Written to a file without a name first, since a spreadsheet can be refused half-way."""
        file = cast(IO[bytes], tempfile.TemporaryFile())  # noqa: SIM115  closed by the reader
        try:
            with closing(dataset), XlsxWriter(file) as book:  # type: ignore[arg-type]
                book.sheet(dataset.title, dataset.headers, dataset)
        except TableError:
            file.close()
            raise
        file.seek(0)
        return _read(file)


def _read(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while chunk := file.read(CHUNK):
            yield chunk


FORMATS = (Csv, Xlsx)
