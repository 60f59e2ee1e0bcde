"""Figures: violations and the people affected by them, said side by side and never added up."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from cases.public import PublicIncident, PublicInvolvement


@dataclass(frozen=True)
class Figures:
    """`unnamed` is a lower bound: those described in words, and those whose name is withheld."""

    violations: int
    people: int
    unnamed: int


def figures(incidents: QuerySet[Any]) -> Figures:
    """Of the violations among these incidents; two queries."""
    violations = incidents.order_by().filter(type__counts_as="violation")
    affected = PublicInvolvement.objects.order_by().filter(
        role__side="affected", incident__in=violations.values("pk")
    )
    return Figures(
        violations=violations.count(),
        **affected.aggregate(people=Count("person", distinct=True), unnamed=at_least()),
    )


def at_least() -> Coalesce:
    """How many unnamed people involvements stand for, at the least."""
    unnamed = Q(person__isnull=True, organisation__isnull=True)
    return Coalesce(Sum(Coalesce("number_min", 1), filter=unnamed), 0)


def incidents_by_year(incidents: QuerySet[Any]) -> list[tuple[int, int]]:
    """How many incidents certainly fall into each year: what `?after=Y&before=Y&match=certain` lists."""
    spans = (
        incidents.order_by()
        .filter(began_latest__isnull=False, until_earliest__isnull=False)
        .values("began_latest__year", "until_earliest__year")
        .annotate(number=Count("pk"))
        .values_list("began_latest__year", "until_earliest__year", "number")
    )
    return _spread(spans)


def people_by_year(incidents: QuerySet[Any]) -> dict[int, int]:
    """How many named people were affected in each year, by the same rule."""
    pairs = (
        PublicInvolvement.objects.order_by()
        .filter(role__side="affected", person__isnull=False, incident__in=incidents.values("pk"))
        .filter(incident__began_latest__isnull=False, incident__until_earliest__isnull=False)
        .values_list(
            "person", "incident__began_latest__year", "incident__until_earliest__year"
        )
        .distinct()
    )
    years: dict[int, set[int]] = {}
    for person, first, last in pairs:
        for year in range(first, last + 1):
            years.setdefault(year, set()).add(person)
    return {year: len(people) for year, people in years.items()}


def _spread(spans: Any) -> list[tuple[int, int]]:
    numbers: dict[int, int] = {}
    for first, last, number in spans:
        for year in range(first, last + 1):
            numbers[year] = numbers.get(year, 0) + number
    return sorted(numbers.items())


def latest_incidents(number: int = 5) -> QuerySet[Any]:
    """The latest violations by date."""
    newest = F("began_earliest").desc(nulls_last=True)
    rows = PublicIncident.objects.select_related("type", "country", "place")
    return rows.filter(type__counts_as="violation").order_by(newest, "ref")[:number]
