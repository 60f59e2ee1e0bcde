"""Builds one SQL statement for all counts (facets, totals) of a list page. Each combination of filters is one CTE,
which all counts over these rows read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import CharField, QuerySet, Value
from django.db.models.expressions import RawSQL

from tracker.boundary import alias
from tracker.lists.caching import cache_key, cached_many
from tracker.lists.timeouts import with_longer_timeout

Row = tuple[str, str | None, int]
Sql = tuple[str, list[Any]]
# Per key, per value.
Numbers = dict[str, dict[str, int]]
# Words in a statement; some are names of CTEs.
WORD = re.compile(r"\w+")
# Text searches are counted up to this many hits.
MAX_HITS = 10_000
# Before the key of a set, where its ids are fetched.
IDS = "ids "
# The key under which facets stand that are not counted, since there are too many rows.
SKIPPED = "left out"


@dataclass
class RowSet:
    """A CTE with the ids (and counted columns) of the rows that one combination of filters finds.

    An unfiltered row set is NOT MATERIALIZED, all others are MATERIALIZED. With `most` (text searches) the CTE has
    a LIMIT, and its `arms` (UNION branches) may overlap; without, they are disjoint and joined by UNION ALL. Where
    they are counted only up to the `most`, as in a text search, its `branches` may have rows in common.
    """

    key: tuple[str, ...]
    name: str
    branches: list[QuerySet[Any]]
    columns: tuple[str, ...]
    is_all: bool
    most: int | None

    def compiled(self) -> Sql:
        selects, params = [], []
        for branch in self.branches:
            try:
                sql, given = compiled(branch.order_by().values_list("pk", *self.columns))
            except EmptyResultSet:
                continue
            selects.append(sql)
            params += given
        if not selects:
            every = self.branches[0].model._default_manager.order_by()
            sql, params = compiled(every.values_list("pk", *self.columns))
            rows = f"{sql} LIMIT 0"
        elif self.most:
            limit = f"LIMIT {self.most + 1}"
            parts = " UNION ".join(f"({select} {limit})" for select in selects)
            rows = f"SELECT * FROM ({parts}) AS hit {limit}"  # noqa: S608  Django's SQL
        else:
            rows = " UNION ALL ".join(f"({select})" for select in selects)
        names = ", ".join(("id", *self.columns))
        kept = "NOT MATERIALIZED" if self.is_all else "MATERIALIZED"
        return f"{self.name} ({names}) AS {kept} ({rows})", params


@dataclass
class Statement:
    """Collects SELECTs of (key, value, number) over CTEs, and runs those whose results are not cached as one UNION
    ALL.
    """

    sets: dict[tuple[str, ...], RowSet] = field(default_factory=dict)
    # CTEs written in SQL over other CTEs, by name.
    made: dict[str, Sql] = field(default_factory=dict)
    # Largest number of ids to fetch, per row set.
    most: dict[tuple[str, ...], int] = field(default_factory=dict)
    # Ids of sets that are few and known already, by the set's key.
    known: dict[tuple[str, ...], list[int]] = field(default_factory=dict)
    parts: list[Sql] = field(default_factory=list)

    def ids(self, found: RowSet, column: str = "id") -> RawSQL | list[int]:
        """Returns the right-hand side of `__in`: a SELECT of a column of the CTE, or the ids themselves where they
        are known.
        """
        if column == "id" and found.key in self.known:
            return self.known[found.key]
        # The name is one of ours.
        return RawSQL(f"SELECT {column} FROM {found.name}", [])  # noqa: S608, S611

    def found(
        self,
        key: tuple[str, ...],
        branches: list[QuerySet[Any]],
        *columns: str,
        is_all: bool = False,
        most: int | None = None,
    ) -> RowSet:
        """The rows of one combination of filters, which is known by its key."""
        if key not in self.sets:
            self.sets[key] = RowSet(key, f"found_{len(self.sets)}", branches, columns, is_all, most)
        return self.sets[key]

    def add_set(self, name: str, sql: str, params: Iterable[Any] = ()) -> None:
        """Adds a materialized CTE written in SQL over other CTEs."""
        self.made[name] = (sql, list(params))

    def add(self, key: str, counts: QuerySet[Any]) -> None:
        """Adds a count: a queryset of `value` and `number`."""
        rows = counts.order_by().annotate(key=Value(key, CharField()))
        try:
            self.parts.append(compiled(rows.values_list("key", "value", "number")))
        except EmptyResultSet:
            return

    def add_ids(self, found: RowSet, most: int) -> None:
        """Fetches the ids of a row set if there are at most `most` of them; else none."""
        self.most[found.key] = max(most, self.most.get(found.key, 0))

    def _ids(self) -> Iterator[Sql]:
        for key, most in self.most.items():
            name = self.sets[key].name
            some = f"SELECT 1 FROM {name} LIMIT {most + 1}"  # noqa: S608  our own, and below
            is_few = f"(SELECT count(*) FROM ({some}) AS some_rows) <= {most}"  # noqa: S608
            rows = f"SELECT %s, id::text, 1 FROM {name} WHERE {is_few}"  # noqa: S608
            yield rows, [IDS + " ".join(key)]

    def add_hits(self) -> None:
        """Adds the number of rows of each CTE that has a LIMIT."""
        for found in self.sets.values():
            if found.most:
                rows = f"SELECT 'hits', %s, count(*) FROM {found.name}"  # noqa: S608  our own
                self.parts.append((rows, [" ".join(found.key)]))

    def add_sql(self, sql: str, *params: Any) -> None:
        """Adds SQL that selects key, value and number. Only names of CTEs and views may be formatted into it;
        values are parameters.
        """
        self.parts.append((sql, list(params)))

    def fetch(self) -> list[Row]:
        """Returns the rows of all SELECTs. Results in the cache are not queried again; the cache key is the SQL
        with its CTEs written out.
        """
        self.parts += self._ids()
        named = self._named()
        meanings = {number: _meaning(part, named) for number, part in enumerate(self.parts)}
        found = cached_many(meanings, lambda missing: self._asked(missing, named))
        return [row for number in meanings for row in found[number]]

    def _named(self) -> dict[str, Sql]:
        """Returns the CTEs by name, each after the CTEs that it reads."""
        named = {
            one.name: one.compiled() for one in self.sets.values() if one.key not in self.known
        }
        for name, (sql, params) in self.made.items():
            named[name] = (f"{name} AS MATERIALIZED ({sql})", params)
        return named

    def _asked(self, numbers: list[int], named: dict[str, Sql]) -> dict[int, list[Row]]:
        """Runs these SELECTs as one UNION ALL, WITH only the CTEs that they read."""
        parts = [self.parts[number] for number in numbers]
        needed = set().union(*(_needed(sql, named) for sql, _params in parts))
        sets = [one for name, one in named.items() if name in needed]
        rows = " UNION ALL ".join(
            f"SELECT {number}, * FROM ({sql}) AS part"  # noqa: S608  our own
            for number, (sql, _params) in zip(numbers, parts, strict=True)
        )
        head = f"WITH {', '.join(sql for sql, _params in sets)} " if sets else ""
        params = [one for _sql, given in (*sets, *parts) for one in given]
        found: dict[int, list[Row]] = {number: [] for number in numbers}
        for number, *row in with_longer_timeout(lambda: _fetched(head + rows, params)):
            found[number].append((row[0], row[1], row[2]))
        return found


def _fetched(sql: str, params: list[Any]) -> list[Any]:
    with connections[alias.current()].cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def _needed(sql: str, named: dict[str, Sql]) -> set[str]:
    """The sets that a part of a statement reads, and those that these are made of."""
    found: set[str] = set()
    for name in set(WORD.findall(sql)) & named.keys():
        found |= {name} | _needed(_without_name(name, named)[0], named)
    return found


def _meaning(part: Sql, named: dict[str, Sql]) -> str:
    """Returns the SQL of a SELECT with each CTE name replaced by the hash of that CTE's SQL: the cache key, which
    does not depend on numbering.
    """

    def spelled(word: re.Match[str]) -> str:
        name = word[0]
        return (
            f"({cache_key(_meaning(_without_name(name, named), named))})" if name in named else name
        )

    sql, params = part
    connection = connections[alias.current()]
    connection.ensure_connection()
    written: str = connection.ops.compose_sql(WORD.sub(spelled, sql), params)  # type: ignore[attr-defined]
    return written


def _without_name(name: str, named: dict[str, Sql]) -> Sql:
    sql, params = named[name]
    return sql.removeprefix(name), params


def compiled(rows: QuerySet[Any]) -> Sql:
    sql, params = rows.query.get_compiler(using=alias.current()).as_sql()
    return sql, list(params)


def by_key(rows: Iterable[Row]) -> Numbers:
    """Numbers per value by key, the greatest first; parts with the same key and value are added up."""
    pairs: dict[str, list[tuple[str, int]]] = {}
    for key, value, number in rows:
        if value is not None and number:
            pairs.setdefault(key, []).append((str(value), int(number)))
    return {key: added({}, found) for key, found in pairs.items()}


def few_ids(numbers: Numbers) -> dict[tuple[str, ...], list[int]]:
    """Pops the fetched ids (keys beginning with IDS) out of the numbers. A row set above its limit has no ids,
    like an empty one.
    """
    keys = [key for key in numbers if key.startswith(IDS)]
    return {
        tuple(key.removeprefix(IDS).split()): sorted(map(int, numbers.pop(key))) for key in keys
    }


def in_order(values: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(values.items(), key=lambda pair: (-pair[1], pair[0])))


def added(sums: Mapping[str, int], pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found = dict(sums)
    for value, number in pairs:
        found[value] = found.get(value, 0) + number
    return in_order(found)
