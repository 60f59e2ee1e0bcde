"""Figures: violations and the people affected by them, said side by side and never added up."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from cases.public import PublicInvolvement
from tracker.filters import EachYear
from tracker.listing import Listing


@dataclass(frozen=True)
class Figures:
    """`unnamed` is a lower bound: those described in words, and those whose name is withheld."""

    violations: int
    people: int
    unnamed: int


def figures(incidents: QuerySet[Any]) -> Figures:
    """Of the violations among these incidents; one query."""
    affected = Q(involvements__role__side="affected")
    # Involvements are the only rows that are joined, each once: sums over them are right.
    unnamed = affected & Q(involvements__person=None, involvements__organisation=None)
    return Figures(
        **incidents.order_by()
        .filter(type__counts_as="violation")
        .aggregate(
            violations=Count("pk", distinct=True),
            people=Count("involvements__person", distinct=True, filter=affected),
            unnamed=Coalesce(Sum(Coalesce("involvements__number_min", 1), filter=unnamed), 0),
        )
    )


def figures_of(listing: Listing) -> Figures:
    """Of the incidents of a list, from the counts of its page."""
    violations, people, unnamed = map(listing.count_of, ("violations", "people", "unnamed"))
    return Figures(violations, people, unnamed)


def incidents_by_year(incidents: QuerySet[Any]) -> list[tuple[int, int]]:
    """How many incidents certainly fall into each year: what `?after=Y&before=Y&match=certain` lists."""
    return list(
        incidents.order_by()
        .filter(began_latest__isnull=False, until_earliest__isnull=False)
        .values(year=EachYear("began_latest", "until_earliest"))
        .annotate(number=Count("pk"))
        .order_by("year")
        .values_list("year", "number")
    )


def people_by_year(incidents: QuerySet[Any]) -> dict[int, int]:
    """How many named people were affected in each year, by the same rule."""
    return dict(
        PublicInvolvement.objects.order_by()
        .filter(role__side="affected", person__isnull=False, incident__in=incidents.values("pk"))
        .filter(incident__began_latest__isnull=False, incident__until_earliest__isnull=False)
        .values(year=EachYear("incident__began_latest", "incident__until_earliest"))
        .annotate(number=Count("person", distinct=True))
        .values_list("year", "number")
    )
