"""Resolves names of rows to records of people and organisations: on record, named before, or new."""

from typing import NamedTuple

from cases.spreadsheet.consistency import FirstValues
from cases.spreadsheet.import_keys import bounded
from cases.spreadsheet.incident_context import Context, IncidentState, text_at
from cases.spreadsheet.mapping import Part
from cases.spreadsheet.mapping_targets import ATTRIBUTES
from people.import_candidates import same_text
from people.names import NameKind
from tracker.files.imports.columns import Names
from tracker.ground.tables import Row, join_values

# Columns that name somebody with a record, and the table of the record.
KINDS = {
    "people": "people",
    "person": "people",
    "organisations": "organisations",
    "facility": "organisations",
    "court": "organisations",
}
CELLS = {"gender": "gender", "born": "born", "person_type": "types", "citizenship": "citizenships"}


class Bearer(NamedTuple):
    """A person or an organisation: the link to the record, and the words for it in keys of an incident's rows."""

    link: str
    name: str


class Bearers:
    """`kept` are cells about somebody on record: they are kept beside the record, not written into it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._about = context.layout.all(*ATTRIBUTES)
        self._affiliation = context.layout.one("affiliation")
        self._names = Names("names", "", kinds=NameKind.values)
        self._said = FirstValues(1 + len(ATTRIBUTES))
        self._made: set[int] = set()
        self._keys: dict[int, str] = {}
        self._columns: dict[tuple[int, str], dict[str, str]] = {}
        self.kept: dict[str, str] = {}

    def find(
        self,
        state: IncidentState,
        row: Row,
        part: Part,
        name: str,
        *,
        number: str = "",
        about: bool = False,
    ) -> Bearer:
        """Returns the bearer for a name: a record on file by an answer, one of this import by its number, else a
        new draft.
        """
        kind = KINDS[part.to]
        key, tie = self._key(state, kind, name, number)
        words = tie or bounded(same_text(name))
        ref = self._context.same.ref(kind, name, self._context.remembered.target(kind, key))
        if ref:
            self.keep(row, about=about)
            return Bearer(ref, words)
        if tie and kind == "people" and (self._about or number):
            self._compare(state, row, key, part, name if number else "", about=about)
        if self._is_new(state, kind, key, is_tied=bool(tie)):
            cells = {"names": self._written(part, name)}
            cells |= self.about(state, row) if about else {}
            state.add(row, kind, key, cells, self.columns_of(part))
        return Bearer(f"#{key}", words)

    def keep(self, row: Row, *, about: bool) -> None:
        if about:
            texts = {part.title: text_at(row, part) for part in self._about}
            self.kept |= {title: text for title, text in texts.items() if text}

    def about(self, state: IncidentState, row: Row) -> dict[str, str]:
        """Gender, birth and the like, as the row has them."""
        found = {}
        for part in self._about:
            text = text_at(row, part)
            if text and part.to == "born":
                found["born"] = self._context.date(state, row, part, text)
            elif text:
                found[CELLS[part.to]] = join_values(self._context.codes(state, row, part))
        return found

    def columns_of(self, part: Part) -> dict[str, str]:
        """Which column of the file a cell was made of."""
        key = (part.at, part.to)
        if key not in self._columns:
            found = dict.fromkeys(("names", "person", "organisation", "ref", "role"), part.title)
            found |= {CELLS[about.to]: about.title for about in self._about}
            if self._affiliation:
                found[f"affiliation_then_{self._affiliation.language}"] = self._affiliation.title
            self._columns[key] = found
        return self._columns[key]

    def _key(self, state: IncidentState, kind: str, name: str, number: str) -> tuple[str, str]:
        """The key in the import, and what ties mentions in several incidents ("" for nothing)."""
        layout = self._context.layout
        same = layout.same_names if kind == "people" else layout.same_organisations
        if not number and not same:
            return f"{state.key}/{bounded(same_text(name))}", ""
        tie = f"id:{bounded(number)}" if number else f"name:{bounded(same_text(name))}"
        if self._context.is_named:
            return tie, tie
        # Without a data set, a name or number says nothing about what other files have.
        return self._keys.setdefault(hash((kind, tie)), f"{state.key}/{tie}"), tie

    def _is_new(self, state: IncidentState, kind: str, key: str, *, is_tied: bool) -> bool:
        if not is_tied:
            return state.is_new(f"{kind}={key}")
        number = hash((kind, key))
        if number in self._made:
            return False
        self._made.add(number)
        return True

    def _written(self, part: Part, name: str) -> str:
        language = part.name_language
        kind = NameKind.OFFICIAL.value
        spelling = {"text": name, "language": language, "kind": kind, "is_display": bool(language)}
        return self._names.write([spelling])

    def _compare(
        self, state: IncidentState, row: Row, key: str, part: Part, name: str, *, about: bool
    ) -> None:
        """Rows about one person say the same of them, or nothing."""
        texts = {one.to: text_at(row, one) for one in self._about} if about else {}
        values = [same_text(name), *(texts.get(to, "") for to in ATTRIBUTES)]
        found = self._said.compare(key, row, values)
        for position in found.positions if found else ():
            column = self._context.layout.one(ATTRIBUTES[position - 1]) if position else part
            if found and column:
                text = row.cells[column.at]
                state.problem(row, column.title, text, found.sentence(row.sheet))
