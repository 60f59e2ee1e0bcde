"""Sources of a row, each with its citation. The second title belongs to the second link."""

from django.utils.translation import gettext as _

from cases.spreadsheet.consistency import FirstValues
from cases.spreadsheet.import_keys import bounded
from cases.spreadsheet.incident_context import Context, IncidentState
from cases.spreadsheet.mapping import Part
from people.import_candidates import same_text
from tracker.ground.tables import Row

BESIDE = ("source_title", "source_publisher", "source_author", "source_published", "source_type")
CELLS = {
    "source_title": "title",
    "source_publisher": "publisher",
    "source_author": "author",
    "source_published": "published",
    "source_type": "type",
}
ABOUT_CITATION = ("locator", "quotation")


class SourceRows:
    def __init__(self, context: Context) -> None:
        self._context = context
        layout = context.layout
        self.urls = layout.all("source_url")
        self._beside = layout.all(*BESIDE, *ABOUT_CITATION)
        self._said = FirstValues(len(BESIDE))
        self._has_beside = bool(layout.all(*BESIDE))
        self._made: set[int] = set()
        self._columns = {CELLS[part.to]: part.title for part in layout.all(*BESIDE)}
        if self.urls:
            self._columns["url"] = self.urls[0].title
        self._citation_columns = {part.to: part.title for part in layout.all(*ABOUT_CITATION)}
        self._default_type = context.defaults.get("source_type", "")

    def links(self, row: Row) -> list[str]:
        return [url for part in self.urls for url in part.places(row.cells[part.at])]

    def add(self, state: IncidentState, row: Row) -> None:
        urls = self.links(row)
        values = {
            part.to: self._values(state, row, part, len(urls))
            for part in self._beside
            if row.cells[part.at]
        }
        number = max(map(len, values.values()), default=0)
        for n in range(max(number, len(urls))):
            url = urls[n] if n < len(urls) else ""
            one = {to: texts[n] for to, texts in values.items() if n < len(texts) and texts[n]}
            self._add_one(state, row, url, one)

    def _values(self, state: IncidentState, row: Row, part: Part, number: int) -> list[str]:
        """As many values as there are links, or none; without links, as many as there are titles."""
        text = row.cells[part.at].strip()
        if not text:
            return []
        found = part.places(text) if part.separator else [text]
        if number and len(found) != number:
            sentence = _(
                "Here are %(values)d values for %(links)d links: the second value belongs to the second link."
                " Write as many values as links, or say what separates them."
            )
            named = {"values": len(found), "links": number}
            state.problem(row, part.title, text, sentence % named)
            return []
        return found

    def _add_one(self, state: IncidentState, row: Row, url: str, values: dict[str, str]) -> None:
        title = values.get("source_title", "")
        if not url and not title:
            self._report_without_source(state, row, values)
            return
        key = f"url:{bounded(url)}" if url else self._key_of_title(state, title, values)
        link = self._link(state, row, key, url, values)
        self._cite(state, row, key, link, values)

    def _key_of_title(self, state: IncidentState, title: str, values: dict[str, str]) -> str:
        """A title alone is the same source only with the same publisher and date, inside the data set."""
        rest = (values.get("source_publisher", ""), values.get("source_published", ""))
        return f"title:{bounded(same_text('/'.join([title, *rest])))}"

    def _report_without_source(
        self, state: IncidentState, row: Row, values: dict[str, str]
    ) -> None:
        for part in self._beside:
            if part.to in values:
                sentence = _("There is no source for this: write its link or its title.")
                state.problem(row, part.title, values[part.to], sentence)

    def _link(
        self, state: IncidentState, row: Row, key: str, url: str, values: dict[str, str]
    ) -> str:
        context = self._context
        if url and context.remembered.target("sources", key) is None:
            ref = context.sources.ref(url)
            if ref:
                return ref
        if self._has_beside:
            self._compare(state, row, key, values)
        if hash(key) not in self._made:
            self._made.add(hash(key))
            state.add(row, "sources", key, self._cells(state, row, url, values), self._columns)
        return f"#{key}"

    def _compare(self, state: IncidentState, row: Row, key: str, values: dict[str, str]) -> None:
        found = self._said.compare(key, row, [values.get(to, "") for to in BESIDE])
        for position in found.positions if found else ():
            part = self._context.layout.one(BESIDE[position])
            title = part.title if part else ""
            sentence = found.sentence(row.sheet) if found else ""
            state.problem(row, title, values[BESIDE[position]], sentence)

    def _cells(
        self, state: IncidentState, row: Row, url: str, values: dict[str, str]
    ) -> dict[str, str]:
        cells = {"url": url} if url else {}
        cells |= {CELLS[to]: text for to, text in values.items() if to in CELLS}
        part = self._context.layout.one("source_published") if "published" in cells else None
        if part:
            cells["published"] = self._context.date(state, row, part, cells["published"])
        return cells | self._type(state, row, values.get("source_type", ""))

    def _type(self, state: IncidentState, row: Row, text: str) -> dict[str, str]:
        part = self._context.layout.one("source_type")
        if not part or not text:
            return {"type": self._default_type} if self._default_type else {}
        codes = self._context.terms.codes("source_type", text)
        if codes is None:
            state.problem(row, part.title, text, self._context.terms.sentence("source_type", text))
        return {"type": codes[0] if codes else ""}

    def _cite(
        self, state: IncidentState, row: Row, key: str, link: str, values: dict[str, str]
    ) -> None:
        """Once for each source and locator: rows of one incident repeat their sources."""
        locator = values.get("locator", "")
        cited = f"{state.key}/{key}" + (f"/{bounded(locator)}" if locator else "")
        if not state.is_new(cited):
            self._compare_quotation(state, row, cited, values)
            return
        cells = {"subject": state.link, "source": link}
        for to in ABOUT_CITATION:
            if to in values:
                cells[to] = values[to]
        state.add(row, "citations_incident", cited, cells, self._citation_columns)

    def _compare_quotation(
        self, state: IncidentState, row: Row, cited: str, values: dict[str, str]
    ) -> None:
        """Another quotation of the same place in the same source would be lost."""
        quotation = values.get("quotation", "")
        drafts = (draft for draft in state.drafts if draft.key == cited)
        first = next(drafts, None)
        if quotation and (first is None or first.cells.get("quotation") != quotation):
            part = self._context.layout.one("quotation")
            sentence = _(
                "This source is cited for the incident already, with another quotation. Write the page of each."
            )
            state.problem(row, part.title if part else "", quotation, sentence)
