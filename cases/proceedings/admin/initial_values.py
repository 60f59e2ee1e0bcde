"""Initial values of the form of a new proceeding or custody, taken from the record whose page it was opened
from.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib.admin import AdminSite
from django.http import HttpRequest

from cases.models import ACCUSED, Case, Incident, Proceeding
from people.models import Person
from tracker.editorial.records import Record
from tracker.editorial.vocabulary import Side
from tracker.staff.referring_record import origin

MOST = 30  # people filled in at once


class Beginning(NamedTuple):
    """`people` are those affected, of whom this user may see who they are."""

    fields: dict[str, Any] = {}
    people: list[int] = []


def beginning(request: HttpRequest, site: AdminSite, *models: type[Record]) -> Beginning:
    """Of the first of these that the address names; dates are never filled in, they would be made up."""
    for model in models:
        record = origin(request, site, model)
        if record is not None:
            return BEGINNINGS[model](request, record)
    return Beginning()


def _from_proceeding(request: HttpRequest, proceeding: Proceeding) -> Beginning:
    known = {"proceeding": proceeding.pk, "country": proceeding.country_id}
    accused = proceeding.parties.filter(role__in=ACCUSED)
    return Beginning(known, _visible(request, accused.values("person")))


def _from_incident(request: HttpRequest, incident: Incident) -> Beginning:
    known = {
        "incident": incident.pk,
        "incidents": [incident.pk],
        "country": incident.country_id,
    }
    affected = incident.involvements.filter(role__side=Side.AFFECTED)
    return Beginning(known, _visible(request, affected.values("person")))


def _from_case(request: HttpRequest, case: Case) -> Beginning:
    countries = set(case.incidents.values_list("country", flat=True)) - {None}
    known = {"cases": [case.pk], "country": countries.pop() if len(countries) == 1 else None}
    return Beginning(known, _visible(request, case.people.values("pk")))


def _from_person(request: HttpRequest, person: Person) -> Beginning:
    return Beginning({}, [person.pk])


def _visible(request: HttpRequest, people: Any) -> list[int]:
    seen = Person.objects.visible_to(request.user).filter(pk__in=people)
    return list(seen.order_by("sort_key", "pk").values_list("pk", flat=True)[:MOST])


BEGINNINGS: dict[type[Record], Callable[[HttpRequest, Any], Beginning]] = {
    Proceeding: _from_proceeding,
    Incident: _from_incident,
    Case: _from_case,
    Person: _from_person,
}
