"""Reads CSV as people's programs write it: any delimiter and line end, bounded in memory."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import BinaryIO, TextIO

from django.utils.translation import gettext as _

from .byte_streams import Stream
from .encodings import Encoding
from .errors import TableError, cell_too_long, row_too_long
from .structures import Limits, Record

DELIMITERS = (",", ";", "\t", "|")

# Read before a record is measured: enough to find the cell that is too long, and little enough
# that an unclosed quote does not fill the memory.
RECORD = 8_000_000
_LOOK_AT_CHARACTERS = 256 * 1024
_LOOK_AT_RECORDS = 100
_SEP = re.compile(r'"?sep=([^\r\n"])"?[\r\n]', re.IGNORECASE)

# The csv module has one limit for the whole process; its default of 131,072 is too low for a
# report in a cell. Lines are bounded before they reach it.
csv.field_size_limit(RECORD)


class CsvFile:
    """A text file as one nameless sheet of records."""

    format = "csv"
    sheets: tuple[str, ...] = ("",)
    visible: tuple[str, ...] = ("",)

    def __init__(
        self,
        file: BinaryIO,
        encoding: Encoding,
        delimiter: str,
        limits: Limits,
        *,
        obeys_sep: bool = True,
    ) -> None:
        self._file = file
        self._start = encoding.start
        self._limits = limits
        self.encoding = encoding.name
        head = self._head()
        told = _SEP.match(head[:20]) if obeys_sep else None
        self._told = told is not None
        self.delimiter = delimiter or (told[1] if told else detect_delimiter(head))
        if len(self.delimiter) != 1 or self.delimiter in '"\r\n':
            raise TableError(_("The delimiter must be one character."))

    def records(self, _sheet: str = "") -> Iterator[Record]:
        """Stream the records from the start; only one such stream at a time may be read."""
        text = io.TextIOWrapper(
            io.BufferedReader(Stream(self._file, self._start), 64 * 1024),
            encoding=self.encoding,
            errors="replace",
            newline="",
        )
        records = self._records(text)
        yield from islice(records, 1, None) if self._told else records

    def notes(self, _chosen: tuple[str, ...]) -> tuple[str, ...]:
        return ()

    def close(self) -> None:
        """Nothing is held."""

    def _head(self) -> str:
        self._file.seek(self._start)
        return self._file.read(2 * _LOOK_AT_CHARACTERS).decode(self.encoding, "replace")

    def _records(self, text: TextIO) -> Iterator[Record]:
        lines = _Lines(text)
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        while True:
            first = lines.number + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                raise lines.quote_trouble(self.delimiter) from None
            if lines.size > self._limits.cell:
                self._measure(cells, first)
            lines.forget()
            yield Record(first, cells)

    def _measure(self, cells: list[str], line: int) -> None:
        """The cells of a long record, for only there can one be too long."""
        for position, cell in enumerate(cells, 1):
            if len(cell) > self._limits.cell:
                column = _("column %(n)s") % {"n": position}
                raise cell_too_long(self._limits.cell, line, column)
        if sum(map(len, cells)) > self._limits.record:
            raise row_too_long(self._limits.record, line)


class _Lines:
    """Physical lines for the csv module: counted, bounded, and kept as long as their record."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self.number = 0
        self.size = 0
        self.kept: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(RECORD)
        if not line:
            raise StopIteration
        self.number += 1
        self.size += len(line)
        self.kept.append(line)
        if self.size >= RECORD:
            raise csv.Error
        return line

    def forget(self) -> None:
        self.kept.clear()
        self.size = 0

    def quote_trouble(self, delimiter: str) -> TableError:
        """Where the quotation mark stands that the record breaks at."""
        opened = last_opened_quote("".join(self.kept), delimiter)
        first = self.number - len(self.kept) + 1
        if opened is None:
            return TableError(_("The line is too long to be a row of a table."), line=first)
        before = self.kept_before(opened[0])
        return TableError(
            _(
                "The quotation mark that opens here is never closed, or a quotation mark inside "
                "the cell is not doubled."
            ),
            line=first + before,
            column=_("column %(n)s") % {"n": opened[1]},
        )

    def kept_before(self, position: int) -> int:
        lines = 0
        for line in self.kept:
            position -= len(line)
            if position < 0:
                break
            lines += 1
        return lines


def last_opened_quote(record: str, delimiter: str) -> tuple[int, int] | None:
    """Where (character, column from 1) the quoted cell begins in which a broken record ends."""
    inside = re.compile(r'"(?:[^"]|"")*("?)')
    between = re.compile(f"[^{re.escape(delimiter)}\r\n]*({re.escape(delimiter)}|[\r\n]|$)")
    position, column, opened = 0, 1, None
    while position < len(record):
        if record[position] == '"':
            opened = (position, column)
            match = inside.match(record, position)
            position = match.end() if match else len(record)
            if not match or not match[1]:
                return opened
        match = between.match(record, position)
        if match is None or match.end() == position:
            break
        position, column = match.end(), column + 1
    return opened


def detect_delimiter(head: str) -> str:
    """The delimiter with which most of the first records have the same number of cells.

    "|" also stands between the values of one cell: it has to be in the first line too.
    """
    head = head[:_LOOK_AT_CHARACTERS]
    first = head.lstrip().splitlines()[:1]
    possible = [one for one in DELIMITERS if one != "|" or (first and "|" in first[0])]
    scores = [(*_consistency(head, delimiter), delimiter) for delimiter in reversed(possible)]
    best = max(scores, key=lambda score: score[:2])
    return best[2] if best[0] > 0 else ","


def _consistency(head: str, delimiter: str) -> tuple[float, int]:
    """(share of records of the commonest width, that width); a width of one says nothing."""
    widths = _widths(head, delimiter)
    common = Counter(width for width in widths if width > 1).most_common(1)
    if not common:
        return 0.0, 0
    width, times = common[0]
    split = sum(width > 1 for width in widths)
    return (times + split / 10) / len(widths), width


def _widths(head: str, delimiter: str) -> list[int]:
    widths: list[int] = []
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter, strict=True)
    # An error: the head ends inside a quoted cell, or this is not the delimiter.
    with suppress(csv.Error):
        for cells in islice(reader, _LOOK_AT_RECORDS):
            if any(cells):
                widths.append(len(cells))
    return widths
