"""`datapackage.json`: what the files are, for programs.

https://specs.frictionlessdata.io/data-package/, version 1.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.translation import override

from tracker.files.imports.columns import Column, Day, Flag, Moment, Ref, Whole
from tracker.files.packages import imported_rows, terms
from tracker.files.resources import TableFile

NAME = "datapackage.json"
# Tables of no kind that an import takes, each with its rows, its columns and what they hold.
PLAIN: dict[str, Any] = {imported_rows.NAME: imported_rows, terms.NAME: terms}
VERSION = "case-tracker-editorial-1"
# A number with a minus gets an apostrophe, as all that a spreadsheet could run: it is a text for programs.
TYPES: dict[type[Column], dict[str, Any]] = {
    Flag: {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]},
    Whole: {"type": "integer"},
    Day: {"type": "date"},
    Moment: {"type": "datetime", "format": "any"},
}


class Written(NamedTuple):
    """A file of the package, measured while it was written."""

    name: str
    rows: int
    size: int
    sha256: str

    @property
    def path(self) -> str:
        return f"{self.name}.csv"


def describe(files: Sequence[Written], tables: Mapping[str, TableFile]) -> bytes:
    """In English, whatever the language of whoever asks."""
    with override("en"):
        resources = [_resource(file, tables.get(file.name), tables) for file in files]
        descriptor = {
            "profile": "tabular-data-package",
            "name": VERSION,
            "title": "Editorial tables of the case tracker: not for the public",
            "resources": resources,
        }
        return (json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(
    file: Written, table: TableFile | None, tables: Mapping[str, TableFile]
) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": file.name,
        "path": file.path,
        "description": str(table.parts[0].about) if table else PLAIN[file.name].ABOUT,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "rows": file.rows,
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": _schema(table, tables) if table else _plain_schema(PLAIN[file.name]),
    }


def _plain_schema(table: Any) -> dict[str, Any]:
    fields = [
        {"name": name, "type": "string", "description": about}
        for name, about in table.COLUMNS.items()
    ]
    return {"fields": fields, "missingValues": [""], "primaryKey": table.KEY}


def _schema(table: TableFile, tables: Mapping[str, TableFile]) -> dict[str, Any]:
    columns = table.columns(restored=True)
    keys = [key for one in columns for key in _foreign_keys(table, one, tables)]
    return {
        "fields": [_field(column) for column in columns],
        "missingValues": [""],
        "primaryKey": "ref",
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column) -> dict[str, Any]:
    shape = next((s for kind, s in TYPES.items() if isinstance(column, kind)), {"type": "string"})
    about = {"description": str(column.about)} if column.about else {}
    return {"name": column.name, **shape, **about}


def _foreign_keys(
    table: TableFile, column: Column, tables: Mapping[str, TableFile]
) -> list[dict[str, Any]]:
    """Of a column that points at one table. What a citation is about is in several."""
    if not isinstance(column, Ref) or (
        len(table.parts) > 1 and column.name in ("subject", "about")
    ):
        return []
    other = next(
        name for name, one in tables.items() if any(p.model is column.model for p in one.parts)
    )
    reference = {"resource": "" if other == table.name else other, "fields": "ref"}
    return [{"fields": column.name, "reference": reference}]
