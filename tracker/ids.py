"""Rows by ids that are known: one parameter however many they are, and the plan of `IN`."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import BooleanField, F, Func, Q


class IsOneOf(Func):
    """Whether a column is one of some ids. A list of ten thousand parameters takes longer to write than to ask."""

    output_field = BooleanField()

    def __init__(self, path: str, ids: tuple[int, ...]) -> None:
        super().__init__(F(path))
        self.ids = ids

    def as_sql(self, compiler: Any, *given: Any, **more: Any) -> tuple[str, tuple[str | int, ...]]:
        if not self.ids:
            raise EmptyResultSet
        column, params = compiler.compile(self.get_source_expressions()[0])
        array = "{" + ",".join(map(str, self.ids)) + "}"
        return f"{column} = ANY (%s::bigint[])", (*params, array)


def one_of(path: str, ids: Any) -> Any:
    """The condition that what a path leads to is one of some ids, or of what a query gives."""
    if isinstance(ids, Collection):
        return IsOneOf(path, tuple(ids))
    return Q(**{f"{path}__in": ids})
