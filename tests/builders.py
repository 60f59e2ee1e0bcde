"""Plain functions that make one record each, valid, with as little as possible given."""

from itertools import count
from typing import Any

from django.contrib.auth.models import Group

from cases.models import Case, CountryProfile, Incident, IncidentCitation, IncidentLink, Involvement
from people.models import (
    Affiliation,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Relationship,
)
from sources.models import Source
from tracker import workflow
from tracker.models import Place, User, WithdrawalNotice
from tracker.records import Record

numbers = count(1)


def user(role: str = "", **fields: Any) -> User:
    """An account of the staff with a role: Researcher, Reviewer, ..."""
    name = fields.pop("username", f"user{next(numbers)}")
    account = User.objects.create_user(name, password="a pass-phrase", is_staff=True, **fields)
    if role:
        account.groups.add(Group.objects.get(name=role))
    return account


def publish(record: Record) -> Any:
    workflow.publish(record, by=None)
    record.refresh_from_db()
    return record


def _record(model: Any, published: bool, **fields: Any) -> Any:
    record = model(**fields)
    record.full_clean(exclude=["folded", "skeleton", "sort_key"])
    record.save()
    return publish(record) if published else record


def source(*, published: bool = False, **fields: Any) -> Source:
    fields.setdefault("title", f"An article, number {next(numbers)}")
    fields.setdefault("type_id", "MEDIA")
    record: Source = _record(Source, published, **fields)
    return record


def person(name: str = "", *, published: bool = False, withheld: bool = False, **fields: Any) -> Person:
    record = Person.objects.create(**fields)
    PersonName.objects.create(
        bearer=record, text=name or f"Person Number{next(numbers)}", language="en", is_display=True
    )
    if published:
        publish(record)
    if withheld:
        Person.objects.filter(pk=record.pk).update(identity_withheld=True)
    record.refresh_from_db()
    return record


def organisation(name: str = "", *, published: bool = False, **fields: Any) -> Organisation:
    record = Organisation.objects.create(**fields)
    OrganisationName.objects.create(
        bearer=record, text=name or f"Organisation Number{next(numbers)}", language="en", is_display=True
    )
    record.refresh_from_db()
    return publish(record) if published else record


def place(name: str = "A town", *, published: bool = False, **fields: Any) -> Place:
    fields.setdefault("country_id", "KG")
    record: Place = _record(Place, published, name={"en": name}, **fields)
    return record


def incident(
    title: str = "",
    *,
    published: bool = False,
    person: Person | None = None,
    organisation: Organisation | None = None,
    role: str = "TGT",
    further_types: tuple[str, ...] = (),
    **fields: Any,
) -> Incident:
    fields.setdefault("type_id", "LIB-ARR")
    fields.setdefault("country_id", "KG")
    fields.setdefault("title", {"en": title or f"An incident, number {next(numbers)}"})
    record: Incident = _record(Incident, False, **fields)
    record.further_types.set(further_types)
    for bearer in ({"person": person}, {"organisation": organisation}):
        if any(bearer.values()):
            involvement(record, role=role, **bearer)
    return publish(record) if published else record  # type: ignore[no-any-return]


def involvement(of: Incident, *, role: str = "TGT", types: tuple[str, ...] = (), **fields: Any) -> Involvement:
    row = Involvement.objects.create(incident=of, role_id=role, **fields)
    row.types.set(types)
    return row


def citation(of: Incident, *, source: Source | None = None, **fields: Any) -> IncidentCitation:
    cited = source or globals()["source"](published=True)
    return IncidentCitation.objects.create(subject=of, source=cited, **fields)


def link(of: Incident, to: Incident, kind: str) -> IncidentLink:
    return IncidentLink.objects.create(incident=of, other=to, kind_id=kind)


def case(
    title: str = "",
    *,
    published: bool = False,
    people: tuple[Person, ...] = (),
    organisations: tuple[Organisation, ...] = (),
    incidents: tuple[Incident, ...] = (),
    **fields: Any,
) -> Case:
    fields.setdefault("title", {"en": title or f"A case, number {next(numbers)}"})
    record: Case = _record(Case, False, **fields)
    record.people.set(people)
    record.organisations.set(organisations)
    record.incidents.set(incidents)
    return publish(record) if published else record  # type: ignore[no-any-return]


def affiliation(person: Person, organisation: Organisation, *, published: bool = False, **fields: Any) -> Affiliation:
    record: Affiliation = _record(
        Affiliation, published, person=person, organisation=organisation, **fields
    )
    return record


def relationship(person: Person, other: Person, *, kind: str = "SPOUSE", published: bool = False) -> Relationship:
    record: Relationship = _record(Relationship, published, person=person, other=other, kind_id=kind)
    return record


def country_profile(code: str = "KG", *, published: bool = False, **fields: Any) -> CountryProfile:
    fields.setdefault("text", {"en": "A text about the country."})
    record: CountryProfile = _record(CountryProfile, published, country_id=code, **fields)
    return record


def withdrawal_notice(ref: str, *, published: bool = False, **fields: Any) -> WithdrawalNotice:
    fields.setdefault("reason", {"en": "It was wrong."})
    fields.setdefault("withdrawn_on", "2026-01-02")
    record: WithdrawalNotice = _record(WithdrawalNotice, published, withdrawn_ref=ref, **fields)
    return record
