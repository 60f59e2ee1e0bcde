"""Views of the roof: home, countries, types, about, 404."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.incidents.details import latest_of
from cases.incidents.figures import figures_in, figures_of
from cases.incidents.filters import IncidentFilter
from cases.incidents.overview_counts import by_year_and_type, of_everything
from cases.public import PublicCountryProfile, PublicIncident
from sources.footnotes import Notes, cited
from tracker.lists.caching import cached_page
from tracker.lists.choices import Choices
from tracker.lists.counting import Numbers
from tracker.lists.listing import Listing
from tracker.lists.pages import Withdrawn
from tracker.public import PublicCountry, PublicIncidentType


@require_safe
@cached_page
def home(request: HttpRequest) -> HttpResponse:
    numbers = of_everything()
    violations = list(PublicIncidentType.objects.filter(counts_as="violation"))
    context = {
        "figures": figures_in(numbers),
        "cases": numbers.get("cases", {}).get("", 0),
        "countries": counted_countries(numbers),
        "groups": [kind for kind in violations if kind.parent_id is None],
        "latest": latest_of(
            PublicIncident.objects.filter(type__in=[kind.pk for kind in violations])
        ),
    }
    return render(request, "home.html", context)


@require_safe
@cached_page
def country_list(request: HttpRequest) -> HttpResponse:
    countries = counted_countries(of_everything(with_figures=False))
    return render(request, "country_list.html", {"countries": countries})


@require_safe
@cached_page
def country(request: HttpRequest, code: str) -> HttpResponse:
    """A country of which nothing is public has no page: neither an incident nor a text."""
    is_code = code.isascii() and code.isalpha() and code.islower()
    place = PublicCountry.objects.filter(code=code.upper()).first() if is_code else None
    if place is None:
        raise Http404
    detail = CountryDetail(place)
    if not detail.has_anything:
        raise Http404
    return render(request, "country.html", detail.context())


class CountryDetail:
    """A country's page: its text, its figures by type and by year, the latest, the form that searches on."""

    def __init__(self, place: PublicCountry) -> None:
        self.place = place
        self.profile = PublicCountryProfile.objects.filter(country=place).first()
        self.filter = IncidentFilter(
            self._query(),
            queryset=PublicIncident.objects.all(),
            choices=Choices("country", "type", "role", "activity", "motive", "verification"),
        )
        self.latest = latest_of(*self.filter.branches()) if self.filter.is_valid() else []

    def _query(self) -> QueryDict:
        query = QueryDict(mutable=True)
        query["country"] = self.place.slug
        return query

    @property
    def has_anything(self) -> bool:
        return bool(self.profile or self.latest)

    def context(self) -> dict[str, Any]:
        notes = Notes()
        marks = notes.add(cited(self.profile.citations) if self.profile else ())
        path = reverse("incident_list")
        listing = Listing(self._query(), path, self.filter, {}, facets=("country", "type"))
        numbers = by_year_and_type(self.place.code)
        return {
            "country": self.place,
            "profile": self.profile,
            "marks": marks,
            "notes": notes,
            "listing": listing,
            "figures": figures_of(listing),
            "types": _types(listing, numbers),
            "years": _years(numbers),
            "latest": self.latest,
        }


def _types(listing: Listing, numbers: Numbers) -> list[tuple[Any, int]]:
    """Each type with its incidents and with the named people affected; both link to their lists."""
    people = numbers.get("people type", {}) | numbers.get("people group", {})
    return [(value, people.get(value.code, 0)) for value in _all_values(listing, "type")]


def _years(numbers: Numbers) -> list[tuple[int, int, int]]:
    """Years, what certainly falls into each, and the named people affected."""
    people = numbers.get("people year", {})
    counted = sorted((int(year), number) for year, number in numbers.get("year ", {}).items())
    return [(year, number, people.get(str(year), 0)) for year, number in counted]


def _all_values(listing: Listing, parameter: str) -> list[Any]:
    """The values of a two-level facet: each group with its types behind it."""
    values = listing.facet(parameter)
    return [value for group in values for value in (group, *group.children)]


def counted_countries(numbers: Numbers) -> list[dict[str, Any]]:
    """Countries with public incidents, the most first."""
    counted = numbers.get("country ", {})
    names = dict(PublicCountry.objects.filter(code__in=counted).values_list("code", "name"))
    return [
        {"country__code": code, "country__name": names[code], "number": number}
        for code, number in counted.items()
    ]


@require_safe
@cached_page
def type_list(request: HttpRequest) -> HttpResponse:
    types = list(PublicIncidentType.objects.filter(is_retired=False))
    groups = [
        (group, [kind for kind in types if kind.parent_id == group.code])
        for group in types
        if group.parent_id is None
    ]
    return render(request, "type_list.html", {"groups": groups})


@require_safe
@cached_page
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about.html")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """One answer for hidden and missing; it repeats nothing of the address."""
    if isinstance(exception, Withdrawn):
        return render(request, "410.html", {"notice": exception.notice}, status=410)
    return render(request, "404.html", status=404)
