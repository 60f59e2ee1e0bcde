"""On a proceeding's page: its steps in order, and what each party is charged with."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.models import Party, Proceeding, ProceedingStep, Sentence
from cases.proceedings.admin.charge_groups import matters_of
from cases.proceedings.admin.parties import PARTICIPANTS, described
from tracker.staff.inlines import is_read_only
from tracker.staff.panels import Button, Line, Panel, panel_of
from tracker.staff.readonly_display import date

FEW = 4  # names in one cell


@panel_of(Proceeding)
def charges(request: Any, proceeding: Proceeding) -> Panel:
    if not request.user.has_perm("cases.view_charge"):
        return Panel("", [], [], [])
    address = reverse("admin:cases_proceeding_charges", args=[proceeding.pk])
    lines = [
        Line(address, [matter.label, _parties(len(matter.charges))])
        for matter in matters_of(proceeding)
    ]
    button = Button(_("Charges of all parties"), address)
    return Panel(_("Charges"), [button], [_("charge"), _("against")], lines)


@panel_of(Proceeding)
def steps(request: Any, proceeding: Proceeding) -> Panel:
    """In the order in which they happened."""
    if not request.user.has_perm("cases.view_proceedingstep"):
        return Panel("", [], [], [])
    rows = proceeding.steps.select_related("stage", "court").prefetch_related(
        *(f"parties__{name}" for name in PARTICIPANTS), "sentences__kind"
    )
    columns = [
        _("stage or outcome"),
        _("date"),
        _("court or body"),
        _("about whom"),
        _("sentences"),
    ]
    return Panel(
        _("Steps"),
        _new_step(request, proceeding),
        columns,
        [_line(proceeding, step) for step in rows],
    )


def _new_step(request: Any, proceeding: Proceeding) -> list[Button]:
    needed = ("cases.change_proceeding", "cases.add_proceedingstep")
    if is_read_only(proceeding) or not request.user.has_perms(needed):
        return []
    address = reverse("admin:cases_proceeding_add_step", args=[proceeding.pk])
    return [Button(_("New step"), address)]


def _line(proceeding: Proceeding, step: ProceedingStep) -> Line:
    court = step.court.public_label() if step.court else ""
    known = [step.stage, date(step.date), court, _about(step), _sentences(step)]
    return Line(reverse("admin:cases_proceeding_change_step", args=[proceeding.pk, step.pk]), known)


def _about(step: ProceedingStep) -> str:
    parties = sorted(step.parties.all(), key=lambda party: party.pk)
    if not parties:
        return _t("all")
    names = ", ".join(_name(party) for party in parties[:FEW])
    more = len(parties) - FEW
    return (
        names if more <= 0 else _t("%(names)s and %(more)d more") % {"names": names, "more": more}
    )


def _name(party: Party) -> str:
    """Safe anywhere."""
    if party.is_withheld:
        return _t("(identity withheld)")
    bearer = party.person or party.organisation
    return (bearer.public_label() or bearer.ref) if bearer else described(party)


def _sentences(step: ProceedingStep) -> str:
    return "; ".join(_sentence(sentence) for sentence in step.sentences.all())


def _sentence(sentence: Sentence) -> str:
    known = [str(sentence)]
    known += [_t("for life")] if sentence.is_life else []
    known += [_t("suspended")] if sentence.is_suspended else []
    return ", ".join(known)


def _parties(number: int) -> str:
    return ngettext("%(number)d party", "%(number)d parties", number) % {"number": number}
