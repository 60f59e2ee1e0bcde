"""Ranked hits and totals of a query per kind of record."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.postgres.search import SearchRank
from django.db.models import CharField, F, FloatField, Value
from django.urls import reverse
from django.utils.http import urlencode

from people.name_conditions import NamesFound
from people.nearest_names import nearest
from tracker.ground.unions import union_all
from tracker.lists.choices import Choices
from tracker.lists.counting import MAX_HITS
from tracker.lists.filter_kinds import Rows
from tracker.roof.search_page.record_kinds import KINDS, Hit, Kind
from tracker.search.grammar import Query
from tracker.search.snippets import Marker, words_of

# So many of each kind are shown.
SHOWN = 5
# What a record weighs that only a name found: less than a word in a title, more than one in a text.
BY_NAME = 0.3
# Of letters D, C, B, A: names in any script, none, texts, titles.
WEIGHTS = [0.1, 0.1, 0.4, 1.0]

Key = tuple[str, int, float, str, str, str]


@dataclass(frozen=True)
class Group:
    """The hits of one kind."""

    kind: Kind
    total: int
    hits: list[Hit]
    address: str

    @property
    def is_more(self) -> bool:
        """More than are counted."""
        return self.total > MAX_HITS


class Search:
    """One query, answered in eleven statements at most, whatever it finds."""

    def __init__(self, typed: str, query: Query) -> None:
        self.typed, self.query = typed, query

    @cached_property
    def names(self) -> NamesFound:
        return NamesFound(self.query)

    def found(self, kind: Kind, query: Query) -> Rows:
        """The rows of the list with the same `q`."""
        return self._lists[kind.name].searched.matching(query)

    @cached_property
    def _lists(self) -> dict[str, Any]:
        lists = {
            kind.name: kind.filter({}, queryset=kind.model.objects.all(), choices=Choices())
            for kind in KINDS
        }
        for listed in lists.values():
            listed.who = self.names
        return lists

    @cached_property
    def keys(self) -> dict[str, list[Key]]:
        """By kind the best first; those beyond the most that are counted are the last in the list's order."""
        parts = [self._keys(kind) for kind in KINDS]
        keys: dict[str, list[Key]] = {kind.name: [] for kind in KINDS}
        for key in union_all(parts):
            keys[key[0]].append(key)
        return {name: self._best_first(name, some) for name, some in keys.items()}

    def _keys(self, kind: Kind) -> Rows:
        words = words_of(self.query)
        rank = (
            SearchRank(F("search"), words, weights=WEIGHTS)
            if kind.has_words and words is not None
            else Value(0.0, FloatField())
        )
        return (
            self.found(kind, self.query)
            .annotate(key=Value(kind.name, CharField()), rank=rank, day=kind.day, by=kind.by)
            .order_by(*kind.order)
            .values_list("key", "pk", "rank", "day", "by", "ref")[: MAX_HITS + 1]
        )

    def _best_first(self, name: str, keys: list[Key]) -> list[Key]:
        """By weight, then the newest, then by name and reference."""
        kind = next(kind for kind in KINDS if kind.name == name)
        scores = self._scores(kind.names) if kind.names and keys else {}
        in_order = sorted(keys, key=lambda key: key[4:])
        in_order.sort(key=lambda key: key[3] or "", reverse=True)
        in_order.sort(key=lambda key: _weight(key, scores), reverse=True)
        return in_order

    def _scores(self, names: Any) -> dict[int, float]:
        """How near each name is; where nobody is named just so, of those with a similar name."""
        best = {bearer: score for bearer, (score, _text) in self.names.best(names).items()}
        return best or {one.bearer: one.score for one in nearest(names.objects, self.query.text)}

    @property
    def total(self) -> int:
        return sum(map(len, self.keys.values()))

    @cached_property
    def groups(self) -> list[Group]:
        """Those that have hits."""
        marker = Marker(self.query)
        groups = []
        for kind in KINDS:
            keys = self.keys[kind.name]
            if keys:
                hits = kind.hits([key[1] for key in keys[:SHOWN]], marker, self.names)
                groups.append(Group(kind, len(keys), hits, self.address(kind)))
        return sorted(groups, key=lambda group: not self._is_named(group.kind))

    def _is_named(self, kind: Kind) -> bool:
        """Whether all that was typed is a person's name: then people come first."""
        return kind.name == "person" and self.names.has_all_of(kind.names)

    def address(self, kind: Kind) -> str:
        return f"{reverse(kind.url_name)}?{urlencode({'q': self.typed})}"


def _weight(key: Key, scores: dict[int, float]) -> float:
    if scores:
        return round(scores.get(key[1], 0.0), 4)
    return round(key[2], 4) if key[2] > 1e-6 else BY_NAME
