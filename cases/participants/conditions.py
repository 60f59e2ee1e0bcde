"""Conditions on incidents by bearer and role; role and bearer must match in one involvement."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef

from cases import public
from tracker.lists.filter_kinds import Rows

# Involvements by the bearer's plain column, which has an index.
BEARERS: dict[str, Any] = {
    "person": public.PublicInvolvedPerson,
    "organisation": public.PublicInvolvedOrganisation,
}


def involving(chosen: dict[str, Any]) -> Iterator[Rows]:
    """Incidents with each of the bearers asked for; a role asked for is theirs, in one involvement."""
    role = {"role__in": chosen["role"]} if "role" in chosen else {}
    bearers = [name for name in BEARERS if name in chosen]
    for bearer in bearers:
        theirs = BEARERS[bearer].objects.order_by()
        yield theirs.filter(**{f"{bearer}__ref__in": chosen[bearer]}, **role).values("incident")
    if not bearers:
        yield public.PublicInvolvement.objects.order_by().filter(**role).values("incident")


def in_their_roles(rows: Rows, chosen: dict[str, Any]) -> Rows:
    """Restricts (incident, role as `value`) rows to those in which each selected bearer has that role."""
    for bearer in [name for name in BEARERS if name in chosen]:
        theirs = BEARERS[bearer].objects.filter(
            incident=OuterRef("incident"),
            role=OuterRef("value"),
            **{f"{bearer}__ref__in": chosen[bearer]},
        )
        rows = rows.filter(Exists(theirs))
    return rows
