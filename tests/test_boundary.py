"""The boundary: public views follow the code, are read with the alias of the moment, and are only read."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import ProgrammingError, connection, router
from django.db.models import F
from django.db.models.expressions import RawSQL

from cases.models import Incident
from cases.public import PublicIncident
from tracker.boundary import alias, compilation
from tracker.database.compiled import after_migrations, before_migrations
from tracker.models import Place
from tracker.public import PublicPlace

MODELS = list(apps.get_app_config("public").get_models())
VIEWS = {model._meta.db_table for model in MODELS}


def views() -> dict[str, int]:
    """Name and identity of each public view: a view that was made again is another one."""
    return dict(
        rows("SELECT relname, oid FROM pg_class WHERE relkind = 'v' AND relname LIKE 'public%'")
    )


def rows(sql: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def comment(view: str) -> str:
    return rows(f"SELECT obj_description('{view}'::regclass)")[0][0]


def only_towns() -> Any:
    return (
        Place.objects.published()
        .filter(precision="settlement")
        .annotate(shown_parent_id=F("parent_id"))
    )


def broken() -> Any:
    return Place.objects.annotate(shown_parent_id=RawSQL("no_such_column", []))


def changed(before: dict[str, int]) -> set[str]:
    now = views()
    return {name for name in before | now if before.get(name) != now.get(name)}


# Keeping the views current


def test_every_public_model_has_its_view(db):
    assert views().keys() == VIEWS


def test_view_carries_the_hash_of_its_sql(db):
    with connection.cursor() as cursor:
        hashes = compilation.existing_views(cursor)

    assert hashes.keys() == VIEWS
    assert all(len(digest) == 64 for digest in hashes.values())


def test_nothing_is_made_again_while_nothing_changes(db):
    before = views()

    compilation.update_views("default")

    assert changed(before) == set()


def test_changed_view_is_made_again_and_no_other(db, monkeypatch):
    before, hash_before = views(), comment("public_place")
    monkeypatch.setattr(PublicPlace, "rows", staticmethod(only_towns))

    compilation.update_views("default")

    assert changed(before) == {"public_place"}
    assert comment("public_place") != hash_before


@pytest.mark.parametrize(
    "definition", ["", "; COMMENT ON VIEW public_forgotten IS 'of an old version'"]
)
def test_unknown_view_is_dropped(db, definition):
    rows(f"CREATE VIEW public_forgotten AS SELECT * FROM tracker_place{definition}; SELECT 1")
    before = views()

    compilation.update_views("default")

    assert changed(before) == {"public_forgotten"}
    assert views().keys() == VIEWS


def test_view_that_was_edited_by_hand_is_not_trusted(db):
    """Its comment went with it."""
    rows(
        "DROP VIEW public_place CASCADE; CREATE VIEW public_place AS SELECT * FROM tracker_place; SELECT 1"
    )

    compilation.update_views("default")

    assert comment("public_place")


def test_view_that_cannot_be_made_leaves_all_as_they_were(db, monkeypatch):
    before = views()
    monkeypatch.setattr(PublicPlace, "rows", staticmethod(broken))

    with pytest.raises(ProgrammingError, match="no_such_column"):
        compilation.update_views("default")

    assert changed(before) == set()


def test_nothing_is_dropped_when_there_is_nothing_to_migrate(db):
    before = views()

    before_migrations(using="default", plan=[])

    assert changed(before) == set()


def test_views_make_way_for_a_migration_and_come_back(db):
    before_migrations(using="default", plan=[("a migration", False)])
    dropped = views()
    after_migrations(using="default", plan=[("a migration", False)])

    assert dropped == {}
    assert views().keys() == VIEWS


def test_views_wait_until_after_a_migration_backwards(db):
    before_migrations(using="default", plan=[("a migration", True)])

    after_migrations(using="default", plan=[("a migration", True)])

    assert views() == {}


def test_flush_keeps_the_views(transactional_db):
    before = views()

    call_command("flush", verbosity=0, interactive=False)

    assert changed(before) == set()


def test_migrating_again_keeps_the_views_and_their_grants(public_role):
    before = views()

    call_command("migrate", verbosity=0)

    assert changed(before) == set()
    assert list(PublicPlace.objects.all()) == []


def test_view_made_again_is_granted_again(public_role, make, monkeypatch):
    make.place("A town", published=True)
    with monkeypatch.context() as patch:
        patch.setattr(PublicPlace, "rows", staticmethod(only_towns))
        compilation.update_views("default")
        narrow = list(PublicPlace.objects.all())
    compilation.update_views("default")

    assert narrow == []
    assert [str(place) for place in PublicPlace.objects.all()] == ["A town"]


# The public role, on the connection that serves pages


def test_public_role_reads_every_view(public_role):
    for model in MODELS:
        assert list(model.objects.all()[:1]) is not None


def base_tables() -> list[str]:
    """Everything that is no public view: records, history, accounts, sessions, the log of migrations."""
    found = rows(
        "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm')"
        " AND relnamespace = 'public'::regnamespace"
    )
    return [name for (name,) in found if name not in VIEWS]


def refuses(served: Any, sql: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), served.cursor() as cursor:
        cursor.execute(sql)


def test_public_role_reads_no_other_table(public_role):
    tables = base_tables()

    assert {"cases_incident", "cases_incidentevent", "tracker_user", "django_session"} <= set(
        tables
    )
    for table in tables:
        refuses(public_role, f"SELECT FROM {table}")


@pytest.mark.parametrize("schema", ["public", "pg_temp"])
def test_public_role_makes_no_function(public_role, schema):
    """It would be run with each row of a view, before the view's own conditions."""
    refuses(
        public_role,
        f"SET default_transaction_read_only = off; BEGIN READ WRITE;"
        f" CREATE FUNCTION {schema}.peek(text) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
    )


