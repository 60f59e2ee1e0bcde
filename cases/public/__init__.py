"""What the world may see of this app: one view per public model, in the order in which they read each other."""

from cases.public.incidents import (
    PublicIncident,
    PublicIncidentActivity,
    PublicIncidentCitation,
    PublicIncidentCountry,
    PublicIncidentLink,
    PublicIncidentTyping,
    PublicInvolvement,
    PublicInvolvementTyping,
)

from cases.public.dossiers import (  # isort: skip
    MONITORING,
    PublicCase,
    PublicCaseCitation,
    PublicCaseIncident,
    PublicCaseMember,
    PublicCaseOrganisation,
    PublicCasePerson,
    PublicCountryProfile,
    PublicCountryProfileCitation,
)
from cases.public.proceedings import (  # isort: skip
    Direction,
    PublicArticle,
    PublicCharge,
    PublicParty,
    PublicProceeding,
    PublicProceedingCase,
    PublicProceedingIncident,
)
from cases.public.steps import (  # isort: skip
    PublicProceedingCitation,
    PublicSentence,
    PublicStep,
    PublicStepCharge,
    PublicStepParty,
)
from cases.public.custody import (  # isort: skip
    CERTAIN,
    LAST_KNOWN,
    POSSIBLE,
    PublicCustody,
    PublicCustodyCitation,
)
from cases.public.standing import PublicStanding, PublicStepEffect  # isort: skip
from cases.public.status import (  # isort: skip
    PublicCustodyCharge,
    PublicEvidence,
    PublicPersonStatus,
)

__all__ = [
    "CERTAIN",
    "LAST_KNOWN",
    "MONITORING",
    "POSSIBLE",
    "Direction",
    "PublicArticle",
    "PublicCase",
    "PublicCaseCitation",
    "PublicCaseIncident",
    "PublicCaseMember",
    "PublicCaseOrganisation",
    "PublicCasePerson",
    "PublicCharge",
    "PublicCountryProfile",
    "PublicCountryProfileCitation",
    "PublicCustody",
    "PublicCustodyCharge",
    "PublicCustodyCitation",
    "PublicEvidence",
    "PublicIncident",
    "PublicIncidentActivity",
    "PublicIncidentCitation",
    "PublicIncidentCountry",
    "PublicIncidentLink",
    "PublicIncidentTyping",
    "PublicInvolvement",
    "PublicInvolvementTyping",
    "PublicParty",
    "PublicPersonStatus",
    "PublicProceeding",
    "PublicProceedingCase",
    "PublicProceedingCitation",
    "PublicProceedingIncident",
    "PublicSentence",
    "PublicStanding",
    "PublicStep",
    "PublicStepCharge",
    "PublicStepEffect",
    "PublicStepParty",
]
