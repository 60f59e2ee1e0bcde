"""The public tables of people and organisations. A withheld identity is nowhere here."""

from typing import Any

from django.db.models import CharField, F, Value

from people import public
from sources.public_tables import citation_columns, cited_by, cited_columns
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
    many,
    names,
    page,
    refs,
    truth,
    words,
)

PERSON_PARTS = {
    "names": Part(public.PublicPersonName.objects.all(), "bearer_id"),
    "typings": Part(public.PublicPersonTyping.objects.all(), "person_id"),
    "citizenships": Part(public.PublicCitizenship.objects.all(), "person_id"),
    **cited_by(public.PublicPersonCitation),
}


def person_columns(*more: Column) -> list[Column]:
    return columns_of(
        public.PublicPerson,
        code("ref", "Reference of the person"),
        page("/people/"),
        *names("name", "Name"),
        many("names", "All names and spellings", "text", part="names"),
        codes(
            "types",
            "Types of person",
            "type_id",
            part="typings",
            order=("type__position", "type_id"),
        ),
        "gender",
        "born",
        "died",
        "is_minor",
        refs(
            "citizenships", "Citizenships (ISO 3166-1 alpha-2)", "country_id", part="citizenships"
        ),
        *more,
        REST,
        *cited_columns(),
        day("public_changed_on", "Day when anything public of the person last changed"),
    )


ORGANISATIONS = PublicTable(
    "organisations",
    "Organisations, courts, prisons and other bodies.",
    Selection(
        public.PublicOrganisation,
        columns_of(
            public.PublicOrganisation,
            code("ref", "Reference of the organisation"),
            page("/organisations/"),
            *names("name", "Name"),
            many("names", "All names and spellings", "text", part="names"),
            "acronym",
            "type",
            "country",
            code("part_of_ref", "Reference of the organisation that it belongs to", "parent__ref"),
            code("predecessor_ref", "Reference of the one before it", "predecessor__ref"),
            REST,
            *cited_columns(),
            day("public_changed_on", "Day when anything public of it last changed"),
        ),
        {
            "names": Part(public.PublicOrganisationName.objects.all(), "bearer_id"),
            **cited_by(public.PublicOrganisationCitation),
        },
    ),
)


def _name_columns(bearer: str) -> list[Column]:
    return [
        code("bearer", "Whether of a person or an organisation", Value(bearer, CharField())),
        code("bearer_ref", "Reference of the bearer", "bearer__ref"),
        words("name", "Name", "text"),
        code("language", "Language code"),
        code("kind", "Kind of name"),
        truth("is_shown", "Whether pages show it in its language", "is_display"),
    ]


NAMES = PublicTable(
    "names",
    "Every name and spelling of people and organisations.",
    *(
        Selection(model, _name_columns(bearer), order=("bearer__ref", "pk"))
        for bearer, model in (
            ("person", public.PublicPersonName),
            ("organisation", public.PublicOrganisationName),
        )
    ),
)
AFFILIATIONS = PublicTable(
    "affiliations",
    "Who belonged to which organisation.",
    Selection(
        public.PublicAffiliation,
        columns_of(
            public.PublicAffiliation,
            code("person_ref", "Reference of the person", "person__ref"),
            *names("person", "Name of the person", "person__name"),
            code("organisation_ref", "Reference of the organisation", "organisation__ref"),
            *names("organisation", "Name of the organisation", "organisation__name"),
            REST,
            *cited_columns(),
        ),
        cited_by(public.PublicAffiliationCitation),
        order=("person__ref", "organisation__ref", "pk"),
    ),
)
RELATIONSHIPS = PublicTable(
    "relationships",
    "How people are related: the person is the other one's kind of relation.",
    Selection(
        public.PublicRelationship,
        columns_of(
            public.PublicRelationship,
            code("person_ref", "Reference of the person", "person__ref"),
            *names("person", "Name of the person", "person__name"),
            "kind",
            code("other_ref", "Reference of the other person", "other__ref"),
            *names("other", "Name of the other person", "other__name"),
            REST,
            *cited_columns(),
        ),
        cited_by(public.PublicRelationshipCitation),
        order=("person__ref", "other__ref", "pk"),
    ),
)


def citations(model: Any, about: str, ref: str, row: Any = None) -> Selection:
    """The notes about one kind of record; `ref` leads to the reference that the public knows it by."""
    whole = Value("", CharField())
    columns = citation_columns(Value(about, CharField()), F(ref), row=whole if row is None else row)
    return Selection(model, columns, order=(ref, "pk"))


CITATIONS = (
    citations(public.PublicPersonCitation, "person", "subject__ref"),
    citations(public.PublicOrganisationCitation, "organisation", "subject__ref"),
    citations(public.PublicAffiliationCitation, "affiliation", "subject__person__ref"),
    citations(public.PublicRelationshipCitation, "relationship", "subject__person__ref"),
)
