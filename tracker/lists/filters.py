"""What the filters of all lists share: codes, references and dates in the address, told apart from nonsense."""

from collections.abc import Collection, Iterable
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any, ClassVar

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import CharField, Count, Func, IntegerField, Q, QuerySet, Value
from django.db.models.functions import Cast, ExtractYear
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.ground import dates
from tracker.ground.id_arrays import one_of
from tracker.lists.choices import (
    Choices,
    CodesField,
    OptionsField,
    RefsField,
    TextsField,
    YearsField,
    not_to_choose,
)
from tracker.lists.counting import HITS, Numbers, RowSet, Statement, few_ids
from tracker.lists.facets import Facet as Facet
from tracker.search.grammar import LONGEST, WORDS, Term
from tracker.search.matching import Found

Rows = QuerySet[Any]
# So many ids are cheaper as a list than looking for them again in every count of a page.
FEW = HITS
# How many years a list offers.
YEARS = 60
# Into so many rows a page looks for what costs much in each, and into so many for what costs less.
LOOKED_INTO, GLANCED_AT = 500, 5_000


class DateBoundField(forms.CharField):
    """A date as people write it; gives the partial date, or None. It needs the bound that is filtered by."""

    def __init__(self, *, bound: str, **kwargs: Any) -> None:
        super().__init__(max_length=60, **kwargs)
        self.bound = bound

    def clean(self, value: Any) -> dates.PartialDate | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            typed = dates.parse(text)
        except dates.DateError as error:
            raise ValidationError(str(error)) from None
        if getattr(typed, self.bound) is None:
            raise ValidationError(_("A period needs a date at this end, not an open one."))
        return typed


class DayField(DateBoundField):
    """One day that is not in the future, as people write it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(bound="earliest", **kwargs)

    def clean(self, value: Any) -> dates.PartialDate | None:
        typed = super().clean(value)
        if typed is None:
            return None
        if typed.earliest != typed.latest:
            raise ValidationError(_("Give one day, such as 2019-05-01, not a longer time."))
        if typed.earliest and typed.earliest > timezone.localdate():
            raise ValidationError(_("This day is yet to come."))
        return typed


class WordsField(forms.CharField):
    """A few words to look for."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        if len(text.split()) > WORDS:
            raise ValidationError(_("At most %(number)d words at once."), params={"number": WORDS})
        return text


class OptionField(forms.ChoiceField):
    def validate(self, value: Any) -> None:
        if value and not self.valid_value(value):
            raise not_to_choose(value)


class CodesFilter(django_filters.Filter):
    field_class = CodesField


class OptionsFilter(django_filters.Filter):
    field_class = OptionsField


class RefsFilter(django_filters.Filter):
    field_class = RefsField


class TextsFilter(django_filters.Filter):
    field_class = TextsField


class YearsFilter(django_filters.Filter):
    field_class = YearsField


class DateBoundFilter(django_filters.Filter):
    field_class = DateBoundField


class DayFilter(django_filters.Filter):
    field_class = DayField


class TextFilter(django_filters.Filter):
    field_class = WordsField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST, **kwargs)


