"""Loads the seed cases of `fixtures/seed/`: TOML, one table per record, keys for what they point at.

A record whose reference is there already is left as it is, so that loading twice changes nothing and never
undoes what researchers have edited since.
"""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from cases.models import (
    Case,
    CaseCitation,
    CountryProfile,
    CountryProfileCitation,
    Incident,
    IncidentCitation,
    IncidentLink,
    Involvement,
)
from people.models import (
    Affiliation,
    AffiliationCitation,
    Organisation,
    OrganisationCitation,
    OrganisationName,
    Person,
    PersonCitation,
    PersonName,
    Relationship,
    RelationshipCitation,
)
from sources.models import Citation, Source
from tracker import workflow
from tracker.models import Place
from tracker.records import Record

# File, table, model, its citations and its names; in the order in which they point at each other.
KINDS: tuple[tuple[str, str, type[Record], type[Citation] | None, Any], ...] = (
    ("sources", "source", Source, None, None),
    ("places", "place", Place, None, None),
    ("organisations", "organisation", Organisation, OrganisationCitation, OrganisationName),
    ("people", "person", Person, PersonCitation, PersonName),
    ("ties", "affiliation", Affiliation, AffiliationCitation, None),
    ("ties", "relationship", Relationship, RelationshipCitation, None),
    ("incidents", "incident", Incident, IncidentCitation, None),
    ("cases", "case", Case, CaseCitation, None),
    ("country_profiles", "country_profile", CountryProfile, CountryProfileCitation, None),
)
Row = dict[str, Any]


class SeedError(ValueError):
    """A table that cannot be loaded, with its file, its key and the reason."""


class Seed:
    """One loading of a folder; `load` gives how many records of each kind were made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.records: dict[tuple[type[Record], str], Record] = {}
        self.made: list[tuple[Record, Row]] = []

    def load(self) -> Counter[str]:
        """All or nothing. What is loaded has been reviewed with the fixtures, and is published."""
        with transaction.atomic():
            for file, table, model, citations, names in KINDS:
                for row in self._tables(file).get(table, []):
                    self._explained(file, row, lambda row=row: self._record(model, row, citations, names))  # type: ignore[misc]
            for record, row in self.made:
                if isinstance(record, Incident):
                    self._explained("incidents", row, lambda r=record, w=row: self._links(r, w))  # type: ignore[misc]
            for record, row in self.made:
                self._explained("publication", row, lambda r=record: workflow.publish(r, by=None))  # type: ignore[misc]
        return Counter(str(record._meta.verbose_name_plural) for record, _row in self.made)

    def _tables(self, file: str) -> Row:
        with (self.folder / f"{file}.toml").open("rb") as stream:
            return tomllib.load(stream)

    def _explained(self, file: str, row: Row, act: Any) -> None:
        try:
            act()
        except (KeyError, ValueError, ValidationError, workflow.Refused) as error:
            name = row.get("key") or row.get("ref")
            raise SeedError(f"{file}, {name}: {type(error).__name__} {error}") from error

    def _record(self, model: type[Record], row: Row, citations: Any, names: Any) -> None:
        key = row.get("key", row["ref"])
        existing = model.objects.filter(ref=row["ref"]).first()
        if existing:
            self.records[model, key] = existing
            return
        record = self._saved(model, row)
        self.records[model, key] = record
        for name in row.get("names", []):
            self._saved(names, name, bearer=record)
        involved = [
            self._saved(Involvement, one, incident=record) for one in row.get("involvements", [])
        ]
        for citation in row.get("citations", []):
            self._cite(citations, record, citation, involved)
        self.made.append((record, row))

    def _cite(self, model: Any, record: Record, row: Row, involved: list[Any]) -> None:
        about = {}
        if row.get("about"):
            bearer = self.records.get((Person, row["about"])) or self.records[
                Organisation, row["about"]
            ]
            about["involvement"] = next(
                one for one in involved if bearer in (one.person, one.organisation)
            )
        self._saved(model, row, subject=record, **about)

    def _links(self, incident: Incident, row: Row) -> None:
        for link in row.get("links", []):
            self._saved(IncidentLink, link, incident=incident)

    def _saved(self, model: Any, row: Row, **given: Any) -> Any:
        """A row of any table, checked like a form's."""
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
                setattr(instance, name, field.to_python(value) if value != "" else field.get_default())
        instance.full_clean(exclude=["folded", "skeleton", "sort_key"])
        instance.save()
        for name, targets in many.items():
            getattr(instance, name).set(targets)
        return instance

    def _target(self, field: Any, value: str) -> Any:
        """A record by its key, a term or a country by its code."""
        model = field.related_model
        if issubclass(model, Record):
            return self.records[model, value]
        return model._default_manager.get(pk=value)


def _field(model: type[models.Model], name: str) -> Any:
    """The field of a column; tables of rows below a record are no columns."""
    if name in {"key", "names", "involvements", "citations", "links", "about"}:
        return None
    return model._meta.get_field(name)
