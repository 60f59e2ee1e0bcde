"""What the filters of all lists share: codes, references and dates in the address, told apart from nonsense."""

from collections.abc import Iterable
from typing import Any, ClassVar

import django_filters
from django import forms
from django.contrib.postgres.search import SearchQuery
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from tracker import dates
from tracker.choices import Choices
from tracker.records import is_ref

MANY = 50


class CodesField(forms.Field):
    """Any number of codes of one vocabulary, `?type=PRIV&type=LIB`: a list, joined by OR."""

    def __init__(self, *, vocabulary: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.vocabulary = vocabulary
        self.choices: Choices | None = None

    def clean(self, value: Any) -> list[str]:
        codes = _given(value)
        known = self.choices[self.vocabulary] if self.choices else {}
        for code in codes:
            if code.upper() not in known and code not in known:
                raise ValidationError(_("There is no “%(value)s” to choose here."), params={"value": code[:40]})
        return [code if code in known else code.upper() for code in codes]


class RefsField(forms.Field):
    """References of records, as they stand in addresses. An unknown one finds nothing, as a hidden one does."""

    def clean(self, value: Any) -> list[str]:
        refs = [ref.upper() for ref in _given(value)]
        for ref in refs:
            if not is_ref(ref):
                raise ValidationError(
                    _("“%(value)s” is no reference: it has eight letters and digits."),
                    params={"value": ref[:40]},
                )
        return refs


class DateBoundField(forms.CharField):
    """A date as people write it; gives the partial date, or None."""

    def clean(self, value: Any) -> dates.PartialDate | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            return dates.parse(text)
        except dates.DateError as error:
            raise ValidationError(str(error)) from None


def _given(value: Any) -> list[str]:
    texts = [str(text).strip() for text in value or [] if str(text).strip()]
    if len(texts) > MANY:
        raise ValidationError(_("At most %(number)d values at once."), params={"number": MANY})
    return list(dict.fromkeys(texts))


class ManyInput(forms.MultipleHiddenInput):
    """Reads repeated parameters."""


class CodesFilter(django_filters.Filter):
    field_class = CodesField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("widget", ManyInput)
        super().__init__(*args, **kwargs)


class RefsFilter(django_filters.Filter):
    field_class = RefsField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("widget", ManyInput)
        super().__init__(*args, **kwargs)


class DateBoundFilter(django_filters.Filter):
    field_class = DateBoundField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, max_length=60, **kwargs)


class TextFilter(django_filters.CharFilter):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, max_length=200, **kwargs)


class ChoiceField(forms.ChoiceField):
    default_error_messages = {
        "invalid_choice": _("There is no “%(value)s” to choose here.")
    }


class OptionFilter(django_filters.Filter):
    """One of a few words."""

    field_class = ChoiceField

    def __init__(self, *, choices: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(choices=[("", "")] + list(choices), **kwargs)


class ListFilter(django_filters.FilterSet):
    """A list's filters. Values of one are joined by OR, the filters by AND; an invalid one finds nothing.

    A subclass gives for each parameter a method `by_<parameter>(rows, values)`; parameters that have to match
    together share one through `together`.
    """

    # Parameters that are looked at together, by the method named first.
    together: ClassVar[dict[str, tuple[str, ...]]] = {}
    # What `sort` may say, and the columns; the first is the default.
    sorts: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices = choices
        for field in self.form.fields.values():
            if isinstance(field, CodesField):
                field.choices = choices

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return self.found()

    def found(self, *, leave_out: str = "") -> QuerySet[Any]:
        """The rows that match; `leave_out` is a parameter to look away from, for its own counts."""
        if not self.is_valid():
            return self.queryset.none()
        chosen = self.chosen(leave_out)
        rows = self.queryset
        for method in dict.fromkeys(self._method_of(name) for name in chosen):
            rows = getattr(self, f"by_{method}")(rows, chosen)
        return rows

    def chosen(self, leave_out: str = "") -> dict[str, Any]:
        return {
            name: value
            for name, value in self.form.cleaned_data.items()
            if value not in (None, "", []) and name != leave_out
        }

    def with_children(self, codes: list[str]) -> list[str]:
        """Incident types asked for, and all types of a group asked for."""
        types = self.choices["type"].values()
        return [*codes, *(choice.code for choice in types if choice.parent in codes)]

    def _method_of(self, name: str) -> str:
        return next((method for method, names in self.together.items() if name in names), name)

    def by_sort(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        return rows

    def ordering(self) -> tuple[Any, ...]:
        chosen = self.form.cleaned_data["sort"] if self.is_valid() else ""
        return self.sorts.get(chosen, next(iter(self.sorts.values())))


def overlaps(chosen: dict[str, Any], *, begins: str, ends: str) -> tuple[Q, Q]:
    """Which rows may, and which certainly do, fall into the time asked for.

    `begins` and `ends` are prefixes of columns `_earliest` and `_latest`: when it began, when it was over. A
    bound that is not known may lie anywhere.
    """
    possible, certain = Q(), Q()
    after, before = chosen.get("after"), chosen.get("before")
    if after and after.earliest:
        possible &= Q(**{f"{ends}_latest__gte": after.earliest}) | Q(**{f"{ends}_latest": None})
        certain &= Q(**{f"{ends}_earliest__gte": after.earliest})
    if before and before.latest:
        possible &= Q(**{f"{begins}_earliest__lte": before.latest}) | Q(**{f"{begins}_earliest": None})
        certain &= Q(**{f"{begins}_latest__lte": before.latest})
    return possible, certain


def in_words(path: str, word: str) -> Q:
    """A word in the public texts, in any form that it takes; ё and е are one letter."""
    query = SearchQuery(word.replace("ё", "е").replace("Ё", "Е"), config="russian")
    return Q(**{path: query})
