"""Restores a package into empty tables, in one transaction: all of it or nothing.

Each table of the database is filled in a pass of its own over its file, so that little is held: only the number of
each reference. What points at what is checked at the end, by the database itself.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, BinaryIO

from django.db import DatabaseError, connection, transaction
from django.utils.translation import gettext as _
from psycopg import sql

from tracker.files.imports.columns import Column, Local, Many, Names, Unreadable
from tracker.files.imports.kinds import Table, kinds
from tracker.files.imports.models import ImportedRow
from tracker.files.imports.ref_allocation import new_numbers
from tracker.files.packages import imported_rows, terms
from tracker.files.packages.cells import Cells
from tracker.files.packages.reading import Line, Package
from tracker.files.packages.refusals import reason_of
from tracker.files.resources import TableFile
from tracker.ground.names import COLUMNS
from tracker.ground.tables import TableError

KIND_PLACE = 1  # of `subject_kind`, behind the reference
NAME_COLUMNS = ["bearer_id", "text", "language", "kind", "is_display", *COLUMNS]
Numbers = dict[Any, dict[str, int]]


def restore(file: BinaryIO, *, apply: bool) -> dict[str, int]:
    """Rows per table. Without `apply` everything is done and taken back: it is the same check."""
    with Package(file) as package, transaction.atomic():
        _wait_for_all_tables()
        _refuse_unless_empty()
        counts = Restoration(package).run()
        _check_all()
        transaction.set_rollback(not apply)
    return counts


def _check_all() -> None:
    """What the database would look at when the transaction ends."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except DatabaseError as error:
        raise TableError(reason_of(error)) from error


def editorial_models() -> list[Any]:
    """Every model whose rows a package has."""
    found: dict[Any, None] = {}
    for kind in kinds().values():
        links = [c.linked(kind.model).remote_field.through for c in _many(kind)]
        found |= dict.fromkeys([kind.model, *([kind.names] if kind.names else []), *links])
    return [*found, ImportedRow]


def _many(kind: Table) -> list[Many]:
    return [column for column in kind.all_columns if isinstance(column, Many)]


def _wait_for_all_tables() -> None:
    """Nobody writes meanwhile; and this statement tells the history where the rows come from."""
    names = [sql.Identifier(model._meta.db_table) for model in editorial_models()]
    lock = sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE").format(sql.SQL(", ").join(names))
    with connection.cursor() as cursor:
        cursor.execute(lock.as_string(cursor.connection))


def _refuse_unless_empty() -> None:
    filled = {model for model in editorial_models() if model._base_manager.exists()}
    if filled:
        known = {
            kind.part_of or kind.name: None for kind in kinds().values() if kind.model in filled
        }
        raise TableError(
            _("A package is restored into empty tables only. These are not empty: %(tables)s.")
            % {"tables": ", ".join(known) or imported_rows.NAME}
        )


