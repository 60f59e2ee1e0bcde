"""Makes records of the XML of a sheet, as expat tells it.

openpyxl is slower, has no merged cells when it streams, and must read a sheet twice to tell a
formula without a result; calamine holds the sheet in memory. A file has millions of cells, so
the two commonest elements are treated without a further call.
"""

from collections.abc import Callable

from django.utils.translation import gettext as _

from .cell_values import column_letters, column_number, date_text, has_time, number_text
from .errors import TableError, cell_too_long, row_too_long, too_many_columns
from .structures import Limits, Record
from .workbook_parts import Workbook, decode_escapes
from .xlsx_container import Attributes, broken

_LAST_ROW = 1_048_576
_CELLS = 16_384  # columns of a spreadsheet
_DIGITS = "0123456789"
_DEPTH = 64


class Rows:
    """Handlers for a raw Parser; each row that holds something is added to `done`."""

    def __init__(self, workbook: Workbook, limits: Limits) -> None:
        self.done: list[Record] = []
        self._workbook, self._limits = workbook, limits
        self._line = self._rows = self._seen = self._depth = 0
        self._cells: list[str] = []
        self._troubles: list[tuple[int, str]] = []
        self._columns: dict[str, int] = {}
        self._column = -1
        self._attributes: Attributes = {}
        self._pieces: list[str] = []
        self._size = self._row_size = 0
        self._in_cell = self._takes_text = False
        self._has_formula = self._is_phonetic = False
        self._prefix = ""
        self._c, self._v = "c", "v"
        self._readers: dict[str, Callable[[str], str]] = {
            "s": self._shared, "inlineStr": decode_escapes, "str": decode_escapes,
            "b": self._boolean, "e": self._error, "d": self._iso,
        }  # fmt: skip

    def start(self, name: str, attributes: Attributes) -> None:
        if name == self._v and not self._takes_text:
            self._takes_text = True
        elif name == self._c and not self._in_cell:
            self._in_cell = True
            self._has_formula = False
            self._attributes = attributes
            self._pieces.clear()
            self._size = 0
            self._seen += 1
            self._column = self._position(attributes.get("r"))
        else:
            self._start_other(name, attributes)

    def end(self, name: str) -> None:
        if name == self._v:
            self._takes_text = False
        elif name == self._c:
            self._in_cell = False
            self._end_cell()
        else:
            self._end_other(name.removeprefix(self._prefix))

    def text(self, piece: str) -> None:
        if not self._takes_text:
            return
        self._size += len(piece)
        if self._size > self._limits.cell:
            raise self._too_long()
        self._pieces.append(piece)

    def _start_other(self, name: str, attributes: Attributes) -> None:
        """Everything else; what nests deeper than in any sheet would fill the memory."""
        self._depth += 1
        if self._depth > _DEPTH:
            raise broken()
        if self._depth == 1:  # the root: some programs write x:worksheet, x:row, x:c
            self._prefix = name[: name.find(":") + 1]
            self._c, self._v = self._prefix + "c", self._prefix + "v"
        local = name.removeprefix(self._prefix)
        if local == "row":
            self._start_row(attributes)
        elif local == "t":
            self._takes_text = self._in_cell and not self._is_phonetic
        elif local == "f":
            self._has_formula = True
        elif local == "rPh":
            self._is_phonetic = True

    def _end_other(self, local: str) -> None:
        self._depth -= 1
        if local == "row":
            if self._cells or self._troubles:
                self.done.append(Record(self._line, self._cells, tuple(self._troubles)))
        elif local == "t":
            self._takes_text = False
        elif local == "rPh":
            self._is_phonetic = False

    def _start_row(self, attributes: Attributes) -> None:
        if self._in_cell:
            raise broken()
        self._line = int(attributes.get("r") or self._line + 1)
        self._rows += 1
        if self._line > _LAST_ROW or self._rows > _LAST_ROW:
            raise TableError(_("The sheet has more rows than a spreadsheet can have."))
        self._cells, self._troubles = [], []
        self._column, self._seen, self._row_size = -1, 0, 0

    def _position(self, reference: str | None) -> int:
        """The column of a cell; one without a reference stands beside the one before it."""
        if self._seen > _CELLS:
            raise broken()
        if reference is None:
            return self._column + 1
        letters = reference.rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = max(0, column_number(letters[:4]))
        return column

    def _end_cell(self) -> None:
        value = self._value("".join(self._pieces))
        if not value:
            return
        if self._column >= self._limits.columns:
            raise too_many_columns(self._limits.columns, self._line)
        if len(value) > self._limits.cell:
            raise self._too_long()
        self._row_size += len(value)
        if self._row_size > self._limits.record:
            raise row_too_long(self._limits.record, self._line)
        gap = self._column - len(self._cells)
        if gap < 0:  # cells out of order
            self._cells[self._column] = value
            return
        if gap:
            self._cells.extend([""] * gap)
        self._cells.append(value)

    def _value(self, raw: str) -> str:
        kind = self._attributes.get("t", "n")
        if not raw:
            if self._has_formula and kind != "str":
                self._trouble(_("The formula has no computed value."))
            return ""
        try:
            return self._readers.get(kind, self._number)(raw)
        except (ValueError, OverflowError):
            self._trouble(_("“%(value)s” is no number or date.") % {"value": raw[:50]})
            return ""

    def _shared(self, raw: str) -> str:
        return self._workbook.texts[int(raw)]

    def _boolean(self, raw: str) -> str:
        return "TRUE" if raw in ("1", "true") else "FALSE"

    def _error(self, raw: str) -> str:
        self._trouble(_("The cell shows the error %(error)s.") % {"error": raw[:20]})
        return ""

    def _iso(self, raw: str) -> str:
        return raw[:10]

    def _number(self, raw: str) -> str:
        style = int(self._attributes.get("s", "0"))
        styles = self._workbook.styles
        shown = styles[style] if style < len(styles) else ""
        if not shown:
            return number_text(raw)
        if shown == "moment" and has_time(raw):
            self._workbook.times_left_out = True
        return date_text(raw, shown, from_1904=self._workbook.counts_from_1904)

    def _trouble(self, sentence: str) -> None:
        self._troubles.append((self._column, sentence))

    def _too_long(self) -> TableError:
        return cell_too_long(self._limits.cell, self._line, column_letters(self._column))
