"""Details (birth, countries, organisations, other spellings) by which a user picks the right candidate for a name
of a spreadsheet.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from people.models import Affiliation, Organisation, Person
from tracker.ground.texts import plain
from tracker.staff.readonly_display import date

MOST_NAMES = 6
MOST_POSTS = 3


class Bearer(NamedTuple):
    ref: str
    label: str
    details: str
    address: str


def describe(kind: str, refs: Iterable[str], user: Any) -> dict[str, Bearer]:
    """By reference; only those whom this user may see. Some five queries, however many."""
    if kind == "people":
        people = Person.objects.visible_to(user).filter(ref__in=set(refs))
        posts = Affiliation.objects.select_related("organisation").order_by("-pk")
        people = people.prefetch_related("names", "citizenships", Prefetch("affiliations", posts))
        return {person.ref: _person(person) for person in people}
    found = Organisation.objects.filter(ref__in=set(refs)).select_related("country", "type")
    return {each.ref: _organisation(each) for each in found.prefetch_related("names")}


def _person(person: Person) -> Bearer:
    """Whoever may see a withheld person sees the name here; it is what is asked about."""
    posts = list(person.affiliations.all())[:MOST_POSTS]
    details = [
        _names(person),
        person.born and _("born: %(date)s") % {"date": date(person.born)},
        ", ".join(str(country) for country in person.citizenships.all()),
        "; ".join(plain(post.organisation.name) for post in posts),
        plain(person.note),
        person.identity_withheld and _("identity withheld"),
    ]
    address = reverse("admin:people_person_change", args=[person.pk])
    return Bearer(person.ref, plain(person.name), _joined(details), address)


def _organisation(organisation: Organisation) -> Bearer:
    details = [
        _names(organisation),
        organisation.acronym,
        organisation.type and str(organisation.type),
        organisation.country and str(organisation.country),
        plain(organisation.note),
    ]
    address = reverse("admin:people_organisation_change", args=[organisation.pk])
    return Bearer(organisation.ref, plain(organisation.name), _joined(details), address)


def _names(bearer: Any) -> str:
    """Other spellings than the shown one."""
    texts = dict.fromkeys(name.text for name in bearer.names.all())
    return ", ".join([text for text in texts if text != plain(bearer.name)][:MOST_NAMES])


def _joined(details: Iterable[Any]) -> str:
    return " · ".join(str(detail) for detail in details if detail)
