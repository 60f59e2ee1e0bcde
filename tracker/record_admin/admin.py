"""One record's pages in the admin: list, form, steps of the workflow, preview."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from tracker import workflow
from tracker.record_admin.forms import RecordForm
from tracker.record_admin.inlines import is_read_only
from tracker.record_admin.preview import preview
from tracker.records import Record, Status

# Step, what it does, and the permission that it takes: to change the record, or to publish it.
STEPS: dict[str, tuple[Any, str]] = {
    "submit": (workflow.submit, "change"),
    "publish": (workflow.publish, "publish"),
    "return": (workflow.return_to_draft, "publish"),
    "withdraw": (workflow.withdraw, "publish"),
}
OFFERED = {
    Status.DRAFT: ("submit", "publish"),
    Status.IN_REVIEW: ("publish", "return"),
    Status.PUBLISHED: ("return", "withdraw"),
    Status.WITHDRAWN: ("return",),
}
LABELS = {
    "submit": _("Submit for review"),
    "publish": _("Publish"),
    "return": _("Return to draft"),
    "withdraw": _("Withdraw"),
}


class RecordAdmin(admin.ModelAdmin):
    """Declares what all records share. `page` is the URL name of the public page, if there is one."""

    form = RecordForm
    page: ClassVar[str] = ""
    change_form_template = "admin/record_change_form.html"
    list_display: Any = ["ref", "label", "status", "updated_at", "updated_by"]
    list_display_links: Any = ["ref", "label"]
    list_filter: Any = ["status"]
    list_select_related: Any = ["updated_by"]
    list_per_page = 50
    show_full_result_count = False
    ordering: Any = ["-updated_at", "-pk"]
    readonly_fields: Any = []
    save_on_top = True
    # Looking a record up by a column shows what stands in it: only these may be asked for.
    allowed_lookups: ClassVar[set[str]] = {"status", "status__exact", "id", "id__exact"}
    actions: Any = ["publish_selected", "withdraw_selected"]

    # Lists

    @admin.display(description=_("name or title"))
    def label(self, record: Record) -> str:
        return record.public_label() or "—"

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        return lookup in self.allowed_lookups

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """By reference, or by what the record's own search finds."""
        typed = search_term.replace("\0", " ").strip()
        if not typed:
            return queryset, False
        by_ref = queryset.filter(ref=typed.upper())
        return (by_ref if by_ref.exists() else self.search(request, queryset, typed)), False

    search_fields: Any = ["ref"]

    def search(self, request: HttpRequest, records: QuerySet[Any], typed: str) -> QuerySet[Any]:
        """Records of this kind for what was typed."""
        return records.none()

    # Permissions

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_read_only(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A draft may be deleted by whoever began it, or by a reviewer; nothing else ever."""
        if not super().has_delete_permission(request, obj):
            return False
        if obj is None:
            return False
        is_own = obj.created_by_id == request.user.pk
        return obj.status == Status.DRAFT and (is_own or self.has_publish_permission(request))

    def has_publish_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm(
            f"{self.opts.app_label}.publish_{self.opts.model_name}"
        )

    # Saving

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Locked while it is saved, so that two editors' versions are compared one after the other."""
        if transaction.get_connection().in_atomic_block:
            field = self.opts.get_field(from_field) if from_field else self.opts.pk
            value = unquote(object_id)
            if field and value.isdigit():
                self.get_queryset(request).select_for_update(of=("self",)).filter(pk=value).first()
        return super().get_object(request, object_id, from_field)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.created_by = obj.updated_by = request.user
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """A record and its rows are one edit: one editor, one version."""
        super().save_related(request, form, formsets, change)
        if change and (form.has_changed() or any(formset.has_changed() for formset in formsets)):
            type(form.instance).objects.filter(pk=form.instance.pk).update(
                version=F("version") + 1, updated_at=timezone.now(), updated_by=request.user
            )

    # Steps of the workflow, and preview

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        return [
            path("<path:object_id>/step/<str:step>/", wrap(require_POST(self.take_step)), name=f"{name}_step"),
            path("<path:object_id>/preview/", wrap(self.preview), name=f"{name}_preview"),
            *super().get_urls(),
        ]

    def take_step(self, request: HttpRequest, object_id: str, step: str) -> HttpResponse:
        record = self._record_or_404(request, object_id)
        if step not in STEPS:
            raise Http404
        function, permission = STEPS[step]
        if not self._may(request, permission):
            raise PermissionDenied
        try:
            function(record, by=request.user)
        except workflow.Refused as refusal:
            for reason in refusal.reasons:
                self.message_user(request, reason, messages.ERROR)
        else:
            record.refresh_from_db()
            self.log_change(request, record, f"{step}")
            self.message_user(request, f"{record}: {record.get_status_display()}.", messages.SUCCESS)
        return HttpResponseRedirect(self._address(record))

    def preview(self, request: HttpRequest, object_id: str) -> HttpResponse:
        record = self._record_or_404(request, object_id)
        if not self.page:
            raise Http404
        return preview(record, reverse(self.page, args=[self.page_key(record)]), request)

    def page_key(self, record: Any) -> str:
        return str(record.ref)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        record = kwargs.get("obj")
        if record is not None and record.pk:
            context["record"] = record
            context["steps"] = [
                (step, LABELS[step])
                for step in OFFERED[Status(record.status)]
                if self._may(request, STEPS[step][1])
            ]
            context["has_preview"] = bool(self.page)
        return super().render_change_form(request, context, *args, **kwargs)

    def _may(self, request: HttpRequest, permission: str) -> bool:
        if permission == "publish":
            return self.has_publish_permission(request)
        return super().has_change_permission(request)

    def _record_or_404(self, request: HttpRequest, object_id: str) -> Any:
        record = self.get_object(request, object_id)
        if record is None or not self.has_view_or_change_permission(request, record):
            raise Http404
        return record

    def _address(self, record: Record) -> str:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return reverse(name, args=[record.pk])

    # Actions on the list

    @admin.action(description=_("Publish the selected"), permissions=["publish"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._each(request, queryset, "publish")

    @admin.action(description=_("Withdraw the selected"), permissions=["publish"])
    def withdraw_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._each(request, queryset, "withdraw")

    def _each(self, request: HttpRequest, records: QuerySet[Any], step: str) -> None:
        """Each by itself: one that the rules refuse does not hold up the others."""
        for record in records:
            try:
                STEPS[step][0](record, by=request.user)
            except workflow.Refused as refusal:
                self.message_user(request, f"{record.ref}: {refusal}", messages.ERROR)
            else:
                record.refresh_from_db()
                self.log_change(request, record, step)
                self.message_user(request, f"{record.ref}: {record.get_status_display()}.")
