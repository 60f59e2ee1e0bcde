"""Ranks bearers by the similarity of their names to a typed name."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, F, Func, IntegerField, QuerySet, Value

from tracker.ground import names
from tracker.ground.names import lexemes
from tracker.ground.unions import union

MOST_SOUNDING = 200
MOST_BEGUN = 200
MOST_NEARLY = 400
LOWEST = 0.65
"""Of 1: what is less close is another name."""

MOST = 300


class Near(NamedTuple):
    bearer: int
    score: float
    """Of 1; see `closeness`."""


def nearest(name_rows: Any, typed: str, most: int = MOST, *, are_whole: bool = False) -> list[Near]:
    """Returns bearers with similar names, ranked; each once, with the score of its best name.

    `name_rows` are the rows that may be looked at: a queryset of PublicPersonName or PublicOrganisationName, or of
    name rows whose bearers the user may see. One query; some hundred names at most are looked at, however many
    there are: those that sound the same before those that begin so before those misspelt. Where `are_whole`, what
    is typed is a whole name, and the score is its `sameness`.
    """
    asked = names.spelt(typed)
    best: dict[int, float] = {}
    for bearer, text in _looked_at(name_rows, typed):
        score = (
            names.sameness(typed, text) if are_whole else names.closeness(asked, names.spelt(text))
        )
        best[bearer] = max(score, best.get(bearer, 0.0))
    ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))
    return [Near(bearer, score) for bearer, score in ranked if score >= LOWEST][:most]


def _looked_at(name_rows: Any, typed: str) -> list[tuple[int, str]]:
    parts = [
        part
        for question, most in (
            (lexemes.exactly, MOST_SOUNDING),
            (lexemes.begun, MOST_BEGUN),
            (lexemes.nearly, MOST_NEARLY),
        )
        if (part := _part(name_rows, question(typed), most)) is not None
    ]
    return list(union(parts)) if parts else []


def _part(name_rows: Any, question: str, most: int) -> QuerySet[Any] | None:
    """Orders by an expression (pk + 0), so that the planner does not walk the primary key to find the first few
    matches.
    """
    if not question:
        return None
    found = name_rows.order_by().asked(question).annotate(place=F("pk") + 0).order_by("place")
    rows: QuerySet[Any] = found.values_list("bearer", "text")[:most]
    return rows


def place_in(found: Sequence[int]) -> Func:
    """ORDER BY expression: rank among the found bearers, NULL for others (array_position)."""
    numbers = Value(list(found), ArrayField(BigIntegerField()))
    return Func(numbers, F("pk"), function="array_position", output_field=IntegerField())


def best_first(rows: QuerySet[Any], found: Sequence[Near]) -> QuerySet[Any]:
    """The rows in the order in which they were found, those not found last, in the order that they had."""
    before = rows.query.order_by or rows.model._meta.ordering
    places = place_in([near.bearer for near in found])
    return rows.order_by(places.asc(nulls_last=True), *before)
