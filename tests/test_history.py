"""Every write is in the history, whoever writes: it says where it came from, and stays."""

from collections.abc import Iterator
from typing import Any

import pgtrigger
import psycopg
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from psycopg.errors import NotNullViolation

from people.models import OrganisationName, Person, PersonName
from tests.builders import insert, raw_row
from tests.postgres import parameters
from tracker.database.triggers import SHOULD_IGNORE
from tracker.models import Country, PersonType, User

pytestmark = pytest.mark.django_db

Model = type[models.Model]
EVENTS: dict[str, Any] = {
    event.pgh_tracked_model._meta.db_table: event
    for event in apps.get_models()
    if hasattr(event, "pgh_tracked_model")
}
# What an import works with until it is applied, and what a row remembers of its file: no record, and itself a log.
# So is a note of a change, and what the database works out from other tables.
WITHOUT_HISTORY = {
    *("PlannedChange", "Problem", "Question", "Progress", "UploadPart", "ImportedRow"),
    *("PublicChange", "PersonSituation", "IncidentFacts", "CountedPerson", "StoredCount"),
}
TRACKED = [
    model
    for model in apps.get_models(include_auto_created=True)
    if model._meta.app_label in {"tracker", "imports", "sources", "people", "cases"}
    and not model._meta.proxy
    and not hasattr(model, "pgh_tracked_model")
    and model.__name__ not in WITHOUT_HISTORY
]
# Passwords are for no history, and each log-in is no change of the account. What a name is found by is made of its
# text, and long.
NOT_KEPT: dict[Model, set[str]] = {
    User: {"password", "last_login"},
    PersonName: {"lexemes"},
    OrganisationName: {"lexemes"},
}
every_model = pytest.mark.parametrize("model", TRACKED, ids=lambda model: model._meta.label)


def history(model: Model, **row: Any) -> list[Any]:
    return list(EVENTS[model._meta.db_table].objects.filter(**row).order_by("pgh_id"))


def labels(model: Model, **row: Any) -> list[str]:
    return [event.pgh_label for event in history(model, **row)]


def send(statement: str, *values: Any) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


@every_model
def test_raw_sql_is_recorded_with_its_context(model):
    table, key = model._meta.db_table, model._meta.pk.column
    row, other = raw_row(model), raw_row(model)
    changed = {column: other[column] for column in row if column != key}

    insert(model, row)
    assignments = ", ".join(f'"{column}" = %s' for column in changed)
    send(f'UPDATE "{table}" SET {assignments} WHERE {key} = %s', *changed.values(), row[key])
    send(f'DELETE FROM "{table}" WHERE {key} = %s', row[key])

    events = history(model, **{key: row[key]})
    assert [event.pgh_label for event in events] == ["insert", "update", "delete"]
    assert all(event.pgh_context == {"command": "test"} for event in events)


@every_model
def test_history_is_append_only(model):
    row = raw_row(model)
    insert(model, row)
    events = EVENTS[model._meta.db_table]._meta.db_table

    for statement in (f"UPDATE {events} SET pgh_label = 'other'", f"DELETE FROM {events}"):
        with pytest.raises(DatabaseError, match="Cannot update or delete rows"):
            send(statement)


@every_model
def test_event_keeps_every_column_that_is_not_computed(model):
    kept = {field.column for field in EVENTS[model._meta.db_table]._meta.fields}

    assert set(raw_row(model)) - NOT_KEPT.get(model, set()) <= kept


def test_password_is_in_no_history():
    columns = {field.column for field in EVENTS[User._meta.db_table]._meta.fields}

    assert not columns & NOT_KEPT[User]


def test_bulk_writes_of_the_orm_are_recorded():
    Country.objects.bulk_create([Country(code="QM", alpha3="QMQ", name={"en": "Nowhere"})])
    Country.objects.filter(code="QM").update(alpha3="QMM")
    Country.objects.filter(code="QM").delete()

    assert labels(Country, code="QM") == ["insert", "update", "delete"]


