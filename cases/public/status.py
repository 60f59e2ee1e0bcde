"""The present situation of a person: the one rule, from which lists, pages and filters all read.

Nobody types it. Each of these is evidence, with the day from which it tells and what it makes of the person:

- a custody that goes on: its kind's situation, on the newest day from which we know of it. One that does not lock
  up (a travel ban, a listing) tells nothing while another one locks the person up;
- a custody that is over: what its end makes of the person, on the day of its end; unknown where that says nothing;
- a step about the person: what its stage makes of them; and the sentences that stand for one of their charges
  (`cases.public.standing`), unless they were passed in absentia. A suspended sentence restricts, it does not
  lock up;
- an incident with the person as target: what its type makes of them, on the day it began;
- the person's death.

Death, and death in custody before it, is final. Else the newest evidence counts; on one day one that tells
something before one that does not, a custody before a step before an incident. Its day is the "as of".
"""

from typing import Any

from django.db import models
from django.db.models import (
    Case,
    CharField,
    DateField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat

from cases.public.custody import PublicCustody
from cases.public.incidents import PublicInvolvementTyping
from cases.public.proceedings import Direction
from cases.public.standing import PublicStanding, PublicStepEffect
from people.public import PublicPerson
from tracker.boundary.models import PublicModel
from tracker.public import member, mention

UNKNOWN, RESTRICTED, DEAD, DIED_IN_CUSTODY = "UNK", "REST", "DEAD", "DEAD-DIC"
TARGET = "TGT"
# Which kind of evidence tells more on one day.
CUSTODY, STEP, INCIDENT, PERSON, NOTHING = 5, 4, 3, 2, 0


class PublicEvidence(PublicModel):
    """One thing that tells where a person is; of each public person there is at least that nothing is known."""

    id = models.CharField(max_length=60, primary_key=True)
    person = member("PublicPerson", related_name="evidence")
    situation = member("PublicSituation")
    as_of = models.CharField(max_length=64)
    day = models.DateField(null=True)
    weight = models.IntegerField()
    custody = mention("PublicCustody")
    step = mention("PublicStep")
    incident = mention("PublicIncident")
    # Whether a custody that is not said to be over is over all the same.
    ends_custody = models.BooleanField()

    class Meta(PublicModel.Meta):
        db_table = "public_evidence"

    @staticmethod
    def rows() -> QuerySet[Any]:
        first, *others = (
            going_on(),
            over(),
            by_stage(),
            by_sentence(),
            by_incident(),
            by_death(),
            nothing_known(),
        )
        return first.union(*others, all=True)


def evidence(
    rows: QuerySet[Any], *, mark: str, weight: int, ends: bool = True, **columns: Any
) -> QuerySet[Any]:
    """Rows as evidence; `columns` gives the columns that they have, the others are empty."""
    nothing = Cast(Value(None), models.BigIntegerField())
    own = {
        "custody": nothing,
        "step": nothing,
        "incident": nothing,
        "as_of": Value("", CharField()),
        **columns,
    }
    free = ~Q(its_situation=UNKNOWN) & Q(its_held=False)
    held, key = own.pop("held"), own.pop("key", Cast("pk", CharField()))
    return (
        rows.order_by()
        .annotate(
            **{f"its_{name}": value for name, value in own.items()},
            its_held=held,
            its_key=Concat(Value(mark), key, output_field=CharField()),
            its_weight=Value(weight, IntegerField()),
        )
        .annotate(
            its_end=Case(When(free, then=Value(True)), default=Value(False))
            if ends
            else Value(False)
        )
        .values_list(
            "its_key",
            "its_person",
            "its_situation",
            "its_as_of",
            "its_day",
            "its_weight",
            "its_custody",
            "its_step",
            "its_incident",
            "its_end",
        )
    )


def going_on() -> QuerySet[Any]:
    custodies = PublicCustody.objects.filter(
        ended="", ended_how=None, person__isnull=False, kind__situation__isnull=False
    )
    locked_up = PublicCustody.objects.filter(
        person=OuterRef("person"), ended="", ended_how=None, kind__locks_up=True
    )
    confirmed_later = Q(began_earliest__isnull=True) | Q(
        last_confirmed_earliest__gte=F("began_earliest")
    )
    return evidence(
        custodies.filter(Q(kind__locks_up=True) | ~Exists(locked_up.order_by())),
        mark="custody ",
        weight=CUSTODY,
        ends=False,
        person=F("person_id"),
        situation=F("kind__situation_id"),
        held=F("kind__situation__is_held"),
        as_of=Case(
            When(confirmed_later & ~Q(last_confirmed=""), then=F("last_confirmed")),
            default=F("began"),
        ),
        day=F("known_until"),
        custody=F("pk"),
    )


def over() -> QuerySet[Any]:
    custodies = PublicCustody.objects.filter(person__isnull=False).exclude(ended="", ended_how=None)
    return evidence(
        custodies,
        mark="end ",
        weight=CUSTODY,
        person=F("person_id"),
        situation=Coalesce("ended_how__situation_id", Value(UNKNOWN)),
        held=Coalesce("ended_how__situation__is_held", Value(False)),
        as_of=Case(When(~Q(ended=""), then=F("ended")), default=F("began")),
        day=Coalesce("ended_earliest", "ended_latest", "known_until"),
        custody=F("pk"),
    )


def by_stage() -> QuerySet[Any]:
    rows = PublicStepEffect.objects.filter(
        party__person__isnull=False, step__stage__situation__isnull=False
    )
    return evidence(
        rows,
        mark="stage ",
        weight=STEP,
        person=F("party__person_id"),
        as_of=F("step__date"),
        day=Coalesce("step__date_earliest", "step__date_latest"),
        step=F("step_id"),
        situation=F("step__stage__situation_id"),
        held=F("step__stage__situation__is_held"),
    )


def by_sentence() -> QuerySet[Any]:
    """What stands. Suspended, a sentence restricts; one in absentia locks nobody up."""
    rows = PublicStanding.objects.filter(
        party__person__isnull=False,
        sentencing__in_absentia=False,
        sentencing__sentences__kind__situation__isnull=False,
    )
    suspended = Q(sentencing__sentences__is_suspended=True)
    kind = "sentencing__sentences__kind__situation"
    return evidence(
        rows,
        mark="sentence ",
        weight=STEP,
        key=Concat(
            F("id"),
            Value(" "),
            Cast("sentencing__sentences__id", CharField()),
            output_field=CharField(),
        ),
        situation=Case(When(suspended, then=Value(RESTRICTED)), default=F(f"{kind}_id")),
        held=Case(When(suspended, then=Value(False)), default=F(f"{kind}__is_held")),
        person=F("party__person_id"),
        as_of=F("sentencing__date"),
        day=Coalesce("sentencing__date_earliest", "sentencing__date_latest"),
        step=F("sentencing_id"),
    )


def by_incident() -> QuerySet[Any]:
    rows = PublicInvolvementTyping.objects.filter(
        involvement__person__isnull=False,
        involvement__role=TARGET,
        type__situation__isnull=False,
    )
    return evidence(
        rows,
        mark="incident ",
        weight=INCIDENT,
        person=F("involvement__person_id"),
        situation=F("type__situation_id"),
        held=F("type__situation__is_held"),
        as_of=F("incident__began"),
        day=Coalesce("incident__began_earliest", "incident__began_latest"),
        incident=F("incident_id"),
    )


def by_death() -> QuerySet[Any]:
    return evidence(
        PublicPerson.objects.exclude(died=""),
        mark="death ",
        weight=PERSON,
        person=F("pk"),
        situation=Value(DEAD),
        held=Value(False),
        as_of=F("died"),
        day=Coalesce("died_earliest", "died_latest"),
    )


def nothing_known() -> QuerySet[Any]:
    return evidence(
        PublicPerson.objects.all(),
        mark="nothing ",
        weight=NOTHING,
        person=F("pk"),
        situation=Value(UNKNOWN),
        held=Value(False),
        day=Cast(Value(None), DateField()),
    )


class PublicPersonStatus(PublicModel):
    """The present situation of each public person, with what it rests on."""

    person = models.OneToOneField(
        "public.PublicPerson",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        primary_key=True,
        related_name="present",
    )
    situation = member("PublicSituation")
    as_of = models.CharField(max_length=64)
    day = models.DateField(null=True)
    custody = mention("PublicCustody")
    step = mention("PublicStep")
    incident = mention("PublicIncident")

    class Meta(PublicModel.Meta):
        db_table = "public_person_status"

    @staticmethod
    def rows() -> QuerySet[Any]:
        final = Case(
            When(situation=DIED_IN_CUSTODY, then=Value(2)),
            When(situation=DEAD, then=Value(1)),
            default=Value(0),
        )
        telling = Case(When(situation=UNKNOWN, then=Value(0)), default=Value(1))
        locked_up = Case(When(situation__is_held=True, then=Value(1)), default=Value(0))
        return PublicEvidence.objects.order_by(
            "person_id",
            final.desc(),
            F("day").desc(nulls_last=True),
            telling.desc(),
            F("weight").desc(),
            locked_up.desc(),
            "id",
        ).distinct("person_id")


class PublicCustodyCharge(PublicModel):
    """What somebody in custody is charged with, and not cleared of.

    In the proceeding that the custody belongs to; where that is not known, in all against the affected side.
    """

    id = models.CharField(max_length=60, primary_key=True)
    custody = member("PublicCustody", related_name="charges")
    charge = member("PublicCharge")
    article = mention("PublicArticle")
    category = mention("PublicChargeCategory")

    class Meta(PublicModel.Meta):
        db_table = "public_custody_charge"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        standings = PublicStanding.objects.filter(charge=OuterRef("charge_id")).order_by()
        cleared = standings.filter(outcome__stage__clears_charge=True)
        of_person = PublicCustody.objects.annotate(
            charge_id=F("person__parties__charges"),
            proceeding_of_charge=F("person__parties__proceeding_id"),
            direction_of_charge=F("person__parties__proceeding__direction"),
        ).filter(charge_id__isnull=False)
        there = Q(proceeding=F("proceeding_of_charge")) | Q(
            proceeding__isnull=True, direction_of_charge=Direction.AGAINST
        )
        return (
            of_person.filter(there)
            .exclude(Exists(cleared))
            .annotate(
                key=Concat(
                    Cast("pk", CharField()),
                    Value(" "),
                    Cast("charge_id", CharField()),
                    output_field=CharField(),
                ),
                article_id=F("person__parties__charges__article_id"),
                category_id=F("person__parties__charges__category_id"),
            )
            .values_list("key", "pk", "charge_id", "article_id", "category_id")
        )
