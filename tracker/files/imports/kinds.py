"""Kinds of tables: allow-lists of columns over one model, as resources of django-import-export.

An app declares its own in `resources.py` and registers them when it is ready, in the order in which their rows
point at each other.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, ClassVar

from django.db import connection
from django.db.models import GeneratedField, QuerySet
from django.utils.functional import Promise
from import_export.resources import Resource

from tracker.editorial.records import Record
from tracker.files.imports.columns import Column, Day, Local, Moment, Names, OwnRef, Text, Whole
from tracker.files.imports.field_columns import columns_of
from tracker.files.imports.streamed import StreamedDataset
from tracker.files.public_tables.streams import snapshot

CHUNK = 2_000
_kinds: dict[str, "Table"] = {}
_by_model: dict[Any, "Table"] = {}


class Table(Resource):
    """A table kind: an allow-list of columns over one model.

    `record` is the path to the record that a row belongs to; a record belongs to itself. `part_of` names the table
    that this is a part of where one file has rows of several models: citations.
    """

    name: ClassVar[str] = ""
    about: ClassVar[str | Promise] = ""
    model: ClassVar[Any] = None
    record: ClassVar[tuple[str, ...]] = ()
    part_of: ClassVar[str] = ""
    subject_kind: ClassVar[str] = ""
    # Columns before those of the declared fields.
    first: ClassVar[Sequence[Column]] = ()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fields = {column.name: column for column in self.all_columns}

    @cached_property
    def all_columns(self) -> list[Column]:
        """With those that a restore alone reads, last."""
        return [OwnRef(), *self.columns, *(stamps() if self.is_record else ())]

    @cached_property
    def columns(self) -> list[Column]:
        return [*self.first, *columns_of(self.model)]

    @property
    def label(self) -> Any:
        return self.model._meta.verbose_name_plural

    @property
    def is_record(self) -> bool:
        return issubclass(self.model, Record)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.all_columns}

    @cached_property
    def texts(self) -> list[str]:
        """Columns with a text per language."""
        return list(dict.fromkeys(c.key for c in self.all_columns if isinstance(c, Local)))

    @cached_property
    def stored(self) -> list[Any]:
        """The fields that a row of the table has, without what the database computes."""
        return [
            field
            for field in self.model._meta.concrete_fields
            if not isinstance(field, GeneratedField)
        ]

    @cached_property
    def names(self) -> Any:
        """The model of the names, where there are any."""
        has_names = any(isinstance(column, Names) for column in self.all_columns)
        return self.model._meta.get_field("names").related_model if has_names else None

    def visible(self, user: Any) -> QuerySet[Any]:
        """The rows that somebody of the staff may see; None is whoever runs commands on the server."""
        rows = self.model._base_manager.all()
        if user is None or not hasattr(self.model.objects.all(), "visible_to"):
            return rows
        return self.model.objects.visible_to(user)

    def rows(self, rows: QuerySet[Any], columns: Sequence[Column]) -> Iterator[list[str]]:
        """Cells of an export, streamed from the database."""
        selected = [column.selected(self.model) for column in columns]
        writes = [column.write for column in columns]
        found = rows.values_list(*selected).iterator(chunk_size=CHUNK)
        for values in found:
            yield [write(value) for write, value in zip(writes, values, strict=True)]

    def in_order(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Records by reference; rows with their record, in the order in which they were entered."""
        path = "__".join(self.record)
        return rows.order_by("ref") if not path else rows.order_by(f"{path}__ref", "pk")

    # What django-import-export asks of a resource.

    def export(self, *args: Any, queryset: Any = None, **kwargs: Any) -> StreamedDataset:
        """As everything is when its first row is read; the library's would hold the whole table in memory."""
        found = self.get_queryset() if queryset is None else self.in_order(queryset)
        rows = self._streamed(found)
        return StreamedDataset(rows, title=self.name, headers=self.get_export_headers())

    def _streamed(self, rows: QuerySet[Any]) -> Iterator[list[str]]:
        with snapshot(connection):
            yield from self.rows(rows, self.columns_for_staff)

    def get_queryset(self) -> QuerySet[Any]:
        return self.in_order(self.model._base_manager.all())

    def get_export_headers(self, *args: Any, **kwargs: Any) -> list[str]:
        return [column.name for column in self.columns_for_staff]

    @cached_property
    def columns_for_staff(self) -> list[Column]:
        return [column for column in self.all_columns if not column.restored]

    def __deepcopy__(self, memo: Any) -> "Table":
        return self


def stamps() -> list[Column]:
    """Columns of status, version and timestamps: never imported, restored by a package."""
    return [
        Text("status", "", restored=True),
        Whole("version", "", restored=True),
        Day("public_changed_on", "", restored=True),
        Text("public_digest", "", restored=True),
        Moment("created_at", "", restored=True),
        Moment("updated_at", "", restored=True),
    ]


def register(*tables: type[Table]) -> None:
    """In the order in which they point at each other; registering again changes nothing."""
    for table in tables:
        if table.name not in _kinds:
            _kinds[table.name] = _by_model[table.model] = table()


def kinds() -> dict[str, Table]:
    return _kinds


def kind_of(model: Any) -> Table | None:
    """The kind of a model's rows."""
    return _by_model.get(model)


def files() -> dict[str, list[Table]]:
    """The tables as files: parts of one file together."""
    found: dict[str, list[Table]] = {}
    for kind in _kinds.values():
        found.setdefault(kind.part_of or kind.name, []).append(kind)
    return found
