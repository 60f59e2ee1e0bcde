"""Streams a public table as CSV or JSON with COPY, batch by batch.

An error in the middle is raised, so that the server breaks the connection; a reader who goes away ends the query.
"""

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

BOM = b"\xef\xbb\xbf"
# Rows of a batch: few at first, so that the first ones come at once.
FIRST_BATCH, GROWTH, MOST = 100, 5, 20_000
CHUNK = 64 * 1024
# What a slow reader may take for one batch, and for all of them. The search itself has the limit of every page.
BATCH_LIMIT, LIMIT = "10min", 3 * 60 * 60
# Rows of a batch are looked up by index and gathered in memory; compiling takes longer than it saves.
SETTINGS = {
    "statement_timeout": BATCH_LIMIT,
    "idle_in_transaction_session_timeout": BATCH_LIMIT,
    "random_page_cost": "1.1",
    "work_mem": "16MB",
    "max_parallel_workers_per_gather": "0",
    "jit": "off",
}
COPY_CSV = "COPY ({}) TO STDOUT (FORMAT csv{})"
# JSON has none of these bytes, so that COPY leaves it as it is.
COPY_JSON = (
    "COPY (SELECT row_to_json(found) FROM ({}) AS found)"
    r" TO STDOUT (FORMAT csv, DELIMITER E'\x02', QUOTE E'\x01')"
)


class Form(Enum):
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True)
class Statement:
    """SELECT of one batch; `mark` is the placeholder in `params` for the batch's keys."""

    sql: str
    params: Sequence[Any]
    mark: str
    key_type: str

    def of(self, keys: Sequence[Any], connection: Any) -> str:
        """Written out, since COPY takes no parameters."""
        # A list of numbers as one text is much faster than as a list.
        is_number = self.key_type == "bigint"
        given: Any = f"{{{','.join(map(str, keys))}}}" if is_number else list(keys)
        params = [given if param is self.mark else param for param in self.params]
        return str(connection.ops.compose_sql(self.sql, params))


class OutOfTime(Exception):
    """The reader took too long."""


Tally = Callable[[int], object]
Query = tuple[str, Sequence[Any]]
Found = tuple[BaseDatabaseWrapper, list[tuple[Query, Statement]]]


def csv_stream(
    found: Found, columns: Sequence[str], quoted: Sequence[str], tally: Tally
) -> Iterator[bytes]:
    """The names of the columns come before anything is looked for. `tally` is told how many rows follow."""
    yield BOM + ",".join(columns).encode() + b"\n"
    names = ", ".join(f'"{name}"' for name in quoted)
    for lines in _copied(found, COPY_CSV.format("{}", f", FORCE_QUOTE ({names})" if names else "")):
        tally(len(lines))
        yield b"".join(lines)


def json_stream(found: Found) -> Iterator[bytes]:
    yield b'{"rows": [\n'
    total = 0
    for lines in _copied(found, COPY_JSON):
        objects = b",\n".join(bytes(line).rstrip(b"\n") for line in lines)
        yield b",\n" + objects if total else objects
        total += len(lines)
    yield b'\n], "total": %d}\n' % total


def _copied(found: Found, copy: str) -> Iterator[list[Any]]:
    """Lines of all batches, some at a time."""
    connection, selections = found
    end = time.monotonic() + LIMIT
    is_allowed = False
    with snapshot(connection):
        for query, statement in selections:
            with closing(_batches(connection, query)) as batches:
                for keys in batches:
                    is_allowed = is_allowed or _allow_time(connection)
                    yield from _chunks(connection, copy.format(statement.of(keys, connection)))
                    if time.monotonic() > end:
                        raise OutOfTime


@contextmanager
def snapshot(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Everything as it is now, however long reading takes."""
    is_outermost = not connection.in_atomic_block
    with transaction.atomic(using=connection.alias):
        if is_outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield


def _batches(connection: BaseDatabaseWrapper, query: Query) -> Generator[list[Any], None, None]:
    """Keys in the order of the list, from a cursor in the database."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(*query)
        size = FIRST_BATCH
        keys = [key for (key, *_sorted_by) in cursor.fetchmany(size)]
        while keys:
            yield keys
            size = min(size * GROWTH, MOST)
            keys = [key for (key, *_sorted_by) in cursor.fetchmany(size)]


def _allow_time(connection: BaseDatabaseWrapper) -> bool:
    """In this transaction only, once the first rows are found."""
    changes = ", ".join("set_config(%s, %s, true)" for _name in SETTINGS)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {changes}", [part for pair in SETTINGS.items() for part in pair])
    return True


def _chunks(connection: BaseDatabaseWrapper, copy: str) -> Iterator[list[Any]]:
    """Whole lines, about as many bytes at a time as are worth sending."""
    lines: list[Any] = []
    size = 0
    with connection.cursor() as cursor, cursor.copy(copy) as source:
        for line in source:
            lines.append(line)
            size += len(line)
            if size > CHUNK:
                yield lines
                lines, size = [], 0
    if lines:
        yield lines
