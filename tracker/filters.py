"""What the filters of all lists share: codes, references and dates in the address, told apart from nonsense."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import chain
from typing import Any, ClassVar

import django_filters
from django import forms
from django.contrib.postgres.search import SearchQuery
from django.core.exceptions import ValidationError
from django.db.models import CharField, Count, Func, IntegerField, Q, QuerySet, Value
from django.db.models.lookups import Exact, GreaterThan
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker import dates
from tracker.choices import (
    Choices,
    CodesField,
    OptionsField,
    RefsField,
    TextsField,
    not_to_choose,
)
from tracker.facets import Facet as Facet

Rows = QuerySet[Any]
WORDS = 10
# So many ids are cheaper as a list than looking for them again in every count of a page.
FEW = 20_000


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


class DateBoundFilter(django_filters.Filter):
    field_class = DateBoundField


class DayFilter(django_filters.Filter):
    field_class = DayField


class TextFilter(django_filters.Filter):
    field_class = WordsField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=200, **kwargs)


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

    class Meta:
        form = PeriodForm

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices = choices
        for field in self.form.fields.values():
            if isinstance(field, CodesField):
                field.choices = choices

    def found(self, *leave_out: str) -> Rows:
        """The rows that match; `leave_out` are parameters to look away from, for their own counts."""
        if not self.is_valid():
            return self.queryset.none()
        chosen = self.chosen(*leave_out)
        rows = self.queryset
        for method in dict.fromkeys(self._method_of(name) for name in chosen):
            rows = getattr(self, f"by_{method}")(rows, chosen)
        return rows

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
        return rows.filter(pk__in=self.once["q"])

    def costly(self) -> dict[str, Rows]:
        """What filters in force find that take long to look it up, such as words and names."""
        typed = self.chosen().get("q")
        return {"q": self.matching(typed)} if typed else {}

    @cached_property
    def once(self) -> dict[str, list[int] | Rows]:
        """What is costly, looked up once for all counts of a page, in one query."""
        return few_of(self.costly())

    def matching(self, typed: str) -> Rows:
        """What the words typed find."""
        return with_words(self.queryset, typed, self.naming)

    def naming(self, word: str) -> Iterable[Rows]:
        """Ids of rows that have to do with somebody named so."""
        return ()

    def number_of(self, rows: Rows) -> Rows:
        """How many rows a list of them has, in the shape of a facet's counts."""
        number = Count(self.counted, distinct=self.counted != "pk")
        return rows.order_by().values(value=Value("", CharField())).annotate(number=number)

    def facets(self) -> list[Facet]:
        """Counts for each value of its parameters."""
        return []

    def ordering(self) -> tuple[Any, ...]:
        chosen = self.form.cleaned_data["sort"] if self.is_valid() else ""
        return self.sorts.get(chosen, next(iter(self.sorts.values())))


def few_of(costly: dict[str, Rows]) -> dict[str, list[int] | Rows]:
    """Of each the ids where they are few, else the rows; one query for all."""
    found = {name: rows.order_by().values_list("pk", flat=True) for name, rows in costly.items()}
    parts = [
        rows.annotate(key=Value(name, CharField())).values_list("key", "pk")[: FEW + 1]
        for name, rows in found.items()
    ]
    ids: dict[str, list[int]] = {name: [] for name in found}
    for key, pk in parts[0].union(*parts[1:], all=True) if parts[1:] else chain(*parts):
        ids[key].append(pk)
    return {name: some if len(some) <= FEW else found[name] for name, some in ids.items()}


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


def with_words(rows: Rows, typed: str, named: Callable[[str], Iterable[Rows]]) -> Rows:
    """Rows with every typed word: in their texts in any form of it, or in a name in any script.

    Words such as "in" are in no index of texts: beside others they are passed over, alone they can only be
    names. Each word is one union of ids, so that the database can use the index of texts.
    """
    has_telling_words = GreaterThan(_lexemes(typed), 0)
    for word in typed.split():
        in_texts = rows.model.objects.filter(search=_query(word)).values("pk")
        passed_over = rows.model.objects.filter(Exact(_lexemes(word), 0), has_telling_words)
        rows = rows.filter(pk__in=in_texts.union(passed_over.values("pk"), *named(word), all=True))
    return rows


def in_words(path: str, word: str) -> Q:
    """A word in the public texts, in any form of it. One that no index knows, such as "in", is everywhere."""
    return Q(**{path: _query(word)}) | Q(Exact(_lexemes(word), 0))


def _query(text: str) -> SearchQuery:
    """ё and е are one letter, however it was typed."""
    composed = unicodedata.normalize("NFC", text)
    return SearchQuery(composed.replace("ё", "е").replace("Ё", "Е"), config="russian")


def _lexemes(text: str) -> Func:
    """How many words of a text the index knows."""
    return Func(_query(text), function="numnode", output_field=IntegerField())
