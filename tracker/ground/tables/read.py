"""Opens CSV or XLSX, detects its format, and streams rows."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from types import TracebackType
from typing import BinaryIO, Protocol, Self

from django.utils.translation import gettext as _

from .byte_streams import kind
from .cell_escaping import unguard
from .csv_read import CsvFile
from .encodings import encoding_of
from .errors import TableError, refusals_name, too_many_columns
from .headers import Header, find_header
from .structures import Choices, Found, Limits, Record, Row
from .xlsx_read import XlsxFile

_SAMPLE = 10
_HEAD = 60  # rows in which header, columns and notes are looked for
_HEAD_CHARACTERS = 10_000_000
_LAST_HEADER = 1_000
_BROKEN = re.compile("[\x00\x80-\x9f\ufffd]")


class _Book(Protocol):
    format: str
    encoding: str
    delimiter: str
    sheets: tuple[str, ...]
    visible: tuple[str, ...]

    def records(self, sheet: str) -> Iterator[Record]: ...
    def notes(self, chosen: tuple[str, ...]) -> tuple[str, ...]: ...
    def close(self) -> None: ...


def open_table(
    file: BinaryIO,
    name: str,
    choices: Choices = Choices(),  # noqa: B008 - a NamedTuple cannot change
    limits: Limits = Limits(),  # noqa: B008
    *,
    own: bool = False,
) -> "Table":
    """Find out what the file is; TableError if it is nothing that can be read right.

    `file` stays open and belongs to the caller. Costs a pass over a CSV to prove its encoding.
    `own` is for files that CsvWriter wrote: nothing is detected, and characters that elsewhere
    are the mark of a broken file (U+FFFD, C1 controls) are read as they are.
    """
    with refusals_name(name):
        return Table(_book(file, choices, limits, own), name, choices, limits, own=own)


def _book(file: BinaryIO, choices: Choices, limits: Limits, own: bool) -> _Book:
    if kind(file, limits.bytes) == "zip":
        return XlsxFile(file, limits)
    if own:
        choices = Choices(encoding="utf-8", delimiter=",")
    encoding = encoding_of(file, choices.encoding, as_written=own)
    return CsvFile(file, encoding, choices.delimiter, limits, obeys_sep=not own)


class Table:
    """An open table: `found`, and rows that can be streamed as often as one likes, one at a time."""

    def __init__(
        self, book: _Book, name: str, choices: Choices, limits: Limits, *, own: bool
    ) -> None:
        self._book, self._name, self._limits, self._own = book, name, limits, own
        self._headers: dict[str, Header] = {}
        header = 1 if own else choices.header
        chosen = self._choose(choices.sheets, header)
        self._columns = tuple(dict.fromkeys(n for s in chosen for n in self._headers[s].names))
        if len(self._columns) > limits.columns:
            raise too_many_columns(limits.columns, self._headers[chosen[0]].line)
        self.found = self._found(chosen)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._book.close()

    def __iter__(self) -> Iterator[Row]:
        count = 0
        with refusals_name(self._name):
            for sheet in self._headers:
                for row in self._rows(sheet):
                    count += 1
                    if count > self._limits.rows:
                        raise _too_many_rows(self._limits.rows, row)
                    yield row

    def _choose(self, sheets: Sequence[str], header: int) -> tuple[str, ...]:
        """The sheets to read, their headers found; without a choice those with the same header."""
        for sheet in sheets:
            if sheet not in self._book.sheets:
                raise TableError(_("The file has no such sheet."), sheet=sheet)
            self._headers[sheet] = self._header(sheet, header) or Header(0, (), ())
        if not sheets:
            self._choose_alike(header)
        if not self._columns_of_all():
            raise TableError(_("The file has no rows."))
        return tuple(self._headers)

    def _choose_alike(self, header: int) -> None:
        names: set[str] = set()
        for sheet in self._book.visible:
            found = self._header(sheet, header if not names else 0)
            if found and (not names or set(found.names) == names):
                names = set(found.names)
                self._headers[sheet] = found

    def _columns_of_all(self) -> list[str]:
        return [name for header in self._headers.values() for name in header.names]

    def _header(self, sheet: str, line: int) -> Header | None:
        if line > _LAST_HEADER:
            raise TableError(_("There is no header in this line."), sheet=sheet, line=line)
        head, size = [], 0
        for record in self._records(sheet):
            if not record.is_blank:
                head.append(record)
                size += sum(map(len, record.cells))
            if len(head) >= _HEAD and record.line >= line or size > _HEAD_CHARACTERS:
                break
        self._check_width(head)
        return find_header(head, line, ragged=self._book.format == "csv")

    def _check_width(self, head: Sequence[Record]) -> None:
        for record in head:
            if len(record.cells) > self._limits.columns:
                raise too_many_columns(self._limits.columns, record.line)

    def _records(self, sheet: str) -> Iterator[Record]:
        """The records of a sheet, without the marks of a wrong encoding and with texts unguarded."""
        for record in self._book.records(sheet):
            cells = record.cells
            text = "".join(cells)
            if not self._own and not (text.isascii() and "\0" not in text):
                _refuse_broken(text, record, sheet)
            if "'" in text:
                record = record._replace(cells=[unguard(cell) for cell in cells])
            yield record

    def _rows(self, sheet: str) -> Iterator[Row]:
        header = self._headers[sheet]
        place = {name: self._columns.index(name) for name in header.names}
        moves = [(i, place[name]) for i, name in zip(header.positions, header.names, strict=True)]
        straight = (
            [i for i, _to in moves] == [to for _i, to in moves] == [*range(len(self._columns))]
        )
        blank = [""] * len(self._columns)
        for record in self._records(sheet):
            if record.line <= header.line or record.is_blank:
                continue
            cells = record.cells
            if not (straight and len(cells) == len(blank)):
                cells = _moved(cells, moves, blank)
            yield Row(sheet, record.line, tuple(cells), _problem(record, header))

    def _found(self, chosen: tuple[str, ...]) -> Found:
        book = self._book
        with refusals_name(self._name):
            sample = tuple(islice(self, _SAMPLE))
        notes = list(_extension(self._name, book.format))
        for sheet in chosen:
            notes += [_in_sheet(note, sheet) for note in self._headers[sheet].notes]
        if not sample:
            notes.append(_("There are no rows below the header."))
        return Found(
            book.format, book.encoding, book.delimiter, self._headers[chosen[0]].line,
            book.sheets, chosen, self._columns, sample, (*notes, *book.notes(chosen)),
        )  # fmt: skip


def _refuse_broken(text: str, record: Record, sheet: str) -> None:
    match = _BROKEN.search(text)
    if match is None:
        return
    column = next(i for i, cell in enumerate(record.cells, 1) if _BROKEN.search(cell))
    if match[0] == "\0":
        reason = _("The cell holds a NUL byte: the file is damaged, or it is not a table.")
    else:
        reason = _(
            "The cell holds characters that were read in a wrong encoding. Choose the encoding, or "
            "repair the text."
        )
    name = _("column %(n)s") % {"n": column}
    raise TableError(reason, sheet=sheet, line=record.line, column=name)


def _moved(cells: Sequence[str], moves: list[tuple[int, int]], blank: list[str]) -> list[str]:
    moved = blank.copy()
    for position, to in moves:
        if position < len(cells):
            moved[to] = cells[position]
    return moved


def _problem(record: Record, header: Header) -> str:
    """Why a row is not what its author meant: cells without a column, or cells without a value."""
    sentences = []
    names = dict(zip(header.positions, header.names, strict=True))
    for position, sentence in record.troubles:
        name = names.get(position, _("column %(n)s") % {"n": position + 1})
        sentences.append(f"“{name}”: {sentence}")
    if len(record.cells) > len(names):
        surplus = [c for i, c in enumerate(record.cells) if i not in names and c.strip()]
        if surplus:
            sentences.append(_surplus(surplus[0]))
    return " ".join(sentences)


def _surplus(cell: str) -> str:
    sentence = _("The row has more cells than there are columns: “%(cell)s” belongs to none.")
    return sentence % {"cell": cell.strip()[:50]}


def _too_many_rows(limit: int, row: Row) -> TableError:
    sentence = _("The file has more than %(n)s rows. Divide it.") % {"n": limit}
    return TableError(sentence, sheet=row.sheet, line=row.line)


def _extension(name: str, found: str) -> list[str]:
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    is_right = (
        extension in {"csv": ("csv", "tsv", "tab", "txt", ""), "xlsx": ("xlsx", "xlsm", "")}[found]
    )
    if is_right:
        return []
    words = {"extension": extension, "format": found.upper()}
    return [_("The name ends in .%(extension)s, but the file is %(format)s.") % words]


def _in_sheet(note: str, sheet: str) -> str:
    return _("Sheet “%(sheet)s”: %(note)s") % {"sheet": sheet, "note": note} if sheet else note
