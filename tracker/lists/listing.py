"""A list page: the rows of one page, the total, counts per filter value, and addresses that keep the filters."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import BooleanField, ExpressionWrapper, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from tracker.ground.id_arrays import in_ids
from tracker.ground.texts import pick
from tracker.ground.unions import union, union_all
from tracker.lists.addresses import Addresses
from tracker.lists.choices import ManyField, in_page_language, refs_by_model
from tracker.lists.counting import MAX_HITS, SKIPPED, Numbers, Statement, by_key, few_ids
from tracker.lists.facets import ActiveFilter, Facet, FacetValue, ShownFacet
from tracker.lists.filters import ListFilter
from tracker.lists.keyset import KeysetOrder, KeysetPosition, order_without_index
from tracker.lists.relaxation import Relaxation, relaxations

# Number of pages reached by OFFSET; later ones are reached by keyset (`from=`).
NUMBERED = 40


# Parameters that the filter form shows, grouped by widget, in order.
FORM = {
    "words": ("q",),
    "bounds": ("after", "before"),
    "day": ("on",),
    "options": ("match", "sort"),
}


class Listing:
    """One list page. `named` maps parameters that take references to public models."""

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
        # Ids of rows found, where they are few; looked up with the numbers.
        self._known: dict[tuple[str, ...], list[int]] = {}
        # Keyset position of the next page; set by `page()`.
        self._next = ""
        # Whether counts are left out because the list is too long for them; known with the numbers.
        self.offers_all = True
        # Facets whose row set hit the LIMIT of a text search, so that their counts would be wrong; set
        # with the numbers.
        self._inexact: set[str] = set()
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
        return self.filter.qs

    @property
    def total(self) -> int:
        return self.count_of("total")

    def count_of(self, key: str) -> int:
        """Returns a count that belongs to no facet (total, violations, people …)."""
        return self._numbers.get(key, {}).get("", 0)

    @property
    def uncertain(self) -> int:
        """How many of the total match the time asked for only possibly; 0 where the total is not counted."""
        if not self._has_period or self.is_more:
            return 0
        return self.total - self.count_of("certain")

    @property
    def _has_period(self) -> bool:
        return self.filter.is_valid() and self.filter.has_period

    @cached_property
    def _numbers(self) -> Numbers:
        """Counts per facet key and value, the largest first, and the total; one statement, or two: the second
        counts expensive facets, and only in lists that are short enough.

        The second is for facets that cost much for each row: they are left out where there are many.
        """
        if not self.filter.is_valid():
            return {}
        if self.filter.finds_too_many():
            return {"total": {"": MAX_HITS + 1}}
        inexact = [facet for facet in self._counts if self.filter.leaves_too_many(facet)]
        self._inexact |= {facet.key for facet in inexact}
        quick = [
            facet for facet in self._counts if facet.most_rows is None and facet not in inexact
        ]
        costly = [facet for facet in self._counts if facet.most_rows is not None]
        statement = Statement()
        self.filter.count(statement, quick, with_total=True)
        self.filter.count_sizes(statement, costly)
        statement.add_hits()
        numbers = by_key(statement.fetch())
        if self._is_beyond_hits(numbers):
            return {"total": {"": MAX_HITS + 1}}
        self._leave_out_inexact(numbers, quick)
        known = self._known = few_ids(numbers)
        few = [facet for facet in costly if self.filter.is_few(facet, known)]
        left_out = numbers.pop(SKIPPED, None)
        self.offers_all = not (left_out or len(few) < len(costly)) or not numbers.get("total")
        if few:
            statement = Statement(known=known)
            self.filter.count(statement, few, with_total=False)
            numbers |= by_key(statement.fetch())
        return self.filter.rolled_up(numbers)

    def _is_beyond_hits(self, numbers: Numbers) -> bool:
        return "q" in self.filter.chosen and numbers.get("total", {}).get("", 0) > MAX_HITS

    def _leave_out_inexact(self, numbers: Numbers, facets: Iterable[Facet]) -> None:
        """Drops facets whose row set, without their own filter, exceeds HITS: their counts would be too low."""
        hits = numbers.pop("hits", {})
        for facet in facets:
            key = self.filter.without(*facet.left_out).key
            if hits.get(" ".join(key), 0) > MAX_HITS:
                self._inexact.add(facet.key)

    @property
    def is_more(self) -> bool:
        """A text search with more hits than are counted."""
        return self.total > MAX_HITS and self.filter.is_valid() and "q" in self.filter.chosen

    @cached_property
    def number(self) -> int:
        """The page asked for; nonsense is the first page, with a message. 0 for one that begins at a position."""
        if self.position:
            return 0
        typed = self.query.get("page") or "1"
        number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 8 else 0
        if 1 <= number <= self.last_numbered:
            return number
        refused = _("There is no page “%(page)s”; this is the first.")
        if 1 <= number <= self.pages:
            refused = _(
                "Page %(page)s has no number of its own; this is the first. Filters lead there."
            )
        self.messages.append((_("page"), refused % {"page": typed[:20]}))
        return 1

    @cached_property
    def position(self) -> KeysetPosition | None:
        """Where the page begins that is asked for with `from`; nonsense is none, with a message."""
        typed = self.query.get("from")
        if not typed or not self.order or not self.filter.is_valid():
            return None
        position = self.order.read(typed)
        if position is None:
            message = _("“%(text)s” is no place in this list; this is its beginning.")
            self.messages.append((_("page"), message % {"text": typed[:40]}))
        return position

    @cached_property
    def order(self) -> KeysetOrder | None:
        """None for a list that has only numbered pages."""
        return KeysetOrder.of(self.filter.ordering()) if self.filter.has_positions else None

    @cached_property
    def pages(self) -> int:
        return max(1, -(-self.total // settings.PAGE_SIZE))

    @property
    def last_numbered(self) -> int:
        """Later pages have a position in place of a number, so that nothing before them has to be counted."""
        return min(self.pages, NUMBERED) if self.order else self.pages

    def page(self, rows: QuerySet[Any]) -> list[Any]:
        """The rows of this page in order; `is_possible` marks those that may lie outside the time asked for."""
        ordered = rows.order_by(*self.filter.ordering())
        marks_possible = bool(self.uncertain) or (self._has_period and self.is_more)
        if marks_possible:
            certain = ExpressionWrapper(self.filter.certain(), output_field=BooleanField())
            ordered = ordered.annotate(is_certain=certain)
        found = self._by_keys(ordered) if self.filter.has_branches else self.part(ordered)
        page = found[: settings.PAGE_SIZE]
        if self.order and len(found) > len(page):
            self._next = self.order.position_of(page[-1])
        for row in page:
            row.is_possible = marks_possible and not row.is_certain
        return page

    def _by_keys(self, rows: QuerySet[Any]) -> list[Any]:
        """Reads the keys of this page from an index (UNION of the branches), then the rows by key: two queries, or
        one where the ids are known.
        """
        if not self.filter.is_valid():
            return []
        ordering, (start, end) = self.filter.ordering(), self._slice
        if (few := self._known.get(self.filter.key)) is not None:
            return self.part(
                rows.filter(in_ids("pk", few)).order_by(*order_without_index(ordering))
            )
        branches = self.filter.branches()
        if self.position:
            branches = [part for branch in branches for part in self.position.parts_after(branch)]
        parts = [
            branch.order_by(*ordering).values("pk", *self.filter.ordered_by())[:end]
            for branch in branches
        ]
        combined = union if "q" in self.filter.chosen else union_all
        keys = combined(parts, ordering)
        pks = [row["pk"] for row in keys[start:end]]
        found = {row.pk: row for row in rows.filter(in_ids("pk", pks))}
        return [found[pk] for pk in pks if pk in found]

    def part(self, ordered: QuerySet[Any]) -> list[Any]:
        """The rows of this page, and one more where there are more."""
        start, end = self._slice
        rows = self.position.after(ordered) if self.position else ordered
        return list(rows[start:end])

    @property
    def _slice(self) -> tuple[int, int]:
        start = (self.number - 1) * settings.PAGE_SIZE if self.number else 0
        return start, start + settings.PAGE_SIZE + (1 if self.order else 0)

    @cached_property
    def dropped(self) -> list[Relaxation]:
        """Relaxations of an empty list; [] for others."""
        is_empty = self.filter.is_valid() and not self.total
        return relaxations(self.filter, self.address) if is_empty else []

    # Addresses

    @cached_property
    def _addresses(self) -> Addresses:
        return Addresses(self.path, self.query, self.filter.form.fields)

    def address(self, **changes: Any) -> str:
        """This list with other values of some parameters; None takes one away. The page starts anew."""
        return self._addresses.to(changes)

    def page_address(self, number: int) -> str:
        return self.address(page=str(number) if number > 1 else None)

    @property
    def previous_address(self) -> str:
        return self.page_address(self.number - 1) if self.number > 1 else ""

    @property
    def next_address(self) -> str:
        if 0 < self.number < self.last_numbered:
            return self.page_address(self.number + 1)
        return self.address(**{"from": self._next}) if self._next else ""

    @property
    def clear_address(self) -> str:
        return self.path

    @property
    def certain_address(self) -> str:
        return self.address(match="certain")

    @property
    def kept(self) -> list[tuple[str, str]]:
        """Hidden inputs of the form: codes and references that are active filters."""
        return [
            (name, value)
            for name, form_field in self.filter.form.fields.items()
            if isinstance(form_field, ManyField)
            for value in self._addresses.asked[name]
        ]

    @property
    def form_fields(self) -> dict[str, list[Any]]:
        """The fields of the form that this list has, by their kind."""
        form = self.filter.form
        return {
            kind: [form[name] for name in names if name in form.fields]
            for kind, names in FORM.items()
        }

    # Filters in force

    @property
    def applied(self) -> list[ActiveFilter]:
        return [
            chip for name in self.filter.form.fields if name != "sort" for chip in self._chips(name)
        ]

    def _chips(self, name: str) -> Iterable[ActiveFilter]:
        """Yields one active filter per value, whatever its spelling in the query string."""
        form_field = self.filter.form.fields[name]
        asked = self._addresses.asked[name]
        if not isinstance(form_field, ManyField):
            options = dict(getattr(form_field, "choices", ()))
            texts = {value: options.get(value, value[:60]) for value in asked}
        else:
            asked = list(dict.fromkeys(form_field.meaning(value) for value in asked))
            texts = {value: self._name(form_field, value) for value in asked}
        for value, text in texts.items():
            rest = [form_field.typed(other) for other in asked if other != value]
            yield ActiveFilter(form_field.label, text, self.address(**{name: rest}))

    def _name(self, form_field: ManyField, value: str) -> str:
        label = form_field.label_of(value)
        return pick(label)[0] if label else self.names.get(value, value[:40])

    @cached_property
    def names(self) -> dict[str, str]:
        """The public names of what is asked for or counted by reference; a hidden one has none."""
        refs = refs_by_model(self.query, self.named)
        for facet in self._counts:
            if facet.parameter in self.named:
                refs[self.named[facet.parameter]] |= dict(self._most(facet)).keys()
        return self.filter.choices.called(refs)

    # Counts per value

    @cached_property
    def _counts(self) -> list[Facet]:
        found = self.filter.facets() if self.filter.is_valid() else []
        if self.shown_facets is None:
            return found
        wanted = [facet for facet in found if facet.parameter in self.shown_facets]
        # A page that consists of these facets (country page) counts them whatever they cost.
        return [replace(facet, most_rows=None) for facet in wanted]

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
            values = list(self._values(facet))
            groups = [value for value in values if value.is_group or facet.level in ("", "group")]
            if facet.level != "type":
                shown[facet.parameter] = ShownFacet(facet.parameter, facet.title, groups)
            if facet.level in ("type", "all"):
                self._sort_into_groups(shown[facet.parameter].values, values, facet.parameter)
        return shown

    def _most(self, facet: Facet) -> list[tuple[str, int]]:
        """The values of a facet that are shown, with their numbers."""
        chosen = self.filter.form.cleaned_data[facet.parameter]
        pairs = self._numbers.get(facet.key, {}).items()
        if facet.key in self._inexact:
            return []
        most = [pair for rank, pair in enumerate(pairs) if rank < facet.most or pair[0] in chosen]
        return sorted(most, reverse=True) if facet.is_by_value else most

    def _values(self, facet: Facet) -> Iterable[FacetValue]:
        """A chosen value's address takes it away. Another one's adds it, in place of its group or its types."""
        form_field = self.filter.form.fields[facet.parameter]
        chosen = self.filter.form.cleaned_data[facet.parameter]
        for code, number in self._most(facet):
            is_chosen = code in chosen
            values = [
                form_field.typed(other)
                for other in chosen
                if other != code and (is_chosen or not form_field.overlap(other, code))
            ]
            typed = form_field.typed(code)
            if not is_chosen:
                values.append(typed)
            yield FacetValue(
                code=code,
                typed=typed,
                label=form_field.label_of(code) or in_page_language(self.names.get(code, code)),
                number=number,
                address=self._addresses.to({facet.parameter: values}),
                is_chosen=is_chosen,
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
