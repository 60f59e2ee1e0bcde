"""Grammar rules for a single moment: token shape -> function that returns EDTF."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from .errors import (
    DAY_OR_MONTH_FIRST,
    MONTH_OR_YEARS,
    NOT_A_DATE,
    NOT_IN_CALENDAR,
    YEARS_SHORTENED,
    DateError,
)
from .lexicon import EARLY, END, FIRST_HALF, LATE, MIDDLE, SECOND_HALF

_WINTER = 24
_YEAR_PARTS = {
    EARLY: ("01", "04"),
    MIDDLE: ("05", "08"),
    LATE: ("09", "12"),
    END: ("09", "12"),
    FIRST_HALF: ("01", "06"),
    SECOND_HALF: ("07", "12"),
}
_LAST = 0
_MONTH_PARTS = {
    EARLY: (1, 10),
    MIDDLE: (11, 20),
    LATE: (21, _LAST),
    END: (21, _LAST),
    FIRST_HALF: (1, 15),
    SECOND_HALF: (16, _LAST),
}
_DECADE_PARTS = {
    EARLY: (0, 3),
    MIDDLE: (4, 6),
    LATE: (7, 9),
    END: (7, 9),
    FIRST_HALF: (0, 4),
    SECOND_HALF: (5, 9),
}


def _month(year: int, month: int) -> str:
    if month > 12:
        raise DateError(NOT_IN_CALENDAR)
    return f"{year:04}-{month:02}"


def _day(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}"


def _season(year: int, season: int) -> str:
    return f"{year:04}-{season}"


def _winter(season: int, year: int, next_year: int) -> str:
    """`winter 2010–2011` is one winter; the same of a summer says nothing clear."""
    if season != _WINTER or next_year != year + 1:
        raise DateError(NOT_A_DATE)
    return _season(year, season)


def _day_or_month_first(first: int, second: int, year: int) -> str:
    """The one day that both orders leave; DateError where they leave two or none."""
    days = [
        _day(year, *order) for order in ((second, first), (first, second)) if _is_day(year, *order)
    ]
    if not days:
        raise DateError(NOT_IN_CALENDAR)
    if days[0] != days[-1]:
        raise DateError(DAY_OR_MONTH_FIRST, day_first=days[0], month_first=days[1])
    return days[0]


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _month_or_years(year: int, number: int) -> str:
    """`2010–11`: November, or 2010 to 2011? Only a month where the years would run backwards."""
    is_month = 1 <= number <= 12
    is_year = number > year % 100
    years = f"{year:04}/{year // 100:02}{number:02}"
    if is_month and is_year:
        raise DateError(MONTH_OR_YEARS, month=_month(year, number), years=years)
    if is_year:
        raise DateError(YEARS_SHORTENED, years=years)
    return _month(year, number)


def _part_of_year(part: int, year: int) -> str:
    first, last = _YEAR_PARTS[part]
    return f"{year:04}-{first}/{year:04}-{last}"


def _part_of_month(part: int, month: int, year: int) -> str:
    first, last = _MONTH_PARTS[part]
    return f"{_day(year, month, first)}/{_day(year, month, last or monthrange(year, month)[1])}"


def _part_of_decade(part: int, decade: int) -> str:
    first, last = _DECADE_PARTS[part]
    return f"{decade:03}{first}/{decade:03}{last}"


POINTS: dict[str, Callable[..., str]] = {
    "Y": "{:04}".format,
    "D": "{:03}X".format,
    "C": "{:02}XX".format,
    "MY": lambda month, year: _month(year, month),
    "YM": _month,
    "Y-N": lambda year, number: f"{year:04}-{number:02}",  # a month or a season, as in EDTF
    "Y.N": _month,
    "SY": lambda season, year: _season(year, season),
    "YS": _season,
    "NMY": lambda day, month, year: _day(year, month, day),
    "MNY": lambda month, day, year: _day(year, month, day),
    "YMN": _day,
    "YNM": lambda year, day, month: _day(year, month, day),  # 2020 жылғы 5 қазан
    "PY": _part_of_year,
    "PMY": _part_of_month,
    "PD": _part_of_decade,
    "N.N.Y": lambda day, month, year: _day(year, month, day),
    "N.MY": lambda day, month, year: _day(year, month, day),
}
POINTS["MN,Y"] = POINTS["MNY"]
POINTS["N-MY"] = POINTS["NMY"]  # 5-октябрь 2020-жыл
POINTS["YN-M"] = POINTS["YNM"]  # 2020-yil 5-oktabr
POINTS |= dict.fromkeys(("N.Y", "N/Y", "N-Y", "M-Y", "M/Y", "M–Y"), POINTS["MY"])
POINTS |= dict.fromkeys(("Y–N", "Y=N", "Y/N"), _month_or_years)
for _sign in "-–=/":
    POINTS[f"N{_sign}N{_sign}Y"] = _day_or_month_first
    POINTS[f"N{_sign}M{_sign}Y"] = POINTS["NMY"]
    POINTS[f"S{_sign}Y"] = POINTS["SY"]
    POINTS[f"SY{_sign}Y"] = _winter
for _sign in "-–=/.":
    POINTS[f"Y{_sign}N{_sign}N"] = _day
