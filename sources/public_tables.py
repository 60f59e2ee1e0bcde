"""The public tables of sources and citations. A confidential source is its type and its year."""

from typing import Any

from sources.public import PublicCitation, PublicSource
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
    page,
    words,
)

SOURCES = PublicTable(
    "sources",
    "Sources that may be named.",
    Selection(
        PublicSource,
        columns_of(
            PublicSource,
            code("ref", "Reference of the source"),
            page("/sources/"),
            "type",
            "title",
            "gloss",
            "author",
            "publisher",
            "identifier",
            code("language", "Language code"),
            REST,
            code("copy_of_ref", "Reference of the source that it copies", "copy_of__ref"),
            day("public_changed_on", "Day when anything public of it last changed"),
        ),
    ),
)


def citation_columns(about: Any, subject: Any, *, row: Any) -> list[Column]:
    """One note: what record it is about, and about which of its rows."""
    return columns_of(
        PublicCitation,
        code("about", "Kind of the record that it is about", about),
        code("about_ref", "Reference of that record", subject),
        words("about_row", "What within the record it is about, where not all", row),
        "claim",
        code("source_ref", "Reference of the source; empty for a confidential one", "source__ref"),
        code("source_type", "Type of the source", "source_type_id"),
        code("source_year", "Year of the source, where it is known"),
        words("source_title", "Title of the source", "source__title"),
        words("source_url", "Address of the source", "source__url"),
        REST,
    )


CITED = "citations"


def cited_by(model: Any) -> dict[str, Part]:
    """The part of a table with the notes about its rows."""
    return {CITED: Part(model.objects.all(), "subject_id")}


def cited_columns() -> list[Column]:
    """Multi-value columns of a row's sources, one value per citation (a source cited twice appears twice)."""
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
