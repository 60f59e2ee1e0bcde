# ruff: noqa: S608  names of our own only
"""The numbers of the pages that look at everything: each page has them from one statement."""

from collections.abc import Iterator

from cases import incident_counts as counts
from cases.incident_counts import AFFECTED, FIRST, LAST
from cases.public import PublicIncident
from tracker.counting import Numbers, RowSet, Statement, by_key


def of_everything(*, with_figures: bool = True) -> Numbers:
    """Per country; and `violations`, `people`, `unnamed` and `cases`."""
    statement = Statement()
    rows = PublicIncident.objects.all()
    found = statement.found((), [rows], *counts.CARRIED, is_all=True)
    statement.add_sql(counts.own_columns(found, ["country"], with_total=False))
    statement.add_sql(counts.other_countries(found))
    if with_figures:
        statement.add_sql("SELECT 'cases', '', count(*) FROM public_case")
        counts.add_figures(statement, found, counts.Codes.read())
    return by_key(statement.fetch())


def by_year_and_type(statement: Statement, found: RowSet) -> Numbers:
    """How many incidents certainly fall into each `year`; and named people affected by year, type and group."""
    name = f"affected_in_{found.name}"
    statement.add_set(
        name,
        "SELECT one.id, one.person_id, one.incident_id, one.type_id, began_latest, until_earliest,"
        " EXISTS (SELECT 1 FROM public_named_typing AS own WHERE own.involvement_id = one.id) AS has_own"
        f" FROM {found.name} JOIN public_involved_person AS one ON one.incident_id = {found.name}.id"
        f" WHERE one.role_id = {AFFECTED}",
    )
    for sql in (*counts.years(found), *_people(name)):
        statement.add_sql(sql)
    return by_key(statement.fetch())


def _people(name: str) -> Iterator[str]:
    yield (
        "SELECT 'people', year::text, count(*) FROM (SELECT DISTINCT person_id, year"
        f" FROM {name}, generate_series({FIRST}::int, {LAST}::int) AS year) AS years GROUP BY year"
    )
    typed = (
        f"SELECT person_id, type_id FROM {name} WHERE NOT has_own"
        " UNION"
        f" SELECT person_id, further.type_id FROM {name} AS one JOIN public_further_type AS further"
        " ON further.incident_id = one.incident_id WHERE NOT has_own"
        " UNION"
        f" SELECT person_id, own.type_id FROM {name} AS one JOIN public_named_typing AS own"
        " ON own.involvement_id = one.id WHERE has_own"
    )
    yield f"SELECT 'type', type_id, count(*) FROM ({typed}) AS typed GROUP BY type_id"
    tops = (
        f"SELECT DISTINCT person_id, COALESCE(its.parent_id, its.code) AS top FROM ({typed}) AS typed"
        " JOIN public_incident_type AS its ON its.code = typed.type_id"
    )
    yield f"SELECT 'group', top, count(*) FROM ({tops}) AS tops GROUP BY top"
