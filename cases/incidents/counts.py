# ruff: noqa: S608  names of our own only
"""The counts of the list of incidents.

Those of all incidents, of a country's and of a type's are stored (`PublicCount`). For all else a set of the
incidents found carries the columns that are counted, and what there is for each of them to unfold is stored in
one row (`PublicIncidentFacts`). The names in the statements are those of the public views; a value that was asked
for is never written into one.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from tracker.lists.counting import SKIPPED, RowSet, Statement

# Columns of the CTE beside the id.
CARRIED = (
    "country_id",
    "state_responsible_id",
    "type_id",
    "verification_id",
    "motive_link_id",
    "began_latest",
    "until_earliest",
)
# Parameters whose values are columns of an incident: the key of their counts, and the column.
OWN = {
    "country": ("country ", "country_id"),
    "type": ("type main", "type_id"),
    "verification": ("verification ", "verification_id"),
    "motive": ("motive ", "motive_link_id"),
}
# The same for what an incident has several of: columns of its facts.
ARRAYS = {
    "type": (("type type", "further"), ("type group", "groups")),
    "role": (("role ", "roles"),),
    "activity": (("activity ", "because_of"),),
}
# The keys under which counts are stored, by parameter.
STORED = {name: (key,) for name, (key, _column) in OWN.items()} | {
    "type": ("type main", "type type", "type group"),
    "year": ("year ",),
    "role": ("role ",),
    "activity": ("activity ",),
}
# Parameters with stored counts for each of their values.
EVERYTHING, SCOPES = "", ("country", "type")
# Of so many incidents those affected are looked up, to count where they are now.
MOST_SITUATIONS = 10_000
# An array subquery (InitPlan): the planner cannot turn it into a join and overestimate it.
VIOLATIONS = "ANY (ARRAY(SELECT code FROM public_incident_type WHERE counts_as = 'violation'))"
FIRST, LAST = "date_part('year', began_latest)", "date_part('year', until_earliest)"


class IncidentCounts:
    """`within` gives the incidents found, but for some parameters; `chosen` what is asked for, but for these."""

    def __init__(
        self,
        statement: Statement,
        within: Callable[..., RowSet],
        chosen: Callable[..., dict[str, Any]],
    ) -> None:
        self.statement = statement
        self.within = within
        self.chosen = chosen

    def add(self, wanted: Collection[str], *, with_total: bool) -> None:
        """`wanted` are the parameters to count values of."""
        by_scope: dict[str, list[str]] = {}
        apart: dict[str, list[str]] = {}
        if with_total:
            self._add_total(by_scope, apart)
        for name in sorted({*wanted} & {*STORED, "counts_as", "status"}):
            scope = self.stored(name)
            if scope is None or name == "status":
                apart.setdefault(self.within(name).name, []).append(name)
            elif name in STORED:
                by_scope.setdefault(scope, []).extend(STORED[name])
            else:
                self.statement.add_sql(stored_counts_as(), scope)
        for scope, keys in by_scope.items():
            self.statement.add_sql(stored(), scope, sorted(keys))
        sets = {found.name: found for found in self.statement.sets.values()}
        for name, parameters in apart.items():
            self._count(sets[name], parameters)

    def stored(self, *leave_out: str) -> str | None:
        """The scope whose stored counts are those of this list; None where none are."""
        chosen = self.chosen(*leave_out)
        chosen.pop("sort", None)
        if not chosen:
            return EVERYTHING
        ((name, values), *others) = chosen.items()
        if others or name not in SCOPES or values[1:]:
            return None
        return scope_of(name, values[0])

    def _add_total(self, by_scope: dict[str, list[str]], apart: dict[str, list[str]]) -> None:
        scope = self.stored()
        if scope is None:
            every = self.within()
            apart.setdefault(every.name, []).append("")
            self._certain(every)
        else:
            by_scope[scope] = ["total", "people"]
            for sql in stored_figures():
                self.statement.add_sql(sql, scope)

    def _certain(self, every: RowSet) -> None:
        chosen = self.chosen()
        if chosen.keys() & {"after", "before"} and "match" not in chosen:
            sql, params = certain(every, chosen)
            self.statement.add_sql(sql, *params)

    def _count(self, found: RowSet, parameters: list[str]) -> None:
        """Counts over one CTE; the empty parameter stands for the total."""
        own = [name for name in parameters if name in OWN]
        if own or "" in parameters:
            self.statement.add_sql(own_columns(found, own, with_total="" in parameters))
        for name in parameters:
            for sql in self._apart(found, name):
                self.statement.add_sql(sql)

    def _apart(self, found: RowSet, name: str) -> Iterator[str]:
        if name == "":
            yield from figures(found, facts(self.statement, found))
        elif name == "country":
            yield other_countries(found)
        elif name == "counts_as":
            yield counts_as(found)
        elif name == "year":
            yield from years(found)
        elif name == "status":
            yield from situations(self.statement, found)
        for key, column in ARRAYS.get(name, ()):
            yield each(key, column, facts(self.statement, found))


# What is stored


def scope_of(name: str, code: str) -> str:
    return f"{name} {code}"


def stored() -> str:
    """Of a scope, for some keys."""
    return "SELECT key, value, number FROM public_count WHERE scope = %s AND key = ANY (%s)"


def stored_figures() -> Iterator[str]:
    """Violations in a scope, and how many more than those named were affected at least."""
    for key, counted in (("violations", "type main"), ("unnamed", "unnamed")):
        yield (
            f"SELECT '{key}', '', COALESCE(sum(number), 0) FROM public_count"
            f" WHERE scope = %s AND key = '{counted}' AND value = {VIOLATIONS}"
        )


def stored_counts_as() -> str:
    return (
        "SELECT 'counts_as ', its.counts_as, sum(number) FROM public_count AS one"
        " JOIN public_incident_type AS its ON its.code = one.value"
        " WHERE one.scope = %s AND one.key = 'type main' GROUP BY its.counts_as"
    )


# What is counted in a set of incidents


def facts(statement: Statement, found: RowSet) -> str:
    """What is stored of the incidents found, looked up once; gives the name of the set."""
    name = f"facts_of_{found.name}"
    statement.add_set(
        name,
        f"SELECT one.type_id, further, groups, roles, because_of, untyped, own_people, unnamed FROM {found.name}"
        f" JOIN public_incident_facts AS one ON one.incident_id = {found.name}.id",
    )
    return name


def each(key: str, column: str, rows: str) -> str:
    """How many incidents have each value of an array."""
    values = f"SELECT unnest({column}) AS value FROM {rows}"
    return f"SELECT '{key}', value, count(*) FROM ({values}) AS one GROUP BY value"


def figures(found: RowSet, rows: str) -> Iterator[str]:
    """Violations, the named people affected by them, and how many more at least."""
    yield f"SELECT 'violations', '', count(*) FROM {found.name} WHERE type_id = {VIOLATIONS}"
    people = (
        f"SELECT DISTINCT unnest(untyped || own_people) FROM {rows} WHERE type_id = {VIOLATIONS}"
    )
    yield f"SELECT 'people', '', count(*) FROM ({people}) AS people"
    yield f"SELECT 'unnamed', '', COALESCE(sum(unnamed), 0) FROM {rows} WHERE type_id = {VIOLATIONS}"


def own_columns(found: RowSet, parameters: Collection[str], *, with_total: bool) -> str:
    """One scan with GROUPING SETS for all columns, and the total."""
    keys = [OWN[name] for name in parameters]
    names = "".join(f" WHEN GROUPING({column}) = 0 THEN '{key}'" for key, column in keys)
    values = "".join(f" WHEN GROUPING({column}) = 0 THEN {column}" for _key, column in keys)
    sets = ", ".join([f"({column})" for _key, column in keys] + ["()"] * with_total)
    name = f"CASE{names} ELSE 'total' END" if keys else "'total'"
    value = f"CASE{values} ELSE '' END" if keys else "''"
    return f"SELECT {name}, {value}, count(*) FROM {found.name} GROUP BY GROUPING SETS ({sets})"


def other_countries(found: RowSet) -> str:
    """States responsible that are not where it happened."""
    return (
        f"SELECT 'country ', state_responsible_id, count(*) FROM {found.name}"
        " WHERE state_responsible_id IS DISTINCT FROM country_id"
        " AND state_responsible_id IS NOT NULL GROUP BY state_responsible_id"
    )


def counts_as(found: RowSet) -> str:
    return (
        "SELECT 'counts_as ', its.counts_as, sum(number) FROM"
        f" (SELECT type_id, count(*) AS number FROM {found.name} GROUP BY type_id) AS main"
        " JOIN public_incident_type AS its ON its.code = main.type_id GROUP BY its.counts_as"
    )


def years(found: RowSet) -> Iterator[str]:
    """Facet of years (certain only). Incidents within one year, by far the most, are counted without
    generate_series.
    """
    yield (
        f"SELECT 'year ', {FIRST}::int::text, count(*) FROM {found.name}"
        f" WHERE {FIRST} = {LAST} GROUP BY {FIRST}"
    )
    yield (
        f"SELECT 'year ', year::text, count(*) FROM {found.name},"
        f" generate_series({FIRST}::int, {LAST}::int) AS year WHERE {FIRST} < {LAST} GROUP BY year"
    )


def situations(statement: Statement, found: RowSet) -> Iterator[str]:
    """Facet of present situations (and groups): incidents with an affected person in it. Above MOST_SITUATIONS
    incidents only the key LEFT_OUT is returned.

    Each table is asked for an array of ids: joined, it would be read as a whole.
    """
    some = f"SELECT 1 FROM {found.name} LIMIT {MOST_SITUATIONS + 1}"
    is_few = f"(SELECT count(*) FROM ({some}) AS some_rows) <= {MOST_SITUATIONS}"
    people, present = f"people_of_{found.name}", f"situations_of_{found.name}"
    statement.add_set(
        people,
        "SELECT incident_id, unnest(untyped || own_people) AS person FROM public_incident_facts"
        f" WHERE {is_few} AND incident_id = ANY (ARRAY(SELECT id FROM {found.name}))",
    )
    statement.add_set(
        present,
        "SELECT person_id AS person, situation_id FROM public_person_status"
        f" WHERE person_id = ANY (ARRAY(SELECT person FROM {people}))",
    )
    pairs = (
        f"SELECT DISTINCT {people}.incident_id, {present}.situation_id"
        f" FROM {people} JOIN {present} USING (person)"
    )
    yield (
        f"SELECT 'status all', one.code, count(DISTINCT pair.incident_id) FROM ({pairs}) AS pair"
        " JOIN public_situation AS its ON its.code = pair.situation_id"
        " CROSS JOIN unnest(ARRAY[its.code, its.parent_id]) AS one (code)"
        " WHERE one.code IS NOT NULL GROUP BY one.code"
    )
    yield f"SELECT '{SKIPPED}', 'status', 1 WHERE NOT {is_few}"


def certain(found: RowSet, chosen: dict[str, Any]) -> tuple[str, list[Any]]:
    """Those that lie in the time asked for, however their dates are meant."""
    conditions, params = [], []
    if "after" in chosen:
        conditions.append("until_earliest >= %s")
        params.append(chosen["after"].earliest)
    if "before" in chosen:
        conditions.append("began_latest <= %s")
        params.append(chosen["before"].latest)
    where = " AND ".join(conditions)
    return f"SELECT 'certain', '', count(*) FROM {found.name} WHERE {where}", params
