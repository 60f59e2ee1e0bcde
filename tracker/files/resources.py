"""Registry of all table files (CSV/package), for commands and packages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _

from tracker.files.imports.columns import Choice, Column
from tracker.files.imports.kinds import Table, files


@dataclass(frozen=True)
class TableFile:
    """One file. Where it has rows of several models, a column says whose a row is."""

    name: str
    parts: Sequence[Table]

    @cached_property
    def all_columns(self) -> list[Column]:
        """With those that a restore alone reads, last."""
        fullest = max(self.parts, key=lambda part: len(part.all_columns)).all_columns
        if len(self.parts) == 1:
            return list(fullest)
        return [fullest[0], subject_kind(self.parts), *fullest[1:]]

    def columns(self, *, restored: bool = False) -> list[Column]:
        return [column for column in self.all_columns if restored or not column.restored]

    def rows(self, *, user: Any = None, restored: bool = False) -> Iterator[list[str]]:
        """All rows that this user may see, in an order that does not depend on the database's numbers."""
        columns = self.columns(restored=restored)
        for part in self.parts:
            own = [part.by_name[one.name] for one in columns if one.name in part.by_name]
            cells = part.rows(part.in_order(part.visible(user)), own)
            yield from cells if own == columns else self._spread(part, cells, columns)

    def _spread(
        self, part: Table, rows: Iterator[list[str]], columns: Sequence[Column]
    ) -> Iterator[list[str]]:
        """Rows of one part over the columns of all."""
        names = [column.name for column in columns if column.name in part.by_name]
        places = [names.index(one.name) if one.name in names else None for one in columns]
        kind = {"subject_kind": part.subject_kind}
        fixed = [kind.get(column.name, "") for column in columns]
        for row in rows:
            yield [
                said if place is None else row[place]
                for place, said in zip(places, fixed, strict=True)
            ]


def subject_kind(parts: Sequence[Table]) -> Column:
    return Choice(
        "subject_kind",
        _("The table of the record that it is about."),
        choices=[(part.subject_kind, part.subject_kind) for part in parts],
        required=True,
    )


def tables() -> dict[str, TableFile]:
    """By the name that commands and files give them."""
    return {name: TableFile(name, parts) for name, parts in files().items()}
