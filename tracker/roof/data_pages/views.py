"""Downloads: the package, single tables, countries and types."""

from typing import Any

from django.conf import settings
from django.db.models import Count, OuterRef, Subquery
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.incidents.public_tables import COUNTRIES
from cases.public import PublicIncidentCountry
from tracker.files.public_tables.kernel import TYPES
from tracker.files.public_tables.responses import as_file
from tracker.ground import dates
from tracker.lists.caching import cached_page
from tracker.public import PublicCountry, PublicIncidentType
from tracker.roof.data_pages.package_building import NAME, BuildInProgress, current_package
from tracker.roof.data_pages.tables import public_tables

AGAIN = "30"


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    tables = public_tables()
    try:
        package = current_package()
    except BuildInProgress:
        return being_made()
    context = {
        "package": package,
        "files": [(file, tables[file.kind]) for file in package.files],
        "day": dates.display(package.day, request.LANGUAGE_CODE) if package.day else "",
        "licence": settings.DATA_LICENCE_NAME,
        "licence_url": settings.DATA_LICENCE_URL,
        "name": settings.DATA_CITATION_NAME,
    }
    return render(request, "data.html", context)


@require_safe
def package_file(request: HttpRequest) -> Any:
    try:
        package = current_package()
        file = package.path.open("rb")
    except (
        BuildInProgress,
        FileNotFoundError,
    ):  # the second: it has just been replaced by a newer one
        return being_made()
    return FileResponse(
        file,
        as_attachment=True,
        filename=f"{NAME}-{package.day or 'empty'}.zip",
        content_type="application/zip",
    )


def being_made() -> HttpResponse:
    sentence = _("The package is being made. Try again in half a minute.")
    return HttpResponse(
        f"{sentence}\n",
        status=503,
        content_type="text/plain; charset=utf-8",
        headers={"Retry-After": AGAIN},
    )


@require_safe
@cached_page
def dictionary(request: HttpRequest) -> HttpResponse:
    return render(request, "data_dictionary.html", {"tables": public_tables().values()})


@require_safe
def table_file(request: HttpRequest, kind: str, form: str) -> Any:
    table = public_tables().get(kind)
    if table is None:
        raise Http404
    return as_file(request, form, table, None)


def country_file(request: HttpRequest, form: str) -> Any:
    """The countries of the page, the one with the most incidents first."""
    counted = PublicIncidentCountry.objects.filter(country=OuterRef("pk")).order_by()
    number = counted.values("country").annotate(number=Count("incident")).values("number")
    rows = PublicCountry.objects.annotate(number=Subquery(number)).filter(number__isnull=False)
    return as_file(request, form, COUNTRIES, rows.order_by("-number", "code"))


def type_file(request: HttpRequest, form: str) -> Any:
    """The types of the page, each behind its group."""
    rows = PublicIncidentType.objects.filter(is_retired=False).order_by("position", "code")
    return as_file(request, form, TYPES, rows)
