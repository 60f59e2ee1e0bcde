"""Leaks that somebody could make by mistake, to test the leak test with.

Each takes a MonkeyPatch. None shows anything while nothing is hidden: what it does to a database with public rows
only, it does to both twins.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db.models import Case, Count, F, Q, When
from django.http import HttpRequest, HttpResponse
from django.urls import get_resolver

from cases import models as base
from cases import public
from cases.incidents import public as incidents
from cases.incidents import views
from cases.incidents.figures import Figures
from cases.incidents.filters import IncidentFilter
from cases.participants import views as people_views
from cases.proceedings import views as proceeding_views
from people import models as people_base
from people import public as people
from sources import public as sources
from sources.models import Source
from tests.conditions import without
from tracker import public as kernel
from tracker.models import Place, WithdrawalNotice
from tracker.roof import views as roof

Patch = pytest.MonkeyPatch
Leak = Callable[[Patch], None]


@contextmanager
def patched(leak: Leak) -> Iterator[None]:
    """The code with a leak, from whose views a database has still to be made."""
    with pytest.MonkeyPatch.context() as patch:
        leak(patch)
        yield


def at(*names: str) -> Callable[[Leak], Leak]:
    """Where a leak can show that is in no view: the names of the addresses."""

    def note(leak: Leak) -> Leak:
        leak.pages = names  # type: ignore[attr-defined]
        return leak

    return note


def pages_of(leak: Leak) -> tuple[str, ...]:
    return getattr(leak, "pages", ())


# A view that forgets a condition


def forgets(*conditions: tuple[Any, Any, str]) -> Leak:
    """`rows()` of a public model without what it asks of a column of a base model."""

    def leak(patch: Patch) -> None:
        for view, model, column in conditions:
            patch.setattr(view, "rows", staticmethod(without(view.rows, model, column)))

    return leak


def shows(view: Any, **columns: Any) -> Leak:
    """A computed column of a view that is something else."""

    def leak(patch: Patch) -> None:
        rows = view.rows
        patch.setattr(view, "rows", staticmethod(lambda: rows().annotate(**columns)))

    return leak


def replaces(target: Any, name: str, value: Any) -> Leak:
    return lambda patch: patch.setattr(target, name, value)


def both(*leaks: Leak) -> Leak:
    def leak(patch: Patch) -> None:
        for one in leaks:
            one(patch)

    return leak


def where_given(field: str, instead: Any) -> Case:
    return Case(When(~Q(**{field: ""}), then=F(field)), default=instead)


def where_labelled() -> Case:
    hidden_or_labelled = ~Q(withheld_label={})
    return Case(When(hidden_or_labelled, then=F("withheld_label")), default=F("described_as"))


# Views of Django that ask a base table


def base_figures(of: Any) -> Figures:
    violations = base.Incident.objects.using("default").filter(type__counts_as="violation")
    affected = base.Involvement.objects.using("default").filter(role__side="affected")
    return Figures(violations.count(), affected.aggregate(n=Count("person", distinct=True))["n"], 0)


def base_countries(_numbers: Any) -> list[dict[str, Any]]:
    rows = base.Incident.objects.using("default").values("country__code", "country__name")
    return list(rows.annotate(number=Count("pk")).order_by("country__code"))


def is_hidden(ref: str) -> bool:
    people = (people_base.Person, people_base.Organisation)
    tables = (base.Incident, base.Case, base.Proceeding, base.Article, *people, Source)
    return any(table._base_manager.using("default").filter(ref=ref).exists() for table in tables)


def where_hidden(act: Callable[[str], Any]) -> Leak:
    """Does something about a reference that is not public, before it is answered as one that is missing."""

    @at("incident", "case", "person", "organisation", "proceeding")
    def leak(patch: Patch) -> None:
        found = views.record_or_404

        def look(rows: Any, ref: str) -> Any:
            if not rows.filter(ref=ref).exists() and is_hidden(ref):
                act(ref)
            return found(rows, ref)

        for module in (views, people_views, proceeding_views):
            patch.setattr(module, "record_or_404", look)

    return leak


def forbid(ref: str) -> None:
    raise PermissionDenied


def ask_once_more(ref: str) -> None:
    base.Incident.objects.using("default").filter(ref=ref).first()


@at("incident_list", "incident_file")
def searches_notes(patch: Patch) -> None:
    by_words = IncidentFilter.by_words

    def by_everything(self: Any, rows: Any, name: str, typed: str) -> Any:
        noted = base.Incident.objects.using("default").filter(internal_notes__icontains=typed)
        keys = list(noted.values_list("pk", flat=True))
        return by_words(self, rows, name, typed) | self.queryset.filter(pk__in=keys)

    patch.setattr(IncidentFilter, "by_words", by_everything)


def page(name: str, change: Callable[[HttpRequest, HttpResponse], HttpResponse]) -> Leak:
    """Changes the responses of one page."""

    @at(name)
    def leak(patch: Patch) -> None:
        pattern = next(one for one in _patterns(get_resolver()) if one.name == name)
        view = pattern.callback

        def changed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            return change(request, view(request, *args, **kwargs))

        patch.setattr(pattern, "callback", changed)

    return leak


def _patterns(resolver: Any) -> Iterator[Any]:
    for pattern in resolver.url_patterns:
        yield from _patterns(pattern) if hasattr(pattern, "url_patterns") else [pattern]


def names_the_editor(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    record = base.Incident.objects.using("default").get(ref=request.path.split("/")[-2])
    response.headers["X-Editor"] = str(record.updated_by)
    return response


@at("about")
def caches(patch: Patch) -> None:
    """The copy that somebody of the staff saw first is served to everybody."""
    store: dict[str, bytes] = {}

    def change(request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path not in store:
            drafts = base.Incident.objects.using("default").filter(status="draft").count()
            store[request.path] = response.content + (
                str(drafts).encode() if request.user.is_staff else b""
            )
        response.content = store[request.path]
        return response

    page("about", change)(patch)


def sets_a_cookie(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    response.set_cookie("seen", "1")
    return response


def varies(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    response.headers["Vary"] = "Accept-Encoding, Cookie"
    return response


def loosens_the_policy(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    response.headers["Content-Security-Policy"] = "default-src 'self' https:"
    return response


def styles_inline(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    response.content += b'<p style="color: red">'
    return response


def calls_home(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    response.content += b'<img src="https://counter.example/?seen">'
    return response


INCIDENT_NOTES = public.PublicIncidentCitation

LEAKS: dict[str, Leak] = {
    "drafts among incidents": forgets((public.PublicIncident, base.Incident, "status")),
    "drafts among people": forgets((people.PublicPerson, people_base.Person, "status")),
    "withheld people": forgets((people.PublicPerson, people_base.Person, "identity_withheld")),
    "drafts among organisations": forgets(
        (people.PublicOrganisation, people_base.Organisation, "status")
    ),
    "drafts among cases": forgets((public.PublicCase, base.Case, "status")),
    "drafts among sources": forgets((sources.PublicSource, Source, "status")),
    "confidential sources": forgets((sources.PublicSource, Source, "is_confidential")),
    "drafts of country texts": forgets(
        (public.PublicCountryProfile, base.CountryProfile, "status")
    ),
    "drafts of notices": forgets((kernel.PublicWithdrawal, WithdrawalNotice, "status")),
    "drafts of affiliations": forgets(
        (people.PublicAffiliation, people_base.Affiliation, "status")
    ),
    "drafts of relationships": forgets(
        (people.PublicRelationship, people_base.Relationship, "status")
    ),
    "notes of unpublished sources": forgets((INCIDENT_NOTES, Source, "status")),
    "notes about hidden participants": forgets(
        (INCIDENT_NOTES, base.IncidentCitation, "involvement_id")
    ),
    "participants who are not public": replaces(incidents, "BEARER_IS_PUBLIC", Q(pk__isnull=False)),
    "participants who are withheld": replaces(incidents, "WITHHELD", Q(pk__isnull=True)),
    "what is noted about withheld ones": replaces(incidents, "texts_unless_hidden", F),
    "a label that stands for nothing": shows(
        public.PublicInvolvement, shown_description=where_labelled()
    ),
    "regions and places that are drafts": both(
        forgets((kernel.PublicPlace, Place, "status")),
        replaces(incidents, "if_published", lambda mention, _model: F(f"{mention}_id")),
    ),
    "quotations of confidential sources": shows(INCIDENT_NOTES, shown_quotation=F("quotation")),
    "whose account a confidential source is": shows(
        INCIDENT_NOTES, shown_attributed_to_id=F("attributed_to_id")
    ),
    "the day of a confidential source": shows(INCIDENT_NOTES, source_year=F("source__published")),
    "internal notes": shows(
        INCIDENT_NOTES,
        shown_quotation=where_given("subject__internal_notes", sources.text_if_open("quotation")),
    ),
    "figures over base tables": at("home", "country", "incident_list")(
        both(
            replaces(roof, "figures_in", base_figures), replaces(views, "figures_of", base_figures)
        )
    ),
    "options from drafts": at("home", "country_list")(
        replaces(roof, "counted_countries", base_countries)
    ),
    "403 for hidden": where_hidden(forbid),
    "one more query for hidden": where_hidden(ask_once_more),
    "a search in internal notes": searches_notes,
    "the editor in a header": page("incident", names_the_editor),
    "a cache that the staff fills": caches,
    "database ids": at("home", "incident_list", "person")(
        replaces(public.PublicIncident, "get_absolute_url", lambda self: f"/#{self.pk}")
    ),
    "a cookie": page("incident", sets_a_cookie),
    "a page that varies with the reader": page("incident", varies),
    "a loose content policy": page("incident", loosens_the_policy),
    "an inline style": page("incident", styles_inline),
    "a counter elsewhere": page("incident", calls_home),
}
