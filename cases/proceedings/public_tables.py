"""The public tables of custody and of proceedings, with who is held on a day."""

from django.db.models import Count, F, Min

from cases import public
from cases.custody.filters import RANK
from sources.public_tables import cited_by, cited_columns
from tracker.files.public_tables import (
    REST,
    Column,
    Part,
    PublicTable,
    Selection,
    code,
    codes,
    columns_of,
    day,
    in_languages,
    many,
    names,
    number,
    page,
    refs,
    texts,
    truth,
    words,
)

CUSTODIES = PublicTable(
    "custodies",
    "Who was held or restricted, how, and from when to when.",
    Selection(
        public.PublicCustody,
        columns_of(
            public.PublicCustody,
            code("ref", "Reference of the custody"),
            code("person_ref", "Reference of the person; empty for a group", "person__ref"),
            *names("person", "Name of the person", "person__name"),
            *texts("described_as", "Description of a group"),
            "number_min",
            "number_max",
            "kind",
            "began",
            "ended",
            "ended_how",
            "ordered_until",
            code("facility_ref", "Reference of the place of detention", "facility__ref"),
            *names("facility", "Name of the place of detention", "facility__name"),
            "country",
            code("incident_ref", "Reference of the incident it began with", "incident__ref"),
            code("proceeding_ref", "Reference of the proceeding", "proceeding__ref"),
            "last_confirmed",
            code("confirmed_by_ref", "Reference of the source of that", "confirmed_by__ref"),
            REST,
            *cited_columns(),
            day("public_changed_on", "Day when anything public of it last changed"),
        ),
        cited_by(public.PublicCustodyCitation),
    ),
)
HELD_IN = "custodies"
BY_TIME = (F("began_earliest").asc(nulls_last=True), "ref")


def _only(name: str, about: str, path: str) -> Column:
    """What all custodies of one holder have in common."""
    return code(name, about, Min(path), part=HELD_IN)


def _each(name: str, about: str, path: str) -> Column:
    """One value per custody of the holder on that day."""
    return codes(name, about, path, part=HELD_IN, order=BY_TIME)


HELD = PublicTable(
    "held",
    "Who is held on a day: a person or group each, with the custodies of that day.",
    Selection(
        public.PublicCustody,
        [
            number(
                "rank",
                "1: certainly held, 2: possibly, 3: held when last heard of",
                Min(RANK) + 1,
                part=HELD_IN,
            ),
            _only("person_ref", "Reference of the person; empty for a group", "person__ref"),
            *(
                Column(
                    one.name,
                    one.about,
                    Min(one.value),
                    part=HELD_IN,
                )
                for one in names("person", "Name of the person", "person__name")
            ),
            *in_languages(
                "described_as",
                "Description of the group",
                "described_as",
                part=HELD_IN,
                order=BY_TIME,
            ),
            _each("custodies_refs", "References of the custodies", "ref"),
            _each("kinds", "Kinds of custody", "kind_id"),
            _each("began", "Beginning of each, as EDTF", "began"),
            _each("ended", "End of each, as EDTF", "ended"),
            *in_languages(
                "facilities", "Places of detention", "facility__name", part=HELD_IN, order=BY_TIME
            ),
            _each("facilities_refs", "References of these places", "facility__ref"),
            _each("countries", "Countries (ISO 3166-1 alpha-2)", "country_id"),
            _each("last_confirmed", "When each was last confirmed, as EDTF", "last_confirmed"),
        ],
        {HELD_IN: Part(public.PublicCustody.objects.all(), "holder")},
        key="holder",
    ),
)
PROCEEDINGS = PublicTable(
    "proceedings",
    "Proceedings before courts and other bodies.",
    Selection(
        public.PublicProceeding,
        columns_of(
            public.PublicProceeding,
            code("ref", "Reference of the proceeding"),
            page("/proceedings/"),
            REST,
            *in_languages("people", "Names of the people", "person__name", part="people"),
            codes("people_refs", "References of the people", "person__ref", part="people"),
            codes("people_roles", "Roles of the people", "role_id", part="people"),
            *in_languages(
                "organisations", "Names of the organisations", "organisation__name", part="bodies"
            ),
            codes("organisations_refs", "Their references", "organisation__ref", part="bodies"),
            codes("organisations_roles", "Their roles", "role_id", part="bodies"),
            refs("cases_refs", "References of its cases", "case__ref", part="cases"),
            refs(
                "incidents_refs", "References of its incidents", "incident__ref", part="incidents"
            ),
            number("steps", "Number of steps", Count("pk"), part="steps"),
            *cited_columns(),
            day("public_changed_on", "Day when anything public of it last changed"),
        ),
        {
            "people": Part(
                public.PublicParty.objects.filter(person__isnull=False), "proceeding_id"
            ),
            "bodies": Part(
                public.PublicParty.objects.filter(organisation__isnull=False), "proceeding_id"
            ),
            "cases": Part(public.PublicProceedingCase.objects.all(), "proceeding_id"),
            "incidents": Part(public.PublicProceedingIncident.objects.all(), "proceeding_id"),
            "steps": Part(public.PublicStep.objects.all(), "proceeding_id"),
            **cited_by(public.PublicProceedingCitation),
        },
    ),
)


