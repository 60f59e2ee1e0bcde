"""Displays planned changes: links as names, without records that the user may not see."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tracker.editorial.records import Record
from tracker.files.imports.columns import Column, Link, Local, Names, Ref, Refs, Term, Terms
from tracker.files.imports.kinds import Table, kind_of, kinds
from tracker.files.imports.models import Action, ImportBatch, PlannedChange
from tracker.ground.texts import plain
from tracker.roof.import_pages.access import may_see_file

LONGEST_CELL = 200
MOST_OF_A_ROW = 1_000  # characters: a page of fifty rows stays small
CUT = 40
HIDING = ("identity_withheld", "is_confidential")


class Cell(NamedTuple):
    name: str
    old: str
    new: str


class ReadableChange(NamedTuple):
    change: PlannedChange
    kind: str
    is_hidden: bool
    cells: list[Cell]


def readable(
    batch: ImportBatch, changes: Sequence[PlannedChange], user: Any
) -> list[ReadableChange]:
    """A few queries for each kind and vocabulary among these rows, however many there are."""
    hidden = hidden_ones(batch, changes, user)
    names = LinkNames(batch, [change for change in changes if change.pk not in hidden], user)
    return [
        ReadableChange(
            change,
            capfirst(str(kinds()[change.kind].label)),
            change.pk in hidden,
            [] if change.pk in hidden else _cells(change, names),
        )
        for change in changes
        if change.kind in kinds()
    ]


def _cells(change: PlannedChange, names: "LinkNames") -> list[Cell]:
    if change.cells:
        return _short(Cell(name, old, new) for name, (old, new) in change.cells.items())
    filled = ((column, value_of(column, change.new)) for column in kinds()[change.kind].all_columns)
    return _short(
        Cell(column.name, "", names.text(column, value))
        for column, value in filled
        if value not in (None, "", [], False)
    )


def _short(cells: Iterable[Cell]) -> list[Cell]:
    found, length = [], 0
    for cell in cells:
        most = LONGEST_CELL if length < MOST_OF_A_ROW else CUT
        found.append(Cell(cell.name, _cut(cell.old, most), _cut(cell.new, most)))
        length += len(found[-1].old) + len(found[-1].new)
    return found


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def value_of(column: Column, new: dict[str, Any]) -> Any:
    if isinstance(column, Local):
        return (new.get(column.key) or {}).get(column.language)
    return (
        (new.get("_many") or {}).get(column.key)
        if column.is_many and not isinstance(column, Names)
        else new.get(column.key)
    )


# Who may see which rows


def hidden_ones(batch: ImportBatch, changes: Sequence[PlannedChange], user: Any) -> set[int]:
    """Returns the changes to records that this user may not see, including records that are yet to be created."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        for kind, number in _stored(batch, change):
            wanted[kind].add(number)
    visible = {
        kind: set(kinds()[kind].visible(user).filter(pk__in=numbers).values_list("pk", flat=True))
        for kind, numbers in wanted.items()
        if kind in kinds()
    }
    sees_file = may_see_file(user, batch)
    return {
        change.pk
        for change in changes
        if (not sees_file and any(change.new.get(name) for name in HIDING))
        or any(number not in visible.get(kind, ()) for kind, number in _stored(batch, change))
    }


def _stored(batch: ImportBatch, change: PlannedChange) -> Iterable[tuple[str, int]]:
    """The row and its record, where they are in the database already."""
    if change.action != Action.CREATE or batch.applied_at and not batch.undone_at:
        yield change.kind, change.target
    if change.record and change.record_version is not None and not batch.undone_at:
        yield change.record_kind, change.record


# What is linked


class LinkNames:
    """How the rows that others point at are called, by model and number; two queries for each model at most."""

    def __init__(self, batch: ImportBatch, changes: Sequence[PlannedChange], user: Any) -> None:
        wanted: dict[Any, set[Any]] = defaultdict(set)
        for change in changes:
            for column in kinds()[change.kind].all_columns:
                if isinstance(column, Ref | Refs | Term | Terms):
                    wanted[column.model].update(_keys(value_of(column, change.new)))
        self._names = {
            model: _names(batch, model, keys, user) for model, keys in wanted.items() if keys
        }

    def text(self, column: Column, value: Any) -> str:
        if isinstance(column, Ref | Refs | Term | Terms):
            names = self._names.get(column.model, {})
            return ", ".join(names.get(key, _("(not for you to see)")) for key in _keys(value))
        return column.write(value)


def _keys(value: Any) -> list[Any]:
    if value in (None, "", []):
        return []
    values = value if isinstance(value, list) else [value]
    return [each for each in values if not isinstance(each, Link)]


def _names(batch: ImportBatch, model: Any, keys: set[Any], user: Any) -> dict[Any, str]:
    kind = kind_of(model)
    if kind is None:
        return {row.pk: f"{row} ({row.pk})" for row in model._base_manager.filter(pk__in=keys)}
    planned = batch.changes.filter(kind=kind.name, target__in=keys, action=Action.CREATE)
    sees_file = may_see_file(user, batch)
    found = {change.target: planned_name(kind, change, sees_file) for change in planned}
    rows = kind.visible(user).filter(pk__in=keys)
    return found | {row.pk: str(row) if isinstance(row, Record) else row.ref for row in rows}


def planned_name(kind: Table, change: PlannedChange, sees_file: bool) -> str:
    """Of a row that the import makes: its reference, and a name or title."""
    if not sees_file and any(change.new.get(name) for name in HIDING):
        return change.ref
    names = change.new.get("_names") or []
    title = change.new.get("title") or change.new.get("name") or {}
    shown = names[0]["text"] if names else title if isinstance(title, str) else plain(title)
    return f"{change.ref} {_cut(shown, 80)}".strip()