def test_what_triggers_ask_is_ours_after_migrate():
    """The library's own lets everybody switch history off, and raises an error where there is no setting.

    Undoing that looks through all foreign keys still to be checked: a load of n rows took n² steps.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = '_pgtrigger_should_ignore'")
        ((body,),) = cursor.fetchall()

    assert body in SHOULD_IGNORE
    assert "EXCEPTION" not in body


@pytest.fixture(scope="module")
def app_session(django_db_setup: None, django_db_blocker: Any) -> Iterator[psycopg.Connection[Any]]:
    """The application's own role, which says that all triggers are to be ignored."""
    with django_db_blocker.unblock():
        database = connection.settings_dict["NAME"]
    every = "SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, false) FROM pg_trigger"
    with psycopg.connect(**parameters("app", database)) as link:
        link.execute(every)
        link.execute("SELECT set_config('pghistory.context_id', gen_random_uuid()::text, false)")
        link.execute("SELECT set_config('pghistory.context_metadata', '{}', false)")
        link.commit()
        yield link
        link.rollback()


@every_model
def test_the_application_cannot_switch_history_off(model, app_session):
    table, key = model._meta.db_table, model._meta.pk.column
    row = raw_row(model)
    columns = ", ".join(f'"{column}"' for column in row)
    places = ", ".join(["%s"] * len(row))

    with app_session.transaction(force_rollback=True):
        app_session.execute(
            f'INSERT INTO "{table}" ({columns}) VALUES ({places})', list(row.values())
        )
        app_session.execute(f'UPDATE "{table}" SET {key} = {key} WHERE {key} = %s', [row[key]])
        app_session.execute(f'DELETE FROM "{table}" WHERE {key} = %s', [row[key]])
        events = EVENTS[table]._meta.db_table
        found = app_session.execute(
            f'SELECT pgh_label FROM "{events}" WHERE "{key}" = %s ORDER BY pgh_id', [row[key]]
        )

        assert [label for (label,) in found] == ["insert", "delete"]


def test_the_application_cannot_hide_an_update(app_session):
    with app_session.transaction(force_rollback=True):
        app_session.execute("UPDATE tracker_country SET alpha3 = 'ZZZ' WHERE code = 'KG'")
        found = app_session.execute(
            "SELECT alpha3 FROM tracker_countryevent WHERE code = 'KG' AND pgh_created_at = now()"
        )

        assert found.fetchall() == [("ZZZ",)]


def test_the_owner_may_ignore_a_trigger():
    """Such as a migration that moves what is there."""
    with pgtrigger.ignore("tracker.Country:insert_insert"):
        Country.objects.create(code="QM", alpha3="QMQ", name={"en": "Nowhere"})

    assert labels(Country, code="QM") == []


def test_copy_is_recorded():
    columns = "code, alpha3, name, shipped_digest"
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true)")
        cursor.execute("SELECT set_config('pghistory.context_metadata', '{\"import\": 1}', true)")

        with cursor.copy(f"COPY tracker_country ({columns}) FROM STDIN") as copy:
            copy.write_row(("QM", "QMQ", '{"en": "Nowhere"}', ""))

    (event,) = history(Country, code="QM")
    assert (event.pgh_label, event.pgh_context) == ("insert", {"import": 1})


def test_links_are_recorded_when_they_are_set_and_cleared(make):
    person = make.person()

    person.types.set(["HRD-LAW"])
    person.types.clear()

    assert labels(Person.types.through, person=person) == ["insert", "delete"]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO tracker_country (code, alpha3, name, shipped_digest) VALUES ('QM', 'QMQ', '{}', '')",
        "UPDATE tracker_country SET alpha3 = 'QMQ' WHERE code = 'KG'",
        "DELETE FROM tracker_country WHERE code = 'AQ'",
    ],
)
def test_write_that_does_not_say_where_it_comes_from_is_refused(statement):
    with (
        psycopg.connect(**connection.get_connection_params()) as elsewhere,
        pytest.raises(NotNullViolation, match="pgh_context"),
    ):
        elsewhere.execute(statement)


def test_write_that_changes_nothing_is_no_event(make):
    person = make.person()
    before = labels(Person, id=person.pk)

    person.save()

    assert labels(Person, id=person.pk) == before


def test_history_of_a_deleted_record_and_its_rows_stays(make):
    person = make.person("Ann Example")
    key = person.pk

    person.delete()

    assert labels(Person, id=key)[-1] == "delete"
    assert {"en": "Ann Example"} in [event.name for event in history(Person, id=key)]
    assert labels(PersonName, text="Ann Example") == ["insert", "delete"]


def test_retired_term_keeps_its_history():
    PersonType.objects.filter(code="ACA").update(is_retired=True)

    assert history(PersonType, code="ACA")[-1].is_retired
