"""Finds mentions of persons in a text; run before a text about a protected person is published."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise, permutations
from typing import NamedTuple

from tracker.ground.names import fathers_names, transliteration
from tracker.ground.names.case_endings import skeletons_of
from tracker.ground.names.fold_keys import fold_word, skeleton_of, words
from tracker.ground.names.normalization import MAX_CHARS, MAX_LETTERS, surface
from tracker.ground.names.sort_keys import script

WINDOW = 4
"""Two words of a name within so many words of a text are a mention."""

_DISTINCTIVE = 4  # letters of a word that is a mention by itself
_MAX_JOINED = 6  # words of a name whose run-together forms are looked for
_SHORTEST_JOINED = 7  # letters, lest two short words together make a common one
_SHORTEST_SIDE = 3  # letters beside an apostrophe: Askarov'a, d'Askarov

# One to a space: "А с к а р о в", "А.с.к.а.р.о.в", "А_с_к_а_р_о_в".
_SPACED_OUT = re.compile(r"(?<![^ #@])[^ #@'-](?:[ -][^ #@'-]){3,}(?![^ #@])")
_LINE_END = re.compile(r"(?<=[^ -])- +")
_CHUNK = re.compile(r"([#@]?)([^ #@]+)")
_UNSPACED = frozenset({"Hani", "Hira", "Kana", "Thai", "Tibt"})


class Word(NamedTuple):
    place: int
    text: str
    is_name_like: bool
    """Starts with a capital, follows # or @, or is of a script without capitals."""


class NameFinder:
    """Finds which of many names a text contains; the text is read once.

    A name is found by skeleton, in any script, in these ways:
    - two of its words within four words of the text, in any order and case;
    - one of its words of four letters or more, where the word of the text is name-like;
    - its words run together (azimjanaskarov); in Chinese, Japanese and Thai as it stands.
    Words of the text may have case endings (Russian, Turkic, 's), hyphens, quotation marks,
    hidden characters, letters of another alphabet that look the same, letters set apart
    by single spaces, camel case, or stand in a slug or hashtag.

    `common` are names that may be said. A word that stands in one of them is no mention by
    itself, so that a Nurbek who is protected does not hide every other Nurbek; two words are
    one as before. A common name of a single word frees nothing: it may be the same person.

    It errs towards finding: any capitalised Аскаров is found for Азимжан Аскаров, and
    Аскарова too, as the genitive of Аскаров.

    Not found: one word in lower case (askarov.pdf) or inside a longer one (#freeaskarov);
    nicknames and initials alone; one word of three letters or fewer; misspellings beyond the
    skeleton; digits for letters; words broken by a space or an emoji; fleeting vowels
    (Павел, Павла); a text in Arabic, Chinese or another script that does not write all sounds,
    if the name is recorded in Latin or Cyrillic only (record it in both); pictures.
    """

    def __init__(self, names: Iterable[str], common: Iterable[str] = ()) -> None:
        self.names = list(dict.fromkeys(names))
        self._common = {key for name in common for key in _keys_of_a_full_name(name)}
        self._paired: dict[str, list[int]] = defaultdict(list)
        self._alone: dict[str, list[int]] = defaultdict(list)
        self._joined: dict[str, list[int]] = defaultdict(list)
        self._verbatim: list[tuple[str, int]] = []
        for number, name in enumerate(self.names):
            self._prepare(number, name)

    def found_in(self, text: str) -> list[str]:
        """The names that the text contains, in the order in which they were given."""
        if not self.names:
            return []
        plain = surface(text)
        places, name_like = _sightings(plain, self._common)
        found = {n for key in name_like & self._alone.keys() for n in self._alone[key]}
        found |= {n for key in places.keys() & self._joined.keys() for n in self._joined[key]}
        found |= {number for verbatim, number in self._verbatim if verbatim in plain}
        found |= self._in_pairs(places, found)
        return [self.names[number] for number in sorted(found)]

    def _prepare(self, number: int, name: str) -> None:
        plain = surface(name[:MAX_CHARS]).strip()
        if script(plain) in _UNSPACED and len(plain) > 1:
            self._verbatim.append((plain, number))
        telling = _telling_words(name)
        for key in {skeleton_of(folded) for folded in telling.values()}:
            if len(key) > 1:
                self._paired[key].append(number)
        for key in {skeleton_of(telling[word]) for word in telling if _is_distinctive(word)}:
            self._alone[key].append(number)
        for key in _run_together(list(telling.values())):
            self._joined[key].append(number)

    def _in_pairs(self, places: dict[str, list[int]], found: set[int]) -> set[int]:
        present: dict[int, list[str]] = defaultdict(list)
        for key in places.keys() & self._paired.keys():
            for number in self._paired[key]:
                if number not in found:
                    present[number].append(key)
        near = _Neighbours(places)
        return {number for number, keys in present.items() if near.any_of(keys)}


