"""Cases that rows belong to: made, or added to, when all incidents are known."""

from collections.abc import Iterator

from cases.spreadsheet.import_keys import bounded
from cases.spreadsheet.incident_context import Context, IncidentState
from cases.spreadsheet.mapping import Part
from cases.spreadsheet.stored_lookups import incidents_of_cases
from people.import_candidates import same_text
from tracker.editorial.records import is_ref
from tracker.files.imports.drafts import Draft
from tracker.ground.tables import Row, join_values


class _Case:
    """A case and the links of its incidents, in the order of the file."""

    def __init__(self, row: Row, part: Part, title: str, key: str) -> None:
        self.row, self.part, self.title, self.key = row, part, title, key
        self.ref = title[1:].strip().upper() if is_existing(title) else ""
        self.incidents: dict[str, None] = {}


class CaseRows:
    def __init__(self, context: Context, dataset: str) -> None:
        self._context, self._dataset = context, dataset
        self._parts = context.layout.all("case")
        self._cases: dict[str, _Case] = {}

    def add(self, state: IncidentState, row: Row) -> None:
        for part in self._parts:
            for title in part.split(row.cells[part.at]):
                name = same_text(title)
                if name not in self._cases:
                    self._cases[name] = _Case(row, part, title, self._key(state, name))
                self._cases[name].incidents[state.link] = None

    def drafts(self) -> Iterator[list[Draft]]:
        if not self._cases:
            return
        there = self._there()
        for case in self._cases.values():
            target = self._context.remembered.target("cases", case.key)
            before = there.get(case.ref or target, [])
            yield [self._draft(case, [*case.incidents, *before])]

    def _key(self, state: IncidentState, name: str) -> str:
        """Without a data set, a title says nothing about the cases of other files."""
        key = f"case:{bounded(name)}"
        return key if self._context.is_named else f"{key}/{state.key}"

    def _there(self) -> dict[object, list[str]]:
        """The incidents that cases have already: the cell of a case has all of them."""
        cases = self._cases.values()
        targets = (self._context.remembered.target("cases", case.key) for case in cases)
        keys = {hash(link[1:]) for case in cases for link in case.incidents}
        refs = [case.ref for case in cases if case.ref]
        return incidents_of_cases(refs, [pk for pk in targets if pk], self._dataset, keys)

    def _draft(self, case: _Case, incidents: list[str]) -> Draft:
        cells = {"incidents": join_values(dict.fromkeys(incidents))}
        columns = {"incidents": case.part.title, "ref": case.part.title}
        if not case.ref:
            title = f"title_{self._context.layout.language}"
            cells[title], columns[title] = case.title, case.part.title
        key = "" if case.ref else case.key
        return Draft("cases", case.row.line, case.row.sheet, key, case.ref, cells, columns)


def is_existing(title: str) -> bool:
    """`#` and the reference of a case on record."""
    return title.startswith("#") and is_ref(title[1:].strip().upper())
