"""Reads EDTF (ISO 8601-2, levels 0 and 1) and says which days it covers.

The canonical form is the EDTF string itself with two kinds of spelling folded: `2004-XX` and
`2004-06-XX` are `2004` and `2004-06`, and an end that is not known (`2004/`) is an open one
(`2004/..`), because both have no bound.

The bounds are those of the words as written: `2015~` covers the days of 2015 and no margin
around them. Seasons are those of the north, by whole months; winter 2010 runs from December 2010
to February 2011, since ISO 8601-2 sorts winter last in its year.
"""

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import MAXYEAR, date

from .errors import (
    ENDS_BEFORE_IT_BEGINS,
    NOT_A_DATE,
    NOT_IN_CALENDAR,
    YEAR_NOT_IN_FOUR_DIGITS,
    DateError,
)

OPEN = ".."
QUALIFIERS = "?~%"
PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_UNSPECIFIED = re.compile(r"[0-9]{3}X|[0-9]{2}XX")
_UNKNOWN_PARTS = re.compile(r"(?:([0-9]{4})-XX(?:-XX)?|([0-9]{4}-[01][0-9])-XX)([?~%]?)")

_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11)}
_WINTER = "24"

Bounds = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exactly as it is known; a bound is None where the date is open."""

    edtf: str
    earliest: date | None
    latest: date | None

    def __str__(self) -> str:
        return self.edtf


def read(edtf: str) -> PartialDate:
    """Read an EDTF date or interval in capital letters; DateError where it is neither."""
    start, slash, end = edtf.partition("/")
    if not slash:
        point = _without_unknown_parts(start)
        return PartialDate(point, *point_bounds(point))
    start, end = (_without_unknown_parts(part) or OPEN for part in (start, end))
    earliest = _end_bounds(start)[0]
    latest = _end_bounds(end)[1]
    if earliest is None and latest is None:
        raise DateError(NOT_A_DATE)
    if earliest and latest and latest < earliest:
        raise DateError(ENDS_BEFORE_IT_BEGINS)
    return PartialDate(f"{start}/{end}", earliest, latest)


def plain_bounds(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """First and last day of the digits of `2015`, `2015-10`, `2015-21` or `2015-10-05`."""
    try:
        if day:
            moment = date(int(year), int(month or 0), int(day))
            return moment, moment
        if not month:
            return date(int(year), 1, 1), date(int(year), 12, 31)
        if month > "20":
            return _season_bounds(int(year), month)
        return _month_bounds(int(year), int(month))
    except ValueError:
        raise DateError(YEAR_NOT_IN_FOUR_DIGITS if year == "0000" else NOT_IN_CALENDAR) from None


def _without_unknown_parts(point: str) -> str:
    unknown = _UNKNOWN_PARTS.fullmatch(point)
    return (unknown[1] or unknown[2]) + unknown[3] if unknown else point


def _end_bounds(point: str) -> Bounds:
    return (None, None) if point == OPEN else point_bounds(point)


def point_bounds(point: str) -> tuple[date, date]:
    digits = point[:-1] if point[-1:] in QUALIFIERS else point
    if plain := PLAIN.fullmatch(digits):
        return plain_bounds(plain[1], plain[2], plain[3])
    if not _UNSPECIFIED.fullmatch(digits):
        raise DateError(NOT_A_DATE)
    first, last = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if not first:
        raise DateError(YEAR_NOT_IN_FOUR_DIGITS)
    return date(first, 1, 1), date(last, 12, 31)


def _month_bounds(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    days = 29 if month == 2 and isleap(year) else _DAYS_IN_MONTH[month]
    return first, date(year, month, days)


def _season_bounds(year: int, season: str) -> tuple[date, date]:
    if season == _WINTER:
        end = date.max if year == MAXYEAR else _month_bounds(year + 1, 2)[1]
        return date(year, 12, 1), end
    if season not in _SEASONS:
        raise DateError(NOT_IN_CALENDAR)
    first, last = _SEASONS[season]
    return date(year, first, 1), _month_bounds(year, last)[1]
