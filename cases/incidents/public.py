"""What the world may see of incidents."""

from collections.abc import Iterator
from typing import Any

from django.contrib.postgres.search import SearchVectorField
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
from django.db.models.functions import Cast, Concat
from django.urls import reverse

from cases import models as base
from people.public import is_shown
from sources.public import NO_TEXTS, PublicCitation, subject_of
from tracker.boundary.models import PublicModel
from tracker.boundary.shown import shows
from tracker.ground.texts import LocalTextField, plain
from tracker.ground.unions import union_all
from tracker.models import Place
from tracker.public import if_published, member, mention


@shows(base.Incident, as_stored=True)
class PublicIncident(PublicModel):
    image_of = {"incident": "id"}

    title: dict[str, str]
    ref = models.CharField(max_length=8)
    place = mention("PublicPlace", "shown_place_id")
    began_earliest = models.DateField(null=True)
    began_latest = models.DateField(null=True)
    ended = models.CharField(max_length=64)
    until_earliest = models.DateField(null=True)
    until_latest = models.DateField(null=True)
    search = SearchVectorField()
    public_changed_on = models.DateField(null=True)

    class Meta(PublicModel.Meta):
        db_table = "public_incident"

    def __str__(self) -> str:
        return plain(self.title)

    def get_absolute_url(self) -> str:
        return reverse("incident", args=[self.ref])

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Incident.objects.published().annotate(
            shown_place_id=if_published("place", Place)
        )


class PublicIncidentTyping(PublicModel):
    """All types of an incident, the main one and the further ones."""

    image_of = {"incident": "incident_id"}

    incident = member("PublicIncident", related_name="typings")
    type = member("PublicIncidentType", related_name="typings")

    class Meta(PublicModel.Meta):
        db_table = "public_incident_typing"

    @staticmethod
    def rows() -> QuerySet[Any]:
        published = base.Incident.objects.published()
        # A view's row needs an id of its own: main types take the negative ones.
        main = (
            published.filter(type__isnull=False)
            .annotate(row=-F("id"))
            .values_list("row", "id", "type_id")
        )
        further = further_types().values_list("id", "incident_id", "incidenttype_id")
        return union_all([main, further])


class PublicFurtherType(PublicModel):
    """A type of an incident beside its main one."""

    incident = member("PublicIncident")
    type = member("PublicIncidentType")

    class Meta(PublicModel.Meta):
        db_table = "public_further_type"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return further_types().values_list("id", "incident_id", "incidenttype_id")


def further_types() -> QuerySet[Any]:
    return base.Incident.further_types.through._base_manager.filter(
        incident__status="published"
    ).exclude(incidenttype=F("incident__type"))


class PublicIncidentCountry(PublicModel):
    """Where an incident counts: the country where it happened, and the state responsible if another."""

    id = models.CharField(max_length=40, primary_key=True)
    incident = member("PublicIncident", related_name="countries")
    country = member("PublicCountry")

    class Meta(PublicModel.Meta):
        db_table = "public_incident_country"

    @staticmethod
    def rows() -> QuerySet[Any]:
        published = base.Incident.objects.published()
        happened = published.filter(country__isnull=False)
        responsible = published.filter(state_responsible__isnull=False).filter(
            Q(country__isnull=True) | ~Q(country=F("state_responsible"))
        )
        return union_all(
            [keyed(happened, "country_id"), keyed(responsible, "state_responsible_id")]
        )


class PublicIncidentPlace(PublicModel):
    """Where it happened, by the plain column: those of a place are found by index."""

    incident = member("PublicIncident")
    place = member("PublicPlace")

    class Meta(PublicModel.Meta):
        db_table = "public_incident_place"

    @staticmethod
    def rows() -> QuerySet[Any]:
        published = base.Incident.objects.published().filter(place__status="published")
        return published.annotate(incident_id=F("id"))


class PublicIncidentActivity(PublicModel):
    image_of = {"incident": "incident_id"}

    incident = member("PublicIncident", related_name="activities")
    activity = member("PublicActivity")

    class Meta(PublicModel.Meta):
        db_table = "public_incident_activity"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Incident.activities.through._base_manager.filter(incident__status="published")


def keyed(rows: QuerySet[Any], path: str) -> QuerySet[Any]:
    """Adds a text key (pk and path) for a view over a join, which has no primary key."""
    key = Concat(Cast("pk", CharField()), Value(" "), F(path), output_field=CharField())
    return rows.annotate(key=key).values_list("key", "pk", path)


TARGET = "TGT"
WITHHELD = Q(is_withheld=True) | Q(person__isnull=False, person__identity_withheld=True)
UNNAMED = Q(person__isnull=True, organisation__isnull=True)
BEARER_IS_PUBLIC = UNNAMED | Q(person__status="published") | Q(organisation__status="published")


def shown_participants(model: Any, record: str) -> QuerySet[Any]:
    """Participants of published records whose bearer is published; withheld ones only if they have a label.
    Annotates `hidden`.
    """
    return (
        model._base_manager.filter(BEARER_IS_PUBLIC, **{f"{record}__status": "published"})
        .filter(~WITHHELD | ~Q(withheld_label={}))
        .annotate(hidden=ExpressionWrapper(WITHHELD, output_field=BooleanField()))
    )


def public_involvements() -> QuerySet[Any]:
    return shown_participants(base.Involvement, "incident")


