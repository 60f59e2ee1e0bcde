"""Data structures shared by file readers and the importer."""

from typing import NamedTuple


class Limits(NamedTuple):
    """What a file may cost. Each is far above what people keep and far below what hurts."""

    bytes: int = 200 * 1024**2  # 100,000 incidents with their texts take some 60 MB
    rows: int = 1_000_000  # a spreadsheet program itself ends at 1,048,576
    columns: int = 1_000  # our widest table has some 40
    cell: int = 1_000_000  # characters: a long report; a "cell" of 5 MB is an unclosed quote
    record: int = 4_000_000  # characters of a row: some rows are held to be looked at
    unpacked: int = 1024**3  # what an XLSX of `bytes` becomes; read as a stream, never held
    strings: int = 256 * 1024**2  # the shared texts of an XLSX, the one part that is held
    ratio: int = 200  # repeated rows pack 20 to 60 times, a bomb 300 to 1,000 times
    parts: int = 10_000  # files inside an XLSX
    merges: int = 200_000  # merged areas of a sheet, held while it is read


class Choices(NamedTuple):
    """What the person chose; empty is detected."""

    encoding: str = ""
    delimiter: str = ""
    header: int = 0
    sheets: tuple[str, ...] = ()


class Row(NamedTuple):
    """`line` is where the record starts, as an editor or spreadsheet shows it."""

    sheet: str
    line: int
    cells: tuple[str, ...]
    problem: str = ""


class Found(NamedTuple):
    """What a file turned out to be; `notes` are sentences for the person."""

    format: str
    encoding: str
    delimiter: str
    header: int
    sheets: tuple[str, ...]
    chosen: tuple[str, ...]
    columns: tuple[str, ...]
    sample: tuple[Row, ...]
    notes: tuple[str, ...]


class Record(NamedTuple):
    """A record as its format holds it; `troubles` are (column from 0, sentence)."""

    line: int
    cells: list[str]
    troubles: tuple[tuple[int, str], ...] = ()

    @property
    def is_blank(self) -> bool:
        return not self.troubles and not any(cell and not cell.isspace() for cell in self.cells)
