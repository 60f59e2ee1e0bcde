"""Stores unmapped cells with the draft made of their row."""

from django.utils.translation import gettext as _

from cases.spreadsheet.incident_context import Context, IncidentState
from cases.spreadsheet.named_bearers import Bearers
from tracker.files.imports.drafts import Draft
from tracker.ground.tables import Row


def keep_extra(context: Context, state: IncidentState, row: Row, bearers: Bearers) -> None:
    """With the involvement of the row's person, where there is one; else with the incident."""
    extra = {title: row.cells[index] for index, title in context.layout.extra if row.cells[index]}
    if bearers.kept:
        extra |= bearers.kept
        bearers.kept = {}
    if not extra:
        return
    holder = _holder(context, state, row)
    if holder:
        holder.extra = _joined(holder.extra or {}, extra)
        return
    title, text = next(iter(extra.items()))
    sentence = _(
        "Nothing is made of this row that could keep this cell. Put the rows of one incident together."
    )
    state.problem(row, title, text, sentence)


def _holder(context: Context, state: IncidentState, row: Row) -> Draft | None:
    kinds = ["involvements", "incidents"] if context.layout.has_person_rows else ["incidents"]
    for kind in kinds:
        for draft in state.drafts:
            if draft.kind == kind and (draft.line == row.line or kind == "incidents"):
                return draft
    own = (draft for draft in state.drafts if draft.kind and draft.line == row.line)
    return next(own, None)


def _joined(kept: dict[str, str], extra: dict[str, str]) -> dict[str, str]:
    """Several rows of one incident may have different values in one column."""
    found = dict(kept)
    for title, text in extra.items():
        name, number = title, 2
        while name in found and found[name] != text:
            name = f"{title} ({number})"
            number += 1
        found[name] = text
    return found
