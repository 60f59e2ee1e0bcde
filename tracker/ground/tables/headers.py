"""Detects the header row and makes column names unique."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .errors import TableError
from .structures import Record

_LOOK_AT = 20  # a header further down is told by the person
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_TWINS = str.maketrans("авекмнорстухіјѕһ", "abekmhopctyxijsh")


class Header(NamedTuple):
    """`positions` are the columns of the sheet, from 0, that bear the `names`."""

    line: int
    names: tuple[str, ...]
    positions: tuple[int, ...]
    notes: tuple[str, ...] = ()


def find_header(head: Sequence[Record], chosen: int = 0, *, ragged: bool = False) -> Header | None:
    """The header among the first records; None where there is nothing at all.

    In a `ragged` sheet (CSV) a row longer than its header has surplus cells; in a spreadsheet,
    where rows have no length, it has cells in a column without a name.
    """
    index = _chosen(head, chosen) if chosen else _detected(head)
    if index is None:
        return None
    cells, body = head[index].cells, head[index + 1 :]
    width = len(cells) if ragged else max(len(record.cells) for record in head[index:])
    positions = [
        i
        for i in range(width)
        if _name(cells, i) or any(_filled(record.cells, i) for record in body)
    ]
    names = [_name(cells, i) or _("column %(n)s") % {"n": i + 1} for i in positions]
    unique = _unique(names)
    notes = (*_passed_over(index), *_renamed(names, unique), *_look_alikes(unique))
    return Header(head[index].line, tuple(unique), tuple(positions), notes)


def _chosen(head: Sequence[Record], line: int) -> int:
    for index, record in enumerate(head):
        if record.line == line:
            return index
    raise TableError(_("There is no header in this line."), line=line)


def _detected(head: Sequence[Record]) -> int | None:
    """The first row of texts that fills more than half of what the fullest row fills.

    With numbers among the texts it must fill two thirds: "as of", "2021" stand above a header.
    The fullest row but one counts, for a single row with surplus cells must not decide.
    """
    widths = sorted((_width(record.cells) for record in head), reverse=True)
    widest = widths[1] if len(widths) > 2 else max(widths, default=0)
    for index, record in enumerate(head[:_LOOK_AT]):
        filled = _width(record.cells)
        texts = sum(any(map(str.isalpha, cell)) for cell in record.cells)
        enough = widest / 2 if texts == filled else widest * 2 / 3
        if filled > enough and texts * 2 >= filled:
            return index
    return 0 if head else None


def _width(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _filled(cells: Sequence[str], i: int) -> bool:
    return i < len(cells) and bool(cells[i].strip())


def _name(cells: Sequence[str], i: int) -> str:
    return " ".join(_INVISIBLE.sub("", cells[i]).split()) if i < len(cells) else ""


def _unique(names: Sequence[str]) -> list[str]:
    taken, unique = set(names), list[str]()
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        if seen[name] > 1:
            number = seen[name]
            while f"{name} ({number})" in taken:
                number += 1
            seen[name] = number
            name = f"{name} ({number})"
            taken.add(name)
        unique.append(name)
    return unique


def _passed_over(lines: int) -> tuple[str, ...]:
    if not lines:
        return ()
    sentence = ngettext(
        "%(count)s line above the header is passed over.",
        "%(count)s lines above the header are passed over.",
        lines,
    )
    return (sentence % {"count": lines},)


def _renamed(names: Sequence[str], unique: Sequence[str]) -> list[str]:
    sentence = _("More than one column is called “%(name)s”: this one is “%(renamed)s”.")
    return [
        sentence % {"name": name, "renamed": renamed}
        for name, renamed in zip(names, unique, strict=True)
        if name != renamed
    ]


def _look_alikes(names: Sequence[str]) -> list[str]:
    first: dict[str, str] = {}
    notes = []
    for name in names:
        other = first.setdefault(_skeleton(name), name)
        if other != name:
            words = {"one": other, "other": name}
            notes.append(_("The columns “%(one)s” and “%(other)s” look alike.") % words)
    return notes


def _skeleton(name: str) -> str:
    """The same for names that the eye does not tell apart: С and C, spaces, case, invisible signs."""
    folded = unicodedata.normalize("NFKC", name).casefold().translate(_TWINS)
    return re.sub(r"[\s_.:-]+", "", folded)
