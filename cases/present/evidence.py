"""Steps as evidence of a person's situation, with the person's plain foreign key, so that an index finds those of
one person.

Only steps, charges and parties that are public tell anything (`cases.proceedings.public_steps`), and only of a
person who is named there. Which steps are about whom, and which count, is said in `cases.present.standing`.
"""

from typing import Any

from django.db.models import Case, CharField, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, Concat

from cases import models as base
from cases.proceedings.public import named_parties
from cases.proceedings.public_steps import STEP_CHARGES, STEP_PARTIES
from cases.proceedings.step_scope import (
    about_charge,
    about_charges_of,
    about_party,
    exists,
    in_direction,
    links_of,
    names_no_charge,
    names_nobody,
    names_party,
    rank_of,
)

STEPS = base.ProceedingStep._base_manager
SENTENCES = base.Sentence._base_manager
TEXT = CharField()
STEP = "proceeding__steps"
DAY = Coalesce("date_earliest", "date_latest")


def _steps_of_parties() -> QuerySet[Any]:
    """Each named party with each step of its proceeding that is not withheld."""
    return (
        named_parties()
        .annotate(
            step_id=F(f"{STEP}__id"),
            date=F(f"{STEP}__date"),
            date_earliest=F(f"{STEP}__date_earliest"),
            date_latest=F(f"{STEP}__date_latest"),
            in_absentia=F(f"{STEP}__in_absentia"),
            is_request=F(f"{STEP}__stage__is_request"),
            clears_charge=F(f"{STEP}__stage__clears_charge"),
            situation=F(f"{STEP}__stage__situation_id"),
            is_held=F(f"{STEP}__stage__situation__is_held"),
            is_withheld_step=F(f"{STEP}__is_withheld"),
        )
        .filter(is_withheld_step=False)
    )


def _key(*columns: str) -> Concat:
    texts = [part for column in columns for part in (Value(" "), Cast(column, TEXT))]
    return Concat(Value(""), *texts, output_field=TEXT)


def stages(*, named: bool) -> tuple[QuerySet[Any], dict[str, Any]]:
    """Steps whose stage says where the party is: those that name it, or those that name nobody."""
    about = (
        names_party("step_id", OuterRef("pk"))
        if named
        else names_nobody("step_id") & in_direction("role_id")
    )
    rows = _steps_of_parties().filter(
        about, about_charges_of("step_id", OuterRef("pk")), situation__isnull=False
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
            sentence_id=F(f"{STEP}__sentences__id"),
            is_suspended=F(f"{STEP}__sentences__is_suspended"),
            its_kind=F(f"{STEP}__sentences__kind__situation_id"),
            kind_held=F(f"{STEP}__sentences__kind__situation__is_held"),
        )
        .filter(
            about_party("step_id", OuterRef("pk"), "role_id"),
            about_charge("step_id", OuterRef("charge_id")),
            its_kind__isnull=False,
            is_request=False,
            clears_charge=False,
            in_absentia=False,
        )
        .annotate(rank=rank_of("step_id"))
        .exclude(exists(_newer()))
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


def _newer() -> QuerySet[Any]:
    """Newer steps about the same party and charge that pass another sentence, or clear the charge."""
    this_party = links_of(STEP_PARTIES, "pk", party=OuterRef(OuterRef("pk")))
    this_charge = links_of(STEP_CHARGES, "pk", charge=OuterRef(OuterRef("charge_id")))
    passed = exists(SENTENCES.filter(step=OuterRef("pk")))
    return (
        STEPS.filter(proceeding=OuterRef("proceeding_id"), is_withheld=False)
        .filter(names_nobody("pk") | Q(exists(this_party)))
        .filter(names_no_charge("pk") | Q(exists(this_charge)))
        .filter(Q(stage__clears_charge=True) | (Q(stage__is_request=False) & passed))
        .annotate(rank=rank_of("pk"))
        .filter(rank__gt=OuterRef("rank"))
    )
