"""The kernel's tables: accounts, countries, places, vocabularies, notices of withdrawal."""

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.editorial.declarations import (
    Shape,
    confidential,
    declare,
    each,
    internal,
    public,
    worked_out,
)
from tracker.editorial.history import track, track_links
from tracker.editorial.legal_terms import (
    CustodyEnd,
    CustodyKind,
    Phase,
    ProceedingKind,
    SentenceKind,
    Stage,
)
from tracker.editorial.records import ACCOUNT, REF_PATTERN, Record
from tracker.editorial.vocabulary import (
    VOCABULARY,
    Activity,
    Attribution,
    Certainty,
    ChargeCategory,
    CitationClaim,
    CountingUnit,
    CountsAs,
    Degree,
    IncidentLinkKind,
    IncidentType,
    Joins,
    MotiveLink,
    OrganisationType,
    PerpetratorStatus,
    PersonType,
    RelationshipKind,
    Role,
    Side,
    Situation,
    SourceType,
    Term,
    Verification,
)
from tracker.ground.text_fields import CleanCharField
from tracker.ground.texts import LocalTextField, local_text_check, plain
from tracker.search.columns import searchable

__all__ = [
    "Activity",
    "Attribution",
    "Certainty",
    "ChargeCategory",
    "CitationClaim",
    "CountingUnit",
    "Country",
    "CountsAs",
    "CustodyEnd",
    "CustodyKind",
    "Degree",
    "IncidentLinkKind",
    "IncidentType",
    "Joins",
    "MotiveLink",
    "OrganisationType",
    "PerpetratorStatus",
    "PersonType",
    "Phase",
    "Place",
    "Precision",
    "ProceedingKind",
    "PublicChange",
    "RelationshipKind",
    "Role",
    "SentenceKind",
    "Side",
    "Situation",
    "SourceType",
    "Stage",
    "Term",
    "User",
    "Verification",
    "WithdrawalNotice",
]


class User(AbstractUser):
    """An account of the staff. Readers have none. Its history tells who could do what, and no password."""


declare(
    User,
    *each(confidential, "password", "last_login", "is_superuser", "username", "first_name"),
    *each(confidential, "last_name", "email", "is_staff", "is_active", "date_joined"),
    *each(confidential, "groups", "user_permissions"),
    no_table=ACCOUNT,
)


track(User, without=("password", "last_login"))
track_links(User.groups.through, "AccountRole", __name__)
track_links(User.user_permissions.through, "AccountPermission", __name__)


@track
class Country(models.Model):
    """ISO 3166-1 alpha-2; the usual short names."""

    code = models.CharField(_("ISO 3166-1 code"), max_length=2, primary_key=True)
    alpha3 = models.CharField(_("three-letter code"), max_length=3, unique=True)
    name = LocalTextField(_("name"), blank=False)
    shipped_digest = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                name="country_code_is_two_letters", condition=Q(code__regex=r"^[A-Z]{2}$")
            ),
            local_text_check("country", "name"),
        ]

    def __str__(self) -> str:
        return plain(self.name) or self.code


declare(
    Country,
    public("code"),
    public("alpha3", shown="ISO 3166-1 alpha-3"),
    public("name"),
    internal("shipped_digest"),
    no_table=VOCABULARY,
)


class Precision(models.TextChoices):
    EXACT = "exact", _("exact")
    SETTLEMENT = "settlement", _("settlement")
    DISTRICT = "district", _("district")
    REGION = "region", _("region")


