"""Columns made from a model's fields: what a field is decides how its cells are read and written."""

from collections.abc import Callable
from typing import Any

from django.db import models

from tracker.editorial.date_fields import PartialDateField
from tracker.editorial.records import Record, Row
from tracker.files.imports.columns import (
    Amount,
    Choice,
    Column,
    Day,
    Edtf,
    Flag,
    Ref,
    Refs,
    Term,
    Terms,
    Text,
    Url,
    Whole,
    local,
)
from tracker.ground.texts import LocalTextField

# (column, what it holds) or (column, what it holds, the field where it is called otherwise).
Entry = Column | tuple[str, Any] | tuple[str, Any, str]


def columns_of(model: Any, *entries: Entry) -> list[Column]:
    """In this order, and no other: an allow-list. A text per language is a column per language."""
    found: list[Column] = []
    for entry in entries:
        found += [entry] if isinstance(entry, Column) else _columns(model, *entry)
    return found


def _columns(model: Any, name: str, about: Any, field_name: str = "") -> list[Column]:
    field = model._meta.get_field(field_name or name)
    if isinstance(field, LocalTextField):
        return [*local(name, about)]
    if field.is_relation:
        return [_link(field, name, about)]
    if getattr(field, "choices", None):
        default = field.get_default() if field.has_default() else ""
        return [_choice(field, name, about, default)]
    return [_plain(field, name, about)]


def _link(field: Any, name: str, about: Any) -> Column:
    """To a record or a row by reference, to anything else by code."""
    model = field.related_model
    has_ref = issubclass(model, Record | Row)
    if field.many_to_many:
        return (Refs if has_ref else Terms)(name, model, about, key=field.name)
    options = {"key": field.attname, "required": is_required(field)}
    if has_ref:
        return Ref(name, model, about, **options)
    default = field.get_default() if field.has_default() else ""
    return Term(name, model, about, default=default, only=field.get_limit_choices_to(), **options)


def _choice(field: Any, name: str, about: Any, default: str) -> Column:
    return Choice(name, about, choices=field.choices, default=default, key=field.attname)


# A subclass stands before its base.
_PLAIN: dict[Any, Callable[..., Column]] = {
    PartialDateField: lambda field, **given: Edtf(**given),
    models.URLField: lambda field, **given: Url(longest=field.max_length, **given),
    models.CharField: lambda field, **given: Text(longest=field.max_length, **given),
    models.TextField: lambda field, **given: Text(**given),
    models.DateField: lambda field, **given: Day(**given),
    models.BooleanField: lambda field, **given: Flag(null=field.null, **given),
    models.PositiveIntegerField: lambda field, **given: Whole(**given),
    models.DecimalField: lambda field, **given: Amount(
        places=field.decimal_places, digits=field.max_digits, **given
    ),
}


def _plain(field: Any, name: str, about: Any) -> Column:
    make = next(make for kind, make in _PLAIN.items() if isinstance(field, kind))
    return make(field, name=name, about=about, key=field.attname, required=is_required(field))


def is_required(field: Any) -> bool:
    """Whether an empty cell could not be stored."""
    return not (field.null or field.blank or field.has_default())
