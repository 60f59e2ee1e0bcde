"""Who may do what in the database: the owner migrates, the app edits, the public reads views.

History is append-only for the app, and nobody but the owner creates anything, not even a
temporary table: a role that can make a function can peek through a view.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql

from tracker.database import owner_settings, role_settings

from .grants import Grants

ATTRIBUTES = {"owner": "CREATEDB", "app": "NOCREATEDB", "public": "NOCREATEDB"}
PUBLIC_LIMITS = {"statement_timeout": "5s", "default_transaction_read_only": "on"}


def create(link: psycopg.Connection[Any], part: str, name: str, password: str) -> bool:
    """Make a role for `owner`, `app` or `public` unless there is one; whether it was missing."""
    if exists(link, name):
        return False
    role = sql.Identifier(name)
    with link.transaction():
        link.execute(
            sql.SQL(
                "CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS {} PASSWORD {}"
            ).format(role, sql.SQL(ATTRIBUTES[part]), sql.Literal(password))
        )
        for setting, value in PUBLIC_LIMITS.items() if part == "public" else ():
            limit = sql.SQL("ALTER ROLE {} SET {} = {}")
            link.execute(limit.format(role, sql.Identifier(setting), sql.Literal(value)))
    return True


def exists(link: psycopg.Connection[Any], name: str) -> bool:
    return bool(link.execute("SELECT FROM pg_roles WHERE rolname = %s", [name]).rowcount)


def grant(connection: BaseDatabaseWrapper) -> list[str]:
    """Give every role its rights anew, as the owner; the names of roles that do not exist yet.

    Idempotent, in one transaction. A role that is the owner itself keeps what it has.
    """
    names = {part: settings["USER"] for part, settings in role_settings().items()}
    with transaction.atomic(using=connection.alias):
        link = connection.connection
        others = {part: name for part, name in names.items() if name != names["owner"]}
        present = {part: name for part, name in others.items() if exists(link, name)}
        Grants(link, present).apply()
    return sorted(set(others.values()) - set(present.values()))


@contextmanager
def as_owner(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Connect as the owner for the duration, to the database that the alias has now."""
    owner = owner_settings()
    wanted = {name: owner[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "OPTIONS")}
    before = {name: connection.settings_dict[name] for name in wanted}
    if wanted == before:
        yield
        return
    connection.close()
    connection.settings_dict.update(wanted)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(before)
