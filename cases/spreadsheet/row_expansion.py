"""Expands spreadsheet rows into drafts, one incident at a time (streaming)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _

from cases.spreadsheet.case_rows import CaseRows
from cases.spreadsheet.grouping import Group, groups
from cases.spreadsheet.incident_context import Context, IncidentState
from cases.spreadsheet.incident_rows import Incidents
from cases.spreadsheet.involved_rows import InvolvedRows
from cases.spreadsheet.legal_rows import CustodyRows, ProceedingRows
from cases.spreadsheet.mapping import Layout
from cases.spreadsheet.named_bearers import Bearers
from cases.spreadsheet.source_rows import SourceRows
from cases.spreadsheet.stored_lookups import Answers
from cases.spreadsheet.unmapped_cells import keep_extra
from tracker.files.imports.drafts import Draft
from tracker.ground.tables import Row

AT_ONCE = 1_000  # incidents whose links and names are looked up together


def expand(
    rows: Iterable[Row],
    columns: Sequence[str],
    mapping: Mapping[str, Any],
    *,
    dataset: str,
    answers: Answers,
    user: Any,
) -> Iterator[list[Draft]]:
    """The drafts of each incident with all that hangs on it; the cases come last.

    Rows are read once, as a stream. A draft of the kind "" only carries problems. `mapping` is one that `check`
    finds nothing wrong with.
    """
    layout = Layout(columns, mapping)
    return _Expansion(layout, dataset, answers, user).run(rows)


class _Expansion:
    def __init__(self, layout: Layout, dataset: str, answers: Answers, user: Any) -> None:
        self._context = context = Context(layout, dataset, answers, user)
        self._bearers = Bearers(context)
        self._incidents = Incidents(context)
        self._involved = InvolvedRows(context, self._bearers)
        self._sources = SourceRows(context)
        self._custody = CustodyRows(context, self._bearers)
        self._proceedings = ProceedingRows(context, self._bearers)
        self._cases = CaseRows(context, dataset)

    def run(self, rows: Iterable[Row]) -> Iterator[list[Draft]]:
        found = groups(rows, self._context.layout, is_named=self._context.is_named)
        while some := list(islice(found, AT_ONCE)):
            self._look_up(some)
            for group in some:
                yield self._drafts(group)
        yield from self._cases.drafts()

    def _look_up(self, some: Sequence[Group]) -> None:
        rows = [row for group in some for row in group.rows]
        if self._sources.urls and self._context.sources.are_any:
            self._context.sources.prepare(url for row in rows for url in self._sources.links(row))
        if self._context.layout.accepts_exact:
            names = [name for row in rows for name in self._involved.names(row)]
            self._context.same.prepare(names)

    def _drafts(self, group: Group) -> list[Draft]:
        state = self._incidents.state_of(group)
        types = self._types_of_each(state, group)
        for row, own in zip(group.rows, types, strict=True):
            if row.problem:
                state.problem(row, "", "", row.problem)
            self._sources.add(state, row)
            self._cases.add(state, row)
            person = self._involved.add(state, row, own)
            if person:
                self._custody.add(state, row, person)
                self._proceedings.add(state, row, person)
            if self._context.layout.extra or self._bearers.kept:
                keep_extra(self._context, state, row, self._bearers)
        self._give_a_link(state, group)
        drafts = state.drafts
        state.pack()
        return drafts

    def _types_of_each(self, state: IncidentState, group: Group) -> list[list[str]]:
        """What happened to each person, where rows of one incident tell different things."""
        if len(group.rows) == 1:
            return [[]]
        found = [self._incidents.types_of(state, row) for row in group.rows]
        told = {tuple(types) for types in found if types}
        return found if len(told) > 1 else [[] for _row in found]

    def _give_a_link(self, state: IncidentState, group: Group) -> None:
        """An incident without a title can be saved with a link to follow up: its first source."""
        if state.titles:
            return
        draft = next((one for one in state.drafts if one.kind == "incidents"), None)
        if draft is None or draft.ref or draft.cells.get("lead"):
            return
        urls = (url for row in group.rows for url in self._sources.links(row) if url)
        url = next(urls, "")
        if url:
            draft.cells["lead"] = url
            return
        titles = self._context.layout.all("title", "source_url")
        sentence = _("An incident needs a title or a link.")
        state.problem(group.rows[0], titles[0].title if titles else "", "", sentence)
