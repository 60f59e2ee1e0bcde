"""Court and other proceedings: what they are about, the parties, and what each is charged with."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.dossiers.models import Case
from cases.incidents.models import Incident
from cases.participants.models import LEAD, NOTE, WHO, WITHHELD, Participant
from people.models import Organisation, Person
from tracker.editorial.declarations import declare, public, worked_out
from tracker.editorial.history import track, track_links
from tracker.editorial.records import Record, Row
from tracker.ground.text_fields import CleanCharField
from tracker.ground.texts import LocalTextField, local_text_check, plain
from tracker.models import ChargeCategory, Country, ProceedingKind
from tracker.search.columns import searchable

# Whom a step is about that names nobody: the accused; in what the affected side brought, who brought it.
ACCUSED = ("DFD", "TGT")
APPLICANTS = ("CPL",)


@track
class Article(Record):
    """An article of a law as it stood in one edition: codes get renumbered."""

    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("country"),
    )
    law = LocalTextField(_("law"), help_text=_("“Criminal Code”"))
    edition = CleanCharField(
        _("edition"),
        max_length=60,
        blank=True,
        help_text=_("The year of the code, or the law's date and number."),
    )
    number = CleanCharField(_("article"), max_length=30, help_text=_("As written: 174-1"))
    part = CleanCharField(_("part"), max_length=30, blank=True)
    title = LocalTextField(_("what it punishes"))
    category = models.ForeignKey(
        ChargeCategory,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("charge category"),
    )

    class Meta(Record.Meta):
        verbose_name = _("article of a law")
        verbose_name_plural = _("articles of laws")
        permissions = [("publish_article", "Can publish and withdraw articles")]
        constraints = [
            *Record.Meta.constraints,
            local_text_check("article", "law"),
            local_text_check("article", "title"),
            models.UniqueConstraint(
                name="article_is_entered_once",
                fields=["country", "law", "edition", "number", "part"],
                nulls_distinct=False,
                violation_error_message=_("This article is there already."),
            ),
        ]

    def public_label(self) -> str:
        number = _("part %(part)s of article %(number)s") if self.part else _("article %(number)s")
        name = str(number) % {"part": self.part, "number": self.number}
        law = " ".join(part for part in (plain(self.law), self.edition) if part)
        return ", ".join(part for part in (name, law, self.country_id) if part)

    def missing(self) -> list[str]:
        wanted = {
            _("Choose the country of the law."): self.country_id,
            _("Name the law."): self.law,
        }
        return [str(reason) for reason, value in wanted.items() if not value]


declare(
    Article,
    public("country", _("The country of the law."), "Country (ISO 3166-1 alpha-2)"),
    public("law", _("The name of the law, per language."), "Law"),
    public(
        "edition",
        _("The year of the code, or the law's date and number."),
        "Edition, such as a year",
    ),
    public("number", _("The number of the article, as written."), "Number of the article"),
    public("part", _("The part of the article."), "Part of the article"),
    public("title", _("What it punishes, per language."), "Title"),
    public("category", _("The category of charges under it."), "Category of the charge"),
)


class Direction(models.TextChoices):
    AGAINST = "against", _("against the affected side")
    BY = "by", _("by the affected side")
    PERPETRATORS = "perpetrators", _("against alleged perpetrators")


@track
class Proceeding(Record):
    """A case before a court or another body, with its parties, charges and steps."""

    title = LocalTextField(_("title"))
    summary = LocalTextField(_("public summary"), rows=5)
    lead = models.URLField(
        _("link to follow up"), max_length=1000, blank=True, help_text=_("Internal.")
    )
    kind = models.ForeignKey(
        ProceedingKind,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kind"),
    )
    direction = models.CharField(
        _("direction"), max_length=12, choices=Direction.choices, blank=True
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("country"),
    )
    cases = models.ManyToManyField(
        Case, blank=True, related_name="proceedings", verbose_name=_("cases")
    )
    incidents = models.ManyToManyField(
        Incident, blank=True, related_name="proceedings", verbose_name=_("incidents")
    )

    search = searchable("title", texts=("summary",))

    class Meta(Record.Meta):
        verbose_name = _("proceeding")
        verbose_name_plural = _("proceedings")
        permissions = [("publish_proceeding", "Can publish and withdraw proceedings")]
        indexes = [GinIndex(fields=["search"], name="proceeding_by_text")]
        constraints = [
            *Record.Meta.constraints,
            local_text_check("proceeding", "title"),
            local_text_check("proceeding", "summary"),
            models.CheckConstraint(
                name="proceeding_has_a_title_or_a_link",
                condition=~Q(title={}) | ~Q(lead=""),
                violation_error_message=_("Give a title or a link."),
            ),
            models.CheckConstraint(
                name="proceeding_direction_is_known",
                condition=Q(direction__in=["", *Direction.values]),
            ),
        ]

    def public_label(self) -> str:
        return plain(self.title)

    def missing(self) -> list[str]:
        wanted = {
            _("Give the proceeding a title."): self.title,
            _("Choose the kind of proceeding."): self.kind_id,
            _("Say whom it is directed against."): self.direction,
            _("Choose the country."): self.country_id,
        }
        return [str(reason) for reason, value in wanted.items() if not value]


declare(
    Proceeding,
    public("title", _("The title, per language."), "Title"),
    public("summary", _("The public summary, per language."), "Summary"),
    LEAD,
    public("kind", _("The kind of proceeding."), "Kind of proceeding"),
    public(
        "direction",
        _("Whom it is directed against."),
        "Against the affected side, brought by it, or against perpetrators",
    ),
    public("country", _("The country."), "Country (ISO 3166-1 alpha-2)"),
    public("cases", _("The cases that it belongs to.")),
    public("incidents", _("The incidents that it is about.")),
    *worked_out("search"),
)


track_links(Proceeding.cases.through, "ProceedingCase", __name__)
track_links(Proceeding.incidents.through, "ProceedingIncident", __name__)


@track
class Party(Participant, Row):  # noqa: DJ008  __str__ is inherited, which ruff does not see
    """Who takes part in a proceeding, in one role."""

    proceeding = models.ForeignKey(Proceeding, on_delete=models.CASCADE, related_name="parties")
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parties",
        verbose_name=_("person"),
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parties",
        verbose_name=_("organisation"),
    )

    class Meta(Participant.Meta):
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            *Participant.Meta.constraints,
            *Row.Meta.constraints,
            models.UniqueConstraint(
                name="party_that_is_a_person_is_given_once_per_role",
                fields=["proceeding", "person", "role"],
                violation_error_message=_("This person has this role already."),
            ),
            models.UniqueConstraint(
                name="party_that_is_an_organisation_is_given_once_per_role",
                fields=["proceeding", "organisation", "role"],
                violation_error_message=_("This organisation has this role already."),
            ),
        ]


declare(
    Party,
    public("proceeding", _("The proceeding.")),
    *WHO,
    public("role", _("The role.")),
    NOTE,
    *WITHHELD,
)


@track
class Charge(Row):
    """What one party is charged with: one article, or a category or words where no article is known."""

    party = models.ForeignKey(
        Party, on_delete=models.CASCADE, related_name="charges", verbose_name=_("party")
    )
    article = models.ForeignKey(
        Article,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="charges",
        verbose_name=_("article"),
    )
    category = models.ForeignKey(
        ChargeCategory,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("charge category"),
    )
    as_written = CleanCharField(
        _("as the source puts it"), max_length=300, blank=True, help_text=_("In its language.")
    )
    note = LocalTextField(_("note"))

    class Meta:
        verbose_name = _("charge")
        verbose_name_plural = _("charges")
        ordering = ["id"]
        constraints = [
            *Row.Meta.constraints,
            local_text_check("charge", "note"),
            models.CheckConstraint(
                name="charge_says_what_it_is",
                condition=Q(article__isnull=False) | Q(category__isnull=False) | ~Q(as_written=""),
                violation_error_message=_("Give the article, the category, or the words."),
            ),
            models.UniqueConstraint(
                name="charge_is_brought_once",
                fields=["party", "article", "category", "as_written"],
                nulls_distinct=False,
                violation_error_message=_("This party is charged with this already."),
            ),
        ]

    def __str__(self) -> str:
        """Safe anywhere: it names no party."""
        return str(self.article or self.as_written or self.category)


declare(
    Charge,
    public("party", _("The party that is charged.")),
    public("article", _("The article of the law.")),
    public("category", _("The category, where no article is known."), "Category of the charge"),
    public(
        "as_written",
        _("The charge as the source puts it, in its language."),
        "As the source words it",
    ),
    NOTE,
)
