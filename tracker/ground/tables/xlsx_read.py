"""An XLSX as a book of sheets of records."""

from collections.abc import Iterator
from typing import BinaryIO

from django.utils.translation import gettext as _

from .errors import refusals_name
from .merged_cells import Merge, merged_areas, sheet_records
from .structures import Limits, Record
from .workbook_parts import Workbook
from .xlsx_container import Package, broken


class XlsxFile:
    format = "xlsx"
    encoding = ""
    delimiter = ""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        self._limits = limits
        self._merged: dict[str, list[Merge]] = {}
        self._package = Package(file, limits)
        self._workbook = Workbook(self._package, limits)
        self._tabs = {tab.name: tab for tab in self._workbook.tabs}
        self.sheets = tuple(self._tabs)
        if not self.sheets:
            raise broken()
        self.visible = tuple(t.name for t in self._tabs.values() if not t.is_hidden) or self.sheets

    def records(self, sheet: str) -> Iterator[Record]:
        with refusals_name("", sheet):
            part = self._tabs[sheet].part
            yield from sheet_records(self._workbook, part, self._merges(sheet), self._limits)

    def notes(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """What was seen of the sheets that have been looked at."""
        notes = []
        for sheet in chosen:
            if self._merges(sheet):
                sentence = _("Sheet “%(sheet)s”: merged cells are repeated in each of their rows.")
                notes.append(sentence % {"sheet": sheet})
        if self._workbook.times_left_out:
            notes.append(_("Times of day in cells of dates are left out."))
        return tuple(notes)

    def _merges(self, sheet: str) -> list[Merge]:
        if sheet not in self._merged:
            part = self._tabs[sheet].part
            self._merged[sheet] = merged_areas(self._workbook, part, self._limits)
        return self._merged[sheet]

    def close(self) -> None:
        self._package.close()
