"""A list as a file: `/incidents.csv?…` has the rows of `/incidents/?…`, all of them."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from tracker.files.public_tables.tables import PublicTable
from tracker.lists.listing import Listing

TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
# Countries named in the name of a file.
NAMED = 3
View = Callable[..., Any]


def file_pattern(list_path: str, name: str, view: View) -> list[URLPattern]:
    """Addresses of a list's files: its path with `.csv` or `.json` in place of the last slash."""
    return [
        path(f"{list_path.rstrip('/')}.{form}", require_safe(view), {"form": form}, name=name)
        for form in TYPES
    ]


def list_as_file(
    request: HttpRequest,
    form: str,
    table: PublicTable,
    listing: Listing,
    rows: Callable[[Listing], QuerySet[Any]] | None = None,
) -> Any:
    """`rows` gives the list in its order, where its filter does not sort by itself."""
    if not listing.filter.is_valid():
        return refusal(form, listing)
    found = (rows or in_order)(listing)
    countries = listing.filter.form.cleaned_data.get("country") or []
    return as_file(request, form, table, found, suffix=countries[:NAMED])


def in_order(listing: Listing) -> QuerySet[Any]:
    return listing.rows.order_by(*listing.filter.ordering())


def as_file(
    request: HttpRequest,
    form: str,
    table: PublicTable,
    rows: QuerySet[Any] | None,
    *,
    suffix: list[str] | None = None,
) -> StreamingHttpResponse:
    """`suffix` are codes of ours, never what was typed."""
    is_asked = request.method != "HEAD"
    pieces: Iterator[bytes] = iter(())
    if is_asked:
        pieces = table.csv(rows) if form == "csv" else table.json(rows)
    name = "-".join([table.kind, *(code.lower() for code in suffix or [])])
    disposition = f'attachment; filename="{name}.{form}"'
    headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
    return StreamingHttpResponse(pieces, content_type=TYPES[form], headers=headers)


def refusal(form: str, listing: Listing) -> HttpResponse:
    """What is wrong with which parameter; a file without rows would say that there are none."""
    wrong = [
        {"parameter": parameter, "message": str(message)}
        for parameter, messages in listing.filter.form.errors.items()
        for message in messages
    ]
    if form == "json":
        return JsonResponse({"errors": wrong}, status=400)
    lines = "".join(f"{one['parameter']}: {one['message']}\n" for one in wrong)
    return HttpResponse(lines, status=400, content_type="text/plain; charset=utf-8")
