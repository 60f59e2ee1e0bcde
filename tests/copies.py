"""Databases of this process: copies of a template, made anew in place of a flush."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections
from psycopg import sql

from tests.postgres import TEMPLATE, parameters, wait_for_start
from tests.template import prefix
from tracker.database import role_settings

RIGHTS = """
SELECT role.rolname, given.privilege_type
FROM pg_database, aclexplode(datacl) AS given JOIN pg_roles AS role ON role.oid = given.grantee
WHERE datname = %s
"""
numbers = count(1)
left: list[str] = []  # databases that somebody was still connected to when they were to go


def begin() -> None:
    """An empty migrated database for `default`."""
    wait_for_start(Path(os.environ["TRACKER_TEST_FOLDER"]))
    use(copied(os.environ[TEMPLATE]))


def end() -> None:
    connections.close_all()
    drop(in_use())
    while left:
        drop(left.pop(), again=False)


def renew() -> None:
    """What tests have committed is gone with their database; nobody has to look for it."""
    old = in_use()
    use(copied(os.environ[TEMPLATE]))
    drop(old)


def in_use() -> str:
    return str(connections["default"].settings_dict["NAME"])


def use(name: str) -> None:
    connections.close_all()
    connections["default"].settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name


def copied(template: str, name: str = "") -> str:
    """A new database with the rows of a template, and the rights on the database itself, which are not copied."""
    run_of = prefix(os.environ["TRACKER_TEST_FOLDER"])
    name = f"{run_of}{name}" if name else f"{run_of}{os.getpid()}_{next(numbers)}"
    with maintenance() as link:
        run(link, "CREATE DATABASE {} TEMPLATE {}", name, template)
        run(link, "REVOKE ALL ON DATABASE {} FROM PUBLIC", name)
        for role, right in link.execute(RIGHTS, [template]).fetchall():
            run(link, f"GRANT {right} ON DATABASE {{}} TO {{}}", name, role)
    return name


def drop(name: str, *, again: bool = True) -> None:
    """A process that was killed a moment ago may still be connected, as a role that is not ours to end."""
    try:
        with maintenance() as link:
            run(link, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
    except (psycopg.errors.ObjectInUse, psycopg.errors.InsufficientPrivilege):
        if again:
            left.append(name)


@contextmanager
def maintenance() -> Iterator[psycopg.Connection[Any]]:
    name = role_settings()["owner"]["NAME"]
    with psycopg.connect(**parameters("owner", name), autocommit=True) as link:
        yield link


def run(link: psycopg.Connection[Any], statement: str, *names: str) -> None:
    link.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
