"""Writes XLSX row by row, every cell a guarded text: nothing is computed, dates stay as written.

The same rows make the same bytes. Texts stand in their cells, so no table of texts is held.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import IO, BinaryIO, NamedTuple, Self
from xml.sax.saxutils import escape, quoteattr

from django.utils.translation import gettext as _

from .cell_escaping import guard
from .cell_values import column_letters
from .errors import TableError

LAST_ROW = 1_048_576
LONGEST_CELL = 32_767  # more makes Excel call the file damaged
_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can tell: no clock time in our files
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_NOT_NAME = re.compile(r"[\[\]:*?/\\]")

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}">'
    "<fonts><font/><font><b/></font></fonts>"
    '<fills><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs><xf/></cellStyleXfs>"
    '<cellXfs><xf numFmtId="49" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs>'
    '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


class _Sheet(NamedTuple):
    name: str
    is_hidden: bool


class XlsxWriter:
    """`with XlsxWriter(file) as book: book.sheet("Incidents", columns, rows)`; several sheets."""

    def __init__(self, file: BinaryIO) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._sheets: list[_Sheet] = []
        self._names: list[tuple[str, str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._finish()
        self._zip.close()

    def sheet(
        self,
        name: str,
        columns: Sequence[str],
        rows: Iterable[Sequence[str | None]] = (),
        *,
        hidden: bool = False,
        extra: str = "",
    ) -> str:
        """One sheet with a header that stays in view; returns the name that it got.

        `extra` is XML behind the rows.

        TableError for a cell or a number of rows that no spreadsheet program would open.
        """
        name = self._free_name(name)
        self._sheets.append(_Sheet(name, hidden))
        with self._open(f"xl/worksheets/sheet{len(self._sheets)}.xml") as part:
            part.write(_SHEET_BEGINS.encode())
            part.write(_row(1, columns, name, style=' s="1"'))
            for number, row in enumerate(rows, 2):
                if number > LAST_ROW:
                    raise TableError(
                        _("A sheet holds at most 1,048,576 rows. Use CSV."), sheet=name
                    )
                part.write(_row(number, row, name))
            part.write(f"</sheetData>{extra}</worksheet>".encode())
        return name

    def name_cells(self, name: str, cells: str) -> None:
        """Let formulas call the cells by a name."""
        self._names.append((name, cells))

    def _free_name(self, name: str) -> str:
        """What a spreadsheet allows: 31 characters, none of []:*?/\\, each name once."""
        clean = _NOT_NAME.sub(" ", name).strip("' ")[:31] or _("Sheet")
        taken = {sheet.name.lower() for sheet in self._sheets}
        free, number = clean, 2
        while free.lower() in taken:
            free = f"{clean[:26]} ({number})"
            number += 1
        return free

    def _open(self, name: str) -> IO[bytes]:
        part = zipfile.ZipInfo(name, _TIME)
        part.compress_type = zipfile.ZIP_DEFLATED
        return self._zip.open(part, "w")

    def _write(self, name: str, text: str) -> None:
        with self._open(name) as part:
            part.write(text.encode())

    def _finish(self) -> None:
        self._write("[Content_Types].xml", _content_types(len(self._sheets)))
        self._write("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        parts = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(self._sheets) + 1)]
        self._write("xl/_rels/workbook.xml.rels", _relations([*parts, ("styles", "styles.xml")]))
        self._write("xl/workbook.xml", _workbook(self._sheets, self._names))
        self._write("xl/styles.xml", _STYLES)


_SHEET_BEGINS = (
    f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
    '<cols><col min="1" max="1000" width="24" style="0" customWidth="1"/></cols><sheetData>'
)


def _row(number: int, cells: Sequence[str | None], sheet: str, style: str = "") -> bytes:
    """One `row`; blank cells are left out. The style makes a text of what is typed there later."""
    written = [
        f'<c r="{column_letters(i)}{number}"{style} t="inlineStr"><is>'
        f'<t xml:space="preserve">{_text(guard(cell), sheet, number, i)}</t></is></c>'
        for i, cell in enumerate(cells)
        if cell
    ]
    return f'<row r="{number}">{"".join(written)}</row>'.encode()


def _text(text: str, sheet: str, line: int, column: int) -> str:
    if len(text) > LONGEST_CELL:
        reason = _("A cell of a spreadsheet holds at most 32,767 characters. Use CSV.")
        raise TableError(reason, sheet=sheet, line=line, column=column_letters(column))
    return _NOT_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", escape(text))


def _content_types(sheets: int) -> str:
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}styles+xml"/>{parts}</Types>'
    )


def _relations(parts: Iterable[tuple[str, str]]) -> str:
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(parts, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def _workbook(sheets: Sequence[_Sheet], names: Sequence[tuple[str, str]]) -> str:
    written = "".join(
        f"<sheet name={quoteattr(sheet.name)} "
        f'sheetId="{n}" {"state=" + quoteattr("hidden") if sheet.is_hidden else ""} r:id="rId{n}"/>'
        for n, sheet in enumerate(sheets, 1)
    )
    named = "".join(
        f"<definedName name={quoteattr(name)}>{escape(cells)}</definedName>"
        for name, cells in names
    )
    defined = f"<definedNames>{named}</definedNames>" if named else ""
    return (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
        f"<sheets>{written}</sheets>{defined}</workbook>"
    )
