"""What the database lets each role do, tried as the role itself."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connection
from psycopg import sql
from psycopg.errors import InsufficientPrivilege

from tests.postgres import parameters
from tracker.database import role_settings, roles
from tracker.database.grants import Grants, derived_tables, history_tables, public_views
from tracker.models import Country

Link = psycopg.Connection[Any]
Connect = Callable[[str], Link]

CREATIONS = (
    "CREATE TABLE mine (id int)",
    "CREATE TEMPORARY TABLE mine (id int)",
    "CREATE VIEW mine AS SELECT 1",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE FUNCTION pg_temp.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE ROLE mine",
    "CREATE DATABASE mine",
)


@pytest.fixture
def connect(db: None) -> Iterator[Connect]:
    """Sessions of the role that plays a part; whatever they do is rolled back."""
    with contextlib.ExitStack() as stack:

        def as_role(part: str) -> Link:
            link = psycopg.connect(**parameters(part, database()))
            stack.callback(link.close)
            return link

        yield as_role


def database() -> str:
    return str(connection.settings_dict["NAME"])


def run(link: Link, statement: str, *names: str) -> None:
    """In a savepoint, so that a refusal does not end the session's transaction."""
    with link.transaction():
        link.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def refuses(link: Link, statement: str, *names: str) -> None:
    with pytest.raises(InsufficientPrivilege):
        run(link, statement, *names)


def base_tables() -> dict[str, str]:
    """Every table of a model, with its primary key's column."""
    models = apps.get_models(include_auto_created=True)
    existing = set(connection.introspection.table_names())  # without views
    pairs = {model._meta.db_table: model._meta.pk.column for model in models}
    return {table: column for table, column in pairs.items() if table in existing}


def found(link: Link, query: str) -> list[Any]:
    return link.execute(query).fetchall()


def test_app_cannot_change_history(connect):
    app = connect("app")

    columns = base_tables()
    for table in history_tables():
        refuses(app, "UPDATE {0} SET {1} = {1}", table, columns[table])
        refuses(app, "DELETE FROM {}", table)


def test_app_appends_to_history_by_writing(connect):
    app = connect("app")
    events = Country.pgh_event_model._meta.db_table

    app.execute("SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true)")
    app.execute("SELECT set_config('pghistory.context_metadata', '{}', true)")
    run(app, "UPDATE {} SET alpha3 = 'ZZZ' WHERE code = 'KG'", Country._meta.db_table)
    run(app, "DELETE FROM {} WHERE code = 'AQ'", Country._meta.db_table)

    added = sql.SQL("SELECT count(*) FROM {} WHERE pgh_created_at = now()")
    assert app.execute(added.format(sql.Identifier(events))).fetchone() == (2,)


def test_app_cannot_empty_any_table(connect):
    app = connect("app")

    for table in base_tables():
        refuses(app, "TRUNCATE {} CASCADE", table)


def test_app_reads_and_edits_every_other_table(connect):
    app = connect("app")

    for table, column in base_tables().items():
        run(app, "SELECT FROM {} LIMIT 1", table)
        if table not in history_tables() | derived_tables():
            run(app, "UPDATE {0} SET {1} = DEFAULT WHERE false", table, column)
            run(app, "DELETE FROM {} WHERE false", table)


def test_app_cannot_write_what_triggers_work_out(connect):
    app = connect("app")

    columns = base_tables()
    assert derived_tables()
    for table in derived_tables():
        refuses(app, "INSERT INTO {} DEFAULT VALUES", table)
        refuses(app, "UPDATE {0} SET {1} = {1}", table, columns[table])
        refuses(app, "DELETE FROM {}", table)


def test_app_reads_every_public_view_for_previews(connect):
    app = connect("app")

    for view in public_views():
        run(app, "SELECT * FROM {} LIMIT 1", view)


def test_app_cannot_pretend_that_a_migration_was_applied(connect):
    app = connect("app")

    refuses(app, "DELETE FROM django_migrations")
    refuses(app, "INSERT INTO django_migrations (app, name, applied) VALUES ('a', 'b', now())")


@pytest.mark.parametrize("part", ["app", "public"])
def test_role_is_plain(connect, part):
    link = connect(part)

    powers = "SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls"

    assert found(link, powers + " FROM pg_roles WHERE rolname = current_user") == [(False,) * 5]


