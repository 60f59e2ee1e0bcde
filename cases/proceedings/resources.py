"""Tables of proceedings with their parties, charges, steps and sentences, and of custody."""

from django.utils.translation import gettext_lazy as _

from cases.custody.models import Custody, CustodyCitation
from cases.proceedings.models import Article, Charge, Party, Proceeding
from cases.proceedings.step_models import ProceedingCitation, ProceedingStep, Sentence
from sources.resources import citations
from tracker.files.imports.kinds import Table


class Articles(Table):
    name = "articles"
    model = Article
    about = _("Articles of laws, each as it stood in one edition.")


class Proceedings(Table):
    name = "proceedings"
    model = Proceeding
    about = _("Cases before a court or another body.")


class Parties(Table):
    name = "parties"
    model = Party
    record = ("proceeding",)
    about = _("Who takes part in a proceeding, in one role.")


class Charges(Table):
    name = "charges"
    model = Charge
    record = ("party", "proceeding")
    about = _("What one party is charged with: an article, a category, or words.")


class Steps(Table):
    name = "steps"
    model = ProceedingStep
    record = ("proceeding",)
    about = _("Stages and outcomes of proceedings, each with its date.")


class Sentences(Table):
    name = "sentences"
    model = Sentence
    record = ("step", "proceeding")
    about = _("Punishments of a step; below a request they are asked for, not passed.")


class Custodies(Table):
    name = "custodies"
    model = Custody
    about = _("One person, or a group in words, held or restricted in one way, from when to when.")


TABLES = (Articles, Proceedings, Parties, Charges, Steps, Sentences, Custodies)
CITATIONS = (
    citations(Proceedings, ProceedingCitation),
    citations(Custodies, CustodyCitation),
)
