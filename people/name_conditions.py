"""Name lookups of public lists and the search page: terms of a query -> ids of persons, organisations and
places.
"""

from collections import Counter, defaultdict
from functools import cached_property
from typing import Any

from django.db.models import CharField, F, Value

from people.public import PublicOrganisationName, PublicPersonName
from tracker.ground.id_arrays import ArrayOfIds
from tracker.ground.names import closeness, fold, lexemes, spelt
from tracker.ground.unions import union_all
from tracker.public import PublicPlaceText
from tracker.search.grammar import Query, Term, parse
from tracker.search.matching import WordsQuery

NAMES = (PublicPersonName, PublicOrganisationName)
# More than these are left to the database, which then looks for them in each statement.
MOST = 10_000
# An initial of more names than this is unselective.
MOST_OF_LETTER = 3_000
# So many names are compared with a word; with several words fewer, since names that have the most of them
# come first.
COMPARED, AT_LEAST = 1_000, 200


def spellings(names: Any, term: Term) -> Any:
    """Names that have the term, in any script; of a phrase the words in their order."""
    rows = names.objects.order_by().matching(term.text)
    return rows.filter(folded__contains=f" {fold(term.text)} ") if term.is_phrase else rows


def named(names: Any, term: Term) -> Any:
    """Ids of bearers with such a name, or of places."""
    if names is PublicPlaceText:
        return names.objects.filter(search=WordsQuery(term.text)).values("place")
    return spellings(names, term).values("bearer")


class NamesFound:
    """Ids with a matching name, for each term of a query; loaded lazily in one statement."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self._best: dict[Any, dict[int, tuple[float, str]]] = {}

    def __call__(self, names: Any, term: Term) -> Any:
        """Ids, as `named` gives them; none where there are none."""
        if names in NAMES and self.is_unselective(term):
            return names.objects.asked(lexemes.initials(term.text)).values("bearer")
        if term not in self._terms:
            return named(names, term)
        found = self._found[names, term]
        if len(found) > MOST:
            return ArrayOfIds(named(names, term))
        return sorted({row[0] for row in found})

    def is_unselective(self, term: Term) -> bool:
        """Whether the term is an initial of more than MOST_OF_LETTER names. It then matches only names written
        with that initial alone.
        """
        return (
            term in self._terms
            and bool(lexemes.initials(term.text))
            and any(len(self._found[names, term]) > MOST_OF_LETTER for names in NAMES)
        )

    @cached_property
    def _terms(self) -> list[Term]:
        """Each word, and all words as one name."""
        whole = self.query.whole if len(self.query.wanted) > 1 else None
        return [*self.query.wanted, *self.query.unwanted, *([whole] if whole else [])]

    @cached_property
    def _found(self) -> dict[tuple[Any, Term], list[tuple[int, str, str]]]:
        asked = {
            f"{names.__name__} {number}": (names, term)
            for names in (*NAMES, PublicPlaceText)
            for number, term in enumerate(self._terms)
        }
        parts = [_rows(key, *pair)[: _enough(*pair)] for key, pair in asked.items()]
        found: dict[tuple[Any, Term], list[tuple[int, str, str]]] = defaultdict(list)
        for key, bearer, folded, text in union_all(parts) if parts else ():
            found[asked[key]].append((bearer, folded or "", text))
        return found

    @cached_property
    def _telling(self) -> list[Term]:
        """What is wanted, and all of it as one name."""
        wanted = [term for term in self._terms if term not in self.query.unwanted]
        return [term for term in wanted if not self.is_unselective(term)]

    def _wanted(self, names: Any) -> Counter[tuple[int, str, str]]:
        """Names, and of how many terms they have each."""
        return Counter(row for term in self._telling for row in self._found[names, term])

    def anybody(self, names: Any) -> list[int]:
        """Who has any of what is wanted in a name."""
        return sorted({bearer for bearer, _folded, _text in self._wanted(names)})

    def has_all_of(self, names: Any) -> bool:
        """Whether somebody has every typed word in one name, just as it was typed."""
        typed = set(fold(self.query.text).split())
        return any(typed <= set(folded.split()) for _bearer, folded, _text in self._wanted(names))

    def best(self, names: Any) -> dict[int, tuple[float, str]]:
        """For each bearer how near the nearest name is, from 0 to 1, and that name."""
        if names not in self._best:
            self._best[names] = self._compared(names)
        return self._best[names]

    def _compared(self, names: Any) -> dict[int, tuple[float, str]]:
        """Of very many names those that have the most of what is wanted."""
        asked = spelt(self.query.text)
        best: dict[int, tuple[float, str]] = {}
        terms = self._wanted(names)
        most = max(COMPARED // max(len(self.query.wanted), 1), AT_LEAST)
        for bearer, _folded, text in sorted(terms, key=lambda row: (-terms[row], row))[:most]:
            score = closeness(asked, spelt(text))
            if score > best.get(bearer, (-1.0, ""))[0]:
                best[bearer] = (score, text)
        return best


def _enough(names: Any, term: Term) -> int:
    """How many names are looked at, to know whether they are too many."""
    is_letter = names in NAMES and bool(lexemes.initials(term.text))
    return (MOST_OF_LETTER if is_letter else MOST) + 1


def _rows(key: str, names: Any, term: Term) -> Any:
    """Key, id, folded and written name."""
    spelt: dict[str, Any] = {"spelt": F("folded"), "written": F("text")}
    if names is PublicPlaceText:
        spelt = {"spelt": Value("", CharField()), "written": Value("", CharField())}
        rows, whose = names.objects.order_by().filter(search=WordsQuery(term.text)), "place"
    else:
        rows, whose = spellings(names, term), "bearer"
    keyed = rows.annotate(key=Value(key, CharField()), **spelt)
    return keyed.values_list("key", whose, "spelt", "written")


class ByName:
    """Mixin of list filters with name search: names are looked up once per page."""

    chosen: Any

    @cached_property
    def who(self) -> Any:
        return NamesFound(parse(self.chosen.get("q", "")))

    def is_unselective(self, term: Term) -> bool:
        return bool(self.who.is_unselective(term))
