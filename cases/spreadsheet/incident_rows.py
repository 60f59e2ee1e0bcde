"""The incident of a group of rows, with its place."""

from django.utils.translation import gettext as _

from cases.spreadsheet.consistency import FirstValues
from cases.spreadsheet.grouping import Group
from cases.spreadsheet.import_keys import bounded
from cases.spreadsheet.incident_context import Context, IncidentState, text_at
from cases.spreadsheet.mapping import Part
from people.import_candidates import same_text
from tracker.editorial.records import is_ref
from tracker.ground.tables import Row, join_values

TEXTS = ("title", "summary", "official_version")
SINGLE = ("ref", *TEXTS, "country", "region", "place", "began", "ended", "verification", "lead")
# What a later row, further down, cannot add any more.
AT_ONCE = ("type", "case", "internal_notes")


class Incidents:
    """Makes the state of each incident. Rows of one incident that stand apart say the same of it, or nothing."""

    def __init__(self, context: Context) -> None:
        self._context = context
        layout = context.layout
        self._ref = layout.one("ref")
        self._single = layout.all(*SINGLE)
        self._texts = [(f"{p.to}_{p.language}", p) for p in layout.all(*TEXTS)]
        self._dates = layout.all("began", "ended")
        self._where = layout.all("region", "place")
        self._notes = layout.all("internal_notes")
        self._types = layout.all("type")
        self._repeated = [*self._single, *layout.all(*AT_ONCE)]
        self._said = FirstValues(len(self._repeated))
        self._states: dict[str, IncidentState] = {}
        self._numbers: dict[int, int] = {}
        self.columns = {name: part.title for name, part in self._texts}
        self.columns |= {
            part.to: part.title for part in layout.all(*SINGLE) if part.to not in TEXTS
        }
        self.columns |= {part.to: part.title for part in [*self._types, *self._notes]}
        self.columns["further_types"] = self.columns.get("type", "")

    def state_of(self, group: Group) -> IncidentState:
        """The incident of these rows: a new one, or that of rows above."""
        known = self._states.get(group.value) if group.value else None
        if known:
            known.unpack()
            self._compare(known, group)
            return known
        state = self._new(group)
        if group.value:
            self._states[group.value] = state
            self._said.compare(group.value, group.rows[0], self._repeated_of(group.rows[0]))
        return state

    def types_of(self, state: IncidentState, row: Row) -> list[str]:
        return [code for part in self._types for code in self._context.codes(state, row, part)]

    def _repeated_of(self, row: Row) -> list[str]:
        return [" ".join(row.cells[part.at].split()) for part in self._repeated]

    def _compare(self, state: IncidentState, group: Group) -> None:
        for row in group.rows:
            found = self._said.compare(group.value, row, self._repeated_of(row))
            for position in found.positions if found else ():
                part = self._repeated[position]
                sentence = found.sentence(row.sheet) if found else ""
                state.problem(row, part.title, row.cells[part.at], sentence)

    def _new(self, group: Group) -> IncidentState:
        first = group.rows[0]
        state = IncidentState(group.key, f"#{group.key}", first.sheet, first.line)
        row = first if len(group.rows) == 1 else self._merged(state, group.rows)
        ref = text_at(row, self._ref).upper()
        if ref and is_ref(ref):
            state.link = ref
        self._refuse_repeated(state, group)
        cells = self._cells(state, row, group.rows)
        draft = state.add(row, "incidents", group.key, cells, self.columns)
        draft.ref = ref
        return state

    def _refuse_repeated(self, state: IncidentState, group: Group) -> None:
        """An own number that comes again, where rows are not told to be grouped by it."""
        number = self._context.layout.one("original_id")
        if not number or group.value or not self._context.is_named:
            return
        row = group.rows[0]
        line = self._numbers.setdefault(hash(state.key), row.line)
        if line != row.line:
            sentence = _(
                "Line %(line)d has this number already. If rows with the same number are one incident, group"
                " the rows by this column."
            )
            state.problem(row, number.title, text_at(row, number), sentence % {"line": line})

    def _merged(self, state: IncidentState, rows: list[Row]) -> Row:
        """What the rows say of the incident together; where they say different things, problems."""
        cells = list(rows[0].cells)
        lines = [rows[0].line] * len(cells)
        for row in rows[1:]:
            for part in self._single:
                text = row.cells[part.at].strip()
                if not cells[part.at].strip():
                    cells[part.at], lines[part.at] = text, row.line
                elif text and text != cells[part.at].strip():
                    named = {"line": lines[part.at], "value": cells[part.at].strip()[:60]}
                    sentence = _("Line %(line)d says “%(value)s” of the same incident.") % named
                    state.problem(row, part.title, text, sentence)
        return rows[0]._replace(cells=tuple(cells))

    def _cells(self, state: IncidentState, row: Row, rows: list[Row]) -> dict[str, str]:
        context = self._context
        cells = {name: text for name, part in self._texts if (text := text_at(row, part))}
        state.titles = {name: text for name, text in cells.items() if name.startswith("title_")}
        for part in self._dates:
            if text := text_at(row, part):
                cells[part.to] = context.date(state, row, part, text)
        state.country = context.code(state, row, "country")
        others = {
            "country": state.country,
            "verification": context.code(state, row, "verification"),
            "lead": text_at(row, context.layout.one("lead")),
            "place": self._place(state, row),
            "internal_notes": self._joined_notes(rows),
        }
        cells |= {name: text for name, text in others.items() if text}
        return cells | self._type_cells(state, rows)

    def _type_cells(self, state: IncidentState, rows: list[Row]) -> dict[str, str]:
        """The first type is the main one."""
        found = [code for row in rows for code in self.types_of(state, row)]
        if not found and self._context.defaults.get("type"):
            found = [self._context.defaults["type"]]
        first, *further = list(dict.fromkeys(found)) or [""]
        cells = {"type": first} if first else {}
        return cells | ({"further_types": join_values(further)} if further else {})

    def _joined_notes(self, rows: list[Row]) -> str:
        texts = [text_at(row, part) for row in rows for part in self._notes]
        return "\n".join(dict.fromkeys(filter(None, texts)))

    # Where it was

    def _place(self, state: IncidentState, row: Row) -> str:
        link = ""
        for part in self._where:
            name = " ".join(row.cells[part.at].split())
            if name:
                link = self._one_place(state, row, part, name, link)
        return link

    def _one_place(self, state: IncidentState, row: Row, part: Part, name: str, region: str) -> str:
        """By its exact name in the country; a name that nothing has is a new place."""
        if not state.country:
            state.problem(row, part.title, name, _("Say in which country this is."))
            return ""
        within = f"{region}/" if region else ""
        key = f"place:{state.country}:{bounded(within + same_text(name))}"
        is_own = self._context.remembered.target("places", key) is not None
        found = [] if is_own else self._found(state, name, region)
        if len(found) > 1:
            sentence = _(
                "There are several places of this name in the country. Say in which region."
            )
            state.problem(row, part.title, name, sentence)
        if found:
            return found[0]
        if self._is_new_place(key):
            cells = {f"name_{part.language}": name, "country": state.country}
            cells |= {"parent": region} if region else {}
            state.add(row, "places", key, cells, {f"name_{part.language}": part.title})
        return f"#{key}"

    def _found(self, state: IncidentState, name: str, region: str) -> list[str]:
        places = self._context.places
        if region.startswith("#"):
            return []
        return places.refs(state.country, name, region)

    def _is_new_place(self, key: str) -> bool:
        known = self._context.made_places
        if key in known:
            return False
        known.add(key)
        return True