@track
class Place(Record):
    """A settlement, district or region. Coordinates say how precise they are; no addresses of people."""

    name = LocalTextField(_("name"))
    name_original = CleanCharField(_("name in the local language"), max_length=200, blank=True)
    country = models.ForeignKey(
        Country, on_delete=models.PROTECT, related_name="+", verbose_name=_("country")
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("region that it lies in"),
    )
    latitude = models.DecimalField(
        _("latitude"), max_digits=8, decimal_places=5, null=True, blank=True
    )
    longitude = models.DecimalField(
        _("longitude"), max_digits=8, decimal_places=5, null=True, blank=True
    )
    precision = models.CharField(
        _("precision of the coordinates"), max_length=10, choices=Precision.choices, blank=True
    )
    search = searchable("name", "name_original", plain=("name_original",))

    class Meta(Record.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")
        permissions = [("publish_place", "Can publish and withdraw places")]
        constraints = [
            *Record.Meta.constraints,
            local_text_check("place", "name"),
            models.CheckConstraint(
                name="place_has_a_name",
                condition=~Q(name={}) | ~Q(name_original=""),
                violation_error_message=_("Give the place a name."),
            ),
            models.CheckConstraint(
                name="place_does_not_lie_in_itself",
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                violation_error_message=_("A place cannot lie in itself."),
            ),
            models.CheckConstraint(
                name="place_coordinates_are_complete",
                condition=Q(latitude__isnull=True, longitude__isnull=True, precision="")
                | Q(
                    latitude__isnull=False, longitude__isnull=False, precision__in=Precision.values
                ),
                violation_error_message=_(
                    "Coordinates need a latitude, a longitude and their precision."
                ),
            ),
            models.CheckConstraint(
                name="place_coordinates_are_on_earth",
                condition=Q(latitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                violation_error_message=_(
                    "Latitude goes from -90 to 90, longitude from -180 to 180."
                ),
            ),
        ]

    def public_label(self) -> str:
        return plain(self.name) or self.name_original


declare(
    Place,
    public("name", _("The name, per language.")),
    public(
        "name_original", _("The name in the local language."), "Name in the language of the place"
    ),
    public("country", _("The country that it lies in."), "Country (ISO 3166-1 alpha-2)"),
    public("parent", _("The region that it lies in.")),
    internal(
        "latitude", _("Degrees north of the equator, with a point.")
    ),  # no page shows a point yet
    internal("longitude", _("Degrees east of Greenwich, with a point.")),
    internal("precision", _("How exact the coordinates are.")),
    public("public_changed_on", not_shown="it has no page"),
    *worked_out("search"),
)


@track
class WithdrawalNotice(Record):
    """A correction that stays visible: says that a record was withdrawn, when and why. Only it gives a 410."""

    withdrawn_ref = models.CharField(
        _("reference of the withdrawn record"), max_length=8, unique=True
    )
    withdrawn_on = models.DateField(_("withdrawn on"))
    reason = LocalTextField(_("reason, for the public"), rows=3, blank=False)

    class Meta(Record.Meta):
        verbose_name = _("notice of withdrawal")
        verbose_name_plural = _("notices of withdrawal")
        permissions = [
            ("publish_withdrawalnotice", "Can publish and withdraw notices of withdrawal")
        ]
        constraints = [
            *Record.Meta.constraints,
            local_text_check("withdrawal_notice", "reason"),
            models.CheckConstraint(
                name="withdrawal_notice_names_a_ref", condition=Q(withdrawn_ref__regex=REF_PATTERN)
            ),
        ]

    def public_label(self) -> str:
        return self.withdrawn_ref


declare(
    WithdrawalNotice,
    public(
        "withdrawn_ref",
        _("The reference of the withdrawn record."),
        shape=Shape(REF_PATTERN, "7Q2M9XKD"),
    ),
    public(
        "withdrawn_on", _("The day on which it was withdrawn."), "Day on which it was withdrawn"
    ),
    public("reason", _("Why, for the public, per language."), "Why"),
    *each(public, "ref", "public_changed_on", not_shown="known by the reference that it is about"),
)


class PublicChange(models.Model):
    """A note of a write to what the public may see, made by the database (`tracker.boundary.change_stamp`)."""

    id = models.UUIDField(primary_key=True, db_default=RandomUUID(), editable=False)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)


# A random key that says that something was written, and nothing of what; no page shows it.
declare(
    PublicChange,
    public("id", not_shown="a note that something was written"),
    no_table="a note that something was written",
)
