"""Rows of an XLSX sheet; values of merged cells are repeated in the rows they cover."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from .cell_values import column_number
from .errors import TableError
from .sheet_parser import Rows
from .structures import Limits, Record
from .workbook_parts import Workbook
from .xlsx_container import Parser, broken

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]{0,200}?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')

Merge = tuple[int, int, int]  # first row, last row, column from 0


def sheet_records(
    workbook: Workbook, part: str, merges: list[Merge], limits: Limits
) -> Iterator[Record]:
    """The rows that hold something, values of merged areas repeated in their rows below."""
    rows = Rows(workbook, limits)
    records = _stream(workbook, part, rows)
    return _filled_down(records, merges) if merges else records


def _stream(workbook: Workbook, part: str, rows: Rows) -> Iterator[Record]:
    if workbook.package.head(part, 2) in (b"\xff\xfe", b"\xfe\xff"):
        raise broken()  # no program writes sheets in UTF-16, and merged cells would be missed
    for _chunk in workbook.package.parse(part, Parser(rows.start, rows.end, rows.text, raw=True)):
        yield from rows.done
        rows.done.clear()


def merged_areas(workbook: Workbook, part: str, limits: Limits) -> list[Merge]:
    """Areas over several rows. They stand behind all rows, so this unpacks the sheet once more."""
    merges: list[Merge] = []
    tail = b""
    for chunk in workbook.package.chunks(part):
        window = tail + chunk
        end = 0
        for match in _MERGED.finditer(window):
            end = match.end()
            left, top, _right, bottom = match.groups()
            if bottom != top:
                merges.append((int(top), int(bottom), column_number(left[:4].decode())))
        tail = window[max(end, len(window) - 300) :]
        if len(merges) > limits.merges:
            raise TableError(_("The sheet has too many merged cells. Undo the merging."))
    merges.sort()
    return merges


def _filled_down(records: Iterator[Record], merges: list[Merge]) -> Iterator[Record]:
    """A row of nothing but repeated values stays out: nobody wrote in it."""
    waiting = iter(merges)
    upcoming = next(waiting, None)
    active: dict[int, tuple[int, str]] = {}  # column → (last row, value)
    for record in records:
        cells = record.cells
        if not record.is_blank:
            _repeat(cells, active, record.line)
        while upcoming and upcoming[0] <= record.line:
            first, last, column = upcoming
            if first == record.line and column < len(cells) and cells[column]:
                active[column] = (last, cells[column])
            upcoming = next(waiting, None)
        yield record


def _repeat(cells: list[str], active: dict[int, tuple[int, str]], line: int) -> None:
    for column, (last, value) in list(active.items()):
        if line > last:
            del active[column]
            continue
        if column >= len(cells):
            cells.extend([""] * (column + 1 - len(cells)))
        cells[column] = cells[column] or value
