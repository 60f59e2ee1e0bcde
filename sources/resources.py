"""Tables of this app: sources. And the table of citations, which has a part for each kind of subject."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from sources.models import Citation, Source
from tracker.files.imports.kinds import Table, register


class Sources(Table):
    name = "sources"
    model = Source
    about = _("Articles, verdicts, letters, posts, interviews: whatever a fact rests on.")


def citations(subject: type[Table], citing: type[Citation]) -> Any:
    """The citations of one kind of record: a part of the table of citations."""
    one = citing.__name__.removesuffix("Citation").lower()
    return type(
        f"{citing.__name__}s",
        (Table,),
        {
            "__module__": __name__,
            "name": f"citations_{PART_NAMES.get(one, one)}",
            "part_of": "citations",
            "model": citing,
            "record": ("subject",),
            "about": _("Which source says what about which record."),
            "subject_kind": subject.name,
        },
    )


PART_NAMES = {"countryprofile": "country_text"}


def declare() -> None:
    register(Sources)
