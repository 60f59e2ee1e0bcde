"""The tables of this app: incidents with everybody involved, dossiers, proceedings, custody, country texts."""

from cases.custody.models import Custody, CustodyCitation
from cases.dossiers.models import (
    Case,
    CaseCitation,
    CountryProfile,
    CountryProfileCitation,
    Monitoring,
)
from cases.incidents.models import Incident, IncidentCitation, IncidentLink, Involvement
from cases.proceedings.models import (
    ACCUSED,
    APPLICANTS,
    Article,
    Charge,
    Direction,
    Party,
    Proceeding,
)
from cases.proceedings.step_models import ProceedingCitation, ProceedingStep, Sentence
from cases.stored.count_tables import CountedPerson, IncidentFacts, StoredCount
from cases.stored.situation_table import PersonSituation

__all__ = [
    "ACCUSED",
    "APPLICANTS",
    "Article",
    "Case",
    "CaseCitation",
    "Charge",
    "CountryProfile",
    "CountryProfileCitation",
    "Custody",
    "CustodyCitation",
    "Direction",
    "Incident",
    "IncidentCitation",
    "IncidentLink",
    "Involvement",
    "Monitoring",
    "Party",
    "CountedPerson",
    "IncidentFacts",
    "PersonSituation",
    "StoredCount",
    "Proceeding",
    "ProceedingCitation",
    "ProceedingStep",
    "Sentence",
]
