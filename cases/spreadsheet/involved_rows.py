"""Who was involved: people, organisations, and those described in words."""

import re
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from cases.spreadsheet.import_keys import bounded
from cases.spreadsheet.incident_context import Context, IncidentState, text_at
from cases.spreadsheet.mapping import TARGET, Part
from cases.spreadsheet.mapping_targets import ATTRIBUTES, CUSTODY, PROCEEDING
from cases.spreadsheet.named_bearers import KINDS, Bearer, Bearers
from people.import_candidates import same_text
from tracker.ground.tables import Row, join_values

NOTHING: dict[str, str] = {}
FIELDS = {"people": "person", "organisations": "organisation"}
# The number before those described: "5 students", "at least 20 women", "5–7 men".
_COUNTED = re.compile(
    r"(?P<least>(?:at least|no less than|не менее|не меньше|минимум|как минимум)\s+)?"
    r"(?P<min>[1-9]\d{0,5})(?:\s?[-–—]\s?(?P<max>[1-9]\d{0,5}))?\s+(?P<words>[^\W\d].*)",
    re.IGNORECASE | re.DOTALL,
)


class InvolvedRows:
    def __init__(self, context: Context, bearers: Bearers) -> None:
        self._context, self._bearers = context, bearers
        layout = context.layout
        self._listed = layout.all("people", "organisations")
        self._people = [part for part in layout.all("people") if not part.is_described]
        self._person = layout.one("person")
        self._naming = layout.all("person", "person_ref", "person_id")
        self._affiliation = layout.one("affiliation")
        of_a_person = (*ATTRIBUTES, "affiliation", "person_role", *CUSTODY, *PROCEEDING)
        self._of_a_person = [p for p in layout.all(*of_a_person) if p.to != "proceeding_kind"]
        self._named = [part for part in layout.all(*KINDS) if not part.is_described]

    def names(self, row: Row) -> Iterator[tuple[str, str]]:
        """Kind and name of each that the row names, as often as it does."""
        for part in self._named:
            if text := row.cells[part.at]:
                values = part.split(text) if part.separator else [" ".join(text.split())]
                yield from ((KINDS[part.to], name) for name in values if name)

    def add(self, state: IncidentState, row: Row, types: list[str]) -> Bearer | None:
        """All that the row names; returns the person whom its other columns are about, if there is one."""
        is_person = bool(self._naming) and any(text_at(row, part) for part in self._naming)
        person = self._named_person(state, row, types) if is_person else None
        sole = None if is_person else self._sole(state, row)
        for part in self._listed:
            if text := row.cells[part.at]:
                found = self._add_listed(state, row, part, text, sole)
                person = person or found
        return person

    # Those in columns of names

    def _add_listed(
        self, state: IncidentState, row: Row, part: Part, text: str, sole: str | None
    ) -> Bearer | None:
        values = part.split(text)
        if len(values) > 1 and len(set(map(same_text, values))) < len(values):
            state.problem(row, part.title, text, _("The same name stands twice in this cell."))
        if part.is_described:
            for words in values:
                self._describe(state, row, part, words)
            return None
        found = None
        for name in values:
            is_sole = name == sole and part.to == "people"
            bearer = self._bearers.find(state, row, part, name, about=is_sole)
            cells = self._affiliation_of(row) if is_sole else NOTHING
            self._involve(state, row, part, part.role, bearer, cells)
            found = bearer if is_sole else found
        return found

    def _sole(self, state: IncidentState, row: Row) -> str | None:
        """Returns the single name of the row's person columns if attribute columns need one; reports ambiguity."""
        about = [part for part in self._of_a_person if row.cells[part.at].strip()]
        if not about:
            return None
        names = {name for part in self._people for name in part.split(row.cells[part.at])}
        if len(names) == 1:
            return names.pop()
        sentence = (
            _("The row names several people: say in a row of its own about whom this is.")
            if names
            else _("Say about whom this is: the row names nobody.")
        )
        state.problem(row, about[0].title, row.cells[about[0].at], sentence)
        return None

    def _describe(self, state: IncidentState, row: Row, part: Part, words: str) -> None:
        key = f"{state.key}/{part.role}/{bounded(same_text(words))}"
        if not state.is_new(key):
            return
        cells = {"incident": state.link, "role": part.role}
        counted = _COUNTED.fullmatch(words)
        if counted:
            words = counted["words"]
            cells["number_min"] = counted["min"]
            if counted["max"] or not counted["least"]:
                cells["number_max"] = counted["max"] or counted["min"]
        cells[f"described_as_{part.language}"] = words
        state.add(row, "involvements", key, cells, dict.fromkeys((*cells, "ref"), part.title))

    def _involve(
        self,
        state: IncidentState,
        row: Row,
        part: Part,
        role: str,
        bearer: Bearer,
        cells: Mapping[str, str],
    ) -> None:
        """Once in each role."""
        kind = KINDS[part.to]
        prefix = "" if kind == "people" else "org:"
        key = f"{state.key}/{role}/{prefix}{bearer.name}"
        if state.is_new(key):
            cells = {"incident": state.link, FIELDS[kind]: bearer.link, "role": role, **cells}
            state.add(row, "involvements", key, cells, self._bearers.columns_of(part))

    # The person of a row

    def _named_person(self, state: IncidentState, row: Row, types: list[str]) -> Bearer | None:
        layout = self._context.layout
        name = " ".join(text_at(row, self._person).split())
        ref = text_at(row, layout.one("person_ref")).upper()
        part = self._naming[0]
        if ref:
            part = layout.all("person_ref")[0]._replace(to="person")
            bearer = Bearer(ref, f"ref:{ref}")
            self._bearers.keep(row, about=True)
        elif name:
            number = text_at(row, layout.one("person_id"))
            bearer = self._bearers.find(state, row, part, name, number=number, about=True)
        else:
            state.problem(row, part.title, "", _("Write the person's name."))
            return None
        cells = self._affiliation_of(row) | ({"types": join_values(types)} if types else {})
        self._involve(state, row, part, self._role(state, row), bearer, cells)
        return bearer

    def _role(self, state: IncidentState, row: Row) -> str:
        default = self._person.role if self._person else TARGET
        return self._context.code(state, row, "person_role") or default

    def _affiliation_of(self, row: Row) -> dict[str, str]:
        text = text_at(row, self._affiliation)
        if not self._affiliation or not text:
            return {}
        return {f"affiliation_then_{self._affiliation.language}": text}
