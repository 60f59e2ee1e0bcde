# ruff: noqa: S608  names of our own only
"""Facets of people, organisations and cases over the values of their incidents; counts distinct bearers or cases.

A set of pairs, of an incident and of whoever has to do with it, is looked up once for all counts of the same
pairs, with what is stored of the incidents (`PublicIncidentFacts`). The names in the statements are those of the
public views; a value that was asked for is never written into one.
"""

from collections.abc import Callable, Collection, Iterator, Mapping

from tracker.lists.counting import RowSet, Statement

Count = Callable[[Statement, str], Iterator[str]]


def add(
    statement: Statement,
    counts: Mapping[str, Count],
    wanted: Collection[str],
    pairs: Callable[[str], RowSet],
) -> None:
    """Adds the facets of the parameters `wanted`. `pairs(parameter)` gives the CTE of (incident, bearer or case[,
    role]) pairs to count, without the parameter's own filter. They carry the columns with the incident, with
    whoever has to do with it, and maybe with the role.
    """
    for name in sorted({*wanted} & counts.keys()):
        related = _with_facts(statement, pairs(name))
        for sql in counts[name](statement, related):
            statement.add_sql(sql)


def _with_facts(statement: Statement, found: RowSet) -> str:
    name = f"incidents_of_{found.name}"
    incident, who, *role = found.columns
    columns = "".join(f"{column} AS role, " for column in role)
    statement.add_set(
        name,
        f"SELECT pair.id, {who} AS who, {columns}country_id, state_responsible_id, type_id, further, roles,"
        f" first_year, last_year FROM {found.name} AS pair"
        f" JOIN public_incident_facts AS facts ON facts.incident_id = pair.{incident}",
    )
    return name


def _countries(_statement: Statement, related: str) -> Iterator[str]:
    pairs = (
        f"SELECT who, country_id AS value FROM {related}"
        f" UNION SELECT who, state_responsible_id FROM {related}"
    )
    yield f"SELECT 'country ', value, count(*) FROM ({pairs}) AS one WHERE value IS NOT NULL GROUP BY value"


def _types(statement: Statement, related: str) -> Iterator[str]:
    """All of an incident."""
    yield from _of_types(
        statement,
        related,
        f"SELECT who, one.type FROM {related}, unnest(array_append(further, type_id)) AS one (type)"
        " WHERE one.type IS NOT NULL",
    )


def _own_types(statement: Statement, related: str) -> Iterator[str]:
    """Those of an involvement's own, or else all of the incident's."""
    own = f"FROM public_own_typing AS own WHERE own.involvement_id = {related}.id"
    yield from _of_types(
        statement,
        related,
        f"SELECT who, own.type_id AS type FROM {related}"
        f" JOIN public_own_typing AS own ON own.involvement_id = {related}.id"
        f" UNION SELECT who, one.type FROM {related},"
        " unnest(array_append(further, type_id)) AS one (type)"
        f" WHERE one.type IS NOT NULL AND NOT EXISTS (SELECT {own})",
    )


def _of_types(statement: Statement, related: str, pairs: str) -> Iterator[str]:
    """And of their groups."""
    typed = f"types_of_{related}"
    statement.add_set(typed, f"SELECT DISTINCT who, type FROM ({pairs}) AS one")
    yield f"SELECT 'type type', type, count(*) FROM {typed} GROUP BY type"
    yield (
        "SELECT 'type group', COALESCE(its.parent_id, its.code), count(DISTINCT one.who)"
        f" FROM {typed} AS one JOIN public_incident_type AS its ON its.code = one.type GROUP BY 2"
    )


def _years(_statement: Statement, related: str) -> Iterator[str]:
    """What certainly falls into each year."""
    pairs = f"SELECT DISTINCT who, first_year, last_year FROM {related}"
    yield (
        f"SELECT 'year ', year::text, count(DISTINCT who) FROM ({pairs}) AS one,"
        " generate_series(first_year, last_year) AS year GROUP BY year"
    )


def _counts_as(_statement: Statement, related: str) -> Iterator[str]:
    pairs = f"SELECT DISTINCT who, type_id FROM {related}"
    yield (
        f"SELECT 'counts_as ', its.counts_as, count(DISTINCT who) FROM ({pairs}) AS one"
        " JOIN public_incident_type AS its ON its.code = one.type_id GROUP BY its.counts_as"
    )


def _roles(_statement: Statement, related: str) -> Iterator[str]:
    """Of anybody in the incidents."""
    pairs = f"SELECT DISTINCT who, unnest(roles) AS role FROM {related}"
    yield f"SELECT 'role ', role, count(*) FROM ({pairs}) AS one GROUP BY role"


def _own_roles(_statement: Statement, related: str) -> Iterator[str]:
    pairs = f"SELECT DISTINCT who, role FROM {related}"
    yield f"SELECT 'role ', role, count(*) FROM ({pairs}) AS one GROUP BY role"


def _sides(_statement: Statement, related: str) -> Iterator[str]:
    pairs = f"SELECT DISTINCT who, role FROM {related}"
    yield (
        f"SELECT 'side ', known.side, count(DISTINCT who) FROM ({pairs}) AS one"
        " JOIN public_role AS known ON known.code = one.role GROUP BY known.side"
    )


# What is counted of the incidents of cases, and of the involvements of people and organisations; by parameter.
OF_CASES: dict[str, Count] = {
    "country": _countries,
    "type": _types,
    "year": _years,
    "role": _roles,
}
OF_BEARERS: dict[str, Count] = {
    "country": _countries,
    "type": _own_types,
    "year": _years,
    "counts_as": _counts_as,
    "role": _own_roles,
    "side": _sides,
}
