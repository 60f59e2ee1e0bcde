"""What the world may see of the steps of proceedings, and of the sentences passed."""

from typing import Any

from django.db import models
from django.db.models import Case, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, When

from cases import models as base
from cases.proceedings.public import public_charges, public_parties, texts_if_open, words_if_open
from people.models import Organisation
from people.public import is_shown
from sources.public import PublicCitation, subject_of
from tracker.boundary.models import PublicModel
from tracker.boundary.shown import shows
from tracker.ground.texts import LocalTextField
from tracker.public import if_published, member, mention

STEP_PARTIES = base.ProceedingStep.parties.through._base_manager
STEP_CHARGES = base.ProceedingStep.charges.through._base_manager


def public_steps() -> QuerySet[Any]:
    """Steps of published proceedings, but not those that are about hidden parties or charges only.

    `names_parties` / `names_charges`: whether the step names any, public or not; `open`: a step that is not only
    about withheld parties or their charges.
    """
    parties = STEP_PARTIES.filter(proceedingstep=OuterRef("pk"))
    charges = STEP_CHARGES.filter(proceedingstep=OuterRef("pk"))

    def about(party: QuerySet[Any], charge: QuerySet[Any]) -> Q:
        return (Q(names_parties=False) | Exists(parties.filter(party__in=party.values("pk")))) & (
            Q(names_charges=False) | Exists(charges.filter(charge__in=charge.values("pk")))
        )

    named = about(public_parties().filter(hidden=False), public_charges().filter(open=True))
    return (
        base.ProceedingStep._base_manager.filter(proceeding__status="published", is_withheld=False)
        .annotate(names_parties=Exists(parties), names_charges=Exists(charges))
        .filter(about(public_parties(), public_charges()))
        .annotate(open=ExpressionWrapper(named, output_field=models.BooleanField()))
    )


@shows(base.ProceedingStep)
class PublicStep(PublicModel):
    """A step. Of one about withheld parties only, what could tell who they are is left out."""

    image_of = {"proceeding": "proceeding_id"}

    proceeding = member("PublicProceeding", related_name="steps")
    stage = member("PublicStage")
    date = models.CharField(max_length=64)
    date_earliest = models.DateField(null=True)
    date_latest = models.DateField(null=True)
    next_hearing = models.CharField(max_length=64)
    until = models.CharField(max_length=64)
    court = mention("PublicOrganisation", "shown_court_id")
    judge = mention("PublicPerson", "shown_judge_id")
    case_number = models.CharField(max_length=100, db_column="shown_case_number")
    names_parties = models.BooleanField()
    names_charges = models.BooleanField()
    in_absentia = models.BooleanField()
    amount = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    currency = models.CharField(max_length=3)
    note = LocalTextField(db_column="shown_note")

    class Meta(PublicModel.Meta):
        db_table = "public_step"
        ordering = [F("date_earliest").asc(nulls_last=True), "id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        judge = Case(When(is_shown("judge"), then=F("judge_id")), default=None)
        return public_steps().annotate(
            shown_court_id=if_published("court", Organisation),
            shown_judge_id=judge,
            shown_case_number=words_if_open("case_number"),
            shown_note=texts_if_open("note"),
        )


class PublicStepParty(PublicModel):
    """Whom a step names."""

    image_of = {"proceeding": "step__proceeding_id"}

    step = member("PublicStep", related_name="parties")
    party = member("PublicParty", related_name="steps")

    class Meta(PublicModel.Meta):
        db_table = "public_step_party"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        return STEP_PARTIES.filter(
            proceedingstep__in=public_steps().values("pk"), party__in=public_parties().values("pk")
        ).values_list("id", "proceedingstep_id", "party_id")


class PublicStepCharge(PublicModel):
    """Which charges a step names."""

    image_of = {"proceeding": "step__proceeding_id"}

    step = member("PublicStep", related_name="charges")
    charge = member("PublicCharge", related_name="steps")

    class Meta(PublicModel.Meta):
        db_table = "public_step_charge"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        return STEP_CHARGES.filter(
            proceedingstep__in=public_steps().values("pk"), charge__in=public_charges().values("pk")
        ).values_list("id", "proceedingstep_id", "charge_id")


@shows(base.Sentence)
class PublicSentence(PublicModel):
    image_of = {"proceeding": "step__proceeding_id"}

    step = member("PublicStep", related_name="sentences")
    kind = member("PublicSentenceKind")
    length = models.CharField(max_length=100)
    days_min = models.PositiveIntegerField(null=True)
    days_max = models.PositiveIntegerField(null=True)
    is_life = models.BooleanField()
    starts = models.CharField(max_length=64)
    until = models.CharField(max_length=64)
    is_suspended = models.BooleanField()
    note = LocalTextField(db_column="shown_note")

    class Meta(PublicModel.Meta):
        db_table = "public_sentence"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        steps = public_steps()
        return base.Sentence._base_manager.filter(step__in=steps.values("pk")).annotate(
            open=Exists(steps.filter(pk=OuterRef("step_id"), open=True)),
            shown_note=texts_if_open("note"),
        )


class PublicProceedingCitation(PublicCitation):
    """A note about a proceeding or a step. One about withheld parties alone could name them: it is not here."""

    base = base.ProceedingCitation
    image_of = {"proceeding": "subject_id"}

    subject = subject_of("PublicProceeding")
    step = mention("PublicStep")

    class Meta(PublicCitation.Meta):
        db_table = "public_proceeding_citation"

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        steps = public_steps().filter(open=True)
        return super().rows().filter(Q(step__isnull=True) | Q(step__in=steps.values("pk")))
