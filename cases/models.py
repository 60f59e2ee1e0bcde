"""The tables of this app: incidents with everybody involved, dossiers, country texts."""

from cases.dossiers import Case, CaseCitation, CountryProfile, CountryProfileCitation, Monitoring
from cases.incidents import Incident, IncidentCitation, IncidentLink, Involvement

__all__ = [
    "Case",
    "CaseCitation",
    "CountryProfile",
    "CountryProfileCitation",
    "Incident",
    "IncidentCitation",
    "IncidentLink",
    "Involvement",
    "Monitoring",
]
