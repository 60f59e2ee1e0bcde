"""What the pages of single records show, put together in a constant number of queries."""

from typing import Any

from django.db.models import F, Prefetch, Q, QuerySet

from cases import public
from cases.public import PublicIncident, PublicInvolvement
from sources.notes import Marks, Notes, cited, split

# Where on the incident page a claim's notes stand; all other claims stand by the title.
PLACES = {
    "summary": ("SUMMARY",),
    "date": ("DATE",),
    "place": ("PLACE",),
    "type": ("TYPE",),
    "official": ("OFFICIAL",),
    "outcome": ("OUTCOME",),
    "participants": ("PARTICIPANT", "NUMBER"),
}


class IncidentDetail:
    """Everything public about an incident, with its notes beside the facts."""

    def __init__(self, incident: Any) -> None:
        self.incident = incident
        self.notes = Notes()

    def context(self) -> dict[str, Any]:
        citations = cited(self.incident.citations)
        about = [citation for citation in citations if citation.involvement_id]
        general = [citation for citation in citations if not citation.involvement_id]
        placed = split(general, PLACES)
        return {
            "incident": self.incident,
            # In the order of the page, so that its notes count upwards.
            "marks": {place: self.notes.add(placed[place]) for place in ("rest", *PLACES)},
            "involvements": self._involvements(about),
            "types": self.incident.typings.select_related("type").order_by("type__position"),
            "activities": self.incident.activities.select_related("activity").order_by(
                "activity__position"
            ),
            "links": self._links(),
            "cases": self.incident.cases.select_related("case").order_by("case__ref"),
            "notes": self.notes,
        }

    def _involvements(self, about: list[Any]) -> list[tuple[Any, Marks]]:
        rows = self.incident.involvements.select_related(
            "person",
            "organisation",
            "role",
            "on_account_of",
            "degree",
            "certainty",
            "perpetrator_status",
        ).order_by("role__position", "id")
        return [
            (row, self.notes.add(citation for citation in about if citation.involvement_id == row.pk))
            for row in rows.prefetch_related(
                Prefetch(
                    "typings", public.PublicInvolvementTyping.objects.select_related("type"), to_attr="own"
                )
            )
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


def chronology(incidents: QuerySet[Any]) -> QuerySet[Any]:
    """Incidents in the order in which they began, unknown dates last."""
    affected = PublicInvolvement.objects.select_related("person", "organisation", "role")
    return (
        PublicIncident.objects.filter(pk__in=incidents)
        .select_related("type", "country", "place")
        .prefetch_related(
            Prefetch("involvements", affected.filter(role__side="affected"), to_attr="affected")
        )
        .order_by(F("began_earliest").asc(nulls_last=True), "ref")
    )
