"""Filters of the staff's lists that look at who asks."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from tracker.ground.texts import LocalTextField


class MineFilter(admin.SimpleListFilter):
    title = _("who")
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("begun", _("begun by me")), ("edited", _("last edited by me"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        columns = {"begun": "created_by", "edited": "updated_by"}
        column = columns.get(self.value() or "")
        return queryset.filter(**{column: request.user}) if column else queryset


class UsedOnlyFilter(admin.RelatedFieldListFilter):
    """Offers what some row of the list has; each is looked up by index, where Django reads all rows."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        rows = model_admin.get_queryset(request).order_by()
        used = Exists(rows.filter(**{field.name: OuterRef("pk")}))
        ordering = self.field_admin_ordering(field, request, model_admin)
        return field.get_choices(include_blank=False, ordering=ordering, limit_choices_to=Q(used))


class UntranslatedFilter(admin.SimpleListFilter):
    """Records with a public text that is written in one content language and not in another."""

    title = _("translation")
    parameter_name = "untranslated"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            (code, format_lazy("{} {}", _("not in:"), code)) for code in settings.CONTENT_LANGUAGES
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() not in settings.CONTENT_LANGUAGES:
            return queryset
        texts = [
            field.name
            for field in queryset.model._meta.fields
            if isinstance(field, LocalTextField) and field.editable
        ]
        lacking = Q(pk__in=[])
        for name in texts:
            lacking |= ~Q(**{name: {}}) & ~Q(**{f"{name}__has_key": self.value()})
        return queryset.filter(lacking)
