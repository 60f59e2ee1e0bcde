"""Scope of a step: conditions that tell which parties and charges it concerns.

A step is about the parties that it names, else about all accused (in what the affected side brought: about all
who brought it), and about the charges that it names, else about all charges of those parties.
"""

import datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, Exists, F, Func, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast

from cases import models as base
from cases.proceedings.public import Direction
from cases.proceedings.public_steps import STEP_CHARGES, STEP_PARTIES

DAY_ONE = datetime.date(1, 1, 1)


def exists(rows: QuerySet[Any]) -> Exists:
    return Exists(rows.order_by())


def links_of(links: Any, step: str, **conditions: Any) -> QuerySet[Any]:
    rows: QuerySet[Any] = links.filter(proceedingstep=OuterRef(step), **conditions)
    return rows


def names_party(step: str, party: Any) -> Q:
    return Q(exists(links_of(STEP_PARTIES, step, party=party)))


def names_nobody(step: str) -> Q:
    return Q(~exists(links_of(STEP_PARTIES, step)))


def names_no_charge(step: str) -> Q:
    return Q(~exists(links_of(STEP_CHARGES, step)))


def about_charge(step: str, charge: Any) -> Q:
    """The step is about all charges, or names this one."""
    return names_no_charge(step) | Q(exists(links_of(STEP_CHARGES, step, charge=charge)))


def about_charges_of(step: str, party: Any) -> Q:
    """The step is about all charges, or names one of this party's."""
    theirs = links_of(STEP_CHARGES, step, charge__party=party)
    return names_no_charge(step) | Q(exists(theirs))


def in_direction(role: str) -> Q:
    """Whom a step of a proceeding is about that names nobody, by the column with the party's role."""
    by_them = Q(proceeding__direction=Direction.BY)
    accused, applicants = Q(**{f"{role}__in": base.ACCUSED}), Q(**{f"{role}__in": base.APPLICANTS})
    return (~by_them & accused) | (by_them & applicants)


def about_party(step: str, party: Any, role: str) -> Q:
    return names_party(step, party) | (names_nobody(step) & in_direction(role))


class Rank(Func):
    """Array that orders steps, the newest last: earliest day, latest day, specificity, id."""

    template = "ARRAY[%(expressions)s]"
    output_field = ArrayField(models.BigIntegerField())

    def __init__(self, *numbers: Any) -> None:
        super().__init__(*(Cast(number, models.BigIntegerField()) for number in numbers))


def days(column: str) -> Func:
    """Zero for a date that is not known."""
    return Func(
        F(column),
        template=f"COALESCE(%(expressions)s - DATE '{DAY_ONE.isoformat()}', 0)",
        output_field=models.IntegerField(),
    )


def named(step: str) -> Any:
    """How much a step names: parties, charges, both, or nothing."""
    one, other = (
        Case(When(exists(links_of(links, step)), then=Value(1)), default=Value(0))
        for links in (STEP_PARTIES, STEP_CHARGES)
    )
    return one + other


def rank_of(step: str) -> Rank:
    return Rank(days("date_earliest"), days("date_latest"), named(step), F(step))
