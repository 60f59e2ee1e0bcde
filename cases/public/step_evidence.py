"""Steps that tell where a person is, with the person's plain id: that way those of one person are found by index.

Only steps, charges and parties that are public tell anything (`cases.public.steps`), and only of a person who is
named there. Which steps are about whom, and which count, is said in `cases.public.standing`.
"""

from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, Concat

from cases import models as base
from cases.public.proceedings import named_parties, public_charges
from cases.public.standing import Rank, days, in_direction
from cases.public.steps import STEP_CHARGES, STEP_PARTIES

SENTENCES = base.Sentence._base_manager
STEPS = base.ProceedingStep._base_manager
TEXT = CharField()


def _exists(rows: QuerySet[Any]) -> Exists:
    return Exists(rows.order_by())


def _of_step(links: Any, step: str, **conditions: Any) -> QuerySet[Any]:
    rows: QuerySet[Any] = links.filter(proceedingstep=OuterRef(step), **conditions)
    return rows


def _charges_are_public(step: str) -> Q:
    """The step names no charges, or one that is public."""
    public = _of_step(STEP_CHARGES, step, charge__in=public_charges().values("pk"))
    return Q(~_exists(_of_step(STEP_CHARGES, step))) | Q(_exists(public))


def _steps_of_parties() -> QuerySet[Any]:
    """Each named party with each public step of its proceeding."""
    return (
        named_parties()
        .annotate(
            step_id=F("proceeding__steps__id"),
            stage_id=F("proceeding__steps__stage_id"),
            date=F("proceeding__steps__date"),
            date_earliest=F("proceeding__steps__date_earliest"),
            date_latest=F("proceeding__steps__date_latest"),
            in_absentia=F("proceeding__steps__in_absentia"),
            is_request=F("proceeding__steps__stage__is_request"),
            clears_charge=F("proceeding__steps__stage__clears_charge"),
            situation=F("proceeding__steps__stage__situation_id"),
            is_held=F("proceeding__steps__stage__situation__is_held"),
            step_withheld=F("proceeding__steps__is_withheld"),
        )
        .filter(step_withheld=False)
    )


def _names_party(step: str = "step_id", party: str = "pk") -> Exists:
    return _exists(_of_step(STEP_PARTIES, step, party=OuterRef(party)))


def _names_nobody(step: str = "step_id") -> Any:
    return ~_exists(_of_step(STEP_PARTIES, step))


def _key(*columns: str) -> Concat:
    texts = [part for column in columns for part in (Value(" "), Cast(column, TEXT))]
    return Concat(Value(""), *texts, output_field=TEXT)


DAY = Coalesce("date_earliest", "date_latest")


def stages(*, named: bool) -> tuple[QuerySet[Any], dict[str, Any]]:
    """Steps whose stage says where the party is: those that name it, or those that name nobody."""
    about = Q(_names_party()) if named else Q(_names_nobody()) & in_direction("role_id")
    rows = _steps_of_parties().filter(
        about, _charges_are_public("step_id"), situation__isnull=False
    )
    return rows, {
        "key": _key("pk", "step_id"),
        "person": F("person_id"),
        "situation": F("situation"),
        "held": F("is_held"),
        "as_of": F("date"),
        "day": DAY,
        "step": F("step_id"),
    }


def sentences(restricted: str) -> tuple[QuerySet[Any], dict[str, Any]]:
    """Sentences that stand for a charge: none newer, and the charge not cleared since."""
    rows = (
        _steps_of_parties()
        .annotate(
            charge_id=F("charges__id"),
            sentence_id=F("proceeding__steps__sentences__id"),
            is_suspended=F("proceeding__steps__sentences__is_suspended"),
            its_kind=F("proceeding__steps__sentences__kind__situation_id"),
            kind_held=F("proceeding__steps__sentences__kind__situation__is_held"),
        )
        .filter(
            Q(_names_party()) | (Q(_names_nobody()) & in_direction("role_id")),
            _charges_are_public("step_id"),
            _names_charge("step_id", "charge_id"),
            its_kind__isnull=False,
            is_request=False,
            clears_charge=False,
            in_absentia=False,
        )
        .annotate(rank=_rank("step_id"))
        .exclude(_exists(_newer()))
    )
    return rows, {
        "key": _key("pk", "charge_id", "sentence_id"),
        "person": F("person_id"),
        "situation": Case(When(is_suspended=True, then=Value(restricted)), default=F("its_kind")),
        "held": Case(When(is_suspended=True, then=Value(False)), default=F("kind_held")),
        "as_of": F("date"),
        "day": DAY,
        "step": F("step_id"),
    }


def _names_charge(step: str, charge: str) -> Q:
    """The step is about all charges, or names this one."""
    this = _exists(_of_step(STEP_CHARGES, step, charge=OuterRef(charge)))
    return Q(~_exists(_of_step(STEP_CHARGES, step))) | Q(this)


def _rank(step: str) -> Rank:
    named = [
        Case(When(_exists(_of_step(links, step)), then=Value(1)), default=Value(0))
        for links in (STEP_PARTIES, STEP_CHARGES)
    ]
    return Rank(days("date_earliest"), days("date_latest"), named[0] + named[1], F(step))


def _newer() -> QuerySet[Any]:
    """Newer public steps about the same party and charge that pass another sentence, or clear the charge."""
    this_charge = STEP_CHARGES.filter(
        proceedingstep=OuterRef("pk"), charge=OuterRef(OuterRef("charge_id"))
    )
    this_party = STEP_PARTIES.filter(proceedingstep=OuterRef("pk"), party=OuterRef(OuterRef("pk")))
    passed = SENTENCES.filter(step=OuterRef("pk"))
    return (
        STEPS.filter(proceeding=OuterRef("proceeding_id"), is_withheld=False)
        .filter(_names_nobody("pk") | _exists(this_party))
        .filter(Q(~_exists(_of_step(STEP_CHARGES, "pk"))) | Q(_exists(this_charge)))
        .filter(Q(stage__clears_charge=True) | (Q(stage__is_request=False) & Q(_exists(passed))))
        .annotate(rank=_rank("pk"))
        .filter(rank__gt=OuterRef("rank"))
    )
