"""Conditions on ids that keep SQL short and compilation cheap: `column = ANY(array)` for known ids, a subquery
evaluated once as an array, and a subquery whose SQL is compiled once.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import EmptyResultSet
from django.db.models import BooleanField, F, Func, Q, QuerySet


class IsOneOf(Func):
    """`column = ANY(array)` with the ids as one parameter; ten thousand parameters would cost more than the
    query.
    """

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


class IsAmong(Func):
    """A value is one of an array's."""

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    output_field = BooleanField()


@dataclass(frozen=True)
class ArrayOfIds:
    """Marks a subquery that is evaluated once, as an array (an InitPlan), whatever row count the planner
    estimates.
    """

    rows: QuerySet[Any]


def in_ids(path: str, ids: Any) -> Any:
    """Condition that `path` is one of some ids, of an array subquery or a queryset."""
    if isinstance(ids, ArrayOfIds):
        return IsAmong(F(path), ArraySubquery(ids.rows))
    if isinstance(ids, Collection):
        return IsOneOf(path, tuple(ids))
    return Q(**{f"{path}__in": ids})


class Ids:
    """An uncorrelated one-column subquery whose SQL is compiled once. Django would clone and compile the queryset
    at each use.

    It refers to nothing around it.
    """

    def __init__(self, rows: QuerySet[Any]) -> None:
        self.rows = rows
        self._made: tuple[str, tuple[Any, ...]] | None = None

    def made(self, compiler: Any) -> tuple[str, tuple[Any, ...]]:
        """The statement and its parameters."""
        if self._made is None:
            sql, params = compiler.compile(self.rows.query)
            self._made = sql, tuple(params)
        return self._made


class IsAmongIds(Func):
    output_field = BooleanField()

    def __init__(self, path: str, ids: Ids) -> None:
        super().__init__(F(path))
        self.ids = ids

    def as_sql(self, compiler: Any, *given: Any, **more: Any) -> tuple[str, tuple[Any, ...]]:
        column, params = compiler.compile(self.get_source_expressions()[0])
        sql, own = self.ids.made(compiler)
        return f"{column} IN ({sql})", (*params, *own)


def among(path: str, rows: QuerySet[Any]) -> Q:
    """Returns the condition `path IN (subquery)`, with the subquery compiled once."""
    return Q(IsAmongIds(path, Ids(rows)))
