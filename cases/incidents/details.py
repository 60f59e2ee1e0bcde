"""Context of the incident page and the case page, in a constant number of queries."""

from typing import Any

from django.db.models import Count, F, Prefetch, Q, QuerySet, Window

from cases import public
from cases.chronology import (
    Chronology,
    Cited,
    Entry,
    custodies,
    incidents,
    keys_of,
    name_parties,
    steps,
)
from cases.json_columns import with_stages
from cases.present.display import Situation, by_person, rests_on, situation
from cases.public import PublicInvolvement
from sources.citations import together
from sources.footnotes import Marks, Notes, cited, split
from tracker.ground.unions import union_all

# Where on the incident page a claim's notes stand; all other claims stand by the title.
PLACES = {
    "summary": ("SUMMARY",),
    "date": ("DATE",),
    "place": ("PLACE",),
    "type": ("TYPE",),
    "official": ("OFFICIAL",),
    "participants": ("PARTICIPANT", "NUMBER"),
    "outcome": ("OUTCOME",),
}
# Of those affected, in a row of a list.
NAMED = 10


class IncidentDetail:
    """Everything public about an incident, with its notes beside the facts; it has `custody_keys`."""

    def __init__(self, incident: Any) -> None:
        self.incident = incident
        self.notes = Notes()
        self.types = list(incident.typings.select_related("type").order_by("type__position"))

    def context(self) -> dict[str, Any]:
        citations = cited(self.incident.citations)
        about = [citation for citation in citations if citation.involvement_id]
        general = [citation for citation in citations if not citation.involvement_id]
        placed = split(general, self._places())
        return {
            "incident": self.incident,
            # Footnotes are added in page order, so that their numbers ascend.
            "marks": {place: self.notes.add(placed.get(place, ())) for place in ("rest", *PLACES)},
            "involvements": self._involvements(about),
            "types": self.types,
            "activities": list(
                self.incident.activities.select_related("activity").order_by("activity__position")
            ),
            "links": self._links(),
            "cases": list(self.incident.cases.select_related("case").order_by("case__ref")),
            "proceedings": list(
                with_stages(
                    public.PublicProceeding.objects.filter(incidents__incident=self.incident)
                ).order_by("ref")
            ),
            "custodies": self._custodies(),
            "notes": self.notes,
        }

    def _places(self) -> dict[str, tuple[str, ...]]:
        """A text that is not there has no place for its notes."""
        texts = {"summary": self.incident.summary, "official": self.incident.official_version}
        return {place: claims for place, claims in PLACES.items() if texts.get(place, True)}

    def _involvements(self, about: list[Any]) -> list[tuple[Any, Marks]]:
        """Everybody involved, and the notes beside each; `own_types` where they are not the incident's."""
        typings = public.PublicInvolvementTyping.objects.select_related("type").order_by(
            "type__position"
        )
        rows = (
            self.incident.involvements.select_related(
                "person",
                "organisation",
                "role",
                "on_account_of",
                "degree",
                "certainty",
                "perpetrator_status",
            )
            .prefetch_related(Prefetch("typings", typings, to_attr="all_types"))
            .order_by("role__position", "id")
        )
        of_incident = {typing.type_id for typing in self.types}
        for row in rows:
            own = [typing.type for typing in row.all_types]
            row.own_types = own if {kind.pk for kind in own} != of_incident else []
        return [
            (
                row,
                self.notes.add(citation for citation in about if citation.involvement_id == row.pk),
            )
            for row in rows
        ]

    def _links(self) -> list[tuple[Any, Any]]:
        """Label and other incident, read from this end."""
        rows = public.PublicIncidentLink.objects.filter(
            Q(incident=self.incident) | Q(other=self.incident)
        ).select_related("kind", "incident", "other")
        return [
            (row.kind.label, row.other)
            if row.incident_id == self.incident.pk
            else (row.kind.read_back(), row.incident)
            for row in rows
        ]

    def _custodies(self) -> list[Entry]:
        """Custody that followed; of a group this is the page that has its notes."""
        found = Chronology(
            custodies(public.PublicCustody.objects.filter(pk__in=self.incident.custody_keys))
        )
        about = Cited(together(*found.citations())) if found else Cited([])
        about.confirm(found.of_kind("custody"))
        found.mark(about, self.notes)
        return found.entries


