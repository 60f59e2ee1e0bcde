"""Public models of the kernel's tables: countries, places, withdrawals, vocabularies; helpers for public foreign
keys.
"""

from typing import Any, ClassVar

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from tracker import models as kernel
from tracker.boundary.joining import joined
from tracker.boundary.models import PublicModel
from tracker.boundary.shown import shows
from tracker.ground.texts import LocalTextField, plain

# Choices that public filters offer, re-exported here so that filters import no editorial model.
CountsAs = kernel.CountsAs
Side = kernel.Side
Phase = kernel.Phase


def if_public(mention: str, **conditions: Any) -> Case:
    """The id of an optional mention where it is public itself, else NULL: it does not hide the row."""
    rule = {f"{mention}__status": "published"} | {
        f"{mention}__{name}": value for name, value in conditions.items()
    }
    return Case(When(Q(**rule), then=F(f"{mention}_id")), default=None)


def if_published(mention: str, model: Any, **conditions: Any) -> Case:
    """Like `if_public`, but a scalar subquery instead of a join: evaluated only where the column is selected."""
    rows = model._base_manager.order_by().filter(
        pk=OuterRef(f"{mention}_id"), status="published", **conditions
    )
    return Case(When(Exists(rows), then=F(f"{mention}_id")), default=None)


def mention(to: str, column: str | None = None, related_name: str = "+") -> Any:
    """Nullable foreign key of a view: NULL where the target is not public."""
    return models.ForeignKey(
        f"public.{to}",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name=related_name,
        db_column=column,
    )


def member(to: str, related_name: str = "+") -> Any:
    """Non-null foreign key of a view: the row is public only if its target is."""
    return models.ForeignKey(
        f"public.{to}",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name=related_name,
    )


@shows(kernel.Country, as_stored=True)
class PublicCountry(PublicModel):
    code = models.CharField(max_length=2, primary_key=True)
    name = LocalTextField()

    class Meta(PublicModel.Meta):
        db_table = "public_country"
        ordering = ["code"]

    def __str__(self) -> str:
        return plain(self.name)

    @property
    def slug(self) -> str:
        return str(self.code).lower()

    @staticmethod
    def rows() -> QuerySet[Any]:
        return kernel.Country.objects.all()


@shows(kernel.Place, as_stored=True)
class PublicPlace(PublicModel):
    image_of = {"place": "id"}

    name_original: str
    ref = models.CharField(max_length=8)
    name = LocalTextField()
    parent = mention("PublicPlace", "shown_parent_id")

    class Meta(PublicModel.Meta):
        db_table = "public_place"

    def __str__(self) -> str:
        return plain(self.name) or str(self.name_original)

    @staticmethod
    def rows() -> QuerySet[Any]:
        return kernel.Place.objects.published().annotate(
            shown_parent_id=if_published("parent", kernel.Place)
        )


class PublicPlaceText(PublicModel):
    """Search text of a place, in a view of its own since no page displays it."""

    place = member("PublicPlace", related_name="texts")
    search = SearchVectorField()

    class Meta(PublicModel.Meta):
        db_table = "public_place_text"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return kernel.Place.objects.published().annotate(place_id=F("id"))


@shows(kernel.WithdrawalNotice, as_stored=True)
class PublicWithdrawal(PublicModel):
    """Only this makes a withdrawn record's address say that it is gone."""

    image_of = {"withdrawalnotice": "id"}

    ref = models.CharField(max_length=8, db_column="withdrawn_ref")

    class Meta(PublicModel.Meta):
        db_table = "public_withdrawal"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return kernel.WithdrawalNotice.objects.published()


class PublicStamp(PublicModel):
    """One row that is the same as long as nothing public changes (`tracker.boundary.change_stamp`)."""

    notes = models.TextField()

    class Meta(PublicModel.Meta):
        db_table = "public_stamp"

    @staticmethod
    def rows() -> QuerySet[Any]:
        notes = joined(Cast("id", TextField()), " ", order_by="id", default=Value(""))
        every = kernel.PublicChange.objects.order_by().annotate(one=Value(1)).values("one")
        return every.annotate(notes=notes).values_list("one", "notes")


class PublicTerm(PublicModel):
    """A term of a vocabulary: public as a whole."""

    base: ClassVar[type[kernel.Term]]

    code = models.CharField(max_length=16, primary_key=True)
    position = models.PositiveIntegerField()
    label = LocalTextField()
    definition = LocalTextField()
    exclusion = LocalTextField()
    example = LocalTextField()
    huridocs = models.CharField(max_length=60)
    is_retired = models.BooleanField()

    class Meta(PublicModel.Meta):
        abstract = True
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return plain(self.label)

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        return cls.base._base_manager.all()


