# ruff: noqa: S608  names of our own only
"""What people and organisations were involved in, counted per value: how many of them each time.

A set of their involvements is looked up once for all counts of the same involvements, with what is stored of the
incidents (`PublicIncidentFacts`). The names in the statements are those of the public views; a value that was
asked for is never written into one.
"""

from collections.abc import Callable, Collection, Iterator

from tracker.counting import RowSet, Statement


def add(
    statement: Statement, wanted: Collection[str], involvements: Callable[[str], RowSet]
) -> None:
    """`wanted` are the parameters to count values of; `involvements` gives those to count for each, with what is
    `carried`."""
    for name in sorted({*wanted} & COUNTED.keys()):
        theirs = _with_facts(statement, involvements(name))
        for sql in COUNTED[name](statement, theirs):
            statement.add_sql(sql)


def carried(bearer: str) -> tuple[str, ...]:
    """What a set of involvements carries beside its ids."""
    return "incident_id", f"{bearer}_id", "role_id"


def _with_facts(statement: Statement, found: RowSet) -> str:
    name = f"incidents_of_{found.name}"
    incident, bearer, role = found.columns
    statement.add_set(
        name,
        f"SELECT theirs.id, {bearer} AS bearer, {role} AS role, country_id, state_responsible_id, type_id,"
        f" further, first_year, last_year FROM {found.name} AS theirs"
        f" JOIN public_incident_facts AS facts ON facts.incident_id = theirs.{incident}",
    )
    return name


def _countries(_statement: Statement, theirs: str) -> Iterator[str]:
    pairs = (
        f"SELECT bearer, country_id AS value FROM {theirs}"
        f" UNION SELECT bearer, state_responsible_id FROM {theirs}"
    )
    yield f"SELECT 'country ', value, count(*) FROM ({pairs}) AS one WHERE value IS NOT NULL GROUP BY value"


def _types(statement: Statement, theirs: str) -> Iterator[str]:
    """Their own types, or else all of the incident's; and the groups of these."""
    typed = f"types_of_{theirs}"
    statement.add_set(
        typed,
        f"SELECT bearer, own.type_id AS type FROM {theirs} AS theirs"
        " JOIN public_own_typing AS own ON own.involvement_id = theirs.id"
        f" UNION SELECT bearer, one.type FROM {theirs} AS theirs,"
        " unnest(array_append(further, type_id)) AS one (type) WHERE one.type IS NOT NULL"
        " AND NOT EXISTS (SELECT FROM public_own_typing AS own WHERE own.involvement_id = theirs.id)",
    )
    yield f"SELECT 'type type', type, count(*) FROM {typed} GROUP BY type"
    yield (
        "SELECT 'type group', COALESCE(its.parent_id, its.code), count(DISTINCT one.bearer)"
        f" FROM {typed} AS one JOIN public_incident_type AS its ON its.code = one.type GROUP BY 2"
    )


def _years(_statement: Statement, theirs: str) -> Iterator[str]:
    """What certainly falls into each year."""
    pairs = f"SELECT DISTINCT bearer, first_year, last_year FROM {theirs}"
    yield (
        f"SELECT 'year ', year::text, count(DISTINCT bearer) FROM ({pairs}) AS one,"
        " generate_series(first_year, last_year) AS year GROUP BY year"
    )


def _counts_as(_statement: Statement, theirs: str) -> Iterator[str]:
    pairs = f"SELECT DISTINCT bearer, type_id FROM {theirs}"
    yield (
        f"SELECT 'counts_as ', its.counts_as, count(DISTINCT bearer) FROM ({pairs}) AS one"
        " JOIN public_incident_type AS its ON its.code = one.type_id GROUP BY its.counts_as"
    )


def _roles(_statement: Statement, theirs: str) -> Iterator[str]:
    pairs = f"SELECT DISTINCT bearer, role FROM {theirs}"
    yield f"SELECT 'role ', role, count(*) FROM ({pairs}) AS one GROUP BY role"


def _sides(_statement: Statement, theirs: str) -> Iterator[str]:
    pairs = f"SELECT DISTINCT bearer, role FROM {theirs}"
    yield (
        f"SELECT 'side ', known.side, count(DISTINCT bearer) FROM ({pairs}) AS one"
        " JOIN public_role AS known ON known.code = one.role GROUP BY known.side"
    )


COUNTED: dict[str, Callable[[Statement, str], Iterator[str]]] = {
    "country": _countries,
    "type": _types,
    "year": _years,
    "counts_as": _counts_as,
    "role": _roles,
    "side": _sides,
}
