"""Candidates on record for the names of a spreadsheet.

Nothing is decided here: somebody looks at the candidates and says yes.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from heapq import nlargest
from itertools import combinations, islice
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from people.models import Organisation, OrganisationName, Person, PersonName
from tracker.ground import names
from tracker.ground.names.lexemes import consonants, keys_of
from tracker.ground.names.sameness import ASKED
from tracker.ground.texts import plain

MOST = 5  # candidates for one name
LOWEST = 100 * ASKED
NEAR = 80  # of 100, by a coarser measure
# The same, where nobody else is found; initials make it low.
LIKELY = 50
COMMON = 60  # a word that more have is no reason to look at all of them
LOOKED_AT = 200
AT_ONCE = 5_000
NAMES: dict[str, Any] = {"people": PersonName, "organisations": OrganisationName}
BEARERS: dict[str, Any] = {"people": Person, "organisations": Organisation}


class Candidate(NamedTuple):
    """A record that a name may mean; `score` is 100 for the same words. `label` never tells a withheld name."""

    ref: str
    label: str
    score: int
    is_exact: bool


class _Spelling(NamedTuple):
    text: str
    folded: str
    ref: str

    @property
    def words(self) -> tuple[names.Word, ...]:
        return names.spelt(self.text)


def same_text(text: str) -> str:
    """Equal for texts that differ in case, blanks, and е or ё only."""
    return " ".join(text.split()).casefold().replace("ё", "е")


def candidates(wanted: Sequence[str], kind: str, user: Any) -> dict[str, list[Candidate]]:
    """For each name those whom it may mean, the likeliest first, among what the user may see.

    Two queries, however many names; 60,000 names against 60,000 people take some seconds.
    """
    if not wanted:
        return {}
    index = _Index(_spellings(kind, user))
    found = {name: index.nearest(name) for name in dict.fromkeys(wanted)}
    labels = _labels(kind, {ref for hits in found.values() for ref in hits})
    return {name: _candidates(hits, labels) for name, hits in found.items()}


def exact(wanted: Sequence[str], kind: str, user: Any) -> dict[str, str]:
    """References by name, where one record alone has exactly this name."""
    folded = {f" {names.fold(name)} " for name in wanted}
    found: dict[str, set[str]] = {}
    for row in _spellings(kind, user, folded__in=folded) if folded else ():
        found.setdefault(same_text(row.text), set()).add(row.ref)
    same = {name: found.get(same_text(name), set()) for name in wanted}
    return {name: next(iter(refs)) for name, refs in same.items() if len(refs) == 1}


def _candidates(hits: dict[str, tuple[int, bool]], labels: dict[str, str]) -> list[Candidate]:
    ranked = sorted(hits.items(), key=lambda hit: (-hit[1][1], -hit[1][0], hit[0]))
    return [Candidate(ref, labels[ref], score, same) for ref, (score, same) in ranked[:MOST]]


def _visible(kind: str, user: Any) -> Any:
    records = BEARERS[kind].objects
    if user is None or not hasattr(records.all(), "visible_to"):
        return records.all()
    return records.visible_to(user)


def _spellings(kind: str, user: Any, **chosen: Any) -> Iterator[_Spelling]:
    rows = NAMES[kind].objects.filter(bearer__in=_visible(kind, user), **chosen).order_by("pk")
    columns = rows.values_list("text", "folded", "bearer__ref")
    found = columns.iterator(chunk_size=AT_ONCE)
    return (
        _Spelling(text, (folded or names.fold(text)).strip(), ref) for text, folded, ref in found
    )


def _labels(kind: str, refs: set[str]) -> dict[str, str]:
    """What may be shown of each: a withheld name is none."""
    found: dict[str, str] = {}
    waiting = iter(refs)
    while some := list(islice(waiting, AT_ONCE)):
        rows = BEARERS[kind].objects.filter(ref__in=some)
        if kind == "people":
            found |= _labels_of_people(rows)
        else:
            found |= {ref: plain(name) for ref, name in rows.values_list("ref", "name")}
    return found


def _labels_of_people(rows: Any) -> dict[str, str]:
    withheld = Person(identity_withheld=True).public_label()
    columns = rows.values_list("ref", "name", "born", "identity_withheld")
    return {
        ref: withheld if is_withheld else ", ".join(filter(None, (plain(name), born)))
        for ref, name, born, is_withheld in columns
    }


class _Index:
    """Inverted index: skeleton of a word -> names, so that each name is compared with few others (blocking)."""

    def __init__(self, spellings: Iterable[_Spelling]) -> None:
        self.spellings: list[_Spelling] = []
        self.by_word: dict[str, list[int]] = {}
        self.by_text: dict[str, list[int]] = {}
        for number, spelling in enumerate(spellings):
            self.spellings.append(spelling)
            self.by_text.setdefault(same_text(spelling.text), []).append(number)
            for word in _keys(spelling.words):
                self.by_word.setdefault(word, []).append(number)

    def nearest(self, name: str) -> dict[str, tuple[int, bool]]:
        """Score and exactness by reference; the best spelling of each record counts."""
        hits: dict[str, tuple[int, bool]] = {}
        for number in self.by_text.get(same_text(name), ()):
            hits[self.spellings[number].ref] = (100, True)
        folded = names.fold(name)
        words = names.spelt(name)
        sounding = self._sounding(words)
        is_plain = not any(word.letters for word in words)
        found = self._compared(name, folded, sounding, NEAR if is_plain else 0)
        if not found and not hits:
            near = {*sounding, *self._misspelt(words)}
            found = self._compared(name, folded, near, LIKELY if is_plain else 0)
        for score, ref in found:
            hits.setdefault(ref, (score, False))
        return hits

    def _compared(
        self, name: str, folded: str, near: Iterable[int], likely_from: int
    ) -> list[tuple[int, str]]:
        """Those that are close, the closest first. A coarse and fast look tells which may be."""
        texts = {number: self.spellings[number].folded for number in near}
        likely = process.extract(
            folded, texts, scorer=fuzz.token_sort_ratio, score_cutoff=likely_from, limit=MOST
        )
        scored = [
            (round(100 * names.sameness(name, one.text)), one.ref)
            for one in (self.spellings[number] for _text, _likeness, number in likely)
        ]
        return sorted((one for one in scored if one[0] >= LOWEST), reverse=True)

    def _sounding(self, words: Sequence[names.Word]) -> Collection[int]:
        """Spellings with a rare word of the name, or with two of its words."""
        sounds = _keys(words)
        holders = sorted((self.by_word[word] for word in sounds if word in self.by_word), key=len)
        if not holders:
            return ()
        near = {number for some in holders if len(some) <= COMMON for number in some}
        if not near and len(holders) > 1:
            near = set(holders[0]).intersection(holders[1])
        if not near and len(holders) == 1:
            near = set(holders[0][:LOOKED_AT])
        return _some(near)

    def _misspelt(self, words: Sequence[names.Word]) -> Iterable[int]:
        """Spellings with two of the words, or with the only one, where a letter of each may be wrong."""
        holders = [found for word in _telling(words) if (found := self._holders(word.signs))]
        if len(holders) < 2:
            return _some(holders[0] if holders and len(words) == 1 else frozenset())
        return _some({number for one, other in combinations(holders, 2) for number in one & other})

    @lru_cache(maxsize=1 << 14)  # noqa: B019  an index lives as long as one plan is made
    def _holders(self, signs: str) -> frozenset[int]:
        near = {word for key in keys_of(signs) for word in self._by_key.get(key, ())}
        return frozenset(number for word in near for number in self.by_word[word])

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        """Deletion variants of words (symmetric delete) -> words."""
        found: dict[str, list[str]] = {}
        for word in self.by_word:
            for key in keys_of(word):
                found.setdefault(key, []).append(word)
        return found


def _some(near: Collection[int]) -> Collection[int]:
    return nlargest(LOOKED_AT, near) if len(near) > LOOKED_AT else near


def _keys(words: Sequence[names.Word]) -> set[str]:
    """Of each word its skeleton, and its consonants, by which Arabic script meets the others."""
    telling = _telling(words)
    return {word.signs for word in telling} | {f"={consonants(word)}" for word in telling}


def _telling(words: Sequence[names.Word]) -> Sequence[names.Word]:
    """Without initials, where there is more."""
    return [word for word in words if not word.is_initial] or words
