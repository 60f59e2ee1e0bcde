"""A list page: the rows of one page, the total, counts per filter value, and addresses that keep the filters."""

from collections.abc import Collection, Iterable
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import BooleanField, CharField, ExpressionWrapper, QuerySet, Value
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.choices import MANY, ManyField, names_of
from tracker.facets import Applied, Facet, FacetValue, ShownFacet
from tracker.filters import ListFilter
from tracker.records import is_ref
from tracker.texts import pick

# Longer than any text that a filter accepts.
LONGEST = 301


class Listing:
    """One list page. `named` gives the public model of what is asked for by reference, by parameter."""

    def __init__(
        self,
        query: QueryDict,
        path: str,
        found: ListFilter,
        named: dict[str, Any],
        *,
        facets: Collection[str] | None = None,
    ) -> None:
        """`facets` are those that the page shows, where it does not show all."""
        self.query = query
        self.path = path
        self.filter = found
        self.named = named
        self.shown_facets = facets
        self.messages = [
            (found.form.fields[name].label, error)
            for name, errors in found.form.errors.items()
            for error in errors
        ]

    @cached_property
    def rows(self) -> QuerySet[Any]:
        return self.filter.found()

    @property
    def total(self) -> int:
        return self._numbers["total"].get("", 0)

    @property
    def uncertain(self) -> int:
        """How many of the total match the time asked for only possibly."""
        return self.total - self._numbers.get("certain", {}).get("", 0) if self._has_period else 0

    @property
    def _has_period(self) -> bool:
        chosen = self.filter.chosen() if self.filter.is_valid() else {}
        return bool(chosen.keys() & {"after", "before"}) and "match" not in chosen

    @cached_property
    def _numbers(self) -> dict[str, dict[str, int]]:
        """Numbers per value by facet, the greatest first, and of all rows; one query, so that they agree."""
        if not self.filter.is_valid():
            return {"total": {}}
        parts = {facet.key: facet.counts for facet in self._counts}
        parts["total"] = self.filter.number_of(self.rows)
        if self._has_period:
            parts["certain"] = self.filter.number_of(self.rows.filter(self.filter.certain()))
        found: dict[str, dict[str, int]] = {key: {} for key in parts}
        for key, value, number in sorted(_union(parts), key=lambda row: (-row[2], row[1])):
            found[key][value] = number
        return found

    @cached_property
    def number(self) -> int:
        """The page asked for; nonsense is the first page, with a message."""
        typed = self.query.get("page") or "1"
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
        ordered = rows.order_by(*self.filter.ordering())
        if self.uncertain:
            certain = ExpressionWrapper(self.filter.certain(), output_field=BooleanField())
            ordered = ordered.annotate(is_certain=certain)
        page = self.part(ordered)
        for row in page:
            row.is_possible = bool(self.uncertain) and not row.is_certain
        return page

    def part(self, ordered: QuerySet[Any]) -> list[Any]:
        start = (self.number - 1) * settings.PAGE_SIZE
        return list(ordered[start : start + settings.PAGE_SIZE])

    # Addresses

    def address(self, **changes: Any) -> str:
        """This list with other values of some parameters; None takes one away. The page starts anew."""
        query = QueryDict(mutable=True)
        for name in self.filter.form.fields:
            query.setlist(name, self._asked(name))
        for name, value in changes.items():
            query.setlist(name, value if isinstance(value, list) else [value] if value else [])
        text = query.urlencode()
        return f"{self.path}?{text}" if text else self.path

    def _asked(self, name: str) -> list[str]:
        """The values of one parameter, as they came; what is refused for its length is cut, but not so far
        that it would be accepted."""
        values = self.query.getlist(name)
        if not isinstance(self.filter.form.fields[name], ManyField):
            values = values[-1:]
        return [text[:LONGEST] for value in values if (text := value.strip())][: MANY + 1]

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
            if isinstance(form_field, ManyField)
            for value in self._asked(name)
        ]

    # Filters in force

    @property
    def applied(self) -> list[Applied]:
        return [
            chip for name in self.filter.form.fields if name != "sort" for chip in self._chips(name)
        ]

    def _chips(self, name: str) -> Iterable[Applied]:
        """One for each value asked for, however it was written."""
        form_field = self.filter.form.fields[name]
        asked = self._asked(name)
        if not isinstance(form_field, ManyField):
            options = dict(getattr(form_field, "choices", ()))
            texts = {value: options.get(value, value[:60]) for value in asked}
        else:
            asked = list(dict.fromkeys(form_field.meaning(value) for value in asked))
            texts = {value: self._name(form_field, value) for value in asked}
        for value, text in texts.items():
            rest = [form_field.typed(other) for other in asked if other != value]
            yield Applied(form_field.label, text, self.address(**{name: rest}))

    def _name(self, form_field: ManyField, value: str) -> str:
        label = form_field.label_of(value)
        return pick(label)[0] if label else self.names.get(value, value[:40])

    @cached_property
    def names(self) -> dict[str, str]:
        """The public names of what is asked for or counted by reference; a hidden one has none."""
        refs: dict[Any, set[str]] = {model: set() for model in self.named.values()}
        for parameter, model in self.named.items():
            asked = (ref.upper() for ref in self.query.getlist(parameter)[:MANY])
            refs[model] |= {ref for ref in asked if is_ref(ref)}
        for facet in self._counts:
            if facet.parameter in self.named:
                refs[self.named[facet.parameter]] |= dict(self._most(facet)).keys()
        return names_of({model: wanted for model, wanted in refs.items() if wanted})

    # Counts per value

    @cached_property
    def _counts(self) -> list[Facet]:
        wanted = self.shown_facets
        found = self.filter.facets() if self.filter.is_valid() else []
        return [facet for facet in found if wanted is None or facet.parameter in wanted]

    @property
    def facets(self) -> list[ShownFacet]:
        """The facets that have any values."""
        return [facet for facet in self._facets.values() if facet.values]

    def facet(self, parameter: str) -> list[FacetValue]:
        return self._facets[parameter].values if self._facets else []

    @cached_property
    def _facets(self) -> dict[str, ShownFacet]:
        """By parameter; the commonest value first, zeros left out."""
        shown: dict[str, ShownFacet] = {}
        for facet in self._counts:
            values = [self._value(facet, *pair) for pair in self._most(facet)]
            groups = [value for value in values if value.is_group or facet.level in ("", "group")]
            if facet.level != "type":
                shown[facet.parameter] = ShownFacet(facet.parameter, facet.title, groups)
            if facet.level in ("type", "all"):
                self._sort_into_groups(shown[facet.parameter].values, values, facet.parameter)
        return shown

    def _most(self, facet: Facet) -> list[tuple[str, int]]:
        """The values of a facet that are shown, with their numbers."""
        chosen = self.filter.form.cleaned_data[facet.parameter]
        pairs = self._numbers[facet.key].items()
        return [pair for rank, pair in enumerate(pairs) if rank < facet.most or pair[0] in chosen]

    def _value(self, facet: Facet, code: str, number: int) -> FacetValue:
        """A chosen value's address takes it away. Another one's adds it, in place of its group or its types."""
        form_field = self.filter.form.fields[facet.parameter]
        chosen = self.filter.form.cleaned_data[facet.parameter]
        if code in chosen:
            values = [other for other in chosen if other != code]
        else:
            values = [other for other in chosen if not form_field.overlap(other, code)] + [code]
        return FacetValue(
            code=code,
            typed=form_field.typed(code),
            label=form_field.label_of(code) or _own_words(self.names.get(code, code)),
            number=number,
            address=self.address(**{facet.parameter: [form_field.typed(one) for one in values]}),
            is_chosen=code in chosen,
            is_group=facet.level == "group"
            or (facet.level == "all" and not self._parent(facet.parameter, code)),
        )

    def _sort_into_groups(
        self, groups: list[FacetValue], values: list[FacetValue], vocabulary: str
    ) -> None:
        by_code = {group.code: group for group in groups}
        for value in values:
            parent = self._parent(vocabulary, value.code)
            if parent:
                by_code[parent].children.append(value)

    def _parent(self, vocabulary: str, code: str) -> str | None:
        return self.filter.choices[vocabulary][code].parent


def _own_words(text: str) -> dict[str, str]:
    """A text in the language of the page, as labels are."""
    return {(get_language() or "en").split("-")[0]: text}


def _union(parts: dict[str, QuerySet[Any]]) -> QuerySet[Any]:
    """Key, value and number."""
    first, *others = (
        part.order_by().annotate(key=Value(key, CharField())).values_list("key", "value", "number")
        for key, part in parts.items()
    )
    return first.union(*others, all=True)
