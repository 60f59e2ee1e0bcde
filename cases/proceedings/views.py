"""Proceedings and articles of laws as the public reads them."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce, JSONObject
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases import public
from cases.chronology import keys_within
from cases.proceedings.details import ProceedingDetail, further, sentences_of, standing, with_steps
from cases.proceedings.filters import ArticleFilter, ProceedingFilter, with_span
from cases.public import ACCUSED, APPLICANTS, Direction, PublicArticle, PublicProceeding
from people.public import PublicOrganisation, PublicPerson
from tracker.lists.caching import cached_page
from tracker.lists.pages import listing_of, record_or_404

VOCABULARIES = ("country", "proceeding_kind", "category", "stage")
NAMED = {
    "person": PublicPerson,
    "organisation": PublicOrganisation,
    "court": PublicOrganisation,
    "article": PublicArticle,
}
# Parties named in one row of a list.
SHOWN = 6
NEWEST_FIRST = (
    F("date_earliest").desc(nulls_last=True),
    F("date_latest").desc(nulls_last=True),
    "-pk",
)


@require_safe
@cached_page
def proceeding_list(request: HttpRequest) -> HttpResponse:
    rows = PublicProceeding.objects.all()
    listing = listing_of(request, ProceedingFilter, rows, *VOCABULARIES, named=NAMED)
    proceedings = listing.page(as_rows(listing.rows))
    for one in proceedings:
        main = main_parties(one)
        one.shown, (one.others, one.unnamed) = main[:SHOWN], further(main[SHOWN:])
    return render(
        request,
        "cases/proceeding_list.html",
        {"listing": listing, "proceedings": proceedings},
    )


def as_rows(proceedings: QuerySet[Any]) -> QuerySet[Any]:
    """Proceedings with what a row of a list shows of each, in two queries."""
    parties = public.PublicParty.objects.select_related("person", "organisation")
    return (
        with_span(proceedings)
        .defer("search")
        .select_related("kind", "country")
        .annotate(newest=newest_step(), newest_outcome=newest_step(stage__is_outcome=True))
        .annotate(outcomes=outcomes())
        .prefetch_related(Prefetch("parties", parties.order_by("id"), to_attr="all_parties"))
    )


def newest_step(**conditions: Any) -> Subquery:
    """Stage and date of the newest step."""
    steps = public.PublicStep.objects.filter(proceeding=OuterRef("pk"), **conditions)
    found = JSONObject(code="stage_id", label="stage__label", date="date")
    return Subquery(steps.order_by(*NEWEST_FIRST).values(found=found)[:1])


def outcomes() -> ArraySubquery:
    """How it ended, and for how many parties."""
    standings = public.PublicStanding.objects.filter(
        proceeding=OuterRef("pk"), outcome__isnull=False
    )
    stages = standings.order_by().values("outcome__stage", "outcome__stage__label")
    counted = stages.annotate(number=Count("party", distinct=True))
    found = JSONObject(code="outcome__stage", label="outcome__stage__label", number="number")
    return ArraySubquery(counted.order_by("outcome__stage__position").values(found=found))


def main_parties(proceeding: Any) -> list[Any]:
    """Those that it is against, or who brought it; all where there are none."""
    first = APPLICANTS if proceeding.direction == Direction.BY else ACCUSED
    main = [party for party in proceeding.all_parties if party.role_id in first]
    return main or list(proceeding.all_parties)


@require_safe
@cached_page
def proceeding(request: HttpRequest, ref: str) -> HttpResponse:
    keys = keys_within(public.PublicProceedingCustody, proceeding=OuterRef("pk"))
    rows = PublicProceeding.objects.select_related("kind", "country").defer("search")
    rows = rows.annotate(custody_keys=keys)
    record = record_or_404(rows, ref)
    return render(request, "cases/proceeding.html", ProceedingDetail(record).context())


@require_safe
@cached_page
def article(request: HttpRequest, ref: str) -> HttpResponse:
    record = record_or_404(PublicArticle.objects.select_related("country", "category"), ref)
    listing = listing_of(request, ArticleFilter, public.PublicCharge.objects.filter(article=record))
    charges = listing.page(charged(listing.rows))
    context = {"article": record, "listing": listing, "charges": with_standings(charges)}
    return render(request, "cases/article.html", context)


def charged(charges: QuerySet[Any]) -> QuerySet[Any]:
    """Charges with party and proceeding, and with the day of the newest step about them."""
    standings = public.PublicStanding.objects.filter(charge=OuterRef("pk")).order_by()
    newest = standings.values(day=Coalesce("step__date_earliest", "step__date_latest"))
    return (
        charges.select_related("proceeding", "party__person", "party__organisation", "party__role")
        .defer("proceeding__search")
        .annotate(newest=Subquery(newest[:1]))
    )


def with_standings(charges: list[Any]) -> list[tuple[Any, Any]]:
    """Each charge and how it stands; two queries."""
    rows = public.PublicStanding.objects.filter(charge__in=[charge.pk for charge in charges])
    standings = {row.charge_id: row for row in with_steps(rows)}
    sentences = sentences_of([row.sentencing_id for row in standings.values()])
    return [(charge, standing(standings.get(charge.pk), [charge], sentences)) for charge in charges]