class OptionFilter(django_filters.Filter):
    field_class = OptionField

    def __init__(self, *, choices: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(choices=[("", ""), *choices], **kwargs)


class PeriodForm(forms.Form):
    """Refuses a period that ends before it begins."""

    def clean(self) -> None:
        after, before = self.cleaned_data.get("after"), self.cleaned_data.get("before")
        if after and before and after.earliest > before.latest:
            self.add_error("before", _("This is earlier than the beginning of the period."))


class ListFilter(django_filters.FilterSet):
    """A list's filters. Values of one are joined by OR, the filters by AND; an invalid one finds nothing.

    A subclass gives for each parameter a method `by_<parameter>(rows, values)`; parameters that have to match
    together share one through `together`.
    """

    # What one row of the list stands for: a column of the rows found.
    counted: ClassVar[str] = "pk"
    # Parameters that are looked at together, by the method named first.
    together: ClassVar[dict[str, tuple[str, ...]]] = {}
    # What `sort` may say, and the columns; the first is the default.
    sorts: ClassVar[dict[str, tuple[Any, ...]]] = {}
    # Whether `arms` are found by indexes, in the order of the list.
    has_arms: ClassVar[bool] = False
    # Whether its order is by one column and the reference, so that a page can begin after a row.
    has_positions: ClassVar[bool] = True
    # Columns of the rows found that their counts are made of.
    carried: ClassVar[tuple[str, ...]] = ()

    class Meta:
        form = PeriodForm

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices = choices

    @cached_property
    def form(self) -> Any:
        """Made when first asked: the search page looks for words with filters whose form nobody reads."""
        form = super().form
        for field in form.fields.values():
            if isinstance(field, CodesField):
                field.choices = self.choices
        return form

    def found(self, *leave_out: str) -> Rows:
        """The rows that match; `leave_out` are parameters to look away from, for their own counts."""
        if not self.is_valid():
            return self.queryset.none()
        chosen = self.chosen(*leave_out)
        rows = self.queryset
        for method in dict.fromkeys(self._method_of(name) for name in chosen):
            rows = getattr(self, f"by_{method}")(rows, chosen)
        return rows

    def arms(self, *leave_out: str) -> list[Rows]:
        """The same in parts, where an index finds each; they have no row in common, but for a text search."""
        return [self.found(*leave_out)]

    def within(self, statement: Statement, *leave_out: str) -> RowSet:
        """The same as a named set of one statement."""
        asked = self.key_of(*leave_out)
        if asked in statement.sets:
            return statement.sets[asked]
        return statement.found(
            asked,
            self.arms(*leave_out),
            *self.carried,
            is_all=not asked and self.found(*leave_out) is self.queryset,
            most=HITS if "q" in asked else None,
        )

    def among(self, statement: Statement, rows: Rows, path: str, *leave_out: str) -> Rows:
        """Of other rows those that belong to the rows found, by the path to these."""
        found = self.within(statement, *leave_out)
        if found.is_all and found.key not in statement.known:
            return rows
        return rows.filter(one_of(path, statement.ids(found)))

    def chosen(self, *leave_out: str) -> dict[str, Any]:
        """What is asked for, by parameter; `match` says something about a period only."""
        found = {
            name: value
            for name, value in self.form.cleaned_data.items()
            if value not in (None, "", []) and name not in leave_out
        }
        if not found.keys() & {"after", "before"}:
            found.pop("match", None)
        return found

    def with_children(self, codes: list[str], vocabulary: str = "type") -> list[str]:
        """Terms asked for, and all terms of a group asked for."""
        types = self.choices[vocabulary].values()
        return [*codes, *(choice.code for choice in types if choice.parent in codes)]

    def _method_of(self, name: str) -> str:
        return next((method for method, names in self.together.items() if name in names), name)

    def by_sort(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows

    def by_q(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        ids = self.once["q"]
        if ids is None:
            return self.searched.by(chosen["q"], rows)
        return rows.filter(one_of("pk", ids))

    def costly(self) -> dict[str, list[Rows]]:
        """What filters in force find that take long to look it up, such as words and names; in parts that may have
        rows in common."""
        typed = self.chosen().get("q")
        return {"q": self.searched.arms(typed)} if typed else {}

    @cached_property
    def once(self) -> dict[str, list[int] | None]:
        """What is costly, looked up once for all counts of a page, in one query; None where it is too much."""
        return {name: all_of(parts) for name, parts in self.once_in_parts.items()}

    @cached_property
    def once_in_parts(self) -> dict[str, list[list[int] | None]]:
        return few_of(self.costly())

    def found_once(self, name: str) -> Any:
        """The condition that a row is one of what was looked up once."""
        ids = self.once[name]
        return one_of("pk", self.costly()[name][0].values("pk") if ids is None else ids)

    @cached_property
    def searched(self) -> Found:
        return Found(self.queryset, self.in_text, self.naming, self.tells_nothing)

    def in_text(self, words: Any) -> Q:
        """Rows whose own texts have the words of a question."""
        return Q(search=words)

    def naming(self, term: Term) -> Iterable[Rows]:
        """Ids of rows that have to do with something named so; nothing where nothing is named so."""
        return ()

    def tells_nothing(self, term: Term) -> bool:
        """Whether so much is named so that the term tells nothing apart; `naming` then gives less."""
        return False

    def number_of(self, rows: Rows) -> Rows:
        """How many rows a list of them has, in the shape of a facet's counts."""
        number = Count(self.counted, distinct=self.counted != "pk")
        return rows.order_by().values(value=Value("", CharField())).annotate(number=number)

    def facets(self) -> list[Facet]:
        """What is counted per value."""
        return []

    def count(self, statement: Statement, facets: Collection[Facet], *, with_total: bool) -> None:
        """Adds the counts of facets; those of all rows (`total`) and of the certain ones (`certain`)."""
        for facet in facets:
            if facet.counts is not None:
                statement.add(facet.key, facet.counts(statement))
        if with_total:
            statement.add("total", self.number_of(self.found()))
            if self.has_period:
                statement.add("certain", self.number_of(self.found().filter(self.certain())))

    def finds_too_many(self) -> bool:
        """Whether a text search alone has more hits than are counted, which is known from looking it up."""
        return self._are_too_many(self.key_of())

    def leaves_too_many(self, facet: Facet) -> bool:
        """The same without the facet's own filter: its counts would not be exact."""
        return self._are_too_many(self.key_of(*(facet.apart or [facet.parameter])))

    def _are_too_many(self, key: tuple[str, ...]) -> bool:
        return key == ("q",) and self.once["q"] is None

    def count_sizes(self, statement: Statement, facets: Collection[Facet]) -> None:
        """Which rows would have to be looked into for some facets, where they are few; and those of the list."""
        most: dict[tuple[str, ...], int] = {(): LOOKED_INTO} if self.has_arms else {}
        for facet in facets:
            if not self.leaves_too_many(facet):
                most[facet.apart] = max(most.get(facet.apart, 0), facet.most_rows or 0)
        for apart, number in most.items():
            statement.add_ids(self.within(statement, *apart), number)

    def take(self, numbers: Numbers) -> dict[tuple[str, ...], list[int]]:
        """Takes out of the numbers what they bring for the second statement; gives the few ids of each set."""
        return few_ids(numbers)

    def is_few(self, facet: Facet, known: dict[tuple[str, ...], list[int]]) -> bool:
        ids = known.get(self.key_of(*facet.apart))
        return ids is not None and len(ids) <= (facet.most_rows or 0)

    def key_of(self, *leave_out: str) -> tuple[str, ...]:
        """What tells a set of rows from others: the parameters that count."""
        return tuple(sorted(self.chosen(*leave_out).keys() - {"sort"}))

    def sorted_out(self, numbers: Numbers) -> Numbers:
        """What the counts of the database come to."""
        return numbers

    @property
    def has_period(self) -> bool:
        """Whether some rows may match only possibly."""
        chosen = self.chosen()
        return bool(chosen.keys() & {"after", "before"}) and "match" not in chosen

    def certain(self) -> Q:
        raise NotImplementedError

    def ordered_by(self) -> list[str]:
        """The columns of the order."""
        return [one if isinstance(one, str) else one.expression.name for one in self.ordering()]

    def ordering(self) -> tuple[Any, ...]:
        chosen = self.form.cleaned_data["sort"] if self.is_valid() else ""
        return self.sorts.get(chosen, next(iter(self.sorts.values())))


def few_of(costly: dict[str, list[Rows]]) -> dict[str, list[list[int] | None]]:
    """Of each part the ids where they are few; one query for all."""
    ids: dict[str, list[list[int]]] = {
        name: [[] for _part in parts] for name, parts in costly.items()
    }
    asked = [
        part.order_by()
        .annotate(key=Value(name, CharField()), part_number=Value(place, IntegerField()))
        .values_list("key", "part_number", "pk")[: FEW + 1]
        for name, parts in costly.items()
        for place, part in enumerate(parts)
    ]
    for name, place, pk in asked[0].union(*asked[1:], all=True) if asked[1:] else chain(*asked):
        ids[name][place].append(pk)
    return {
        name: [some if len(some) <= FEW else None for some in parts] for name, parts in ids.items()
    }


def all_of(parts: list[list[int] | None]) -> list[int] | None:
    """The ids of all parts where they are few."""
    found: set[int] = set()
    for some in parts:
        if some is None:
            return None
        found.update(some)
    return sorted(found) if len(found) <= FEW else None


def overlaps(chosen: dict[str, Any], *, begins: str, ends: str) -> tuple[Q, Q]:
    """Which rows may, and which certainly do, fall into the time asked for.

    `begins` and `ends` are prefixes of columns `_earliest` and `_latest`: when it began, when it was over. A
    bound that is not known may lie anywhere.
    """
    possible, certain = Q(), Q()
    after, before = chosen.get("after"), chosen.get("before")
    if after:
        lasting = Q(**{f"{ends}_latest__gte": after.earliest})
        possible &= lasting | Q(**{f"{ends}_latest": None})
        certain &= Q(**{f"{ends}_earliest__gte": after.earliest})
    if before:
        begun = Q(**{f"{begins}_earliest__lte": before.latest})
        possible &= begun | Q(**{f"{begins}_earliest": None})
        certain &= Q(**{f"{begins}_latest__lte": before.latest})
    return possible, certain


def in_years(years: list[str], *, begins: str, ends: str) -> Q:
    """Which rows certainly fall into one of the years."""
    found = Q(pk__in=[])
    for year in years:
        first, last = date(int(year), 1, 1), date(int(year), 12, 31)
        found |= Q(**{f"{ends}_earliest__gte": first, f"{begins}_latest__lte": last})
    return found


class EachYear(Func):
    """From the year of one date to that of another, a row for each; none where they are the wrong way round."""

    function = "generate_series"
    output_field = IntegerField()
    set_returning = True

    def __init__(self, first: str, last: str) -> None:
        super().__init__(*(Cast(ExtractYear(date), IntegerField()) for date in (first, last)))


def per_year(rows: Rows, what: str, *, begins: str, ends: str) -> Rows:
    """In the shape of a facet's counts: how many of something certainly fall into each year."""
    first, last = f"{begins}_latest", f"{ends}_earliest"
    known = rows.order_by().filter(**{f"{first}__isnull": False, f"{last}__isnull": False})
    return known.values(value=Cast(EachYear(first, last), CharField())).annotate(
        number=Count(what, distinct=True)
    )
