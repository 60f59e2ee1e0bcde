"""Snippets: texts of a hit with matched words in <mark>, cut to the context of the first match.

Where the words of a text are, the database says (`headline`); which names are meant, whatever their script, is
compared here. Everything is escaped; `<mark>` is the only tag.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Func, JSONField, Value
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from tracker.ground.names import fold, skeleton
from tracker.search.grammar import Query
from tracker.search.matching import WordsQuery
from tracker.search.sql import ENDINGS

Span = tuple[int, int]
# For private use, so that no text has them; a text that does is shown without marks.
OPENED, CLOSED = "\ue000", "\ue001"
LONGEST = 240
# How much of the text is shown before the first word found.
BEFORE = 70
_NAME = re.compile(r"[^\W\d_][\w'’‘`ʻʼ]*")
_CASE = re.compile(ENDINGS.removesuffix(r"\M") + "$")


def words_of(query: Query) -> Any:
    """Any of what is wanted, as the database looks for it; None where nothing is."""
    words: Any = None
    for term in query.wanted:
        words = WordsQuery(term.text) if words is None else words | WordsQuery(term.text)
    return words


def headline(texts: Any, words: Any) -> Func:
    """An object of texts, with the words found between two marks; as long as the texts without them.

    The database would leave out what looks like a tag.
    """
    as_indexed = Func(
        texts,
        template="translate((%(expressions)s)::text, 'ёЁ<>', 'еЕ()')::jsonb",
        output_field=JSONField(),
    )
    marks = f"'StartSel={OPENED}, StopSel={CLOSED}, HighlightAll=true'"
    return Func(
        as_indexed,
        words,
        template=f"ts_headline('russian', %(expressions)s, {marks})",
        output_field=JSONField(),
    )


def nothing_found() -> Value:
    """In place of a headline where no words are wanted."""
    return Value({}, JSONField())


@dataclass(frozen=True)
class Shown:
    """One text as it is shown, and whether anything in it is marked."""

    html: SafeString
    is_marked: bool


class Marker:
    """Marks what a query wants."""

    def __init__(self, query: Query) -> None:
        self.query = query

    @cached_property
    def _folded(self) -> list[str]:
        return [word for term in self.query.wanted for word in fold(term.text).split()]

    @cached_property
    def _sounds(self) -> set[str]:
        return {word for term in self.query.wanted for word in skeleton(term.text).split()}

    @cached_property
    def _stems(self) -> set[str]:
        return {_CASE.sub("", word) for word in self._folded}

    def name(self, texts: Mapping[str, str] | str) -> SafeString:
        """A name: words that begin as one that was typed, or sound alike."""
        return self._in_language(texts, {}, self._is_of_name, whole=True).html

    def title(self, texts: Mapping[str, str] | str, headline: Any) -> SafeString:
        return self._in_language(texts, headline, self._is_in_text, whole=True).html

    def excerpt(self, *texts: tuple[Mapping[str, str] | str, Any]) -> SafeString:
        """What stands around the first words found in any of the texts, or else the beginning of the first."""
        shown = [
            self._in_language(*pair, self._is_in_text, whole=False) for pair in texts if pair[0]
        ]
        marked = [one for one in shown if one.is_marked]
        return next((one.html for one in [*marked, *shown]), SafeString(""))

    def _in_language(
        self, texts: Mapping[str, str] | str, headline: Any, fits: Any, *, whole: bool
    ) -> Shown:
        """The reader's language where it has anything to mark, else one that has, else the reader's."""
        if isinstance(texts, str):
            texts, headline = {"": texts}, {"": headline}
        found = {
            code: _joined([*_spans(text, (headline or {}).get(code)), *self._names(text, fits)])
            for code, text in texts.items()
        }
        codes = _in_order(texts)
        code = next((code for code in codes if found[code]), codes[0] if codes else "")
        pieces = _pieces(texts.get(code, ""), found.get(code, []), whole=whole)
        html = format_html_join("", "{}", ((_marked(*piece),) for piece in pieces))
        return Shown(_in_its_language(html, code), bool(found.get(code)))

    def _names(self, text: str, fits: Any) -> Iterable[Span]:
        return (found.span() for found in _NAME.finditer(text) if fits(found[0]))

    def _is_in_text(self, word: str) -> bool:
        """As the database folds what begins with a capital."""
        if not word[0].isupper():
            return False
        folded = fold(re.sub("['’]s$", "", word))
        return _CASE.sub("", folded) in self._stems

    def _is_of_name(self, word: str) -> bool:
        folded = fold(word)
        return any(folded.startswith(typed) for typed in self._folded) or bool(
            self._sounds & set(skeleton(word).split())
        )


def _in_order(texts: Mapping[str, str]) -> list[str]:
    reader = (get_language() or settings.LANGUAGE_CODE).split("-")[0]
    wanted = dict.fromkeys([reader, *settings.CONTENT_LANGUAGES, *texts])
    return [code for code in wanted if texts.get(code)]


def _in_its_language(html: SafeString, code: str) -> SafeString:
    if not html or code in ("", "und", (get_language() or "").split("-")[0]):
        return html
    return format_html('<span lang="{}">{}</span>', code, html)


def _spans(text: str, headline: str | None) -> list[Span]:
    """Where a headline marks words; nothing if it is not of this text."""
    if not headline or OPENED not in headline:
        return []
    if len(headline.replace(OPENED, "").replace(CLOSED, "")) != len(text):
        return []
    spans, at, start = [], 0, 0
    for char in headline:
        if char == OPENED:
            start = at
        elif char == CLOSED:
            spans.append((start, at))
        else:
            at += 1
    return spans


def _joined(spans: list[Span]) -> list[Span]:
    """In order, without those that lie in another."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _pieces(text: str, spans: list[Span], *, whole: bool) -> list[tuple[str, bool]]:
    """The text, or the part that is shown of it, in pieces that are marked or not."""
    first, last = (0, len(text)) if whole else _window(text, spans)
    pieces, at = [], first
    for start, end in spans:
        if first <= start and end <= last:
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    pieces.append((text[at:last], False))
    before, after = "…\u00a0" if first else "", "\u00a0…" if last < len(text) else ""
    return [(before, False), *pieces, (after, False)]


def _window(text: str, spans: list[Span]) -> Span:
    """Whole words around the first span."""
    if len(text) <= LONGEST:
        return 0, len(text)
    first = max(0, spans[0][0] - BEFORE) if spans else 0
    first = max(0, min(first, len(text) - LONGEST))
    if first:
        space = text.find(" ", first, spans[0][0])
        first = space + 1 if space >= 0 else first
    last = min(len(text), first + LONGEST)
    if last < len(text):
        last = max(text.rfind(" ", first, last), first + LONGEST // 2)
    return first, last


def _marked(text: str, is_marked: bool) -> SafeString:
    return format_html("<mark>{}</mark>" if is_marked else "{}", text)
