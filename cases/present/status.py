"""The present situation of a person: the one rule, from which lists, pages and filters all read.

Nobody types it. Each of these is evidence, with the day from which it tells and what it makes of the person:

- a custody that goes on: its kind's situation, on the newest day from which we know of it. One that does not lock
  up (a travel ban, a listing) tells nothing while another one locks the person up;
- a custody that is over: what its end makes of the person, on the day of its end; unknown where that says nothing;
- a step about the person: what its stage makes of them; and the sentences that stand for one of their charges
  (`cases.present.standing`), unless they were passed in absentia. A suspended sentence restricts, it does not
  lock up;
- an incident with the person as target: what its type makes of them, on the day it began;
- the person's death.

Death, and death in custody before it, is final. Else the newest evidence counts; on one day one that tells
something before one that does not, a custody before a step before an incident. Its day is the "as of".

What the rule gives is stored (`cases.stored.situation_table`), and read from there. So the rule reads base tables
alone, and of them only columns that the triggers know of.
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
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat

from cases import models as base
from cases.incidents.public import each_with_type
from cases.participants.public import if_named
from cases.present.evidence import sentences, stages
from cases.present.standing import PublicStepEffect
from cases.proceedings.public import Direction
from people.models import Person
from people.public import is_shown
from tracker.boundary.models import PublicModel
from tracker.ground.unions import union_all
from tracker.public import member, mention

UNKNOWN, RESTRICTED, DEAD, DIED_IN_CUSTODY = "UNK", "REST", "DEAD", "DEAD-DIC"
FINAL = (DEAD, DIED_IN_CUSTODY)
# Weight of each kind of evidence: tie-breaker on one day.
CUSTODY, STEP, INCIDENT, PERSON, NOTHING = 6, 4, 3, 2, 0


class PublicEvidence(PublicModel):
    """One thing that tells where a person is; of each public person there is at least that nothing is known."""

    id = models.CharField(max_length=100, primary_key=True)
    person = member("PublicPerson", related_name="evidence")
    situation = member("PublicSituation")
    as_of = models.CharField(max_length=64)
    day = models.DateField(null=True)
    weight = models.IntegerField()
    custody = mention("PublicCustody")
    step = mention("PublicStep")
    incident = mention("PublicIncident")
    is_held = models.BooleanField()
    # Whether a custody that is not said to be over is over all the same.
    ends_custody = models.BooleanField()

    class Meta(PublicModel.Meta):
        db_table = "public_evidence"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return union_all(
            (
                going_on(),
                over(),
                by_stage_of_named(),
                by_stage_of_all(),
                by_sentence(),
                *by_incident(),
                by_death(),
                nothing_known(),
            )
        )


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
            "its_held",
            "its_end",
        )
    )


def custodies_of_people() -> QuerySet[Any]:
    return base.Custody.objects.published().filter(is_shown("person"), is_withheld=False)


def going_on() -> QuerySet[Any]:
    custodies = custodies_of_people().filter(
        ended="", ended_how=None, kind__situation__isnull=False
    )
    locked_up = base.Custody.objects.published().filter(
        person=OuterRef("person"),
        ended="",
        ended_how=None,
        kind__locks_up=True,
        is_withheld=False,
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
    return evidence(
        custodies_of_people().exclude(ended="", ended_how=None),
        mark="end ",
        weight=CUSTODY,
        person=F("person_id"),
        situation=Coalesce("ended_how__situation_id", Value(UNKNOWN)),
        held=Coalesce("ended_how__situation__is_held", Value(False)),
        as_of=Case(When(~Q(ended=""), then=F("ended")), default=F("began")),
        day=Coalesce("ended_earliest", "ended_latest", "known_until"),
        custody=F("pk"),
    )


def by_stage_of_named() -> QuerySet[Any]:
    """A step that names the person."""
    rows, columns = stages(named=True)
    return evidence(rows, mark="named", weight=STEP + 1, **columns)


def by_stage_of_all() -> QuerySet[Any]:
    """A step that is about all accused, or all who applied."""
    rows, columns = stages(named=False)
    return evidence(rows, mark="all", weight=STEP, **columns)


def by_sentence() -> QuerySet[Any]:
    rows, columns = sentences(RESTRICTED)
    return evidence(rows, mark="sentence", weight=STEP, **columns)


def by_incident() -> list[QuerySet[Any]]:
    return [_by_type(rows, path) for rows, path in each_with_type()]


def _by_type(targets: QuerySet[Any], path: str) -> QuerySet[Any]:
    """A type that is both main and further type yields two equal pieces of evidence; harmless."""
    key = [Value(" "), Cast("pk", CharField()), Value(" "), F("type_code"), Value(f" {path}")]
    typed = targets.annotate(
        type_code=F(f"{path}__code"),
        situation=F(f"{path}__situation_id"),
        is_held=F(f"{path}__situation__is_held"),
    )
    return evidence(
        typed.filter(situation__isnull=False),
        mark="incident",
        weight=INCIDENT,
        key=Concat(*key, output_field=CharField()),
        person=F("person_id"),
        situation=F("situation"),
        held=F("is_held"),
        as_of=F("incident__began"),
        day=Coalesce("incident__began_earliest", "incident__began_latest"),
        incident=F("incident_id"),
    )


def by_death() -> QuerySet[Any]:
    return evidence(
        Person.objects.published().exclude(died=""),
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
        Person.objects.published(),
        mark="nothing ",
        weight=NOTHING,
        person=F("pk"),
        situation=Value(UNKNOWN),
        held=Value(False),
        day=Cast(Value(None), DateField()),
    )


class PublicSituationOfPerson(PublicModel):
    """The present situation of a public person, with what it rests on."""

    person = models.OneToOneField(
        "public.PublicPerson",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        primary_key=True,
        related_name="+",
    )
    situation = member("PublicSituation")
    as_of = models.CharField(max_length=64)
    day = models.DateField(null=True)
    custody = mention("PublicCustody")
    step = mention("PublicStep")
    incident = mention("PublicIncident")

    class Meta(PublicModel.Meta):
        abstract = True


class PublicEvidentStatus(PublicSituationOfPerson):
    """The rule itself: evaluates all evidence of each person. Expensive; pages read the stored result."""

    class Meta(PublicSituationOfPerson.Meta):
        db_table = "public_evident_status"

    @staticmethod
    def rows() -> QuerySet[Any]:
        final = Case(
            When(situation=DIED_IN_CUSTODY, then=Value(2)),
            When(situation=DEAD, then=Value(1)),
            default=Value(0),
        )
        telling = Case(When(situation=UNKNOWN, then=Value(0)), default=Value(1))
        locked_up = Case(When(is_held=True, then=Value(1)), default=Value(0))
        return PublicEvidence.objects.order_by(
            "person_id",
            final.desc(),
            F("day").desc(nulls_last=True),
            telling.desc(),
            F("weight").desc(),
            locked_up.desc(),
            "id",
        ).distinct("person_id")


class PublicPersonStatus(PublicSituationOfPerson):
    """As it is stored, of those who are public at this moment."""

    person = models.OneToOneField(
        "public.PublicPerson",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        primary_key=True,
        related_name="present",
    )

    class Meta(PublicSituationOfPerson.Meta):
        db_table = "public_person_status"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.PersonSituation._base_manager.filter(is_shown("person"))


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
        """On the base tables' plain columns, so that those of a few custodies are found by index."""
        charges = "person__parties__charges"
        of_person = base.Custody.objects.published().filter(is_shown("person"), is_withheld=False)
        rows = of_person.annotate(
            charge_id=F(f"{charges}__id"),
            charged_in=F("person__parties__proceeding_id"),
            direction=F("person__parties__proceeding__direction"),
            is_public=F("person__parties__proceeding__status"),
            party_withheld=F("person__parties__is_withheld"),
            shown_proceeding_id=if_named("proceeding", base.Party),
            shown_article_id=_if_published(charges, "article_id"),
            shown_category_id=Coalesce(
                f"{charges}__category_id", _if_published(charges, "article__category_id")
            ),
        ).filter(is_public="published", party_withheld=False, charge_id__isnull=False)
        there = Q(proceeding=F("charged_in")) | Q(
            shown_proceeding_id=None, direction=Direction.AGAINST
        )
        # Joins one row per charge; for EXISTS the planner would scan all charges.
        outcomes = PublicStepEffect.objects.filter(charge=OuterRef("charge_id"), is_outcome=True)
        cleared = outcomes.order_by("-rank").values("clears_charge")[:1]
        key = [Cast("pk", CharField()), Value(" "), Cast("charge_id", CharField())]
        return (
            rows.filter(there)
            .annotate(cleared=Coalesce(Subquery(cleared), Value(False)))
            .filter(cleared=False)
            .annotate(key=Concat(*key, output_field=CharField()))
            .values_list("key", "pk", "charge_id", "shown_article_id", "shown_category_id")
        )


def _if_published(charges: str, column: str) -> Case:
    """What an article that is public says."""
    return Case(
        When(**{f"{charges}__article__status": "published"}, then=F(f"{charges}__{column}")),
        default=None,
    )
