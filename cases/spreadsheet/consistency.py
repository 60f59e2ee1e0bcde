"""Consistency of rows about one thing: remembers (as hashes) the first values given, reports rows that contradict
them.
"""

from collections.abc import Sequence
from struct import Struct
from typing import NamedTuple

from django.utils.translation import gettext as _

from tracker.ground.tables import Row


class Difference(NamedTuple):
    """Where it was said first, and which of the values are others here."""

    sheet: str
    line: int
    positions: list[int]

    def sentence(self, sheet: str) -> str:
        named = {"line": self.line, "sheet": self.sheet}
        if self.sheet == sheet:
            return (
                _(
                    "Line %(line)d is about the same and says something else, or nothing. Write the same in"
                    " both; what is empty here says nothing."
                )
                % named
            )
        return (
            _(
                "Line %(line)d of sheet “%(sheet)s” is about the same and says something else, or nothing."
                " Write the same in both; what is empty here says nothing."
            )
            % named
        )


class FirstValues:
    """Keeps hashes only: some hundred bytes for each thing, whatever is said of it."""

    def __init__(self, width: int) -> None:
        self._first: dict[int, tuple[str, int, bytes]] = {}
        self._packed = Struct(f"{width}q")

    def compare(self, key: str, row: Row, values: Sequence[str]) -> Difference | None:
        """Returns the contradiction with the first row; None for the first row, or for equal or empty values."""
        hashes = [hash(value) if value else 0 for value in values]
        said = self._packed.pack(*hashes)
        sheet, line, first = self._first.setdefault(hash(key), (row.sheet, row.line, said))
        if first == said:
            return None
        others = zip(hashes, self._packed.unpack(first), strict=True)
        positions = [i for i, (here, there) in enumerate(others) if here and here != there]
        return Difference(sheet, line, positions) if positions else None
