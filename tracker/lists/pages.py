"""Shared code of public views: list pages, record pages, and the common 404 / 410."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from tracker.editorial.records import is_ref
from tracker.lists.choices import Choices, refs_by_model
from tracker.lists.filters import ListFilter
from tracker.lists.listing import Listing
from tracker.public import PublicWithdrawal


class Withdrawn(Http404):
    """A record was withdrawn, and a published notice says so."""

    def __init__(self, notice: PublicWithdrawal) -> None:
        super().__init__(notice.ref)
        self.notice = notice


def record_or_404(rows: QuerySet[Any], ref: str) -> Any:
    """A public record by its reference. Hidden and missing are the same; only a public notice says more."""
    if not is_ref(ref):
        raise Http404
    record = rows.filter(ref=ref).first()
    if record is not None:
        return record
    notice = PublicWithdrawal.objects.filter(ref=ref).first()
    raise Withdrawn(notice) if notice is not None else Http404


def listing_of(
    request: HttpRequest,
    filter_class: type[ListFilter],
    rows: QuerySet[Any],
    *vocabularies: str,
    named: dict[str, Any] | None = None,
) -> Listing:
    """The list that a request asks for. `named` gives the public models whose references it takes."""
    asked = {model: refs for model, refs in refs_by_model(request.GET, named or {}).items() if refs}
    choices = Choices(*vocabularies, asked=asked)
    found = filter_class(request.GET, queryset=rows, choices=choices)
    return Listing(request.GET, request.path, found, named or {})
