"""Many rows into many tables at once, as their owner: without indexes, foreign keys and triggers meanwhile.

What is taken off is put back afterwards: the foreign keys ask every row then, and a trigger that is still off
would be an error. Nothing is written to the history. What triggers would have worked out, the rows have to bring.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any, NamedTuple

import psycopg

Row = Sequence[Any]
JOBS = 2

FOREIGN_KEYS = """
SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
FROM pg_constraint c WHERE c.contype = 'f' AND c.conparentid = 0 AND c.conrelid::regclass::text = ANY(%s)"""
INDEXES = """
SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
FROM pg_index i WHERE i.indrelid::regclass::text = ANY(%s) AND NOT i.indisunique
    AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)"""
SEQUENCE = """
SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 1) FROM {table}))"""


class Load(NamedTuple):
    """Rows for some columns of one table; a table may come in several loads."""

    table: str
    columns: Sequence[str]
    rows: Callable[[], Iterable[Row]]


def load(address: str, loads: Sequence[Load]) -> None:
    """Some at the same time, each in a transaction of its own."""
    tables = sorted({each.table for each in loads})
    with _bare(address, tables):
        _at_once(address, [partial(_copy, one) for one in loads])
        with psycopg.connect(address, autocommit=True) as link:
            for table in tables:
                link.execute(SEQUENCE.format(table=table))
    with psycopg.connect(address, autocommit=True) as link:
        link.execute(f"VACUUM ANALYZE {', '.join(tables)}")


def _copy(one: Load, link: psycopg.Connection[Any]) -> None:
    with link.cursor().copy(f"COPY {one.table} ({', '.join(one.columns)}) FROM STDIN") as copy:
        for row in one.rows():
            copy.write_row(row)


@contextmanager
def _bare(address: str, tables: list[str]) -> Iterator[None]:
    with psycopg.connect(address, autocommit=True) as link:
        keys = link.execute(FOREIGN_KEYS, [tables]).fetchall()
        indexes = link.execute(INDEXES, [tables]).fetchall()
        for table, name, _definition in keys:
            link.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        for name, _definition in indexes:
            link.execute(f"DROP INDEX {name}")
        for table in tables:
            link.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    _at_once(address, [partial(_execute, sql) for _name, sql in indexes])
    with psycopg.connect(address, autocommit=True) as link:
        for table, name, definition in keys:
            link.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
        for table in tables:
            link.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def _execute(sql: str, link: psycopg.Connection[Any]) -> None:
    link.execute(sql)


def _at_once(address: str, tasks: Sequence[Callable[[psycopg.Connection[Any]], Any]]) -> None:
    def run(task: Callable[[psycopg.Connection[Any]], Any]) -> None:
        with psycopg.connect(address, options="-c maintenance_work_mem=512MB -c jit=off") as link:
            task(link)

    with ThreadPoolExecutor(JOBS) as pool:
        list(pool.map(run, tasks))
