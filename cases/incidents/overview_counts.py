"""Stored counts for home, countries and types; one statement per page."""

from cases.incidents.counts import EVERYTHING, scope_of, stored, stored_figures
from tracker.lists.counting import Numbers, Statement, by_key


def of_everything(*, with_figures: bool = True) -> Numbers:
    """Per country; and `violations`, `people`, `unnamed` and `cases`."""
    statement = Statement()
    statement.add_sql(
        stored(), EVERYTHING, ["country ", "people"] if with_figures else ["country "]
    )
    if with_figures:
        statement.add_sql("SELECT 'cases', '', count(*) FROM public_case")
        for sql in stored_figures():
            statement.add_sql(sql, EVERYTHING)
    return by_key(statement.fetch())


def by_year_and_type(country: str) -> Numbers:
    """Of a country: incidents that certainly fall into each `year`; named people by year, type and group."""
    statement = Statement()
    keys = ["people group", "people type", "people year", "year "]
    statement.add_sql(stored(), scope_of("country", country), keys)
    return by_key(statement.fetch())
