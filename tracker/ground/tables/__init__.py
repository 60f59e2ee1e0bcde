"""Files in and out: reads CSV and XLSX as people make them, writes them so that nothing runs or is lost.

Knows no model. A file is read right or refused with a sentence that names the place; what a
reader decides (encoding, delimiter, header, sheets) is shown in `Found` and can be chosen instead.
"""

from .cell_escaping import GUARDED, guard, join_values, split_values, unguard
from .csv_write import CsvWriter
from .encodings import ENCODINGS
from .errors import TableError
from .read import Table, open_table
from .structures import Choices, Found, Limits, Row
from .template import TemplateColumn, TemplateSheet, write_template
from .xlsx_write import XlsxWriter

__all__ = [
    "ENCODINGS",
    "GUARDED",
    "Choices",
    "CsvWriter",
    "Found",
    "Limits",
    "Row",
    "Table",
    "TableError",
    "TemplateColumn",
    "TemplateSheet",
    "XlsxWriter",
    "guard",
    "join_values",
    "open_table",
    "split_values",
    "unguard",
    "write_template",
]
