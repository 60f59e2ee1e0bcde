"""Leaks of proceedings, custody and present status that somebody could make by mistake."""

from collections.abc import Callable
from typing import Any

from django.db.models import F, JSONField, Q, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse

from cases import models as base
from cases import public
from cases.custody import public as custody
from cases.incidents import public as incidents
from cases.participants import public as participants
from cases.proceedings import public as proceedings
from cases.proceedings import public_steps
from cases.proceedings import views as proceeding_views
from people.models import Person
from people.public import PublicPerson
from sources.public import PublicCitation
from tests.planted_leaks import Leak, at, both, forgets, page, replaces, shows


def every_party() -> Any:
    """Without asking who they are, and who is withheld."""
    rows = base.Party._base_manager.filter(proceeding__status="published")
    return rows.annotate(hidden=Value(False))


def ended_by_drafts(self: Any, day: Any) -> Q:
    exiled = base.Involvement.objects.using("default").filter(incident__type="MOVE-EXL")
    return Q(person__in=list(exiled.exclude(person=None).values_list("person_id", flat=True)))


def nobody_is_withheld(_record: str, _participants: Any) -> Q:
    return Q(pk__in=[])


def newest_of_all(**conditions: Any) -> Value:
    rows = base.ProceedingStep.objects.using("default").filter(**conditions).order_by("-pk")
    found = rows.values("date", code=F("stage_id"), label=F("stage__label"))
    return Value(found.first(), JSONField())


def tells(name: str, rows: Callable[[], Any]) -> Leak:
    """A page that says what is in a base table."""

    def change(request: HttpRequest, response: HttpResponse) -> HttpResponse:
        response.content += str(list(rows().using("default"))).encode()
        return response

    return page(name, change)


def forgets_about_steps(patch: Any) -> None:
    """A note about somebody who is withheld is a note like any other."""
    patch.setattr(
        public.PublicProceedingCitation, "rows", classmethod(PublicCitation.rows.__func__)
    )


LEAKS: dict[str, Leak] = {
    "drafts among proceedings": forgets((public.PublicProceeding, base.Proceeding, "status")),
    "drafts among articles": forgets((public.PublicArticle, base.Article, "status")),
    "drafts among custodies": forgets((public.PublicCustody, base.Custody, "status")),
    "withheld custodies": forgets((public.PublicCustody, base.Custody, "is_withheld")),
    "custody of withheld people": both(
        forgets((public.PublicCustody, Person, "identity_withheld")),
        forgets((PublicPerson, Person, "identity_withheld")),
    ),
    "what a custody belongs to, though it withholds the person": both(
        replaces(participants, "withheld_in", nobody_is_withheld),
        replaces(custody, "withheld_in", nobody_is_withheld),
    ),
    "withheld steps": forgets((public.PublicStep, base.ProceedingStep, "is_withheld")),
    "steps of hidden parties": replaces(public_steps, "public_parties", every_party),
    "parties who are not public": both(
        replaces(incidents, "BEARER_IS_PUBLIC", Q(pk__isnull=False)),
        replaces(proceedings, "if_published", lambda mention, _model: F(f"{mention}_id")),
    ),
    "who a withheld party is": shows(public.PublicParty, shown_person_id=F("person_id")),
    "the charge of a withheld party in words": shows(
        public.PublicCharge, shown_words=F("as_written")
    ),
    "the category of an article in draft": shows(
        public.PublicCharge, shown_category_id=Coalesce("category_id", "article__category_id")
    ),
    "the case number of a withheld party": shows(
        public.PublicStep, shown_case_number=F("case_number")
    ),
    "what is noted about the step of a withheld party": shows(
        public.PublicStep, shown_note=F("note")
    ),
    "what is noted about the sentence of a withheld party": shows(
        public.PublicSentence, shown_note=F("note")
    ),
    "citations about withheld parties": forgets_about_steps,
    "standing from withheld steps": forgets(
        (public.PublicStepEffect, base.ProceedingStep, "is_withheld")
    ),
    "status from custody in draft": forgets((public.PublicEvidence, base.Custody, "status")),
    "status from withheld custody": forgets((public.PublicEvidence, base.Custody, "is_withheld")),
    "status from incidents in draft": forgets((public.PublicEvidence, base.Incident, "status")),
    "status from withheld involvements": forgets(
        (public.PublicEvidence, base.Involvement, "is_withheld")
    ),
    "status from withheld steps": forgets(
        (public.PublicEvidence, base.ProceedingStep, "is_withheld")
    ),
    "status from proceedings in draft": forgets((public.PublicEvidence, base.Proceeding, "status")),
    "an end of custody that is not public": replaces(
        custody.CustodyQuerySet, "_ended_by", ended_by_drafts
    ),
    "the newest step of all": at("proceeding", "proceeding_list")(
        replaces(proceeding_views, "newest_step", newest_of_all)
    ),
    "next hearings of hidden steps": tells(
        "proceeding", lambda: base.ProceedingStep.objects.values_list("next_hearing", flat=True)
    ),
    "how many are charged, drafts among them": tells(
        "article", lambda: base.Charge.objects.values_list("category", flat=True)
    ),
    "how many are held, drafts among them": tells(
        "held", lambda: base.Custody.objects.values_list("kind", flat=True)
    ),
}
