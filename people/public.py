"""What the world may see of persons and organisations. A withheld identity is nowhere here."""

from typing import Any, ClassVar

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q, QuerySet

from people import models as base
from people.names import NameKind, NameQuerySet
from sources.public import PublicCitation, subject_of
from tracker.boundary.models import PublicModel, PublicQuerySet
from tracker.boundary.shown import shows
from tracker.ground.reverse_cache import address_of
from tracker.ground.texts import LocalTextField, plain
from tracker.public import if_published, member, mention

GENDERS = base.Gender.choices


def is_shown(path: str) -> Q:
    """Condition: the person at this path is public (published, identity not withheld)."""
    return Q(**{f"{path}__status": "published", f"{path}__identity_withheld": False})


class NamedPublicQuerySet(PublicQuerySet):
    def named(self, typed: str) -> "NamedPublicQuerySet":
        """Those with a name that matches what was typed, in any script; if nobody, those with a similar one."""
        rows = self.model._meta.get_field("names").related_model
        return self.filter(pk__in=rows.objects.resembling(typed).values("bearer"))


@shows(base.Person, as_stored=True)
class PublicPerson(PublicModel):
    image_of = {"person": "id"}

    ref = models.CharField(max_length=8)
    name = LocalTextField()
    sort_key = models.TextField()
    died_earliest = models.DateField(null=True)
    died_latest = models.DateField(null=True)
    public_changed_on = models.DateField(null=True)

    objects: ClassVar[Any] = NamedPublicQuerySet.as_manager()

    class Meta(PublicModel.Meta):
        db_table = "public_person"

    def __str__(self) -> str:
        return plain(self.name)

    def get_absolute_url(self) -> str:
        return address_of("person", self.ref)

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Person.objects.published()


class PublicPersonText(PublicModel):
    """Search text of a person, in a view of its own since no page displays it."""

    person = member("PublicPerson", related_name="texts")
    search = SearchVectorField()

    class Meta(PublicModel.Meta):
        db_table = "public_person_text"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Person.objects.published().annotate(person_id=F("id"))


class PublicPersonTyping(PublicModel):
    image_of = {"person": "person_id"}

    person = member("PublicPerson", related_name="typings")
    type = models.ForeignKey(
        "public.PublicPersonType",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        db_column="persontype_id",
    )

    class Meta(PublicModel.Meta):
        db_table = "public_person_typing"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Person.types.through._base_manager.filter(is_shown("person"))


class PublicCitizenship(PublicModel):
    image_of = {"person": "person_id"}

    person = member("PublicPerson", related_name="citizenships")
    country = member("PublicCountry")

    class Meta(PublicModel.Meta):
        db_table = "public_citizenship"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Person.citizenships.through._base_manager.filter(is_shown("person"))


class PublicName(PublicModel):
    """A spelling, with the keys that find it."""

    text = models.CharField(max_length=300)
    language = models.CharField(max_length=3)
    kind = models.CharField(max_length=15, choices=NameKind.choices)
    is_display = models.BooleanField()
    folded = models.TextField(null=True)  # noqa: DJ001  as in the rows
    lexemes = SearchVectorField(null=True)

    objects: ClassVar[Any] = NameQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(PublicModel.Meta):
        abstract = True
        ordering = ["id"]


class PublicPersonName(PublicName):
    image_of = {"person": "bearer_id"}

    bearer = member("PublicPerson", related_name="names")

    class Meta(PublicName.Meta):
        db_table = "public_person_name"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.PersonName._base_manager.filter(is_shown("bearer"))


class PublicPersonCitation(PublicCitation):
    base = base.PersonCitation
    image_of = {"person": "subject_id"}

    subject = subject_of("PublicPerson")

    class Meta(PublicCitation.Meta):
        db_table = "public_person_citation"

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        return super().rows().filter(is_shown("subject"))


@shows(base.Organisation, as_stored=True)
class PublicOrganisation(PublicModel):
    image_of = {"organisation": "id"}

    ref = models.CharField(max_length=8)
    name = LocalTextField()
    sort_key = models.TextField()
    parent = mention("PublicOrganisation", "shown_parent_id")
    predecessor = mention("PublicOrganisation", "shown_predecessor_id")
    public_changed_on = models.DateField(null=True)

    objects: ClassVar[Any] = NamedPublicQuerySet.as_manager()

    class Meta(PublicModel.Meta):
        db_table = "public_organisation"

    def __str__(self) -> str:
        return plain(self.name)

    def get_absolute_url(self) -> str:
        return address_of("organisation", self.ref)

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Organisation.objects.published().annotate(
            shown_parent_id=if_published("parent", base.Organisation),
            shown_predecessor_id=if_published("predecessor", base.Organisation),
        )


class PublicOrganisationText(PublicModel):
    """The acronym and the words about an organisation, apart from it: no page reads them."""

    organisation = member("PublicOrganisation", related_name="texts")
    search = SearchVectorField()

    class Meta(PublicModel.Meta):
        db_table = "public_organisation_text"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Organisation.objects.published().annotate(organisation_id=F("id"))


class PublicOrganisationName(PublicName):
    image_of = {"organisation": "bearer_id"}

    bearer = member("PublicOrganisation", related_name="names")

    class Meta(PublicName.Meta):
        db_table = "public_organisation_name"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.OrganisationName._base_manager.filter(bearer__status="published")


class PublicOrganisationCitation(PublicCitation):
    base = base.OrganisationCitation
    image_of = {"organisation": "subject_id"}

    subject = subject_of("PublicOrganisation")

    class Meta(PublicCitation.Meta):
        db_table = "public_organisation_citation"


@shows(base.Affiliation, as_stored=True)
class PublicAffiliation(PublicModel):
    image_of = {"affiliation": "id"}

    person = member("PublicPerson", related_name="affiliations")
    organisation = member("PublicOrganisation", related_name="affiliations")
    began_earliest = models.DateField(null=True)

    class Meta(PublicModel.Meta):
        db_table = "public_affiliation"
        ordering = ["began_earliest", "id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Affiliation.objects.published().filter(
            is_shown("person"), organisation__status="published"
        )


class PublicAffiliationCitation(PublicCitation):
    base = base.AffiliationCitation
    image_of = {"affiliation": "subject_id"}

    subject = subject_of("PublicAffiliation")

    class Meta(PublicCitation.Meta):
        db_table = "public_affiliation_citation"

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        return (
            super()
            .rows()
            .filter(is_shown("subject__person"), subject__organisation__status="published")
        )


@shows(base.Relationship, as_stored=True)
class PublicRelationship(PublicModel):
    image_of = {"relationship": "id"}

    person = member("PublicPerson", related_name="relationships")
    other = member("PublicPerson", related_name="inverse_relationships")

    class Meta(PublicModel.Meta):
        db_table = "public_relationship"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Relationship.objects.published().filter(is_shown("person"), is_shown("other"))


class PublicRelationshipCitation(PublicCitation):
    base = base.RelationshipCitation
    image_of = {"relationship": "subject_id"}

    subject = subject_of("PublicRelationship")

    class Meta(PublicCitation.Meta):
        db_table = "public_relationship_citation"

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        return super().rows().filter(is_shown("subject__person"), is_shown("subject__other"))
