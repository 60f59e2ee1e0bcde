"""The column of all names of a person or organisation."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import models
from django.db.models import F, OuterRef
from django.utils.translation import gettext_lazy as _

from tracker.files.imports.columns.base import Column, Reader, Unreadable
from tracker.files.imports.columns.linked import ArrayOf
from tracker.ground import names
from tracker.ground.tables import join_values, split_values


def as_object(value: Any) -> Any:
    """The driver gives objects of an array as texts."""
    return json.loads(value) if isinstance(value, str) else value


NAME = re.compile(
    r"(?P<language>[a-z]{2,3}|-)(?: (?P<kind>[a-z]+))?(?P<shown>\*)?: (?P<text>\S.*)", re.DOTALL
)


class Names(Column):
    """All spellings in one cell: `en*: Jane Doe|ru*: Джейн Доу|ru former: Джейн Роу|Jane D.`

    Before the name its language (- for none), its kind unless official, and * where it is the one to show.
    """

    def __init__(self, name: str, about: Any, *, kinds: Sequence[str], **options: Any) -> None:
        super().__init__(name, about, key="_names", **options)
        self.kinds = set(kinds)

    def selected(self, model: Any) -> Any:
        rows = model._meta.get_field("names").related_model._base_manager
        shape = models.functions.JSONObject(
            **{name: F(name) for name in ("text", "language", "kind", "is_display")}
        )
        return ArrayOf(rows.filter(bearer=OuterRef("pk")).order_by("pk").values(shape=shape))

    def write(self, value: Any) -> str:
        return join_values(self._written(as_object(one)) for one in value or ())

    def _written(self, name: Mapping[str, Any]) -> str:
        kind = f" {name['kind']}" if name["kind"] != "official" else ""
        shown = "*" if name["is_display"] else ""
        if name["language"] or kind or shown or self._match(name["text"]):
            return f"{name['language'] or '-'}{kind}{shown}: {name['text']}"
        return str(name["text"])

    def read(self, text: str, reader: Reader) -> list[dict[str, Any]]:
        found = [self._read(" ".join(one.split())) for one in split_values(text) if one.strip()]
        spellings = [(name["text"], name["language"]) for name in found]
        if len(set(spellings)) < len(spellings):
            raise Unreadable(_("The same name stands here twice."))
        shown = [name["language"] for name in found if name["is_display"]]
        if len(set(shown)) < len(shown):
            raise Unreadable(_("Two names of one language are marked to be shown."))
        return found

    def joined(self, stored: Any, new: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """For a row that is known by its data set: spellings that were added by hand since stay.

        A new spelling is shown only where none of its language is.
        """
        kept = [self._read(self._written(name)) for name in map(as_object, stored or ())]
        shown = {name["language"] for name in kept if name["is_display"]}
        spellings = {(name["text"], name["language"]) for name in kept}
        return kept + [
            {**name, "is_display": name["is_display"] and name["language"] not in shown}
            for name in new
            if (name["text"], name["language"]) not in spellings
        ]

    def _read(self, text: str) -> dict[str, Any]:
        found = self._match(text)
        parts = found.groupdict() if found else {"text": text}
        if len(parts["text"]) > 300:
            raise Unreadable(_("A name has at most %(longest)d characters."), longest=300)
        language = parts.get("language") or "-"
        return {
            "text": parts["text"],
            "language": "" if language == "-" else language,
            "kind": parts.get("kind") or "official",
            "is_display": bool(parts.get("shown")),
            **names.columns(parts["text"]),
        }

    def _match(self, text: str) -> re.Match[str] | None:
        """What looks like a mark but names no kind is part of the name."""
        found = NAME.fullmatch(text)
        return found if found and (found["kind"] or "official") in self.kinds else None

    def empty(self) -> Any:
        return []

    @property
    def takes(self) -> Any:
        return _("names separated by |, each as “en*: Jane Doe”")
