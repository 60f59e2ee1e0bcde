"""Sources, and what a citation of one says. Each citable record has a citation table of its own."""

from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.editorial.date_fields import PartialDateField, earliest_of, edtf_check, latest_of
from tracker.editorial.declarations import Declared, Shape, declare, internal, public, worked_out
from tracker.editorial.history import track
from tracker.editorial.records import Record, RecordQuerySet, Row
from tracker.ground.text_fields import CleanCharField, CleanTextField
from tracker.ground.texts import LocalTextField, local_text_check
from tracker.models import Attribution, CitationClaim, SourceType
from tracker.search.columns import searchable


class SourceQuerySet(RecordQuerySet):
    def visible_to(self, user: Any) -> "SourceQuerySet":
        """For the staff: confidential ones only for readers of those, and for whoever entered them."""
        if user.has_perm("sources.view_confidential_source"):
            return self
        return self.filter(Q(is_confidential=False) | Q(created_by=user))


@track
class Source(Record):
    """An article, verdict, letter, post, interview: whatever a fact rests on."""

    type = models.ForeignKey(
        SourceType,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("type"),
    )
    title = CleanCharField(
        _("title"), max_length=500, blank=True, help_text=_("In the language of the source.")
    )
    gloss = LocalTextField(
        _("translation of the title"), help_text=_("Where the title is in another language.")
    )
    author = CleanCharField(_("author"), max_length=300, blank=True)
    publisher = CleanCharField(_("publisher"), max_length=300, blank=True)
    identifier = CleanCharField(
        _("document number"), max_length=100, blank=True, help_text=_("Such as a UN symbol.")
    )
    language = models.CharField(
        _("language"), max_length=12, blank=True, help_text=_("A code such as en, ru, ky, kk, tg.")
    )
    published = PartialDateField(_("published"))
    published_earliest = earliest_of("published")
    published_latest = latest_of("published")
    url = models.URLField(_("link"), max_length=1000, blank=True)
    archive_url = models.URLField(_("link to an archived copy"), max_length=1000, blank=True)
    accessed_on = models.DateField(_("accessed on"), null=True, blank=True)
    copy_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="copies",
        verbose_name=_("copy of"),
        help_text=_("Copies of one text count as one source."),
    )
    is_confidential = models.BooleanField(
        _("confidential"),
        default=False,
        help_text=_("The public sees only the type and the year."),
    )
    search = searchable(
        "title",
        "gloss",
        texts=("author", "publisher", "identifier"),
        plain=("title", "author", "publisher", "identifier"),
    )

    objects = SourceQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        permissions = [
            ("publish_source", "Can publish and withdraw sources"),
            ("view_confidential_source", "Can see confidential sources"),
        ]
        indexes = [GinIndex(fields=["search"], name="source_by_text")]
        constraints = [
            *Record.Meta.constraints,
            local_text_check("source", "gloss"),
            edtf_check("source", "published"),
            models.CheckConstraint(
                name="source_has_a_title_or_a_link",
                condition=~Q(title="") | ~Q(url=""),
                violation_error_message=_("Give a title or a link."),
            ),
            models.CheckConstraint(
                name="source_is_not_a_copy_of_itself",
                condition=Q(copy_of__isnull=True) | ~Q(copy_of=F("id")),
                violation_error_message=_("A source cannot be a copy of itself."),
            ),
            models.CheckConstraint(
                name="source_language_is_a_code",
                condition=Q(language="") | Q(language__regex=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
                violation_error_message=_("Write a language code such as en, ru or ky."),
            ),
        ]

    def public_label(self) -> str:
        if self.is_confidential:
            return str(_("(confidential)"))
        return self.title or self.url

    def missing(self) -> list[str]:
        return [] if self.type_id else [str(_("Choose the type of the source."))]


declare(
    Source,
    public("type", _("The type of source."), "Type of the source"),
    public("title", _("The title, in the language of the source."), "Title in its own language"),
    public("gloss", _("A translation of the title, per language."), "What the title says"),
    public("author", _("Who wrote it."), "Author"),
    public("publisher", _("Who published it."), "Publisher"),
    public(
        "identifier",
        _("The number of the document, such as a UN symbol."),
        "Number, such as a document symbol",
    ),
    public(
        "language",
        _("The language of the source, as a code: en, ru, ky."),
        shape=Shape(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "ru"),
    ),
    public("published", _("When it was published."), "Date of publication"),
    public("url", _("The link to it."), "Address"),
    public("archive_url", _("The link to an archived copy."), "Address of an archived copy"),
    public("accessed_on", _("The day on which it was last read there."), "Day when it was read"),
    public("copy_of", _("The source that this is a copy of; copies count as one source.")),
    internal(
        "is_confidential",
        _("Whether the public sees only its type and its year."),
        column="confidential",
    ),
    *worked_out("published_earliest", "published_latest", "search"),
)


class Stance(models.TextChoices):
    SUPPORTS = "supports", _("supports")
    CONTRADICTS = "contradicts", _("contradicts")


class Citation(Row):
    """One source for one claim about a record; `subject` is the record, in each concrete table."""

    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )
    claim = models.ForeignKey(
        CitationClaim,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("what it supports"),
        help_text=_("Empty: the record as a whole."),
    )
    locator = CleanCharField(_("page, paragraph or time code"), max_length=100, blank=True)
    quotation = CleanTextField(_("short quotation"), blank=True)
    states = CleanCharField(
        _("states"),
        max_length=300,
        blank=True,
        help_text=_("The date, number or name that this source gives, where sources differ."),
    )
    attributed_to = models.ForeignKey(
        Attribution,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("whose account"),
    )
    stance = models.CharField(
        _("stance"), max_length=11, choices=Stance.choices, default=Stance.SUPPORTS
    )
    note = LocalTextField(_("note"))

    class Meta:
        abstract = True
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.UniqueConstraint(
                name="%(class)s_is_not_given_twice",
                fields=["subject", "source", "claim", "locator"],
                nulls_distinct=False,
                violation_error_message=_("This source is cited for this claim already."),
            ),
            models.CheckConstraint(
                name="%(class)s_stance_is_known", condition=Q(stance__in=Stance.values)
            ),
            local_text_check("%(class)s", "note"),
            *Row.Meta.constraints,
        ]

    def __str__(self) -> str:
        return str(self.source)


# A concrete one has it, and may have the row of the record that it is about.
SUBJECT = public("subject", _("The record that the citation is about."))
declare(
    Citation,
    SUBJECT,
    public("source", _("The source that is cited.")),
    public(
        "claim",
        _("What the source supports; empty: the record as a whole."),
        "What it says about it",
    ),
    public("locator", _("The page, paragraph or time code."), "Where in the source"),
    public("quotation", _("A short quotation."), "Quotation"),
    public(
        "states",
        _("The date, number or name that this source gives, where sources differ."),
        "Date, number or name that this source gives",
    ),
    public("attributed_to", _("Whose account it is."), "Whose account it is"),
    public(
        "stance",
        _("Whether the source supports or contradicts it."),
        "Whether it supports or contradicts",
    ),
    public("note", _("A note, per language."), "Note"),
)


def about_row(field: str) -> Declared:
    """The field of a citation that names a row of its subject, where it can be about one."""
    what = _("The row of the record that the citation is about: an involvement, a step.")
    return public(field, what, column="about")
