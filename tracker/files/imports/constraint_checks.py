"""Checks planned rows against the CHECK, NOT NULL and unique constraints in the database's catalogue, before any
is written.

The database's own catalogue says what they are, so that a plan that passes is one that can be stored: checks,
columns that must not be empty, and what must be there once.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import connection
from django.utils.encoding import force_str
from django.utils.translation import gettext as _

from tracker.files.imports.kinds import Table
from tracker.files.imports.models import ImportBatch
from tracker.files.imports.planned_sql import changed_rows, columns_of, new_rows, quoted

CHECKS = """
    SELECT conname, pg_get_expr(conbin, conrelid)
      FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'c' ORDER BY conname
"""
GENERATED = """
    SELECT attname, pg_get_expr(adbin, adrelid)
      FROM pg_attribute JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE attrelid = %s::regclass AND attgenerated <> ''
"""
UNIQUE = """
    SELECT c.relname, i.indnullsnotdistinct, pg_get_expr(i.indpred, i.indrelid),
           ARRAY(SELECT pg_get_indexdef(i.indexrelid, n, true) FROM generate_series(1, i.indnkeyatts) n)
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = %s::regclass AND i.indisunique AND NOT i.indisprimary
"""


class Once(NamedTuple):
    """A unique index: its expressions and its condition."""

    name: str
    counts_nulls: bool
    condition: str | None
    keys: list[str]


class Broken(NamedTuple):
    change: int
    message: str


def broken_rows(batch: ImportBatch, kind: Table) -> Iterator[Broken]:
    """Planned rows of one kind that the database would refuse, each with the reason."""
    for sql, parameters in (new_rows(kind), changed_rows(kind)):
        future = _with_computed(kind, sql)
        given = {**parameters, "batch": batch.pk}
        yield from _against_checks(kind, future, given)
        for once in _unique(kind):
            yield from _twice(kind, future, given, once)


def _catalogue(query: str, kind: Table) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query, [kind.model._meta.db_table])
        return cursor.fetchall()


def _with_computed(kind: Table, rows: str) -> str:
    """Adds the generated columns to the planned rows."""
    computed = "".join(f', {sql} AS "{name}"' for name, sql in _catalogue(GENERATED, kind))
    chosen = quoted("change_id", "position", *columns_of(kind))
    return f"SELECT {chosen}{computed.replace('%', '%%')} FROM ({rows}) f"


def _against_checks(kind: Table, future: str, given: dict[str, Any]) -> Iterator[Broken]:
    rules = [(name, f"({sql})") for name, sql in _catalogue(CHECKS, kind)]
    needed = [f for f in kind.stored if not f.null and not f.primary_key]
    rules += [(f"{field.column} is needed", f'"{field.column}" IS NOT NULL') for field in needed]
    kept = ", ".join(f"NOT COALESCE({sql}, true)".replace("%", "%%") for _name, sql in rules)
    query = f"""
        SELECT change_id, broken FROM (SELECT change_id, ARRAY[{kept}] AS broken FROM ({future}) s) r
         WHERE true = ANY(broken)
    """
    for change, broken in _rows(query, given):
        for (name, _sql), is_broken in zip(rules, broken, strict=True):
            if is_broken:
                yield Broken(change, reason(kind, name))


def _unique(kind: Table) -> list[Once]:
    found = [Once(*row) for row in _catalogue(UNIQUE, kind)]
    return [once for once in found if once.keys != ["ref"]]


def _twice(kind: Table, future: str, given: dict[str, Any], once: Once) -> Iterator[Broken]:
    """Returns planned rows that violate a unique index, among each other or with stored rows."""
    keys = [key.replace("%", "%%") for key in once.keys]
    conditions = [once.condition.replace("%", "%%")] if once.condition else []
    if not once.counts_nulls:
        conditions += [f"({key}) IS NOT NULL" for key in keys]
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    numbered = ", ".join(f"({key}) AS k{number}" for number, key in enumerate(keys))
    within = f"""
        SELECT change_id FROM (
            SELECT change_id, row_number() OVER (PARTITION BY {", ".join(keys)} ORDER BY position) AS n
              FROM ({future}) s {where}
        ) r WHERE n > 1
    """
    same = " AND ".join(
        f"s.k{number} {'IS NOT DISTINCT FROM' if number else '='} t.k{number}"
        for number in range(len(keys))
    )
    against = f"""
        SELECT s.change_id
          FROM (SELECT change_id, id, {numbered} FROM ({future}) f {where}) s
          JOIN (SELECT id, {numbered} FROM {kind.model._meta.db_table} {where}) t ON {same}
         WHERE s.id <> t.id AND NOT EXISTS (
               SELECT FROM imports_plannedchange c
                WHERE c.batch_id = %(batch)s AND c.kind = %(kind)s AND c.target = t.id)
    """
    for query in (within, against):
        for (change,) in _rows(query, given):
            yield Broken(change, reason(kind, once.name))


def _rows(query: str, given: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query, given)
        return cursor.fetchall()


def reason(kind: Table, name: str) -> str:
    """What a constraint says of itself, for people."""
    for constraint in kind.model._meta.constraints:
        if constraint.name == name:
            return force_str(constraint.get_violation_error_message())
    return _("The database does not take this row: %(rule)s.") % {"rule": name.replace("_", " ")}
