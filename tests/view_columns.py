"""What fills the columns of the public views."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists
from django.db.models.expressions import Case, Col
from django.db.models.sql.where import WhereNode


def selected(view: Any) -> list[tuple[str, Any]]:
    """Each column of a view with every expression that fills it; a union has one per part."""
    columns = view.columns()
    query = named_rows(view.rows(), columns).query
    parts = query.combined_queries or [query]
    return [
        (column, expression)
        for part in parts
        for column, (expression, _sql, _alias) in zip(columns, select_of(part), strict=True)
    ]


def named_rows(rows: Any, columns: list[str]) -> Any:
    """A union's parts, and rows with values, have named their columns themselves."""
    is_named = rows.query.combinator or rows._fields
    return rows if is_named else rows.order_by().values_list(*columns)


def select_of(query: Any) -> list[Any]:
    compiler = query.clone().get_compiler("default")
    compiler.pre_sql_setup()
    return compiler.select


def shown_columns(expression: Any) -> Iterator[Col]:
    """The base columns whose values an expression can give; what it only asks about does not count."""
    if isinstance(expression, Col):
        yield expression
    elif isinstance(expression, Case):
        for case in expression.cases:
            yield from shown_columns(case.result)
        yield from shown_columns(expression.default)
    elif not isinstance(expression, WhereNode | Exists):
        for part in expression.get_source_expressions():
            if part is not None:
                yield from shown_columns(part)
