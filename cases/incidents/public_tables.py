"""The public tables of incidents and cases, and of people with what is known of them now."""

from django.db.models import Count, F, Min, Q
from django.db.models.functions import Coalesce

from cases import public
from people.public import PublicPerson
from people.public_tables import PERSON_PARTS, citations, person_columns
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
    names,
    number,
    page,
    refs,
    texts,
    truth,
)
from tracker.public import PublicCountry, Side

WHO = "involvements"
AFFECTED = Q(person__isnull=False, role__side=Side.AFFECTED)
OTHERS = Q(person__isnull=False) & ~Q(role__side=Side.AFFECTED)
BODIES = Q(organisation__isnull=False)
NAMELESS = Q(person__isnull=True, organisation__isnull=True)


def _involved(name: str, who: str, path: str, where: Q) -> list[Column]:
    """Names, references and roles of some of those involved, one value for each of them."""
    return [
        *in_languages(name, f"Names of {who}", f"{path}__name", part=WHO, where=where),
        codes(f"{name}_refs", f"References of {who}", f"{path}__ref", part=WHO, where=where),
        codes(f"{name}_roles", f"Roles of {who}", "role_id", part=WHO, where=where),
    ]


INCIDENTS = PublicTable(
    "incidents",
    "Incidents, each with everybody involved and with its sources.",
    Selection(
        public.PublicIncident,
        columns_of(
            public.PublicIncident,
            code("ref", "Reference of the incident"),
            page("/incidents/"),
            "title",
            "type",
            codes("types", "All types", "type_id", part="typings", order=("type__position",)),
            "country",
            "state_responsible",
            code("place_ref", "Reference of the place", "place__ref"),
            *names("place", "Place", "place__name"),
            "began",
            code("ended", "End, where it lasted, as EDTF"),
            day("until_earliest", "The earliest day on which it may have been over"),
            day("until_latest", "The latest day on which it may have been over"),
            *_involved("people_affected", "people affected", "person", AFFECTED),
            *_involved("other_people", "other people involved", "person", OTHERS),
            *_involved("organisations", "organisations involved", "organisation", BODIES),
            *in_languages(
                "unnamed", "Those described in words", "described_as", part=WHO, where=NAMELESS
            ),
            codes(
                "unnamed_roles",
                "Roles of those described in words",
                "role_id",
                part=WHO,
                where=NAMELESS,
            ),
            refs(
                "because_of",
                "Activities that it is a response to",
                "activity_id",
                part="activities",
            ),
            "motive_link",
            "verification",
            refs("cases_refs", "References of the cases that it is in", "case__ref", part="cases"),
            *cited_columns(),
            "summary",
            REST,
            day("public_changed_on", "Day when anything public of it last changed"),
        ),
        {
            WHO: Part(public.PublicInvolvement.objects.all(), "incident_id"),
            "typings": Part(public.PublicIncidentTyping.objects.all(), "incident_id"),
            "activities": Part(public.PublicIncidentActivity.objects.all(), "incident_id"),
            "cases": Part(public.PublicCaseIncident.objects.all(), "incident_id"),
            **cited_by(public.PublicIncidentCitation),
        },
    ),
)
CASES = PublicTable(
    "cases",
    "Cases: dossiers that gather incidents, people and organisations over time.",
    Selection(
        public.PublicCase,
        columns_of(
            public.PublicCase,
            code("ref", "Reference of the case"),
            page("/cases/"),
            REST,
            *in_languages(
                "people",
                "Names of the people it lists",
                "person__name",
                part="people",
                order=("person__ref",),
            ),
            refs("people_refs", "References of these people", "person__ref", part="people"),
            *in_languages(
                "organisations",
                "Names of the organisations",
                "organisation__name",
                part="bodies",
                order=("organisation__ref",),
            ),
            refs("organisations_refs", "Their references", "organisation__ref", part="bodies"),
            refs(
                "incidents_refs", "References of its incidents", "incident__ref", part="incidents"
            ),
            refs(
                "proceedings_refs",
                "References of its proceedings",
                "proceeding__ref",
                part="proceedings",
            ),
            *cited_columns(),
            day("public_changed_on", "Day when anything public of it last changed"),
        ),
        {
            "people": Part(public.PublicCasePerson.objects.all(), "case_id"),
            "bodies": Part(public.PublicCaseOrganisation.objects.all(), "case_id"),
            "incidents": Part(public.PublicCaseIncident.objects.all(), "case_id"),
            "proceedings": Part(public.PublicProceedingCase.objects.all(), "case_id"),
            **cited_by(public.PublicCaseCitation),
        },
    ),
)
PEOPLE = PublicTable(
    "people",
    "People whose names are public.",
    Selection(
        PublicPerson,
        person_columns(
            code(
                "situation",
                "Present situation, as far as is known",
                Min("situation_id"),
                part="now",
            ),
            code("situation_as_of", "Date of the newest evidence of it", Min("as_of"), part="now"),
            codes(
                "incidents_refs",
                "References of the incidents",
                "incident__ref",
                part="incidents",
            ),
            codes("incidents_roles", "Role in each of them", "role_id", part="incidents"),
        ),
        {
            **PERSON_PARTS,
            "now": Part(public.PublicPersonStatus.objects.all(), "person_id"),
            "incidents": Part(
                public.PublicInvolvement.objects.filter(person__isnull=False), "person_id"
            ),
        },
    ),
)
INVOLVEMENTS = PublicTable(
    "involvements",
    "Who was involved in which incident, in which role.",
    Selection(
        public.PublicInvolvement,
        columns_of(
            public.PublicInvolvement,
            code("incident_ref", "Reference of the incident", "incident__ref"),
            "role",
            code("side", "Side that the role is on", "role__side"),
            code("person_ref", "Reference of the person", "person__ref"),
            *names("person", "Name of the person", "person__name"),
            code("organisation_ref", "Reference of the organisation", "organisation__ref"),
            *names("organisation", "Name of the organisation", "organisation__name"),
            *texts("described_as", "Description of somebody without a public name"),
            truth("is_withheld", "Whether the identity is known and withheld"),
            "number_min",
            "number_max",
            codes(
                "types",
                "What was done to them",
                "type_id",
                part="typings",
                order=("type__position",),
            ),
            code("on_account_of_ref", "Reference of whom it was meant for", "on_account_of__ref"),
            REST,
        ),
        {"typings": Part(public.PublicInvolvementTyping.objects.all(), "involvement_id")},
        order=("incident__ref", "pk"),
    ),
)
LINKS = PublicTable(
    "incident_links",
    "Links between incidents.",
    Selection(
        public.PublicIncidentLink,
        columns_of(
            public.PublicIncidentLink,
            code("incident_ref", "Reference of the incident", "incident__ref"),
            REST,
            code("other_ref", "Reference of the other incident", "other__ref"),
        ),
        order=("incident__ref", "other__ref", "pk"),
    ),
)
COUNTRIES = PublicTable(
    "countries",
    "Countries, each with the incidents that happened there or that its state is responsible for.",
    Selection(
        PublicCountry,
        columns_of(
            PublicCountry,
            code("code", "ISO 3166-1 alpha-2"),
            REST,
            *names("name", "Name"),
            number("incidents", "Incidents that count for it", Count("pk"), part="incidents"),
            *texts("profile", "What is said of the country", "profile__text"),
        ),
        {"incidents": Part(public.PublicIncidentCountry.objects.all(), "country_id")},
        order=("code",),
        key_type="text",
    ),
)
# The person or organisation that a note is about, or the role of somebody without a name.
ABOUT_WHOM = Coalesce(
    "involvement__person__ref", "involvement__organisation__ref", "involvement__role_id"
)
CITATIONS = (
    citations(public.PublicIncidentCitation, "incident", "subject__ref", ABOUT_WHOM),
    citations(public.PublicCaseCitation, "case", "subject__ref"),
    citations(public.PublicCountryProfileCitation, "country", "subject__country_id"),
    citations(public.PublicCustodyCitation, "custody", "subject__ref"),
    citations(public.PublicProceedingCitation, "proceeding", "subject__ref", F("step__date")),
)
