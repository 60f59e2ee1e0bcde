"""References and database numbers for many new rows at once."""

import os
from collections.abc import Collection
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from tracker.editorial.records import CROCKFORD

_LETTERS = bytes(ord(CROCKFORD[byte & 31]) for byte in range(256))


def new_refs(model: Any, number: int) -> list[str]:
    """So many references that no row of the table has; as random as `records.new_ref`."""
    found: set[str] = set()
    while len(found) < number:
        some = os.urandom(8 * (number - len(found))).translate(_LETTERS).decode("ascii")
        found |= {some[start : start + 8] for start in range(0, len(some), 8)}
        taken = model._base_manager.filter(ref__in=texts(found)).values_list("ref", flat=True)
        found -= set(taken)
    return list(found)


def new_numbers(model: Any, number: int) -> list[int]:
    """So many numbers of the table's own sequence."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [model._meta.db_table, number],
        )
        return [number for (number,) in cursor.fetchall()]


def texts(values: Collection[str]) -> RawSQL:
    """Passes thousands of values for `__in` as one array parameter."""
    return RawSQL("SELECT unnest(%s::text[])", [list(values)])  # noqa: S611  nothing is put into it


def numbers(values: Collection[int]) -> RawSQL:
    """The same of database numbers."""
    return RawSQL("SELECT unnest(%s::bigint[])", [list(values)])  # noqa: S611  nothing is put into it
