"""Rows by ids that are known, or that other rows give: one part of a statement, which is made only once."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import EmptyResultSet
from django.db.models import BooleanField, F, Func, Q, QuerySet


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


class IsAmong(Func):
    """A value is one of an array's."""

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    output_field = BooleanField()


@dataclass(frozen=True)
class LookedUp:
    """Ids that are looked up first and once, as one array, whatever number of them the database expects."""

    rows: QuerySet[Any]


def one_of(path: str, ids: Any) -> Any:
    """The condition that what a path leads to is one of some ids, or of what a query gives."""
    if isinstance(ids, LookedUp):
        return IsAmong(F(path), ArraySubquery(ids.rows))
    if isinstance(ids, Collection):
        return IsOneOf(path, tuple(ids))
    return Q(**{f"{path}__in": ids})


class Ids:
    """Ids that rows have as their one column. A query would be copied and made anew wherever it is asked for.

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
    """The condition that what a path leads to is one of the ids that the rows give in one column."""
    return Q(IsAmongIds(path, Ids(rows)))
