"""Present situation of people and standing of their charges, as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone

from cases import public
from cases.chronology import Chronology, Cited, Subject, about
from cases.custody.public import months_before
from cases.present.status import DEAD, UNKNOWN
from people.public import PublicPerson
from sources.footnotes import Marks, Notes


@dataclass
class Situation:
    """`anchor` is the entry of the page that it rests on."""

    status: public.PublicPersonStatus
    anchor: str
    marks: Marks

    @property
    def is_last_known(self) -> bool:
        """Nobody has told of it for long; of the dead nobody will."""
        situation, day = self.status.situation, self.status.day
        if DEAD in (situation.code, situation.parent_id):
            return False
        months = settings.HELD_UNCONFIRMED_MONTHS
        return day is None or day < months_before(timezone.localdate(), months)


def statuses(people: Iterable[int]) -> dict[int, public.PublicPersonStatus]:
    """By person; without those of whom there is no evidence at all."""
    found = public.PublicPersonStatus.objects.filter(person__in=list(people))
    return by_person(found.select_related("situation"))


def by_person(
    found: Iterable[public.PublicPersonStatus],
) -> dict[int, public.PublicPersonStatus]:
    return {
        status.person_id: status
        for status in found
        if status.situation_id != UNKNOWN or rests_on(status)
    }


def rests_on(status: public.PublicPersonStatus | None) -> Subject | None:
    """Returns (model, pk) of the deciding evidence; None if there is none, or if it is the person's own record."""
    if status is None:
        return None
    evidence: tuple[tuple[type, int | None], ...] = (
        (public.PublicCustody, status.custody_id),
        (public.PublicStep, status.step_id),
        (public.PublicIncident, status.incident_id),
    )
    return next(((model, pk) for model, pk in evidence if pk), None)


def situation(
    status: public.PublicPersonStatus | None, chronology: Chronology, cited: Cited, notes: Notes
) -> Situation | None:
    if status is None:
        return None
    subject = rests_on(status)
    roles = [row.pk for row in chronology.of_kind("involvement")]
    person = (PublicPerson, status.person_id)
    found = about(cited, subject, roles) if subject else cited[person]
    return Situation(status, chronology.anchor(subject), notes.add(found))


@dataclass
class Standing:
    """Charges of one party that stand alike; the steps with what they passed."""

    charges: list[Any]
    step: Any
    outcome: Any
    sentencing: Any


def standings(parties: Iterable[Any], steps: Iterable[Any]) -> dict[int, list[Standing]]:
    """Standings per party; parties without any step are left out. `steps` must contain all steps concerned."""
    rows = (
        public.PublicStanding.objects.filter(party__in=[party.pk for party in parties])
        .select_related("charge__article", "charge__category")
        .order_by("party", "charge")
    )
    known = {step.pk: step for step in steps}
    alike: dict[tuple[int, tuple[int | None, ...]], Standing] = {}
    for row in rows:
        own = (row.step_id, row.outcome_id, row.sentencing_id)
        standing = alike.setdefault((row.party_id, own), Standing([], *map(known.get, own)))
        standing.charges += [row.charge] if row.charge else []
    found: dict[int, list[Standing]] = {}
    for (party, _own), standing in alike.items():
        found.setdefault(party, []).append(standing)
    return found
