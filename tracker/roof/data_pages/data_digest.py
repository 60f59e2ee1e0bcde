"""Digest of all public rows: the key under which a built package is kept.

A package is kept for as long as the digest is the same, and never served with another one: what has been
withdrawn or withheld since is in no package from that moment on.
"""

import datetime
import hashlib
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connections
from django.db.models import Model

from cases.public import PublicPersonStatus
from tracker.boundary import alias
from tracker.files.public_tables import PublicTable, data_dictionary
from tracker.lists.caching import kept

# What the database finds and sorts by is made from the other columns.
NOT_SHOWN = {"search", "folded", "lexemes", "sort_key", "possible_days"}
# Made from rows of other public views alone, and costly to look at.
DERIVED = {PublicPersonStatus}
TIME = "60s"


class State(NamedTuple):
    """`day` is that of the newest public change; None where nothing has ever been public."""

    digest: str
    day: datetime.date | None


def state(tables: dict[str, PublicTable]) -> State:
    """Reads all public rows, in the database, where something public has changed since they were read last."""
    models = {model for table in tables.values() for model in table.models} - DERIVED
    found = kept("digests of public rows", lambda: _read(models))
    said = [
        data_dictionary(tables.values()),
        *licence(),
        *map(str, sorted(row[:3] for row in found)),
    ]
    digest = hashlib.sha256("\n".join(said).encode()).hexdigest()
    return State(digest, max((day for *_digest, day in found if day), default=None))


def _read(models: Iterable[type[Model]]) -> list[Any]:
    """Two statements: a longer statement_timeout, and one query for all digests."""
    connection = connections[alias.current()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('statement_timeout', %s, true)", [TIME])
        cursor.execute(_digests(models, connection.ops.quote_name))
        return list(cursor.fetchall())


def licence() -> list[str]:
    return [settings.DATA_LICENCE_NAME, settings.DATA_LICENCE_URL, settings.DATA_CITATION_NAME]


def _digests(models: Iterable[type[Model]], quote: Any) -> str:
    """SQL per view: name, row count, an order-independent sum of row hashes, newest change."""
    return " UNION ALL ".join(_digest(model, quote) for model in models)


def _digest(model: type[Model], quote: Any) -> str:
    columns = [field.column for field in model._meta.concrete_fields]
    shown = ", ".join(quote(column) for column in columns if column not in NOT_SHOWN)
    table = model._meta.db_table
    day = "max(public_changed_on)" if "public_changed_on" in columns else "NULL::date"
    # Names of our own views and columns only.
    return (
        f"SELECT '{table}', count(*), sum(hashtextextended(ROW({shown})::text, 0)), {day}"  # noqa: S608
        f" FROM {quote(table)}"
    )
