"""Which incidents involve whom, in which role."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef

from cases import public
from tracker.filters import Rows

BEARERS = ("person", "organisation")


def involving(chosen: dict[str, Any]) -> Iterator[Rows]:
    """Incidents with each of the bearers asked for; a role asked for is theirs, in one involvement."""
    rows = public.PublicInvolvement.objects.order_by()
    if "role" in chosen:
        rows = rows.filter(role__in=chosen["role"])
    for bearer in [name for name in BEARERS if name in chosen]:
        yield rows.filter(**{f"{bearer}__ref__in": chosen[bearer]}).values("incident")
    if not chosen.keys() & set(BEARERS):
        yield rows.values("incident")


def in_their_roles(rows: Rows, chosen: dict[str, Any]) -> Rows:
    """Of rows with an incident and a role as `value`: those where each bearer asked for has that role."""
    for bearer in [name for name in BEARERS if name in chosen]:
        theirs = public.PublicInvolvement.objects.filter(
            incident=OuterRef("incident"),
            role=OuterRef("value"),
            **{f"{bearer}__ref__in": chosen[bearer]},
        )
        rows = rows.filter(Exists(theirs))
    return rows