SHOWN_DESCRIPTION = Case(When(hidden=True, then=F("withheld_label")), default=F("described_as"))


def unless_hidden(field: str) -> Case:
    return Case(When(hidden=False, then=F(field)), default=None)


def texts_unless_hidden(field: str) -> Case:
    return Case(
        When(hidden=False, then=F(field)), default=NO_TEXTS, output_field=models.JSONField()
    )


@shows(base.Involvement)
class PublicInvolvement(PublicModel):
    """Who was involved. A withheld one has a label and a role, and nothing to link it by."""

    image_of = {"incident": "incident_id"}

    incident = member("PublicIncident", related_name="involvements")
    person = mention("PublicPerson", "shown_person_id")
    organisation = mention("PublicOrganisation", "shown_organisation_id")
    described_as = LocalTextField(db_column="shown_description")
    is_withheld = models.BooleanField(db_column="hidden")
    number_min = models.PositiveIntegerField(null=True)
    number_max = models.PositiveIntegerField(null=True)
    role = member("PublicRole")
    on_account_of = mention("PublicPerson", "shown_on_account_of_id")
    affiliation_then = LocalTextField(db_column="shown_affiliation")
    degree = mention("PublicDegree")
    certainty = mention("PublicCertainty")
    perpetrator_status = mention("PublicPerpetratorStatus")
    note = LocalTextField(db_column="shown_note")

    class Meta(PublicModel.Meta):
        db_table = "public_involvement"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        account = Case(
            When(is_shown("on_account_of") & Q(hidden=False), then=F("on_account_of_id")),
            default=None,
        )
        return public_involvements().annotate(
            shown_person_id=unless_hidden("person_id"),
            shown_organisation_id=unless_hidden("organisation_id"),
            shown_description=SHOWN_DESCRIPTION,
            shown_on_account_of_id=account,
            shown_affiliation=texts_unless_hidden("affiliation_then"),
            shown_note=texts_unless_hidden("note"),
        )


def targets() -> QuerySet[Any]:
    """Targets of public incidents who are public persons, and not withheld."""
    return base.Involvement._base_manager.filter(
        is_shown("person"), is_withheld=False, incident__status="published", role=TARGET
    )


def each_with_type() -> Iterator[tuple[QuerySet[Any], str]]:
    """Yields targets with the path to their types: own types; if none, the incident's main type and further
    types.
    """
    without_own = targets().filter(types__isnull=True)
    yield targets(), "types"
    yield without_own, "incident__type"
    yield without_own, "incident__further_types"


class PublicInvolvementTyping(PublicModel):
    """What was done to each: the types of the involvement, or all of the incident's where it has none."""

    image_of = {"incident": "incident_id"}

    id = models.CharField(max_length=40, primary_key=True)
    involvement = member("PublicInvolvement", related_name="typings")
    incident = member("PublicIncident")
    type = member("PublicIncidentType", related_name="involvement_typings")

    class Meta(PublicModel.Meta):
        db_table = "public_involvement_typing"

    @staticmethod
    def rows() -> QuerySet[Any]:
        involvements = public_involvements()
        # As NOT EXISTS, so that the planner estimates the anti-join well.
        without_own = involvements.filter(~Exists(_own_types().filter(involvement=OuterRef("pk"))))
        own = _typed(involvements.filter(types__isnull=False), "types")
        main = _typed(without_own.filter(incident__type__isnull=False), "incident__type")
        beside = without_own.annotate(beside=F("incident__further_types")).filter(
            beside__isnull=False
        )
        further = _typed(beside.exclude(beside=F("incident__type")), "beside")
        return union_all([own, main, further])


class PublicOwnTyping(PublicModel):
    """Types of an involvement's own, which take the place of the incident's."""

    involvement = member("PublicInvolvement")
    type = member("PublicIncidentType")

    class Meta(PublicModel.Meta):
        db_table = "public_own_typing"

    @staticmethod
    def rows() -> QuerySet[Any]:
        own = _own_types().filter(involvement__in=public_involvements().values("pk"))
        return own.values_list("id", "involvement_id", "incidenttype_id")


def _own_types() -> QuerySet[Any]:
    return base.Involvement.types.through._base_manager.order_by()


def _typed(involvements: QuerySet[Any], path: str) -> QuerySet[Any]:
    return keyed(involvements.order_by(), path).values_list("key", "pk", "incident_id", path)


class PublicIncidentCitation(PublicCitation):
    """A note about an incident. One about a withheld participant could name them: it is not here."""

    base = base.IncidentCitation
    image_of = {"incident": "subject_id"}

    subject = subject_of("PublicIncident")
    involvement = mention("PublicInvolvement")

    class Meta(PublicCitation.Meta):
        db_table = "public_incident_citation"

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        about_shown = public_involvements().filter(hidden=False).values("pk")
        return super().rows().filter(Q(involvement__isnull=True) | Q(involvement__in=about_shown))


@shows(base.IncidentLink, as_stored=True)
class PublicIncidentLink(PublicModel):
    image_of = {"incident": "incident_id"}

    kind: Any
    incident = member("PublicIncident", related_name="links")
    other = member("PublicIncident", related_name="inverse_links")

    class Meta(PublicModel.Meta):
        db_table = "public_incident_link"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.IncidentLink._base_manager.filter(
            incident__status="published", other__status="published"
        )
