"""Loads the seed cases of `fixtures/seed/`: TOML, one table per record, keys for what they point at.

Idempotent: records whose reference exists are skipped, so that loading again never overwrites edits.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist, ValidationError
from django.db import DatabaseError, models, transaction

from cases.models import (
    Article,
    Case,
    CaseCitation,
    Charge,
    CountryProfile,
    CountryProfileCitation,
    Custody,
    CustodyCitation,
    Incident,
    IncidentCitation,
    IncidentLink,
    Party,
    Proceeding,
    ProceedingCitation,
    ProceedingStep,
)
from people.models import (
    Affiliation,
    AffiliationCitation,
    Organisation,
    OrganisationCitation,
    Person,
    PersonCitation,
    Relationship,
    RelationshipCitation,
)
from sources.models import Citation, Source
from tracker.boundary import workflow
from tracker.editorial.records import Record
from tracker.models import Place

# File, table, model and its citations; in the order in which they point at each other.
KINDS: tuple[tuple[str, str, type[Record], type[Citation] | None], ...] = (
    ("sources", "source", Source, None),
    ("places", "place", Place, None),
    ("organisations", "organisation", Organisation, OrganisationCitation),
    ("people", "person", Person, PersonCitation),
    ("ties", "affiliation", Affiliation, AffiliationCitation),
    ("ties", "relationship", Relationship, RelationshipCitation),
    ("incidents", "incident", Incident, IncidentCitation),
    ("cases", "case", Case, CaseCitation),
    ("country_profiles", "country_profile", CountryProfile, CountryProfileCitation),
    ("proceedings", "article", Article, None),
    ("proceedings", "proceeding", Proceeding, ProceedingCitation),
    ("custodies", "custody", Custody, CustodyCitation),
)
# Tables of rows below a record, or below another row; likewise in order.
BELOW: dict[type[models.Model], tuple[str, ...]] = {
    Organisation: ("names",),
    Person: ("names",),
    Incident: ("involvements",),
    Proceeding: ("parties", "steps"),
    Party: ("charges",),
    ProceedingStep: ("sentences",),
}
# Rows that other rows of the same record refer to, by a key of their own.
KEYED = (Party, Charge, ProceedingStep)
Row = dict[str, Any]


class SeedError(ValueError):
    """A table that cannot be loaded, with its file, its key and the reason."""


MISTAKES = (
    KeyError,
    ValueError,
    ValidationError,
    FieldDoesNotExist,
    ObjectDoesNotExist,
    DatabaseError,
    workflow.Refused,
)


@contextmanager
def explained(file: str, row: Row) -> Iterator[None]:
    try:
        yield
    except MISTAKES as error:
        name = row.get("key") or row.get("ref") or "as a whole"
        raise SeedError(f"{file}.toml, {name}: {type(error).__name__} {error}") from error


class Seed:
    """One loading of a folder; `load` gives how many records of each kind were made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.records: dict[tuple[type[Record], str], Record] = {}
        self.rows: dict[tuple[type[models.Model], str], models.Model] = {}
        self.made: list[tuple[str, Record, Row]] = []

    def load(self) -> Counter[str]:
        """All or nothing. What is loaded has been reviewed with the fixtures, and is published."""
        with transaction.atomic():
            for file, table, model, citations in KINDS:
                for row in self._tables(file).get(table, []):
                    with explained(file, row):
                        self._record(file, model, row, citations)
            for file, record, row in self.made:
                with explained(file, row):
                    self._links(record, row)
            for file, record, row in self.made:
                with explained(file, row):
                    workflow.publish(record, by=None)
        return Counter(str(record._meta.verbose_name_plural) for _file, record, _row in self.made)

    def _tables(self, file: str) -> Row:
        with explained(file, {}), (self.folder / f"{file}.toml").open("rb") as stream:
            tables = tomllib.load(stream)
            unknown = tables.keys() - {table for name, table, *_ in KINDS if name == file}
            if unknown:
                raise ValueError(f"no such table: {', '.join(sorted(unknown))}")
        return tables

    def _record(self, file: str, model: type[Record], row: Row, citations: Any) -> None:
        key = row.get("key") or row["ref"]
        existing = model.objects.filter(ref=row["ref"]).first()
        if (model, key) in self.records or existing in self.records.values():
            raise ValueError("another record has this key or this reference")
        if existing:
            self.records[model, key] = existing
            return
        record = self._saved(model, row)
        self.records[model, key] = record
        self.rows = {}
        self._below(record, row)
        for citation in row.get("citations", []):
            self._cite(citations, record, citation)
        self.made.append((file, record, row))

    def _below(self, bearer: models.Model, row: Row) -> None:
        """The rows of a record, and theirs."""
        for name in BELOW.get(type(bearer), ()):
            relation: Any = bearer._meta.get_field(name)
            for one in row.get(name, []):
                made = self._saved(relation.related_model, one, **{relation.field.name: bearer})
                self._remember(made, one)
                self._below(made, one)

    def _remember(self, made: models.Model, row: Row) -> None:
        if not isinstance(made, KEYED):
            return
        place = (type(made), row["key"])
        if place in self.rows:
            raise ValueError(f"two rows have the key {row['key']}")
        self.rows[place] = made

    def _cite(self, model: Any, record: Any, row: Row) -> None:
        about = {}
        if row.get("about"):
            bearer = (
                self.records.get((Person, row["about"])) or self.records[Organisation, row["about"]]
            )
            involved = record.involvements.all()
            found = [one for one in involved if bearer in (one.person, one.organisation)]
            if not found:
                raise ValueError(f"{row['about']} is cited, but not involved")
            about["involvement"] = found[0]
        self._saved(model, row, subject=record, **about)

    def _links(self, record: Record, row: Row) -> None:
        """Between incidents, once all of them are there."""
        for link in row.get("links", []):
            self._saved(IncidentLink, link, incident=record)

    def _saved(self, model: Any, row: Row, **given: Any) -> Any:
        """A row of any table, checked like a form's; its constraints are left to the database."""
        instance = model(**given)
        many = {}
        for name, value in row.items():
            field = _field(model, name)
            if field is None or name in given:
                continue
            if field.many_to_many:
                many[name] = [self._target(field, one) for one in value]
            elif field.is_relation:
                setattr(instance, name, self._target(field, value) if value else None)
            else:
                setattr(
                    instance, name, field.to_python(value) if value != "" else field.get_default()
                )
        instance.full_clean(exclude=["sort_key"], validate_constraints=False)
        instance.save()
        for name, targets in many.items():
            getattr(instance, name).set(targets)
        return instance

    def _target(self, field: Any, value: str) -> Any:
        """A record or a row of this one by its key, a term or a country by its code."""
        model = field.related_model
        if model in KEYED:
            return self.rows[model, value]
        if issubclass(model, Record):
            return self.records[model, value]
        return model._default_manager.get(pk=value)


def _field(model: type[models.Model], name: str) -> Any:
    """The field of a column; tables of rows below it are no columns."""
    if name in {"key", "citations", "links", "about", *BELOW.get(model, ())}:
        return None
    return model._meta.get_field(name)
