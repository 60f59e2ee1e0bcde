"""`migrate`: as the owner, one at a time."""

import ast
import contextlib
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.postgres import ROOT, VARIABLES, parameters, url

pytestmark = pytest.mark.processes
OURS = {"tracker", "sources", "people", "cases"}


def test_public_database_is_not_migrated(db):
    with pytest.raises(CommandError, match="Only the default database"):
        call_command("migrate", database="public")


@pytest.fixture
def empty_database(db: None) -> Iterator[dict[str, str]]:
    """The environment of a production whose database has nothing in it yet."""
    name = f"empty_{uuid.uuid4().hex}"
    addresses = {variable: url(parameters(part, name)) for part, variable in VARIABLES.items()}
    with contextlib.closing(
        psycopg.connect(**parameters("owner", connection.settings_dict["NAME"]), autocommit=True)
    ) as owner:
        owner.execute(f"CREATE DATABASE {name}")
        yield {**os.environ, **addresses, "TRACKER_TESTING": "0"}
        owner.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_six_migrations_at_once_all_succeed(empty_database):
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    running = [
        subprocess.Popen(command, cwd=ROOT, env=empty_database, stderr=subprocess.PIPE)
        for _ in range(6)
    ]

    said = [process.communicate()[1].decode() for process in running]

    assert [process.returncode for process in running] == [0] * 6, said


def test_database_of_an_earlier_build_is_told_what_to_do(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('tracker', '0001_accounts', now())"
        )

    with pytest.raises(CommandError, match="export_package.*import_package"):
        call_command("migrate")


def test_migrations_import_nothing_that_changes_its_meaning():
    """Of our code only the tool that makes them quick; else an old migration changes with the code."""
    for path in [p for p in ROOT.glob("*/**/migrations/0*.py") if ".venv" not in p.parts]:
        nodes = ast.walk(ast.parse(path.read_text()))
        imported = {
            f"{node.module}.{name.name}"
            for node in nodes
            if isinstance(node, ast.ImportFrom)
            for name in node.names
        } | {
            name.name
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Import)
            for name in node.names
        }
        ours = {one for one in imported if one.split(".")[0] in OURS}
        assert ours <= {"tracker.database.operations.together"}, path
