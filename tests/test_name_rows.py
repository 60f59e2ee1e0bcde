"""The shown names and the sort key of a bearer follow its name rows, whoever writes which."""

from io import StringIO
from typing import Any, NamedTuple

import pytest
from django.core.management import call_command
from django.db import connection

from people.models import Organisation, OrganisationName, Person, PersonName
from people.search_key_rebuild import lacks_keys
from tests.builders import insert, raw_row
from tracker.ground.names import COLUMNS, columns

pytestmark = pytest.mark.django_db


class Kind(NamedTuple):
    bearer: Any
    row: Any


KINDS = [Kind(Person, PersonName), Kind(Organisation, OrganisationName)]


@pytest.fixture(params=KINDS, ids=lambda kind: kind.bearer.__name__)
def kind(request: Any) -> Kind:
    return request.param


def named(kind: Kind, *rows: tuple[str, str, bool]) -> Any:
    """A bearer with rows of text, language, shown."""
    bearer = kind.bearer.objects.create()
    for text, language, is_display in rows:
        kind.row.objects.create(bearer=bearer, text=text, language=language, is_display=is_display)
    return bearer


def shown(bearer: Any) -> dict[str, str]:
    bearer.refresh_from_db()
    return dict(bearer.name)


def send(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_one_name_per_language_is_shown(kind):
    rows = [("Ann Example", "en", True), ("Анна Пример", "ru", True), ("Anya", "en", False)]

    bearer = named(kind, *rows)

    assert shown(bearer) == {"en": "Ann Example", "ru": "Анна Пример"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("Анна", "ru", False), ("Ann", "en", False)], {"en": "Ann"}),
        ([("Анна", "ru", False), ("Айнура", "ky", False)], {"ru": "Анна"}),
        ([("Ann", "", False)], {"und": "Ann"}),
        ([], {}),
    ],
)
def test_without_a_shown_row_one_row_stands_in(kind, rows, expected):
    assert shown(named(kind, *rows)) == expected


def test_sort_key_is_that_of_the_english_shown_name(kind):
    bearer = named(kind, ("Анна", "ru", True), ("Zoe", "en", True), ("Aaron", "en", False))

    bearer.refresh_from_db()

    assert bearer.sort_key == kind.row.objects.get(text="Zoe").sort_key != ""


def test_name_row_written_by_raw_sql_is_shown(kind):
    bearer = named(kind)
    row = {"text": "Ann", "language": "en", "is_display": True, **columns("Ann")}

    insert(kind.row, raw_row(kind.row, bearer_id=bearer.pk, **row))

    assert shown(bearer) == {"en": "Ann"}
    assert bearer.sort_key == "ann"


def test_name_row_changed_by_raw_sql_is_shown(kind):
    bearer = named(kind, ("Ann", "en", True))

    send(f"UPDATE {kind.row._meta.db_table} SET text = 'Anne' WHERE bearer_id = %s", bearer.pk)

    assert shown(bearer) == {"en": "Anne"}


def test_name_row_changed_by_a_queryset_is_shown(kind):
    bearer = named(kind, ("Ann", "en", True), ("Anne", "en", False))

    bearer.names.filter(text="Ann").update(is_display=False)
    bearer.names.filter(text="Anne").update(is_display=True)

    assert shown(bearer) == {"en": "Anne"}


def test_deleted_name_is_shown_no_more(kind):
    bearer = named(kind, ("Ann", "en", True), ("Анна", "ru", True))

    bearer.names.get(language="en").delete()
    assert shown(bearer) == {"ru": "Анна"}
    send(f"DELETE FROM {kind.row._meta.db_table} WHERE bearer_id = %s", bearer.pk)

    assert shown(bearer) == {}
    assert bearer.sort_key == ""


def test_name_row_that_moves_changes_both_bearers(kind):
    giver, taker = named(kind, ("Ann", "en", True)), named(kind)

    giver.names.update(bearer=taker)

    assert (shown(giver), shown(taker)) == ({}, {"en": "Ann"})


def test_stale_bearer_saved_afterwards_keeps_the_name(kind):
    stale = named(kind)
    kind.row.objects.create(bearer_id=stale.pk, text="Ann", language="en", is_display=True)

    stale.save()

    assert shown(stale) == {"en": "Ann"}
    assert stale.sort_key != ""


def test_shown_name_cannot_be_written(kind):
    bearer = named(kind, ("Ann", "en", True))

    kind.bearer.objects.filter(pk=bearer.pk).update(name={"en": "Eve"}, sort_key="eve")
    forged = kind.bearer.objects.create(name={"en": "Eve"})

    assert (shown(bearer), shown(forged)) == ({"en": "Ann"}, {})


def test_bearer_of_a_name_in_any_language_is_valid(kind):
    bearer = named(kind, ("Айнура", "ky", True))

    bearer.refresh_from_db()

    bearer.full_clean(exclude=["sort_key"])


def keys(row: Any) -> dict[str, Any]:
    return row.__class__.objects.filter(pk=row.pk).values(*COLUMNS).get()


def missing(kind: Kind) -> int:
    return kind.row.objects.filter(lacks_keys()).count()


def test_keys_of_another_text_are_none(kind):
    row = named(kind, ("Ann", "en", True)).names.get()

    kind.row.objects.filter(pk=row.pk).update(text="Anne")

    assert set(keys(row).values()) == {None}


def test_keys_of_another_text_are_none_in_a_new_row(kind):
    bearer = named(kind)

    insert(kind.row, raw_row(kind.row, bearer_id=bearer.pk, text="Ann", **columns("Anne")))

    assert set(keys(bearer.names.get()).values()) == {None}


def test_keys_that_come_with_the_text_stay(kind):
    row = named(kind, ("Ann", "en", True)).names.get()
    row.text = "O'Anne \\ Я"
    row.save(update_fields=["text"])

    assert keys(row)["folded"] == columns("O'Anne \\ Я")["folded"]
    assert keys(row)["lexemes"] is not None


def test_keys_stay_when_something_else_changes(kind):
    row = named(kind, ("Ann", "en", True)).names.get()

    kind.row.objects.filter(pk=row.pk).update(language="ru", kind="alias")

    assert None not in keys(row).values()


def test_rebuilding_fills_what_is_missing_and_nothing_else(kind):
    bearer = named(kind, ("Ann", "en", True), ("Eve", "ru", True))
    kind.row.objects.filter(text="Ann").update(text="Азимжан")
    assert not kind.bearer.objects.named("Azimjan").exists()

    call_command("rebuild_search", stdout=(first := StringIO()))
    call_command("rebuild_search", stdout=(second := StringIO()))

    assert ("1 made searchable" in first.getvalue(), missing(kind)) == (True, 0)
    assert "1 made searchable" not in second.getvalue()
    assert list(kind.bearer.objects.named("Azimjan")) == [bearer]
    bearer.refresh_from_db()
    assert bearer.sort_key == columns("Азимжан")["sort_key"]
