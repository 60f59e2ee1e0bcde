"""The classification of every field, as it is declared beside its model; classification.toml has the rest."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models

from tracker.editorial.declarations import Sensitivity, declarations

PUBLIC, INTERNAL, CONFIDENTIAL = Sensitivity
OURS = ("tracker", "imports", "sources", "people", "cases")


@cache
def table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "classification.toml").read_text())


@cache
def computed_columns() -> dict[str, str]:
    """`view.column` to its reason, those of the citation views and of views of views written out."""
    given = dict(table()["computed"])
    citations, derived = given.pop("citations"), given.pop("derived")
    views = [model._meta.db_table for model in public_models() if is_citation(model)]
    return (
        given
        | {f"{view}.{column}": why for view in views for column, why in citations.items()}
        | {f"{view}.{column}": "derived" for view, columns in derived.items() for column in columns}
    )


def public_models() -> list[Any]:
    return list(apps.get_app_config("public").get_models())


def is_citation(model: Any) -> bool:
    return any(base.__name__ == "PublicCitation" for base in model.__mro__)


def base_models() -> list[Any]:
    """Our tables: without public and event models, proxies, and the link tables that Django makes."""
    return [
        model
        for label in OURS
        for model in apps.get_app_config(label).get_models()
        if not model._meta.proxy and not hasattr(model, "pgh_tracked_model")
    ]


def event_models() -> list[Any]:
    every = [model for label in OURS for model in apps.get_app_config(label).get_models()]
    return [model for model in every if hasattr(model, "pgh_tracked_model")]


def fields(model: Any) -> list[Any]:
    """All but the number that the database gives: columns and many-to-many."""
    every = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return [field for field in every if not is_key(field)]


def is_key(field: Any) -> bool:
    return isinstance(field, models.AutoField)


def classes_of(model: Any, name: str) -> set[str]:
    """What a model and its bases declare of a field: one class, or there is something wrong with it."""
    stated = [one for base in model.__mro__ for one in declarations().get(base, ())]
    return {one.sensitivity for one in stated if one.name == name}


def class_of(field: Any) -> str:
    """Of any column that a view can read; a link table's columns are what its field is."""
    if is_key(field):
        return "key"
    if field.model._meta.auto_created:
        return link_class(field.model)
    if field.model._meta.app_label == "public":  # a view that reads another one
        return PUBLIC
    if hasattr(field.model, "pgh_tracked_model"):
        return INTERNAL
    return next(iter(classes_of(field.model._meta.concrete_model, field.name)), "unclassified")


def link_class(through: Any) -> str:
    return next(iter(classes_of(through._meta.auto_created, link_name(through))), "unclassified")


def link_name(through: Any) -> str:
    """The many-to-many field that a link table belongs to."""
    fields = through._meta.auto_created._meta.many_to_many
    return next(field.name for field in fields if field.remote_field.through is through)
