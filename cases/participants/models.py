"""Who takes part in something: a person, an organisation, or somebody described in words."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from people.models import Organisation, Person
from tracker.editorial.declarations import confidential, internal, public
from tracker.ground.texts import LocalTextField, local_text_check, plain
from tracker.models import Role


class Described(models.Model):
    """Somebody unnamed, in words, and how many."""

    described_as = LocalTextField(
        _("described as"), help_text=_("Somebody unnamed, in words: “unknown men”.")
    )
    number_min = models.PositiveIntegerField(
        _("at least"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    number_max = models.PositiveIntegerField(_("at most"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            local_text_check("%(class)s", "described_as"),
            models.CheckConstraint(
                name="%(class)s_numbers_are_of_the_unnamed",
                condition=Q(number_min__isnull=True, number_max__isnull=True) | ~Q(described_as={}),
                violation_error_message=_("A number goes with those described in words."),
            ),
            models.CheckConstraint(
                name="%(class)s_numbers_are_in_order",
                condition=(Q(number_min__isnull=True) | Q(number_min__gte=1))
                & (
                    Q(number_max__isnull=True)
                    | Q(number_min__isnull=True, number_max__gte=1)
                    | Q(number_min__isnull=False, number_max__gte=F("number_min"))
                ),
                violation_error_message=_("“At most” cannot be less than “at least”."),
            ),
        ]


class Participant(Described):
    """Exactly one of a person, an organisation and a description, with one role."""

    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="involvements",
        verbose_name=_("person"),
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="involvements",
        verbose_name=_("organisation"),
    )
    role = models.ForeignKey(
        Role, on_delete=models.PROTECT, related_name="+", verbose_name=_("role")
    )
    note = LocalTextField(_("note"))
    is_withheld = models.BooleanField(
        _("withheld"), default=False, help_text=_("The public sees at most the label.")
    )
    withheld_label = LocalTextField(
        _("public label"), help_text=_("In place of a withheld name: “a lawyer from Osh”.")
    )

    class Meta:
        abstract = True
        ordering = ["id"]
        constraints = [
            *Described.Meta.constraints,
            local_text_check("%(class)s", "note"),
            local_text_check("%(class)s", "withheld_label"),
            models.CheckConstraint(
                name="%(class)s_is_of_one_person_or_organisation_or_described",
                condition=Q(person__isnull=False, organisation__isnull=True, described_as={})
                | Q(person__isnull=True, organisation__isnull=False, described_as={})
                | (Q(person__isnull=True, organisation__isnull=True) & ~Q(described_as={})),
                violation_error_message=_(
                    "Choose a person or an organisation, or describe who it was: exactly one."
                ),
            ),
        ]

    def __str__(self) -> str:
        """Safe anywhere: a withheld one shows its role only."""
        if self.is_withheld:
            hidden = _("(identity withheld)")
            return f"{hidden}, {self.role}"
        return f"{self.person or self.organisation or plain(self.described_as)}, {self.role}"


DESCRIBED = (
    public("described_as", _("Somebody unnamed in words, in place of a person, per language.")),
    public(
        "number_min", _("How many of those in words there were, at least."), "How many, at least"
    ),
    public("number_max", _("How many of those in words there were, at most."), "How many, at most"),
)
WHO = (
    public("person", _("The person; or an organisation, or words: exactly one of the three.")),
    public("organisation", _("The organisation, in place of a person.")),
    *DESCRIBED,
)
NOTE = public("note", _("A note, per language."), "Note")
WITHHELD = (
    confidential("is_withheld", _("Whether the public sees at most the label."), column="withheld"),
    public("withheld_label", _("What the public sees in place of a withheld name, per language.")),
)
LEAD = internal("lead", _("A link to follow up. Never public."))
