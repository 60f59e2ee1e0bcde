"""Writes one table as CSV, to the terminal or to a file: all of it, or what the public may see."""

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from tracker.files.imports.formats import Csv
from tracker.files.imports.streamed import StreamedDataset
from tracker.files.packages import written_whole
from tracker.files.public_tables.streams import snapshot
from tracker.files.resources import tables
from tracker.roof.data_pages.tables import public_tables


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--as", dest="kind", required=True, help="The table: incidents, people …"
        )
        parser.add_argument("--public", action="store_true", help="Only what the public may see.")
        parser.add_argument("--output", type=Path, help="A file, in place of the terminal.")

    def handle(self, *args: Any, **options: Any) -> None:
        chunks = _chunks(options["kind"], is_public=options["public"])
        output = options["output"]
        if output is None:
            self.print(chunks)
            return
        if not output.parent.is_dir():
            raise CommandError(f"There is no folder {output.parent}.")
        with written_whole(output) as file:
            file.writelines(chunks)

    def print(self, chunks: Iterable[bytes]) -> None:
        """As bytes where the stream takes them, since a terminal's encoding may be another one."""
        stream = getattr(self.stdout, "_out", self.stdout)
        if binary := getattr(stream, "buffer", None):
            binary.writelines(chunks)
            binary.flush()
            return
        decode = codecs.getincrementaldecoder("utf-8")().decode
        for chunk in chunks:
            stream.write(decode(chunk))


def _chunks(kind: str, *, is_public: bool) -> Iterator[bytes]:
    known: dict[str, Any] = dict(public_tables() if is_public else tables())
    if kind not in known:
        raise CommandError(f"There is no table “{kind}”. Choose one of these: {', '.join(known)}.")
    return known[kind].csv() if is_public else _editorial(known[kind])


def _editorial(table: Any) -> Iterator[bytes]:
    headers = [column.name for column in table.columns()]
    with snapshot(connection):
        yield from Csv().export_data(StreamedDataset(table.rows(), headers=headers))
