"""Loads the vocabularies and countries of `fixtures/vocabulary/`. Running it again changes nothing.

What an administrator has edited is left as it is; an untouched term follows its file.
"""

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pghistory
from django.conf import settings
from django.db import models, transaction

from tracker import models as kernel
from tracker.ground.texts import LocalTextField

FOLDER: Path = settings.BASE_DIR / "fixtures" / "vocabulary"
FILES: dict[str, type[models.Model]] = {
    "countries": kernel.Country,
    "situations": kernel.Situation,
    "incident_types": kernel.IncidentType,
    "roles": kernel.Role,
    "degrees": kernel.Degree,
    "certainties": kernel.Certainty,
    "perpetrator_statuses": kernel.PerpetratorStatus,
    "person_types": kernel.PersonType,
    "organisation_types": kernel.OrganisationType,
    "source_types": kernel.SourceType,
    "attributions": kernel.Attribution,
    "citation_claims": kernel.CitationClaim,
    "relationship_kinds": kernel.RelationshipKind,
    "incident_link_kinds": kernel.IncidentLinkKind,
    "verifications": kernel.Verification,
    "motive_links": kernel.MotiveLink,
    "counting_units": kernel.CountingUnit,
    "charge_categories": kernel.ChargeCategory,
    "activities": kernel.Activity,
    "custody_kinds": kernel.CustodyKind,
    "custody_ends": kernel.CustodyEnd,
    "proceeding_kinds": kernel.ProceedingKind,
    "stages": kernel.Stage,
    "sentence_kinds": kernel.SentenceKind,
}


def load(using: str = "default", folder: Path = FOLDER) -> None:
    """Bring every vocabulary up to date with its file."""
    with transaction.atomic(using=using), pghistory.context(command="shipped vocabulary"):
        for name, model in FILES.items():
            _load_file(model, folder / f"{name}.csv", using)


def _load_file(model: type[models.Model], path: Path, using: str) -> None:
    existing = {term.pk: term for term in model._base_manager.using(using)}
    new, changed = [], []
    for values in read(model, path):
        digest = _digest(values)
        term = existing.get(values["code"])
        if term is None:
            new.append(model(**_attnames(model, values), shipped_digest=digest))
        elif _follows_its_file(term, values, digest):
            changed.append(_updated(term, values, digest))
    model._base_manager.using(using).bulk_create(new)
    for term in changed:
        term.save(using=using)


def read(model: type[models.Model], path: Path) -> Iterator[dict[str, Any]]:
    """A file's rows as field values; `label_en`, `label_ru` become one text per language."""
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield {field.name: _value(field, row) for field in _fields(model)}


def _fields(model: type[models.Model]) -> list[Any]:
    return [field for field in model._meta.concrete_fields if field.name != "shipped_digest"]


def _value(field: Any, row: dict[str, str]) -> Any:
    if isinstance(field, LocalTextField):
        languages = settings.CONTENT_LANGUAGES
        texts = {code: row.get(f"{field.name}_{code}", "").strip() for code in languages}
        return {code: text for code, text in texts.items() if text}
    text = row[field.name]
    if field.null and not text:
        return None
    return (
        field.related_model._meta.pk.to_python(text) if field.is_relation else field.to_python(text)
    )


def _attnames(model: type[models.Model], values: dict[str, Any]) -> dict[str, Any]:
    return {model._meta.get_field(name).attname: value for name, value in values.items()}  # type: ignore[union-attr]


def _digest(values: dict[str, Any]) -> str:
    """Digest of the non-empty values of a term. Empty values are left out, so that adding a column does not make
    every stored term look edited.
    """
    filled = {name: value for name, value in values.items() if value}
    text = json.dumps(filled, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _follows_its_file(term: Any, values: dict[str, Any], digest: str) -> bool:
    if term.shipped_digest == digest:
        return False
    current = {name: getattr(term, term._meta.get_field(name).attname) for name in values}
    return bool(_digest(current) == term.shipped_digest)


def _updated(term: Any, values: dict[str, Any], digest: str) -> Any:
    for name, value in _attnames(type(term), values).items():
        setattr(term, name, value)
    term.shipped_digest = digest
    return term
