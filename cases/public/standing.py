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
from django.db import models
from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
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
from cases.public.proceedings import (
    Direction,
    PublicSentence,
    PublicStep,
    PublicStepCharge,
    PublicStepParty,
)
from tracker.boundary.models import PublicModel
from tracker.public import member, mention

NEWEST_FIRST = (
    F("date_earliest").desc(nulls_last=True),
    F("date_latest").desc(nulls_last=True),
    F("named").desc(),
    F("step_id").desc(),
)


def _number(condition: str) -> Case:
    return Case(When(**{condition: True}, then=Value(1)), default=Value(0))


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

    class Meta(PublicModel.Meta):
        db_table = "public_step_effect"

    @staticmethod
    def rows() -> QuerySet[Any]:
        sentences = PublicSentence.objects.filter(step=OuterRef("pk")).order_by()
        pairs = PublicStep.objects.annotate(
            party_id=F("proceeding__parties"),
            party_role=F("proceeding__parties__role_id"),
            charge_id=F("proceeding__parties__charges"),
        )
        return (
            pairs.filter(_about_party(), _about_charge(), party_id__isnull=False)
            .annotate(
                named=_number("names_parties") + _number("names_charges"),
                is_outcome=F("stage__is_outcome"),
                clears_charge=F("stage__clears_charge"),
                passes_sentence=ExpressionWrapper(
                    Q(stage__is_request=False) & Exists(sentences), output_field=BooleanField()
                ),
                key=Concat(
                    _text("pk"), Value(" "), _text("party_id"), Value(" "), _text("charge_id")
                ),
            )
            .values_list(
                "key",
                "pk",
                "proceeding_id",
                "party_id",
                "charge_id",
                "date_earliest",
                "date_latest",
                "named",
                "is_outcome",
                "passes_sentence",
                "clears_charge",
            )
        )


def _about_party() -> Q:
    pair = PublicStepParty.objects.filter(step=OuterRef("pk"), party=OuterRef("party_id"))
    by_them = Q(proceeding__direction=Direction.BY)
    return Q(Exists(pair.order_by())) | (
        Q(names_parties=False)
        & (
            (~by_them & Q(party_role__in=base.ACCUSED))
            | (by_them & Q(party_role__in=base.APPLICANTS))
        )
    )


def _about_charge() -> Q:
    pair = PublicStepCharge.objects.filter(step=OuterRef("pk"), charge=OuterRef("charge_id"))
    return Q(names_charges=False) | Q(Exists(pair.order_by()))


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
            "steps": ArrayAgg("step_id", order_by=NEWEST_FIRST),
            "outcomes": ArrayAgg("step_id", order_by=NEWEST_FIRST, filter=Q(is_outcome=True)),
            "sentences": ArrayAgg(
                Case(When(clears_charge=False, then=F("step_id")), default=None),
                order_by=NEWEST_FIRST,
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
