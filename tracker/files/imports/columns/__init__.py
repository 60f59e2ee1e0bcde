"""Columns of tables: what a cell means when it is read, and how a value is written. Each is a field of a resource.

`read` gives what the database's column takes as JSON, a `Link` to a row that is looked up later, or a list of
links; it raises Unreadable with what would be right. What `write` makes of a value, `read` reads again.
"""

from tracker.files.imports.columns.base import Column, Link, OwnRef, Reader, Unreadable
from tracker.files.imports.columns.linked import Many, Ref, Refs, Term, Terms, link_to
from tracker.files.imports.columns.plain import (
    Amount,
    Choice,
    Day,
    Edtf,
    Flag,
    Local,
    Moment,
    Pattern,
    Text,
    Url,
    Whole,
    local,
)
from tracker.files.imports.columns.spellings import Names, as_object

__all__ = [
    "Amount",
    "Choice",
    "Column",
    "Day",
    "Edtf",
    "Flag",
    "Link",
    "Local",
    "Many",
    "Moment",
    "Names",
    "OwnRef",
    "Pattern",
    "Reader",
    "Ref",
    "Refs",
    "Term",
    "Terms",
    "Text",
    "Unreadable",
    "Url",
    "Whole",
    "as_object",
    "link_to",
    "local",
]
