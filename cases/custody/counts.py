# ruff: noqa: S608  names of our own only
"""Facets of the list of those held, over the CTE of custodies; counts distinct holders."""

from collections.abc import Iterator, Sequence
from typing import Any

from tracker.lists.counting import RowSet, Statement

# What a set of custodies carries beside its ids.
CARRIED = ("holder", "person_id", "number_min", "country_id", "kind_id", "hold")
# Parameters whose values are columns of a custody, and those whose values are of its charges.
OWN, OF_CHARGES = {"country", "kind"}, {"article", "category"}
ARTICLES = "SELECT id FROM public_article WHERE ref = ANY (%s)"


def own(parameter: str, found: RowSet) -> str:
    column = f"{parameter}_id"
    return f"SELECT '{parameter} ', {column}, count(DISTINCT holder) FROM {found.name} GROUP BY {column}"


def charged(statement: Statement, found: RowSet) -> str:
    """Adds the CTE of charges against those held; returns its name."""
    name = f"charged_in_{found.name}"
    statement.add_set(
        name,
        f"SELECT holder, article_id, category_id FROM {found.name}"
        f" JOIN public_custody_charge AS one ON one.custody_id = {found.name}.id",
    )
    return name


def of_charges(parameter: str, name: str, chosen: dict[str, Any]) -> tuple[Any, ...]:
    """SQL and parameters of a charge facet: counts charges that match the other charge parameters."""
    conditions, params = ["true"], []
    if "article" in chosen:
        conditions.append(f"article_id IN ({ARTICLES})")
        params.append(list(chosen["article"]))
    if "category" in chosen:
        conditions.append("category_id = ANY (%s)")
        params.append(list(chosen["category"]))
    counted = (
        f"SELECT {parameter}_id AS value, count(DISTINCT holder) AS number FROM {name}"
        f" WHERE {' AND '.join(conditions)} GROUP BY {parameter}_id"
    )
    if parameter == "article":
        counted = (
            f"SELECT its.ref AS value, one.number FROM ({counted}) AS one"
            " JOIN public_article AS its ON its.id = one.value"
        )
    return f"SELECT '{parameter} ', value, number FROM ({counted}) AS counted", *params


def figures(statement: Statement, found: RowSet, holds: Sequence[str]) -> Iterator[str]:
    """Counts holders, and per certainty (certain, possible, last known) the named and the minimum of unnamed; each
    holder under its first.
    """
    rank = "".join(f" WHEN '{hold}' THEN {number}" for number, hold in enumerate(holds))
    statement.add_set(
        "holders",
        f"SELECT holder, min(CASE hold{rank} END) AS rank, max(CASE WHEN person_id IS NULL"
        f" THEN COALESCE(number_min, 1) ELSE 0 END) AS unnamed FROM {found.name} GROUP BY holder",
    )
    yield "SELECT 'total', '', count(*) FROM holders"
    yield "SELECT 'people_' || rank, '', count(*) FROM holders WHERE unnamed = 0 GROUP BY rank"
    yield "SELECT 'unnamed_' || rank, '', sum(unnamed) FROM holders GROUP BY rank"
