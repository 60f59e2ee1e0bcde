"""What the world may see of proceedings: parties, charges, articles of laws."""

from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import (
    Case,
    Exists,
    F,
    OuterRef,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.urls import reverse

from cases import models as base
from cases.incidents.public import (
    SHOWN_DESCRIPTION,
    shown_participants,
    texts_unless_hidden,
    unless_hidden,
)
from people.public import is_shown
from sources.public import NO_TEXTS
from tracker.boundary.models import PublicModel
from tracker.boundary.shown import shows
from tracker.ground.texts import LocalTextField, pick, plain
from tracker.public import if_published, member, mention

Direction = base.Direction
# The roles of those whom a proceeding is about: accused, or applicants.
ACCUSED, APPLICANTS = base.ACCUSED, base.APPLICANTS
TRIED = ACCUSED + APPLICANTS


@shows(base.Article, as_stored=True)
class PublicArticle(PublicModel):
    image_of = {"article": "id"}

    law: dict[str, str]
    edition: str
    number: str
    part: str
    ref = models.CharField(max_length=8)
    public_changed_on = models.DateField(null=True)

    class Meta(PublicModel.Meta):
        db_table = "public_article"

    def __str__(self) -> str:
        """“174-1 (2), Criminal Code 1997, KG” in the language of the page."""
        number = f"{self.number} ({self.part})" if self.part else self.number
        law = " ".join(part for part in (pick(self.law)[0], self.edition) if part)
        return ", ".join(part for part in (number, law, self.country_id) if part)

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.ref])

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Article.objects.published()


@shows(base.Proceeding, as_stored=True)
class PublicProceeding(PublicModel):
    image_of = {"proceeding": "id"}

    title: dict[str, str]
    ref = models.CharField(max_length=8)
    search = SearchVectorField()
    public_changed_on = models.DateField(null=True)

    class Meta(PublicModel.Meta):
        db_table = "public_proceeding"

    def __str__(self) -> str:
        return plain(self.title)

    def get_absolute_url(self) -> str:
        return reverse("proceeding", args=[self.ref])

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Proceeding.objects.published()


class PublicProceedingCase(PublicModel):
    image_of = {"proceeding": "proceeding_id"}

    proceeding = member("PublicProceeding", related_name="cases")
    case = member("PublicCase", related_name="proceedings")

    class Meta(PublicModel.Meta):
        db_table = "public_proceeding_case"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Proceeding.cases.through._base_manager.filter(
            proceeding__status="published", case__status="published"
        )


class PublicProceedingIncident(PublicModel):
    image_of = {"proceeding": "proceeding_id"}

    proceeding = member("PublicProceeding", related_name="incidents")
    incident = member("PublicIncident", related_name="proceedings")

    class Meta(PublicModel.Meta):
        db_table = "public_proceeding_incident"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Proceeding.incidents.through._base_manager.filter(
            proceeding__status="published", incident__status="published"
        )


def public_parties() -> QuerySet[Any]:
    return shown_participants(base.Party, "proceeding")


@shows(base.Party)
class PublicParty(PublicModel):
    """Who takes part. A withheld one has a label and a role, and nothing to link it by."""

    image_of = {"proceeding": "proceeding_id"}

    proceeding = member("PublicProceeding", related_name="parties")
    person = mention("PublicPerson", "shown_person_id", related_name="parties")
    organisation = mention("PublicOrganisation", "shown_organisation_id", related_name="parties")
    described_as = LocalTextField(db_column="shown_description")
    is_withheld = models.BooleanField(db_column="hidden")
    number_min = models.PositiveIntegerField(null=True)
    number_max = models.PositiveIntegerField(null=True)
    role = member("PublicRole")
    note = LocalTextField(db_column="shown_note")

    class Meta(PublicModel.Meta):
        db_table = "public_party"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        return public_parties().annotate(
            shown_person_id=unless_hidden("person_id"),
            shown_organisation_id=unless_hidden("organisation_id"),
            shown_description=SHOWN_DESCRIPTION,
            shown_note=texts_unless_hidden("note"),
        )


def named_parties() -> QuerySet[Any]:
    """Parties that are public persons, and not withheld."""
    return base.Party._base_manager.filter(
        is_shown("person"), is_withheld=False, proceeding__status="published"
    )


class PublicTriedPerson(PublicModel):
    """Who takes part by name, by the plain columns: the proceedings of a person are found by index."""

    proceeding = member("PublicProceeding")
    person = member("PublicPerson")
    role = member("PublicRole")
    direction = models.CharField(max_length=12, choices=Direction.choices)

    class Meta(PublicModel.Meta):
        db_table = "public_tried_person"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return named_parties().annotate(direction=F("proceeding__direction"))


def public_charges() -> QuerySet[Any]:
    """Charges of parties that are shown; `open` where the party is not withheld."""
    parties = public_parties()
    return base.Charge._base_manager.filter(party__in=parties.values("pk")).annotate(
        open=Exists(parties.filter(pk=OuterRef("party_id"), hidden=False))
    )


def words_if_open(field: str) -> Case:
    """Nothing where the name is withheld: it could tell who it is."""
    return Case(When(open=True, then=F(field)), default=Value(""), output_field=models.CharField())


def texts_if_open(field: str) -> Case:
    return Case(When(open=True, then=F(field)), default=NO_TEXTS, output_field=models.JSONField())


@shows(base.Charge)
class PublicCharge(PublicModel):
    """What a party is charged with; the category is its own, or else its article's."""

    image_of = {"proceeding": "proceeding_id"}

    proceeding = member("PublicProceeding", related_name="charges")
    party = member("PublicParty", related_name="charges")
    article = mention("PublicArticle", "shown_article_id")
    category = mention("PublicChargeCategory", "shown_category_id")
    as_written = models.CharField(max_length=300, db_column="shown_words")
    note = LocalTextField(db_column="shown_note")

    class Meta(PublicModel.Meta):
        db_table = "public_charge"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        of_article = Case(
            When(article__status="published", then=F("article__category_id")), default=None
        )
        return public_charges().annotate(
            proceeding_id=F("party__proceeding_id"),
            shown_article_id=if_published("article", base.Article),
            shown_category_id=Coalesce("category_id", of_article),
            shown_words=words_if_open("as_written"),
            shown_note=texts_if_open("note"),
        )
