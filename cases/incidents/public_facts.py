"""Views for counts: facts per incident as the rule computes them, as they are stored, and stored sums."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import (
    CharField,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Coalesce, Concat, ExtractYear

from cases import models as base
from cases.incidents.public import UNNAMED, further_types, public_involvements
from cases.stored.count_tables import codes, people
from cases.stored.counting_triggers import SCOPES
from people.models import Person
from people.public import is_shown
from tracker.boundary.models import PublicModel
from tracker.public import Side, mention

# Raw SQL, since the ORM cannot express it: the scopes, keys and values under which a person counts. A
# person's own types replace the incident's.
AFFECTED = """cases_involvement AS involved
    JOIN cases_incidentfacts AS facts ON facts.incident_id = involved.incident_id
        AND (involved.person_id = ANY (untyped) OR involved.person_id = ANY (own_people))"""
IS_AFFECTED = f"EXISTS (SELECT FROM {AFFECTED} WHERE involved.person_id = people_person.id)"  # noqa: S608  our own names
COUNTED = f"""ARRAY(
    SELECT DISTINCT concat_ws('|', scope.name, one.key, one.value) AS counted
    FROM {AFFECTED}
    CROSS JOIN LATERAL (
        SELECT type_id WHERE involved.person_id = ANY (untyped)
        UNION SELECT unnest(further) WHERE involved.person_id = ANY (untyped)
        UNION SELECT own.type FROM unnest(own_people, own_types) AS own (person, type)
        WHERE own.person = involved.person_id
    ) AS typed (type)
    LEFT JOIN tracker_incidenttype AS its ON its.code = typed.type
    CROSS JOIN LATERAL ({SCOPES}) AS scope (name)
    CROSS JOIN LATERAL (
        SELECT 'people', '' WHERE EXISTS (
            SELECT FROM tracker_incidenttype WHERE code = type_id AND counts_as = 'violation'
        )
        UNION ALL SELECT counted.key, counted.value FROM (
            SELECT 'people type', its.code
            UNION ALL SELECT 'people group', COALESCE(its.parent_id, its.code)
            UNION ALL SELECT 'people year', generate_series(first_year, last_year)::text
        ) AS counted (key, value) WHERE starts_with(scope.name, 'country ')
    ) AS one (key, value)
    WHERE involved.person_id = people_person.id AND scope.name IS NOT NULL AND one.value IS NOT NULL
    ORDER BY counted
)"""  # noqa: S608  our own names
MAIN_GROUP = Coalesce("incident__type__parent_id", "incident__type_id")
GROUP = Coalesce("incidenttype__parent_id", "incidenttype_id")


class PublicFactsOfIncident(PublicModel):
    """See `cases.stored.count_tables`."""

    incident = models.OneToOneField(
        "public.PublicIncident",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        primary_key=True,
        related_name="+",
    )
    country = mention("PublicCountry")
    state_responsible = mention("PublicCountry")
    type = mention("PublicIncidentType")
    main_group = mention("PublicIncidentType", "main_group")
    verification = mention("PublicVerification")
    motive_link = mention("PublicMotiveLink")
    first_year = models.IntegerField(null=True)
    last_year = models.IntegerField(null=True)
    further = codes()
    groups = codes()
    roles = codes()
    because_of = codes()
    untyped = people()
    own_people = people()
    own_types = codes()
    unnamed = models.IntegerField()

    class Meta(PublicModel.Meta):
        abstract = True


class PublicIncidentRule(PublicFactsOfIncident):
    """The rule: evaluates all involvements of each incident. Expensive; counts read the stored rows."""

    class Meta(PublicFactsOfIncident.Meta):
        db_table = "public_incident_rule"

    @staticmethod
    def rows() -> QuerySet[Any]:
        """On base tables alone, and of them only columns that the triggers know of."""
        further = further_types().filter(incident=OuterRef("pk"))
        groups = further.annotate(top=GROUP, main=MAIN_GROUP).exclude(top=F("main"))
        activities = base.Incident.activities.through._base_manager.filter(incident=OuterRef("pk"))
        involved = public_involvements().filter(incident=OuterRef("pk"))
        affected = base.Involvement._base_manager.filter(named_and_affected())
        untyped = affected.filter(types__isnull=True, incident=OuterRef("pk"))
        own = base.Involvement.types.through._base_manager.filter(
            named_and_affected("involvement__"), involvement__incident=OuterRef("pk")
        ).order_by("involvement__person_id", "incidenttype_id")
        unnamed = involved.filter(Q(hidden=True) | UNNAMED, role__side=Side.AFFECTED).order_by()
        least = unnamed.values("incident").annotate(number=Sum(Coalesce("number_min", Value(1))))
        return base.Incident.objects.published().annotate(
            incident_id=F("id"),
            main_group=Coalesce("type__parent_id", "type_id"),
            first_year=Cast(ExtractYear("began_latest"), IntegerField()),
            last_year=Cast(ExtractYear("until_earliest"), IntegerField()),
            further=_each(further, "incidenttype_id"),
            groups=_each(groups, "top"),
            roles=_each(involved, "role_id"),
            because_of=_each(activities, "activity_id"),
            untyped=_each(untyped, "person_id"),
            own_people=ArraySubquery(own.values("involvement__person_id")),
            own_types=ArraySubquery(own.values("incidenttype_id")),
            unnamed=Coalesce(Subquery(least.values("number")), Value(0)),
        )


def _each(rows: QuerySet[Any], column: str) -> ArraySubquery:
    return ArraySubquery(rows.order_by(column).values(column).distinct())


def named_and_affected(to: str = "") -> Q:
    conditions = {
        f"{to}is_withheld": False,
        f"{to}incident__status": "published",
        f"{to}role__side": Side.AFFECTED,
    }
    return is_shown(f"{to}person") & Q(**conditions)


class PublicIncidentFacts(PublicFactsOfIncident):
    """As they are stored, of all public incidents."""

    class Meta(PublicFactsOfIncident.Meta):
        db_table = "public_incident_facts"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.IncidentFacts._base_manager.all()


class PublicCountedPerson(PublicModel):
    """What each person affected counts as, by the facts of their incidents: see `cases.stored.count_tables`."""

    person = models.OneToOneField(
        "public.PublicPerson",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        primary_key=True,
        related_name="+",
    )
    counted = ArrayField(models.TextField())

    class Meta(PublicModel.Meta):
        db_table = "public_counted_person"

    @staticmethod
    def rows() -> QuerySet[Any]:
        affected = RawSQL(IS_AFFECTED, [], models.BooleanField())  # noqa: S611  a constant
        counted = RawSQL(COUNTED, [], ArrayField(models.TextField()))  # noqa: S611  a constant
        return Person._base_manager.filter(affected).annotate(person_id=F("id"), counted=counted)


class PublicCount(PublicModel):
    """How many incidents or people in a scope have a value: see `cases.stored.count_tables`."""

    id = models.CharField(max_length=130, primary_key=True)
    scope = models.CharField(max_length=60)
    key = models.CharField(max_length=20)
    value = models.CharField(max_length=40)
    number = models.BigIntegerField()

    class Meta(PublicModel.Meta):
        db_table = "public_count"

    @staticmethod
    def rows() -> QuerySet[Any]:
        parts = [F("scope"), Value(" "), F("key"), Value(" "), F("value")]
        counted = base.StoredCount._base_manager.order_by().values("scope", "key", "value")
        return (
            counted.annotate(
                name=Concat(*parts, output_field=CharField()),
                sum=Cast(Sum("number"), models.BigIntegerField()),
            )
            .filter(sum__gt=0)
            .values_list("name", "scope", "key", "value", "sum")
        )
