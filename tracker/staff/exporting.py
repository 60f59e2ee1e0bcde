"""Export from a list of records in the admin: who may, which rows, and that it is written down.

Built on django-import-export: permission, address, link, the rows of the list's filter, resources and formats. Its
form is not used: it lets columns be left out that a file could not be read back without.
"""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import pghistory
from django import forms
from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from import_export.admin import ExportMixin

from tracker.editorial.records import is_ref
from tracker.files.imports.formats import FORMATS, TableFormat
from tracker.files.imports.kinds import Table, kinds
from tracker.files.imports.models import ExportEntry
from tracker.files.imports.streamed import StreamedDataset
from tracker.ground.tables import TableError

PERMISSION = "imports.export_rows"


class ExportForm(forms.Form):
    table = forms.ChoiceField(label=_("Table"))
    format = forms.TypedChoiceField(
        label=_("Format"),
        choices=[(one.extension, one.title) for one in FORMATS],
        coerce=lambda code: next(one() for one in FORMATS if one.extension == code),
    )

    def __init__(self, offered: Sequence[Table], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        field = cast(forms.ChoiceField, self.fields["table"])
        field.choices = [(kind.name, kind.label) for kind in offered]


class ExportingAdmin(ExportMixin):
    """An admin of records whose list can be taken out: the records, or the rows that belong to them."""

    def has_export_permission(self, request: Any) -> bool:
        """One permission for all tables: the library has one for each model, but a file has rows of several."""
        may_see: bool = self.has_view_permission(request)
        return bool(request.user.has_perm(PERMISSION) and may_see)

    @admin.action(description=_("Export the selected"), permissions=["export"])
    def export_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse:
        refs = list(queryset.order_by("ref").values_list("ref", flat=True))
        is_all = request.POST.get("select_across") == "1"
        return self._form_page(request, ExportForm(tables_of(self.model)), [] if is_all else refs)

    def export_action(self, request: HttpRequest) -> Any:
        """GET asks what is wanted, POST gives it: it is written down, which a GET must not do."""
        if not self.has_export_permission(request):
            raise PermissionDenied
        selected = request.POST.getlist("only")
        refs = [ref for ref in selected if is_ref(ref)]
        form = ExportForm(tables_of(self.model), data=request.POST or None)
        if not form.is_valid():
            return self._form_page(request, form, refs)
        records = self._listed(request)
        if records is None:
            return HttpResponseRedirect(self._list_address())
        if selected:
            records = records.filter(ref__in=refs)
        kind = kinds()[form.cleaned_data["table"]]
        try:
            return export(request, kind, form.cleaned_data["format"], records, refs)
        except TableError as error:
            form.add_error("format", str(error))
            return self._form_page(request, form, refs)

    def _listed(self, request: HttpRequest) -> QuerySet[Any] | None:
        """What the list shows at this address; None for nonsense."""
        if any("\0" in text for pair in request.GET.items() for text in pair):
            return None
        try:
            found: QuerySet[Any] = self.get_export_queryset(request)
        except IncorrectLookupParameters:
            return None
        return found

    def _form_page(self, request: Any, form: ExportForm, refs: Sequence[str]) -> HttpResponse:
        request.current_app = self.admin_site.name
        context = {
            **self.admin_site.each_context(request),
            "title": _("Export"),
            "opts": self.opts,
            "form": form,
            "only": refs,
            "query": request.GET.urlencode(),
        }
        return TemplateResponse(request, "admin/export.html", context)

    def _list_address(self) -> str:
        app, model = self.get_model_info()
        return f"{reverse(f'admin:{app}_{model}_changelist')}?e=1"


def tables_of(model: type[Model]) -> list[Table]:
    """The tables of a kind of record: its own, and those of the rows that belong to it."""
    return [kind for kind in kinds().values() if _record_of(kind) is model]


def _record_of(kind: Table) -> Any:
    model = kind.model
    for name in kind.record:
        model = model._meta.get_field(name).related_model
    return model


def export(
    request: Any, kind: Table, form: TableFormat, records: QuerySet[Any], refs: Sequence[str]
) -> StreamingHttpResponse:
    """What it gave stands in the log even where the reader goes away half-way."""
    path = "__".join(kind.record) or "pk"
    rows = kind.visible(request.user).filter(**{f"{path}__in": records.order_by().values("pk")})
    dataset = kind.export(queryset=rows)
    chunks = form.export_data(dataset)
    asked = request.GET.copy()
    asked.setlist("ref", refs)
    entry = ExportEntry.objects.create(
        by=request.user, kind=kind.name, format=form.extension, filters=asked.urlencode()
    )
    disposition = f'attachment; filename="{kind.name}.{form.extension}"'
    return StreamingHttpResponse(
        _logged(chunks, dataset, entry, request.user.pk),
        content_type=form.content_type,
        headers={"Content-Disposition": disposition, "Cache-Control": "no-store"},
    )


def _logged(
    chunks: Iterator[bytes], rows: StreamedDataset, entry: ExportEntry, user: int
) -> Iterator[bytes]:
    try:
        yield from chunks
    finally:
        with pghistory.context(user=user):
            ExportEntry.objects.filter(pk=entry.pk).update(rows=rows.number)
