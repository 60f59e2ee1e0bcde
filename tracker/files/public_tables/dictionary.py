"""What the tables and columns mean: for people as Markdown, for programs as a Frictionless table schema."""

from collections.abc import Iterable, Iterator
from typing import Any

from tracker.files.public_tables.columns import Column, Kind
from tracker.files.public_tables.tables import PublicTable

# Frictionless types.
TYPES = {
    Kind.TEXT: "string",
    Kind.CODE: "string",
    Kind.DAY: "date",
    Kind.NUMBER: "integer",
    Kind.DECIMAL: "number",
    Kind.TRUTH: "boolean",
}


def data_dictionary(tables: Iterable[PublicTable]) -> str:
    return "\n".join(line for table in tables for line in _section(table))


def _section(table: PublicTable) -> Iterator[str]:
    yield from (
        f"### {table.kind}",
        "",
        table.about,
        "",
        "| column | type | meaning |",
        "|---|---|---|",
    )
    for column in table.columns:
        yield f"| `{column.name}` | {type_of(column)} | {column.about.replace('|', chr(92) + '|')} |"
    yield ""


def type_of(column: Column) -> str:
    return "list" if column.is_many else TYPES[column.kind]


def schema(table: PublicTable) -> dict[str, Any]:
    """As https://specs.frictionlessdata.io/table-schema/ has it; a list is a string with a separator of ours."""
    return {
        "fields": [
            {
                "name": column.name,
                "type": "string" if column.is_many else TYPES[column.kind],
                "description": column.about,
            }
            for column in table.columns
        ],
        "missingValues": [""],
    }
