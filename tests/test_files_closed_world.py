"""Closed world of files: a field that nobody has placed is in no file, and a restore would lose it.

Which field a column carries is asked of the tables and the views, not of the declarations.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, models

from cases.models import Incident
from cases.public import PublicIncident
from tests import classification as known
from tests.file_columns import in_public_files, in_staff_files
from tests.test_package import emptied, packed, restored, rows_of
from tracker.boundary.compilation import view_sql
from tracker.boundary.shown import shows
from tracker.editorial import declarations
from tracker.editorial.declarations import (
    WORKED_OUT,
    declared,
    internal,
    public,
    reason_for_no_table,
)
from tracker.files.imports.kinds import kind_of
from tracker.files.public_tables import REST, columns_of


def misplaced() -> list[str]:
    staff, shown = in_staff_files(), in_public_files()
    return [
        f"{model._meta.label}.{field.name}: {problem}"
        for model in known.base_models()
        for field in known.fields(model)
        for problem in problems(
            model,
            field.name,
            is_filed=(model, field.name) in staff,
            is_shown=(model, field.name) in shown,
        )
    ]


def problems(model: Any, name: str, *, is_filed: bool, is_shown: bool) -> Iterator[str]:
    one = declared(model).get(name)
    if one is None:
        yield "is not declared"
        return
    if not is_filed and not one.not_filed and not reason_for_no_table(model):
        yield "is in no table of the staff, and a restore loses it"
    if one.sensitivity == known.PUBLIC and not is_shown and not one.not_shown:
        yield "is public and in no public table"
    reasons = {one.not_filed if is_filed else "", one.not_shown if is_shown else ""}
    if reasons - {"", WORKED_OUT}:
        yield "is in a file, and has a reason why not"


def test_every_field_is_in_the_files_or_has_a_reason():
    assert misplaced() == []


def test_reason_for_no_table_is_given_only_where_there_is_none():
    assert [
        model for model in known.base_models() if kind_of(model) and reason_for_no_table(model)
    ] == []


def test_public_views_and_tables_have_every_shown_column():
    """What is declared as shown, and of what a view shows as it is stored."""
    without = {
        f"{view._meta.db_table}.{name}"
        for view in known.public_models()
        for name in view.shown
        if name not in {field.name for field in view._meta.get_fields()}
    }

    assert without == set()


# A field is planted: what would be forgotten is noticed, and what is declared follows by itself.


@pytest.fixture
def plant(monkeypatch: Any) -> Iterator[Any]:
    """Gives Incident a field `weather`, declared like this."""
    every = declarations.declarations()
    monkeypatch.setattr(PublicIncident, "shown", PublicIncident.shown)

    def add(*declaration: Any) -> None:
        field = models.CharField(max_length=30, blank=True, default="")
        Incident.add_to_class("weather", field)
        monkeypatch.setitem(every, Incident, (*every[Incident], *declaration))

    yield add
    for model in (Incident, PublicIncident):
        remove(model)


def remove(model: Any) -> None:
    fields = model._meta.local_fields
    fields[:] = [field for field in fields if field.name != "weather"]
    if "weather" in vars(model):
        delattr(model, "weather")
    model._meta._expire_cache()


def found() -> list[str]:
    return [text for text in misplaced() if "weather" in text]


def test_field_without_a_declaration_is_noticed(plant):
    plant()

    assert found() == ["cases.Incident.weather: is not declared"]
    assert known.class_of(Incident._meta.get_field("weather")) == "unclassified"


def test_field_without_a_column_is_noticed(plant):
    plant(internal("weather"))

    assert found() == [
        "cases.Incident.weather: is in no table of the staff, and a restore loses it"
    ]


def test_public_field_in_no_public_table_is_noticed(plant):
    plant(public("weather", not_filed="a test"))

    assert found() == ["cases.Incident.weather: is public and in no public table"]


def test_declared_field_is_in_the_view_and_in_the_public_table(db, plant):
    plant(public("weather", "The weather.", "Weather"))

    shows(Incident, as_stored=True)(PublicIncident)
    columns = columns_of(PublicIncident, REST)

    assert '"cases_incident"."weather"' in view_sql(PublicIncident, "default")
    assert ("weather", "Weather") in [(column.name, column.about) for column in columns]


def test_field_that_is_not_public_is_shown_nowhere():
    with pytest.raises(TypeError, match="weather is internal"):
        internal("weather", "The weather.", "Weather")


@pytest.mark.parametrize("name", ["place", "activities"])
def test_link_to_what_may_be_hidden_is_not_copied_as_it_is_stored(monkeypatch, name):
    """A draft would be seen by its number; several values have a view of their own."""
    every = declarations.declarations()
    monkeypatch.setattr(PublicIncident, "shown", PublicIncident.shown)
    monkeypatch.setattr(PublicIncident._meta, "fields", [])
    monkeypatch.setitem(every, Incident, (public(name, "…", "…"),))

    with pytest.raises(TypeError, match=f"{name} needs a rule"):
        shows(Incident, as_stored=True)(PublicIncident)


@pytest.fixture
def renewed() -> Iterator[Any]:
    """The table of incidents with the columns that are declared now."""

    def renew() -> None:
        for name in ("columns", "all_columns", "by_name", "texts", "stored", "columns_for_staff"):
            kind_of(Incident).__dict__.pop(name, None)

    yield renew
    renew()


def test_declared_field_survives_a_restore(db, make, renewed, plant):
    plant(public("weather", "The weather.", "Weather"))
    renewed()
    with connection.schema_editor() as editor:
        editor.add_field(Incident, Incident._meta.get_field("weather"))
    make.incident(weather="snow, and '=ice'")
    package = packed()

    emptied()
    restored(package)

    assert [row["weather"] for row in rows_of(package, "incidents")] == ["snow, and '=ice'"]
    assert Incident.objects.values_list("weather", flat=True).get() == "snow, and '=ice'"
    assert packed() == package
