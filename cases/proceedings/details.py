"""What the page of a proceeding shows, put together in a constant number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Prefetch, QuerySet

from cases import public
from cases.public import ACCUSED, APPLICANTS, Direction
from sources.footnotes import Notes, cited, split

# Where a claim's notes stand that are about no step; all other claims stand by the title.
PLACES = {
    "summary": ("SUMMARY",),
    "standing": ("PARTICIPANT", "NUMBER", "CHARGE", "SENTENCE", "OUTCOME"),
    "steps": ("DATE", "COURT", "EVENT"),
}
# People named beside one step; the table of parties has all.
NAMED = 10


@dataclass
class Standing:
    """Standing shared by several charges, as displayed."""

    charges: list[Any]
    newest: Any
    outcome: Any
    sentencing: Any
    sentences: list[Any]

    @property
    def told(self) -> tuple[Any, ...]:
        """Key of the displayed text: standings with the same key read alike."""
        return (
            *(_told_step(step) for step in (self.newest, self.outcome, self.sentencing)),
            tuple(_told_sentence(sentence) for sentence in self.sentences),
        )

    @property
    def has_moved_on(self) -> bool:
        """There is a newer step than the one with the outcome."""
        return self.newest is not None and _told_step(self.newest) != _told_step(self.outcome)


@dataclass
class Block:
    """Parties in one role with the same charges and the same standings."""

    parties: list[Any]
    standings: list[Standing]

    @property
    def role(self) -> Any:
        return self.parties[0].role

    @property
    def size(self) -> int:
        return len(self.standings)


def _told_step(step: Any) -> Any:
    return step and (step.stage_id, step.date, step.in_absentia)


def _told_sentence(row: Any) -> Any:
    texts = (row.kind_id, row.length, row.starts, row.until, str(row.note))
    return (*texts, row.is_life, row.is_suspended, row.days_min, row.days_max)


def further(parties: list[Any]) -> tuple[int, int]:
    """How many more take part, and how many more at least in groups without names."""
    groups = [party for party in parties if _is_group(party)]
    return len(parties) - len(groups), sum(group.number_min or 1 for group in groups)


def _is_group(party: Any) -> bool:
    return not (party.person_id or party.organisation_id or party.is_withheld)


def charge_key(charge: Any) -> tuple[Any, ...]:
    """Charges with one key read alike."""
    return charge.article_id, charge.category_id, charge.as_written


def distinct(charges: Iterable[Any]) -> list[Any]:
    """Removes charges with equal display keys, keeping order; a charge without any public content stays only if it
    is the only one.
    """
    found: dict[Any, Any] = {}
    for charge in charges:
        found.setdefault(charge_key(charge), charge)
    return [charge for key, charge in found.items() if any(key)] or list(found.values())


def standing(row: Any, charges: list[Any], sentences: dict[int, list[Any]]) -> Standing:
    """Of a row of PublicStanding, or of None where there is no step yet."""
    if row is None:
        return Standing(charges, None, None, None, [])
    passed = sentences.get(row.sentencing_id, [])
    return Standing(charges, row.step, row.outcome, row.sentencing, passed)


def with_steps(standings: QuerySet[Any]) -> QuerySet[Any]:
    return standings.select_related("step__stage", "outcome__stage", "sentencing__stage")


def sentences_of(steps: Any) -> dict[int, list[Any]]:
    """Sentences by step."""
    rows = public.PublicSentence.objects.filter(step__in=steps).select_related("kind")
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows.order_by("kind__position", "id"):
        found[row.step_id].append(row)
    return found


class ProceedingDetail:
    """Everything public about a proceeding, with its notes beside the facts."""

    def __init__(self, proceeding: Any) -> None:
        self.proceeding = proceeding
        self.notes = Notes()
        self.parties = list(self._parties())
        self.sentences = sentences_of(proceeding.steps.order_by().values("pk"))
        self.standings: dict[Any, Any] = {
            (row.party_id, row.charge_id): row for row in with_steps(proceeding.standings.all())
        }
        self.charges = {charge.pk: charge for party in self.parties for charge in party.all_charges}
        self.of_steps = {party_id for party_id, _charge in self.standings}

    def context(self) -> dict[str, Any]:
        citations = cited(self.proceeding.citations)
        general = split((one for one in citations if not one.step_id), PLACES)
        if not self.proceeding.summary:
            general["rest"] += general.pop("summary")
        places = ("rest", *PLACES)
        marks = {place: self.notes.add(general.get(place, ())) for place in places}
        tried = [party for party in self.parties if self._is_tried(party)]
        return {
            "proceeding": self.proceeding,
            "marks": marks,
            "blocks": self._blocks(tried),
            "others": [party for party in self.parties if party not in tried],
            "charges": distinct(sorted(self.charges.values(), key=_reading_order)),
            "steps": self._steps([one for one in citations if one.step_id]),
            "cases": self._mentions("cases", "case", "case__ref"),
            "incidents": self._mentions("incidents", "incident", "incident__began_earliest"),
            "custodies": self._custodies(),
            "notes": self.notes,
        }

    def _parties(self) -> QuerySet[Any]:
        charges = public.PublicCharge.objects.select_related("article", "category")
        return (
            self.proceeding.parties.select_related("person", "organisation", "role")
            .prefetch_related(Prefetch("charges", charges, to_attr="all_charges"))
            .order_by("role__position", "id")
        )

    def _is_tried(self, party: Any) -> bool:
        return bool(party.all_charges) or party.pk in self.of_steps or party.role_id in ACCUSED

    def _blocks(self, parties: list[Any]) -> list[Block]:
        """Parties with the same role, charges and standings together, in the order of the first of them."""
        blocks: dict[Any, Block] = {}
        for party in parties:
            standings = self._of_party(party)
            alike = tuple((one.told, tuple(map(charge_key, one.charges))) for one in standings)
            block = blocks.setdefault((party.role_id, alike), Block([], standings))
            block.parties.append(party)
        return list(blocks.values())

    def _of_party(self, party: Any) -> list[Standing]:
        """One for all charges that stand alike, in the order of the charges."""
        found: dict[Any, Standing] = {}
        for charge in sorted(party.all_charges, key=_reading_order) or [None]:
            row = self.standings.get((party.pk, charge and charge.pk))
            one = standing(row, [], self.sentences)
            found.setdefault(one.told, one).charges.extend([charge] if charge else [])
        return list(found.values())

    def _steps(self, citations: list[Any]) -> list[Any]:
        by_party = {party.pk: party for party in self.parties}
        steps = self._with_parts().select_related("stage", "court", "judge")
        accused = APPLICANTS if self.proceeding.direction == Direction.BY else ACCUSED
        number = sum(party.role_id in accused for party in self.parties)
        found = []
        for step in steps:
            whom = [by_party[pk] for pk in step.party_ids if pk in by_party]
            step.whom, (step.others, step.unnamed) = whom[:NAMED], further(whom[NAMED:])
            step.is_about_all = not step.names_parties and number > 1
            step.what = distinct(self.charges[pk] for pk in step.charge_ids if pk in self.charges)
            step.passed = self.sentences.get(step.pk, [])
            step.marks = self.notes.add(one for one in citations if one.step_id == step.pk)
            found.append(step)
        return found

    def _with_parts(self) -> QuerySet[Any]:
        """In the order of their dates, with the ids of the parties and charges that they name."""
        parties = public.PublicStepParty.objects.filter(step=OuterRef("pk"))
        charges = public.PublicStepCharge.objects.filter(step=OuterRef("pk"))
        in_order = F("date_earliest").asc(nulls_last=True), F("date_latest").asc(nulls_last=True)
        return self.proceeding.steps.annotate(
            party_ids=ArraySubquery(parties.order_by("party_id").values("party_id")),
            charge_ids=ArraySubquery(charges.order_by("charge_id").values("charge_id")),
        ).order_by(*in_order, "id")

    def _mentions(self, rows: str, name: str, *order: str) -> list[Any]:
        related = getattr(self.proceeding, rows).select_related(name).defer(f"{name}__search")
        return [getattr(row, name) for row in related.order_by(*order, f"{name}__ref")]

    def _custodies(self) -> list[tuple[Any, Any]]:
        """Custody that belongs to it, and the notes beside each."""
        keys = self.proceeding.custody_keys
        rows = (
            public.PublicCustody.objects.filter(pk__in=keys)
            .select_related("person", "kind", "ended_how", "facility")
            .defer("facility__parent", "facility__predecessor")
        )
        citations = cited(public.PublicCustodyCitation.objects.filter(subject__in=keys))
        return [
            (row, self.notes.add(one for one in citations if one.subject_id == row.pk))
            for row in rows.order_by(F("began_earliest").asc(nulls_last=True), "ref")
        ]


def _reading_order(charge: Any) -> tuple[str, ...]:
    """By article; the same for every party, whatever the order in which charges were entered."""
    return (str(charge.article or "~"), str(charge.category_id or ""), charge.as_written)
