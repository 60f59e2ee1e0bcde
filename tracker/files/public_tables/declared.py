"""Columns of public tables, from the declarations of the model that a view shows."""

from collections.abc import Callable
from typing import Any

from django.db import models

from tracker.editorial.date_fields import PartialDateField
from tracker.files.public_tables.columns import (
    Column,
    code,
    day,
    decimal,
    edtf,
    number,
    texts,
    truth,
    words,
)
from tracker.ground.texts import LocalTextField

# Stands for all declared fields that are not named.
REST = "…"

# A subclass stands before its base.
_PLAIN: dict[Any, Callable[[str, str], Column]] = {
    models.BooleanField: truth,
    models.DateField: day,
    models.DecimalField: decimal,
    models.IntegerField: number,
    models.Field: words,
}


def columns_of(view: Any, *entries: Column | str) -> list[Column]:
    """In this order; a name is that of a field that is declared with what the public table shows of it."""
    rest = [name for name in view.shown if name not in entries]
    order = [one for entry in entries for one in (rest if entry == REST else [entry])]
    return [
        column
        for one in order
        for column in (_columns(view, one) if isinstance(one, str) else [one])
    ]


def _columns(view: Any, name: str) -> list[Column]:
    field, about = view.shown[name]
    if isinstance(field, LocalTextField):
        return texts(name, about)
    if isinstance(field, PartialDateField):
        return edtf(name, about, stored=name if _has_bounds(view, name) else "")
    if field.is_relation:
        return [code(name, about, f"{name}_id")]
    if getattr(field, "choices", None):
        return [code(name, about)]
    return [next(make for kind, make in _PLAIN.items() if isinstance(field, kind))(name, about)]


def _has_bounds(view: Any, name: str) -> bool:
    columns = {field.name for field in view._meta.get_fields()}
    return {f"{name}_earliest", f"{name}_latest"} <= columns
