"""What every record has: a random public reference, an editorial status, stamps, a version."""

import re
import secrets
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.editorial.declarations import confidential, declare, each, internal, public
from tracker.ground.text_fields import CleanTextField

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
REF_PATTERN = r"^[0-9A-HJKMNP-TV-Z]{8}$"


def new_ref() -> str:
    """A public id that tells nothing: 8 characters of Crockford base 32, about 10^12 of them."""
    return "".join(secrets.choice(CROCKFORD) for _position in range(8))


class RefField(models.CharField):
    """The reference of a record or row; a new one unless it is given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        own = {
            "max_length": 8,
            "default": new_ref,
            "editable": False,
            "validators": [RegexValidator(REF_PATTERN)],
        }
        super().__init__(*args, **{**own, **kwargs})

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """As Django's own field: migrations import nothing whose meaning changes with the code."""
        name, _path, args, kwargs = super().deconstruct()
        del kwargs["default"], kwargs["validators"]
        return name, "django.db.models.CharField", args, kwargs


class Status(models.TextChoices):
    DRAFT = "draft", _("draft")
    IN_REVIEW = "review", _("in review")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class RecordQuerySet(models.QuerySet[Any]):
    def published(self) -> Self:
        """The publication rule. A subclass narrows it; everything public is built on it."""
        return self.filter(status=Status.PUBLISHED)

    def by_ref(self, ref: str) -> Any:
        """The one way to look a record up by what people typed; raises the model's DoesNotExist."""
        return self.get(ref=ref.strip().upper())


class Record(models.Model):
    """Something that is written, reviewed and published as a whole, together with its rows."""

    ref = RefField(_("reference"), unique=True)
    status = models.CharField(
        _("status"),
        max_length=9,
        choices=Status.choices,
        default=Status.DRAFT,
        editable=False,
        db_index=True,
    )
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        # An account that has written stays; it is deactivated, not deleted.
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
    )
    updated_at = models.DateTimeField(_("last edited"), default=timezone.now, editable=False)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("last edited by"),
    )
    public_changed_on = models.DateField(_("public since or changed on"), null=True, editable=False)
    public_digest = models.CharField(max_length=64, blank=True, editable=False)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    internal_notes = CleanTextField(
        _("internal notes"), blank=True, help_text=_("Never public, in no export for the public.")
    )

    objects: ClassVar[Any] = RecordQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_ref_is_eight_crockford_characters",
                condition=Q(ref__regex=REF_PATTERN),
            ),
            models.CheckConstraint(
                name="%(class)s_status_is_known", condition=Q(status__in=Status.values)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ref} {self.public_label()}".strip()

    def public_label(self) -> str:
        """What may be shown anywhere, to anybody on the staff: never a withheld name."""
        return ""

    @property
    def is_published(self) -> bool:
        return self.status == Status.PUBLISHED

    def missing(self) -> list[str]:
        """What a record lacks before it can be reviewed, each as a sentence; a draft may lack it."""
        return []


ACCOUNT = "accounts are of one installation"
declare(
    Record,
    public("ref"),
    public("public_changed_on"),
    *each(internal, "status", "created_at", "updated_at", "public_digest", "version"),
    *each(confidential, "created_by", "updated_by", not_filed=ACCOUNT),
    confidential("internal_notes", _("What only we read. Never public.")),
)


class Row(models.Model):
    """What belongs to a record and travels in a table of its own: it has a reference to be matched by.

    No page shows it.
    """

    ref = RefField(_("reference"), unique=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_ref_is_eight_crockford_characters",
                condition=Q(ref__regex=REF_PATTERN),
            )
        ]


declare(Row, internal("ref"))


def is_ref(text: str) -> bool:
    return re.fullmatch(REF_PATTERN, text) is not None
