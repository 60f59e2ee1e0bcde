"""Export from a list of records in the admin: who may, which rows, and that it is written down.

Built on django-import-export: permission, address, link and the rows of the list's filter are its own. Its form
and its way of making the file are not used: they hold the whole table in memory, and delete a leading `=`.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import IO, Any, NamedTuple, cast

import pghistory
from django import forms
from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from import_export.admin import ExportMixin

from tracker.editorial.records import is_ref
from tracker.files.imports.counting_iterator import Counted
from tracker.files.imports.kinds import Table, kinds
from tracker.files.imports.models import ExportEntry
from tracker.files.public_tables.streams import snapshot
from tracker.ground.tables import CsvWriter, TableError, XlsxWriter

PERMISSION = "imports.export_rows"
CHUNK = 64 * 1024


def csv_chunks(kind: Table, rows: Counted) -> Iterator[bytes]:
    writer = CsvWriter(kind.get_export_headers())
    with snapshot(connection), closing(rows):
        yield writer.header()
        yield from writer.rows(rows)


def xlsx_chunks(kind: Table, rows: Counted) -> Iterator[bytes]:
    """Written to a file without a name first, since a spreadsheet can be refused half-way."""
    file = cast(IO[bytes], tempfile.TemporaryFile())  # noqa: SIM115  closed by the reader
    try:
        with snapshot(connection), closing(rows), XlsxWriter(file) as book:  # type: ignore[arg-type]
            book.sheet(kind.name, kind.get_export_headers(), rows)
    except TableError:
        file.close()
        raise
    file.seek(0)
    return _read(file)


def _read(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while chunk := file.read(CHUNK):
            yield chunk


class Format(NamedTuple):
    label: Any
    content_type: str
    chunks: Callable[[Table, Counted], Iterator[bytes]]


FORMATS = {
    "csv": Format("CSV", "text/csv; charset=utf-8", csv_chunks),
    "xlsx": Format(
        "XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        xlsx_chunks,
    ),
}


class ExportForm(forms.Form):
    table = forms.ChoiceField(label=_("Table"))
    format = forms.ChoiceField(
        label=_("Format"), choices=[(code, one.label) for code, one in FORMATS.items()]
    )

    def __init__(self, offered: Sequence[Table], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        field = cast(forms.ChoiceField, self.fields["table"])
        field.choices = [(kind.name, kind.label) for kind in offered]


class ExportingAdmin(ExportMixin):
    """An admin of records whose list can be taken out: the records, or the rows that belong to them."""

    def has_export_permission(self, request: Any) -> bool:
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
        kind, form_code = kinds()[form.cleaned_data["table"]], form.cleaned_data["format"]
        try:
            return export(request, kind, form_code, records, refs)
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
    request: Any, kind: Table, form: str, records: QuerySet[Any], refs: Sequence[str]
) -> StreamingHttpResponse:
    """What it gave stands in the log even where the reader goes away half-way."""
    path = "__".join(kind.record) or "pk"
    rows = kind.visible(request.user).filter(**{f"{path}__in": records.order_by().values("pk")})
    counted = Counted(kind.rows(kind.in_order(rows), kind.columns_for_staff))
    chunks = FORMATS[form].chunks(kind, counted)
    asked = request.GET.copy()
    asked.setlist("ref", refs)
    entry = ExportEntry.objects.create(
        by=request.user, kind=kind.name, format=form, filters=asked.urlencode()
    )
    disposition = f'attachment; filename="{kind.name}.{form}"'
    return StreamingHttpResponse(
        _logged(chunks, counted, entry, request.user.pk),
        content_type=FORMATS[form].content_type,
        headers={"Content-Disposition": disposition, "Cache-Control": "no-store"},
    )


def _logged(
    chunks: Iterator[bytes], rows: Counted, entry: ExportEntry, user: int
) -> Iterator[bytes]:
    try:
        yield from chunks
    finally:
        with pghistory.context(user=user):
            ExportEntry.objects.filter(pk=entry.pk).update(rows=rows.number)
