"""The template database: made anew for other code only, and every copy is whole, alone and as closed as it."""

import os
import sys
from types import SimpleNamespace

import psycopg
import pytest
from django.db import connection

from tests import copies, template
from tests.postgres import TEMPLATE, parameters
from tracker.models import Place


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """One with a model, a view of the web, a migration and a vocabulary."""
    for path in ("cases/models.py", "cases/incidents/views.py", "cases/migrations/0001_initial.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("1")
    (tmp_path / "fixtures/vocabulary").mkdir(parents=True)
    (tmp_path / "fixtures/vocabulary/roles.csv").write_text("code")
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["django>=5.2"]')
    monkeypatch.setattr(template, "ROOT", tmp_path)
    monkeypatch.setattr(template, "STORE", tmp_path / "var" / "test-databases")
    return tmp_path


@pytest.mark.parametrize(
    "path",
    [
        "cases/models.py",
        "cases/new.py",
        "cases/migrations/0001_initial.py",
        "cases/migrations/0002_more.py",
        "fixtures/vocabulary/roles.csv",
    ],
)
def test_what_makes_a_database_makes_another_template(checkout, path):
    before = template.digest()

    (checkout / path).write_text("2")

    assert template.digest() != before


@pytest.mark.parametrize(
    "path", ["cases/incidents/views.py", "cases/urls.py", "cases/incidents/admin.py", "tests/a.py"]
)
def test_what_only_answers_requests_makes_none(checkout, path):
    before = template.digest()

    (checkout / path).parent.mkdir(exist_ok=True)
    (checkout / path).write_text("2")

    assert template.digest() == before


def test_another_version_of_a_library_makes_another_template(checkout, monkeypatch):
    before = template.digest()

    monkeypatch.setattr(template, "version", lambda name: "99")

    assert template.digest() != before


def test_file_that_makes_the_template_though_its_hash_leaves_it_out_is_named(checkout):
    views, models, elsewhere = (
        SimpleNamespace(__file__=str(path))
        for path in (
            checkout / "cases/incidents/views.py",
            checkout / "cases/models.py",
            "/x/views.py",
        )
    )

    assert list(template.imported([views, models, elsewhere, sys])) == ["cases/incidents/views.py"]


def test_what_a_killed_run_left_half_made_is_swept(checkout):
    half = checkout / "var/test-databases/0123.unfinished"
    half.mkdir(parents=True)
    half.parent.chmod(0o700)
    (half / "data").touch()

    with template._store() as store:
        assert list(store.iterdir()) == [store / "lock"]


def test_templates_of_older_code_go(checkout):
    with template._store() as store:
        for age in range(template.KEPT + 2):
            (store / str(age)).mkdir()
            os.utime(store / str(age), (1000 - age, 1000 - age))
        template._forget_older(store)

        assert {path.name for path in store.iterdir() if path.is_dir()} == {"0", "1", "2"}


def test_copy_has_the_rows_of_the_template_and_what_is_written_in_it_goes_with_it(
    transactional_db, make
):
    before = copies.in_use()
    make.place("A town")

    copies.renew()

    assert copies.in_use() != before
    assert not Place.objects.exists()
    assert make.place("A town").country.name["en"] == "Kyrgyzstan"
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(**parameters("owner", before))


@pytest.mark.parametrize("part", ["app", "public"])
def test_rights_on_the_database_itself_are_copied(db, part):
    with psycopg.connect(**parameters(part, connection.settings_dict["NAME"])) as link:
        rights = link.execute(
            "SELECT has_database_privilege(current_database(), right_name)"
            " FROM unnest(ARRAY['CONNECT', 'CREATE', 'TEMPORARY']) AS right_name"
        ).fetchall()

    assert rights == [(True,), (False,), (False,)]


def test_nobody_works_in_the_template_itself(db):
    with pytest.raises(psycopg.OperationalError, match="not currently accepting connections"):
        psycopg.connect(**parameters("owner", os.environ[TEMPLATE]))


def test_database_that_somebody_still_uses_is_dropped_later(db, monkeypatch):
    """As the app's role, whose sessions are not the owner's to end."""
    monkeypatch.setattr(copies, "left", [])
    name = copies.copied(os.environ[TEMPLATE])
    with psycopg.connect(**parameters("app", name)):
        copies.drop(name)
        assert copies.left == [name]

    copies.drop(name)
