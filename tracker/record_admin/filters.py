"""Filters of the staff's lists that look at who asks."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class MineFilter(admin.SimpleListFilter):
    title = _("who")
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("begun", _("begun by me")), ("edited", _("last edited by me"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        columns = {"begun": "created_by", "edited": "updated_by"}
        column = columns.get(self.value() or "")
        return queryset.filter(**{column: request.user}) if column else queryset
