"""Reading page of an import: shows the detected encoding, delimiter, header and sheets, and lets the user override
them.
"""

import re
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tracker.files.imports import batches
from tracker.files.imports.models import ImportBatch
from tracker.files.imports.planning import SPREADSHEET
from tracker.files.imports.uploads import NoFile, opened
from tracker.ground.tables import ENCODINGS, Found, TableError
from tracker.roof.import_pages import step_dispatch, wizard

DELIMITERS = [(",", _("comma ,")), (";", _("semicolon ;")), ("\t", _("tab")), ("|", "|")]
SAMPLED = 1 << 16
SAMPLE = 40  # characters
LONGEST_CELL = 200
WORDS = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16 BE"}
NOT_ASCII = re.compile(rb"[\x80-\xff]")
BETWEEN_CELLS = re.compile(rb"[\r\n,;\t]")


class ReadingForm(forms.Form):
    """Empty choices are left to detection."""

    encoding = forms.ChoiceField(label=_("encoding"), required=False)
    delimiter = forms.ChoiceField(label=_("cells are separated by"), required=False)
    header = forms.IntegerField(
        label=_("line of the header"), required=False, min_value=1, max_value=100_000
    )
    sheets = forms.MultipleChoiceField(
        label=_("sheets"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, found: Found | None, samples: dict[str, str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        names = [(name, _named(name, samples.get(name, ""))) for name in ENCODINGS]
        fields["encoding"].choices = [("", _found(found and found.encoding)), *names]
        fields["delimiter"].choices = [("", _found(found and found.delimiter)), *DELIMITERS]
        fields["sheets"].choices = [(s, s) for s in found.sheets] if found else []
        if found and found.format != "csv":
            del self.fields["encoding"], self.fields["delimiter"]
        if not fields["sheets"].choices or (found and len(found.sheets) < 2):
            del self.fields["sheets"]

    def reading(self) -> dict[str, Any]:
        given = {name: value for name, value in self.cleaned_data.items() if value}
        return {name: given[name] for name in self.fields if name in given}


def _named(name: str, sample: str) -> str:
    shown = WORDS.get(name, name)
    return f"{shown}: {sample}" if sample else shown


def _found(value: str | None) -> str:
    if not value:
        return gettext("found by itself")
    words = {**WORDS, **{delimiter: str(label) for delimiter, label in DELIMITERS}}
    return gettext("found by itself: %(found)s") % {"found": words.get(value, value)}


def read(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    found, problem = look_into(batch)
    if request.method != "POST":
        return _page(request, batch, found, problem)
    form = _form(batch, found, request.POST)
    if not form.is_valid():
        return _page(request, batch, found, problem, form)
    batch.reading = form.reading()
    batch.save(update_fields=["reading"])
    if "again" in request.POST or look_into(batch)[1]:
        return HttpResponseRedirect(wizard.address(batch, "read"))
    return go_on(request, batch)


def go_on(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Continues with the columns page for a spreadsheet, with the plan for a table of ours, whose header names its
    columns.
    """
    if batch.kind == SPREADSHEET:
        return HttpResponseRedirect(wizard.address(batch, "columns"))
    step_dispatch.dispatch(batch, "plan", by=request.user)
    return HttpResponseRedirect(wizard.address(batch, "plan"))


def look_into(batch: ImportBatch) -> tuple[Found | None, str]:
    """Returns the detected format, or the reason why the file cannot be read."""
    try:
        return batches.with_file(batch, lambda table: table.found), ""
    except TableError as error:
        return None, str(error)
    except NoFile:
        return None, gettext("The uploaded file is no longer there. Upload it again.")


def _form(batch: ImportBatch, found: Found | None, posted: Any = None) -> ReadingForm:
    is_text = found is None or found.format == "csv"
    given = batch.reading
    initial = {name: given.get(name) for name in ("encoding", "delimiter", "header")}
    initial["header"] = initial["header"] or (found.header if found else None)
    initial["sheets"] = given.get("sheets") or (list(found.chosen) if found else [])
    return ReadingForm(
        posted, initial=initial, found=found, samples=samples(batch) if is_text else {}
    )


def _page(
    request: HttpRequest,
    batch: ImportBatch,
    found: Found | None,
    problem: str,
    form: ReadingForm | None = None,
) -> HttpResponse:
    rows = [
        (row.line, [cell[:LONGEST_CELL] for cell in row.cells])
        for row in (found.sample if found else ())
    ]
    form = form or _form(batch, found)
    return wizard.show(request, batch, "read", form=form, found=found, rows=rows, problem=problem)


def samples(batch: ImportBatch) -> dict[str, str]:
    """Decodes the first non-ASCII text in each encoding, so that a user can pick the right one."""
    try:
        with opened(batch) as file:
            start = file.read(SAMPLED)
    except NoFile:
        return {}
    if b"\0" in start:
        return {name: _sample(start[:200], name) for name in ENCODINGS if name.startswith("utf-16")}
    match = NOT_ASCII.search(start)
    cell = _cell_around(start, match.start()) if match else b""
    return {name: _sample(cell, name) for name in ENCODINGS} if cell else {}


def _cell_around(text: bytes, position: int) -> bytes:
    before = BETWEEN_CELLS.split(text[max(0, position - SAMPLE) : position])[-1]
    return before + BETWEEN_CELLS.split(text[position : position + 2 * SAMPLE])[0]


def _sample(text: bytes, encoding: str) -> str:
    if encoding.startswith("utf-16") and b"\0" not in text:
        return ""
    decoded = text.decode(encoding, errors="replace")
    return "".join(char if char.isprintable() else " " for char in decoded).strip()[:SAMPLE]
