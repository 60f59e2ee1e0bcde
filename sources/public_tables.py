"""The public tables of sources and citations. A confidential source is its type and its year."""

from typing import Any

from sources.public import PublicSource
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
    page,
    texts,
    words,
)

SOURCES = PublicTable(
    "sources",
    "Sources that may be named.",
    Selection(
        PublicSource,
        [
            code("ref", "Reference of the source"),
            page("/sources/"),
            code("type", "Type of the source", "type_id"),
            words("title", "Title in its own language"),
            *texts("gloss", "What the title says"),
            words("author", "Author"),
            words("publisher", "Publisher"),
            words("identifier", "Number, such as a document symbol"),
            code("language", "Language code"),
            *edtf("published", "Date of publication", stored="published"),
            words("url", "Address"),
            words("archive_url", "Address of an archived copy"),
            day("accessed_on", "Day when it was read"),
            code("copy_of_ref", "Reference of the source that it copies", "copy_of__ref"),
            day("public_changed_on", "Day when anything public of it last changed"),
        ],
    ),
)


def citation_columns(about: Any, subject: Any, *, row: Any) -> list[Column]:
    """One note: what record it is about, and about which of its rows."""
    return [
        code("about", "Kind of the record that it is about", about),
        code("about_ref", "Reference of that record", subject),
        words("about_row", "What within the record it is about, where not all", row),
        code("claim", "What it says about it", "claim_id"),
        code("source_ref", "Reference of the source; empty for a confidential one", "source__ref"),
        code("source_type", "Type of the source", "source_type_id"),
        code("source_year", "Year of the source, where it is known"),
        words("source_title", "Title of the source", "source__title"),
        words("source_url", "Address of the source", "source__url"),
        words("locator", "Where in the source"),
        words("quotation", "Quotation"),
        words("states", "Date, number or name that this source gives"),
        code("attributed_to", "Whose account it is", "attributed_to_id"),
        code("stance", "Whether it supports or contradicts"),
        *texts("note", "Note"),
    ]


CITED = "citations"


def cited_by(model: Any) -> dict[str, Part]:
    """The part of a table with the notes about its rows."""
    return {CITED: Part(model.objects.all(), "subject_id")}


def cited_columns() -> list[Column]:
    """Sources of a row: one value per note, so that a source cited twice stands there twice."""
    return [
        codes("sources_refs", "References of the sources", "source__ref", part=CITED),
        codes(
            "sources_types",
            "Types of the sources, confidential ones too",
            "source_type_id",
            part=CITED,
        ),
        many("sources_titles", "Titles of the sources", "source__title", part=CITED),
        many("sources_urls", "Addresses of the sources", "source__url", part=CITED),
        codes("sources_claims", "What each is cited for", "claim_id", part=CITED),
    ]
