"""A list page: the rows of one page, the total, counts per filter value, and addresses that keep the filters."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import BooleanField, ExpressionWrapper, IntegerField, QuerySet, Value
from django.http import QueryDict
from django.utils.translation import gettext as _

from tracker.filters import CodesField, ListFilter, RefsField
from tracker.texts import pick


@dataclass(frozen=True)
class Facet:
    """Counts per value of one parameter: a queryset of `value` and `number`, its own filter left out."""

    parameter: str
    title: Any
    counts: QuerySet[Any]
    level: str = ""
    vocabulary: str = ""

    @property
    def labels(self) -> str:
        return self.vocabulary or self.parameter


@dataclass
class FacetValue:
    """One value of a facet as a page shows it."""

    code: str
    label: dict[str, str]
    number: int
    address: str
    is_chosen: bool
    children: list["FacetValue"] = field(default_factory=list)

    @property
    def typed(self) -> str:
        return _typed(self.code)


@dataclass
class ShownFacet:
    parameter: str
    title: Any
    values: list[FacetValue]

    @property
    def not_chosen(self) -> list[FacetValue]:
        """What can still be added."""
        return [value for value in self.values if not value.is_chosen]


@dataclass(frozen=True)
class Applied:
    """A filter in force, and the address without it."""

    title: Any
    text: Any
    address: str


class Listing:
    """One list page. `names` gives the public names of records asked for by reference, by parameter."""

    def __init__(self, query: QueryDict, path: str, found: ListFilter, names: dict[str, Any]) -> None:
        self.query = query
        self.path = path
        self.filter = found
        self.names = names
        self.messages = [
            (found.form.fields[name].label, error)
            for name, errors in found.form.errors.items()
            for error in errors
        ]

    @cached_property
    def rows(self) -> QuerySet[Any]:
        return self.filter.found()

    @cached_property
    def total(self) -> int:
        return self.rows.count()

    @cached_property
    def uncertain(self) -> int:
        """How many of the total match the time asked for only possibly."""
        chosen = self.filter.chosen() if self.filter.is_valid() else {}
        if not chosen.keys() & {"after", "before"} or chosen.get("match"):
            return 0
        return self.total - self.rows.filter(self.filter.certain()).count()

    @cached_property
    def number(self) -> int:
        """The page asked for; nonsense is the first page, with a message."""
        typed = self.query.get("page", "1")
        number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 8 else 0
        if 1 <= number <= self.pages:
            return number
        self.messages.append(
            (_("page"), _("There is no page “%(page)s”; this is the first.") % {"page": typed[:20]})
        )
        return 1

    @cached_property
    def pages(self) -> int:
        return max(1, -(-self.total // settings.PAGE_SIZE))

    def page(self, rows: QuerySet[Any]) -> list[Any]:
        """The rows of this page in order; `is_possible` marks those that may lie outside the time asked for."""
        start = (self.number - 1) * settings.PAGE_SIZE
        ordered = rows.order_by(*self.filter.ordering())
        if self.uncertain:
            certain = ExpressionWrapper(self.filter.certain(), output_field=BooleanField())
            ordered = ordered.annotate(is_certain=certain)
        page = list(ordered[start : start + settings.PAGE_SIZE])
        for row in page:
            row.is_possible = bool(self.uncertain) and not row.is_certain
        return page

    # Addresses

    def address(self, **changes: Any) -> str:
        """This list with other values of some parameters; None takes one away. The page starts anew."""
        query = QueryDict(mutable=True)
        for name in self.filter.form.fields:
            values = self.query.getlist(name)
            query.setlist(name, [value for value in values if value])
        for name, value in changes.items():
            query.setlist(name, value if isinstance(value, list) else [value] if value else [])
        text = query.urlencode()
        return f"{self.path}?{text}" if text else self.path

    def page_address(self, number: int) -> str:
        return self.address(page=str(number) if number > 1 else None)

    @property
    def previous_address(self) -> str:
        return self.page_address(self.number - 1) if self.number > 1 else ""

    @property
    def next_address(self) -> str:
        return self.page_address(self.number + 1) if self.number < self.pages else ""

    @property
    def clear_address(self) -> str:
        return self.path

    @property
    def certain_address(self) -> str:
        return self.address(match="certain")

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form does not show but has to keep: codes and references asked for."""
        return [
            (name, value)
            for name, form_field in self.filter.form.fields.items()
            if isinstance(form_field, CodesField | RefsField) or name in ("counts_as", "side")
            for value in self.query.getlist(name)
            if value.strip()
        ]

    # Filters in force

    @property
    def applied(self) -> list[Applied]:
        return [chip for name in self.filter.form.fields if name != "sort" for chip in self._chips(name)]

    def _chips(self, name: str) -> Iterable[Applied]:
        values = [value for value in self.query.getlist(name) if value.strip()]
        form_field = self.filter.form.fields[name]
        if not isinstance(form_field, CodesField | RefsField):
            values = values[-1:]
        for value in values:
            rest = [other for other in values if other != value]
            yield Applied(form_field.label, self._text(name, form_field, value), self.address(**{name: rest}))

    def _text(self, name: str, form_field: Any, value: str) -> Any:
        if isinstance(form_field, CodesField):
            known = self.filter.choices[form_field.vocabulary]
            choice = known.get(value) or known.get(value.upper())
            return pick(choice.label)[0] if choice else value[:40]
        if isinstance(form_field, RefsField):
            return self.names.get(value.upper(), value[:40])
        return dict(getattr(form_field, "choices", ())).get(value, value[:60])

    # Counts per value

    @property
    def facets(self) -> list[ShownFacet]:
        """The facets that have any values."""
        return [facet for facet in self._facets.values() if facet.values]

    def facet(self, parameter: str) -> list[FacetValue]:
        return self._facets[parameter].values if self._facets else []

    @cached_property
    def _facets(self) -> dict[str, ShownFacet]:
        """By parameter; the commonest value first, zeros left out; all in one query."""
        if not self.filter.is_valid():
            return {}
        facets = self.filter.facets()
        numbers = _numbers(facets)
        shown: dict[str, ShownFacet] = {}
        for place, facet in enumerate(facets):
            values = [self._value(facet, code, number) for code, number in numbers[place]]
            if facet.level == "type":
                self._sort_into_groups(shown[facet.parameter].values, values)
            else:
                shown[facet.parameter] = ShownFacet(facet.parameter, facet.title, values)
        return shown

    def _value(self, facet: Facet, code: str, number: int) -> FacetValue:
        chosen = self.filter.form.cleaned_data.get(facet.parameter) or []
        is_chosen = code in chosen
        others = [other for other in chosen if other != code]
        values = [_typed(value) for value in (others if is_chosen else [*others, code])]
        label = self.filter.choices[facet.labels][code].label
        return FacetValue(code, label, number, self.address(**{facet.parameter: values}), is_chosen)

    def _sort_into_groups(self, groups: list[FacetValue], values: list[FacetValue]) -> None:
        by_code = {group.code: group for group in groups}
        for value in values:
            parent = self.filter.choices["type"][value.code].parent
            if parent:
                by_code[parent].children.append(value)


def _typed(code: str) -> str:
    """Countries stand in addresses in lower case, as in their pages."""
    return code.lower() if len(code) == 2 else code


def _numbers(facets: list[Facet]) -> list[list[tuple[str, int]]]:
    parts = [
        facet.counts.order_by()
        .annotate(place=Value(place, IntegerField()))
        .values_list("place", "value", "number")
        for place, facet in enumerate(facets)
    ]
    found: list[list[tuple[str, int]]] = [[] for _facet in facets]
    rows = parts[0].union(*parts[1:], all=True) if parts[1:] else parts[0]
    for place, code, number in sorted(rows, key=lambda row: (-row[2], row[1])):
        found[place].append((code, number))
    return found
