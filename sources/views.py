from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sources.filters import SourceFilter
from sources.public import PublicSource
from tracker.lists.caching import cached_page
from tracker.lists.pages import listing_of


@require_safe
@cached_page
def source_list(request: HttpRequest) -> HttpResponse:
    rows = PublicSource.objects.defer("search").select_related("type")
    listing = listing_of(request, SourceFilter, rows, "source_type")
    return render(
        request,
        "sources/source_list.html",
        {"listing": listing, "sources": listing.page(listing.rows)},
    )
