"""How a proceeding stands for each party and each charge.

A step is about the parties that it names, else about all accused (in what the affected side brought: about all
who brought it), and about the charges that it names, else about all charges of those parties. Of the steps about
a pair of party and charge, the newest counts: by date, unknown dates first; on one day the one that names party
or charge before the one about all; then the one entered last. A next hearing or the term of an order is no date
of a step.

`step` is the newest one; `outcome` the newest with an outcome (a verdict stays the outcome while it is appealed);
`sentencing` the newest that passed sentences, where a request passes none, and none once the charge is cleared.
"""

import datetime
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat

from cases import models as base
from cases.public.proceedings import Direction
from cases.public.steps import PublicSentence, PublicStep, PublicStepCharge, PublicStepParty
from tracker.boundary.models import PublicModel
from tracker.public import member, mention

DAY_ONE = datetime.date(1, 1, 1)


class Rank(Func):
    """What is newest has the greatest: days of the date's bounds, how much the step names, its entry."""

    template = "ARRAY[%(expressions)s]"
    output_field = ArrayField(models.BigIntegerField())

    def __init__(self, *numbers: Any) -> None:
        super().__init__(*(Cast(number, models.BigIntegerField()) for number in numbers))


def days(column: str) -> Func:
    """Zero for a date that is not known."""
    return Func(
        F(column),
        template=f"COALESCE(%(expressions)s - DATE '{DAY_ONE.isoformat()}', 0)",
        output_field=models.IntegerField(),
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
    rank = ArrayField(models.BigIntegerField())

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
                    Q(stage__is_request=False, stage__clears_charge=False) & Exists(sentences),
                    output_field=BooleanField(),
                ),
                rank=Rank(days("date_earliest"), days("date_latest"), F("named"), F("pk")),
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
                "rank",
            )
            .order_by()
        )


def _about_party() -> Q:
    pair = PublicStepParty.objects.filter(step=OuterRef("pk"), party=OuterRef("party_id"))
    return Q(Exists(pair.order_by())) | (Q(names_parties=False) & in_direction("party_role"))


def in_direction(role: str) -> Q:
    """Whom a step of a proceeding is about that names nobody, by the column with the party's role."""
    by_them = Q(proceeding__direction=Direction.BY)
    accused, applicants = Q(**{f"{role}__in": base.ACCUSED}), Q(**{f"{role}__in": base.APPLICANTS})
    return (~by_them & accused) | (by_them & applicants)


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
