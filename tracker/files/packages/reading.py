"""Reads a package that may come from anywhere: measured and compared with its description before it is read."""

import csv
import hashlib
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, BinaryIO, NamedTuple, Self

from django.utils.translation import gettext as _

from tracker.files.packages import terms
from tracker.files.packages.descriptor import NAME, PLAIN, VERSION
from tracker.files.resources import tables
from tracker.ground.tables import TableError, unguard

MB = 1024 * 1024
# A description has some 100 kB; 10,000 incidents with everything are some 30 MB of tables.
LARGEST_DESCRIPTION = 4 * MB
LARGEST_FILE = 4_096 * MB
CHUNK = 256 * 1024
LONGEST_ROW = 8 * MB  # characters
# The build before this one wrote no terms, and its package is how its database is carried over.
OPTIONAL = {terms.NAME}


class Line(NamedTuple):
    number: int
    cells: list[str]


class Package:
    """A zip with exactly the files that its description names, each as long and as the digest says."""

    def __init__(self, file: BinaryIO) -> None:
        with _zip_errors():
            self._zip = zipfile.ZipFile(file)
        self.tables = tables()
        self._absent = {name for name in OPTIONAL if f"{name}.csv" not in self._zip.namelist()}
        self._check_entries()
        self.described = self._description()
        for name in self.names:
            self._check_bytes(name)
            self._check_header(name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._zip.close()

    @property
    def names(self) -> list[str]:
        return [name for name in (*self.tables, *PLAIN) if name not in self._absent]

    def columns(self, name: str) -> list[str]:
        if name in PLAIN:
            return list(PLAIN[name].COLUMNS)
        return [column.name for column in self.tables[name].columns(restored=True)]

    def lines(self, name: str) -> Iterator[Line]:
        """Rows below the header, each with the line that it begins in. TableError names it."""
        if name in self._absent:
            return
        width = len(self.columns(name))
        with self._open(name) as entry:
            records = _records(entry, f"{name}.csv")
            next(records)
            for number, cells in records:
                if len(cells) != width:
                    raise TableError(
                        _("This row has %(found)d cells instead of %(wanted)d.")
                        % {"found": len(cells), "wanted": width},
                        file=f"{name}.csv",
                        line=number,
                    )
                yield Line(number, [unguard(cell) for cell in cells])

    # Before anything of it is believed

    def _check_entries(self) -> None:
        entries = self._zip.infolist()
        wanted = {NAME, *(f"{name}.csv" for name in self.names)}
        found = [entry.filename for entry in entries]
        for entry in entries:
            if entry.filename not in wanted or found.count(entry.filename) > 1:
                raise TableError(_("This file does not belong in a package."), file=entry.filename)
            if entry.flag_bits & 1 or entry.file_size > LARGEST_FILE:
                raise TableError(_("This file is locked or far too large."), file=entry.filename)
        for name in sorted(wanted - set(found)):
            raise TableError(_("This file is missing in the package."), file=name)

    def _description(self) -> dict[str, Any]:
        with _zip_errors(NAME), self._zip.open(NAME) as entry:
            text = entry.read(LARGEST_DESCRIPTION + 1)
        broken = TableError(_("This is no description of a package of ours."), file=NAME)
        if len(text) > LARGEST_DESCRIPTION:
            raise broken
        try:
            found = json.loads(text)
            described = {one["name"]: (one["bytes"], one["hash"]) for one in found["resources"]}
        except (ValueError, KeyError, TypeError, RecursionError):
            raise broken from None
        if found.get("name") != VERSION or set(described) != set(self.names):
            raise broken
        return described

    def _check_bytes(self, name: str) -> None:
        digest, size = hashlib.sha256(), 0
        with self._open(name) as entry:
            while chunk := entry.read(CHUNK):
                digest.update(chunk)
                size += len(chunk)
        if (size, f"sha256:{digest.hexdigest()}") != self.described[name]:
            raise TableError(
                _("This file is not the one that the package describes: it was changed."),
                file=f"{name}.csv",
            )

    def _check_header(self, name: str) -> None:
        file, wanted = f"{name}.csv", self.columns(name)
        with self._open(name) as entry:
            header = next(_records(entry, file), Line(1, [])).cells
        unknown = [column for column in header if column not in wanted]
        missing = [column for column in wanted if column not in header]
        for text, columns in ((_("Unknown column."), unknown), (_("Missing column."), missing)):
            if columns:
                raise TableError(text, file=file, line=1, column=columns[0])
        if header != wanted:
            raise TableError(_("The columns are not in their order."), file=file, line=1)

    @contextmanager
    def _open(self, name: str) -> Iterator[IO[bytes]]:
        with _zip_errors(f"{name}.csv"), self._zip.open(f"{name}.csv") as entry:
            yield entry


def _records(entry: IO[bytes], file: str) -> Iterator[Line]:
    lines = _Lines(entry)
    reader = csv.reader(lines, strict=True)
    while True:
        number, lines.size = reader.line_num + 1, 0
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, UnicodeDecodeError):
            raise TableError(_("This line is no CSV in UTF-8."), file=file, line=number) from None
        yield Line(number, cells)


class _Lines:
    """Physical lines for the csv module, which itself would take a row of any size."""

    def __init__(self, entry: IO[bytes]) -> None:
        # As newlines stand in the file: those inside of cells are kept.
        self._text = io.TextIOWrapper(entry, "utf-8-sig", newline="")
        self.size = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(LONGEST_ROW)
        self.size += len(line)
        if not line:
            raise StopIteration
        if self.size >= LONGEST_ROW:
            raise csv.Error
        return line


@contextmanager
def _zip_errors(file: str = "") -> Iterator[None]:
    """What zipfile says of a damaged archive, as a sentence."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError):
        raise TableError(_("This is no zip file, or it is damaged."), file=file) from None
