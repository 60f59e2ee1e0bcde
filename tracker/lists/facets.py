"""Facets: how the counts per value of a parameter are declared, and the values as a page shows them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, Count, Func, IntegerField, QuerySet
from django.db.models.functions import Cast, ExtractYear

from tracker.lists.counting import Statement

# How many years a list offers.
YEARS = 60


@dataclass(frozen=True)
class Facet:
    """Counts per value of one parameter, its own filter left out.

    `counts` gives a queryset of `value` and `number` for a statement; None where the filter counts in its own way.
    """

    parameter: str
    title: Any
    counts: Callable[[Statement], QuerySet[Any]] | None = None
    # "group" and "type" where the two levels of a vocabulary are counted apart, "all" where they are not.
    level: str = ""
    # Number of values shown (the most frequent ones); selected values are always shown.
    most: int = 1000
    # Sorts values in descending order (years), not by count.
    is_by_value: bool = False
    # Parameters that are left out of the counted rows; the facet's own parameter by default.
    apart: tuple[str, ...] = ()
    # A facet that is expensive per row: counted only in lists of at most so many rows.
    most_rows: int | None = None

    @property
    def key(self) -> str:
        return f"{self.parameter} {self.level}"

    @property
    def left_out(self) -> tuple[str, ...]:
        return self.apart or (self.parameter,)


@dataclass(slots=True)
class FacetValue:
    """One value of a facet as a page shows it."""

    code: str
    typed: str
    label: dict[str, str]
    number: int
    address: str
    is_chosen: bool
    is_group: bool
    children: list["FacetValue"] = field(default_factory=list)


@dataclass
class ShownFacet:
    parameter: str
    title: Any
    values: list[FacetValue]

    @property
    def not_chosen(self) -> list[FacetValue]:
        """Values that are not selected yet."""
        return [value for value in self.values if not value.is_chosen]


@dataclass(frozen=True)
class ActiveFilter:
    """A filter in force, and the address without it."""

    title: Any
    text: Any
    address: str


class EachYear(Func):
    """From the year of one date to that of another, a row for each; none where they are the wrong way round."""

    function = "generate_series"
    output_field = IntegerField()
    set_returning = True

    def __init__(self, first: str, last: str) -> None:
        super().__init__(*(Cast(ExtractYear(date), IntegerField()) for date in (first, last)))


def per_year(rows: QuerySet[Any], what: str, *, begins: str, ends: str) -> QuerySet[Any]:
    """In the shape of a facet's counts: how many of something certainly fall into each year."""
    first, last = f"{begins}_latest", f"{ends}_earliest"
    known = rows.order_by().filter(**{f"{first}__isnull": False, f"{last}__isnull": False})
    return known.values(value=Cast(EachYear(first, last), CharField())).annotate(
        number=Count(what, distinct=True)
    )
