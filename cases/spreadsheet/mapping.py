"""A mapping read once: which column means what, how its cells are split, in which language its texts are.

The mapping itself is plain JSON; `docs/importing.md` describes it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.conf import settings

from cases.spreadsheet.mapping_targets import TARGETS

TARGET = "TGT"


class Part(NamedTuple):
    """One mapped column. `titles` names it for every cell that is made of it."""

    at: int
    title: str
    to: str
    role: str
    separator: str
    language: str
    is_described: bool
    name_language: str

    def split(self, text: str) -> list[str]:
        """The values of a cell, without blanks around them and without empty ones."""
        if not self.separator or self.separator not in text:
            plain = " ".join(text.split())
            return [plain] if plain else []
        parts = text.split(self.separator)
        return [plain for part in parts if (plain := " ".join(part.split()))]

    def places(self, text: str) -> list[str]:
        """The same with empty ones between others, so that the second value stays the second."""
        parts = text.strip().split(self.separator) if self.separator else (text,)
        return [" ".join(part.split()) for part in parts] if text.strip() else []


class Layout:
    """What the columns of one file mean."""

    def __init__(self, columns: Sequence[str], mapping: Mapping[str, Any]) -> None:
        self.mapping = mapping
        self.language = mapping.get("language") or settings.LANGUAGE_CODE.split("-")[0]
        self.parts = list(self._parts(columns))
        self.by_target: dict[str, list[Part]] = {}
        self.firsts: dict[str, Part] = {}
        for part in self.parts:
            self.by_target.setdefault(part.to, []).append(part)
            self.firsts.setdefault(part.to, part)
        mapped = {part.at for part in self.parts}
        # Columns without a target are stored as unmapped cells; columns set to be ignored are not.
        self.extra = [(i, title) for i, title in enumerate(columns) if i not in mapped]
        grouped = mapping.get("group_by") or ""
        self.group_by = columns.index(grouped) if grouped in columns else -1
        self.group_title = grouped
        self.is_per_sheet = bool(mapping.get("numbered_per_sheet"))
        self.date_order = mapping.get("date_order") or ""
        self.same_names = bool(mapping.get("same_names"))
        self.same_organisations = bool(mapping.get("same_organisations", self.same_names))
        self.accepts_exact = bool(mapping.get("accept_exact"))
        self.defaults: dict[str, str] = dict(mapping.get("defaults") or {})
        self.has_person_rows = bool(self.all("person", "person_ref", "person_id"))

    def _parts(self, columns: Sequence[str]) -> Iterator[Part]:
        given = self.mapping.get("columns") or {}
        for index, title in enumerate(columns):
            column = given.get(title)
            if column and column.get("to") in TARGETS:
                yield self._part(index, title, column)

    def _part(self, index: int, title: str, given: Mapping[str, Any]) -> Part:
        return Part(
            index,
            title,
            given["to"],
            given.get("role") or ("" if given["to"] == "organisations" else TARGET),
            given.get("separator") or "",
            given.get("language") or self.language,
            bool(given.get("described")),
            given.get("language") or "",
        )

    def one(self, code: str) -> Part | None:
        """The column of a meaning that only one may have."""
        return self.firsts.get(code)

    def all(self, *codes: str) -> list[Part]:
        return [part for code in codes for part in self.by_target.get(code, ())]
