"""What to try where nothing is found: the nearest names, and the query without one of its words."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, Value
from django.urls import reverse
from django.utils.http import urlencode

from people.name_conditions import NAMES
from people.nearest_names import LOWEST
from people.public import PublicOrganisationName, PublicPersonName
from tracker.ground import names
from tracker.ground.id_arrays import ArrayOfIds, in_ids
from tracker.ground.names import lexemes
from tracker.ground.unions import union_all
from tracker.lists.caching import do_not_cache
from tracker.lists.counting import MAX_HITS
from tracker.lists.filter_kinds import Rows
from tracker.lists.timeouts import QueryTimeout, statement_timeout
from tracker.roof.search_page.ranked_hits import Search
from tracker.roof.search_page.record_kinds import KINDS, Kind
from tracker.search.grammar import Query, Term

# So many words are left out in turn, and so many names are offered.
TRIED = 5
OFFERED = 6
# Budget of the suggestions: work per kind and term that occurs in names, and per term.
NAMED_WORK, WORK = 48, 18
# A shorter word is like too many names.
LONG = 4
CANDIDATES = 400
# Milliseconds for what a page can do without.
PATIENCE = 3_000
# Model of the names, and the page of those who have them.
PAGES = {"person": PublicPersonName, "organisation": PublicOrganisationName}


@dataclass(frozen=True)
class Shorter:
    """The query without one term, and how many records that finds."""

    left_out: Term
    address: str
    total: int
    is_more: bool


@dataclass(frozen=True)
class Near:
    """A name like what was typed."""

    text: str
    address: str


def shorter(search: Search) -> list[Shorter]:
    """Those that find anything, the most first; none where that takes long. One statement."""
    queries = search.query.shorter()[: _tried(search)]
    parts = [
        _number(search, kind, query, str(place))
        for place, (_term, query) in enumerate(queries)
        for kind in KINDS
    ]
    numbers: dict[int, list[int]] = defaultdict(list)
    try:
        with statement_timeout(PATIENCE):
            for place, number in union_all(parts) if parts else ():
                numbers[int(place)].append(number)
    except QueryTimeout:
        do_not_cache()
    found = [_shorter(*queries[place], some) for place, some in sorted(numbers.items())]
    return sorted((one for one in found if one.total), key=lambda one: -one.total)


def _tried(search: Search) -> int:
    """Yields candidate queries within the budget; terms that occur in names cost more, since they are looked up in
    several tables.
    """
    wanted = search.query.wanted
    named = sum(any(search.names(model, term) != [] for model in NAMES) for term in wanted)
    by_names = NAMED_WORK // (len(KINDS) * max(1, named))
    return min(TRIED, by_names, WORK // max(1, len(wanted)))


def _number(search: Search, kind: Kind, query: Query, place: str) -> Rows:
    found = search.found(kind, query).order_by().values("pk")[: MAX_HITS + 1]
    rows = kind.model.objects.order_by().filter(in_ids("pk", ArrayOfIds(found)))
    counted = rows.values(which=Value(place, CharField())).annotate(number=Count("pk"))
    return counted.values_list("which", "number")


def _shorter(term: Term, rest: Query, numbers: list[int]) -> Shorter:
    return Shorter(
        left_out=term,
        address=f"{reverse('search')}?{urlencode({'q': str(rest)})}",
        total=sum(numbers),
        is_more=any(number > MAX_HITS for number in numbers),
    )


def nearest(query: Query) -> list[Near]:
    """People and organisations with a name close to what was typed, or to one word of it; one statement."""
    words = [word for word in query.text.split() if len(word) >= LONG]
    questions = [question for word in words if (question := lexemes.nearly(word))]
    if not questions:
        return []
    parts = [
        model.objects.asked(" | ".join(f"({question})" for question in questions))
        .order_by("text", "bearer__ref")
        .annotate(page=Value(page, CharField()))
        .values_list("page", "bearer__ref", "text")[:CANDIDATES]
        for page, model in PAGES.items()
    ]
    return _closest([query.text, *words], list(union_all(parts)))


def _closest(typed: list[str], rows: list[Any]) -> list[Near]:
    """Of each bearer the nearest name."""
    asked = [names.spelt(text) for text in typed]
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for page, ref, text in rows:
        words = names.spelt(text)
        score = max(names.closeness(one, words) for one in asked)
        if score >= LOWEST and score > best.get((page, ref), (0.0, ""))[0]:
            best[page, ref] = (score, text)
    in_order = sorted(best.items(), key=lambda one: (-one[1][0], one[1][1], one[0]))
    return [Near(text, reverse(page, args=[ref])) for (page, ref), (_, text) in in_order[:OFFERED]]
