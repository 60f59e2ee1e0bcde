"""UNION of querysets."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet


def union_all(branches: Iterable[QuerySet[Any]]) -> QuerySet[Any]:
    """UNION ALL of the branches, in no order; a single branch is returned as it is.

    From Django 6.1 on a union has the default ordering of its first model, whose columns it may not select.
    """
    return _combined(branches, keep_duplicates=True)


def union(branches: Iterable[QuerySet[Any]]) -> QuerySet[Any]:
    """The same, with each row once."""
    return _combined(branches, keep_duplicates=False)


def _combined(branches: Iterable[QuerySet[Any]], *, keep_duplicates: bool) -> QuerySet[Any]:
    first, *others = branches
    return first.union(*others, all=keep_duplicates).order_by() if others else first
