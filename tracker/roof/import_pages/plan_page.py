"""Plan page of an import: planned changes row by row, errors, and the button that applies it."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from tracker.files.imports.kinds import files
from tracker.files.imports.models import Action, ImportBatch, Problem, State
from tracker.ground.tables import CsvWriter
from tracker.roof.import_pages import wizard
from tracker.roof.import_pages.access import may_prepare, may_see_file
from tracker.roof.import_pages.change_display import readable
from tracker.roof.import_pages.uploading import label_of

PER_PAGE = 50
ERRORS = "errors"
LARGEST = 2**31 - 1


class Count(NamedTuple):
    """A number that leads to its rows."""

    label: Any
    number: int
    address: str
    is_current: bool


class KindLine(NamedTuple):
    label: str
    counts: list[Count]


def plan(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    chosen = _chosen(request, batch)
    page = _errors_page if chosen["show"] == ERRORS else _changes_page
    return wizard.show(
        request,
        batch,
        "plan",
        may_prepare=may_prepare(request.user, batch),
        may_see_file=may_see_file(request.user, batch),
        has_file=batch.parts.exists(),
        is_planned=batch.state == State.PLANNED,
        errors=number_of(batch, ERRORS),
        changing=number_of(batch, Action.CREATE) + number_of(batch, Action.UPDATE),
        left_out=number_of(batch, Action.REVIEW),
        chosen=chosen,
        counts=counts(batch, chosen),
        kinds=kind_lines(batch, chosen),
        **page(request, batch, chosen),
    )


def _chosen(request: HttpRequest, batch: ImportBatch) -> dict[str, Any]:
    """Parses the query string; invalid values are ignored. Shows errors first by default."""
    show = request.GET.get("show", ERRORS if batch.counts.get(ERRORS) else "")
    kind = request.GET.get("kind", "")
    return {
        "show": show if show in {ERRORS, *Action.values} else "",
        "kind": kind if kind in files() else "",
        "after": _number(request.GET.get("after", "")),
    }


def _number(text: str) -> int:
    return min(int(text), LARGEST) if text.isascii() and text.isdigit() and len(text) < 12 else 0


def address(**chosen: Any) -> str:
    return "?" + urlencode(
        {name: value for name, value in chosen.items() if value or name == "show"}
    )


# Numbers


def counts(batch: ImportBatch, chosen: dict[str, Any]) -> list[Count]:
    labels = {**{action.value: action.label for action in Action}, ERRORS: _l("errors")}
    return [
        Count(
            label,
            number_of(batch, name),
            address(show=name) if name != Action.UNCHANGED and number_of(batch, name) else "",
            chosen["show"] == name and not chosen["kind"],
        )
        for name, label in labels.items()
    ]


def number_of(batch: ImportBatch, name: str) -> int:
    """Of rows, by action; of errors."""
    if name == ERRORS:
        return int(batch.counts.get(ERRORS, 0))
    return sum(numbers.get(name, 0) for numbers in (batch.counts.get("kinds") or {}).values())


def kind_lines(batch: ImportBatch, chosen: dict[str, Any]) -> list[KindLine]:
    by_kind = batch.counts.get("kinds") or {}
    return [
        KindLine(
            label_of(kind, files()[kind]),
            [_of_kind(by_kind, kind, action, chosen) for action in Action],
        )
        for kind in files()
        if kind in by_kind
    ]


def _of_kind(by_kind: Any, kind: str, action: Action, chosen: dict[str, Any]) -> Count:
    number = by_kind[kind].get(action.value, 0)
    has_rows = number and action != Action.UNCHANGED
    is_current = (chosen["kind"], chosen["show"]) == (kind, action.value)
    return Count(
        action.label, number, address(show=action.value, kind=kind) if has_rows else "", is_current
    )


# Rows


def _changes_page(
    request: HttpRequest, batch: ImportBatch, chosen: dict[str, Any]
) -> dict[str, Any]:
    rows = (
        batch.changes.filter(position__gt=chosen["after"])
        .order_by("position")
        .defer("old", "extra")
    )
    if chosen["show"]:
        rows = rows.filter(action=chosen["show"])
    if chosen["kind"]:
        rows = rows.filter(kind__in=[part.name for part in files()[chosen["kind"]]])
    some = list(rows[: PER_PAGE + 1])
    following = some[PER_PAGE - 1].position if len(some) > PER_PAGE else 0
    return {
        "rows": readable(batch, some[:PER_PAGE], request.user),
        "following": following and address(**{**chosen, "after": following}),
        "first": chosen["after"] and address(**{**chosen, "after": 0}),
    }


def _errors_page(
    request: HttpRequest, batch: ImportBatch, chosen: dict[str, Any]
) -> dict[str, Any]:
    """Pages by primary key of the error, since several errors may have the same line."""
    if not may_see_file(request.user, batch):
        return {"problems": []}
    start = chosen["after"]
    some = list(batch.problems.all()[start : start + PER_PAGE + 1])
    following = start + PER_PAGE if len(some) > PER_PAGE else 0
    return {
        "problems": some[:PER_PAGE],
        "following": following and address(**{**chosen, "after": following}),
        "first": start and address(**{**chosen, "after": 0}),
    }


def errors_file(request: HttpRequest, batch: ImportBatch) -> StreamingHttpResponse:
    """All errors as CSV, to be corrected side by side with the file."""
    columns = [
        _("sheet"),
        _("line"),
        _("column"),
        _("value"),
        _("what is wrong, and what would be right"),
    ]
    rows = (_error_row(problem) for problem in batch.problems.all().iterator(chunk_size=1_000))
    return csv_response(columns, rows, f"errors-{batch.pk}.csv")


def _error_row(problem: Problem) -> list[str]:
    line = str(problem.line) if problem.line else ""
    return [problem.sheet, line, problem.column, problem.value, problem.message]


def csv_response(columns: list[str], rows: Iterable[list[str]], name: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse(_csv(columns, rows), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _csv(columns: list[str], rows: Iterable[list[str]]) -> Iterator[bytes]:
    writer = CsvWriter(columns)
    yield writer.header()
    yield from writer.rows(rows)
