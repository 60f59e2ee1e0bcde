"""Writes the package: all tables as they are at one moment, row by row, whole or not at all."""

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import connection
from django.db.models import F, Func, JSONField, Value
from django.utils.translation import gettext as _

from tracker.files.imports.formats import Csv
from tracker.files.imports.kinds import kinds
from tracker.files.imports.streamed import StreamedDataset
from tracker.files.packages.descriptor import NAME, PLAIN, Written, describe
from tracker.files.public_tables.streams import snapshot
from tracker.files.resources import tables
from tracker.ground.tables import TableError

NO_TIME = (1980, 1, 1, 0, 0, 0)
UNIX = 3
PRIVATE = 0o600


def write_package(file: BinaryIO) -> list[Written]:
    """The editorial tables, their stamps too. TableError for what its tables have no column for."""
    known = tables()
    with snapshot(connection), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        _refuse_other_languages()
        written = [_add(package, name, *_contents(name)) for name in sorted([*known, *PLAIN])]
        package.writestr(_entry(NAME), describe(written, known))
    return written


def _contents(name: str) -> tuple[Sequence[str], Iterator[Sequence[str]]]:
    if name in PLAIN:
        return list(PLAIN[name].COLUMNS), PLAIN[name].rows()
    table = tables()[name]
    columns = [column.name for column in table.columns(restored=True)]
    return columns, table.rows(restored=True)


def _add(
    package: zipfile.ZipFile, name: str, columns: Sequence[str], rows: Iterator[Sequence[str]]
) -> Written:
    dataset, digest, size = StreamedDataset(rows, headers=columns), hashlib.sha256(), 0
    with package.open(_entry(f"{name}.csv"), "w", force_zip64=True) as entry:
        for chunk in Csv().export_data(dataset):
            digest.update(chunk)
            size += entry.write(chunk)
    return Written(name, dataset.number, size, digest.hexdigest())


def _entry(name: str) -> zipfile.ZipInfo:
    """Nothing in it tells when and where it was made."""
    entry = zipfile.ZipInfo(name, NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX
    entry.external_attr = PRIVATE << 16
    return entry


def _refuse_other_languages() -> None:
    """A text in a language that has no columns would be lost."""
    languages = Value(list(settings.CONTENT_LANGUAGES))
    for kind in kinds().values():
        for text in kind.texts:
            rest = Func(F(text), languages, template="(%(expressions)s::text[])", arg_joiner=" - ")
            other = kind.model._base_manager.annotate(
                rest=Func(rest, template="%(expressions)s", output_field=JSONField())
            ).exclude(rest={})
            ref = other.values_list("ref", flat=True).first()
            if ref:
                raise TableError(
                    _("A text is in a language that is not among the CONTENT_LANGUAGES: %(ref)s.")
                    % {"ref": ref},
                    file=kind.name,
                    column=text,
                )


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A file that takes its place when it is complete; if not, nothing is left. For its owner only."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
