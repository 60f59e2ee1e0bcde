"""By what the rows and the columns of a public view are chosen, and the same without one of these conditions."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import BooleanField, Value
from django.db.models.expressions import NegatedExpression
from django.db.models.sql import Query
from django.db.models.sql.where import OR, WhereNode

Condition = tuple[Any, str]  # base model and column


def without(rows: Callable[[], Any], model: Any, column: str) -> Callable[[], Any]:
    """Rows that forget every comparison with the column, however deep."""

    def forgetful() -> Any:
        found = rows()
        for part in parts(found):
            part.where = where_of(part, (model, column))
        return found

    return forgetful


def without_in(rows: Callable[[], Any], name: str, model: Any, column: str) -> Callable[[], Any]:
    """Rows of which one computed column forgets it."""

    def forgetful() -> Any:
        found = rows()
        annotations = found.query.annotations
        annotations[name] = _part(annotations[name], (model, column), True)
        return found

    return forgetful


def conditions(rows: Any) -> set[Condition]:
    """Everything that rows are chosen by, in subqueries too."""
    lookups = (one for part in parts(rows) for one in _inside(part.where, deep=True))
    return {_asked(one) for one in lookups} - {None}


def column_conditions(rows: Any) -> set[tuple[str, Condition]]:
    """What a computed column asks of a row that it mentions, and that is not asked of all rows anyway."""
    if rows.query.combinator:
        return set()
    asked_of_all = {_alias(one) for one in _inside(rows.query.where, deep=False)}
    return {
        (name, _asked(one))
        for name, expression in rows.query.annotations.items()
        for one in _inside(expression, deep=False)
        if _asked(one) and _alias(one) not in asked_of_all
    }


def parts(rows: Any) -> tuple[Any, ...]:
    return rows.query.combined_queries or (rows.query,)


def _inside(node: Any, *, deep: bool) -> Iterator[Any]:
    """All expressions of one, `deep` in its subqueries too."""
    yield node
    for one in _below(node):
        if deep or not isinstance(one, Query):
            yield from _inside(one, deep=deep)


def _below(node: Any) -> list[Any]:
    if isinstance(node, Query):
        return [node.where, *node.annotations.values(), *node.combined_queries]
    return [one for one in node.get_source_expressions() if hasattr(one, "get_source_expressions")]


def _forget(node: Any, condition: Condition, wanted: bool = True) -> Any:
    """A copy in which every comparison holds; where something is negated, none does (`wanted`).

    What is decided by that alone is True or False.
    """
    if _asked(node) == condition:
        return wanted
    if isinstance(node, WhereNode):
        return _forget_in_where(node, condition, wanted)
    if isinstance(node, Query):
        return _forget_in_query(node, condition)
    if not _below(node):
        return node
    copy = node.copy()
    copy.set_source_expressions(
        [_part(one, condition, wanted ^ _negates(node)) for one in node.get_source_expressions()]
    )
    return copy


def _forget_in_where(node: Any, condition: Condition, wanted: bool) -> Any:
    children = [_forget(one, condition, wanted ^ node.negated) for one in node.children]
    decides = node.connector == OR
    if decides in [one for one in children if isinstance(one, bool)]:
        return decides ^ node.negated
    kept = [one for one in children if not isinstance(one, bool)]
    if children and not kept:
        return (not decides) ^ node.negated
    return node.create(kept, node.connector, node.negated)


def _forget_in_query(query: Any, condition: Condition) -> Any:
    found = query.clone()
    found.where = where_of(query, condition)
    for name, expression in query.annotations.items():
        found.annotations[name] = _part(expression, condition, True)
    found.combined_queries = tuple(_forget(one, condition) for one in query.combined_queries)
    return found


def where_of(query: Any, condition: Condition) -> Any:
    where = _forget(query.where, condition)
    return WhereNode() if where is True else where


def _part(node: Any, condition: Condition, wanted: bool) -> Any:
    """Of an expression, where a decision has to be one too."""
    if not hasattr(node, "get_source_expressions"):
        return node
    found = _forget(node, condition, wanted)
    return Value(found, BooleanField()) if isinstance(found, bool) else found


def _negates(node: Any) -> bool:
    return isinstance(node, NegatedExpression) or getattr(node, "rhs", None) is False


def _asked(lookup: Any) -> Condition | None:
    target = getattr(getattr(lookup, "lhs", None), "target", None)
    return (target.model, target.attname) if target is not None else None


def _alias(lookup: Any) -> tuple[str, str] | None:
    column = getattr(lookup, "lhs", None)
    return (column.alias, column.target.attname) if hasattr(column, "target") else None
