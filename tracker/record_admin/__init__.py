"""The admin of records: what all of their pages share. Each app declares its own on top."""

from tracker.record_admin.admin import RecordAdmin
from tracker.record_admin.inlines import ReadOnlyWithRecord, RowInline, StackedRowInline

__all__ = ["ReadOnlyWithRecord", "RecordAdmin", "RowInline", "StackedRowInline"]
