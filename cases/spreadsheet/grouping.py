"""Groups neighbouring rows that describe one incident."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cases.spreadsheet.import_keys import bounded, digest
from cases.spreadsheet.mapping import Layout
from tracker.ground.tables import Row

MOST_ROWS = 1_000  # of one incident held at a time; what follows is taken as rows further down


class Group(NamedTuple):
    """`value` is what the rows share, "" where nothing ties them to other rows; `key` is the incident's."""

    value: str
    key: str
    rows: list[Row]


def groups(rows: Iterable[Row], layout: Layout, *, is_named: bool) -> Iterator[Group]:
    """Neighbouring rows of one incident together. The same value may come again further down.

    Own numbers are keys inside a named data set only: in a nameless one they would be those of any other file.
    """
    number = layout.one("original_id")
    keys = _Keys(layout, number.at if number else -1, is_named)
    held: list[Row] = []
    held_value = ""
    for row in rows:
        value = keys.shared(row)
        if held and (not value or value != held_value or len(held) >= MOST_ROWS):
            yield Group(held_value, keys.of(held, held_value), held)
            held = []
        held.append(row)
        held_value = value
    if held:
        yield Group(held_value, keys.of(held, held_value), held)


class _Keys:
    def __init__(self, layout: Layout, number: int, is_named: bool) -> None:
        self._layout, self._number, self._is_named = layout, number, is_named
        self._occurrences: Counter[bytes] = Counter()

    def shared(self, row: Row) -> str:
        """What ties a row to others: the value of the column that groups, in its sheet if so told."""
        value = row.cells[self._layout.group_by].strip() if self._layout.group_by >= 0 else ""
        return self._in_sheet(row, value) if value else ""

    def of(self, rows: list[Row], value: str) -> str:
        if self._is_named:
            number = rows[0].cells[self._number].strip() if self._number >= 0 else ""
            if number or value:
                own = self._in_sheet(rows[0], number) if number else value
                return bounded(" ".join(own.split()))
        return self._by_cells(rows[0])

    def _in_sheet(self, row: Row, value: str) -> str:
        return f"{row.sheet}/{value}" if self._layout.is_per_sheet else value

    def _by_cells(self, row: Row) -> str:
        cells = digest(row.cells)
        short = bytes.fromhex(cells)
        number = self._occurrences[short]
        self._occurrences[short] += 1
        return f"{cells}:{number}"
