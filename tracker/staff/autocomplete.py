"""Autocomplete: suggestions for a field, and the label of the chosen record."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from tracker.editorial.records import Record


class Suggestions(AutocompleteJsonView):
    """Django's own endpoint, but that the model's admin says how each suggestion reads."""

    def get_queryset(self) -> QuerySet[Any]:
        return self.model_admin.with_suggestion_details(super().get_queryset())

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        key = str(getattr(obj, to_field_name))
        return {"id": key, "text": self.model_admin.suggestion(obj)}


class SuggestingWidget:
    """Asks the suggestions of the model that is chosen from."""

    def get_url(self) -> str:
        field: Any = self.field  # type: ignore[attr-defined]
        chosen = field.remote_field.model._meta
        return reverse(f"admin:{chosen.app_label}_{chosen.model_name}_suggest")

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """The chosen ones. What is no key chooses nothing: the field says so, beside it."""
        key = self.field.remote_field.model._meta.pk  # type: ignore[attr-defined]
        known = [one for one in value if _is_key(key, one)]
        return super().optgroups(name, known, attr)  # type: ignore[misc]


class SuggestOne(SuggestingWidget, AutocompleteSelect):
    pass


class SuggestMany(SuggestingWidget, AutocompleteSelectMultiple):
    pass


def _is_key(field: Any, value: Any) -> bool:
    try:
        field.clean(value, None)
    except ValidationError:
        return False
    return True


class Suggesting(admin.options.BaseModelAdmin):
    """Pages and inlines whose `autocomplete_fields` suggest."""

    def formfield_for_foreignkey(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = SuggestOne(db_field, self.admin_site)
        return _named(super().formfield_for_foreignkey(db_field, request, **kwargs))

    def formfield_for_manytomany(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = SuggestMany(db_field, self.admin_site)
        return _named(super().formfield_for_manytomany(db_field, request, **kwargs))


def _named(field: Any) -> Any:
    if field is not None:
        field.label_from_instance = chosen_label
    return field


def chosen_label(record: Model) -> str:
    """Safe anywhere, as `str` is, with the reference behind the name."""
    if isinstance(record, Record):
        return f"{record.public_label() or '—'} · {record.ref}"
    return str(record)
