"""Bundles of tables as one import: a workbook with a sheet per kind, or a ZIP with `kind.csv` files.

Rows of all of them may point at each other by `#key`; they are planned and applied together.
"""

import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from tracker.files.imports.drafts import Draft
from tracker.files.imports.formats import TableFormat
from tracker.files.imports.kinds import files
from tracker.files.imports.models import ImportBatch
from tracker.files.imports.tables import table_drafts
from tracker.ground.tables import Choices, Limits, TableError

SEVERAL = "tables"
FORMAT = TableFormat()
PIECE = 1 << 20


def drafts(batch: ImportBatch, file: BinaryIO) -> Iterator[Sequence[Draft]]:
    """In the order in which kinds point at each other. Raises TableError."""
    if is_archive(file):
        yield from _of_archive(batch, file)
        return
    with FORMAT.create_dataset(file, batch.file_name) as workbook:
        sheets = workbook.found.sheets
    wanted = _ordered(batch, [name for name in sheets if name in files()], sheets)
    for kind in wanted:
        with FORMAT.create_dataset(file, batch.file_name, Choices(sheets=(kind,))) as table:
            yield from table_drafts(batch, table, kind)


def is_archive(file: BinaryIO) -> bool:
    """A ZIP with CSV files at its top; a workbook is a ZIP too, but has none there."""
    file.seek(0)
    if not zipfile.is_zipfile(file):
        return False
    with zipfile.ZipFile(file) as archive:
        return any(name.endswith(".csv") for name in archive.namelist()[:1000])


def _of_archive(batch: ImportBatch, file: BinaryIO) -> Iterator[Sequence[Draft]]:
    limit = Limits().bytes
    with zipfile.ZipFile(file) as archive:
        entries = {info.filename: info for info in archive.infolist()}
        if sum(info.file_size for info in entries.values()) > limit:
            raise TableError(_("The files in it are too large together."), file=batch.file_name)
        kinds = [name.removesuffix(".csv") for name in entries if name.endswith(".csv")]
        for kind in _ordered(batch, [name for name in kinds if name in files()], kinds):
            with tempfile.TemporaryFile() as unpacked:
                _unpack(batch, archive, entries[f"{kind}.csv"], unpacked, limit)
                with FORMAT.create_dataset(unpacked, f"{batch.file_name}, {kind}.csv") as table:
                    yield from table_drafts(batch, table, kind)


def _unpack(
    batch: ImportBatch, archive: zipfile.ZipFile, info: zipfile.ZipInfo, into: Any, limit: int
) -> None:
    """Counts the bytes while unpacking, since the zip directory's sizes may be false (zip bomb)."""
    try:
        with archive.open(info) as entry:
            for piece in iter(lambda: entry.read(PIECE), b""):
                into.write(piece)
                if into.tell() > limit:
                    raise TableError(_("This file is too large."), file=batch.file_name)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        reason = _("“%(name)s” in it cannot be unpacked.") % {"name": info.filename[:60]}
        raise TableError(reason, file=batch.file_name) from error
    into.seek(0)


def _ordered(batch: ImportBatch, known: list[str], there: Sequence[str]) -> list[str]:
    unknown = [name for name in there if name not in known]
    if unknown or not known:
        text = _("“%(name)s” is no kind of table. There are: %(kinds)s.")
        named = {"name": ", ".join(unknown)[:60], "kinds": ", ".join(files())}
        raise TableError(text % named, file=batch.file_name)
    return [name for name in files() if name in known]
