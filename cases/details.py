"""What the pages of single records show, put together in a constant number of queries."""

from typing import Any

from django.db.models import F, Prefetch, Q, QuerySet

from cases import public
from cases.public import PublicInvolvement
from sources.notes import Marks, Notes, cited, split

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


class IncidentDetail:
    """Everything public about an incident, with its notes beside the facts."""

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
            # In the order of the page, so that its notes count upwards.
            "marks": {place: self.notes.add(placed.get(place, ())) for place in ("rest", *PLACES)},
            "involvements": self._involvements(about),
            "types": self.types,
            "activities": list(
                self.incident.activities.select_related("activity").order_by("activity__position")
            ),
            "links": self._links(),
            "cases": list(self.incident.cases.select_related("case").order_by("case__ref")),
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


def as_rows(incidents: QuerySet[Any]) -> QuerySet[Any]:
    """Incidents with what a row of a list shows of each, in two queries."""
    affected = PublicInvolvement.objects.filter(role__side="affected")
    return (
        incidents.defer("search")
        .select_related("type", "country", "place")
        .prefetch_related(
            Prefetch(
                "involvements",
                affected.select_related("person", "organisation"),
                to_attr="affected",
            )
        )
    )


def chronology(incidents: QuerySet[Any]) -> list[Any]:
    """Incidents in the order in which they began, unknown dates last."""
    return list(as_rows(incidents).order_by(F("began_earliest").asc(nulls_last=True), "ref"))


def latest(incidents: QuerySet[Any], number: int = 5) -> list[Any]:
    """The latest incidents by date."""
    return list(
        as_rows(incidents).order_by(F("began_earliest").desc(nulls_last=True), "ref")[:number]
    )
