"""Panels: registry by which higher apps add related lists and buttons to a record's admin page.

An app adds its panels when its admin is loaded, since what lies below does not know it.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import HttpRequest

from tracker.editorial.records import Record

MOST = 50  # lines; whoever has more looks at the list


class Button(NamedTuple):
    label: Any
    address: str


class Line(NamedTuple):
    """The first cell is the link."""

    address: str
    cells: list[Any]


class Panel(NamedTuple):
    title: Any
    buttons: list[Button]
    columns: list[Any]
    lines: list[Line]

    def __bool__(self) -> bool:
        return bool(self.buttons or self.lines)


PanelMaker = Callable[[HttpRequest, Any], Panel]
_makers: dict[type[Record], list[PanelMaker]] = defaultdict(list)


def panel_of(*models: type[Record]) -> Callable[[PanelMaker], PanelMaker]:
    def add(maker: PanelMaker) -> PanelMaker:
        for model in models:
            _makers[model].append(maker)
        return maker

    return add


def panels_of(request: HttpRequest, record: Record) -> list[Panel]:
    """Those that have something to show to this user."""
    return [panel for maker in _makers[type(record)] if (panel := maker(request, record))]
