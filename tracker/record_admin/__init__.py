"""The admin of records: what all of their pages share. Each app declares its own on top."""

from tracker.record_admin.admin import RecordAdmin
from tracker.record_admin.base import StaffAdmin
from tracker.record_admin.inlines import RowInline, StackedRowInline
from tracker.record_admin.widgets import LanguageInput

__all__ = ["LanguageInput", "RecordAdmin", "RowInline", "StackedRowInline", "StaffAdmin"]
