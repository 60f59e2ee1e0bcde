"""UNION of querysets."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet


def union_all(branches: Iterable[QuerySet[Any]], order: Iterable[Any] = ()) -> QuerySet[Any]:
    """UNION ALL of the branches, in this order or in none; a single branch is returned as it is.

    From Django 6.1 on a union has the default ordering of its first model, whose columns it may not select.
    """
    return _combined(branches, order, keep_duplicates=True)


def union(branches: Iterable[QuerySet[Any]], order: Iterable[Any] = ()) -> QuerySet[Any]:
    """The same, with each row once."""
    return _combined(branches, order, keep_duplicates=False)


def _combined(
    branches: Iterable[QuerySet[Any]], order: Iterable[Any], *, keep_duplicates: bool
) -> QuerySet[Any]:
    """Django leaves out empty branches; the only one that remains may have a limit, and keeps its order."""
    first, *others = branches
    combined = first.union(*others, all=keep_duplicates) if others else first
    return combined.order_by(*order) if combined.query.combinator else combined
