"""A draft while it is planned, and what the whole plan remembers of it."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tracker.files.imports.columns import Column, Link, Local, Names
from tracker.files.imports.drafts import Draft
from tracker.files.imports.kinds import Table, kinds
from tracker.files.imports.models import Action


class Owner(NamedTuple):
    """The record that a row belongs to; `version` is None while it is made by the same import."""

    kind: str
    pk: int
    version: int | None
    status: str


class Known(NamedTuple):
    """A row of this import that others may point at."""

    pk: int
    ref: str
    owner: Owner | None


class Planned:
    """A draft with the planner's results. `lasting_key` is the key that ImportedRow stores, by which a later
    import recognises the row.
    """

    __slots__ = (
        "action", "changed", "digest", "draft", "is_broken", "is_kept", "kind", "lasting_key", "links", "owner",
        "pk", "ref", "refs", "values",
    )  # fmt: skip

    def __init__(self, draft: Draft, kind: Table) -> None:
        self.draft = draft
        self.kind = kind
        self.values: dict[str, Any] = {}
        self.links: list[tuple[Column, Any]] = []
        # References of resolved links by column; a list for multi-value columns.
        self.refs: dict[str, Any] = {}
        self.pk = 0
        self.ref = ""
        self.action = ""
        self.owner: Owner | None = None
        self.changed: dict[str, list[str]] | None = None
        self.digest = ""
        self.lasting_key = ""
        self.is_broken = False
        self.is_kept = (
            False  # the same cells as the last time: nothing changes, whatever was edited since
        )

    def take(self, column: Column, value: Any) -> None:
        """A cell's value, where the database will have it."""
        if isinstance(column, Local):
            self.values.setdefault(column.key, {})[column.language] = value
        elif column.is_many:
            self.values.setdefault("_many", {})[column.key] = value
        else:
            self.values[column.key] = value
        if isinstance(value, Link) or (column.is_many and value and isinstance(value[0], Link)):
            self.links.append((column, value))

    def value_of(self, column: Column) -> Any:
        if isinstance(column, Local):
            return self.values[column.key][column.language]
        return self.values["_many"][column.key] if column.is_many else self.values[column.key]

    def text_of(self, column: Column) -> str:
        """The cell in its canonical form; links as the references that they lead to."""
        if column.name in self.refs:
            return column.write(self.refs[column.name])
        return column.write(self.value_of(column))

    def new_values(self) -> dict[str, Any]:
        """What the database gets: all of a new row, of another one what changes."""
        if self.action == Action.CREATE:
            return self.values
        changed = (self.kind.by_name[name] for name in self.changed or ())
        part = Planned(self.draft, self.kind)
        for column in changed:
            part.take(column, self.value_of(column))
        return part.values

    def has_names(self) -> bool:
        return any(isinstance(column, Names) for column in self.kind.all_columns)


def by_kind(rows: Iterable[Planned]) -> list[tuple[Table, list[Planned]]]:
    """In the order in which kinds point at each other."""
    found: dict[str, list[Planned]] = {}
    for row in rows:
        found.setdefault(row.kind.name, []).append(row)
    return [(kind, found[name]) for name, kind in kinds().items() if name in found]


def is_key(link: Link) -> bool:
    return link.text.startswith("#")


def links_of(row: Planned) -> Iterator[Link]:
    for _column, value in row.links:
        if isinstance(value, list):
            yield from value
        else:
            yield value


def digest_of(draft: Draft) -> str:
    """Digest of the non-empty cells, so that adding an empty column does not change it."""
    filled = sorted((name, text) for name, text in draft.cells.items() if text)
    text = json.dumps([draft.kind, filled])
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
