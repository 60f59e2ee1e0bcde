# ruff: noqa: S608  names of our own only
"""The counts of the list of incidents, over the columns that its sets of rows carry: few passes, few joins.

The names in the statements are those of the public views; a value that was asked for is never written into one.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Value

from tracker.counting import RowSet, Statement
from tracker.public import PublicIncidentType, PublicRole

# What a set of incidents carries beside its ids.
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
# As arrays, looked up once: the planner cannot mistake them for joins with many rows.
VIOLATIONS = "ANY (ARRAY(SELECT code FROM public_incident_type WHERE counts_as = 'violation'))"
AFFECTED = "ANY (ARRAY(SELECT code FROM public_role WHERE side = 'affected'))"
FIRST, LAST = "date_part('year', began_latest)", "date_part('year', until_earliest)"


def count_incidents(
    statement: Statement,
    within: Callable[..., RowSet],
    chosen: dict[str, Any],
    wanted: set[str],
    *,
    with_total: bool,
) -> None:
    """`within` gives the incidents found, but for some parameters; `wanted` are those to count values of."""
    by_set: dict[str, tuple[RowSet, list[str]]] = {}
    every = within() if with_total else None
    if every:
        by_set[every.name] = (every, [])
    for name in OWN:
        if name in wanted:
            found = within(name)
            by_set.setdefault(found.name, (found, []))[1].append(name)
    for found, names in by_set.values():
        statement.add_sql(own_columns(found, names, with_total=found is every))
    for sql in _others(statement, within, wanted):
        statement.add_sql(sql)
    if every:
        _certain(statement, every, chosen)
        _figures(statement, every, has_roles="role" in wanted)


def _figures(statement: Statement, every: RowSet, *, has_roles: bool) -> None:
    """Where roles are counted, everybody involved is looked up already."""
    if not has_roles:
        add_figures(statement, every)
        return
    for sql in figures(every, involved(statement, every)):
        statement.add_sql(sql)


def _others(statement: Statement, within: Callable[..., RowSet], wanted: set[str]) -> Iterator[str]:
    if "country" in wanted:
        yield other_countries(within("country"))
    if "type" in wanted:
        yield from further_types(within("type"))
    if "role" in wanted:
        yield roles(involved(statement, within("role")))
    if "counts_as" in wanted:
        yield counts_as(within("counts_as"))
    if "year" in wanted:
        yield from years(within("year"))


def _certain(statement: Statement, every: RowSet, chosen: dict[str, Any]) -> None:
    if chosen.keys() & {"after", "before"} and "match" not in chosen:
        sql, params = certain(every, chosen)
        statement.add_sql(sql, *params)


def own_columns(found: RowSet, parameters: Collection[str], *, with_total: bool) -> str:
    """All of them in one pass, and the number of all rows too."""
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


def further_types(found: RowSet) -> Iterator[str]:
    """Beside the main ones; a group only where it is not the main type's, and once for each incident."""
    pairs = (
        "SELECT further.incident_id, further.type_id, COALESCE(its.parent_id, its.code) AS top,"
        f" COALESCE(main.parent_id, main.code) AS main_top FROM {found.name} AS one"
        " JOIN public_further_type AS further ON further.incident_id = one.id"
        " JOIN public_incident_type AS its ON its.code = further.type_id"
        " LEFT JOIN public_incident_type AS main ON main.code = one.type_id"
    )
    yield f"SELECT 'type type', type_id, count(*) FROM ({pairs}) AS pairs GROUP BY type_id"
    tops = f"SELECT DISTINCT incident_id, top FROM ({pairs}) AS pairs WHERE top IS DISTINCT FROM main_top"
    yield f"SELECT 'type group', top, count(*) FROM ({tops}) AS tops GROUP BY top"


def counts_as(found: RowSet) -> str:
    return (
        "SELECT 'counts_as ', its.counts_as, sum(number) FROM"
        f" (SELECT type_id, count(*) AS number FROM {found.name} GROUP BY type_id) AS main"
        " JOIN public_incident_type AS its ON its.code = main.type_id GROUP BY its.counts_as"
    )


