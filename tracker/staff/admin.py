"""RecordAdmin: list, form, workflow steps and preview of one record type."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from tracker.boundary import workflow
from tracker.editorial.records import Record, Status
from tracker.staff.base import StaffAdmin
from tracker.staff.exporting import ExportingAdmin
from tracker.staff.filters import MineFilter, UntranslatedFilter
from tracker.staff.forms import RecordForm
from tracker.staff.inlines import is_read_only, with_seen
from tracker.staff.merge_forms import texts_written
from tracker.staff.panels import panels_of
from tracker.staff.preview import preview
from tracker.staff.readonly_display import readable
from tracker.staff.widgets import LANGUAGES
from tracker.staff.workflow_steps import STEPS, Step, offered


class RecordAdmin(ExportingAdmin, StaffAdmin):
    """Declares what all records share. `page` is the URL name of the public page, if there is one."""

    form = RecordForm
    page: ClassVar[str] = ""
    change_form_template = "admin/record_change_form.html"
    list_display: ClassVar[Any] = ["label", "status_shown", "edited", "updated_by", "ref"]
    list_display_links: ClassVar[Any] = ["label"]
    list_filter: ClassVar[Any] = ["status", MineFilter]
    list_select_related: ClassVar[Any] = ["updated_by"]
    ordering: ClassVar[Any] = ["-updated_at", "-pk"]
    search_fields: ClassVar[Any] = ["ref"]
    search_help_text: ClassVar[Any] = _("By reference, or by any word.")
    allowed_lookups: ClassVar[set[str]] = {"status__exact", "mine", "untranslated"}
    actions: ClassVar[Any] = ["publish_selected", "withdraw_selected", "export_selected"]

    class Media:
        js: ClassVar[list[str]] = ["tracker/admin.js"]

    # Lists

    @admin.display(description=_("name or title"))
    def label(self, record: Any) -> str:
        return record.public_label() or "—"

    @admin.display(description=_("status"), ordering="status")
    def status_shown(self, record: Any) -> SafeString:
        shown = record.get_status_display()
        return format_html('<span class="status status-{}">{}</span>', record.status, shown)

    @admin.display(description=_("last edited"), ordering="updated_at")
    def edited(self, record: Any) -> str:
        return timezone.localdate(record.updated_at).isoformat()

    def get_list_filter(self, request: HttpRequest) -> Any:
        return [*super().get_list_filter(request), UntranslatedFilter]

    def search(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        """By reference, or by what the record's own search finds."""
        by_ref = rows.filter(ref=typed.upper())
        return by_ref if by_ref.exists() else self.search_words(request, rows, typed)

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        return rows.none()

    # Permissions

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_read_only(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A draft may be deleted by whoever began it, or by a reviewer; nothing else ever."""
        if obj is None or not super().has_delete_permission(request, obj):
            return False
        is_own = obj.created_by_id == request.user.pk
        return obj.status == Status.DRAFT and (is_own or self.has_publish_permission(request))

    def has_publish_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        code = f"{self.opts.app_label}.publish_{self.opts.model_name}"
        return request.user.has_perm(code)

    def may(self, request: HttpRequest, permission: str) -> bool:
        """To take steps: `publish`, or `change`, which a read-only record does not take away."""
        if permission == "publish":
            return self.has_publish_permission(request)
        return super().has_change_permission(request)

    # Form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return with_seen(fieldsets)
        return readable(fieldsets, self.model)

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        """Locked while it is saved, so that two editors' versions are compared one after the other."""
        record = super().get_object(request, object_id, from_field)
        if record is None or not transaction.get_connection().in_atomic_block:
            return record
        locked = self.get_queryset(request).select_for_update(of=("self",))
        return locked.filter(pk=record.pk).first()

    def changeform_view(
        self,
        request: Any,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        """If the record was published while the form was open, redisplays the entered texts and stores nothing."""
        if request.method == "POST" and object_id and self._came_too_late(request, object_id):
            written = texts_written(request.POST)
            self.message_user(request, _("Nothing was stored: see below."), messages.ERROR)
            request.method = "GET"
            return super().changeform_view(request, object_id, form_url, {"written": written})
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _came_too_late(self, request: HttpRequest, object_id: str) -> bool:
        record = self.get_object(request, object_id)
        return is_read_only(record) and self.may(request, "change")

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = kwargs.get("obj")
        context["languages"] = LANGUAGES
        context["steps"] = offered(
            record or self.model(), lambda permission: self.may(request, permission)
        )
        if record is not None and record.pk:
            context["record"] = record
            context["panels"] = panels_of(request, record)
            context["has_preview"] = bool(self.page)
            context["public_address"] = self._public_address(record)
        return super().render_change_form(request, context, *args, **kwargs)

    def _public_address(self, record: Any) -> str:
        is_public = self.page and self.model.objects.published().filter(pk=record.pk).exists()
        return reverse(self.page, args=[self.page_key(record)]) if is_public else ""

    # Saving

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.created_by = obj.updated_by = request.user
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """A record and its rows are one edit: one editor, one version."""
        super().save_related(request, form, formsets, change)
        if change and (form.has_changed() or any(formset.has_changed() for formset in formsets)):
            self.stamp(request, form.instance)

    def stamp(self, request: HttpRequest, record: Record) -> None:
        """An edit by this user, which open forms notice."""
        self.model.objects.filter(pk=record.pk).update(
            version=F("version") + 1, updated_at=timezone.now(), updated_by=request.user
        )

    def response_add(self, request: HttpRequest, obj: Any, *args: Any) -> HttpResponse:
        response = super().response_add(request, obj, *args)
        return self._submitted(request, obj) or response

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        response = super().response_change(request, obj)
        return self._submitted(request, obj) or response

    def _submitted(self, request: HttpRequest, record: Any) -> HttpResponse | None:
        """Saved and submitted with one button."""
        if "_submit_for_review" not in request.POST or not self.may(request, "change"):
            return None
        self._take(request, record, STEPS["submit"])
        return HttpResponseRedirect(self._address(record))

    # Steps of the workflow, and preview

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        step = self.admin_site.admin_view(require_POST(self.take_step))
        shown = self.admin_site.admin_view(require_safe(self.preview))
        return [
            path("<path:object_id>/step/<str:step>/", step, name=f"{name}_step"),
            path("<path:object_id>/preview/", shown, name=f"{name}_preview"),
            *super().get_urls(),
        ]

    def take_step(self, request: HttpRequest, object_id: str, step: str) -> HttpResponse:
        record = self._record_or_404(request, object_id)
        if step not in STEPS:
            raise Http404
        if not self.may(request, STEPS[step].permission):
            raise PermissionDenied
        self._take(request, record, STEPS[step])
        return HttpResponseRedirect(self._address(record))

    def _take(self, request: HttpRequest, record: Any, step: Step) -> None:
        try:
            step.take(record, by=request.user)
        except workflow.Refused as refusal:
            for reason in refusal.reasons:
                self.message_user(request, f"{record.ref}: {reason}", messages.ERROR)
        else:
            self.log_change(request, record, str(step.label))
            said = _t("%(record)s is “%(status)s” now.")
            named = {"record": record, "status": record.get_status_display()}
            self.message_user(request, said % named, messages.SUCCESS)

    def preview(self, request: HttpRequest, object_id: str) -> HttpResponse:
        record = self._record_or_404(request, object_id)
        if not self.page:
            raise Http404
        return preview(record, reverse(self.page, args=[self.page_key(record)]), request)

    def page_key(self, record: Any) -> str:
        return str(record.ref)

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
        self._each(request, queryset, STEPS["publish"])

    @admin.action(description=_("Withdraw the selected"), permissions=["publish"])
    def withdraw_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._each(request, queryset, STEPS["withdraw"])

    def _each(self, request: HttpRequest, records: QuerySet[Any], step: Step) -> None:
        """Each by itself: one that the rules refuse does not hold up the others."""
        for record in records:
            self._take(request, record, step)
