"""What the filter sets of all lists share: rows, sets of rows and counts for the filters that are in force."""

import copy
from collections.abc import Collection, Iterable, Mapping
from functools import cache, cached_property, partial
from typing import Any, ClassVar, Self

import django_filters
from django.db.models import CharField, Count, F, IntegerField, Q, Value

from tracker.ground.id_arrays import in_ids
from tracker.ground.unions import union_all
from tracker.lists.choices import Choices, CodesField
from tracker.lists.counting import MAX_HITS, Numbers, RowSet, Statement
from tracker.lists.facets import Facet
from tracker.lists.filter_kinds import PeriodForm, Rows
from tracker.search.grammar import Term
from tracker.search.matching import Found

# Up to this many ids are passed as an array; above it, each count repeats the lookup.
FEW = MAX_HITS
# Largest lists for which facets are counted that are expensive, or less expensive, per row.
LOOKED_INTO, GLANCED_AT = 500, 5_000


class ListFilter(django_filters.FilterSet):
    """A list's filters. Values of one are joined by OR, the filters by AND; an invalid one finds nothing.

    Filters that name the same method have to match together: the method is called once, and reads what it needs
    from `chosen`.
    """

    # Column whose distinct values are the rows of the list; pk by default.
    counted: ClassVar[str] = "pk"
    # Whether each of the `branches` is found by an index, in the order of the list.
    has_branches: ClassVar[bool] = False
    # Whether the order is (one column, ref), as keyset pagination needs.
    has_positions: ClassVar[bool] = True
    # Columns that the row set carries, from which its counts are made.
    carried: ClassVar[tuple[str, ...]] = ()

    class Meta:
        form = PeriodForm

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices = choices
        # The set that others were made from by `without`, and those others by what they leave out.
        self.whole = self
        self.left_out: frozenset[str] = frozenset()
        self._others: dict[frozenset[str], Self] = {}

    @cached_property
    def form(self) -> Any:
        """Made when first asked: the search page looks for words with filters whose form nobody reads."""
        form = super().form
        for field in form.fields.values():
            if isinstance(field, CodesField):
                field.choices = self.choices
        return form

    @classmethod
    @cache
    def together(cls, method: str) -> tuple[str, ...]:
        """The parameters that have to match together, by one method."""
        return tuple(name for name, one in cls.base_filters.items() if one.method == method)

    # Which rows

    def filter_queryset(self, queryset: Rows) -> Rows:
        """The library would call a shared method once per filter, and give all rows for an invalid form."""
        if not self.is_valid():
            return queryset.none()
        acting: dict[str, str] = {}
        for name in self.chosen:
            acting.setdefault(self.filters[name].method or name, name)
        for name in acting.values():
            queryset = self.filters[name].filter(queryset, self.chosen[name])
        return queryset

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """The values in force, by parameter; `match` says something about a period only."""
        self.is_valid()  # only then the form has cleaned its data
        found = {
            name: value
            for name, value in self.form.cleaned_data.items()
            if value not in (None, "", []) and name not in self.left_out
        }
        if not found.keys() & {"after", "before"}:
            found.pop("match", None)
        return found

    def without(self, *names: str) -> Self:
        """The same without some of its filters, as their own values are counted."""
        left_out = self.left_out | (self.chosen.keys() & {*names})
        if left_out == self.left_out:
            return self
        if left_out not in self._others:
            self._others[left_out] = self._leaving_out(left_out)
        return self._others[left_out]

    def _leaving_out(self, names: frozenset[str]) -> Self:
        other = copy.copy(self)
        other.left_out = names
        for made_of_values in ("chosen", "key", "_qs"):
            other.__dict__.pop(made_of_values, None)
        other.filters = copy.deepcopy(self.filters)
        for one in other.filters.values():
            one.parent = other
        return other

    @cached_property
    def key(self) -> tuple[str, ...]:
        """What tells the rows found from others: the parameters that count."""
        return tuple(sorted(self.chosen.keys() - {"sort"}))

    def branches(self) -> list[Rows]:
        """The rows found as branches of a UNION. They have no row in common, but for those of a text search."""
        return [self.qs]

    def with_children(self, codes: list[str], vocabulary: str = "type") -> list[str]:
        """Terms asked for, and all terms of a group asked for."""
        terms = self.choices[vocabulary].values()
        return [*codes, *(choice.code for choice in terms if choice.parent in codes)]

    @property
    def has_period(self) -> bool:
        """Whether the list may contain rows that match the period only possibly."""
        return bool(self.chosen.keys() & {"after", "before"}) and "match" not in self.chosen

    def certain(self) -> Q:
        """Which of the rows found match the time asked for with certainty."""
        bounds = [name for name in ("after", "before") if name in self.chosen]
        return Q(*(self.filters[name].conditions(self.chosen[name])[1] for name in bounds))

    def ordered_by(self) -> list[str]:
        """The columns of the order."""
        return [one if isinstance(one, str) else one.expression.name for one in self.ordering()]

    def ordering(self) -> tuple[Any, ...]:
        asked = self.form.cleaned_data["sort"] if self.is_valid() else ""
        columns: tuple[Any, ...] = self.filters["sort"].columns(asked)
        return columns

    # Words and other filters that take long

    def by_words(self, rows: Rows, _name: str, typed: str) -> Rows:
        ids = self.whole.looked_up["q"]
        if ids is None:
            return self.whole.searched.by(typed, rows)
        return rows.filter(in_ids("pk", ids))

    def costly(self) -> dict[str, list[Rows]]:
        """What filters in force find that take long, such as words; in branches that may have rows in common."""
        typed = self.chosen.get("q")
        return {"q": self.searched.branches(typed)} if typed else {}

    @cached_property
    def looked_up(self) -> dict[str, list[int] | None]:
        """Ids of what is costly, looked up once for all counts of a page; None where they are too many."""
        return {name: all_of(branches) for name, branches in self.branches_looked_up.items()}

    @cached_property
    def branches_looked_up(self) -> dict[str, list[list[int] | None]]:
        return few_of(self.costly())

    def is_looked_up(self, name: str) -> Any:
        """The condition that a row is one of those that were looked up."""
        whole = self.whole
        ids = whole.looked_up[name]
        return in_ids("pk", whole.costly()[name][0].values("pk") if ids is None else ids)

    @cached_property
    def searched(self) -> Found:
        return Found(self.queryset, self.in_text, self.naming, self.is_unselective)

    def in_text(self, words: Any) -> Q:
        """Returns the condition that a row's own texts match a tsquery."""
        return Q(search=words)

    def naming(self, term: Term) -> Iterable[Rows]:
        """Yields querysets of ids of rows linked with somebody, or a place, of this name; none where no name
        matches.
        """
        return ()

    def is_unselective(self, term: Term) -> bool:
        """Whether the term is unselective (an initial of very many names). `naming` then returns only names that
        are no more than this initial.
        """
        return False

    # Counts

    def within(self, statement: Statement) -> RowSet:
        """The rows found as a named set of one statement."""
        if self.key in statement.sets:
            return statement.sets[self.key]
        most = MAX_HITS if "q" in self.key else None
        return statement.found(
            self.key, self.branches(), *self.carried, is_all=not self.key, most=most
        )

    def among(self, statement: Statement, rows: Rows, path: str) -> Rows:
        """Semi-join: returns the `rows` whose `path` is among the rows found without `leave_out`."""
        found = self.within(statement)
        if found.is_all and found.key not in statement.known:
            return rows
        return rows.filter(in_ids(path, statement.ids(found)))

    def number_of(self, rows: Rows) -> Rows:
        """Returns a queryset of one (value, number): the number of rows, shaped like a facet."""
        number = Count(self.counted, distinct=self.counted != "pk")
        return rows.order_by().values(value=Value("", CharField())).annotate(number=number)

    def facets(self) -> list[Facet]:
        """Returns the facets of the list."""
        return []

    def column_facet(self, name: str, title: Any) -> Facet:
        """Counts the values of the column that a filter is declared for; another table has each pair once."""
        return Facet(name, title, partial(self._by_column, name))

    def _by_column(self, name: str, statement: Statement) -> Rows:
        one = self.filters[name]
        if one.table is None:
            rows, counted = self.queryset, "pk"
            rows = rows.exclude(**{one.field_name: None}).exclude(**{one.field_name: ""})
        else:
            rows, counted = one.table.objects.order_by(), one.whose
        rows = self.without(name).among(statement, rows, counted)
        return rows.values(value=F(one.field_name)).annotate(number=Count(counted))

    def count(self, statement: Statement, facets: Collection[Facet], *, with_total: bool) -> None:
        """Adds the counts of facets; those of all rows (`total`) and of the certain ones (`certain`)."""
        for facet in facets:
            if facet.counts is not None:
                statement.add(facet.key, facet.counts(statement))
        if with_total:
            statement.add("total", self.number_of(self.qs))
            if self.has_period:
                statement.add("certain", self.number_of(self.qs.filter(self.certain())))

    def finds_too_many(self) -> bool:
        """Whether a text search without other filters exceeds the hit limit (known from the cached lookup)."""
        return self.key == ("q",) and self.whole.looked_up["q"] is None

    def leaves_too_many(self, facet: Facet) -> bool:
        """Whether the row set without the facet's own filter exceeds the hit limit, so that its counts would be
        wrong.
        """
        return self.without(*facet.left_out).finds_too_many()

    def count_sizes(self, statement: Statement, facets: Collection[Facet]) -> None:
        """Asks the statement for the ids of each row set that an expensive facet needs (up to its limit), and of
        the list itself.
        """
        most: dict[tuple[str, ...], int] = {(): LOOKED_INTO} if self.has_branches else {}
        for facet in facets:
            if not self.leaves_too_many(facet):
                most[facet.apart] = max(most.get(facet.apart, 0), facet.most_rows or 0)
        for apart, number in most.items():
            statement.add_ids(self.without(*apart).within(statement), number)

    def is_few(self, facet: Facet, known: Mapping[tuple[str, ...], list[int]]) -> bool:
        ids = known.get(self.without(*facet.apart).key)
        return ids is not None and len(ids) <= (facet.most_rows or 0)

    def rolled_up(self, numbers: Numbers) -> Numbers:
        """Post-processes the counts of the statement, e.g. rolls types up into groups."""
        return numbers


def few_of(costly: dict[str, list[Rows]]) -> dict[str, list[list[int] | None]]:
    """Of each branch the ids where they are few; one query for all."""
    ids: dict[str, list[list[int]]] = {
        name: [[] for _branch in branches] for name, branches in costly.items()
    }
    asked = [
        branch.order_by()
        .annotate(key=Value(name, CharField()), branch_number=Value(place, IntegerField()))
        .values_list("key", "branch_number", "pk")[: FEW + 1]
        for name, branches in costly.items()
        for place, branch in enumerate(branches)
    ]
    for name, place, pk in union_all(asked) if asked else ():
        ids[name][place].append(pk)
    return {
        name: [some if len(some) <= FEW else None for some in branches]
        for name, branches in ids.items()
    }


def all_of(branches: list[list[int] | None]) -> list[int] | None:
    """The ids of all branches where they are few."""
    found: set[int] = set()
    for some in branches:
        if some is None:
            return None
        found.update(some)
    return sorted(found) if len(found) <= FEW else None
