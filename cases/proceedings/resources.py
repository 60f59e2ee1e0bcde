"""Tables of proceedings with their parties, charges, steps and sentences, and of custody."""

from django.utils.translation import gettext_lazy as _

from cases.custody.models import Custody, CustodyCitation
from cases.participants.resources import DESCRIBED, LEAD, NOTE, WHO, WITHHELD
from cases.proceedings.models import Article, Charge, Party, Proceeding
from cases.proceedings.step_models import ProceedingCitation, ProceedingStep, Sentence
from sources.resources import citations
from tracker.files.imports.columns import Pattern, Ref
from tracker.files.imports.field_columns import columns_of
from tracker.files.imports.kernel_kinds import NOTES
from tracker.files.imports.kinds import Table


class Articles(Table):
    name = "articles"
    model = Article
    label = Article._meta.verbose_name_plural
    about = _("Articles of laws, each as it stood in one edition.")
    columns = columns_of(
        Article,
        ("country", _("The country of the law.")),
        ("law", _("The name of the law, per language.")),
        ("edition", _("The year of the code, or the law's date and number.")),
        ("number", _("The number of the article, as written.")),
        ("part", _("The part of the article.")),
        ("title", _("What it punishes, per language.")),
        ("category", _("The category of charges under it.")),
        NOTES,
    )


class Proceedings(Table):
    name = "proceedings"
    model = Proceeding
    label = Proceeding._meta.verbose_name_plural
    about = _("Cases before a court or another body.")
    columns = columns_of(
        Proceeding,
        ("title", _("The title, per language.")),
        ("summary", _("The public summary, per language.")),
        LEAD,
        ("kind", _("The kind of proceeding.")),
        ("direction", _("Whom it is directed against.")),
        ("country", _("The country.")),
        ("cases", _("The cases that it belongs to.")),
        ("incidents", _("The incidents that it is about.")),
        NOTES,
    )


class Parties(Table):
    name = "parties"
    model = Party
    record = ("proceeding",)
    label = Party._meta.verbose_name_plural
    about = _("Who takes part in a proceeding, in one role.")
    columns = columns_of(
        Party,
        ("proceeding", _("The proceeding.")),
        *WHO,
        ("role", _("The role.")),
        NOTE,
        *WITHHELD,
    )


class Charges(Table):
    name = "charges"
    model = Charge
    record = ("party", "proceeding")
    label = Charge._meta.verbose_name_plural
    about = _("What one party is charged with: an article, a category, or words.")
    columns = columns_of(
        Charge,
        ("party", _("The party that is charged.")),
        ("article", _("The article of the law.")),
        ("category", _("The category, where no article is known.")),
        ("as_written", _("The charge as the source puts it, in its language.")),
        NOTE,
    )


class Steps(Table):
    name = "steps"
    model = ProceedingStep
    record = ("proceeding",)
    label = ProceedingStep._meta.verbose_name_plural
    about = _("Stages and outcomes of proceedings, each with its date.")
    columns = columns_of(
        ProceedingStep,
        ("proceeding", _("The proceeding.")),
        ("stage", _("The stage or outcome.")),
        ("date", _("When it was.")),
        ("next_hearing", _("When the next hearing is planned.")),
        ("until", _("Until when an order is in force; it ends no custody.")),
        ("court", _("The court or body.")),
        ("judge", _("The judge.")),
        ("case_number", _("The number of the case there.")),
        ("parties", _("The parties that it is about; empty: all accused, or all who sued.")),
        ("charges", _("The charges that it is about; empty: all of these parties.")),
        ("in_absentia", _("Whether it was in absentia.")),
        ("amount", _("An amount of money.")),
        Pattern(
            "currency",
            _("The currency of the amount, ISO 4217."),
            pattern="[A-Z]{3}",
            example="USD",
        ),
        NOTE,
        ("withheld", _("Whether the public does not see this step."), "is_withheld"),
    )


class Sentences(Table):
    name = "sentences"
    model = Sentence
    record = ("step", "proceeding")
    label = Sentence._meta.verbose_name_plural
    about = _("Punishments of a step; below a request they are asked for, not passed.")
    columns = columns_of(
        Sentence,
        ("step", _("The step.")),
        ("kind", _("The kind of sentence.")),
        ("length", _("The length as written: at least 6 years and 6 months.")),
        ("days_min", _("The length in days, at least; a month is 30 days, a year 365.")),
        ("days_max", _("The length in days, at most.")),
        ("life", _("Whether it is for life."), "is_life"),
        ("starts", _("When it starts.")),
        ("until", _("When it ends.")),
        ("suspended", _("Whether it is suspended."), "is_suspended"),
        ("note", _("The regime, or a note, per language.")),
    )


class Custodies(Table):
    name = "custodies"
    model = Custody
    label = Custody._meta.verbose_name_plural
    about = _("One person, or a group in words, held or restricted in one way, from when to when.")
    columns = columns_of(
        Custody,
        ("person", _("The person; or words: exactly one of the two.")),
        *DESCRIBED,
        ("kind", _("The kind of custody.")),
        ("began", _("When it began.")),
        ("ended", _("When it ended; empty: it goes on as far as is known.")),
        ("ended_how", _("How it ended; empty: it goes on as far as is known.")),
        ("ordered_until", _("The term of an order; it never ends the custody.")),
        ("facility", _("The prison or another facility.")),
        ("country", _("The country.")),
        ("incident", _("The incident that it followed.")),
        ("proceeding", _("The proceeding that it belongs to.")),
        ("last_confirmed", _("When somebody last said that it was going on.")),
        ("confirmed_by", _("The source of that.")),
        NOTE,
        LEAD,
        ("withheld", _("Whether the public does not see it."), "is_withheld"),
        NOTES,
    )


ABOUT = Ref(
    "about",
    ProceedingStep,
    _("The row of the record that the citation is about: an involvement, a step."),
    key="step_id",
)

TABLES = (Articles, Proceedings, Parties, Charges, Steps, Sentences, Custodies)
CITATIONS = (
    citations(Proceedings, ProceedingCitation, [ABOUT]),
    citations(Custodies, CustodyCitation),
)
