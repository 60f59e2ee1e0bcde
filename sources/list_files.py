"""The list of sources as a file."""

from typing import Any

from django.http import HttpRequest

from sources.filters import SourceFilter
from sources.public import PublicSource
from sources.public_tables import SOURCES
from tracker.files.public_tables.responses import list_as_file
from tracker.lists.pages import listing_of


def source_file(request: HttpRequest, form: str) -> Any:
    listing = listing_of(request, SourceFilter, PublicSource.objects.all(), "source_type")
    return list_as_file(request, form, SOURCES, listing)