def party_columns(path: str = "") -> list[Column]:
    """Who a party is; without a public name by its description."""
    return [
        code("person_ref", "Reference of the person", f"{path}person__ref"),
        *names("person", "Name of the person", f"{path}person__name"),
        code("organisation_ref", "Reference of the organisation", f"{path}organisation__ref"),
        *texts("described_as", "Description without a public name", f"{path}described_as"),
        code("role", "Role", f"{path}role_id"),
    ]


PARTIES = PublicTable(
    "parties",
    "Who takes part in which proceeding, in which role.",
    Selection(
        public.PublicParty,
        columns_of(
            public.PublicParty,
            code("proceeding_ref", "Reference of the proceeding", "proceeding__ref"),
            *party_columns(),
            truth("is_withheld", "Whether the identity is known and withheld"),
            REST,
        ),
        order=("proceeding__ref", "pk"),
    ),
)
CHARGES = PublicTable(
    "charges",
    "What parties are charged with.",
    Selection(
        public.PublicCharge,
        columns_of(
            public.PublicCharge,
            code("proceeding_ref", "Reference of the proceeding", "proceeding__ref"),
            *party_columns("party__"),
            code("article_ref", "Reference of the article", "article__ref"),
            words("article", "Number of the article", "article__number"),
            REST,
        ),
        order=("proceeding__ref", "pk"),
    ),
)
ARTICLES = PublicTable(
    "articles",
    "Articles of laws.",
    Selection(
        public.PublicArticle,
        columns_of(
            public.PublicArticle,
            code("ref", "Reference of the article"),
            page("/articles/"),
            REST,
            day("public_changed_on", "Day when anything public of it last changed"),
        ),
    ),
)
STEPS = PublicTable(
    "steps",
    "Steps of proceedings. One that names no parties or charges is about all of them.",
    Selection(
        public.PublicStep,
        columns_of(
            public.PublicStep,
            code("proceeding_ref", "Reference of the proceeding", "proceeding__ref"),
            "stage",
            "date",
            "next_hearing",
            "until",
            code("court_ref", "Reference of the court", "court__ref"),
            *names("court", "Name of the court", "court__name"),
            code("judge_ref", "Reference of the judge", "judge__ref"),
            *names("judge", "Name of the judge", "judge__name"),
            "case_number",
            codes(
                "people_refs",
                "People that it names",
                "party__person__ref",
                part="parties",
                order=("party_id",),
            ),
            many(
                "charges",
                "Articles of the charges that it names",
                "charge__article__number",
                part="charges",
                order=("charge_id",),
            ),
            "in_absentia",
            "amount",
            code("currency", "Currency (ISO 4217)"),
            REST,
        ),
        {
            "parties": Part(public.PublicStepParty.objects.all(), "step_id"),
            "charges": Part(public.PublicStepCharge.objects.all(), "step_id"),
        },
        order=("proceeding__ref", F("date_earliest").asc(nulls_last=True), "pk"),
    ),
)
SENTENCES = PublicTable(
    "sentences",
    "Sentences passed or asked for in a step.",
    Selection(
        public.PublicSentence,
        columns_of(
            public.PublicSentence,
            code("proceeding_ref", "Reference of the proceeding", "step__proceeding__ref"),
            code("stage", "Stage of the step", "step__stage_id"),
            code("date", "Date of the step, as EDTF", "step__date"),
            REST,
        ),
        order=("step__proceeding__ref", F("step__date_earliest").asc(nulls_last=True), "pk"),
    ),
)
