"""Public tables: declarations of exported columns, from which list CSV/JSON and the data package are made.

A table is columns over public models, never over base models; the database itself writes the cells, under the
role of the moment (`tracker.boundary.alias`), so that what that role may not read cannot go out.
"""

from tracker.files.public_tables.columns import (
    Column,
    Kind,
    code,
    codes,
    day,
    decimal,
    edtf,
    in_languages,
    many,
    names,
    number,
    page,
    refs,
    shown,
    texts,
    truth,
    words,
)
from tracker.files.public_tables.declared import REST, columns_of
from tracker.files.public_tables.dictionary import data_dictionary, schema
from tracker.files.public_tables.tables import Part, PublicTable, Selection

__all__ = [
    "REST",
    "Column",
    "Kind",
    "Part",
    "PublicTable",
    "Selection",
    "code",
    "codes",
    "columns_of",
    "data_dictionary",
    "day",
    "decimal",
    "edtf",
    "in_languages",
    "many",
    "names",
    "number",
    "page",
    "refs",
    "schema",
    "shown",
    "texts",
    "truth",
    "words",
]
