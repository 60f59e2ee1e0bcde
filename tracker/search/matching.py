"""Translates a parsed query into a queryset condition: full text or name, per term. Shared by lists, counts, files
and the search page.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import BooleanField, Exists, Func, IntegerField, Q, QuerySet
from django.db.models.lookups import Exact

from tracker.ground.id_arrays import among
from tracker.ground.unions import union_all
from tracker.search.grammar import Query, Term, parse

Rows = QuerySet[Any]


class WordsQuery(SearchQuery):
    """A phrase as tsquery: stemmed words, and names folded across scripts."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.function = "words_query"


def in_words(path: str, word: str) -> Q:
    """Condition: the text contains the word. A stop word matches everything."""
    return Q(**{path: WordsQuery(word)}) | Q(Exact(_lexemes(WordsQuery(word)), 0))


class IsPassedOver(Func):
    """Whether all these texts are stop words while the whole query is not.

    `words_query` is empty for the same texts, but folds names too, which takes forty times as long; this stands
    in every condition of a search.
    """

    output_field = BooleanField()

    def __init__(self, texts: list[str], question: str) -> None:
        super().__init__()
        self.texts, self.question = texts, question

    def as_sql(self, compiler: Any, *given: Any, **more: Any) -> tuple[str, tuple[str, ...]]:
        known = "numnode(phraseto_tsquery('russian', plain_words(%s)))"
        unknown = " AND ".join([f"{known} = 0"] * len(self.texts))
        return f"({unknown} AND {known} > 0)", (*self.texts, self.question)


class Found:
    """Full-text and name search of one list. `in_text` gives the condition that a row's texts match a tsquery;
    `named` gives querysets of ids linked with a name; a term for which `is_unselective` is true (unselective) is
    ignored beside others. A term that `is_unselective` is passed over beside others.

    `similar` gives ids of rows with a name that is like a text; it is asked where all else finds nothing.
    """

    def __init__(
        self,
        rows: Rows,
        in_text: Callable[[Any], Q],
        named: Callable[[Term], Iterable[Rows]],
        is_unselective: Callable[[Term], bool],
        similar: Callable[[str], Rows] | None = None,
    ) -> None:
        self.rows, self.in_text, self.named, self.similar = rows, in_text, named, similar
        self.is_unselective = is_unselective
        self._named_so: dict[Term, list[Rows]] = {}
        self._anywhere_so: dict[Term, Q] = {}

    def by(self, typed: str, rows: Rows | None = None) -> Rows:
        return self.matching(parse(typed), rows)

    def matching(self, query: Query, rows: Rows | None = None) -> Rows:
        """Rows, of some or of all, with all that is wanted and nothing that is not, in their texts or in a name.

        Words such as "in" are in no index of texts: beside others they are passed over, alone they can only be
        names. Terms that nobody is named are one question to the index of texts; each of the others is one
        union of ids. What is wanted may also be a name as a whole: a recorded one may lack its patronymic.
        """
        if not query.wanted and not query.unwanted:
            return self.rows.none()
        rows = self._wanted(self.rows if rows is None else rows, query)
        for term in query.unwanted:
            rows = rows.filter(~self.in_text(WordsQuery(term.text)))
            for ids in self._named(term):
                rows = rows.exclude(among("pk", ids))
        return rows

    def branches(self, typed: str, rows: Rows | None = None) -> list[Rows]:
        """Returns UNION branches, each served by an index: matches in texts, matches by name. They may overlap;
        excluding the first from the second would read all texts.
        """
        query = parse(typed)
        rows = self.rows if rows is None else rows
        named = self._named(query.wanted[0]) if len(query.wanted) == 1 else []
        if query.unwanted or not named or self.similar is not None:
            return [self.matching(query, rows)]
        by_name = among("pk", union_all(named))
        in_text = self.in_text(WordsQuery(query.wanted[0].text))
        return [rows.filter(in_text), rows.filter(by_name)]

    def _wanted(self, rows: Rows, query: Query) -> Rows:
        others = self._of_that_name(query)
        if not others:
            return self._with_all(rows, query)
        in_words = self._with_all(self.rows, query).order_by().values("pk")
        return rows.filter(among("pk", union_all([in_words, *others])))

    def _with_all(self, rows: Rows, query: Query) -> Rows:
        wanted = self._telling(query) or list(query.wanted)
        if words := together(term for term in wanted if not self._named(term)):
            unnamed = [term.text for term in wanted if not self._named(term)]
            rows = rows.filter(self.in_text(words) | Q(IsPassedOver(unnamed, query.text)))
        for term in filter(self._named, wanted):
            rows = rows.filter(self._anywhere(term) | Q(IsPassedOver([term.text], query.text)))
        return rows

    def _telling(self, query: Query) -> list[Term]:
        return [term for term in query.wanted if not self.is_unselective(term)]

    def _of_that_name(self, query: Query) -> list[Rows]:
        """Returns ids of rows whose name matches the whole query; if nothing else is found, ids by similar
        names.
        """
        if query.whole is None:
            return []
        others = self._named(query.whole) if len(query.wanted) > 1 else []
        if self.similar is None or not self._telling(query):
            return others
        nothing_else = ~Exists(self._with_all(self.rows, query).order_by())
        return [*others, self.similar(query.text).filter(nothing_else)]

    def _named(self, term: Term) -> list[Rows]:
        if term not in self._named_so:
            self._named_so[term] = list(self.named(term))
        return self._named_so[term]

    def _anywhere(self, term: Term) -> Q:
        """Condition that the term matches texts or a name; compiled once per term."""
        if term not in self._anywhere_so:
            words = self.in_text(WordsQuery(term.text))
            in_texts = self.rows.model.objects.order_by().filter(words).values("pk")
            self._anywhere_so[term] = among("pk", union_all([in_texts, *self._named(term)]))
        return self._anywhere_so[term]


def together(terms: Iterable[Term]) -> Any:
    """ANDs the terms into one tsquery; None without terms. Stop words add nothing."""
    words: Any = None
    for term in terms:
        words = WordsQuery(term.text) if words is None else words & WordsQuery(term.text)
    return words


def _lexemes(words: Any) -> Func:
    """How many words of a question the index knows."""
    return Func(words, function="numnode", output_field=IntegerField())
