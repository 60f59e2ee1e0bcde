"""What the world may see of cases and of what is said about countries."""

from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.urls import reverse

from cases import models as base
from people.public import is_shown
from sources.public import PublicCitation, subject_of
from tracker.boundary.models import PublicModel
from tracker.boundary.shown import shows
from tracker.ground.texts import LocalTextField, plain
from tracker.ground.unions import union
from tracker.public import Side, member

MONITORING = base.Monitoring.choices


@shows(base.Case, as_stored=True)
class PublicCase(PublicModel):
    image_of = {"case": "id"}

    title: dict[str, str]
    ref = models.CharField(max_length=8)
    search = SearchVectorField()
    public_changed_on = models.DateField(null=True)

    class Meta(PublicModel.Meta):
        db_table = "public_case"

    def __str__(self) -> str:
        return plain(self.title)

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.ref])

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Case.objects.published()


class PublicCasePerson(PublicModel):
    image_of = {"case": "case_id"}

    case = member("PublicCase", related_name="people")
    person = member("PublicPerson", related_name="cases")

    class Meta(PublicModel.Meta):
        db_table = "public_case_person"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Case.people.through._base_manager.filter(
            is_shown("person"), case__status="published"
        )


class PublicCaseOrganisation(PublicModel):
    image_of = {"case": "case_id"}

    case = member("PublicCase", related_name="organisations")
    organisation = member("PublicOrganisation", related_name="cases")

    class Meta(PublicModel.Meta):
        db_table = "public_case_organisation"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Case.organisations.through._base_manager.filter(
            case__status="published", organisation__status="published"
        )


class PublicCaseIncident(PublicModel):
    image_of = {"case": "case_id"}

    case = member("PublicCase", related_name="incidents")
    incident = member("PublicIncident", related_name="cases")

    class Meta(PublicModel.Meta):
        db_table = "public_case_incident"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Case.incidents.through._base_manager.filter(
            case__status="published", incident__status="published"
        )


class PublicCaseMember(PublicModel):
    """Whom a case is about: those whom it lists, and those affected by its incidents."""

    id = models.CharField(max_length=60, primary_key=True)
    case = member("PublicCase", related_name="members")
    person = member("PublicPerson")

    class Meta(PublicModel.Meta):
        db_table = "public_case_member"

    @staticmethod
    def rows() -> QuerySet[Any]:
        affected = PublicCaseIncident.objects.filter(
            incident__involvements__role__side=Side.AFFECTED,
            incident__involvements__person__isnull=False,
        )
        return union(
            [
                _members(PublicCasePerson.objects.all(), "person_id"),
                _members(affected, "incident__involvements__person_id"),
            ]
        )


def _members(rows: QuerySet[Any], person: str) -> QuerySet[Any]:
    key = Concat(
        Cast("case_id", models.CharField()),
        Value(" "),
        Cast(person, models.CharField()),
        output_field=models.CharField(),
    )
    return rows.order_by().annotate(key=key, whose=F(person)).values_list("key", "case_id", "whose")


class PublicCaseCitation(PublicCitation):
    base = base.CaseCitation
    image_of = {"case": "subject_id"}

    subject = subject_of("PublicCase")

    class Meta(PublicCitation.Meta):
        db_table = "public_case_citation"


class PublicCountryProfile(PublicModel):
    image_of = {"countryprofile": "id"}

    country = models.OneToOneField(
        "public.PublicCountry",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="profile",
    )
    text = LocalTextField()
    public_changed_on = models.DateField(null=True)

    class Meta(PublicModel.Meta):
        db_table = "public_country_profile"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.CountryProfile.objects.published()


class PublicCountryProfileCitation(PublicCitation):
    base = base.CountryProfileCitation
    image_of = {"countryprofile": "subject_id"}

    subject = subject_of("PublicCountryProfile")

    class Meta(PublicCitation.Meta):
        db_table = "public_country_profile_citation"
