"""Compiled SQL: functions, triggers and views are what the code declares, after every `migrate`."""

from typing import Any

import pytest
from django.db import DatabaseError, connection

from tracker.database import compiled, triggers
from tracker.database.compiled import after_migrations, before_migrations, statements

pytestmark = pytest.mark.django_db

# What migrations of libraries make, and triggers that follow from which tables the views read.
OTHERS = "procrastinate%", "tell_of_changes"
OF_PGHISTORY = ("FUNCTION", "_pgh_attach_context", "")
OBJECTS = """
SELECT 'FUNCTION', proname::text, '', oid FROM pg_proc
 WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND proname NOT LIKE %s
UNION ALL
SELECT 'TRIGGER', tgname, relname, pg_trigger.oid FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
 WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
   AND relname NOT LIKE %s AND tgname <> %s
"""


def asked(query: str, params: Any = None) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query, params)
        return cursor.fetchall()


def bring_up_to_date() -> None:
    """As `migrate` does where there is no migration; it renews all rights as well."""
    before_migrations(using="default")
    after_migrations(using="default")


def objects() -> dict[tuple[str, str, str], int]:
    """What the database has, with the number by which it knows it."""
    queue, changes = OTHERS
    return {tuple(key): oid for *key, oid in asked(OBJECTS, [queue, queue, changes])}


def test_all_functions_and_triggers_are_listed():
    declared = {one[:3] for one in (*compiled.FUNCTIONS, *compiled.RULES)}
    of_library = triggers.declared()
    of_library_too = {("FUNCTION", name, "") for _table, name in of_library} | {
        ("TRIGGER", name, table) for table, name in of_library
    }

    assert objects().keys() == declared | of_library_too | {OF_PGHISTORY}


def test_nothing_is_made_where_nothing_has_changed():
    before = objects()
    transactions = (
        "SELECT oid, xmin::text FROM pg_proc UNION ALL SELECT oid, xmin::text FROM pg_trigger"
    )
    rows = asked(transactions)

    bring_up_to_date()

    assert objects() == before
    assert asked(transactions) == rows


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE OR REPLACE FUNCTION edtf_is_valid(value text) RETURNS boolean"
        " LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true",
        "CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name name) RETURNS boolean"
        " LANGUAGE sql RETURN true",
        "DROP FUNCTION situations_follow_people_person() CASCADE",
        "DROP TRIGGER situations_follow_insert ON people_person",
        "CREATE OR REPLACE TRIGGER situations_follow_insert AFTER INSERT ON people_person"
        " FOR EACH STATEMENT EXECUTE FUNCTION all_situations_follow()",
    ],
)
def test_what_was_changed_by_hand_is_made_anew(statement):
    before = definitions()
    with connection.cursor() as cursor:
        cursor.execute(statement)
    assert definitions() != before

    bring_up_to_date()

    assert definitions() == before


def definitions() -> list[Any]:
    return asked(
        "SELECT pg_get_functiondef(oid) FROM pg_proc"
        " WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'"
        " UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger ORDER BY 1"
    )


def test_a_history_trigger_that_differs_is_made_anew():
    (table, name), trigger = next(iter(triggers.declared().items()))
    comment = f"SELECT obj_description(oid, 'pg_trigger') FROM pg_trigger WHERE tgname = '{name}'"
    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON TRIGGER {name} ON {table} IS 'of an older build'")
        cursor.execute(
            "CREATE TRIGGER pgtrigger_old BEFORE UPDATE ON tracker_country"
            f" FOR EACH ROW EXECUTE FUNCTION {name}()"
        )

    after_migrations(using="default")

    assert asked(comment) == [(trigger.hash,)]
    assert asked("SELECT FROM pg_trigger WHERE tgname = 'pgtrigger_old'") == []
    assert asked(
        "SELECT prosrc LIKE '%%pg_has_role%%' FROM pg_proc WHERE proname = %s",
        ["_pgtrigger_should_ignore"],
    ) == [(True,)]


def test_what_is_declared_no_more_is_dropped(monkeypatch):
    extra = statements("CREATE FUNCTION of_an_older_build() RETURNS int LANGUAGE sql RETURN 1;")
    with monkeypatch.context() as patch:
        patch.setattr(compiled, "RULES", [*compiled.RULES, *extra])
        after_migrations(using="default")
    assert ("FUNCTION", "of_an_older_build", "") in objects()

    after_migrations(using="default")

    assert ("FUNCTION", "of_an_older_build", "") not in objects()


def test_function_that_a_column_calls_is_not_dropped_in_silence(monkeypatch):
    kept = [one for one in compiled.FUNCTIONS if one.name != "day_span"]
    monkeypatch.setattr(compiled, "FUNCTIONS", kept)

    with pytest.raises(DatabaseError, match="other objects depend on it"):
        after_migrations(using="default")


def test_columns_follow_a_function_that_has_changed(make, monkeypatch):
    """Through the functions that call it, and as no edit of anybody's."""
    person = make.person("Ann Example", note={"en": "One Word"}, published=True)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    words = f"SELECT search::text FROM people_person WHERE id = {person.pk}"
    events = "SELECT count(*) FROM people_personevent"
    before, noted = asked(words), asked(events)
    changed = [
        one._replace(sql=one.sql.replace("'ёЁ'", "'oO'").replace("'еЕ'", "'uU'"))
        for one in compiled.FUNCTIONS
    ]
    with monkeypatch.context() as patch:
        patch.setattr(compiled, "FUNCTIONS", changed)
        bring_up_to_date()
        meanwhile = asked(words)

    bring_up_to_date()

    assert "wurd" in meanwhile[0][0]
    assert asked(words) == before
    assert asked(events) == noted


def test_statement_knows_its_table():
    function, trigger = statements(
        "CREATE FUNCTION one(a int) RETURNS int\nLANGUAGE sql RETURN a;\n"
        "CREATE TRIGGER other AFTER INSERT ON some_table FOR EACH ROW EXECUTE FUNCTION one();\n"
    )

    assert function[:3] == ("FUNCTION", "one", "")
    assert function.sql.startswith("CREATE OR REPLACE FUNCTION one(a int)")
    assert trigger[:3] == ("TRIGGER", "other", "some_table")
    assert trigger.sql.startswith("CREATE OR REPLACE TRIGGER other AFTER INSERT")


def test_functions_are_there_before_the_first_table():
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA an_empty_one")
        cursor.execute("SET LOCAL search_path TO an_empty_one")

        before_migrations(using="default", plan=[("a migration", False)])

        cursor.execute("SELECT an_empty_one.edtf_is_valid('2015')")
        assert cursor.fetchone() == (True,)