def years(found: RowSet) -> Iterator[str]:
    """Of each year what certainly falls into it; most begin and end in the same."""
    yield (
        f"SELECT 'year ', {FIRST}::int::text, count(*) FROM {found.name}"
        f" WHERE {FIRST} = {LAST} GROUP BY {FIRST}"
    )
    yield (
        f"SELECT 'year ', year::text, count(*) FROM {found.name},"
        f" generate_series({FIRST}::int, {LAST}::int) AS year WHERE {FIRST} < {LAST} GROUP BY year"
    )


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


def involved(statement: Statement, found: RowSet) -> str:
    """Everybody involved in the incidents found, looked up once; gives the name of the set."""
    name = f"involved_in_{found.name}"
    statement.add_set(
        name,
        "SELECT one.incident_id, role_id, shown_person_id, shown_organisation_id, number_min,"
        f" role_id = {AFFECTED} AND type_id = {VIOLATIONS} AS is_counted"
        f" FROM {found.name} JOIN public_involvement AS one ON one.incident_id = {found.name}.id",
    )
    return name


def roles(name: str) -> str:
    pairs = f"SELECT DISTINCT incident_id, role_id FROM {name}"
    return f"SELECT 'role ', role_id, count(*) FROM ({pairs}) AS pairs GROUP BY role_id"


def figures(found: RowSet, name: str) -> Iterator[str]:
    """Violations, the named people affected by them, and how many more at least."""
    yield f"SELECT 'violations', '', count(*) FROM {found.name} WHERE type_id = {VIOLATIONS}"
    people = f"SELECT shown_person_id FROM {name} WHERE is_counted GROUP BY shown_person_id"
    yield f"SELECT 'people', '', count(shown_person_id) FROM ({people}) AS people"
    yield (
        f"SELECT 'unnamed', '', COALESCE(sum(COALESCE(number_min, 1)), 0) FROM {name}"
        " WHERE is_counted AND shown_person_id IS NULL AND shown_organisation_id IS NULL"
    )


@dataclass(frozen=True)
class Codes:
    """Roles of those affected and types of violations, as lists: so the planner knows how common they are."""

    affected: list[str]
    violations: list[str]

    @classmethod
    def read(cls) -> "Codes":
        """One query."""
        roles = PublicRole.objects.order_by().filter(side="affected")
        types = PublicIncidentType.objects.order_by().filter(counts_as="violation")
        pairs = roles.annotate(what=Value("role")).values_list("what", "code")
        found = list(pairs.union(types.annotate(what=Value("type")).values_list("what", "code")))
        return cls(
            *(sorted(code for what, code in found if what == one) for one in ("role", "type"))
        )


def add_figures(statement: Statement, found: RowSet, codes: Codes | None = None) -> None:
    """The same from the views with plain columns, which needs no set of all who are involved."""
    violations, affected = ("ANY (%s)", "ANY (%s)") if codes else (VIOLATIONS, AFFECTED)
    params = [codes.violations, codes.affected] if codes else []
    among = "" if found.is_all else f" JOIN {found.name} ON {found.name}.id = one.incident_id"
    kind = "one.type_id" if found.is_all else f"{found.name}.type_id"
    asked = f"{among} WHERE {kind} = {violations} AND one.role_id = {affected}"
    people = f"SELECT 1 FROM public_involved_person AS one{asked} GROUP BY person_id"
    statement.add_sql(
        f"SELECT 'violations', '', count(*) FROM {found.name} WHERE type_id = {violations}",
        *params[:1],
    )
    for sql in (
        f"SELECT 'people', '', count(*) FROM ({people}) AS people",
        f"SELECT 'unnamed', '', COALESCE(sum(number_min), 0) FROM public_unnamed AS one{asked}",
    ):
        statement.add_sql(sql, *params)
