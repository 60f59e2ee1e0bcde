"""The tables of this app: incidents with everybody involved, dossiers, proceedings, custody, country texts."""

from cases.custody import Custody, CustodyCitation
from cases.dossiers import Case, CaseCitation, CountryProfile, CountryProfileCitation, Monitoring
from cases.incidents import Incident, IncidentCitation, IncidentLink, Involvement
from cases.proceedings import (
    ACCUSED,
    APPLICANTS,
    Article,
    Charge,
    Direction,
    Party,
    Proceeding,
)
from cases.steps import ProceedingCitation, ProceedingStep, Sentence
from cases.stored_counts import CountedPerson, IncidentFacts, StoredCount
from cases.stored_situations import PersonSituation

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
