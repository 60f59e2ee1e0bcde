"""Leaks of files that somebody could make by mistake: a table over base models, read by the staff's role."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from cases import list_files
from cases import models as base
from cases.incidents import public_tables
from tests.planted_leaks import Leak, Patch, at, both, page, replaces, sets_a_cookie
from tracker.files.public_tables import PublicTable, Selection, code, tables, words
from tracker.roof.data_pages import views


def of_files(*leaks: Leak) -> Leak:
    return at("incident_file", "case_file", "country_file")(both(as_staff, *leaks))


def as_staff(patch: Patch) -> None:
    """The public's own role may not read a base table at all."""
    patch.setattr(tables, "alias", SimpleNamespace(current=lambda: "default"))


def part_of(table: PublicTable, part: str, rows: Any, key: str = "") -> PublicTable:
    """The same table with something else behind a part."""
    (selection,) = table.selections
    changed = replace(selection.parts[part], rows=rows, key=key or selection.parts[part].key)
    parts = {**selection.parts, part: changed}
    return PublicTable(table.kind, table.about, replace(selection, parts=parts))


def with_notes() -> PublicTable:
    """A column of a base table."""
    columns = [code("ref", "Reference"), words("notes", "Notes", "internal_notes")]
    return PublicTable("incidents", "Incidents", Selection(base.Incident, columns))


def incidents_with(rows: Any) -> PublicTable:
    return part_of(public_tables.INCIDENTS, public_tables.WHO, rows)


INVOLVEMENTS = base.Involvement.objects.all()
NAMED = INVOLVEMENTS.filter(person__status="published")

LEAKS: dict[str, Leak] = {
    "a column of a base table in a file": of_files(replaces(list_files, "INCIDENTS", with_notes())),
    "unpublished people in a file": of_files(
        replaces(list_files, "INCIDENTS", incidents_with(INVOLVEMENTS))
    ),
    "withheld names in a file": of_files(replaces(list_files, "INCIDENTS", incidents_with(NAMED))),
    "drafts in the figures of a file": of_files(
        replaces(
            views,
            "COUNTRIES",
            part_of(
                public_tables.COUNTRIES, "incidents", base.Incident.objects.all(), "country_id"
            ),
        ),
    ),
    "drafts among the rows of a file": of_files(
        replaces(
            list_files,
            "_cases",
            lambda listing: base.Case.objects.using("default").order_by("ref"),
        ),
        replaces(
            list_files,
            "CASES",
            PublicTable("cases", "Cases", Selection(base.Case, [code("ref", "Reference")])),
        ),
    ),
    "a cookie with a file": page("incident_file", sets_a_cookie),
}
