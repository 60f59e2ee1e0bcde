"""Which fields of our models go out in which files, asked of the tables and views themselves."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import F

from tests import classification as known
from tests.view_columns import selected, shown_columns
from tracker.files.imports.kinds import kinds
from tracker.roof.data_pages.tables import public_tables

Field = tuple[Any, str]  # a model and the name of one of its fields


@cache
def in_staff_files() -> set[Field]:
    """Fields that a column of the staff's tables carries, and so a package."""
    found = {
        (kind.model, field.name)
        for kind in kinds().values()
        for field in known.fields(kind.model)
        if {field.name, field.attname} & {column.key for column in kind.all_columns}
    }
    names = {kind.names for kind in kinds().values() if kind.names}
    return found | {(model, name) for model in names for name in IN_NAMES}


# What a cell of names says of each, and whose they are.
IN_NAMES = ("text", "language", "kind", "is_display", "bearer")


@cache
def in_public_files() -> set[Field]:
    """Fields that some column of a public table reads, through the views."""
    read = {column for table in public_tables().values() for column in columns_read(table)}
    return {
        field
        for view in known.public_models()
        for column, expression in selected(view)
        if (view, column) in read
        for field in fields_shown(expression)
    }


def columns_read(table: Any) -> Iterator[tuple[Any, str]]:
    """Views and their columns, along each path."""
    for selection in table.selections:
        for column in selection.columns:
            part = selection.parts.get(column.part)
            model = part.rows.model if part else selection.model
            for path in paths(column.value):
                yield from along(model, path)
        for part in selection.parts.values():
            yield from along(part.rows.model, part.key)


def paths(expression: Any) -> Iterator[str]:
    if isinstance(expression, str):
        yield expression
    elif isinstance(expression, F):
        yield expression.name
    else:
        for part in expression.get_source_expressions():
            if part is not None:
                yield from paths(part)


def along(model: Any, path: str) -> Iterator[tuple[Any, str]]:
    for name in path.split("__"):
        if name == "pk":
            name = model._meta.pk.name
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            return  # a look into a text
        if hasattr(field, "column") and field.column:
            yield model, field.column
        model = field.related_model or model


def fields_shown(expression: Any) -> Iterator[Field]:
    for column in shown_columns(expression):
        model = column.target.model
        if model._meta.auto_created:
            yield model._meta.auto_created, known.link_name(model)
        else:
            yield model, column.target.name
