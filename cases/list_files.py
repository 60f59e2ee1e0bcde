"""The lists of this app as files: the rows of the page, found by the same filters."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from cases.custody import views as custody_views
from cases.custody.filters import HeldFilter
from cases.incidents import views
from cases.incidents.filters import CaseFilter, IncidentFilter
from cases.incidents.public_tables import CASES, INCIDENTS, PEOPLE
from cases.participants import views as people_views
from cases.participants.filters import OrganisationFilter, PersonFilter
from cases.proceedings import views as proceeding_views
from cases.proceedings.filters import ProceedingFilter, with_span
from cases.proceedings.public_tables import HELD, HELD_IN, PROCEEDINGS
from cases.public import PublicCase, PublicCustody, PublicIncident, PublicProceeding
from people.public import PublicOrganisation, PublicPerson
from people.public_tables import ORGANISATIONS
from tracker.files.public_tables.responses import list_as_file
from tracker.lists.listing import Listing
from tracker.lists.pages import listing_of


def incident_file(request: HttpRequest, form: str) -> Any:
    rows = PublicIncident.objects.all()
    listing = listing_of(request, IncidentFilter, rows, *views.VOCABULARIES)
    return list_as_file(request, form, INCIDENTS, listing)


def case_file(request: HttpRequest, form: str) -> Any:
    listing = listing_of(request, CaseFilter, PublicCase.objects.all(), *views.SHARED)
    return list_as_file(request, form, CASES, listing, _cases)


def _cases(listing: Listing) -> QuerySet[Any]:
    return listing.rows.annotate(latest=views.LATEST).order_by(*listing.filter.ordering())


def person_file(request: HttpRequest, form: str) -> Any:
    rows = PublicPerson.objects.all()
    listing = listing_of(request, PersonFilter, rows, *people_views.PERSON_VOCABULARIES)
    return list_as_file(request, form, PEOPLE, listing)


def organisation_file(request: HttpRequest, form: str) -> Any:
    vocabularies = ("country", "type", "role", "organisation_type")
    rows = PublicOrganisation.objects.all()
    listing = listing_of(request, OrganisationFilter, rows, *vocabularies)
    return list_as_file(request, form, ORGANISATIONS, listing)


def proceeding_file(request: HttpRequest, form: str) -> Any:
    rows = PublicProceeding.objects.all()
    listing = listing_of(request, ProceedingFilter, rows, *proceeding_views.VOCABULARIES)
    return list_as_file(request, form, PROCEEDINGS, listing, _proceedings)


def _proceedings(listing: Listing) -> QuerySet[Any]:
    return with_span(listing.rows).order_by(*listing.filter.ordering())


def held_file(request: HttpRequest, form: str) -> Any:
    rows = PublicCustody.objects.locking_up().of_affected()
    listing = listing_of(request, HeldFilter, rows, *custody_views.VOCABULARIES)
    custodies = listing.rows if listing.filter.is_valid() else rows
    table = HELD.over(HELD_IN, custodies)
    return list_as_file(request, form, table, listing, lambda one: one.filter.holders())
