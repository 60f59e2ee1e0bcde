"""Duplicate detection: people and organisations with names similar to one that is about to be added."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from django.urls import reverse

from people.models import Affiliation
from people.nearest_names import Near, nearest
from tracker.ground.names.sameness import ASKED
from tracker.ground.texts import plain
from tracker.staff.readonly_display import date

MOST = 8
LONGEST = 300
MOST_NAMES = 5


class Similar(NamedTuple):
    """One record as the staff may see it."""

    ref: str
    address: str
    names: list[str]
    born: str
    countries: list[str]
    organisations: list[str]


def similar_to(records: Any, typed: Iterable[str]) -> list[Similar]:
    """Those of the records with a name close to one of the names typed, the closest first.

    `records` are those that the user may see. A query for each name, and four for all that is told of them.
    """
    best: dict[int, float] = {}
    for name in list(dict.fromkeys(typed))[:MOST_NAMES]:
        for near in nearest(records.own_names(), name[:LONGEST], MOST, are_whole=True):
            best[near.bearer] = max(near.score, best.get(near.bearer, 0.0))
    close = [Near(*one) for one in best.items() if one[1] >= ASKED]
    close.sort(key=lambda near: (-near.score, near.bearer))
    return _described(records, [near.bearer for near in close[:MOST]])


def _described(records: Any, numbers: Sequence[int]) -> list[Similar]:
    model = records.model
    is_person = model._meta.model_name == "person"
    related = ["names", "citizenships"] if is_person else ["names"]
    rows = records.filter(pk__in=numbers).prefetch_related(*related)
    if not is_person:
        rows = rows.select_related("country", "parent")
    found = rows.in_bulk(numbers)
    posts = _organisations(numbers) if is_person else {}
    describe = _person if is_person else _organisation
    return [describe(found[number], posts.get(number, [])) for number in numbers if number in found]


def _person(person: Any, organisations: list[str]) -> Similar:
    countries = [str(country) for country in person.citizenships.all()]
    return Similar(*_known(person), date(person.born), countries, organisations)


def _organisation(organisation: Any, _organisations: list[str]) -> Similar:
    countries = [str(organisation.country)] if organisation.country else []
    parents = [plain(organisation.parent.name)] if organisation.parent else []
    return Similar(*_known(organisation), date(organisation.founded), countries, parents)


def _known(record: Any) -> tuple[str, str, list[str]]:
    address = reverse(f"admin:people_{record._meta.model_name}_change", args=[record.pk])
    names = dict.fromkeys(name.text for name in record.names.all())
    return record.ref, address, list(names)


def _organisations(numbers: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for person, name in _affiliations(numbers):
        found.setdefault(person, []).append(plain(name))
    return {person: list(dict.fromkeys(names)) for person, names in found.items()}


def _affiliations(numbers: Sequence[int]) -> Iterator[tuple[int, Any]]:
    rows = Affiliation.objects.filter(person__in=numbers).order_by("pk")
    return rows.values_list("person", "organisation__name").iterator()
