"""StaffAdmin: lookups allowed, logging without names, robustness against malformed requests."""

import json
from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.contrib.admin.options import get_content_type_for_model
from django.db import IntegrityError
from django.db.models import DateField, DateTimeField, Field, Model, QuerySet, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.translation import gettext as _

from tracker.editorial.date_fields import DayFormField, PartialDateField
from tracker.editorial.records import Record
from tracker.ground.pasted_text import cleaned
from tracker.ground.texts import LocalTextFormField
from tracker.staff.autocomplete import Suggesting, Suggestions, chosen_label
from tracker.staff.widgets import DATE_HELP, PartialDateInput

LONGEST_SEARCH = 200
# They stand beside one that says how to write a date.
SECOND_DATES = {"ended", "died", "dissolved"}


class PlainFields(Suggesting):
    """How fields look in forms and inlines."""

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        if isinstance(db_field, PartialDateField):
            hint = db_field.help_text or ("" if db_field.name in SECOND_DATES else DATE_HELP)
            kwargs = {"widget": PartialDateInput, "help_text": hint, **kwargs}
        elif isinstance(db_field, DateField) and not isinstance(db_field, DateTimeField):
            kwargs = {"form_class": DayFormField, **kwargs}
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field, LocalTextFormField):
            field.widget.label = field.label
        if field and db_field.remote_field and not issubclass(db_field.remote_field.model, Record):
            hide_buttons(field.widget)
        return field


class StaffAdmin(PlainFields, admin.ModelAdmin):
    """A model's pages in the admin, as all of ours declare them."""

    # Looking something up by a column shows what stands in it: only these may be asked for.
    allowed_lookups: ClassVar[set[str]] = set()
    list_per_page = 50
    show_full_result_count = False

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_suggest"
        view = Suggestions.as_view(admin_site=self.admin_site)
        return [path("suggest/", self.admin_site.admin_view(view), name=name), *super().get_urls()]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        return lookup in self.allowed_lookups

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Nothing is filled in from an address."""
        return {}

    # Search

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        typed = cleaned(search_term.replace("\0", " "))[:LONGEST_SEARCH].strip()
        return (self.search(request, queryset, typed) if typed else queryset), False

    def search(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        """The rows for what was typed, which is not empty, nor endless, and holds no NUL."""
        return super().get_search_results(request, rows, typed)[0]

    def with_suggestion_details(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows

    def suggestion(self, row: Any) -> str:
        """How a row reads where it can be chosen. Only those see it who may see the row."""
        return chosen_label(row)

    # Hostile requests: NUL bytes, broken lookups

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if any("\0" in text for pair in request.GET.items() for text in pair):
            return HttpResponseRedirect(request.path)
        return super().changelist_view(request, extra_context)

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        return None if "\0" in object_id else super().get_object(request, object_id, from_field)

    def changeform_view(
        self,
        request: Any,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        """Two who save equal rows at once: the second is told, as if it had come later."""
        if any("\0" in text for texts in request.POST.lists() for text in texts[1]):
            request.POST = without_nul(request.POST)
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError as error:
            request.refusal = sentence_for(error)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", "")
        return form

    # The log names no records: a name that is withheld tomorrow would stay in it for ever.

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> list[dict[str, dict[str, Any]]]:
        message = super().construct_change_message(request, form, formsets, add)
        for part in message:
            for what in part.values():
                if "object" in what:
                    what["object"] = "…"
        return message

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        return log(request, obj, ADDITION, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        return log(request, obj, CHANGE, message)

    def log_deletions(self, request: HttpRequest, queryset: Iterable[Any]) -> list[LogEntry]:
        return [log(request, obj, DELETION, "") for obj in queryset]


def hide_buttons(widget: Any) -> None:
    """To add, change or look at what is chosen is for records; terms are seen to elsewhere."""
    widget.can_view_related = widget.can_change_related = widget.can_add_related = False


def log(request: Any, obj: Model, flag: int, message: Any) -> LogEntry:
    return LogEntry.objects.create(
        user_id=request.user.pk,
        content_type_id=get_content_type_for_model(obj).pk,
        object_id=obj.pk,
        object_repr=obj.ref if isinstance(obj, Record) else str(obj)[:200],
        action_flag=flag,
        change_message=json.dumps(message) if isinstance(message, list) else message,
    )


def without_nul(posted: Any) -> Any:
    cleaned = posted.copy()
    for name, texts in posted.lists():
        cleaned.setlist(name, [text.replace("\0", "") for text in texts])
    return cleaned


def sentence_for(error: IntegrityError) -> str:
    """The sentence of the constraint that refused."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return str(constraint.get_violation_error_message())
    return _("This does not go together with what somebody else saved meanwhile.")