def test_public_role_writes_nothing_through_a_view(public_role):
    """PostgreSQL lets a view over one table be written to by who has the right."""
    refuses(public_role, "BEGIN READ WRITE; UPDATE public_country SET name = '{}'")


def test_public_role_is_stopped_after_five_seconds(public_role):
    with public_role.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        assert cursor.fetchone() == ("5s",)


def test_public_role_cannot_read_base_rows_through_the_orm(public_role, make):
    make.incident(published=True)

    with pytest.raises(ProgrammingError, match="permission denied"):
        list(Incident.objects.using("served"))


# Public models


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_public_model_is_a_view_and_nothing_more(model):
    assert not model._meta.managed
    assert model._meta.default_permissions == ()
    assert model._meta.db_table.startswith("public_")


def writes(place: PublicPlace) -> Iterator[Any]:
    yield place.save
    yield place.delete
    yield lambda: PublicPlace.objects.create(ref="ABCDEFGH")
    yield lambda: PublicPlace.objects.update(name_original="x")
    yield lambda: PublicPlace.objects.bulk_create([place])
    yield lambda: PublicPlace.objects.all().delete()


def test_public_model_cannot_be_written(make):
    make.place("A town", published=True)
    place = PublicPlace.objects.get()

    for write in writes(place):
        with pytest.raises(TypeError, match="view of published rows"):
            write()


def test_public_models_are_read_with_the_alias_of_the_moment():
    with alias.serving("public"):
        outside = router.db_for_read(PublicIncident)
        with alias.serving("default"):
            inside = router.db_for_read(PublicIncident)
        after = router.db_for_read(PublicIncident)

    assert (outside, inside, after) == ("public", "default", "public")


def test_alias_is_put_back_when_a_page_fails():
    with pytest.raises(ValueError, match="a page fails"), alias.serving("public"):
        raise ValueError("a page fails")

    assert alias.current() == "default"


def test_base_models_are_not_routed_to_the_public():
    with alias.serving("public"):
        assert router.db_for_read(Incident) == "default"
        assert router.db_for_write(Incident) == "default"


def test_pages_are_served_with_the_public_alias(client, settings, db):
    """Whoever asks: the middleware knows no staff."""
    settings.PUBLIC_ALIAS = "an alias that does not exist"

    with pytest.raises(Exception, match="an alias that does not exist"):
        client.get("/incidents/")


def test_only_base_models_are_migrated_and_not_with_the_public_alias():
    allowed = [
        (database, model)
        for database in ("default", "public")
        for model in (PublicIncident, Incident)
        if router.allow_migrate_model(database, model)
    ]

    assert allowed == [("default", Incident)]
