"""Incidents and cases as the public reads them."""

from django.db.models import F, OuterRef, Prefetch, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.chronology import keys_within
from cases.incidents.details import CaseDetail, IncidentDetail, as_rows
from cases.incidents.figures import figures_of
from cases.incidents.filters import CaseFilter, IncidentFilter
from cases.public import (
    PublicArticle,
    PublicCase,
    PublicCaseIncident,
    PublicCasePerson,
    PublicIncident,
    PublicIncidentCustody,
)
from people.public import PublicOrganisation, PublicPerson
from tracker.lists.caching import cached_page
from tracker.lists.pages import listing_of, record_or_404
from tracker.public import PublicPlace

# Of what incidents and cases share, and of what incidents have beside.
SHARED = ("country", "type", "role", "status", "person_type", "category", "stage")
VOCABULARIES = (*SHARED, "activity", "motive", "verification")
NAMED = {
    "person": PublicPerson,
    "organisation": PublicOrganisation,
    "place": PublicPlace,
    "article": PublicArticle,
    "court": PublicOrganisation,
}
# When the last incident of a case was over.
LATEST = Subquery(
    PublicCaseIncident.objects.filter(case=OuterRef("pk"))
    .order_by(F("incident__until_latest").desc(nulls_last=True))
    .values("incident__until_latest")[:1]
)


@require_safe
@cached_page
def incident_list(request: HttpRequest) -> HttpResponse:
    rows = PublicIncident.objects.all()
    listing = listing_of(request, IncidentFilter, rows, *VOCABULARIES, named=NAMED)
    context = {
        "listing": listing,
        "incidents": listing.page(as_rows(rows)),
        "figures": figures_of(listing),
    }
    return render(request, "cases/incident_list.html", context)


@require_safe
@cached_page
def incident(request: HttpRequest, ref: str) -> HttpResponse:
    rows = PublicIncident.objects.select_related(
        "type",
        "country",
        "state_responsible",
        "place",
        "place__parent",
        "verification",
        "motive_link",
    ).annotate(custody_keys=keys_within(PublicIncidentCustody, incident=OuterRef("pk")))
    return render(
        request, "cases/incident.html", IncidentDetail(record_or_404(rows, ref)).context()
    )


@require_safe
@cached_page
def case_list(request: HttpRequest) -> HttpResponse:
    rows = PublicCase.objects.all()
    listing = listing_of(request, CaseFilter, rows, *SHARED, named=NAMED)
    people = PublicCasePerson.objects.select_related("person").order_by("person__sort_key")
    shown = (
        listing.rows.defer("search")
        .annotate(latest=LATEST)
        .prefetch_related(Prefetch("people", people, to_attr="listed_people"))
    )
    return render(
        request, "cases/case_list.html", {"listing": listing, "cases": listing.page(shown)}
    )


@require_safe
@cached_page
def case(request: HttpRequest, ref: str) -> HttpResponse:
    record = record_or_404(PublicCase.objects.all(), ref)
    return render(request, "cases/case.html", CaseDetail(record).context())
