"""On the page of a record that was imported: from which file, and its cells that no mapping covered."""

from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from tracker.editorial.records import Record
from tracker.files.imports.kinds import kind_of
from tracker.files.imports.models import ImportedRow
from tracker.roof.import_pages.access import VIEW
from tracker.staff.panels import MOST, Line, Panel, panel_of

NOTHING = Panel("", [], [], [])


def register() -> None:
    """For all records: the kinds of tables may not be declared yet when the admin is loaded."""
    panel_of(*(model for model in apps.get_models() if issubclass(model, Record)))(origin)


def origin(request: Any, record: Any) -> Panel:
    kind = kind_of(type(record))
    if kind is None or not request.user.has_perm(VIEW):
        return NOTHING
    rows = ImportedRow.objects.filter(kind=kind.name, target=record.pk).exclude(batch=None)
    columns = [_("file"), _("data set"), _("date"), _("cells that no mapping covered")]
    lines = [_line(row) for row in rows.select_related("batch").order_by("-pk")[:MOST]]
    return Panel(_("From an import"), [], columns, lines)


def _line(row: ImportedRow) -> Line:
    batch: Any = row.batch
    when = timezone.localtime(batch.applied_at or batch.created_at)
    cells = (row.import_extra or {}).items()
    kept = format_html_join("; ", "<b>{}</b>: {}", cells) if cells else "—"
    address = reverse("admin:imports_importbatch_change", args=[batch.pk])
    return Line(address, [batch.file_name, row.dataset or "—", f"{when:%Y-%m-%d}", kept])
