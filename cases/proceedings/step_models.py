"""What happened in a proceeding, step by step, and what was passed as a sentence."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.participants.models import NOTE
from cases.proceedings.models import Charge, Party, Proceeding
from people.models import Organisation, Person
from sources.models import SUBJECT, Citation, about_row
from tracker.editorial.date_fields import PartialDateField, earliest_of, edtf_check, latest_of
from tracker.editorial.declarations import Shape, confidential, declare, public, worked_out
from tracker.editorial.history import track, track_links
from tracker.editorial.records import Row
from tracker.ground.text_fields import CleanCharField
from tracker.ground.texts import LocalTextField, local_text_check
from tracker.models import SentenceKind, Stage


@track
class ProceedingStep(Row):
    """A stage or an outcome on one day: of all parties and charges, or of those that it names.

    Two outcomes of one verdict are two steps. Of several that are about the same, the newest counts; on one
    day the one that names whom it is about; then the one entered last (`cases.present.standing`).
    """

    proceeding = models.ForeignKey(Proceeding, on_delete=models.CASCADE, related_name="steps")
    stage = models.ForeignKey(
        Stage, on_delete=models.PROTECT, related_name="+", verbose_name=_("stage or outcome")
    )
    date = PartialDateField(_("date"))
    date_earliest = earliest_of("date")
    date_latest = latest_of("date")
    next_hearing = PartialDateField(
        _("next hearing"), help_text=_("What is only planned is not the newest step.")
    )
    until = PartialDateField(_("in force until"), help_text=_("Of an order; it ends no custody."))
    court = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("court or body"),
    )
    judge = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("judge"),
    )
    case_number = CleanCharField(_("case number"), max_length=100, blank=True)
    parties = models.ManyToManyField(
        Party,
        blank=True,
        related_name="steps",
        verbose_name=_("about whom"),
        help_text=_("None: all accused; in a suit of the affected side, all who sued."),
    )
    charges = models.ManyToManyField(
        Charge,
        blank=True,
        related_name="steps",
        verbose_name=_("about which charges"),
        help_text=_("None: all charges of these parties."),
    )
    in_absentia = models.BooleanField(_("in absentia"), default=False)
    amount = models.DecimalField(
        _("amount"),
        max_digits=16,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    currency = models.CharField(
        _("currency"), max_length=3, blank=True, help_text=_("ISO 4217: USD, EUR")
    )
    note = LocalTextField(_("note"))
    is_withheld = models.BooleanField(
        _("withheld"), default=False, help_text=_("The public does not see this step.")
    )

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = [F("date_earliest").asc(nulls_last=True), "id"]
        permissions = []
        constraints = [
            *Row.Meta.constraints,
            local_text_check("proceeding_step", "note"),
            *(edtf_check("proceeding_step", name) for name in ("date", "next_hearing", "until")),
            models.CheckConstraint(
                name="proceeding_step_amount_has_a_currency",
                condition=Q(amount__isnull=True, currency="")
                | Q(amount__isnull=False, amount__gte=0, currency__regex=r"^[A-Z]{3}$"),
                violation_error_message=_("An amount needs a currency, such as USD."),
            ),
        ]

    def __str__(self) -> str:
        """Safe anywhere: it names nobody."""
        return f"{self.stage}, {self.date}" if self.date else str(self.stage)


declare(
    ProceedingStep,
    public("proceeding", _("The proceeding.")),
    public("stage", _("The stage or outcome."), "Stage or outcome"),
    public("date", _("When it was."), "Date"),
    public("next_hearing", _("When the next hearing is planned."), "Next hearing"),
    public(
        "until",
        _("Until when an order is in force; it ends no custody."),
        "Until when it is ordered",
    ),
    public("court", _("The court or body.")),
    public("judge", _("The judge.")),
    public("case_number", _("The number of the case there."), "Number of the case at the court"),
    public("parties", _("The parties that it is about; empty: all accused, or all who sued.")),
    public("charges", _("The charges that it is about; empty: all of these parties.")),
    public("in_absentia", _("Whether it was in absentia."), "Whether in absence"),
    public("amount", _("An amount of money."), "Amount of money"),
    public("currency", _("The currency of the amount, ISO 4217."), shape=Shape("[A-Z]{3}", "USD")),
    NOTE,
    confidential("is_withheld", _("Whether the public does not see this step."), column="withheld"),
    *worked_out("date_earliest", "date_latest"),
)


track_links(ProceedingStep.parties.through, "StepParty", __name__)
track_links(ProceedingStep.charges.through, "StepCharge", __name__)


@track
class Sentence(Row):
    """One punishment of a step. Below a request it is asked for, not passed."""

    step = models.ForeignKey(ProceedingStep, on_delete=models.CASCADE, related_name="sentences")
    kind = models.ForeignKey(
        SentenceKind, on_delete=models.PROTECT, related_name="+", verbose_name=_("kind")
    )
    length = CleanCharField(
        _("length"),
        max_length=100,
        blank=True,
        help_text=_("As written: at least 6 years and 6 months. The days are worked out from it."),
    )
    days_min = models.PositiveIntegerField(_("days, at least"), null=True, blank=True)
    days_max = models.PositiveIntegerField(_("days, at most"), null=True, blank=True)
    is_life = models.BooleanField(_("for life"), default=False)
    starts = PartialDateField(_("starts"))
    until = PartialDateField(_("until"))
    is_suspended = models.BooleanField(_("suspended"), default=False)
    note = LocalTextField(_("regime, or a note"))

    class Meta:
        verbose_name = _("sentence")
        verbose_name_plural = _("sentences")
        ordering = ["id"]
        constraints = [
            *Row.Meta.constraints,
            local_text_check("sentence", "note"),
            edtf_check("sentence", "starts"),
            edtf_check("sentence", "until"),
            models.CheckConstraint(
                name="sentence_for_life_has_no_days",
                condition=Q(is_life=False) | Q(days_min__isnull=True, days_max__isnull=True),
                violation_error_message=_("A sentence for life has no days."),
            ),
            models.CheckConstraint(
                name="sentence_days_are_in_order",
                condition=Q(days_min__isnull=True)
                | Q(days_max__isnull=True)
                | Q(days_max__gte=F("days_min")),
                violation_error_message=_("“At most” cannot be less than “at least”."),
            ),
        ]

    def __str__(self) -> str:
        return " ".join(part for part in (str(self.kind), self.length) if part)


declare(
    Sentence,
    public("step", _("The step.")),
    public("kind", _("The kind of sentence."), "Kind of sentence"),
    public("length", _("The length as written: at least 6 years and 6 months."), "Length as given"),
    public(
        "days_min",
        _("The length in days, at least; a month is 30 days, a year 365."),
        "Days, at least",
    ),
    public("days_max", _("The length in days, at most."), "Days, at most"),
    public("is_life", _("Whether it is for life."), "Whether for life", column="life"),
    public("starts", _("When it starts."), "From when"),
    public("until", _("When it ends."), "Until when"),
    public("is_suspended", _("Whether it is suspended."), "Whether suspended", column="suspended"),
    public("note", _("The regime, or a note, per language."), "Note"),
)


@track
class ProceedingCitation(Citation):
    """A citation about the proceeding, or about one of its steps."""

    subject = models.ForeignKey(Proceeding, on_delete=models.CASCADE, related_name="citations")
    step = models.ForeignKey(
        ProceedingStep,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("about which step"),
    )

    class Meta(Citation.Meta):
        constraints = [
            *Citation.Meta.constraints[1:],
            models.UniqueConstraint(
                name="proceedingcitation_is_not_given_twice",
                fields=["subject", "source", "claim", "step", "locator"],
                nulls_distinct=False,
                violation_error_message=_("This source is cited for this claim already."),
            ),
        ]


declare(ProceedingCitation, SUBJECT, about_row("step"))
