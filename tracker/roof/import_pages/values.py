"""Values page of a spreadsheet import: maps values that are no vocabulary terms."""

from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.spreadsheet import TARGETS
from tracker.files.imports.models import ImportBatch
from tracker.roof.import_pages import step_dispatch, wizard
from tracker.roof.import_pages.terms import Choices, choices_of, code_for, remember

AT_ONCE = (
    40  # values of one meaning on a page: first those without an answer, the most frequent first
)
LONG_LIST = 150  # terms: more are typed ahead, or the page would hold the list once for every value
ERROR, NOTHING = "", "-"


class Value(NamedTuple):
    name: str
    text: str
    number: int
    chosen: str


class Group(NamedTuple):
    target: str
    label: str
    choices: Choices
    is_long: bool
    values: list[Value]
    more: int


def values(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    if request.method != "POST":
        return wizard.show(request, batch, "values", groups=groups(batch))
    before = batch.mapping.get("values")
    wrong = _save(request, batch)
    has_more = any(group.more and not group.values[0].chosen for group in groups(batch))
    if wrong:
        text = _("This is no term: %(typed)s. Choose one of the list.")
        messages.error(request, text % {"typed": ", ".join(wrong)[:300]})
    if wrong or (has_more and batch.mapping["values"] != before):
        return HttpResponseRedirect(wizard.address(batch, "values"))
    if batch.questions.exists():
        return HttpResponseRedirect(wizard.address(batch, "people"))
    step_dispatch.dispatch(batch, "plan", by=request.user)
    return HttpResponseRedirect(wizard.address(batch, "plan"))


def groups(batch: ImportBatch) -> list[Group]:
    """The values of each meaning, with what was said about them already."""
    unknown = batch.reading.get("unknown") or {}
    return [_group(batch, target, found) for target, found in unknown.items() if target in TARGETS]


def _group(batch: ImportBatch, target: str, found: dict[str, int]) -> Group:
    vocabulary = TARGETS[target].vocabulary
    choices = choices_of(vocabulary)
    told = (batch.mapping.get("values") or {}).get(target) or {}
    ordered = sorted(found.items(), key=lambda each: (each[0] in told, -each[1], each[0]))
    asked = [
        Value(f"{target}-{number}", text, count, _chosen(told, text))
        for number, (text, count) in enumerate(ordered[:AT_ONCE])
    ]
    label = capfirst(str(TARGETS[target].label))
    is_long = len(choices) > LONG_LIST
    return Group(target, label, choices, is_long, asked, max(0, len(ordered) - AT_ONCE))


def _chosen(told: dict[str, str], text: str) -> str:
    return (told[text] or NOTHING) if text in told else ERROR


def _save(request: HttpRequest, batch: ImportBatch) -> list[str]:
    """What was typed and is no term."""
    told = {target: dict(codes) for target, codes in (batch.mapping.get("values") or {}).items()}
    wrong: list[str] = []
    for group in groups(batch):
        codes, refused = _codes(request.POST, group)
        wrong += refused
        kept = {**told.get(group.target, {}), **codes}
        told[group.target] = {text: code for text, code in kept.items() if code is not None}
        if "remember" in request.POST and request.user.has_perm("imports.add_rememberedterm"):
            remember(TARGETS[group.target].vocabulary, {t: c for t, c in codes.items() if c})
    batch.mapping = {**batch.mapping, "values": {t: codes for t, codes in told.items() if codes}}
    batch.save(update_fields=["mapping"])
    return wrong


def _codes(posted: Any, group: Group) -> tuple[dict[str, Any], list[str]]:
    """Returns the posted code per value ("": ignore, None: remains an error) and the texts that are no terms."""
    found: dict[str, Any] = {}
    wrong: list[str] = []
    for value in group.values:
        if posted.get(f"{value.name}-text") != value.text:
            continue  # of another file, or of this one as it was read before
        typed = posted.get(value.name, "").strip()
        code = code_for(TARGETS[group.target].vocabulary, typed) if typed != NOTHING else ""
        found[value.text] = code if typed == NOTHING or code else None
        if typed not in (ERROR, NOTHING) and not code:
            wrong.append(typed)
    return found, wrong