class PublicIncidentType(PublicTerm):
    base = kernel.IncidentType

    parent = mention("PublicIncidentType")
    counts_as = models.CharField(max_length=11, choices=CountsAs.choices)
    situation = mention("PublicSituation")

    class Meta(PublicTerm.Meta):
        db_table = "public_incident_type"


class PublicRole(PublicTerm):
    base = kernel.Role

    side = models.CharField(max_length=9)

    class Meta(PublicTerm.Meta):
        db_table = "public_role"


class PublicDegree(PublicTerm):
    base = kernel.Degree

    class Meta(PublicTerm.Meta):
        db_table = "public_degree"


class PublicCertainty(PublicTerm):
    base = kernel.Certainty

    class Meta(PublicTerm.Meta):
        db_table = "public_certainty"


class PublicPerpetratorStatus(PublicTerm):
    base = kernel.PerpetratorStatus

    class Meta(PublicTerm.Meta):
        db_table = "public_perpetrator_status"


class PublicPersonType(PublicTerm):
    base = kernel.PersonType

    class Meta(PublicTerm.Meta):
        db_table = "public_person_type"


class PublicOrganisationType(PublicTerm):
    base = kernel.OrganisationType

    is_state = models.BooleanField()

    class Meta(PublicTerm.Meta):
        db_table = "public_organisation_type"


class PublicSourceType(PublicTerm):
    base = kernel.SourceType

    class Meta(PublicTerm.Meta):
        db_table = "public_source_type"


class PublicAttribution(PublicTerm):
    base = kernel.Attribution

    class Meta(PublicTerm.Meta):
        db_table = "public_attribution"


class PublicCitationClaim(PublicTerm):
    base = kernel.CitationClaim

    class Meta(PublicTerm.Meta):
        db_table = "public_citation_claim"


class PublicPairTerm(PublicTerm):
    inverse_label = LocalTextField()
    is_symmetric = models.BooleanField()

    class Meta(PublicTerm.Meta):
        abstract = True

    def read_back(self) -> Any:
        """The label for the other end."""
        return self.label if self.is_symmetric else self.inverse_label


class PublicRelationshipKind(PublicPairTerm):
    base = kernel.RelationshipKind

    class Meta(PublicTerm.Meta):
        db_table = "public_relationship_kind"


class PublicIncidentLinkKind(PublicPairTerm):
    base = kernel.IncidentLinkKind

    class Meta(PublicTerm.Meta):
        db_table = "public_incident_link_kind"


class PublicVerification(PublicTerm):
    base = kernel.Verification

    class Meta(PublicTerm.Meta):
        db_table = "public_verification"


class PublicMotiveLink(PublicTerm):
    base = kernel.MotiveLink

    class Meta(PublicTerm.Meta):
        db_table = "public_motive_link"


class PublicActivity(PublicTerm):
    base = kernel.Activity

    class Meta(PublicTerm.Meta):
        db_table = "public_activity"


class PublicChargeCategory(PublicTerm):
    base = kernel.ChargeCategory

    class Meta(PublicTerm.Meta):
        db_table = "public_charge_category"


class PublicSituation(PublicTerm):
    base = kernel.Situation

    parent = mention("PublicSituation")
    is_held = models.BooleanField()

    class Meta(PublicTerm.Meta):
        db_table = "public_situation"


class PublicCustodyKind(PublicTerm):
    base = kernel.CustodyKind

    locks_up = models.BooleanField()
    situation = mention("PublicSituation")

    class Meta(PublicTerm.Meta):
        db_table = "public_custody_kind"


class PublicCustodyEnd(PublicTerm):
    base = kernel.CustodyEnd

    situation = mention("PublicSituation")

    class Meta(PublicTerm.Meta):
        db_table = "public_custody_end"


class PublicProceedingKind(PublicTerm):
    base = kernel.ProceedingKind

    class Meta(PublicTerm.Meta):
        db_table = "public_proceeding_kind"


class PublicStage(PublicTerm):
    base = kernel.Stage

    phase = models.CharField(max_length=13, choices=Phase.choices)
    is_outcome = models.BooleanField()
    is_request = models.BooleanField()
    clears_charge = models.BooleanField()
    situation = mention("PublicSituation")

    class Meta(PublicTerm.Meta):
        db_table = "public_stage"


class PublicSentenceKind(PublicTerm):
    base = kernel.SentenceKind

    situation = mention("PublicSituation")

    class Meta(PublicTerm.Meta):
        db_table = "public_sentence_kind"
