"""What the world may see of sources and citations. A confidential source shows its type and its year."""

from typing import Any, ClassVar

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Case, CharField, F, Func, Q, QuerySet, Value, When
from django.db.models.functions import Cast, ExtractYear

from sources.models import Citation, Source, Stance
from tracker.boundary.models import PublicModel
from tracker.boundary.shown import shows
from tracker.ground.reverse_cache import address_of
from tracker.ground.texts import LocalTextField
from tracker.public import if_public, if_published, member, mention


@shows(Source, as_stored=True)
class PublicSource(PublicModel):
    image_of = {"source": "id"}

    title: str
    url: str
    ref = models.CharField(max_length=8)
    language = models.CharField(max_length=12)
    published_earliest = models.DateField(null=True)
    published_latest = models.DateField(null=True)
    search = SearchVectorField()
    copy_of = mention("PublicSource", "shown_copy_of_id")
    public_changed_on = models.DateField(null=True)

    class Meta(PublicModel.Meta):
        db_table = "public_source"

    def __str__(self) -> str:
        return str(self.title or self.url)

    def get_absolute_url(self) -> str:
        return address_of("source", self.ref)

    @staticmethod
    def rows() -> QuerySet[Any]:
        return (
            Source.objects.published()
            .filter(is_confidential=False)
            .annotate(shown_copy_of_id=if_published("copy_of", Source, is_confidential=False))
        )


def if_open(field: str, instead: Any, output_field: models.Field) -> Case:
    """Field of a citation, or NULL/empty where the source is confidential (it could identify the source)."""
    return Case(
        When(source__is_confidential=False, then=F(field)),
        default=instead,
        output_field=output_field,
    )


def text_if_open(field: str) -> Case:
    return if_open(field, Value(""), models.TextField())


NO_TEXTS = Func(function="jsonb_build_object", output_field=models.JSONField())


@shows(Citation)
class PublicCitation(PublicModel):
    """One numbered note. Without a source it is a confidential one."""

    base: ClassVar[type[Citation]]

    source = mention("PublicSource", "shown_source_id")
    source_type = mention("PublicSourceType", "shown_source_type_id")
    source_year = models.CharField(max_length=4)
    claim = mention("PublicCitationClaim")
    locator = models.CharField(max_length=100, db_column="shown_locator")
    quotation = models.TextField(db_column="shown_quotation")
    states = models.CharField(max_length=300, db_column="shown_states")
    attributed_to = mention("PublicAttribution", "shown_attributed_to_id")
    stance = models.CharField(max_length=11, choices=Stance.choices)
    note = LocalTextField(db_column="shown_note")

    class Meta(PublicModel.Meta):
        abstract = True
        ordering = ["id"]

    @property
    def contradicts(self) -> bool:
        return self.stance == Stance.CONTRADICTS

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        year = Cast(ExtractYear("source__published_earliest"), CharField())
        same_year = Q(source__published_earliest__year=ExtractYear("source__published_latest"))
        return cls.base._base_manager.filter(
            subject__status="published", source__status="published"
        ).annotate(
            shown_source_id=if_public("source", is_confidential=False),
            shown_source_type_id=F("source__type_id"),
            source_year=Case(
                When(same_year, then=year), default=Value(""), output_field=CharField()
            ),
            shown_locator=text_if_open("locator"),
            shown_quotation=text_if_open("quotation"),
            shown_states=text_if_open("states"),
            shown_attributed_to_id=if_open("attributed_to_id", None, CharField()),
            shown_note=if_open("note", NO_TEXTS, models.JSONField()),
        )


def subject_of(to: str) -> Any:
    """The foreign key of a public citation to what it is about."""
    return member(to, related_name="citations")
