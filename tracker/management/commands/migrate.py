"""Django's `migrate` as the owner, one at a time, with everybody's rights renewed at its end."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pghistory
from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder
from psycopg.pq import TransactionStatus

from tracker.database import roles

QUEUE = "procrastinate"
FIRST_BUILDS = ("tracker", "0001_accounts")
MADE_ANEW = (
    "This database was made by an earlier build, and its migrations are not those of this one. To carry it over:"
    " write a package with `manage.py export_package` of the build that made it; give this build an empty database"
    " (for the embedded one, move the folder var/pg away) and run `manage.py migrate`; read the package with"
    " `manage.py import_package`. Accounts and the history of edits stay behind in the old database."
)
LOCK = 0x7472_6163_6B65_72  # "tracker"; any number that all of our migrations share


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        if options["database"] != DEFAULT_DB_ALIAS:
            raise CommandError("Only the default database is migrated; the public reads its views.")
        with roles.as_owner(connection), alone(connection), pghistory.context(command="migrate"):
            refuse_first_builds(connection)
            self.wrappers = connection.execute_wrappers
            try:
                super().handle(*args, **options)
            finally:
                connection.execute_wrappers = self.wrappers
            if not options["plan"] and not options["check_unapplied"]:
                self.renew_rights()

    def migration_progress_callback(
        self, action: str, migration: Any = None, fake: bool = False
    ) -> None:
        """The queue's migrations go to the database as they are.

        They are whole scripts with `%` in them, and concern no table that has a history: with the context
        put before them, which has parameters, they would be refused.
        """
        super().migration_progress_callback(action, migration, fake)
        if action in {"apply_start", "unapply_start"}:
            is_queue = migration.app_label == QUEUE
            connection.execute_wrappers = [] if is_queue else self.wrappers
        elif action in {"apply_success", "unapply_success"}:
            connection.execute_wrappers = self.wrappers

    def renew_rights(self) -> None:
        for name in roles.grant(connection):
            self.stderr.write(f"The role {name} does not exist; `manage.py grant_roles` makes it.")


def refuse_first_builds(connection: BaseDatabaseWrapper) -> None:
    """Their migrations were made anew, as 0001 of each app; from there they only go forward."""
    if FIRST_BUILDS in MigrationRecorder(connection).applied_migrations():
        raise CommandError(MADE_ANEW)


@contextmanager
def alone(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Holds the session's advisory lock.

    Asks again instead of waiting inside PostgreSQL: a waiting query holds a snapshot, which an
    index built concurrently by the lock's holder would wait for in turn.
    """
    with connection.cursor() as cursor:
        while not _try_lock(cursor):
            time.sleep(0.1)
    try:
        yield
    finally:
        if _is_usable(connection):  # or else the lock goes with the session
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _is_usable(connection: BaseDatabaseWrapper) -> bool:
    """Not after Ctrl-C in the middle of a query, nor in a transaction that failed."""
    if connection.connection is None:
        return False
    status = connection.connection.info.transaction_status
    return bool(status in {TransactionStatus.IDLE, TransactionStatus.INTRANS})


def _try_lock(cursor: Any) -> bool:
    cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
    return bool(cursor.fetchone()[0])
