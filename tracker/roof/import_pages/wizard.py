"""The import wizard: its numbered steps, with links to those that are open, and the rendering of a step's page."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render as render_template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker.files.imports.models import ImportBatch, State
from tracker.files.imports.planning import SPREADSHEET
from tracker.roof.import_pages.access import may_prepare

LABELS: dict[str, Any] = {
    "upload": _("Upload"),
    "read": _("Read"),
    "columns": _("Columns"),
    "values": _("Values"),
    "people": _("People"),
    "plan": _("Plan"),
    "done": _("Done"),
}
OF_SPREADSHEETS = ("columns", "values", "people")
MADE = {State.APPLIED, State.UNDONE}


class Step(NamedTuple):
    number: int
    name: str
    label: Any
    address: str
    is_current: bool


def names_of(kind: str) -> list[str]:
    return [name for name in LABELS if kind == SPREADSHEET or name not in OF_SPREADSHEETS]


def address(batch: ImportBatch, name: str) -> str:
    return reverse(f"admin:imports_importbatch_{name}", args=[batch.pk])


def steps(batch: ImportBatch | None, current: str, user: Any) -> list[Step]:
    names = names_of(batch.kind if batch else SPREADSHEET)
    opened = set(_opened(batch, user)) if batch else set()
    return [
        Step(
            number,
            name,
            LABELS[name],
            address(batch, name) if batch and name in opened and name != current else "",
            name == current,
        )
        for number, name in enumerate(names, 1)
    ]


def _opened(batch: ImportBatch, user: Any) -> Iterator[str]:
    """Steps back are open until the plan is applied."""
    if batch.planned_at:
        yield "plan"
    if batch.state in MADE:
        yield "done"
    elif may_prepare(user, batch):
        yield "read"
        yield "columns"
        if batch.reading.get("looked"):
            yield "values"
            yield "people"


def show(
    request: HttpRequest, batch: ImportBatch | None, name: str, **context: Any
) -> HttpResponse:
    """The page of a step, `import_<name>.html`."""
    shown = {
        **admin.site.each_context(request),
        "opts": ImportBatch._meta,
        "title": LABELS.get(name, _("At work")),
        "batch": batch,
        "steps": steps(batch, name, request.user),
        **context,
    }
    return render_template(request, f"admin/import_{name}.html", shown)
