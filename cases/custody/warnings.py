"""Warnings shown after a custody is saved; they never refuse it.

Somebody is remanded while serving a sentence, is handed over on one day, has two cases at once: all that is real.
"""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import ACCUSED, APPLICANTS, Custody, Direction, Involvement, ProceedingStep
from tracker.editorial.records import Status
from tracker.ground import dates
from tracker.staff.readonly_display import date

TARGET = "TGT"
Span = tuple[datetime.date, datetime.date]


def doubts(custody: Custody) -> Iterator[str]:
    """Sentences for the staff; names are as safe as `str` of a record. Four queries at most."""
    yield from _overlaps(custody)
    yield from _confirmed_after_its_end(custody)
    if is_open(custody):
        yield from _term_is_over(custody)
        yield from _dead(custody)
        yield from _said_to_be_over(custody)


def is_open(custody: Custody) -> bool:
    return not custody.ended and custody.ended_how_id is None


def locks_up(custody: Custody) -> bool:
    return custody.kind is None or custody.kind.locks_up


def _overlaps(custody: Custody) -> Iterator[str]:
    """With days on which both certainly went on; a hand-over is one day."""
    mine = _certain_days(custody)
    if not mine or custody.person_id is None or not locks_up(custody):
        return
    others = Custody.objects.filter(person=custody.person_id).exclude(pk=custody.pk)
    others = others.exclude(status=Status.WITHDRAWN).select_related("person", "kind")
    for other in others.order_by("began_earliest", "pk"):
        theirs = _certain_days(other) if locks_up(other) else None
        if theirs and max(mine[0], theirs[0]) < min(mine[1], theirs[1]):
            sentence = _(
                "On some days this person was held twice: see %(other)s. That may be right, as when "
                "somebody is remanded while serving a sentence."
            )
            yield sentence % {"other": other}


def _certain_days(custody: Custody) -> Span | None:
    """From its latest beginning to its earliest end; None if it may not have taken a day."""
    first = custody.began_latest
    last = datetime.date.max if is_open(custody) else custody.ended_earliest
    return (first, last) if first and last and first <= last else None


def _confirmed_after_its_end(custody: Custody) -> Iterator[str]:
    end, confirmed = custody.ended_latest, custody.last_confirmed_earliest
    if end and confirmed and end < confirmed:
        sentence = _("It ended (%(ended)s) before it was last confirmed (%(confirmed)s).")
        known = {"ended": date(custody.ended), "confirmed": date(custody.last_confirmed)}
        yield sentence % known


def _term_is_over(custody: Custody) -> Iterator[str]:
    last_day = dates.parse(custody.ordered_until).latest if custody.ordered_until else None
    confirmed = custody.last_confirmed_earliest
    if last_day and last_day < timezone.localdate() and not (confirmed and confirmed > last_day):
        sentence = _("It was ordered until %(date)s. Is it still going on? Confirm it, or end it.")
        yield sentence % {"date": date(custody.ordered_until)}


def _dead(custody: Custody) -> Iterator[str]:
    if custody.person and custody.person.died:
        sentence = _("The person died (%(date)s), and this custody has no end.")
        yield sentence % {"date": date(custody.person.died)}


def _said_to_be_over(custody: Custody) -> Iterator[str]:
    """Something newer says that the person is free, abroad or dead."""
    if custody.person_id is None or not locks_up(custody):
        return
    since = custody.known_until or datetime.date.min
    step = _steps_of(custody).filter(date_earliest__gt=since).first()
    if step:
        sentence = _("A newer step says otherwise: %(step)s, %(proceeding)s.")
        yield sentence % {"step": _named(step.stage, step.date), "proceeding": step.proceeding}
    target = _targets(custody).filter(incident__began_earliest__gt=since).first()
    if target:
        sentence = _("A newer incident says otherwise: %(incident)s.")
        yield sentence % {"incident": _named(target.incident, target.incident.began)}


def _steps_of(custody: Custody) -> Any:
    """Steps that took this person out of custody, newest first."""
    meant = {"parties__isnull": True, "proceeding__parties__person": custody.person_id}
    is_by, role = Q(proceeding__direction=Direction.BY), "proceeding__parties__role__in"
    by_default = (~is_by & Q(**{role: ACCUSED})) | (is_by & Q(**{role: APPLICANTS}))
    about = Q(parties__person=custody.person_id) | (Q(**meant) & by_default)
    steps = ProceedingStep.objects.filter(about, stage__situation__is_held=False)
    return steps.select_related("stage", "proceeding").order_by("-date_earliest", "-pk")


def _targets(custody: Custody) -> Any:
    """Where an incident took this person out of custody, newest first; its types or those of this one."""
    free = Q(incident__type__situation__is_held=False)
    free |= Q(incident__further_types__situation__is_held=False)
    rows = Involvement.objects.filter(
        (Q(types__isnull=True) & free) | Q(types__situation__is_held=False),
        person=custody.person_id,
        role=TARGET,
    )
    if custody.incident_id:
        rows = rows.exclude(incident=custody.incident_id)
    return rows.select_related("incident").order_by("-incident__began_earliest", "-pk")


def _named(what: Any, when: str) -> str:
    return ", ".join(part for part in (str(what), date(when)) if part)
