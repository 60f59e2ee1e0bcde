"""The public tables of people and organisations. A withheld identity is nowhere here."""

from typing import Any

from django.db.models import CharField, F, Value

from people import public
from sources.public_tables import citation_columns, cited_by, cited_columns
from tracker.files.public_tables import (
    Column,
    Part,
    PublicTable,
    Selection,
    code,
    codes,
    day,
    edtf,
    many,
    names,
    page,
    texts,
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
    return [
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
        code("gender", "Gender"),
        *edtf("born", "Date of birth"),
        *edtf("died", "Date of death", stored="died"),
        truth("is_minor", "Whether a minor; empty where it is not recorded"),
        codes(
            "citizenships",
            "Citizenships (ISO 3166-1 alpha-2)",
            "country_id",
            part="citizenships",
            order=("country_id",),
        ),
        *more,
        *texts("note", "Note"),
        *cited_columns(),
        day("public_changed_on", "Day when anything public of the person last changed"),
    ]


ORGANISATIONS = PublicTable(
    "organisations",
    "Organisations, courts, prisons and other bodies.",
    Selection(
        public.PublicOrganisation,
        [
            code("ref", "Reference of the organisation"),
            page("/organisations/"),
            *names("name", "Name"),
            many("names", "All names and spellings", "text", part="names"),
            words("acronym", "Acronym"),
            code("type", "Type of organisation", "type_id"),
            code("country", "Country (ISO 3166-1 alpha-2)", "country_id"),
            code("part_of_ref", "Reference of the organisation that it belongs to", "parent__ref"),
            code("predecessor_ref", "Reference of the one before it", "predecessor__ref"),
            *edtf("founded", "Date of foundation"),
            *edtf("dissolved", "Date of dissolution"),
            *texts("note", "Note"),
            *cited_columns(),
            day("public_changed_on", "Day when anything public of it last changed"),
        ],
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
        [
            code("person_ref", "Reference of the person", "person__ref"),
            *names("person", "Name of the person", "person__name"),
            code("organisation_ref", "Reference of the organisation", "organisation__ref"),
            *names("organisation", "Name of the organisation", "organisation__name"),
            code("kind", "Kind of tie", "kind_id"),
            *texts("post", "Post"),
            *edtf("began", "Beginning"),
            *edtf("ended", "End"),
            *cited_columns(),
        ],
        cited_by(public.PublicAffiliationCitation),
        order=("person__ref", "organisation__ref", "pk"),
    ),
)
RELATIONSHIPS = PublicTable(
    "relationships",
    "How people are related: the person is the other one's kind of relation.",
    Selection(
        public.PublicRelationship,
        [
            code("person_ref", "Reference of the person", "person__ref"),
            *names("person", "Name of the person", "person__name"),
            code("kind", "Kind of relation", "kind_id"),
            code("other_ref", "Reference of the other person", "other__ref"),
            *names("other", "Name of the other person", "other__name"),
            *edtf("began", "Beginning"),
            *edtf("ended", "End"),
            *texts("note", "Note"),
            *cited_columns(),
        ],
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
