"""Footnotes of a page: numbers sources in order of first use, and collects the marks of each fact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sources.public import PublicCitation


@dataclass
class Note:
    """One source at the foot of a page, with all that is cited from it there."""

    number: int
    source: Any
    citations: list[PublicCitation] = field(default_factory=list)


class Notes:
    """All citations of one page. Notes are numbered in the order in which `add` meets their sources."""

    def __init__(self) -> None:
        self._by_source: dict[Any, Note] = {}

    def add(self, citations: Iterable[PublicCitation]) -> "Marks":
        marks = []
        for citation in citations:
            # A confidential source is not told apart from another one: each such note stands alone.
            key = citation.source_id or (type(citation), citation.pk)
            note = self._by_source.setdefault(key, Note(len(self._by_source) + 1, citation.source))
            note.citations.append(citation)
            marks.append((note, citation))
        return Marks(marks)

    def __iter__(self) -> Any:
        return iter(self._by_source.values())

    def __len__(self) -> int:
        return len(self._by_source)


class Marks:
    """The notes beside one fact."""

    def __init__(self, marks: list[tuple[Note, PublicCitation]]) -> None:
        self._marks = marks

    def __iter__(self) -> Any:
        return iter(dict.fromkeys(note.number for note, _citation in self._marks))

    def __bool__(self) -> bool:
        return bool(self._marks)

    @property
    def stated(self) -> list[tuple[str, int]]:
        """What the sources give for this fact, where they say it: value and number of the note."""
        return [(citation.states, note.number) for note, citation in self._marks if citation.states]

    @property
    def contradicting(self) -> list[int]:
        return [note.number for note, citation in self._marks if citation.contradicts]


def for_notes(citations: Any) -> Any:
    """Citations with everything that notes show of them, in one query."""
    related = citations.select_related("source__type", "source_type", "claim", "attributed_to")
    return related.defer("source__search")


def cited(citations: Any) -> list[Any]:
    return list(for_notes(citations))


def split(
    citations: Iterable[PublicCitation], claims: Mapping[str, Iterable[str]]
) -> dict[str, list[Any]]:
    """Groups citations by the place of their claim on the page; `rest` collects the others."""
    places: dict[str | None, str] = {
        code: place for place, codes in claims.items() for code in codes
    }
    found: dict[str, list[Any]] = {place: [] for place in (*claims, "rest")}
    for citation in citations:
        found[places.get(citation.claim_id, "rest")].append(citation)
    return found
