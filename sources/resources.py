"""Tables of this app: sources. And the table of citations, which has a part for each kind of subject."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from sources.models import Citation, Source
from tracker.files.imports.columns import Column, Ref
from tracker.files.imports.field_columns import Entry, columns_of
from tracker.files.imports.kernel_kinds import NOTES, language
from tracker.files.imports.kinds import Table, register


class Sources(Table):
    name = "sources"
    model = Source
    label = Source._meta.verbose_name_plural
    about = _("Articles, verdicts, letters, posts, interviews: whatever a fact rests on.")
    columns = columns_of(
        Source,
        ("type", _("The type of source.")),
        ("title", _("The title, in the language of the source.")),
        ("gloss", _("A translation of the title, per language.")),
        ("author", _("Who wrote it.")),
        ("publisher", _("Who published it.")),
        ("identifier", _("The number of the document, such as a UN symbol.")),
        language(_("The language of the source, as a code: en, ru, ky.")),
        ("published", _("When it was published.")),
        ("url", _("The link to it.")),
        ("archive_url", _("The link to an archived copy.")),
        ("accessed_on", _("The day on which it was last read there.")),
        ("copy_of", _("The source that this is a copy of; copies count as one source.")),
        (
            "confidential",
            _("Whether the public sees only its type and its year."),
            "is_confidential",
        ),
        NOTES,
    )


CITED: tuple[Entry, ...] = (
    ("source", _("The source that is cited.")),
    ("claim", _("What the source supports; empty: the record as a whole.")),
    ("locator", _("The page, paragraph or time code.")),
    ("quotation", _("A short quotation.")),
    ("states", _("The date, number or name that this source gives, where sources differ.")),
    ("attributed_to", _("Whose account it is.")),
    ("stance", _("Whether the source supports or contradicts it.")),
    ("note", _("A note, per language.")),
)


def citations(subject: type[Table], citing: type[Citation], about: Iterable[Column] = ()) -> Any:
    """The citations of one kind of record: a part of the table of citations.

    `about` is the column that names a row of the record, where a citation can be about one.
    """
    one = citing.__name__.removesuffix("Citation").lower()
    columns = columns_of(
        citing,
        Ref("subject", subject.model, _("The record that the citation is about."), required=True),
        *about,
        *CITED,
    )
    return type(
        f"{citing.__name__}s",
        (Table,),
        {
            "__module__": __name__,
            "name": f"citations_{PART_NAMES.get(one, one)}",
            "part_of": "citations",
            "model": citing,
            "record": ("subject",),
            "label": Citation._meta.verbose_name_plural,
            "about": _("Which source says what about which record."),
            "subject_kind": subject.name,
            "columns": columns,
        },
    )


PART_NAMES = {"countryprofile": "country_text"}


def declare() -> None:
    register(Sources)
