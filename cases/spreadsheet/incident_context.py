"""Shared state of the draft builders: per import (Context) and per incident (Scene)."""

import re
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from cases.spreadsheet.mapping import Layout, Part
from cases.spreadsheet.stored_lookups import (
    Answers,
    Articles,
    Places,
    Remembered,
    SamePerson,
    Sources,
)
from cases.spreadsheet.terms import Terms
from tracker.files.imports.drafts import Draft
from tracker.ground.dates import season_or_years
from tracker.ground.tables import Row

_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4})(?![\d./-])")

Columns = Mapping[str, str]
_NOTHING: set[int] = set()


@dataclass(slots=True)
class IncidentState:
    """State of one incident while its rows are expanded.

    `seen` has hashes of the keys of its drafts, `told` what tells several custodies or steps of one person apart.
    """

    key: str
    link: str
    sheet: str
    line: int
    country: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    told: dict[str, str] = field(default_factory=dict)
    resting: "array[int] | None" = None

    def pack(self) -> None:
        """Packs the key hashes into an array and drops the drafts, until a later row concerns the same
        incident.
        """
        self.resting, self.seen, self.drafts = array("q", self.seen), _NOTHING, []

    def unpack(self) -> None:
        if self.resting is not None:
            self.seen, self.resting = set(self.resting), None

    def is_new(self, key: str) -> bool:
        """True once for each key."""
        number = hash(key)
        if number in self.seen:
            return False
        self.seen.add(number)
        return True

    def add(self, row: Row, kind: str, key: str, cells: dict[str, str], columns: Columns) -> Draft:
        draft = Draft(kind, row.line, row.sheet, key, "", cells, columns)  # type: ignore[arg-type]
        self.drafts.append(draft)
        return draft

    def problem(self, row: Row, title: str, value: str, sentence: str) -> None:
        """Reports a problem that belongs to no table; it blocks the import and names the row."""
        problem = (title, value.strip()[:300], sentence)
        self.drafts.append(Draft("", row.line, row.sheet, problems=[problem]))


class Context:
    """One for a whole import."""

    def __init__(self, layout: Layout, dataset: str, answers: Answers, user: Any) -> None:
        self.layout = layout
        self.is_named = bool(dataset)
        self.terms = Terms(layout)
        self.remembered = Remembered(dataset)
        self.sources = Sources(user)
        self.places = Places()
        self.articles = Articles()
        self.made_places: set[str] = set()
        self.same = SamePerson(answers, user)
        self.defaults = {
            code: (self.terms.codes(code, str(value)) or [""])[0]
            for code, value in layout.defaults.items()
            if value
        }

    def code(self, incident: IncidentState, row: Row, to: str) -> str:
        """The one term of a column of this meaning, or the one given for all rows."""
        part = self.layout.firsts.get(to)
        text = row.cells[part.at] if part else ""
        if not part or not text or text.isspace():
            return self.defaults.get(to, "")
        found = self.codes(incident, row, part)
        return found[0] if found else ""

    def codes(self, incident: IncidentState, row: Row, part: Part) -> list[str]:
        text = row.cells[part.at]
        found = self.terms.codes(part.to, text, part.separator)
        if found is None:
            for value in self.terms.unknown(part, text):
                incident.problem(row, part.title, value, self.terms.sentence(part.to, value))
        return found or []

    def date(self, incident: IncidentState, row: Row, part: Part, text: str) -> str:
        """The text, or where the order of its numbers was told, the day in our order.

        A typed `2021-22` is asked about, as in forms.
        """
        if question := season_or_years(text):
            incident.problem(row, part.title, text, str(question))
            return ""
        if not self.layout.date_order or not _NUMERIC.search(text):
            return text
        try:
            return _NUMERIC.sub(self._ordered, text)
        except ValueError:
            order = (
                _("day, month, year") if self.layout.date_order == "dmy" else _("month, day, year")
            )
            sentence = _("This is no date in the order that was told: %(order)s.") % {
                "order": order
            }
            incident.problem(row, part.title, text, sentence)
            return ""

    def _ordered(self, found: re.Match[str]) -> str:
        first, second, year = found.groups()
        day, month = (first, second) if self.layout.date_order == "dmy" else (second, first)
        if not 1 <= int(month) <= 12 or not 1 <= int(day) <= 31:
            raise ValueError(found[0])
        return f"{year}-{int(month):02}-{int(day):02}"


def text_at(row: Row, part: Part | None) -> str:
    return row.cells[part.at].strip() if part else ""