@pytest.mark.parametrize("part", ["app", "public"])
@pytest.mark.parametrize("statement", CREATIONS)
def test_role_cannot_create_anything(connect, part, statement):
    link = psycopg.connect(**parameters(part, database()), autocommit=True)
    link.execute("SET default_transaction_read_only = off")

    with contextlib.closing(link), pytest.raises(InsufficientPrivilege):
        link.execute(statement)


def test_nobody_else_may_do_anything_in_the_database(connect):
    grants = """
        SELECT privilege_type FROM pg_database, aclexplode(datacl)
        WHERE datname = current_database() AND grantee = 0
        UNION ALL SELECT privilege_type FROM pg_namespace, aclexplode(nspacl)
        WHERE nspname = 'public' AND grantee = 0
        UNION ALL SELECT privilege_type FROM pg_class, aclexplode(relacl)
        WHERE relnamespace = 'public'::regnamespace AND grantee = 0
    """

    assert found(connect("owner"), grants) == []


def test_public_reads_every_public_view(connect):
    public = connect("public")

    assert public_views()
    for view in public_views():
        run(public, "SELECT * FROM {} LIMIT 1", view)


def test_public_cannot_read_a_base_table(connect):
    public = connect("public")

    for table in base_tables():
        refuses(public, "SELECT FROM {}", table)
    refuses(public, "SELECT FROM django_migrations")


def test_public_cannot_write_even_when_it_leaves_read_only(connect):
    public = connect("public")
    public.execute("SET TRANSACTION READ WRITE")
    writable = """
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    """

    assert found(public, writable) == []
    for table in base_tables():
        refuses(public, "INSERT INTO {} DEFAULT VALUES", table)


def test_public_cannot_read_a_sequence(connect):
    """It would tell how many hidden rows there are."""
    public = connect("public")
    sequences = found(connect("owner"), "SELECT oid::int FROM pg_class WHERE relkind = 'S'")

    assert sequences
    for (oid,) in sequences:
        assert found(public, f"SELECT has_sequence_privilege({oid}, 'SELECT, USAGE')") == [(False,)]


def test_public_calls_only_functions_that_cannot_look_anything_up(connect):
    public = connect("public")
    callable_ones = """
        SELECT oid::regprocedure::text FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace
            AND has_function_privilege(oid, 'EXECUTE')
            AND (prosecdef OR provolatile <> 'i')
    """

    assert found(public, callable_ones) == []


@pytest.mark.parametrize("setting", ["statement_timeout", "default_transaction_read_only"])
def test_public_is_limited_by_its_role_and_by_its_connection(connect, setting):
    of_alias = settings.DATABASES["public"]["OPTIONS"]["options"]
    expected = {"statement_timeout": "5s", "default_transaction_read_only": "on"}[setting]

    of_role = connect("public").execute(f"SHOW {setting}").fetchone()

    assert of_role == (expected,)
    assert f"-c {setting}={expected}" in of_alias


def test_granting_again_changes_nothing(db):
    before = rights()

    missing = roles.grant(connection)

    assert missing == []
    assert rights() == before


def rights() -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname, relacl::text FROM pg_class ORDER BY oid")
        return cursor.fetchall()


def test_granting_repairs_rights_that_somebody_gave_by_hand(connect, transactional_db):
    table = Country._meta.db_table
    names = [table, role_settings()["public"]["USER"]]
    owner = connect("owner")
    run(owner, "GRANT ALL ON {} TO {}", *names)
    owner.commit()

    roles.grant(connection)

    refuses(connect("public"), "SELECT FROM {}", table)


def test_superuser_in_place_of_the_app_is_refused(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname FROM pg_roles WHERE rolsuper")
        superuser = cursor.fetchone()[0]

    with pytest.raises(ImproperlyConfigured, match="could rewrite the history"):
        Grants(connection.connection, {"app": superuser}).apply()


def test_missing_role_that_the_owner_may_not_make_is_said(db, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody_yet:secret@/name?host=/tmp")

    with pytest.raises(CommandError, match="CREATE ROLE nobody_yet") as error:
        call_command("grant_roles")

    assert "secret" not in str(error.value)
