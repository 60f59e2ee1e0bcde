"""Keyset pagination: the position of a page is the sort value and the reference of the row before it.

`from=2020-05-01~K3N8ZQ4T` is the page after that date and reference; without a date it is among those at the end,
whose date is not known.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Func, Q, QuerySet
from django.db.models.expressions import OrderBy

from tracker.editorial.records import is_ref

MARK = "~"
LONGEST = 400


def order_without_index(ordering: tuple[Any, ...]) -> list[Any]:
    """Returns the order by an expression that no index has. For few known ids the planner would otherwise walk the
    whole index in order to find them.
    """
    return [_unindexed(one) if isinstance(one, OrderBy) else one for one in ordering]


def _unindexed(order: OrderBy) -> OrderBy:
    found = order.copy()
    found.set_source_expressions([Func(order.expression, function="GREATEST")])
    return found


@dataclass(frozen=True)
class KeysetOrder:
    """The first column of an order; the second one is the reference, upwards."""

    column: str
    is_descending: bool
    has_dates: bool

    @classmethod
    def of(cls, ordering: tuple[Any, ...]) -> "KeysetOrder | None":
        """None for one that is no column of the rows, such as how close a name is."""
        first: Any = ordering[0]
        if isinstance(first, OrderBy):
            if not isinstance(first.expression, F):
                return None
            column: Any = first.expression
            return cls(column.name, first.descending, has_dates=True)
        return cls(first, False, has_dates=False)

    def position_of(self, row: Any) -> str:
        value = getattr(row, self.column)
        return f"{'' if value is None else value}{MARK}{row.ref}"

    def read(self, text: str) -> "KeysetPosition | None":
        """None for what is no position in this order."""
        value, mark, ref = text.rpartition(MARK)
        if not mark or not is_ref(ref) or len(text) > LONGEST or "\0" in text:
            return None
        if not self.has_dates:
            return KeysetPosition(self, value, ref)
        try:
            return KeysetPosition(self, datetime.date.fromisoformat(value) if value else None, ref)
        except ValueError:
            return None


@dataclass(frozen=True)
class KeysetPosition:
    order: KeysetOrder
    value: Any
    ref: str

    def parts_after(self, rows: QuerySet[Any]) -> list[QuerySet[Any]]:
        """Returns the rows after the position as UNION branches, each in index order: rows with a sort value, then
        rows without (NULLS LAST).
        """
        column, is_last = self.order.column, {self.order.column: None}
        if self.value is None:
            return [rows.filter(**is_last, ref__gt=self.ref)]
        bound = "lt" if self.order.is_descending else "gt"
        beyond = Q(**{f"{column}__{bound}": self.value}) | Q(ref__gt=self.ref)
        known = rows.filter(beyond, **{f"{column}__{bound}e": self.value})
        return [known, rows.filter(**is_last)] if self.order.has_dates else [known]

    def after(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        first, *others = self.parts_after(rows)
        for part in others:
            first = first | part
        return first
