"""Closed world: what nobody has decided to show is not shown. The decisions stand beside the models."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.models import F
from django.db.models.expressions import Col
from django.urls import get_resolver

from cases.public import PublicInvolvement
from tests import classification as known
from tests.twin_answers import PAGES
from tests.view_columns import selected, shown_columns
from tracker.editorial.declarations import declarations

VIEWS = known.public_models()


def test_every_field_is_classified_once():
    wrong = {
        f"{model._meta.label}.{field.name}": known.classes_of(model, field.name)
        for model in known.base_models()
        for field in known.fields(model)
        if len(known.classes_of(model, field.name)) != 1
    }

    assert wrong == {}, "declare beside the model who may read these fields"


def test_declarations_name_only_what_exists():
    """A base may declare what each of its models has, as citations have a subject."""
    models = known.base_models()
    stale = {
        f"{owner.__name__}.{one.name}"
        for owner, fields in declarations().items()
        for one in fields
        if not any(
            issubclass(model, owner)
            and one.name in {field.name for field in model._meta.get_fields()}
            for model in models
        )
    }

    assert stale == set()


def test_history_has_only_fields_of_what_it_follows():
    """So that what is classified there is classified here; the rest says who changed it, and is internal."""
    own = {
        f"{event._meta.label}.{field.name}"
        for event in known.event_models()
        for field in event._meta.concrete_fields
        if not field.name.startswith("pgh_")
        and field.name not in {one.name for one in event.pgh_tracked_model._meta.get_fields()}
    }

    assert known.event_models()
    assert own == set()


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view._meta.db_table)
def test_column_is_a_public_field_or_a_listed_computation(view):
    wrong = [
        f"{view._meta.db_table}.{column}: {problem}"
        for column, expression in selected(view)
        for problem in problems(f"{view._meta.db_table}.{column}", expression)
    ]

    assert wrong == []


def problems(name: str, expression: Any) -> Iterator[str]:
    if not is_public_field(expression) and name not in known.computed_columns():
        yield "neither a public field nor listed as computed"
    for column in shown_columns(expression):
        if known.class_of(column.target) not in {known.PUBLIC, "key"}:
            yield f"shows {column.target}, which is {known.class_of(column.target)}"


def is_public_field(expression: Any) -> bool:
    return isinstance(expression, Col) and known.class_of(expression.target) in {
        known.PUBLIC,
        "key",
    }


def test_internal_column_would_be_noticed(monkeypatch):
    rows = PublicInvolvement.rows
    leak = {"shown_note": F("incident__internal_notes"), "number": F("incident__version")}
    monkeypatch.setattr(PublicInvolvement, "rows", staticmethod(lambda: rows().annotate(**leak)))

    found = [
        list(problems(f"public_involvement.{column}", one))
        for column, one in selected(PublicInvolvement)
    ]

    assert [text for one in found for text in one] == [
        "shows cases.Incident.internal_notes, which is confidential"
    ]


def test_listed_computations_exist():
    columns = {f"{view._meta.db_table}.{column}" for view in VIEWS for column in view.columns()}

    assert known.computed_columns().keys() - columns == set()


@pytest.mark.parametrize("view", sorted(known.table()["computed"]["derived"]))
def test_view_of_views_reads_no_base_table(db, view):
    """So that nothing hidden can be derived from."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.view_table_usage"
            " WHERE view_schema = current_schema() AND view_name = %s",
            [view],
        )
        read = {name for (name,) in cursor.fetchall()}

    assert read
    assert read - {one._meta.db_table for one in VIEWS} == set()


def test_views_read_nothing_hidden_but_their_conditions(db):
    """Asked of the database itself: every base column that a view's definition mentions.

    What a view reads of another view has been decided there.
    """
    by_column = {
        (model._meta.db_table, field.column): field
        for model in [*known.base_models(), *link_tables()]
        for field in model._meta.concrete_fields
    }
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT view_name, table_name, column_name FROM information_schema.view_column_usage"
            " WHERE view_schema = current_schema()"
        )
        used = cursor.fetchall()
    names = {view._meta.db_table for view in VIEWS}
    wrong = [
        f"{view} reads {table}.{column}"
        for view, table, column in used
        if table not in names and not may_be_read(by_column.get((table, column)))
    ]

    assert {view for view, _table, _column in used} == names
    assert wrong == []


def may_be_read(field: Any) -> bool:
    if field is None:  # an account, a session, the history, another library's table
        return False
    return (
        known.class_of(field) in {known.PUBLIC, "key"} or field.name in known.table()["conditions"]
    )


def link_tables() -> list[Any]:
    return [
        field.remote_field.through
        for model in known.base_models()
        for field in model._meta.many_to_many
    ]


def test_every_public_address_is_known_to_the_leak_tests():
    """A page that tests/twin_answers.py does not fetch could leak unseen."""
    assert set(public_patterns(get_resolver())) == set(PAGES)


def public_patterns(resolver: Any) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        if getattr(pattern, "app_name", None) == "admin":
            continue
        if hasattr(pattern, "url_patterns"):
            yield from public_patterns(pattern)
        else:
            yield pattern.name
