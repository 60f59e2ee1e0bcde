"""Query relaxation: for an empty list, the number of rows without each active filter or search term."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, Value
from django.utils.text import capfirst

from tracker.ground.id_arrays import ArrayOfIds, in_ids
from tracker.ground.unions import union_all
from tracker.lists.counting import MAX_HITS
from tracker.lists.filter_kinds import Rows
from tracker.lists.filters import ListFilter
from tracker.search.grammar import parse

# Largest number of relaxations that are counted.
TRIED = 8


@dataclass(frozen=True)
class Relaxation:
    """One relaxation: the filter or search term left out, the URL without it, and how many rows that list has."""

    title: str
    word: str
    address: str
    number: int

    @property
    def is_more(self) -> bool:
        """More than are counted."""
        return self.number > MAX_HITS


def relaxations(found: ListFilter, address: Callable[..., str]) -> list[Relaxation]:
    """Returns the relaxations with at least one row, the largest first; one statement (UNION ALL). `address`
    builds the list's URL with other values. `address` is the list's with other values.
    """
    tried = list(_candidates(found, address))[:TRIED]
    parts = [
        _number(found, rows, str(place)) for place, (_title, _word, _to, rows) in enumerate(tried)
    ]
    numbers = {}
    for place, number in union_all(parts) if parts else ():
        numbers[int(place)] = number
    some = [Relaxation(*tried[place][:3], number) for place, number in numbers.items() if number]
    return sorted(some, key=lambda one: (-one.number, one.title, one.word))


def _candidates(
    found: ListFilter, address: Callable[..., str]
) -> Iterator[tuple[str, str, str, Rows]]:
    chosen = found.chosen
    for name in [name for name in chosen if name not in ("sort", "match")]:
        title = capfirst(str(found.form.fields[name].label))
        yield title, "", address(**{name: None}), found.without(name).qs
    if "q" in chosen:
        title = capfirst(str(found.form.fields["q"].label))
        for term, rest in parse(chosen["q"]).shorter():
            rows = found.searched.matching(rest, found.without("q").qs)
            yield title, str(term), address(q=str(rest)), rows


def _number(found: ListFilter, rows: Any, place: str) -> Rows:
    """Counts at most HITS + 1 rows per relaxation."""
    keys = rows.order_by().values("pk")[: MAX_HITS + 1]
    counted = found.queryset.model.objects.order_by().filter(in_ids("pk", ArrayOfIds(keys)))
    number = Count(found.counted, distinct=found.counted != "pk")
    numbered = counted.values(which=Value(place, CharField())).annotate(number=number)
    return numbered.values_list("which", "number")
