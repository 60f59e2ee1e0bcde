"""What a row says about the custody of its person, and about the proceeding against them."""

import re
from functools import lru_cache

from django.utils import translation
from django.utils.translation import gettext as _

from cases.proceedings import sentence_lengths
from cases.spreadsheet.import_keys import bounded
from cases.spreadsheet.incident_context import Columns, Context, IncidentState, text_at
from cases.spreadsheet.mapping import Layout, Part
from cases.spreadsheet.mapping_targets import CUSTODY, PROCEEDING
from cases.spreadsheet.named_bearers import Bearer, Bearers
from people.import_candidates import same_text
from tracker.ground.tables import Row

DEFENDANT = "DFD"
AGAINST = "against"
RELEASED = "RELEASED"
CRIMINAL = "CRIMINAL"
OF_A_STEP = ("outcome", "outcome_date", "court", "sentence", "sentence_kind")
_SUSPENDED = re.compile(r"[\s,;(]*\b(?:suspended|условно)\b[\s,;)]*", re.IGNORECASE)
_FOR_LIFE = {"life", "for life", "life imprisonment", "пожизненно", "пожизненное"}


def titles_of(layout: Layout, names: dict[str, str]) -> dict[str, str]:
    """The file's own titles for the cells that its columns become."""
    return {cell: part.title for to, cell in names.items() for part in layout.all(to)}


class CustodyRows:
    def __init__(self, context: Context, bearers: Bearers) -> None:
        self._context, self._bearers = context, bearers
        names = {"detained": "began", "released": "ended", "custody_kind": "kind"}
        self._columns = titles_of(context.layout, {**names, "facility": "facility"})
        self._parts = context.layout.all(*CUSTODY)

    def add(self, state: IncidentState, row: Row, person: Bearer) -> None:
        if not any(text_at(row, part) for part in self._parts):
            return
        cells = {"person": person.link, "incident": state.link}
        others = {
            "kind": self._context.code(state, row, "custody_kind"),
            "country": state.country,
            "facility": self._facility(state, row),
            **self._days(state, row),
        }
        cells |= {name: text for name, text in others.items() if text}
        self._add(state, row, f"{state.key}/custody/{person.name}", cells)

    def _add(self, state: IncidentState, row: Row, key: str, cells: dict[str, str]) -> None:
        """Several of one person are told apart by when they began; rows repeat the same one."""
        began = cells.get("began", "")
        if state.is_new(key):
            state.told[key] = began
        elif state.told.get(key) == began:
            return
        else:
            key = f"{key}/{bounded(began)}"
            if not state.is_new(key):
                return
        state.add(row, "custodies", key, cells, self._columns)

    def _days(self, state: IncidentState, row: Row) -> dict[str, str]:
        found = {}
        for to, cell in (("detained", "began"), ("released", "ended")):
            part = self._context.layout.one(to)
            text = text_at(row, part)
            found[cell] = self._context.date(state, row, part, text) if part and text else ""
        found["ended_how"] = RELEASED if found["ended"] else ""
        return found

    def _facility(self, state: IncidentState, row: Row) -> str:
        part = self._context.layout.one("facility")
        name = " ".join(text_at(row, part).split())
        return self._bearers.find(state, row, part, name).link if part and name else ""


