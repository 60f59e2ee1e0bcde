"""People, organisations and sources with what they have to do with incidents."""

from typing import Any

from django.db.models import F, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases import public
from cases.people_filters import OrganisationFilter, PersonFilter
from people import public as people
from sources.notes import Notes, cited, for_notes
from sources.public import PublicSource
from tracker.pages import listing_of, record_or_404

NAMED = {"person": people.PublicPerson, "organisation": people.PublicOrganisation}


@require_safe
def person_list(request: HttpRequest) -> HttpResponse:
    rows = people.PublicPerson.objects.all()
    listing = listing_of(
        request, PersonFilter, rows, "country", "type", "role", "person_type", named=NAMED
    )
    typings = people.PublicPersonTyping.objects.select_related("type").order_by("type__position")
    shown = listing.rows.prefetch_related(Prefetch("typings", typings))
    return render(
        request, "people/person_list.html", {"listing": listing, "people": listing.page(shown)}
    )


@require_safe
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
def person(request: HttpRequest, ref: str) -> HttpResponse:
    record = record_or_404(people.PublicPerson.objects.all(), ref)
    notes = Notes()
    context = {
        "person": record,
        "marks": notes.add(cited(record.citations)),
        "names": list(record.names.all()),
        "typings": list(record.typings.select_related("type").order_by("type__position")),
        "citizenships": list(record.citizenships.select_related("country").order_by("country")),
        "affiliations": _affiliations(record, "organisation", notes),
        "relationships": _relationships(record, notes),
        "cases": list(record.cases.select_related("case").order_by("case__ref")),
        "involvements": _involvements(Q(person=record) | Q(on_account_of=record)),
        "notes": notes,
    }
    return render(request, "people/person.html", context)


@require_safe
def organisation(request: HttpRequest, ref: str) -> HttpResponse:
    rows = people.PublicOrganisation.objects.select_related(
        "type", "country", "parent", "predecessor"
    )
    record = record_or_404(rows, ref)
    notes = Notes()
    context = {
        "organisation": record,
        "marks": notes.add(cited(record.citations)),
        "names": list(record.names.all()),
        "affiliations": _affiliations(record, "person", notes),
        "parts": list(rows.filter(parent=record).order_by("sort_key", "ref")),
        "successors": list(rows.filter(predecessor=record).order_by("sort_key", "ref")),
        "cases": list(record.cases.select_related("case").order_by("case__ref")),
        "involvements": _involvements(Q(organisation=record)),
        "notes": notes,
    }
    return render(request, "people/organisation.html", context)


@require_safe
def source(request: HttpRequest, ref: str) -> HttpResponse:
    record = record_or_404(PublicSource.objects.select_related("type", "copy_of"), ref)
    context = {
        "source": record,
        "copies": list(PublicSource.objects.filter(copy_of=record).order_by("ref")),
        "supports": supported_by(record),
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
        public.PublicCountryProfileCitation.objects.select_related("subject__country"),
    )
    return [
        citation
        for table in citations
        for citation in table.filter(source=source)
        .select_related("claim")
        .order_by("subject", "id")
    ]


def _with_marks(rows: QuerySet[Any], citations: Any, notes: Notes) -> list[tuple[Any, Any]]:
    """Rows with the notes beside each; one query for all their citations."""
    prefetched = rows.prefetch_related(Prefetch("citations", for_notes(citations.objects.all())))
    return [(row, notes.add(row.citations.all())) for row in prefetched]


def _affiliations(record: Any, other: str, notes: Notes) -> list[tuple[Any, Any]]:
    rows = record.affiliations.select_related(other, "kind")
    return _with_marks(rows, people.PublicAffiliationCitation, notes)


def _relationships(record: Any, notes: Notes) -> list[tuple[Any, Any, Any]]:
    """What the person is to whom, read from this end, with the notes beside it."""
    rows = people.PublicRelationship.objects.filter(Q(person=record) | Q(other=record))
    pairs = _with_marks(
        rows.select_related("person", "other", "kind"), people.PublicRelationshipCitation, notes
    )
    return [
        (row.kind.label, row.other, marks)
        if row.person_id == record.pk
        else (row.kind.read_back(), row.person, marks)
        for row, marks in pairs
    ]


def _involvements(whose: Q) -> list[Any]:
    """One chronology: in the order in which the incidents began, unknown dates last."""
    return list(
        public.PublicInvolvement.objects.filter(whose)
        .select_related(
            "incident__type",
            "incident__country",
            "incident__place",
            "role",
            "on_account_of",
            "person",
            "organisation",
        )
        .defer("incident__search")
        .order_by(
            F("incident__began_earliest").asc(nulls_last=True),
            "incident__ref",
            "role__position",
            "id",
        )
    )