class _Neighbours:
    """Which skeletons stand within the window of each other, worked out once per pair."""

    def __init__(self, places: dict[str, list[int]]) -> None:
        self._places = {key: frozenset(found) for key, found in places.items()}
        self._known: dict[tuple[str, str], bool] = {}

    def any_of(self, keys: list[str]) -> bool:
        return any(self._are_near(a, b) for i, a in enumerate(keys) for b in keys[:i])

    def _are_near(self, one: str, other: str) -> bool:
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = self._stand_near(*pair)
        return self._known[pair]

    def _stand_near(self, one: str, other: str) -> bool:
        steps = [step for distance in range(1, WINDOW) for step in (distance, -distance)]
        there = self._places[other]
        return any(place + step in there for place in self._places[one] for step in steps)


def contains_any(text: str, names: Iterable[str]) -> list[str]:
    """The names that the text contains; keep a NameFinder to ask about many texts."""
    return NameFinder(names).found_in(text)


def contains_name(text: str, name: str) -> bool:
    """Does the text name this person? See NameFinder for what that means and what it misses."""
    return bool(contains_any(text, [name]))


def _telling_words(name: str) -> dict[str, str]:
    """Words to their folds, without initials (Ш. folds to two letters), uulu, kyzy and oglu."""
    written = {
        word: fathers_names.parts(word, fold_word(word[:MAX_LETTERS]))[0]
        for word in words(name)
        if len(word) > 1
    }
    return {
        w: folded for w, folded in written.items() if folded not in {"", *transliteration.PARTICLES}
    }


def _keys_of_a_full_name(name: str) -> set[str]:
    keys = {skeleton_of(folded) for folded in _telling_words(name).values()}
    return keys if len(keys) > 1 else set()


def _is_distinctive(word: str) -> bool:
    return sum(map(str.isalpha, word)) >= _DISTINCTIVE


def _run_together(folded: list[str]) -> set[str]:
    """Any two words of the name as one word."""
    few = [word for word in folded if len(word) > 1][:_MAX_JOINED]
    joined = {one + other for one, other in permutations(few, 2)}
    return {skeleton_of(fold_word(word)) for word in joined if len(word) >= _SHORTEST_JOINED}


def _sightings(plain: str, common: set[str]) -> tuple[dict[str, list[int]], set[str]]:
    """Where each skeleton stands in a text, and which stand there name-like and not as a common name."""
    places: dict[str, list[int]] = defaultdict(list)
    name_like: set[str] = set()
    for word in _words(plain):
        keys = skeletons_of(word.text[:MAX_LETTERS])
        for key in keys:
            places[key].append(word.place)
        if word.is_name_like and skeleton_of(fold_word(word.text[:MAX_LETTERS])) not in common:
            name_like |= keys - common
    return places, name_like


def _words(plain: str) -> Iterator[Word]:
    place = 0
    closed_up = _SPACED_OUT.sub(lambda run: re.sub("[ -]", "", run[0]), plain)
    closed_up = _LINE_END.sub("-", closed_up)
    for chunk in _CHUNK.finditer(closed_up):
        parts = [part for part in chunk[2].split("-") if part.strip("'")]
        for part, following in pairwise([*parts, ""]):
            humps = _humps(part)
            readings = [(place, text) for text in _readings(part, following)]
            readings += [(place + i, hump) for i, hump in enumerate(humps) if hump != part]
            for there, text in readings:
                yield Word(there, text, bool(chunk[1]) or _has_capital(text))
            place += len(humps)


def _readings(part: str, following: str) -> list[str]:
    """The word; with the next one, as a line end may have hyphenated it; around apostrophes."""
    whole = [part, part + following] if following else [part]
    sides = part.split("'") if "'" in part else []
    return whole + [side for side in sides if len(side) >= _SHORTEST_SIDE]


def _humps(word: str) -> list[str]:
    """The words of camel case: freeAskarov, FREEAskarov."""
    if word[1:].islower() or word.isupper() or word.islower():
        return [word]
    starts = [i for i in range(1, len(word)) if _is_hump(word[i - 1 : i + 2])]
    return [word[a:b] for a, b in pairwise([0, *starts, None])]


def _is_hump(letters: str) -> bool:
    before, here, after = letters[0], letters[1], letters[2:]
    return here.isupper() and (before.islower() or (before.isupper() and after.islower()))


def _has_capital(word: str) -> bool:
    first = word.lstrip("'")[:1]
    return not first.islower() or "ა" <= first <= "ჿ"
