"""The fifth step of a spreadsheet: whether a name means somebody who is on record already."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.files.imports.models import ImportBatch, Question
from tracker.roof.import_pages import step_dispatch, wizard
from tracker.roof.import_pages.candidate_details import Bearer, describe

PER_PAGE = 50
NEW = "new"


class Candidate(NamedTuple):
    bearer: Bearer
    score: int
    is_exact: bool


class Asked(NamedTuple):
    question: Question
    candidates: list[Candidate]


def people(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    page = Paginator(batch.questions.order_by("-has_exact", "name", "pk"), PER_PAGE).get_page(
        request.GET.get("page")
    )
    if request.method != "POST":
        return wizard.show(
            request, batch, "people", page=page, asked=asked(list(page), request.user)
        )
    _save(request, batch, list(page))
    if "exact" in request.POST:
        _accept_exact(request, batch)
    if "go_on" not in request.POST:
        number = (
            page.next_page_number() if "next" in request.POST and page.has_next() else page.number
        )
        return HttpResponseRedirect(f"{wizard.address(batch, 'people')}?page={number}")
    step_dispatch.dispatch(batch, "plan", by=request.user)
    return HttpResponseRedirect(wizard.address(batch, "plan"))


def asked(questions: Sequence[Question], user: Any) -> list[Asked]:
    """With the candidates that this user may see."""
    known: dict[tuple[str, str], Bearer] = {}
    for kind in {question.kind for question in questions}:
        refs = {c["ref"] for q in questions if q.kind == kind for c in q.candidates}
        known |= {(kind, ref): bearer for ref, bearer in describe(kind, refs, user).items()}
    return [Asked(question, _candidates(question, known)) for question in questions]


def _candidates(question: Question, known: dict[tuple[str, str], Bearer]) -> list[Candidate]:
    return [
        Candidate(known[question.kind, each["ref"]], each["score"], each["is_exact"])
        for each in question.candidates
        if (question.kind, each["ref"]) in known
    ]


def _save(request: HttpRequest, batch: ImportBatch, questions: list[Question]) -> None:
    """Only candidates that were offered can be answered with.

    What was left at a new record is an answer too, but not when all exact matches are asked for.
    """
    changed = []
    unchosen = "" if "exact" in request.POST else NEW
    for question, candidates in asked(questions, request.user):
        answer = request.POST.get(f"q{question.pk}", question.answer) or unchosen
        if answer != question.answer and answer in {"", NEW, *(c.bearer.ref for c in candidates)}:
            question.answer = answer
            changed.append(question)
    Question.objects.bulk_update(changed, ["answer"])
    batch.mapping = {**batch.mapping, "same_names": "same_names" in request.POST}
    batch.save(update_fields=["mapping"])


def _accept_exact(request: HttpRequest, batch: ImportBatch) -> None:
    """A yes for every name that one record alone has exactly; where several have it, somebody has to look."""
    changed = []
    for question in batch.questions.filter(has_exact=True, answer=""):
        exact = [each["ref"] for each in question.candidates if each["is_exact"]]
        if len(exact) == 1:
            question.answer = exact[0]
            changed.append(question)
    visible = {
        kind: describe(kind, {q.answer for q in changed if q.kind == kind}, request.user)
        for kind in {q.kind for q in changed}
    }
    changed = [q for q in changed if q.answer in visible[q.kind]]
    Question.objects.bulk_update(changed, ["answer"], batch_size=1_000)
    text = ngettext(
        "%(number)d name is linked to the record that has it exactly.",
        "%(number)d names are linked to the records that have them exactly.",
        len(changed),
    )
    several = batch.questions.filter(has_exact=True, answer="").count()
    more = _("%(number)d names stand on several records: choose.") % {"number": several}
    messages.success(
        request, " ".join([text % {"number": len(changed)}, *([more] if several else [])])
    )
