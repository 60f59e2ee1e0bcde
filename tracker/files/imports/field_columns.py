"""Columns of the staff's tables, from the declarations: what a field is decides how its cells are read."""

from collections.abc import Callable
from typing import Any

from django.db import models

from tracker.editorial.date_fields import PartialDateField
from tracker.editorial.declarations import Declared, declared
from tracker.editorial.records import Record, Row
from tracker.files.imports.columns import (
    Amount,
    Choice,
    Column,
    Day,
    Edtf,
    Flag,
    Pattern,
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


def columns_of(model: Any) -> list[Column]:
    """Of each field that is declared with what its column holds: an allow-list, in that order."""
    fields = [one for one in declared(model).values() if one.about is not None]
    return [column for one in fields for column in _columns(model, one)]


def _columns(model: Any, one: Declared) -> list[Column]:
    """A text per language is a column per language."""
    field, name = model._meta.get_field(one.name), one.column or one.name
    if isinstance(field, LocalTextField):
        return [*local(name, one.about)]
    if field.is_relation:
        return [_link(field, name, one.about)]
    if getattr(field, "choices", None):
        default = field.get_default() if field.has_default() else ""
        return [_choice(field, name, one.about, default)]
    return [_plain(field, name, one)]


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


def _plain(field: Any, name: str, one: Declared) -> Column:
    given = {
        "name": name,
        "about": one.about,
        "key": field.attname,
        "required": is_required(field),
    }
    if one.shape:
        return Pattern(**given, **one.shape._asdict(), longest=field.max_length)
    make = next(make for kind, make in _PLAIN.items() if isinstance(field, kind))
    return make(field, **given)


def is_required(field: Any) -> bool:
    """Whether an empty cell could not be stored."""
    return not (field.null or field.blank or field.has_default())
