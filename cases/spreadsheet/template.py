"""Blank spreadsheet template with drop-downs, one row per person or per incident."""

from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from django.utils.encoding import force_str
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.spreadsheet.mapping_targets import TARGETS
from people.models import Gender
from tracker.files.imports.terms import codes_of
from tracker.ground.tables import TemplateColumn, TemplateSheet
from tracker.ground.tables import write_template as write_sheets
from tracker.ground.texts import plain

SEVERAL = _("Several are separated by a semicolon.")
DATE = _(
    "As exactly as it is known: 2020, October 2020, 5 October 2020, 05.10.2020, before March 2019."
)
SAME_NUMBER = _(
    "A number or word of your own. Rows with the same number are one incident with several people."
)


class Column(NamedTuple):
    """`means` is what the mapping says of it."""

    title: Any
    means: dict[str, Any]
    hint: Any = ""

    @property
    def text(self) -> str:
        return force_str(self.title)


def _column(title: Any, to: str, hint: Any = "", **options: Any) -> Column:
    target = TARGETS[to]
    if target.many and "separator" not in options:
        options["separator"] = ";"
        hint = hint or SEVERAL
    return Column(title, {"to": to, **options}, hint or (DATE if target.is_date else ""))


COLUMNS: tuple[Column, ...] = (
    _column(_("Incident number"), "original_id", SAME_NUMBER),
    _column(_("Incident title"), "title", _("What happened, in one line.")),
    _column(_("Type of incident"), "type", separator=""),
    _column(_("Further type"), "type", separator=""),
    _column(_("Country"), "country"),
    _column(_("Region"), "region"),
    _column(_("Place"), "place", _("A town or a district; no addresses of people.")),
    _column(_("Date or beginning"), "began"),
    _column(_("End"), "ended"),
    _column(_("Summary"), "summary"),
    _column(_("Official version"), "official_version"),
    _column(_("Verification"), "verification"),
    _column(_("Case"), "case"),
    _column(_("Person"), "person", _("One person in a row; more people are further rows."), role="TGT"),
    _column(_("Number of the person"), "person_id", _("Your own; the same person has it in all rows.")),
    _column(_("Role of the person"), "person_role"),
    _column(_("Gender"), "gender"),
    _column(_("Born"), "born"),
    _column(_("Person type"), "person_type", separator=""),
    _column(_("Citizenship"), "citizenship", separator=""),
    _column(_("Post or affiliation then"), "affiliation"),
    _column(_("Unnamed people affected"), "people", _("“5 students”, “unknown men”, separated by a semicolon."),
            role="TGT", described=True),
    _column(_("Organisations affected"), "organisations", role="TGT"),
    _column(_("Detaining bodies"), "organisations", role="DET"),
    _column(_("Alleged perpetrators, people"), "people", role="APR"),
    _column(_("Alleged perpetrators, organisations"), "organisations", role="APR"),
    _column(_("Lawyers"), "people", role="LAW"),
    _column(_("Detained on"), "detained"),
    _column(_("Released on"), "released"),
    _column(_("Kind of custody"), "custody_kind"),
    _column(_("Place of custody"), "facility"),
    _column(_("Kind of proceeding"), "proceeding_kind"),
    _column(_("Article or charge"), "article"),
    _column(_("Charge category"), "charge_category"),
    _column(_("Court"), "court"),
    _column(_("Outcome"), "outcome"),
    _column(_("Date of the outcome"), "outcome_date"),
    _column(_("Length of the sentence"), "sentence", _("As the source has it: 6 years and 6 months.")),
    _column(_("Kind of sentence"), "sentence_kind"),
    _column(_("Links of the sources"), "source_url"),
    _column(_("Titles of the sources"), "source_title", _("In the order of the links, with semicolons.")),
    _column(_("Publishers"), "source_publisher"),
    _column(_("Dates of the sources"), "source_published"),
    _column(_("Quotation"), "quotation", separator=""),
    _column(_("Page or paragraph"), "locator", separator=""),
    _column(_("Link to follow up"), "lead"),
    _column(_("Internal notes"), "internal_notes"),
)  # fmt: skip


def write_template(file: BinaryIO) -> None:
    """An XLSX whose header `guess` understands by itself, in the language of the moment."""
    sheet = TemplateSheet(gettext("Incidents"), [_template_column(column) for column in COLUMNS])
    write_sheets(file, [sheet])


def _template_column(column: Column) -> TemplateColumn:
    vocabulary = TARGETS[column.means["to"]].vocabulary
    values = list(_labels(vocabulary)) if vocabulary else None
    return TemplateColumn(column.text, force_str(column.hint), values)


def _labels(vocabulary: Any) -> Iterator[str]:
    """Labels; a code where two terms share a label."""
    if vocabulary is Gender:
        yield from (force_str(choice.label) for choice in Gender)
        return
    known = codes_of(vocabulary)
    for term in vocabulary.objects.all():
        if not getattr(term, "is_retired", False):
            label = plain(term.label if hasattr(term, "label") else term.name)
            yield label if known.get(label.strip().casefold()) == term.pk else term.pk
