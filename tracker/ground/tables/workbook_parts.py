"""Workbook parts of an XLSX: sheet names, shared strings, number formats."""

import re
from array import array
from typing import NamedTuple

from django.utils.translation import gettext as _

from .errors import TableError
from .structures import Limits
from .xlsx_container import Attributes, Package, Parser, broken, too_large

# What the number formats without a text of their own mean: ECMA-376, part 1, 18.8.30; 27-36 and
# 50-58 are dates in the East Asian editions.
_BUILT_IN = {
    **dict.fromkeys([14, 15, 16, *range(27, 32), 36, *range(50, 59)], "day"),
    17: "month",
    22: "moment",
    **dict.fromkeys([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47], "time"),
}
_NOT_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|;.*')
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Tab(NamedTuple):
    name: str
    part: str
    is_hidden: bool


class Texts:
    """The shared texts as one run of bytes: a list of str would take up to five times as much."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])

    def append(self, text: str) -> None:
        self._bytes += text.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._bytes))

    def __getitem__(self, index: int) -> str:
        if not 0 <= index < len(self._ends) - 1:
            raise broken()
        start, end = self._ends[index], self._ends[index + 1]
        return self._bytes[start:end].decode("utf-8", "surrogatepass")


class Workbook:
    """What the sheets of one XLSX share. Reads all of it but the sheets when it is made."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self.package = package
        part = _workbook_part(package)
        self._relations = package.related(part)
        self.tabs: list[Tab] = []
        self.counts_from_1904 = False
        self.times_left_out = False  # set while sheets are read
        package.read(part, self._start)
        self.styles = _styles(package, self._part("styles"))
        self.texts = _texts(package, self._part("sharedStrings"), limits)

    def _part(self, kind: str) -> str:
        parts = (part for found, part in self._relations.values() if found == kind)
        return next((part for part in parts if part in self.package), "")

    def _start(self, element: str, attributes: Attributes) -> None:
        if element == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904") in ("1", "true")
        elif element == "sheet":
            relation = next((v for k, v in attributes.items() if k.endswith(":id")), "")
            kind, part = self._relations.get(relation, ("", ""))
            if kind == "worksheet" and part in self.package:
                hidden = attributes.get("state", "visible") != "visible"
                self.tabs.append(Tab(attributes.get("name", ""), part, hidden))


def _workbook_part(package: Package) -> str:
    if "mimetype" in package and b"opendocument" in package.head("mimetype", 100):
        raise TableError(_("This is an OpenDocument file. Save the table as XLSX or CSV."))
    for kind, part in package.related("").values():
        if kind == "officeDocument" and part in package:
            if part.startswith("xl/") and part.endswith(".xml"):
                return part
            raise TableError(_("This is another kind of Office file. Save the table as XLSX."))
    if "xl/workbook.xml" in package:
        return "xl/workbook.xml"
    raise TableError(_("This is a ZIP archive and not a spreadsheet. Choose the table itself."))


def decode_escapes(text: str) -> str:
    """`_x000D_` is how an XLSX writes a character that XML cannot hold."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def _texts(package: Package, part: str, limits: Limits) -> Texts:
    texts = Texts()
    if not part:
        return texts
    if package.size(part) > limits.strings:
        raise too_large()
    items = _Items(texts, limits.cell + 1)  # one more than allowed: refused where it is used
    for _chunk in package.parse(part, Parser(items.start, items.end, items.text)):
        pass
    return texts


class _Items:
    """Takes the text of each `si`: its runs joined, without the phonetic ones."""

    def __init__(self, texts: Texts, longest: int) -> None:
        self._texts, self._longest = texts, longest
        self._pieces: list[str] = []
        self._size = 0
        self._takes_text = self._is_phonetic = False

    def start(self, element: str, _attributes: Attributes) -> None:
        if element == "rPh":
            self._is_phonetic = True
        self._takes_text = element == "t" and not self._is_phonetic

    def end(self, element: str) -> None:
        self._takes_text = False
        if element == "rPh":
            self._is_phonetic = False
        elif element == "si":
            self._texts.append(decode_escapes("".join(self._pieces)))
            self._pieces.clear()
            self._size = 0

    def text(self, piece: str) -> None:
        if not self._takes_text or self._size >= self._longest:
            return
        self._pieces.append(piece[: self._longest - self._size])
        self._size += len(piece)


def _styles(package: Package, part: str) -> list[str]:
    """What each cell style shows of a number: "" (the number), day, month, year, moment, time."""
    formats = dict(_BUILT_IN)
    styles: list[str] = []
    inside = [False]

    def start(element: str, attributes: Attributes) -> None:
        if element == "numFmt":
            number = int(attributes.get("numFmtId", "0"))
            formats[number] = shown_by(attributes.get("formatCode", ""))
        elif element == "xf" and inside[0]:
            styles.append(formats.get(int(attributes.get("numFmtId", "0")), ""))
        elif element in ("cellXfs", "cellStyles", "dxfs"):
            inside[0] = element == "cellXfs"

    if part:
        package.read(part, start)
    return styles


def shown_by(code: str) -> str:
    """How exactly a date is shown by a number format: `mmmm yyyy` shows a month, not a day."""
    signs = set(_NOT_FORMAT.sub("", code).lower())
    if not signs & set("ydmhs") or signs & set("0#?"):
        return "time" if signs & set("hs") else ""
    if "d" in signs:
        return "moment" if signs & set("hs") else "day"
    if "y" in signs:
        return "month" if "m" in signs else "year"
    return "time" if signs & set("hs") else "month"
