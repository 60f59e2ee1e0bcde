"""Inlines of a record's rows; read-only if the record is."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.http import HttpRequest

from tracker.editorial.records import Record, Status
from tracker.staff.base import PlainFields
from tracker.staff.merge_forms import SeenForm
from tracker.staff.readonly_display import Fieldsets, readable
from tracker.staff.row_formsets import RowFormSet
from tracker.staff.term_choices import choices_of

READ_ONLY = {Status.PUBLISHED, Status.WITHDRAWN}


def is_read_only(record: Any) -> bool:
    """What is public is changed by reviewed proposals only; until there are any, it is taken back first."""
    return isinstance(record, Record) and record.status in READ_ONLY


def with_seen(fieldsets: Any) -> Fieldsets:
    """What the user has seen goes along, hidden, in the first group of fields."""
    (title, options), *others = fieldsets
    if "seen" in flatten_fieldsets(fieldsets):
        return list(fieldsets)
    return [(title, {**options, "fields": [*options["fields"], "seen"]}), *others]


class Rows(PlainFields, admin.options.InlineModelAdmin):
    """Nothing is added, changed or deleted below a record that is read-only."""

    form = SeenForm
    formset = RowFormSet
    extra = 0
    # Where its rows stand on the page: before the record's own fields.
    stands_first = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_read_only(obj) and super().has_add_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_read_only(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_read_only(obj) and super().has_delete_permission(request, obj)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if self.has_change_permission(request, obj):
            return with_seen(fieldsets)
        return readable(fieldsets, self.model)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        if self.has_change_permission(request, obj):
            return super().get_readonly_fields(request, obj)
        return [
            name for name in flatten_fieldsets(self.get_fieldsets(request, obj)) if callable(name)
        ]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Terms are read once, not again for each row."""
        field: Any = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name not in self.autocomplete_fields and field is not None:
            field.choices = choices_of(field)
        return field


class RowInline(Rows, admin.TabularInline):
    """Rows of a table, whose controls have a heading and no label."""

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            control = getattr(field.widget, "widget", field.widget)
            control.attrs["aria-label"] = field.label
        return field


class StackedRowInline(Rows, admin.StackedInline):
    pass
