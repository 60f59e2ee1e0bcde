"""Imports in the admin: the list, and the pages of each batch."""

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from tracker.files.imports import uploads
from tracker.files.imports.models import ImportBatch, RememberedTerm, State
from tracker.files.imports.planning import SPREADSHEET
from tracker.roof import jobs
from tracker.roof.import_pages import (
    access,
    origin_panel,
    step_dispatch,
    terms,
    wizard,
    worker_steps,
)
from tracker.roof.import_pages.columns import columns
from tracker.roof.import_pages.people import people
from tracker.roof.import_pages.plan_page import errors_file, plan
from tracker.roof.import_pages.reading import read
from tracker.roof.import_pages.result_page import done, undo
from tracker.roof.import_pages.unmapped_cells import rest_file
from tracker.roof.import_pages.uploading import label_of, template, upload
from tracker.roof.import_pages.values import values
from tracker.staff import StaffAdmin

Page = Callable[[HttpRequest, ImportBatch], HttpResponse]
May = Callable[[Any, ImportBatch], bool]

PREPARING: dict[str, Page] = {"read": read, "columns": columns, "values": values, "people": people}
SHOWING: dict[str, Page] = {"plan": plan, "done": done}
MAY_TAKE: dict[str, May] = {
    "look": access.may_prepare,
    "plan": access.may_prepare,
    "apply": access.may_prepare,
    "undo": access.may_undo,
    "submit": access.may_submit,
    "publish": access.may_publish,
}