class Restoration:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.files = package.tables.values()
        self.numbers: Numbers = {kind.model: {} for kind in kinds().values()}
        self.cells = Cells(self.numbers)

    def run(self) -> dict[str, int]:
        counts = {terms.NAME: terms.restore(self.package.lines(terms.NAME))}
        counts |= {file.name: self._number(file) for file in self.files}
        for file in self.files:
            for kind in file.parts:
                self._restore(file, kind)
        counts[imported_rows.NAME] = self._remember()
        return counts

    def _number(self, file: TableFile) -> int:
        """The number of each reference. What comes first gets the smaller one: that order has a meaning."""
        total = 0
        for kind in file.parts:
            found = self.numbers[kind.model]
            for line in self._lines(file, kind):
                if line.cells[0] in found:
                    raise _refusal(file.name, line, "ref", _("Another row has this reference."))
                found[line.cells[0]] = 0
            for ref, number in zip(found, new_numbers(kind.model, len(found)), strict=True):
                found[ref] = number
            total += len(found)
        if total != sum(1 for _line in self.package.lines(file.name)):
            raise TableError(
                _("It has rows about no table that there is."), file=f"{file.name}.csv"
            )
        return total

    def _lines(self, file: TableFile, kind: Table) -> Iterator[Line]:
        """The rows of one part of a file."""
        lines = self.package.lines(file.name)
        if len(file.parts) == 1:
            return lines
        return (line for line in lines if line.cells[KIND_PLACE] == kind.subject_kind)

    def _restore(self, file: TableFile, kind: Table) -> None:
        """Names first: the names that a bearer shows follow them when it is written."""
        filling = Filling(file, kind, self.cells)
        if kind.names:
            self._copy(kind.names, NAME_COLUMNS, filling.names, file, kind)
        self._copy(kind.model, filling.keys, filling.row, file, kind)
        for column in filling.many:
            link = column.linked(kind.model)
            ends = [link.m2m_column_name(), link.m2m_reverse_name()]
            pairs = partial(filling.pairs, column=column)
            self._copy(link.remote_field.through, ends, pairs, file, kind)

    def _copy(
        self,
        model: Any,
        columns: Sequence[str],
        rows_of: Callable[[Line], Iterable[Sequence[Any]]],
        file: TableFile,
        kind: Table,
    ) -> None:
        rows = (row for line in self._lines(file, kind) for row in rows_of(line))
        copy_rows(model, columns, rows, file.name)

    def _remember(self) -> int:
        columns = ["dataset", "kind", "key", "target", "digest", "import_extra"]
        written = 0

        def rows() -> Iterator[Sequence[Any]]:
            nonlocal written
            for line in self.package.lines(imported_rows.NAME):
                dataset, name, key, ref, digest, extra = line.cells
                target = self.numbers[kinds()[name].model].get(ref) if name in kinds() else None
                if target is None:
                    text = _("There is no row with the reference “%(value)s”.") % {"value": ref}
                    raise _refusal(imported_rows.NAME, line, "ref", text)
                written += 1
                yield dataset, name, key, target, digest, extra or None

        copy_rows(ImportedRow, columns, rows(), imported_rows.NAME)
        return written


class Filling:
    """How the rows of one kind become rows of the database's tables."""

    def __init__(self, file: TableFile, kind: Table, cells: Cells) -> None:
        self.file = file
        self.kind = kind
        self.numbers = cells.numbers[kind.model]
        order = [column.name for column in file.columns(restored=True)]
        self.places = {column.name: order.index(column.name) for column in kind.all_columns}
        self.reads = {column.name: cells.reads(column) for column in kind.all_columns}
        self.many = [column for column in kind.all_columns if isinstance(column, Many)]
        own = [c for c in kind.all_columns if not isinstance(c, Many | Names)]
        self.texts = [column for column in own if isinstance(column, Local)]
        self.plain = [column for column in own if not isinstance(column, Local)]
        self.keys = ["id", *(column.key for column in self.plain), *kind.texts]

    def row(self, line: Line) -> Iterator[Sequence[Any]]:
        texts: dict[str, dict[str, str]] = {key: {} for key in self.kind.texts}
        for column in self.texts:
            if text := line.cells[self.places[column.name]]:
                texts[column.key][column.language] = text
        plain = [self._value(line, column) for column in self.plain]
        yield [self.numbers[line.cells[0]], *plain, *map(as_json, texts.values())]

    def names(self, line: Line) -> Iterator[Sequence[Any]]:
        column = next(c for c in self.kind.all_columns if isinstance(c, Names))
        for name in self._value(line, column):
            yield [self.numbers[line.cells[0]], *(name[key] for key in NAME_COLUMNS[1:])]

    def pairs(self, line: Line, column: Column) -> Iterator[Sequence[Any]]:
        number = self.numbers[line.cells[0]]
        for other in self._value(line, column):
            yield number, other

    def _value(self, line: Line, column: Column) -> Any:
        try:
            return self.reads[column.name](line.cells[self.places[column.name]])
        except Unreadable as error:
            raise _refusal(self.file.name, line, column.name, str(error)) from None


def copy_rows(model: Any, columns: Sequence[str], rows: Iterable[Sequence[Any]], name: str) -> None:
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(model._meta.db_table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    try:
        with (
            connection.wrap_database_errors,
            connection.cursor() as cursor,
            cursor.copy(statement) as copy,
        ):
            for row in rows:
                copy.write_row(row)
    except DatabaseError as error:
        raise TableError(reason_of(error), file=f"{name}.csv") from error


def as_json(texts: dict[str, str]) -> str:
    return json.dumps(texts, ensure_ascii=False)


def _refusal(name: str, line: Line, column: str, reason: str) -> TableError:
    return TableError(reason, file=f"{name}.csv", line=line.number, column=column)
