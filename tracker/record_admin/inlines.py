"""Rows of a record on its page: read-only when the record is."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from tracker.records import Record, Status

READ_ONLY = {Status.PUBLISHED, Status.WITHDRAWN}


def is_read_only(record: Any) -> bool:
    """What is public is changed by reviewed proposals only; until there are any, it is taken back first."""
    return isinstance(record, Record) and record.status in READ_ONLY


class ReadOnlyWithRecord:
    """Nothing is added, changed or deleted below a record that is read-only."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_read_only(obj) and bool(super().has_add_permission(request, obj))  # type: ignore[misc]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_read_only(obj) and bool(super().has_change_permission(request, obj))  # type: ignore[misc]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_read_only(obj) and bool(super().has_delete_permission(request, obj))  # type: ignore[misc]


class RowInline(ReadOnlyWithRecord, admin.TabularInline):
    extra = 0


class StackedRowInline(ReadOnlyWithRecord, admin.StackedInline):
    extra = 0
