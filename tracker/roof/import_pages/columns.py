"""The third step of a spreadsheet: what its columns mean."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from cases import spreadsheet
from tracker.files.imports.models import ImportBatch, SavedMapping
from tracker.ground.tables import Found
from tracker.roof.import_pages import saved_mappings, step_dispatch, wizard
from tracker.roof.import_pages.column_forms import ColumnForm, WholeForm
from tracker.roof.import_pages.reading import look_into

MOST_COLUMNS = 150  # that are asked about; what further ones hold is kept with the rows
SHOWN = 3
LONGEST_CELL = 80


class ColumnRow(NamedTuple):
    title: str
    samples: list[str]
    form: ColumnForm


def columns(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    found, problem = look_into(batch)
    if found is None:
        return HttpResponseRedirect(wizard.address(batch, "read"))
    if request.method != "POST":
        return _page(request, batch, found, batch.mapping or _guess(found))
    if "use" in request.POST:
        return _use(request, batch)
    if "forget" in request.POST:
        return _forget(request, batch)
    return _save(request, batch, found)


def _guess(found: Found) -> dict[str, Any]:
    return spreadsheet.guess(found.columns, found.sample, found.chosen)


def _use(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """A saved mapping, to be looked at before it is used."""
    kept = get_object_or_404(SavedMapping, pk=saved_mappings.number(request.POST["use"]))
    _store(batch, kept.mapping)
    return HttpResponseRedirect(wizard.address(batch, "columns"))


def _forget(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    if request.user.has_perm("imports.delete_savedmapping"):
        saved_mappings.forget(request.POST["forget"])
    return HttpResponseRedirect(wizard.address(batch, "columns"))


def _store(batch: ImportBatch, mapping: dict[str, Any]) -> None:
    """Stores the mapping and drops the results of the search for open questions, which belong to the old
    mapping.
    """
    batch.mapping = mapping
    batch.reading = {
        name: value for name, value in batch.reading.items() if name not in ("looked", "unknown")
    }
    batch.save(update_fields=["mapping", "reading"])


def _save(request: HttpRequest, batch: ImportBatch, found: Found) -> HttpResponse:
    rows, whole = _forms(found, {}, request.POST)
    if not all([whole.is_valid(), *(row.form.is_valid() for row in rows)]):
        problems = [_("Something that was sent is no choice of this page.")]
        return _page(request, batch, found, {}, problems, (rows, whole))
    mapping = mapping_of(rows, whole, batch.mapping)
    problems = spreadsheet.check(mapping, found.columns)
    if problems:
        return _page(request, batch, found, mapping, problems, (rows, whole))
    with transaction.atomic():
        _store(batch, mapping)
        if whole.cleaned_data["save_as"]:
            saved_mappings.save(
                whole.cleaned_data["save_as"], found.columns, mapping, by=request.user
            )
    step_dispatch.dispatch(batch, "look", by=request.user)
    return HttpResponseRedirect(wizard.address(batch, "change"))


def mapping_of(
    rows: Sequence[ColumnRow], whole: WholeForm, before: dict[str, Any]
) -> dict[str, Any]:
    """Keeps value mappings and answers about names, which other pages set."""
    told = {row.title: row.form.told() for row in rows}
    kept: dict[str, Any] = {
        name: before[name] for name in ("values", "accept_exact") if name in before
    }
    return {**kept, "columns": {title: one for title, one in told.items() if one}, **whole.told()}


def _forms(
    found: Found, mapping: dict[str, Any], posted: Any = None
) -> tuple[list[ColumnRow], WholeForm]:
    told = mapping.get("columns") or {}
    titles = found.columns[:MOST_COLUMNS]
    choices = ColumnForm.choices()
    rows = [
        ColumnRow(
            title,
            _samples(found, number),
            ColumnForm(
                posted,
                prefix=f"c{number}",
                title=title,
                told=told.get(title) or {},
                choices=choices,
            ),
        )
        for number, title in enumerate(titles)
    ]
    return rows, WholeForm(posted, mapping=mapping, titles=titles)


def _samples(found: Found, number: int) -> list[str]:
    """The first cells that are filled in, each once."""
    cells = dict.fromkeys(row.cells[number].strip()[:LONGEST_CELL] for row in found.sample)
    return [cell for cell in cells if cell][:SHOWN]


def _page(
    request: HttpRequest,
    batch: ImportBatch,
    found: Found,
    mapping: dict[str, Any],
    problems: Sequence[str] = (),
    forms: tuple[list[ColumnRow], WholeForm] | None = None,
) -> HttpResponse:
    rows, whole = forms or _forms(found, mapping)
    return wizard.show(
        request,
        batch,
        "columns",
        rows=rows,
        whole=whole,
        problems=problems,
        more=max(0, len(found.columns) - MOST_COLUMNS),
        saved_mappings=saved_mappings.for_header(found.columns),
    )
