"""Names of organisations: legal forms by kind, words that say little, numbers."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tracker.ground.names.organisation_words import (
    FORMS,
    NOUNS,
    NUMBERS,
    PERSONS_TOO,
    SILENT,
    TENS,
)

# A closed table, as written in lower case, without dots. Forms of one kind stand for each other.
_ANY = frozenset({"company"})
_NUMBERS = {word: number for number, words in enumerate(NUMBERS) for word in words}
_TENS = {word: number * 10 for number, words in enumerate(TENS, start=2) for word in words}
_TENS_WRITTEN = frozenset(map(str, range(20, 100, 10)))
_DOTTED = re.compile(r"(?<!\w)(?:\w\.\s?){2,}\w?(?!\w)\.?")
_TOKEN = re.compile(r"[\w']+|&")
_LONGEST = 6


def _table() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for kind, (words, phrases) in FORMS.items():
        found.update({(word,): kind for word in words.split()})
        found.update({tuple(_TOKEN.findall(phrase)): kind for phrase in phrases.split("|")})
    return found


_FORMS = _table()


class Organisation(NamedTuple):
    words: tuple[str, ...]
    """In lower case, without the legal forms, numbers as digits."""
    kinds: frozenset[str]
    is_one: bool
    """A legal form or a noun of an organisation's name is there."""
    letters: str
    """Of a name in capitals without spaces: an acronym, maybe."""


@lru_cache(maxsize=1 << 15)
def read(text: str, has_form: bool = False) -> Organisation:
    """Splits the legal forms off; those that may be a word of a person's name only if `has_form`."""
    plain = _DOTTED.sub(_joined, text)
    tokens = _TOKEN.findall(plain.lower().replace("'s", "").replace("’s", "").replace("’", "'"))
    words: list[str] = []
    kinds: set[str] = set()
    place = 0
    while place < len(tokens):
        kind, length = _form_at(tokens, place, has_form or bool(kinds))
        is_at_an_end = place == 0 or place + length >= len(tokens) - 1 or bool(kinds)
        if kind and is_at_an_end:
            kinds.add(kind)
        else:
            words += tokens[place : place + length]
        place += length
    is_one = bool(kinds) or not NOUNS.isdisjoint(words) or any(map(str.isdigit, words))
    letters = text.strip() if text.isupper() and text.strip().isalpha() else ""
    if not words:
        return Organisation(tuple(tokens), frozenset(), is_one, letters)
    return Organisation(tuple(_numbered(words)), frozenset(kinds), is_one, letters)


def _joined(found: re.Match[str]) -> str:
    letters = found[0].replace(".", "").replace(" ", "")
    return letters + " " if len(letters) > 1 else found[0]


def _form_at(tokens: Sequence[str], place: int, has_form: bool) -> tuple[str, int]:
    for length in range(min(_LONGEST, len(tokens) - place), 0, -1):
        some = tuple(tokens[place : place + length])
        if some in _FORMS and (has_form or some[0] not in PERSONS_TOO or length > 1):
            return _FORMS[some], length
    if len(tokens[place]) > 12 and tokens[place].startswith(("aktiengesel", "incorporat")):
        return "stock", 1
    return "", 1


def _numbered(words: Sequence[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        number = _NUMBERS.get(word)
        if number is not None and found and found[-1] in _TENS_WRITTEN and 0 < number < 10:
            found[-1] = str(int(found[-1]) + number)
        elif word in _TENS:
            found.append(str(_TENS[word]))
        else:
            found.append(str(number) if number is not None else word)
    return [word for word in found if word not in {"&", "and", "und", "и"}] or found


def are_of_unlike_kinds(one: frozenset[str], other: frozenset[str]) -> bool:
    """A foundation and a limited company of one name are two bodies; companies say less of it."""
    kinds = one - _ANY, other - _ANY
    return bool(kinds[0] and kinds[1] and kinds[0].isdisjoint(kinds[1]))


def abbreviates(short: Organisation, long: Organisation) -> bool:
    """Whether one is the first letters of the other's words: ГКНБ."""
    initials = [word[0] for word in long.words if word not in SILENT]
    return len(initials) > 2 and short.letters.lower() == "".join(initials)
