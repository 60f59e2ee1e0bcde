"""How a proceeding stands for each party and each charge.

A step is about the parties that it names, else about all accused (in what the affected side brought: about all
who brought it), and about the charges that it names, else about all charges of those parties. Of the steps about
a pair of party and charge, the newest counts: by date, unknown dates first; on one day the one that names party
or charge before the one about all; then the one entered last. A next hearing or the term of an order is no date
of a step.

`step` is the newest one; `outcome` the newest with an outcome (a verdict stays the outcome while it is appealed);
`sentencing` the newest that passed sentences, where a request passes none, and none once the charge is cleared.
"""

from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import (
    BooleanField,
    Case,
    CharField,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat

from cases import models as base
from cases.proceedings.public import public_parties
from cases.proceedings.step_scope import about_charge, about_party, exists, named, rank_of
from tracker.boundary.models import PublicModel
from tracker.public import member, mention

STEP = "proceeding__steps"


def _text(column: str) -> Coalesce:
    return Coalesce(Cast(column, CharField()), Value(""), output_field=CharField())


class PublicStepEffect(PublicModel):
    """A step, and one party and charge that it is about; a party may have no charges."""

    id = models.CharField(max_length=80, primary_key=True)
    step = member("PublicStep", related_name="effects")
    proceeding = member("PublicProceeding")
    party = member("PublicParty", related_name="effects")
    charge = mention("PublicCharge")
    date_earliest = models.DateField(null=True)
    date_latest = models.DateField(null=True)
    named = models.IntegerField()
    is_outcome = models.BooleanField()
    passes_sentence = models.BooleanField()
    clears_charge = models.BooleanField()
    rank = ArrayField(models.BigIntegerField())

    class Meta(PublicModel.Meta):
        db_table = "public_step_effect"

    @staticmethod
    def rows() -> QuerySet[Any]:
        """From the parties that are shown, so that those of one party or charge are found by index.

        A pair's party and charge are shown, so a step that names them is public too.
        """
        sentences = base.Sentence._base_manager.filter(step=OuterRef("step_id"))
        passes = Q(is_request=False, clears_charge=False) & exists(sentences)
        pairs = public_parties().annotate(
            step_id=F(f"{STEP}__id"),
            is_withheld_step=F(f"{STEP}__is_withheld"),
            date_earliest=F(f"{STEP}__date_earliest"),
            date_latest=F(f"{STEP}__date_latest"),
            is_outcome=F(f"{STEP}__stage__is_outcome"),
            is_request=F(f"{STEP}__stage__is_request"),
            clears_charge=F(f"{STEP}__stage__clears_charge"),
            charge_id=F("charges__id"),
        )
        return (
            pairs.filter(
                about_party("step_id", OuterRef("pk"), "role_id"),
                about_charge("step_id", OuterRef("charge_id")),
                is_withheld_step=False,
            )
            .annotate(
                named=named("step_id"),
                passes_sentence=ExpressionWrapper(passes, output_field=BooleanField()),
                rank=rank_of("step_id"),
                key=Concat(
                    _text("step_id"), Value(" "), _text("pk"), Value(" "), _text("charge_id")
                ),
            )
            .order_by()
            .values_list(
                "key",
                "step_id",
                "proceeding_id",
                "pk",
                "charge_id",
                "date_earliest",
                "date_latest",
                "named",
                "is_outcome",
                "passes_sentence",
                "clears_charge",
                "rank",
            )
        )


class PublicStanding(PublicModel):
    """How it stands for one party and one charge."""

    id = models.CharField(max_length=60, primary_key=True)
    proceeding = member("PublicProceeding", related_name="standings")
    party = member("PublicParty", related_name="standings")
    charge = mention("PublicCharge")
    step = member("PublicStep")
    outcome = mention("PublicStep")
    sentencing = mention("PublicStep")

    class Meta(PublicModel.Meta):
        db_table = "public_standing"
        ordering = ["party", "charge"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        steps = PublicStepEffect.objects.order_by().values("proceeding_id", "party_id", "charge_id")
        newest = {
            "steps": ArrayAgg("step_id", order_by=F("rank").desc()),
            "outcomes": ArrayAgg("step_id", order_by=F("rank").desc(), filter=Q(is_outcome=True)),
            "sentences": ArrayAgg(
                Case(When(clears_charge=False, then=F("step_id")), default=None),
                order_by=F("rank").desc(),
                filter=Q(passes_sentence=True) | Q(clears_charge=True),
            ),
        }
        return (
            steps.annotate(**newest)
            .annotate(
                key=Concat(_text("party_id"), Value(" "), _text("charge_id")),
                newest=F("steps__0"),
                outcome=F("outcomes__0"),
                sentencing=F("sentences__0"),
            )
            .values_list(
                "key",
                "proceeding_id",
                "party_id",
                "charge_id",
                "newest",
                "outcome",
                "sentencing",
            )
        )
