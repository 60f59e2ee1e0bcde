"""Plain functions that make one record each, valid, with as little as possible given."""

import secrets
from itertools import count
from typing import Any

from django.contrib.auth.models import Group
from django.db import connection, models, transaction
from django.utils import timezone

from cases.models import (
    Article,
    Case,
    Charge,
    CountryProfile,
    Custody,
    CustodyCitation,
    Incident,
    IncidentCitation,
    IncidentLink,
    Involvement,
    Party,
    Proceeding,
    ProceedingCitation,
    ProceedingStep,
    Sentence,
)
from people.models import (
    Affiliation,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Relationship,
)
from sources.models import Source
from tracker.boundary import workflow
from tracker.editorial.records import Record, Status, new_ref
from tracker.files.imports.models import RememberedTerm, SavedMapping
from tracker.models import Country, Place, Stage, Term, User, WithdrawalNotice

numbers = count(1)


def user(role: str = "", **fields: Any) -> User:
    """An account of the staff with a role: Researcher, Reviewer, ..."""
    name = fields.pop("username", f"user{next(numbers)}")
    account = User.objects.create_user(name, password="a pass-phrase", is_staff=True, **fields)
    if role:
        account.groups.add(Group.objects.get(name=role))
    return account


def publish(record: Record) -> Any:
    """By the workflow, with its refusals."""
    workflow.publish(record, by=None)
    record.refresh_from_db()
    return record


def as_published(record: Record) -> Any:
    """As the workflow leaves a record, without what it asks first: most of a test's time would go there."""
    type(record)._base_manager.filter(pk=record.pk).update(
        status=Status.PUBLISHED,
        version=record.version + 1,
        public_digest=secrets.token_hex(32),
        public_changed_on=timezone.localdate(),
    )
    record.refresh_from_db()
    return record


def _record(model: Any, published: bool, **fields: Any) -> Any:
    """What constraints refuse, the database refuses: asking it beforehand takes a query for each."""
    record = model(**fields)
    record.full_clean(exclude=["sort_key"], validate_constraints=False)
    record.save()
    return as_published(record) if published else record


def source(*, published: bool = False, **fields: Any) -> Source:
    fields.setdefault("title", f"An article, number {next(numbers)}")
    fields.setdefault("type_id", "MEDIA")
    record: Source = _record(Source, published, **fields)
    return record


def person(
    name: str = "", *, published: bool = False, withheld: bool = False, **fields: Any
) -> Person:
    record = Person.objects.create(**fields)
    PersonName.objects.create(
        bearer=record, text=name or f"Person Number{next(numbers)}", language="en", is_display=True
    )
    if published:
        as_published(record)
    if withheld:
        Person.objects.filter(pk=record.pk).update(identity_withheld=True)
    record.refresh_from_db()
    return record


def organisation(name: str = "", *, published: bool = False, **fields: Any) -> Organisation:
    record = Organisation.objects.create(**fields)
    OrganisationName.objects.create(
        bearer=record,
        text=name or f"Organisation Number{next(numbers)}",
        language="en",
        is_display=True,
    )
    record.refresh_from_db()
    return as_published(record) if published else record


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
    return as_published(record) if published else record  # type: ignore[no-any-return]


def involvement(
    of: Incident, *, role: str = "TGT", types: tuple[str, ...] = (), **fields: Any
) -> Involvement:
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
    return as_published(record) if published else record  # type: ignore[no-any-return]


def article(number: str = "", *, published: bool = False, **fields: Any) -> Article:
    """An article of a criminal code; `number` as it is written."""
    fields.setdefault("country_id", "KG")
    fields.setdefault("law", {"en": "Criminal Code"})
    record: Article = _record(Article, published, number=number or str(next(numbers)), **fields)
    return record


def proceeding(
    title: str = "",
    *,
    published: bool = False,
    accused: tuple[Person, ...] = (),
    cases: tuple[Case, ...] = (),
    incidents: tuple[Incident, ...] = (),
    **fields: Any,
) -> Proceeding:
    """A criminal case against the affected side, with a party for each of the accused."""
    fields.setdefault("title", {"en": title or f"A criminal case, number {next(numbers)}"})
    fields.setdefault("kind_id", "CRIMINAL")
    fields.setdefault("direction", "against")
    fields.setdefault("country_id", "KG")
    record: Proceeding = _record(Proceeding, False, **fields)
    record.cases.set(cases)
    record.incidents.set(incidents)
    for one in accused:
        party(record, person=one)
    return as_published(record) if published else record  # type: ignore[no-any-return]


def party(of: Proceeding, *, role: str = "DFD", **fields: Any) -> Party:
    row: Party = Party.objects.create(proceeding=of, role_id=role, **fields)
    return row


def charge(of: Party, article: Article | None = None, **fields: Any) -> Charge:
    """Without anything given: of a category."""
    if article is None:
        fields.setdefault("category_id", "EXTREMISM")
    row: Charge = Charge.objects.create(party=of, article=article, **fields)
    return row


def step(
    of: Proceeding,
    stage: str = "CHARGED",
    date: str = "",
    *,
    parties: tuple[Party, ...] = (),
    charges: tuple[Charge, ...] = (),
    **fields: Any,
) -> ProceedingStep:
    row: ProceedingStep = ProceedingStep.objects.create(
        proceeding=of, stage_id=stage, date=date, **fields
    )
    row.parties.set(parties)
    row.charges.set(charges)
    return row


