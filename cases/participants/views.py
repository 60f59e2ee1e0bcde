"""People, organisations and sources with what they have to do with incidents."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases import public
from cases.participants.details import (
    OrganisationDetail,
    PersonDetail,
    organisations_with_own_sets,
    with_own_sets,
)
from cases.participants.filters import OrganisationFilter, PersonFilter
from cases.present.display import Situation, statuses
from people import public as people
from sources.footnotes import Marks
from sources.public import PublicSource
from tracker.lists.caching import cached_page
from tracker.lists.pages import listing_of, record_or_404

NAMED = {
    "person": people.PublicPerson,
    "organisation": people.PublicOrganisation,
    "article": public.PublicArticle,
    "court": people.PublicOrganisation,
}
PERSON_VOCABULARIES = ("country", "type", "role", "person_type", "status", "category", "stage")


@require_safe
@cached_page
def person_list(request: HttpRequest) -> HttpResponse:
    rows = people.PublicPerson.objects.all()
    listing = listing_of(request, PersonFilter, rows, *PERSON_VOCABULARIES, named=NAMED)
    typings = people.PublicPersonTyping.objects.filter(person=OuterRef("pk"))
    kinds = typings.order_by("type__position").values(
        found=JSONObject(code="type_id", label="type__label")
    )
    shown = listing.page(listing.rows.annotate(kinds=ArraySubquery(kinds)))
    with_situations(shown)
    return render(request, "people/person_list.html", {"listing": listing, "people": shown})


def with_situations(rows: list[Any]) -> None:
    """Gives each person the present `situation`, None where there is no evidence of any; one query."""
    found = statuses(row.pk for row in rows)
    for row in rows:
        row.situation = Situation(found[row.pk], "", Marks([])) if row.pk in found else None


@require_safe
@cached_page
def organisation_list(request: HttpRequest) -> HttpResponse:
    rows = people.PublicOrganisation.objects.all()
    listing = listing_of(
        request,
        OrganisationFilter,
        rows,
        "country",
        "type",
        "role",
        "organisation_type",
        named=NAMED,
    )
    shown = listing.rows.select_related("type", "country")
    return render(
        request,
        "people/organisation_list.html",
        {"listing": listing, "organisations": listing.page(shown)},
    )


@require_safe
@cached_page
def person(request: HttpRequest, ref: str) -> HttpResponse:
    record = record_or_404(with_own_sets(people.PublicPerson.objects.all()), ref)
    return render(request, "people/person.html", PersonDetail(record).context())


@require_safe
@cached_page
def organisation(request: HttpRequest, ref: str) -> HttpResponse:
    rows = organisations_with_own_sets(people.PublicOrganisation.objects.all())
    return render(
        request,
        "people/organisation.html",
        OrganisationDetail(record_or_404(rows, ref)).context(),
    )


@require_safe
@cached_page
def source(request: HttpRequest, ref: str) -> HttpResponse:
    record = record_or_404(PublicSource.objects.select_related("type", "copy_of"), ref)
    context = {
        "source": record,
        "copies": list(PublicSource.objects.filter(copy_of=record).order_by("ref")),
        "supports": supported_by(record),
        "confirms": list(
            public.PublicCustody.objects.filter(confirmed_by=record)
            .select_related("person", "kind")
            .order_by("ref")
        ),
    }
    return render(request, "sources/source.html", context)


def supported_by(source: PublicSource) -> list[Any]:
    """Everything public that cites a source, in the order of the site; one query per table."""
    citations = (
        public.PublicIncidentCitation.objects.select_related("subject__country", "subject__type"),
        public.PublicCaseCitation.objects.select_related("subject"),
        people.PublicPersonCitation.objects.select_related("subject"),
        people.PublicOrganisationCitation.objects.select_related("subject"),
        people.PublicAffiliationCitation.objects.select_related(
            "subject__person", "subject__organisation"
        ),
        people.PublicRelationshipCitation.objects.select_related(
            "subject__person", "subject__other"
        ),
        public.PublicCustodyCitation.objects.select_related("subject__person", "subject__kind"),
        public.PublicProceedingCitation.objects.select_related("subject", "step__stage").defer(
            "subject__search"
        ),
        public.PublicCountryProfileCitation.objects.select_related("subject__country"),
    )
    return [
        citation
        for table in citations
        for citation in table.filter(source=source)
        .select_related("claim")
        .order_by("subject", "id")
    ]