class CaseDetail:
    """A dossier: how its people are, its proceedings, and one chronology."""

    def __init__(self, case: Any) -> None:
        self.case = case
        people = case.people.select_related("person__present__situation")
        self.people = list(people.order_by("person__sort_key"))
        present = (getattr(row.person, "present", None) for row in self.people)
        self.statuses = by_person(status for status in present if status)
        proceedings = public.PublicProceeding.objects.filter(cases__case=case)
        self.proceedings = list(with_stages(proceedings).order_by("ref"))
        self.chronology = self._chronology()

    def _chronology(self) -> Chronology:
        of_case = public.PublicCaseIncident.objects.filter(case=self.case).values("incident")
        # Lists and not queries, so that the planner has the few keys at hand.
        tried = [row.pk for row in self.proceedings]
        listed = [row.person_id for row in self.people]
        return Chronology(
            incidents(as_rows(public.PublicIncident.objects.filter(pk__in=of_case))),
            _custodies(
                public.PublicIncidentCustody.objects.filter(incident__in=of_case),
                public.PublicProceedingCustody.objects.filter(proceeding__in=tried),
                public.PublicCustody.objects.filter(person__in=listed),
            ),
            name_parties(
                steps(
                    public.PublicStep.objects.filter(proceeding__in=tried),
                    charges=Q(charge__proceeding__in=tried),
                )
            ),
        )

    def context(self) -> dict[str, Any]:
        found, notes = self._cited(), Notes()
        organisations = self.case.organisations.select_related("organisation")
        context = {
            "case": self.case,
            "notes": notes,
            "marks": notes.add(found.of(self.case)),
            "people": [(row.person, self._situation(row, found, notes)) for row in self.people],
            "organisations": list(organisations.order_by("organisation__sort_key")),
            "proceedings": [(row, notes.add(found.of(row))) for row in self.proceedings],
            "chronology": self.chronology,
        }
        self.chronology.mark(found, notes)
        return context

    def _situation(self, row: Any, found: Cited, notes: Notes) -> Situation | None:
        return situation(self.statuses.get(row.person_id), self.chronology, found, notes)

    def _cited(self) -> Cited:
        evidence = [rests_on(status) for status in self.statuses.values()]
        tried = [(public.PublicProceeding, row.pk) for row in self.proceedings]
        found = Cited(
            together(
                public.PublicCaseCitation.objects.filter(subject=self.case),
                *self.chronology.citations(*evidence, *tried),
            )
        )
        found.confirm(self.chronology.of_kind("custody"))
        return found


def _custodies(*whose: QuerySet[Any]) -> list[Entry]:
    """Of rows with the keys of custodies, which are looked up first: most pages have none."""
    return custodies(public.PublicCustody.objects.filter(pk__in=keys_of(*whose)))


def as_rows(incidents: QuerySet[Any]) -> QuerySet[Any]:
    """Incidents with what a row of a list shows of each, in two queries: of many affected, the first."""
    affected = (
        PublicInvolvement.objects.filter(role__side="affected")
        .select_related("person", "organisation")
        .annotate(others=Window(Count("pk"), partition_by="incident_id") - NAMED)
        .order_by("id")
    )
    return (
        incidents.defer("search")
        .select_related("type", "country", "place")
        .prefetch_related(Prefetch("involvements", affected[:NAMED], to_attr="affected"))
    )


def latest_of(*branches: QuerySet[Any], number: int = 5) -> list[Any]:
    """Latest incidents of disjoint sets: keys from an index per set, then the rows."""
    order = (F("began_earliest").desc(nulls_last=True), "ref")
    latest = [
        branch.order_by(*order).values("pk", "began_earliest", "ref")[:number]
        for branch in branches
    ]
    keys = union_all(latest, order)[:number]
    rows = public.PublicIncident.objects.filter(pk__in=[row["pk"] for row in keys])
    return list(as_rows(rows).order_by(*order))
