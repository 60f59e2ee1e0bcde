"""Writes CSV that spreadsheet programs open right and that we read back without loss."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from .cell_escaping import guard

_ROWS = 500  # per chunk: some 100 kB


class CsvWriter:
    """UTF-8 with a BOM (else Excel takes it for cp1251), comma, CRLF, every cell in quotes.

    With all cells quoted no other delimiter that a program was told splits them. None is an
    empty cell. A row of nothing but blanks is passed over when the file is read.
    """

    def __init__(self, columns: Sequence[str], bom: bool = True) -> None:
        self._columns = columns
        self._bom = "\ufeff" if bom else ""

    def header(self) -> bytes:
        return (self._bom + _lines([self._columns])).encode()

    def rows(self, rows: Iterable[Sequence[str | None]]) -> Iterator[bytes]:
        """Chunks of bytes as soon as their rows are there; holds some hundred rows at a time."""
        waiting = iter(rows)
        while chunk := list(islice(waiting, _ROWS)):
            yield _lines(chunk).encode()


def _lines(rows: Iterable[Sequence[str | None]]) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    writer.writerows([[guard(cell) if cell else "" for cell in row] for row in rows])
    return buffer.getvalue()
