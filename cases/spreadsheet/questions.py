"""Collects what a user must decide before planning: unmapped values and names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cases.spreadsheet.mapping import Layout
from cases.spreadsheet.mapping_targets import TARGETS
from cases.spreadsheet.named_bearers import KINDS
from cases.spreadsheet.terms import Terms
from tracker.ground.tables import Row

LONGEST_NAME = 300
MOST_VALUES = 1_000  # of one meaning: more is no column of terms


class Named(NamedTuple):
    """Somebody whom the file names; `name` has single blanks only."""

    kind: str
    name: str
    number_of_lines: int


def values_to_map(
    rows: Iterable[Row], columns: Sequence[str], mapping: Mapping[str, Any]
) -> dict[str, dict[str, int]]:
    """Values that are no terms yet, with the number of rows that have them, the most frequent first."""
    layout = Layout(columns, mapping)
    terms = Terms(layout)
    parts = [part for part in layout.parts if TARGETS[part.to].vocabulary]
    found: dict[str, Counter[str]] = {part.to: Counter() for part in parts}
    for row in rows:
        for part in parts:
            text = row.cells[part.at].strip()
            if text and terms.codes(part.to, text, part.separator) is None:
                _count(found[part.to], terms.unknown(part, text))
    return {to: dict(counted.most_common()) for to, counted in found.items() if counted}


def _count(counted: Counter[str], values: Iterable[str]) -> None:
    for value in values:
        if value in counted or len(counted) < MOST_VALUES:
            counted[value] += 1


def names(
    rows: Iterable[Row], columns: Sequence[str], mapping: Mapping[str, Any]
) -> Iterator[Named]:
    """Each name of the file once, with the number of rows that have it.

    Without the names of people whom a reference ties already.
    """
    layout = Layout(columns, mapping)
    parts = [part for part in layout.all(*KINDS) if not part.is_described]
    ref = layout.one("person_ref")
    counted: Counter[tuple[str, str]] = Counter()
    for row in rows:
        named: set[tuple[str, str]] = set()
        for part in parts:
            text = row.cells[part.at]
            if text and not (ref and part.to == "person" and row.cells[ref.at].strip()):
                named.update((KINDS[part.to], name) for name in part.split(text))
        counted.update(named)
    for (kind, name), number in counted.items():
        if len(name) <= LONGEST_NAME:
            yield Named(kind, name, number)
