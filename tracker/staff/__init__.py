"""The admin of records: what all of their pages share. Each app declares its own on top."""

from tracker.staff.admin import RecordAdmin
from tracker.staff.base import StaffAdmin
from tracker.staff.inlines import RowInline, StackedRowInline
from tracker.staff.widgets import LanguageInput

__all__ = ["LanguageInput", "RecordAdmin", "RowInline", "StackedRowInline", "StaffAdmin"]
