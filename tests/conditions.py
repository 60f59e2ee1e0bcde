"""By what the rows of a public view are chosen, and the same rows without one of these conditions."""

from collections.abc import Callable
from typing import Any


def without(rows: Callable[[], Any], model: Any, column: str) -> Callable[[], Any]:
    def forgetful() -> Any:
        found = rows()
        for part in _parts(found):
            _strip(part.where, (model, column))
        return found

    return forgetful


def conditions(rows: Any) -> set[tuple[Any, str]]:
    """Base model and column of everything that rows are chosen by."""
    return set().union(*(_conditions(part.where) for part in _parts(rows)))


def _parts(rows: Any) -> tuple[Any, ...]:
    return rows.query.combined_queries or (rows.query,)


def _conditions(node: Any) -> set[tuple[Any, str]]:
    found = {_asked(child) for child in node.children if not hasattr(child, "children")}
    deeper = (_conditions(child) for child in node.children if hasattr(child, "children"))
    return (found - {None}).union(*deeper)


def _strip(node: Any, condition: tuple[Any, str]) -> None:
    """Takes every comparison with the column out of a WHERE, however deep."""
    for child in node.children:
        if hasattr(child, "children"):
            _strip(child, condition)
    node.children = [
        child for child in node.children if _asked(child) != condition and not _is_empty(child)
    ]


def _is_empty(child: Any) -> bool:
    return hasattr(child, "children") and not child.children


def _asked(lookup: Any) -> tuple[Any, str] | None:
    target = getattr(getattr(lookup, "lhs", None), "target", None)
    return (target.model, target.attname) if target is not None else None
