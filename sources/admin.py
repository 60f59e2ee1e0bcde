"""Sources in the admin, and the inline with which every record cites them."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import Field
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from sources.models import Source
from tracker.search.matching import in_words
from tracker.staff import LanguageInput, RecordAdmin, StackedRowInline
from tracker.staff.filters import MineFilter
from tracker.staff.readonly_display import date


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    page = "source"
    list_display = ["label", "publisher", "when", "type", "status_shown", "edited", "ref"]
    list_filter = ["status", MineFilter, "type", "is_confidential"]
    list_select_related = ["type"]
    allowed_lookups = RecordAdmin.allowed_lookups | {
        "type__code__exact",
        "type__isnull",
        "is_confidential__exact",
    }
    search_help_text = _("By any word of title, author or publisher, by link, or by reference.")
    autocomplete_fields = ["copy_of"]
    fieldsets = [
        (None, {"fields": ["title", "url", "type"]}),
        (
            _("Publication"),
            {"fields": ["author", "publisher", "published", "language", "gloss", "identifier"]},
        ),
        (
            _("Keeping"),
            {"classes": ["collapse"], "fields": ["archive_url", "accessed_on", "copy_of"]},
        ),
        (_("Internal"), {"fields": ["is_confidential", "internal_notes"]}),
    ]
    actions = [*RecordAdmin.actions, "make_confidential"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).visible_to(request.user)  # type: ignore[attr-defined]

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        if "://" in typed:
            return rows.filter(url__icontains=typed)
        for word in typed.split()[:10]:
            rows = rows.filter(in_words("search", word))
        return rows

    @admin.display(description=_("published"), ordering="published_earliest")
    def when(self, source: Source) -> str:
        return date(source.published)

    @admin.display(description=_("title"))
    def label(self, source: Source) -> str:
        """Only those see the list's row who may see the source."""
        title = source.title or source.url
        return f"{title} {_('(confidential)')}" if source.is_confidential else title

    def suggestion(self, row: Source) -> str:
        parts = [self.label(row), row.publisher, date(row.published), row.ref]
        return " · ".join(part for part in parts if part)

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Field | None:
        if db_field.name == "language":
            kwargs["widget"] = LanguageInput
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.action(description=_("Make the selected confidential, at once"), permissions=["change"])
    def make_confidential(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Hiding is always safe, and never waits for a review."""
        for source in queryset.filter(is_confidential=False):
            source.is_confidential = True
            source.save(update_fields=["is_confidential"])
            self.stamp(request, source)
            self.log_change(request, source, "Made confidential")
        self.message_user(
            request, _("Only the type and the year are public now."), messages.SUCCESS
        )


class CitationInline(StackedRowInline):
    """Subclasses name their model."""

    autocomplete_fields = ["source"]
    fieldsets = [
        (None, {"fields": [("source", "locator"), "claim"]}),
        (
            _("Details of the citation"),
            {
                "classes": ["collapse"],
                "fields": ["states", "attributed_to", "stance", "quotation", "note"],
            },
        ),
    ]
    classes = ["citations"]
    verbose_name_plural = _("sources cited")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("source")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0 if obj else 1
