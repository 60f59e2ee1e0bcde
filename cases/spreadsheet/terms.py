"""Resolves cell values to vocabulary codes: by the mapping, by remembered terms, by code or label."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import translation
from django.utils.encoding import force_str
from django.utils.translation import gettext as _

from cases.spreadsheet.mapping import Layout, Part
from cases.spreadsheet.mapping_targets import TARGETS
from people.import_candidates import same_text as folded
from people.models import Gender
from tracker.files.imports.models import RememberedTerm
from tracker.files.imports.terms import codes_of
from tracker.models import Country

# What stands in columns of gender besides our own words.
GENDERS = {
    "f": "female", "w": "female", "woman": "female", "ж": "female", "жен": "female", "жен.": "female",
    "женщина": "female", "m": "male", "man": "male", "м": "male", "муж": "male", "муж.": "male",
    "мужчина": "male",
}  # fmt: skip


class Terms:
    """The terms of all columns of a layout; each vocabulary is read once, each value looked up once."""

    def __init__(self, layout: Layout) -> None:
        self._told: Mapping[str, Mapping[str, str]] = layout.mapping.get("values") or {}
        self._codes: dict[str, set[str]] = {}
        self._known: dict[str, dict[str, str]] = {}
        self._found: dict[tuple[str, str, str], list[str] | None] = {}

    def codes(self, to: str, text: str, separator: str = "") -> list[str] | None:
        """The codes that a cell means; None where a value is no term. A whole cell is tried first."""
        key = (to, text, separator)
        if key not in self._found:
            self._found[key] = self._look_up(to, text, separator)
        return self._found[key]

    def is_code(self, to: str, code: str) -> bool:
        if to not in self._codes:
            self._codes[to] = set(_own(TARGETS[to].vocabulary).values())
        return code in self._codes[to]

    def unknown(self, part: Part, text: str) -> Iterable[str]:
        """The values of a cell that are no terms."""
        if self.codes(part.to, text, part.separator) is None:
            known = self._vocabulary(part.to)
            yield from (one for one in part.split(text) if folded(one) not in known)

    def sentence(self, to: str, value: str) -> str:
        """Why a value cannot be read, and what would be right."""
        named = {"value": value[:60], "vocabulary": self._name_of(to)}
        return (
            _(
                "There is no “%(value)s” among the %(vocabulary)s. Write a code or a label, or say in the"
                " mapping what it means."
            )
            % named
        )

    def _name_of(self, to: str) -> str:
        vocabulary = TARGETS[to].vocabulary
        if vocabulary is Gender:
            return ", ".join(force_str(choice.label) for choice in Gender)
        return force_str(vocabulary._meta.verbose_name_plural)

    def _look_up(self, to: str, text: str, separator: str) -> list[str] | None:
        known = self._vocabulary(to)
        whole = known.get(folded(text))
        if whole is not None:
            return [whole] if whole else []
        if not separator or separator not in text:
            return [] if not text.strip() else None
        values = [known.get(folded(one)) for one in text.split(separator) if one.strip()]
        if any(value is None for value in values):
            return None
        return list(dict.fromkeys(value for value in values if value))

    def _vocabulary(self, to: str) -> dict[str, str]:
        if to not in self._known:
            vocabulary = TARGETS[to].vocabulary
            told = {folded(value): code for value, code in (self._told.get(to) or {}).items()}
            self._known[to] = {**_own(vocabulary), **_remembered(vocabulary.__name__), **told}
        return self._known[to]


def _own(vocabulary: Any) -> dict[str, str]:
    if vocabulary is Gender:
        return _genders()
    found = {folded(word): code for word, code in codes_of(vocabulary).items()}
    if vocabulary is Country:
        found |= {folded(three): two for two, three in Country.objects.values_list("pk", "alpha3")}
    return found


def _genders() -> dict[str, str]:
    found = dict(GENDERS)
    for language in ("en", "ru"):
        with translation.override(language):
            found |= {folded(force_str(choice.label)): choice.value for choice in Gender}
    return found | {value: value for value in Gender.values}


def _remembered(vocabulary: str) -> dict[str, str]:
    rows = RememberedTerm.objects.filter(vocabulary=vocabulary).values_list("value", "code")
    return {folded(value): code for value, code in rows}