def sentence(of: ProceedingStep, kind: str = "IMPRISON", **fields: Any) -> Sentence:
    return Sentence.objects.create(step=of, kind_id=kind, **fields)


def proceeding_citation(
    of: Proceeding, *, source: Source | None = None, **fields: Any
) -> ProceedingCitation:
    cited = source or globals()["source"](published=True)
    return ProceedingCitation.objects.create(subject=of, source=cited, **fields)


def custody(
    person: Person | None = None, *, published: bool = False, kind: str = "PRISON", **fields: Any
) -> Custody:
    """Of a person, or of `described_as`."""
    fields.setdefault("country_id", "KG")
    if person is None:
        fields.setdefault("described_as", {"en": "prisoners who are not named"})
    record: Custody = _record(Custody, published, person=person, kind_id=kind, **fields)
    return record


def custody_citation(
    of: Custody, *, source: Source | None = None, **fields: Any
) -> CustodyCitation:
    cited = source or globals()["source"](published=True)
    return CustodyCitation.objects.create(subject=of, source=cited, **fields)


def affiliation(
    person: Person, organisation: Organisation, *, published: bool = False, **fields: Any
) -> Affiliation:
    record: Affiliation = _record(
        Affiliation, published, person=person, organisation=organisation, **fields
    )
    return record


def relationship(
    person: Person, other: Person, *, kind: str = "SPOUSE", published: bool = False
) -> Relationship:
    record: Relationship = _record(
        Relationship, published, person=person, other=other, kind_id=kind
    )
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


# Rows for raw SQL. What a valid one needs besides defaults and the rows that it points at:
NEEDED: dict[type[models.Model], Any] = {
    Source: lambda: {"title": "A title"},
    Place: lambda: {"name": '{"en": "A town"}'},
    Country: lambda: {"code": unused_code(), "alpha3": f"{unused_code()}Q"},
    WithdrawalNotice: lambda: {"withdrawn_ref": new_ref()},
    User: lambda: {"username": f"user{next(numbers)}"},
    PersonName: lambda: {"text": f"Name {next(numbers)}"},
    OrganisationName: lambda: {"text": f"Name {next(numbers)}"},
    Incident: lambda: {"title": '{"en": "An arrest"}'},
    Involvement: lambda: {"described_as": '{"en": "unknown men"}'},
    Case: lambda: {"title": '{"en": "A case"}'},
    Article: lambda: {"number": str(next(numbers))},
    Proceeding: lambda: {"title": '{"en": "A criminal case"}'},
    Party: lambda: {"described_as": '{"en": "students who are not named"}'},
    Charge: lambda: {"as_written": f"words of a charge, {next(numbers)}"},
    Custody: lambda: {"described_as": '{"en": "prisoners who are not named"}'},
    Stage: lambda: {"phase": "trial"},
    SavedMapping: lambda: {"name": f"A mapping, number {next(numbers)}"},
    RememberedTerm: lambda: {"value": f"a value, number {next(numbers)}"},
}
POINTED_AT: dict[type[models.Model], Any] = {
    Source: source,
    Person: person,
    Organisation: organisation,
    Incident: incident,
    Case: case,
    User: user,
    Country: lambda: Country.objects.filter(profile=None).first(),
    CountryProfile: lambda: country_profile(POINTED_AT[Country]().pk),
    Affiliation: lambda: affiliation(person(), organisation()),
    Relationship: lambda: relationship(person(), person()),
    Involvement: lambda: involvement(incident(), person=person()),
    Proceeding: proceeding,
    Party: lambda: party(proceeding(), person=person()),
    Charge: lambda: charge(party(proceeding(), person=person())),
    ProceedingStep: lambda: step(proceeding()),
    Custody: custody,
}


def unused_code() -> str:
    """Of the block of country codes that is left to users."""
    return f"Q{chr(ord('M') + next(numbers) % 14)}"


def raw_row(model: type[models.Model], **given: Any) -> dict[str, Any]:
    """Columns and values of a row that the database takes, with no more in it than it needs."""
    known = {**NEEDED.get(model, dict)(), **given}
    if issubclass(model, Term):
        term = next(numbers)
        known = {"code": f"T-{term}", "label": f'{{"en": "Term {term}"}}', **known}
    fields = [f for f in model._meta.concrete_fields if not isinstance(f, models.GeneratedField)]
    return {f.column: known[f.column] if f.column in known else _plainest(f) for f in fields}


def _plainest(field: Any) -> Any:
    if field.is_relation and not field.null and not field.has_default():
        target = field.related_model
        return POINTED_AT.get(target, target._base_manager.first)().pk
    if isinstance(field, models.AutoField):
        return next(numbers) + 1_000_000  # far from the ids that the database gives
    if isinstance(field, models.DateField) and not field.null and not field.has_default():
        return "2026-01-02"
    return field.get_db_prep_save(field.get_default(), connection)


def insert(model: type[models.Model], row: dict[str, Any]) -> None:
    """By raw SQL, past forms and models, in a savepoint."""
    columns = ", ".join(f'"{column}"' for column in row)
    places = ", ".join(["%s"] * len(row))
    statement = f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({places})'
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, list(row.values()))


def name(of: Person | Organisation, text: str, *, language: str = "", **fields: Any) -> Any:
    """A further spelling of a name."""
    rows = PersonName if isinstance(of, Person) else OrganisationName
    return rows.objects.create(bearer=of, text=text, language=language, **fields)
