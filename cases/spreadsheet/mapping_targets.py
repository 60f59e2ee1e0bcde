"""Mapping targets: the meanings that a spreadsheet column can have."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from people.models import Gender
from tracker import models


@dataclass(frozen=True)
class Target:
    """One meaning. `vocabulary` is the model of the terms that its cells name.

    `many` cells may hold several values, separated as told.
    `at_most_one` is False where more than one column may have this meaning.
    """

    code: str
    label: Any
    group: str
    vocabulary: Any = None
    has_role: bool = False
    many: bool = False
    has_language: bool = False
    at_most_one: bool = True
    is_date: bool = False
    hint: Any = ""


GROUPS: dict[str, Any] = {
    "incident": _("The incident"),
    "involved": _("Who was involved"),
    "sources": _("Sources"),
    "person": _("One person per row"),
    "custody": _("The person's custody"),
    "proceeding": _("The proceeding against the person"),
    "other": _("Other"),
}


def _incident() -> Iterable[Target]:
    group = "incident"
    yield Target("ref", _("reference of the incident"), group)
    yield Target("original_id", _("the incident's own number in this table"), group)
    yield Target("case", _("case"), group, many=True)
    yield Target("title", _("title"), group, has_language=True)
    yield Target("summary", _("summary"), group, has_language=True)
    yield Target("official_version", _("official version"), group, has_language=True)
    yield Target(
        "type", _("type of incident"), group, models.IncidentType, many=True, at_most_one=False
    )
    yield Target("country", _("country"), group, models.Country)
    yield Target("region", _("region"), group, has_language=True)
    yield Target("place", _("place"), group, has_language=True)
    yield Target("began", _("date, or when it began"), group, is_date=True)
    yield Target("ended", _("when it ended"), group, is_date=True)
    yield Target("verification", _("verification"), group, models.Verification)
    yield Target("internal_notes", _("internal notes"), group, at_most_one=False)
    yield Target("lead", _("link to follow up"), group)


def _involved() -> Iterable[Target]:
    group = "involved"
    for code, label in (("people", _("people")), ("organisations", _("organisations"))):
        yield Target(
            code, label, group, has_role=True, many=True, has_language=True, at_most_one=False
        )


def _sources() -> Iterable[Target]:
    group = "sources"
    yield Target("source_url", _("links of the sources"), group, many=True, at_most_one=False)
    yield Target("source_title", _("titles of the sources"), group, many=True)
    yield Target("source_publisher", _("publishers of the sources"), group, many=True)
    yield Target("source_author", _("authors of the sources"), group, many=True)
    yield Target("source_published", _("dates of the sources"), group, many=True, is_date=True)
    yield Target("source_type", _("types of the sources"), group, models.SourceType, many=True)
    yield Target("quotation", _("quotation"), group, many=True)
    yield Target("locator", _("page or paragraph"), group, many=True)


def _person() -> Iterable[Target]:
    group = "person"
    yield Target("person", _("name of the person"), group, has_role=True, has_language=True)
    yield Target("person_ref", _("reference of the person"), group)
    yield Target("person_id", _("the person's own number in this table"), group)
    yield Target("person_role", _("role of the person"), group, models.Role)
    yield Target("gender", _("gender"), group, Gender)
    yield Target("born", _("birth year or date"), group, is_date=True)
    yield Target("person_type", _("person type"), group, models.PersonType, many=True)
    yield Target("citizenship", _("citizenship"), group, models.Country, many=True)
    yield Target("affiliation", _("post or affiliation then"), group, has_language=True)


def _custody() -> Iterable[Target]:
    group = "custody"
    yield Target("detained", _("date of detention"), group, is_date=True)
    yield Target("released", _("date of release"), group, is_date=True)
    yield Target("custody_kind", _("kind of custody"), group, models.CustodyKind)
    yield Target("facility", _("place of custody"), group)


def _proceeding() -> Iterable[Target]:
    group = "proceeding"
    yield Target("proceeding_kind", _("kind of proceeding"), group, models.ProceedingKind)
    yield Target("article", _("article or charge, in words"), group, many=True)
    yield Target("article_number", _("number of the article"), group, many=True)
    yield Target("charge_category", _("charge category"), group, models.ChargeCategory)
    yield Target("court", _("court"), group)
    yield Target("outcome", _("outcome"), group, models.Stage)
    yield Target("outcome_date", _("date of the outcome"), group, is_date=True)
    yield Target("sentence", _("sentence, its length"), group)
    yield Target("sentence_kind", _("kind of sentence"), group, models.SentenceKind)


def _other() -> Iterable[Target]:
    yield Target("ignore", _("do not import"), "other", at_most_one=False)


TARGETS: dict[str, Target] = {
    target.code: target
    for declare in (_incident, _involved, _sources, _person, _custody, _proceeding, _other)
    for target in declare()
}

# What makes a custody, and what makes a proceeding.
CUSTODY = frozenset({"detained", "released", "custody_kind", "facility"})
PROCEEDING = frozenset(
    {
        "article", "article_number", "charge_category", "court", "outcome", "outcome_date", "sentence",
        "sentence_kind", "proceeding_kind",
    }
)  # fmt: skip
# What is said about the person whom a row names, and is kept with the person's record.
ATTRIBUTES = ("gender", "born", "person_type", "citizenship")
# What may be given once for all rows. An outcome and a kind of sentence count where a row needs one.
DEFAULTS = (
    "type", "country", "verification", "person_role", "source_type", "custody_kind", "proceeding_kind", "outcome",
    "sentence_kind",
)  # fmt: skip