class ProceedingRows:
    """One proceeding for each incident; a party, charges and a step for each person."""

    def __init__(self, context: Context, bearers: Bearers) -> None:
        self._context, self._bearers = context, bearers
        layout = context.layout
        self._parts = [part for part in layout.all(*PROCEEDING) if part.to != "proceeding_kind"]
        self._step_parts = layout.all(*OF_A_STEP)
        kind = {"proceeding_kind": "kind"}
        self._columns = titles_of(layout, kind)
        self._charge = titles_of(
            layout,
            {"article_number": "as_written", "article": "as_written"}
            | {"charge_category": "category"},
        )
        self._step = titles_of(
            layout, {"outcome": "stage", "outcome_date": "date", "court": "court"}
        )
        self._sentence = titles_of(layout, {"sentence": "length", "sentence_kind": "kind"})

    def add(self, state: IncidentState, row: Row, person: Bearer) -> None:
        if not any(text_at(row, part) for part in self._parts):
            return
        proceeding = self._proceeding(state, row)
        party = f"{state.key}/party/{person.name}"
        if state.is_new(party):
            cells = {"proceeding": proceeding, "person": person.link, "role": DEFENDANT}
            state.add(row, "parties", party, cells, {})
        self._charges(state, row, f"#{party}", person.name)
        if any(text_at(row, part) for part in self._step_parts):
            self._add_step(state, row, proceeding, f"#{party}", person.name)

    def _proceeding(self, state: IncidentState, row: Row) -> str:
        key = f"{state.key}/proceeding"
        if state.is_new(key):
            cells = {
                **self._titles(state),
                "kind": self._context.code(state, row, "proceeding_kind") or CRIMINAL,
                "direction": AGAINST,
                "incidents": state.link,
            }
            cells |= {"country": state.country} if state.country else {}
            state.add(row, "proceedings", key, cells, self._columns)
        return f"#{key}"

    def _titles(self, state: IncidentState) -> dict[str, str]:
        found = {}
        for name, title in (state.titles or {f"title_{self._context.layout.language}": ""}).items():
            with translation.override(name.removeprefix("title_")):
                found[name] = (
                    _("Proceedings: %(incident)s") % {"incident": title}
                    if title
                    else _("Proceedings")
                )
        return found

    # What somebody is charged with

    def _charges(self, state: IncidentState, row: Row, party: str, name: str) -> None:
        category = self._context.code(state, row, "charge_category")
        charges = [
            self._cells_of(state, part, text)
            for part in self._context.layout.all("article", "article_number")
            for text in part.split(row.cells[part.at])
        ]
        if not charges and category:
            charges = [{}]
        for cells in charges:
            words = cells.get("as_written", "") or cells.get("article", "") or category
            key = f"{state.key}/charge/{name}/{bounded(same_text(words))}"
            if state.is_new(key):
                cells = {"party": party, **cells} | ({"category": category} if category else {})
                state.add(row, "charges", key, cells, self._charge)

    def _cells_of(self, state: IncidentState, part: Part, text: str) -> dict[str, str]:
        """An article only where the number is exactly that of one on record; else the words."""
        ref = self._context.articles.ref(state.country, text) if part.to == "article_number" else ""
        return {"article": ref} if ref else {"as_written": text}

    # How it went

    def _add_step(
        self, state: IncidentState, row: Row, proceeding: str, party: str, name: str
    ) -> None:
        stage = self._context.code(state, row, "outcome")
        if not stage:
            self._report_no_outcome(state, row)
            return
        cells = {
            "proceeding": proceeding,
            "stage": stage,
            "parties": party,
            **self._when(state, row),
        }
        key = f"{state.key}/step/{name}"
        told = "/".join([stage, cells.get("date", "")])
        if state.told.setdefault(key, told) != told:  # another step of the same person
            key = f"{key}/{bounded(told)}"
        if state.is_new(key):
            state.add(row, "steps", key, cells, self._step)
        self._add_sentence(state, row, key)

    def _report_no_outcome(self, state: IncidentState, row: Row) -> None:
        told = (part for part in self._step_parts if text_at(row, part))
        part = next(told)
        sentence = _("Write the outcome, such as “Convicted”: what happened in the proceeding.")
        state.problem(row, part.title, text_at(row, part), sentence)

    def _when(self, state: IncidentState, row: Row) -> dict[str, str]:
        layout = self._context.layout
        day, court = layout.one("outcome_date"), layout.one("court")
        found = {}
        if day and (text := text_at(row, day)):
            found["date"] = self._context.date(state, row, day, text)
        if court and (name := " ".join(text_at(row, court).split())):
            found["court"] = self._bearers.find(state, row, court, name).link
        return found

    def _add_sentence(self, state: IncidentState, row: Row, step: str) -> None:
        part = self._context.layout.one("sentence")
        written = " ".join(text_at(row, part).split())
        has_kind = any(text_at(row, one) for one in self._context.layout.all("sentence_kind"))
        if not written and not has_kind:
            return
        kind = self._context.code(state, row, "sentence_kind")
        if not kind:
            title = part.title if part else ""
            state.problem(
                row, title, written, _("Write the kind of sentence, such as “Imprisonment”.")
            )
        key = f"{step}/sentence/{bounded(same_text(f'{kind} {written}'))}"
        if state.is_new(key):
            cells = {"step": f"#{step}", "kind": kind, **sentence_cells(written)}
            state.add(row, "sentences", key, cells, self._sentence)


@lru_cache(maxsize=4096)
def _days(text: str) -> sentence_lengths.Bounds:
    return sentence_lengths.days(text)


def sentence_cells(written: str) -> dict[str, str]:
    """The length as written, and what can be worked out from it for certain."""
    if not written:
        return {}
    cells: dict[str, str] = {"length": written}
    plain = _SUSPENDED.sub(" ", written).strip()
    if plain != written:
        cells["suspended"] = "yes"
    if same_text(plain) in _FOR_LIFE:
        return cells | {"life": "yes"}
    least, most = _days(plain)
    found: Columns = {"days_min": str(least or ""), "days_max": str(most or "")}
    return cells | {name: text for name, text in found.items() if text}
