"""Sources in the admin, and the inline with which every record cites them."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from sources.models import Source
from tracker.filters import in_words
from tracker.record_admin import RecordAdmin, StackedRowInline


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    page = "source"
    list_display = ["ref", "label", "publisher", "published", "language", "type", "status", "updated_at"]
    list_filter = ["status", "type", "is_confidential"]
    list_select_related = ["type"]
    allowed_lookups = RecordAdmin.allowed_lookups | {
        "type__code__exact",
        "type__exact",
        "is_confidential__exact",
    }
    autocomplete_fields = ["copy_of"]
    fieldsets = [
        (None, {"fields": ["title", "url", "type", "seen_version"]}),
        (
            _("Publication"),
            {"fields": ["author", "publisher", "published", "language", "gloss", "identifier"]},
        ),
        (_("Keeping"), {"fields": ["archive_url", "accessed_on", "copy_of"]}),
        (_("Internal"), {"fields": ["is_confidential", "internal_notes"]}),
    ]
    actions = [*RecordAdmin.actions, "make_confidential"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).visible_to(request.user)  # type: ignore[attr-defined,no-any-return]

    def search(self, request: HttpRequest, records: QuerySet[Any], typed: str) -> QuerySet[Any]:
        if "://" in typed:
            return records.filter(url__icontains=typed)
        for word in typed.split()[:10]:
            records = records.filter(in_words("search", word))
        return records

    @admin.action(description=_("Make the selected confidential, at once"), permissions=["view"])
    def make_confidential(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Hiding is always safe, and never waits for a review."""
        for source in queryset:
            source.is_confidential = True
            source.save(update_fields=["is_confidential"])
            self.log_change(request, source, "made confidential")
        self.message_user(request, _("Only the type and the year are public now."), messages.SUCCESS)


class CitationInline(StackedRowInline):
    """Subclasses name their model."""

    autocomplete_fields = ["source"]
    fieldsets = [
        (None, {"fields": [("source", "claim"), ("states", "locator")]}),
        (
            _("Details of the citation"),
            {
                "classes": ["collapse"],
                "fields": [("attributed_to", "stance"), "quotation", "note"],
            },
        ),
    ]
    classes = ["citations"]
    verbose_name_plural = _("sources cited")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0 if obj else 1
