"""Which rows a query finds: the same for lists, their counts and files, and the search page."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, Func, IntegerField, Q, QuerySet
from django.db.models.lookups import Exact, GreaterThan

from tracker.search.grammar import Query, Term, parse

Rows = QuerySet[Any]


class WordsQuery(SearchQuery):
    """The words of a text, one after another, in any form of each, and in any script where they are names."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.function = "words_query"


def in_words(path: str, word: str) -> Q:
    """A word in the public texts. One that no index knows, such as "in", is everywhere."""
    return Q(**{path: WordsQuery(word)}) | Q(Exact(_lexemes(WordsQuery(word)), 0))


class Found:
    """How one list is searched: `in_text` says what it is that the texts have the words of a question, `named`
    gives ids of rows that have to do with something that is named as a term says, nothing where nothing is.

    `similar` gives ids of rows with a name that is like a text; it is asked where all else finds nothing.
    """

    def __init__(
        self,
        rows: Rows,
        in_text: Callable[[Any], Q],
        named: Callable[[Term], Iterable[Rows]],
        similar: Callable[[str], Rows] | None = None,
    ) -> None:
        self.rows, self.in_text, self.named, self.similar = rows, in_text, named, similar
        self._named_so: dict[Term, list[Rows]] = {}

    def by(self, typed: str) -> Rows:
        return self.matching(parse(typed))

    def matching(self, query: Query) -> Rows:
        """Rows with all that is wanted and nothing that is not, in their texts or in a name.

        Words such as "in" are in no index of texts: beside others they are passed over, alone they can only be
        names. Terms that nobody is named are one question to the index of texts; each of the others is one
        union of ids. What is wanted may also be a name as a whole: a recorded one may lack its patronymic.
        """
        if not query.wanted and not query.unwanted:
            return self.rows.none()
        rows = self._or_of_that_name(self._with_all(query), query)
        for term in query.unwanted:
            rows = rows.filter(~self.in_text(WordsQuery(term.text)))
            for ids in self._named(term):
                rows = rows.exclude(pk__in=ids)
        return rows

    def _with_all(self, query: Query) -> Rows:
        rows, others_tell = self.rows, GreaterThan(_lexemes(WordsQuery(query.text)), 0)
        if words := together(term for term in query.wanted if not self._named(term)):
            passed_over = Q(Exact(_lexemes(words), 0)) & Q(others_tell)
            rows = rows.filter(self.in_text(words) | passed_over)
        for term in filter(self._named, query.wanted):
            passed_over = Q(Exact(_lexemes(WordsQuery(term.text)), 0)) & Q(others_tell)
            rows = rows.filter(Q(pk__in=self._anywhere(term)) | passed_over)
        return rows

    def _or_of_that_name(self, rows: Rows, query: Query) -> Rows:
        if query.whole is None:
            return rows
        others = self._named(query.whole) if len(query.wanted) > 1 else []
        if self.similar is not None:
            nothing_else = ~Exists(rows.order_by())
            others = [*others, self.similar(query.text).filter(nothing_else)]
        if not others:
            return rows
        return self.rows.filter(pk__in=rows.order_by().values("pk").union(*others, all=True))

    def _named(self, term: Term) -> list[Rows]:
        if term not in self._named_so:
            self._named_so[term] = list(self.named(term))
        return self._named_so[term]

    def _anywhere(self, term: Term) -> Rows:
        words = self.in_text(WordsQuery(term.text))
        in_texts = self.rows.model.objects.order_by().filter(words).values("pk")
        return in_texts.union(*self._named(term), all=True)


def together(terms: Iterable[Term]) -> Any:
    """All of the terms as one question; None where there are none. Those that no index knows ask nothing."""
    words: Any = None
    for term in terms:
        words = WordsQuery(term.text) if words is None else words & WordsQuery(term.text)
    return words


def _lexemes(words: Any) -> Func:
    """How many words of a question the index knows."""
    return Func(words, function="numnode", output_field=IntegerField())
