"""What the world may see of proceedings: parties, charges, steps, sentences, articles of laws."""

from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When
from django.db.models.functions import Coalesce
from django.urls import reverse

from cases import models as base
from cases.public.incidents import (
    SHOWN_DESCRIPTION,
    shown_participants,
    texts_unless_hidden,
    unless_hidden,
)
from people.public import is_shown
from sources.public import PublicCitation, subject_of
from tracker.boundary.models import PublicModel
from tracker.public import if_public, member, mention
from tracker.texts import LocalTextField, pick, plain

Direction = base.Direction


class PublicArticle(PublicModel):
    image_of = {"article": "id"}

    ref = models.CharField(max_length=8)
    country = mention("PublicCountry")
    law = LocalTextField()
    edition = models.CharField(max_length=60)
    number = models.CharField(max_length=30)
    part = models.CharField(max_length=30)
    title = LocalTextField()
    category = mention("PublicChargeCategory")
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


class PublicProceeding(PublicModel):
    image_of = {"proceeding": "id"}

    ref = models.CharField(max_length=8)
    title = LocalTextField()
    summary = LocalTextField()
    kind = mention("PublicProceedingKind")
    direction = models.CharField(max_length=12, choices=Direction.choices)
    country = mention("PublicCountry")
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


def public_charges() -> QuerySet[Any]:
    """Charges of parties that are shown; `open` where the party is not withheld."""
    parties = public_parties()
    return base.Charge._base_manager.filter(party__in=parties.values("pk")).annotate(
        open=Exists(parties.filter(pk=OuterRef("party_id"), hidden=False))
    )


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
            shown_article_id=if_public("article"),
            shown_category_id=Coalesce("category_id", of_article),
            shown_words=Case(
                When(open=True, then=F("as_written")),
                default=models.Value(""),
                output_field=models.CharField(),
            ),
            shown_note=Case(
                When(open=True, then=F("note")),
                default=models.Func(function="jsonb_build_object", output_field=models.JSONField()),
                output_field=models.JSONField(),
            ),
        )


STEP_PARTIES = base.ProceedingStep.parties.through._base_manager
STEP_CHARGES = base.ProceedingStep.charges.through._base_manager


def public_steps() -> QuerySet[Any]:
    """Steps of published proceedings, but not those that are about hidden parties or charges only.

    `names_parties` and `names_charges` tell a step about some from one about all, whoever of them is shown.
    """
    parties = STEP_PARTIES.filter(proceedingstep=OuterRef("pk"))
    charges = STEP_CHARGES.filter(proceedingstep=OuterRef("pk"))
    return (
        base.ProceedingStep._base_manager.filter(proceeding__status="published", is_withheld=False)
        .annotate(names_parties=Exists(parties), names_charges=Exists(charges))
        .filter(
            Q(names_parties=False) | Exists(parties.filter(party__in=public_parties().values("pk")))
        )
        .filter(
            Q(names_charges=False)
            | Exists(charges.filter(charge__in=public_charges().values("pk")))
        )
    )


class PublicStep(PublicModel):
    image_of = {"proceeding": "proceeding_id"}

    proceeding = member("PublicProceeding", related_name="steps")
    stage = member("PublicStage")
    date = models.CharField(max_length=64)
    date_earliest = models.DateField(null=True)
    date_latest = models.DateField(null=True)
    next_hearing = models.CharField(max_length=64)
    until = models.CharField(max_length=64)
    court = mention("PublicOrganisation", "shown_court_id")
    judge = mention("PublicPerson", "shown_judge_id")
    case_number = models.CharField(max_length=100)
    names_parties = models.BooleanField()
    names_charges = models.BooleanField()
    in_absentia = models.BooleanField()
    amount = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    currency = models.CharField(max_length=3)
    note = LocalTextField()

    class Meta(PublicModel.Meta):
        db_table = "public_step"
        ordering = [F("date_earliest").asc(nulls_last=True), "id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        judge = Case(When(is_shown("judge"), then=F("judge_id")), default=None)
        return public_steps().annotate(shown_court_id=if_public("court"), shown_judge_id=judge)


class PublicStepParty(PublicModel):
    """Whom a step names."""

    image_of = {"proceeding": "step__proceeding_id"}

    step = member("PublicStep", related_name="parties")
    party = member("PublicParty", related_name="steps")

    class Meta(PublicModel.Meta):
        db_table = "public_step_party"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        return STEP_PARTIES.filter(
            proceedingstep__in=public_steps().values("pk"), party__in=public_parties().values("pk")
        ).values_list("id", "proceedingstep_id", "party_id")


class PublicStepCharge(PublicModel):
    """Which charges a step names."""

    image_of = {"proceeding": "step__proceeding_id"}

    step = member("PublicStep", related_name="charges")
    charge = member("PublicCharge", related_name="steps")

    class Meta(PublicModel.Meta):
        db_table = "public_step_charge"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        return STEP_CHARGES.filter(
            proceedingstep__in=public_steps().values("pk"), charge__in=public_charges().values("pk")
        ).values_list("id", "proceedingstep_id", "charge_id")


class PublicSentence(PublicModel):
    image_of = {"proceeding": "step__proceeding_id"}

    step = member("PublicStep", related_name="sentences")
    kind = member("PublicSentenceKind")
    length = models.CharField(max_length=100)
    days_min = models.PositiveIntegerField(null=True)
    days_max = models.PositiveIntegerField(null=True)
    is_life = models.BooleanField()
    starts = models.CharField(max_length=64)
    until = models.CharField(max_length=64)
    is_suspended = models.BooleanField()
    note = LocalTextField()

    class Meta(PublicModel.Meta):
        db_table = "public_sentence"
        ordering = ["id"]

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Sentence._base_manager.filter(step__in=public_steps().values("pk"))


class PublicProceedingCitation(PublicCitation):
    """A note about a proceeding or a step. One about withheld parties alone could name them: it is not here."""

    base = base.ProceedingCitation
    image_of = {"proceeding": "subject_id"}

    subject = subject_of("PublicProceeding")
    step = mention("PublicStep")

    class Meta(PublicCitation.Meta):
        db_table = "public_proceeding_citation"

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        shown = public_parties().filter(hidden=False).values("pk")
        about_shown = STEP_PARTIES.filter(proceedingstep=OuterRef("pk"), party__in=shown)
        steps = public_steps().filter(Q(names_parties=False) | Exists(about_shown))
        return super().rows().filter(Q(step__isnull=True) | Q(step__in=steps.values("pk")))
