"""The kinds of filters that lists declare: what an address may say for each, and which rows that finds."""

import copy
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Self

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.ground import dates
from tracker.lists.choices import (
    GROUPED,
    CodesField,
    OptionsField,
    RefsField,
    TextsField,
    YearsField,
    invalid_choice,
)
from tracker.search.grammar import LONGEST, WORDS

Rows = QuerySet[Any]


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
            typed = dates.parse_typed(text)
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
            raise invalid_choice(value)


class DeclaredFilter(django_filters.Filter):
    """One that nothing changes once it is declared: a set copies no more of it than the binding of its method."""

    def __deepcopy__(self, memo: Any) -> Self:
        other = copy.copy(self)
        other.method = self.method
        return other


class ColumnFilter(DeclaredFilter):
    """Rows with one of several values in a column.

    The column may be one of another `table`, whose rows belong by their column `whose` to those with that value in
    their column `to`. A filter with a `method` leaves its rows to that method of its set.
    """

    def __init__(
        self,
        field_name: str | None = None,
        *,
        table: Any = None,
        whose: str = "",
        to: str = "pk",
        **kwargs: Any,
    ) -> None:
        super().__init__(field_name, "in", **kwargs)
        self.table, self.whose, self.to = table, whose, to

    def filter(self, rows: Rows, values: Any) -> Rows:
        if not values:
            return rows
        if self.table is None:
            return rows.filter(self.condition(values))
        found = self.table.objects.order_by().filter(self.condition(values))
        return rows.filter(**{f"{self.to}__in": found.values(self.whose)})

    def condition(self, values: Any) -> Q:
        return Q(**{f"{self.field_name}__{self.lookup_expr}": values})


class CodesFilter(ColumnFilter):
    """Codes of a vocabulary; a group stands for all of its terms."""

    field_class = CodesField

    def __init__(self, *args: Any, vocabulary: str, **kwargs: Any) -> None:
        super().__init__(*args, vocabulary=vocabulary, **kwargs)
        self.vocabulary = vocabulary

    def condition(self, values: Any) -> Q:
        if self.vocabulary in GROUPED:
            values = self.parent.with_children(values, self.vocabulary)
        return super().condition(values)


class OptionsFilter(ColumnFilter):
    field_class = OptionsField


class RefsFilter(ColumnFilter):
    field_class = RefsField


class TextsFilter(ColumnFilter):
    field_class = TextsField


class YearsFilter(ColumnFilter):
    """Rows that certainly fall into one of the years; `begins` and `ends` are as those of `overlaps`."""

    field_class = YearsField

    def __init__(self, *, begins: str = "", ends: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.begins, self.ends = begins, ends

    def condition(self, values: Any) -> Q:
        return in_years(values, begins=self.begins, ends=self.ends)


class AfterFilter(ColumnFilter):
    """Rows that may have lasted until a date or longer, by the columns of their end."""

    field_class = DateBoundField
    bound = "earliest"

    def __init__(self, field_name: str | None = None, **kwargs: Any) -> None:
        super().__init__(field_name, bound=self.bound, **kwargs)

    def condition(self, typed: Any) -> Q:
        possible, certain = self.conditions(typed)
        return certain if "match" in self.parent.chosen else possible

    def conditions(self, typed: Any) -> tuple[Q, Q]:
        return overlaps({"after": typed}, ends=self.field_name)


class BeforeFilter(AfterFilter):
    """Rows that may have begun at a date or before, by the columns of their beginning."""

    bound = "latest"

    def conditions(self, typed: Any) -> tuple[Q, Q]:
        return overlaps({"before": typed}, begins=self.field_name)


class SettingFilter(DeclaredFilter):
    """Finds no rows by itself: it says how the list is shown, or how another filter is meant."""

    def filter(self, rows: Rows, value: Any) -> Rows:
        return rows


class DayFilter(SettingFilter):
    """The day of a list that is made of one day's rows."""

    field_class = DayField


class MatchFilter(SettingFilter):
    """Whether a period takes those rows only that certainly fall into it."""

    field_class = OptionField

    def __init__(self, **kwargs: Any) -> None:
        choices = [("", ""), ("certain", _("certain only"))]
        super().__init__(label=_("dates"), choices=choices, **kwargs)


class OrderFilter(SettingFilter):
    """The order of a list: for each option its label and the columns; the first is the default.

    Not an `OrderingFilter`: an option stands for several columns, and counts want the rows in no order.
    """

    field_class = OptionField

    def __init__(self, options: Mapping[str, tuple[Any, tuple[Any, ...]]]) -> None:
        choices = [("", ""), *((code, label) for code, (label, _columns) in options.items())]
        super().__init__(label=_("order"), choices=choices)
        self.orders = {code: columns for code, (_label, columns) in options.items()}

    def columns(self, asked: str) -> tuple[Any, ...]:
        return self.orders.get(asked, next(iter(self.orders.values())))


UPDATED = (_("latest update first"), (F("public_changed_on").desc(nulls_last=True), "ref"))


def dated_orders(first: str, last: str) -> dict[str, tuple[Any, tuple[Any, ...]]]:
    """The options of lists with dates: by the columns with the last day and the first, and by the update."""
    return {
        "newest": (_("newest first"), (F(last).desc(nulls_last=True), "ref")),
        "oldest": (_("oldest first"), (F(first).asc(nulls_last=True), "ref")),
        "updated": UPDATED,
    }


class WordsFilter(DeclaredFilter):
    """Words or a name to look for. The set looks them up once, for the list and for all its counts."""

    field_class = WordsField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(method="by_words", max_length=LONGEST, **kwargs)


class PeriodForm(forms.Form):
    """Refuses a period that ends before it begins."""

    def clean(self) -> None:
        after, before = self.cleaned_data.get("after"), self.cleaned_data.get("before")
        if after and before and after.earliest > before.latest:
            self.add_error("before", _("This is earlier than the beginning of the period."))


def overlaps(chosen: Mapping[str, Any], *, begins: str = "", ends: str = "") -> tuple[Q, Q]:
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


def in_time(chosen: Mapping[str, Any], *, begins: str, ends: str) -> Q:
    """What the year, the period and the `match` that are asked for say of one row."""
    possible, certain = overlaps(chosen, begins=begins, ends=ends)
    found = certain if "match" in chosen else possible
    return in_years(chosen["year"], begins=begins, ends=ends) & found if "year" in chosen else found


def in_years(years: Iterable[str], *, begins: str, ends: str) -> Q:
    """Which rows certainly fall into one of the years."""
    found = Q(pk__in=[])
    for year in years:
        first, last = date(int(year), 1, 1), date(int(year), 12, 31)
        found |= Q(**{f"{ends}_earliest__gte": first, f"{begins}_latest__lte": last})
    return found
