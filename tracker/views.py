"""The pages that look at everything: home, countries, types, about, and what is not there."""

from typing import Any

from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.details import latest
from cases.figures import figures, incidents_by_year, people_by_year
from cases.filters import IncidentFilter, in_countries
from cases.people_filters import PersonFilter
from cases.public import (
    PublicCase,
    PublicCountryProfile,
    PublicIncident,
    PublicIncidentCountry,
)
from people.public import PublicPerson
from sources.notes import Notes, cited
from tracker.choices import Choices
from tracker.keeping import kept_page
from tracker.listing import Listing
from tracker.pages import Gone
from tracker.public import PublicCountry, PublicIncidentType


@require_safe
@kept_page
def home(request: HttpRequest) -> HttpResponse:
    context = {
        "figures": figures(PublicIncident.objects.all()),
        "cases": PublicCase.objects.count(),
        "countries": list(counted_countries()),
        "groups": list(PublicIncidentType.objects.filter(parent=None, counts_as="violation")),
        "latest": latest(PublicIncident.objects.filter(type__counts_as="violation")),
    }
    return render(request, "home.html", context)


@require_safe
@kept_page
def country_list(request: HttpRequest) -> HttpResponse:
    return render(request, "country_list.html", {"countries": list(counted_countries())})


@require_safe
@kept_page
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
        self.incidents = PublicIncident.objects.filter(pk__in=in_countries([place.code]))
        self.choices = Choices(
            "country", "type", "role", "activity", "motive", "verification", "person_type"
        )
        self.profile = PublicCountryProfile.objects.filter(country=place).first()
        self.latest = latest(self.incidents)

    @property
    def has_anything(self) -> bool:
        return bool(self.profile or self.latest)

    def context(self) -> dict[str, Any]:
        notes = Notes()
        marks = notes.add(cited(self.profile.citations) if self.profile else ())
        listing = self._listing(IncidentFilter, PublicIncident, "incident_list")
        return {
            "country": self.place,
            "profile": self.profile,
            "marks": marks,
            "notes": notes,
            "listing": listing,
            "figures": figures(self.incidents),
            "types": self._types(listing),
            "years": self._years(),
            "latest": self.latest,
        }

    def _listing(self, filter_class: Any, model: Any, name: str, **query: str) -> Listing:
        data = QueryDict(mutable=True)
        data.update({"country": self.place.slug, **query})
        found = filter_class(data, queryset=model.objects.all(), choices=self.choices)
        return Listing(data, reverse(name), found, {}, facets=("country", "type"))

    def _types(self, listing: Listing) -> list[tuple[Any, Any]]:
        """Each type with its incidents and with the named people affected; both link to their lists."""
        people = self._listing(PersonFilter, PublicPerson, "person_list", side="affected")
        affected = {value.code: value for value in _all_values(people, "type")}
        return [(value, affected.get(value.code)) for value in _all_values(listing, "type")]

    def _years(self) -> list[tuple[int, int, int]]:
        affected = people_by_year(self.incidents)
        return [
            (year, number, affected.get(year, 0))
            for year, number in incidents_by_year(self.incidents)
        ]


def _all_values(listing: Listing, parameter: str) -> list[Any]:
    """The values of a two-level facet: each group with its types behind it."""
    values = listing.facet(parameter)
    return [value for group in values for value in (group, *group.children)]


def counted_countries() -> QuerySet[Any]:
    """Countries with public incidents, the most first."""
    return (
        PublicIncidentCountry.objects.order_by()
        .values("country__code", "country__name")
        .annotate(number=Count("incident"))
        .order_by("-number", "country__code")
    )


@require_safe
@kept_page
def type_list(request: HttpRequest) -> HttpResponse:
    types = list(PublicIncidentType.objects.filter(is_retired=False))
    groups = [
        (group, [kind for kind in types if kind.parent_id == group.code])
        for group in types
        if group.parent_id is None
    ]
    return render(request, "type_list.html", {"groups": groups})


@require_safe
@kept_page
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about.html")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """One answer for hidden and missing; it repeats nothing of the address."""
    if isinstance(exception, Gone):
        return render(request, "410.html", {"notice": exception.notice}, status=410)
    return render(request, "404.html", status=404)
