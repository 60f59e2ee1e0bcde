"""One chronology of incidents, custody and steps of proceedings, each entry with its notes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from cases import public
from cases.json_columns import folded, sentences
from sources.citations import row_of
from sources.footnotes import Marks, Notes
from tracker.ground.id_arrays import IsAmong
from tracker.ground.unions import union
from tracker.public import PublicChargeCategory

# Entries on one page, and up to how many of them it has the notes of incidents too: both keep it small.
SHOWN = 100
NOTED = 40
# What a citation is about: its public model and its key.
Subject = tuple[type, int]


@dataclass
class Entry:
    """`row` is an involvement, an incident, a custody or a step; `ref` is of what it belongs to."""

    kind: str
    row: Any
    subject: Subject
    ref: str
    day: date | None
    anchor: str = ""
    marks: Marks = field(default_factory=lambda: Marks([]))


class Cited:
    """Citations of a page, grouped by subject (public model and key)."""

    def __init__(self, citations: Iterable[Any]) -> None:
        self._about: dict[Subject, list[Any]] = defaultdict(list)
        for citation in citations:
            self._about[_subject(citation)].append(citation)

    def __getitem__(self, subject: Subject | None) -> list[Any]:
        return self._about.get(subject, []) if subject else []

    def of(self, record: Any) -> list[Any]:
        return self[(type(record), record.pk)]

    def confirm(self, custodies: Iterable[Any]) -> None:
        """Adds the confirming source of an ongoing custody as a footnote."""
        for custody in custodies:
            if custody.confirmed_by_id:
                citation = row_of(
                    public.PublicCustodyCitation,
                    {"subject_id": custody.pk},
                    source=custody.confirmed_by,
                    claim=None,
                    attributed_to=None,
                )
                self._about[(public.PublicCustody, custody.pk)].append(citation)


def _subject(citation: Any) -> Subject:
    if getattr(citation, "step_id", None):
        return public.PublicStep, citation.step_id
    return citation._meta.get_field("subject").related_model, citation.subject_id


class Chronology:
    """By the day on which each began, unknown ones last; of a long one only the latest entries."""

    def __init__(self, *groups: Iterable[Entry]) -> None:
        found = sorted(chain(*groups), key=lambda entry: (entry.day is None, entry.day or date.min))
        self.entries = found[-SHOWN:]
        self.is_cut = len(found) > SHOWN
        self.has_notes_of_incidents = len(self.entries) <= NOTED
        self._name()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def _name(self) -> None:
        """Sets the HTML id of each entry: its reference, with a number where several share one."""
        taken: Counter[str] = Counter()
        for entry in self.entries:
            taken[entry.ref] += 1
            number = taken[entry.ref]
            entry.anchor = entry.ref if number == 1 else f"{entry.ref}-{number}"

    def anchor(self, subject: Subject | None) -> str:
        return next((entry.anchor for entry in self.entries if entry.subject == subject), "")

    def citations(self, *further: Subject | None) -> tuple[QuerySet[Any], ...]:
        """The citations of its entries, and of what else the page says; one table each."""
        own = [
            entry.subject
            for entry in self.entries
            if self.has_notes_of_incidents or entry.subject[0] is not public.PublicIncident
        ]
        ids: dict[type, set[int]] = defaultdict(set)
        for model, pk in filter(None, (*own, *further)):
            ids[model].add(pk)
        about_step = Q(step__in=ids[public.PublicStep])
        in_general = Q(step=None, subject__in=ids[public.PublicProceeding])
        return (
            public.PublicIncidentCitation.objects.filter(subject__in=ids[public.PublicIncident]),
            public.PublicCustodyCitation.objects.filter(subject__in=ids[public.PublicCustody]),
            public.PublicProceedingCitation.objects.filter(about_step | in_general),
        )

    def mark(self, cited: Cited, notes: Notes) -> None:
        for entry in self.entries:
            entry.marks = notes.add(self._citations(entry, cited))

    def _citations(self, entry: Entry, cited: Cited) -> list[Any]:
        if entry.kind == "involvement":
            return about(cited, entry.subject, [entry.row.pk])
        if entry.kind == "incident" and not self.has_notes_of_incidents:
            return []
        return cited[entry.subject]

    def of_kind(self, kind: str) -> list[Any]:
        return [entry.row for entry in self.entries if entry.kind == kind]


def about(cited: Cited, subject: Subject | None, involvements: Iterable[int]) -> list[Any]:
    """Citations of an incident as a whole, and of these involvements in it; not those about others."""
    wanted = {None, *involvements}
    return [one for one in cited[subject] if getattr(one, "involvement_id", None) in wanted]


def _latest(rows: QuerySet[Any], day: str, *order: str, most: int | None = SHOWN + 1) -> list[Any]:
    """The latest rows and those without a date, in order of time; one more than a page shows."""
    backwards = [f"-{name}" for name in order]
    found = list(rows.order_by(F(day).desc(nulls_first=True), *backwards)[:most])
    return found[::-1]


def keys_of(first: QuerySet[Any], *others: QuerySet[Any]) -> list[int]:
    """Keys as an array (evaluated first), so that the planner knows that they are few."""
    keys = [rows.order_by().values_list("pk") for rows in (first, *others)]
    return [pk for (pk,) in union(keys)]


def keys_within(view: Any, **whose: OuterRef) -> ArraySubquery:
    """The same as a column of the record that they belong to."""
    return ArraySubquery(view.objects.order_by().filter(**whose).values("pk"))


def involvements(first: QuerySet[Any], *others: QuerySet[Any]) -> list[Entry]:
    """Involvements by an array of keys; for a subquery the planner would estimate too many rows."""
    keys = [rows.order_by().values("pk") for rows in (first, *others)]
    ids = ArraySubquery(union(keys))
    rows = (
        public.PublicInvolvement.objects.filter(IsAmong(F("pk"), ids))
        .select_related(
            "incident__type",
            "incident__country",
            "incident__place",
            "role",
            "on_account_of",
            "person",
            "organisation",
        )
        .defer("incident__search")
    )
    found = _latest(rows, "incident__began_earliest", "incident__ref", "role__position", "id")
    return [
        Entry(
            "involvement",
            row,
            (public.PublicIncident, row.incident_id),
            row.incident.ref,
            row.incident.began_earliest,
        )
        for row in found
    ]


def incidents(rows: QuerySet[Any]) -> list[Entry]:
    """`rows` as lists show them."""
    return [
        Entry("incident", row, (public.PublicIncident, row.pk), row.ref, row.began_earliest)
        for row in _latest(rows, "began_earliest", "ref")
    ]


def custodies(rows: QuerySet[Any]) -> list[Entry]:
    found = _latest(
        rows.select_related(
            "person", "kind", "ended_how", "facility", "country", "proceeding", "confirmed_by"
        ).defer("proceeding__search", "confirmed_by__search", *public.UNREAD),
        "began_earliest",
        "ref",
    )
    return [
        Entry("custody", row, (public.PublicCustody, row.pk), row.ref, row.began_earliest)
        for row in found
    ]


def steps(rows: QuerySet[Any], charges: Q, most: int | None = SHOWN + 1) -> list[Entry]:
    """Steps with their sentences, and which of these charges they name: a few, so that it costs little."""
    charged = public.PublicStepCharge.objects.filter(charges, step=OuterRef("pk"))
    found = _latest(
        rows.select_related("stage", "court", "judge", "proceeding")
        .defer("proceeding__search")
        .annotate(passed=sentences("pk"), what=folded(charged.order_by("charge"), **CHARGE)),
        "date_earliest",
        "id",
        most=most,
    )
    for row in found:
        row.what = _charges(row.what)
    return [
        Entry("step", row, (public.PublicStep, row.pk), row.proceeding.ref, row.date_earliest)
        for row in found
    ]


def name_parties(entries: list[Entry]) -> list[Entry]:
    """Steps with those whom they name as `whom`; one query."""
    by_step = {entry.row.pk: entry.row for entry in entries}
    for row in by_step.values():
        row.whom = []
    pairs = public.PublicStepParty.objects.filter(step__in=list(by_step))
    for pair in pairs.select_related("party__person", "party__organisation").order_by("party"):
        by_step[pair.step_id].whom.append(pair.party)
    return entries


ARTICLE = ("id", "ref", "country_id", "law", "edition", "number", "part")
CHARGE = {
    "article": JSONObject(**{name: f"charge__article__{name}" for name in ARTICLE}),
    "category": JSONObject(code="charge__category_id", label="charge__category__label"),
    "as_written": "charge__as_written",
}


def _charges(rows: list[dict[str, Any]]) -> list[Any]:
    """Each once: several parties may be charged with the same."""
    different = {str(values): values for values in rows}
    return [_charge(values) for values in different.values()]


def _charge(values: dict[str, Any]) -> Any:
    article, category = values["article"], values["category"]
    return row_of(
        public.PublicCharge,
        {"as_written": values["as_written"]},
        article=row_of(public.PublicArticle, article) if article["id"] else None,
        category=row_of(PublicChargeCategory, category) if category["code"] else None,
    )
