"""The blank spreadsheet to fill in: a header, a hint at each column, drop-downs of what is allowed."""

from collections.abc import Sequence
from typing import BinaryIO, NamedTuple
from xml.sax.saxutils import quoteattr

from django.utils.translation import gettext as _

from .cell_values import column_letters
from .xlsx_write import XlsxWriter

_ROWS = 5_000  # how far down hints and drop-downs reach
_TITLE, _HINT = 32, 255  # what a spreadsheet allows in the hint of a cell


class TemplateColumn(NamedTuple):
    title: str
    hint: str = ""
    values: list[str] | None = None


class TemplateSheet(NamedTuple):
    name: str
    columns: list[TemplateColumn]


def write_template(file: BinaryIO, sheets: Sequence[TemplateSheet]) -> None:
    """The values stand on a hidden sheet, for a list inside a cell ends at 255 characters.

    A value that is not in the list is warned about and allowed: what is not known yet is mapped
    after the upload, not lost before it.
    """
    lists: list[list[str]] = []
    with XlsxWriter(file) as book:
        for sheet in sheets:
            titles = [column.title for column in sheet.columns]
            book.sheet(sheet.name, titles, extra=_validations(sheet.columns, lists))
        if lists:
            _write_lists(book, lists)


def _validations(columns: Sequence[TemplateColumn], lists: list[list[str]]) -> str:
    written = []
    for i, column in enumerate(columns):
        letters = column_letters(i)
        allowed = ""
        if column.values:
            lists.append(column.values)
            allowed = f"<formula1>allowed_{len(lists)}</formula1>"
        if allowed or column.hint:
            kind = ' type="list" showErrorMessage="1" errorStyle="warning"' if allowed else ""
            written.append(
                f'<dataValidation{kind} allowBlank="1" showInputMessage="1" '
                f"promptTitle={_attribute(column.title[:_TITLE])} "
                f"prompt={_attribute(column.hint[:_HINT])} "
                f'sqref="{letters}2:{letters}{_ROWS}">{allowed}</dataValidation>'
            )
    if not written:
        return ""
    return f'<dataValidations count="{len(written)}">{"".join(written)}</dataValidations>'


def _attribute(text: str) -> str:
    return quoteattr(text, {"\n": "_x000a_", "\r": "", "\t": " "})


def _write_lists(book: XlsxWriter, lists: Sequence[Sequence[str]]) -> None:
    longest = max(map(len, lists))
    rows = [[values[i] if i < len(values) else "" for values in lists] for i in range(longest)]
    sheet = book.sheet(
        _("Allowed values"), [f"allowed_{n + 1}" for n in range(len(lists))], rows, hidden=True
    )
    for n, values in enumerate(lists):
        letters = column_letters(n)
        book.name_cells(f"allowed_{n + 1}", f"'{sheet}'!${letters}$2:${letters}${len(values) + 1}")
