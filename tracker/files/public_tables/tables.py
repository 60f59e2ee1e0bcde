"""Public tables: their columns compiled to SQL and streamed in batches.

The rows of a list are found and sorted as their keys alone. Their cells are then made batch by batch, with what
belongs to them gathered by the set, so that neither filters nor order keep the first row waiting, and nothing
grows with the table.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import BooleanField, F, Func, Model, QuerySet

from tracker.boundary import alias
from tracker.files.public_tables.columns import Column
from tracker.files.public_tables.streams import Form, Statement, Tally, csv_stream, json_stream

KEYS = "keys of this batch"


class OneOf(Func):
    """Whether a key is one of this batch."""

    output_field: ClassVar[Any] = BooleanField()
    conditional = True

    def as_sql(self, compiler: Any, *given: Any, **more: Any) -> tuple[str, tuple[str | int, ...]]:
        sql, params = compiler.compile(self.source_expressions[0])
        return f"{sql} = ANY(%s)", (*params, KEYS)


@dataclass(frozen=True)
class Part:
    """Related rows of a table, joined by their column `key`."""

    rows: QuerySet[Any]
    key: str


@dataclass(frozen=True)
class Selection:
    """Columns over the rows of one public model, in this order where no list says another.

    Without columns of its own a row is what the parts gather under one `key`, as are those who are held.
    """

    model: type[Model]
    columns: Sequence[Column]
    parts: Mapping[str, Part] = field(default_factory=dict)
    order: tuple[Any, ...] = ("ref",)
    key: str = "pk"
    key_type: str = "bigint"

    def keys(self, rows: QuerySet[Any] | None) -> QuerySet[Any]:
        found = self.model._default_manager.order_by(*self.order) if rows is None else rows
        return found.values_list(self.key)

    def with_part(self, name: str, rows: QuerySet[Any]) -> "Selection":
        """The same over these rows of a part only."""
        part = replace(self.parts[name], rows=rows)
        return replace(self, parts={**self.parts, name: part})

    def statement(self, form: Form, using: str) -> Statement:
        """`SELECT` of one batch, in the order of its keys."""
        used = list(dict.fromkeys(column.part for column in self.columns))
        compiled = {name: self._compiled(name, form, using) for name in used}
        params: list[Any] = [KEYS]
        joins = []
        for name in sorted(used):
            sql, its = compiled[name]
            joins.append(f"LEFT JOIN ({sql}) AS {_alias(name)} ON {_alias(name)}.key = asked.key")
            params += its
        cells = ", ".join(f'{self._cell(one, form)} AS "{one.name}"' for one in self.columns)
        asked = f"unnest(%s::{self.key_type}[]) WITH ORDINALITY AS asked(key, place)"
        # Names and operators are ours; every value is a parameter.
        select = f"SELECT {cells} FROM {asked} {' '.join(joins)} ORDER BY asked.place"  # noqa: S608
        return Statement(select, params, KEYS, self.key_type)

    def _cell(self, column: Column, form: Form) -> str:
        source = f'{_alias(column.part)}."{column.name}"'
        return column.cell(source) if form is Form.CSV else column.field(source)

    def _compiled(self, name: str, form: Form, using: str) -> tuple[str, list[Any]]:
        """Rows of the table itself, or those of a part gathered per key."""
        key, rows = (self.parts[name].key, self.parts[name].rows) if name else (self.key, None)
        found = self.model._default_manager.all() if rows is None else rows
        chosen = {
            f"cell_{one.name}": one.expression(as_text=form is Form.CSV)
            for one in self.columns
            if one.part == name
        }
        asked = found.order_by().filter(OneOf(F(key)))
        if name:
            asked = asked.values(key)
        query = asked.annotate(**chosen).values_list(key, *chosen).using(using).query
        sql, params = query.get_compiler(using).as_sql()
        quoted = ", ".join(f'"{cell.removeprefix("cell_")}"' for cell in chosen)
        return f"SELECT * FROM ({sql}) AS found(key, {quoted})", list(params)  # noqa: S608


def _alias(part: str) -> str:
    return f"of_{part}" if part else "itself"


class PublicTable:
    """`kind` is its name, in the field's words. Its selections have the same columns and follow each other."""

    def __init__(self, kind: str, about: str, *selections: Selection) -> None:
        self.kind = kind
        self.about = about
        self.selections = selections
        if any(names_of(one.columns) != names_of(self.columns) for one in selections):
            raise TypeError(f"The selections of {kind} differ in their columns.")

    @property
    def columns(self) -> Sequence[Column]:
        return self.selections[0].columns

    def csv(
        self, rows: QuerySet[Any] | None = None, *, tally: Tally = lambda number: None
    ) -> Iterator[bytes]:
        """UTF-8 with BOM, in pieces. `rows` is the list in its order; all rows where it is None."""
        quoted = [column.name for column in self.columns if column.is_quoted]
        return csv_stream(self._batches(Form.CSV, rows), names_of(self.columns), quoted, tally)

    def json(self, rows: QuerySet[Any] | None = None) -> Iterator[bytes]:
        """`{"rows": [...], "total": n}`, in pieces; the total last, so that it is the number of rows."""
        return json_stream(self._batches(Form.JSON, rows))

    def count(self, rows: QuerySet[Any] | None = None) -> int:
        return sum(one.keys(rows).count() for one in self.selections)

    @property
    def models(self) -> set[type[Model]]:
        """The public models whose rows it has."""
        parts = {part.rows.model for one in self.selections for part in one.parts.values()}
        return {one.model for one in self.selections} | parts

    def _batches(self, form: Form, rows: QuerySet[Any] | None) -> Any:
        """What the streams need, decided now: who reads is known only while the request is answered."""
        using = alias.current()
        found = []
        for one in self.selections:
            try:
                keys = one.keys(rows).using(using).query.get_compiler(using).as_sql()
                found.append((keys, one.statement(form, using)))
            except EmptyResultSet:  # Django sees without asking that nothing is found
                continue
        return connections[using], found

    def over(self, part: str, rows: QuerySet[Any]) -> "PublicTable":
        """Returns the table restricted to these related rows."""
        return PublicTable(
            self.kind, self.about, *(one.with_part(part, rows) for one in self.selections)
        )


def names_of(columns: Sequence[Column]) -> list[str]:
    return [column.name for column in columns]