@admin.register(ImportBatch)
class ImportBatchAdmin(StaffAdmin):
    """A batch is made by an upload, and changed by its steps alone."""

    change_list_template = "admin/import_list.html"
    list_display = [
        "file_name",
        "kind_shown",
        "dataset",
        "state_shown",
        "numbers",
        "uploaded",
        "created_by",
    ]
    list_select_related = ["created_by"]
    list_filter = ["state"]
    allowed_lookups: ClassVar[set[str]] = {"state__exact"}
    search_fields = ["file_name", "dataset"]
    search_help_text = _("By the name of the file or of the data set.")
    fields = ["file_name"]
    actions = None

    @admin.display(description=_("kind of table"))
    def kind_shown(self, batch: ImportBatch) -> str:
        return label_of(batch.kind)

    @admin.display(description=_("state"), ordering="state")
    def state_shown(self, batch: ImportBatch) -> SafeString:
        shown = batch.get_state_display()
        return format_html('<span class="status import-{}">{}</span>', batch.state, shown)

    @admin.display(description=_("new, changed, errors"))
    def numbers(self, batch: ImportBatch) -> str:
        names = ("create", "update", "errors")
        return " / ".join(str(batch.counts.get(name, 0)) for name in names) if batch.counts else "—"

    @admin.display(description=_("uploaded"), ordering="created_at")
    def uploaded(self, batch: ImportBatch) -> str:
        return f"{timezone.localtime(batch.created_at):%Y-%m-%d %H:%M}"

    # Permissions

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    # Pages

    def get_urls(self) -> list[Any]:
        return [
            path(
                "template.xlsx", self._for_importers(template), name="imports_importbatch_template"
            ),
            *(self._page(name, page, access.may_prepare) for name, page in PREPARING.items()),
            *(self._page(name, page) for name, page in SHOWING.items()),
            self._page("undo", undo, access.may_undo),
            self._page("errors", errors_file, access.may_see_file, address="errors.csv"),
            self._page("rest", rest_file, address="not-mapped.csv"),
            path(
                "<int:number>/step/<str:step>/",
                self.admin_site.admin_view(require_POST(self.take_step)),
                name="imports_importbatch_step",
            ),
            path(
                "<int:number>/discard/",
                self.admin_site.admin_view(require_POST(self.discard)),
                name="imports_importbatch_discard",
            ),
            *super().get_urls(),
        ]

    def _page(self, name: str, page: Page, may: May | None = None, address: str = "") -> Any:
        def view(request: HttpRequest, number: int) -> HttpResponse:
            batch = self._batch(request, number)
            if may and not may(request.user, batch):
                raise PermissionDenied
            return self._open(request, batch, name, page)

        wrapped = view if name in PREPARING else require_safe(view)
        shown = address or f"{name}/"
        return path(
            f"<int:number>/{shown}",
            self.admin_site.admin_view(wrapped),
            name=f"imports_importbatch_{name}",
        )

    def _for_importers(self, page: Any) -> Any:
        def view(request: HttpRequest) -> HttpResponse:
            if not request.user.has_perm(access.ADD):
                raise PermissionDenied
            return page(request)

        return self.admin_site.admin_view(require_safe(view))

    def _batch(self, request: HttpRequest, number: int) -> ImportBatch:
        if not request.user.has_perm(access.VIEW):
            raise PermissionDenied
        batch = (
            ImportBatch.objects.select_related("progress", "created_by").filter(pk=number).first()
        )
        if batch is None:
            raise Http404
        return batch

    def _open(
        self, request: HttpRequest, batch: ImportBatch, name: str, page: Page
    ) -> HttpResponse:
        """A page of a batch in another state leads to where the batch is."""
        if batch.state in step_dispatch.IN_PROGRESS:
            return at_work(request, batch)
        is_over = batch.state in wizard.MADE and name in PREPARING
        is_early = name in {"done", "undo", "rest"} and batch.state not in wizard.MADE
        if is_over or is_early:
            return HttpResponseRedirect(wizard.address(batch, "change"))
        return page(request, batch)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Old uploads go when the list is looked at, too: there may be no worker."""
        uploads.purge()
        return super().changelist_view(request, extra_context)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return upload(request)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """Where the batch is now."""
        if not object_id.isascii() or not object_id.isdigit() or len(object_id) > 18:
            raise Http404
        batch = self._batch(request, int(object_id))
        if request.method not in ("GET", "HEAD"):
            return HttpResponseRedirect(wizard.address(batch, "change"))
        name = current(batch, request.user)
        page: Page = {**PREPARING, **SHOWING}[name]
        return self._open(request, batch, name, page)

    # What is done

    def take_step(self, request: HttpRequest, number: int, step: str) -> HttpResponse:
        batch = self._batch(request, number)
        if step not in MAY_TAKE:
            raise Http404
        if not MAY_TAKE[step](request.user, batch):
            raise PermissionDenied
        step_dispatch.dispatch(batch, step, by=request.user)
        return HttpResponseRedirect(wizard.address(batch, "change"))

    def discard(self, request: HttpRequest, number: int) -> HttpResponse:
        """An import that was not applied leaves nothing behind."""
        batch = self._batch(request, number)
        if not access.may_prepare(request.user, batch):
            raise PermissionDenied
        if batch.state in step_dispatch.IN_PROGRESS | wizard.MADE:
            return HttpResponseRedirect(wizard.address(batch, "change"))
        batch.delete()
        messages.success(request, gettext("The import was thrown away, with its file."))
        return HttpResponseRedirect(reverse("admin:imports_importbatch_changelist"))


def current(batch: ImportBatch, user: Any) -> str:
    """The step that a batch stands at, for this user."""
    if batch.state in wizard.MADE:
        return "done"
    if batch.state != State.UPLOADED or not access.may_prepare(user, batch):
        return "plan"
    if batch.kind != SPREADSHEET or not batch.reading.get("looked"):
        return "read"
    return "values" if batch.reading.get("unknown") else "people"


def at_work(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    return wizard.show(
        request,
        batch,
        "at_work",
        progress=getattr(batch, "progress", None),
        is_worker_alive=jobs.is_worker_alive(),
        label=STEP_LABELS.get(batch.step, batch.step),
    )


STEP_LABELS: dict[str, Any] = {
    "look": _("The file is read."),
    "plan": _("The plan is made."),
    "apply": _("The plan is applied."),
    "undo": _("The import is undone."),
    "submit": _("The records are submitted for review."),
    "publish": _("The records are published."),
}


class RememberedTermForm(forms.ModelForm):
    vocabulary = forms.ChoiceField(label=_("vocabulary"))

    class Meta:
        model = RememberedTerm
        fields = ["vocabulary", "value", "code"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "vocabulary" in self.fields:
            known = terms.vocabularies().items()
            self.fields["vocabulary"].choices = [
                (name, terms.name_of(model)) for name, model in known
            ]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        vocabulary = terms.vocabularies().get(given.get("vocabulary", ""))
        if vocabulary is not None and given.get("code"):
            code = terms.code_for(vocabulary, given["code"])
            if not code:
                self.add_error("code", gettext("There is no such code in this vocabulary."))
            given["code"] = code
        return given


@admin.register(RememberedTerm)
class RememberedTermAdmin(StaffAdmin):
    """What values of spreadsheets mean, in every import from now on."""

    form = RememberedTermForm
    list_display = ["value", "vocabulary", "code"]
    list_filter = ["vocabulary"]
    allowed_lookups: ClassVar[set[str]] = {"vocabulary", "vocabulary__isnull"}
    search_fields = ["value", "code"]
    search_help_text = _("By the value, or by the code.")


origin_panel.register()
worker_steps.register()
