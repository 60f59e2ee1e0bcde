"""Custody: who is, or was, locked up or restricted, how, where, from when to when."""

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import DateField, F, Func, GeneratedField, Q
from django.db.models.functions import Coalesce, Greatest
from django.utils.translation import gettext_lazy as _

from cases.incidents.models import Incident
from cases.participants.models import DESCRIBED, LEAD, NOTE, Described
from cases.proceedings.models import Proceeding
from people.models import Dated, Organisation, Person
from sources.models import Citation, Source
from tracker.editorial.date_fields import PartialDateField, earliest_of, edtf_check
from tracker.editorial.declarations import confidential, declare, public, worked_out
from tracker.editorial.history import track
from tracker.editorial.records import Record
from tracker.ground.texts import LocalTextField, local_text_check, plain
from tracker.models import Country, CustodyEnd, CustodyKind

# All days from one to another; a bound that is not known is none. Days the wrong way round are no days: a
# constraint says so in words.
DAY_SPAN = """
CREATE FUNCTION day_span(earliest date, latest date) RETURNS daterange
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN earliest > latest THEN 'empty'::daterange ELSE daterange(earliest, latest, '[]') END;
"""


def _day(function: str, field: str) -> Func:
    return Func(F(field), function=function, output_field=DateField())


@track
class Custody(Dated, Described, Record):
    """One person, or a group in words, held or restricted in one way.

    Without an end, and without how it ended, it goes on as far as is known. What an order says about its term
    never ends it.
    """

    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="custodies",
        verbose_name=_("person"),
    )
    kind = models.ForeignKey(
        CustodyKind,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kind"),
    )
    ended_how = models.ForeignKey(
        CustodyEnd,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("how it ended"),
        help_text=_("Empty, with no end: it goes on as far as is known."),
    )
    ordered_until = PartialDateField(
        _("ordered until"), help_text=_("The term of an order; it never ends the custody.")
    )
    facility = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("facility"),
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("country"),
    )
    incident = models.ForeignKey(
        Incident,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="custodies",
        verbose_name=_("incident that it followed"),
    )
    proceeding = models.ForeignKey(
        Proceeding,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="custodies",
        verbose_name=_("proceeding that it belongs to"),
    )
    last_confirmed = PartialDateField(
        _("last confirmed"), help_text=_("When somebody last said that it was going on.")
    )
    last_confirmed_earliest = earliest_of("last_confirmed")
    confirmed_by = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("confirmed by"),
    )
    note = LocalTextField(_("note"))
    lead = models.URLField(
        _("link to follow up"), max_length=1000, blank=True, help_text=_("Internal.")
    )
    is_withheld = models.BooleanField(
        _("withheld"), default=False, help_text=_("The public does not see it.")
    )

    # Daterange of all days on which the custody may have been ongoing; an unknown end is unbounded.
    possible_days = GeneratedField(
        expression=Func(
            _day("edtf_earliest", "began"), _day("edtf_latest", "ended"), function="day_span"
        ),
        output_field=DateRangeField(null=True),
        db_persist=True,
    )
    # Latest day on which the custody is known to have been ongoing.
    known_until = GeneratedField(
        expression=Greatest(
            _day("edtf_earliest", "last_confirmed"),
            Coalesce(_day("edtf_earliest", "began"), _day("edtf_latest", "began")),
        ),
        output_field=DateField(null=True),
        db_persist=True,
    )

    class Meta(Record.Meta):
        verbose_name = _("custody")
        verbose_name_plural = _("custodies")
        permissions = [("publish_custody", "Can publish and withdraw custodies")]
        indexes = [
            GistIndex(
                "possible_days",
                name="custody_by_day",
                condition=Q(status="published", is_withheld=False),
            )
        ]
        constraints = [
            *Record.Meta.constraints,
            *Dated.Meta.constraints,
            *Described.Meta.constraints,
            local_text_check("custody", "note"),
            edtf_check("custody", "ordered_until"),
            edtf_check("custody", "last_confirmed"),
            models.CheckConstraint(
                name="custody_is_of_one_person_or_described",
                condition=Q(person__isnull=False, described_as={})
                | (Q(person__isnull=True) & (~Q(described_as={}) | ~Q(lead=""))),
                violation_error_message=_("Choose a person, or describe who it is: exactly one."),
            ),
        ]

    def public_label(self) -> str:
        """Safe anywhere: a withheld one, or one of a withheld person, shows its kind only."""
        whose = self.person.public_label() if self.person else plain(self.described_as)
        hidden = str(_("(withheld)"))
        return ", ".join(
            str(part) for part in (hidden if self.is_withheld else whose, self.kind) if part
        )

    def missing(self) -> list[str]:
        wanted = {
            _("Say who is held."): self.person_id or self.described_as,
            _("Choose the kind of custody."): self.kind_id,
            _("Choose the country."): self.country_id,
        }
        return [str(reason) for reason, value in wanted.items() if not value]


declare(
    Custody,
    public("person", _("The person; or words: exactly one of the two.")),
    *DESCRIBED,
    public("kind", _("The kind of custody."), "Kind of custody"),
    public("began", _("When it began."), "Beginning"),
    public("ended", _("When it ended; empty: it goes on as far as is known."), "End"),
    public("ended_how", _("How it ended; empty: it goes on as far as is known."), "How it ended"),
    public(
        "ordered_until",
        _("The term of an order; it never ends the custody."),
        "Until when it was ordered",
    ),
    public("facility", _("The prison or another facility.")),
    public("country", _("The country."), "Country (ISO 3166-1 alpha-2)"),
    public("incident", _("The incident that it followed.")),
    public("proceeding", _("The proceeding that it belongs to.")),
    public(
        "last_confirmed",
        _("When somebody last said that it was going on."),
        "When it was last confirmed that it goes on",
    ),
    public("confirmed_by", _("The source of that.")),
    NOTE,
    LEAD,
    confidential("is_withheld", _("Whether the public does not see it."), column="withheld"),
    *worked_out("last_confirmed_earliest", "possible_days", "known_until"),
)


@track
class CustodyCitation(Citation):
    subject = models.ForeignKey(Custody, on_delete=models.CASCADE, related_name="citations")

    class Meta(Citation.Meta):
        pass
