"""Tables of incidents and of everybody involved."""

from django.utils.translation import gettext_lazy as _

from cases.incidents.models import Incident, IncidentCitation, IncidentLink, Involvement
from sources.resources import citations
from tracker.files.imports.kinds import Table


class Incidents(Table):
    name = "incidents"
    model = Incident
    about = _("What happened: one event with everybody involved, however many they are.")


class Involvements(Table):
    name = "involvements"
    model = Involvement
    record = ("incident",)
    about = _("A person, an organisation, or somebody in words, with one role in one incident.")


class IncidentLinks(Table):
    name = "incident_links"
    model = IncidentLink
    record = ("incident",)
    about = _("One incident led to another, was part of it, answered it.")


TABLES = (Incidents, Involvements, IncidentLinks)
CITATIONS = (citations(Incidents, IncidentCitation),)
