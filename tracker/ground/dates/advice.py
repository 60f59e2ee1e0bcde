"""Why a text was refused, told as exactly as can be: a closed list of what people and programs write for dates.

Nothing here reads a date. Each rule knows one habit and says what would be right, where that can be known.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from .edtf import PartialDate
from .errors import (
    COLON_BETWEEN_DATES,
    DAY_OR_YEAR,
    DIGITS_OF_UNKNOWN_ORDER,
    DIGITS_RUN_TOGETHER,
    NOT_A_DATE,
    NUMBER_OF_A_DAY,
    SEASON_OR_YEARS,
    SIGN_TOO_MANY,
    YEAR_MISSING,
    YEAR_NOT_IN_FOUR_DIGITS,
    YEAR_OR_DECADE,
    DateError,
)
from .tokenizing import Phrase, phrase_of

Read = Callable[[str], PartialDate]

_SEASON = re.compile(r"(?<![0-9])([0-9]{4})-(2[1-4])(?![0-9])")
_SIGN_AT_END = re.compile(r"(.*[^:;,.!])([:;,.!])")
_TIME = re.compile(r"(?<![0-9])[0-9]{1,2} ?: ?[0-9]{2}(?![0-9])")
_SPREADSHEET_DAY_0 = date(1899, 12, 30)
_DIGITS = re.compile("[0-9]+")
_DAYS_IN_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_TWO_DIGITS = {"MN", "M-N", "M–N", "M=N", "M/N", "N-M", "N–M", "N/M"}
_WITHOUT_YEAR = {"M", "S", "NM", "MN", "N.M", "N.N", "PM", *_TWO_DIGITS}
_LONE_YEARS = re.compile(r"Y-?γ|σY")


def season_or_years(text: str) -> DateError | None:
    """The question that a typed `2021-22` raises: a season of EDTF, or two years?"""
    for found in _SEASON.finditer(text):
        year, number = found.groups()
        end = int(year[:2] + number)
        if end <= int(year) < 2000:
            end += 100  # 1998-22
        if end > int(year):
            years = f"{year}/{end:04}"
            return DateError(SEASON_OR_YEARS[number], part=found[0], year=year, years=years)
    return None


def reason_for(text: str, read: Read) -> DateError | None:
    """A better reason for refusing a tidy text than that it is no date; None where there is none."""
    if text.isascii() and text.isdigit():
        return _of_digits(text)
    return _of_signs(text, read) or _of_words(text)


def _of_digits(text: str) -> DateError | None:
    if len(text) == 5:
        day = _SPREADSHEET_DAY_0 + timedelta(int(text))
        return DateError(NUMBER_OF_A_DAY, day=day.isoformat()) if day.year >= 1900 else None
    if len(text) not in (6, 8):
        return None
    days = sorted({day.isoformat() for day in _days_of(text)})
    if len(days) == 1:
        return DateError(DIGITS_RUN_TOGETHER, day=days[0])
    return DateError(DIGITS_OF_UNKNOWN_ORDER)


def _days_of(text: str) -> Iterator[date]:
    """The days that eight digits can be, in each order of year, month and day."""
    for year, month, day in (
        (text[:4], text[4:6], text[6:]),
        (text[4:], text[2:4], text[:2]),
        (text[4:], text[:2], text[2:4]),
    ):
        try:
            yield date(int(year), int(month), int(day))
        except ValueError:
            continue


def _of_signs(text: str, read: Read) -> DateError | None:
    sign = _SIGN_AT_END.fullmatch(text)
    if sign and _reads(sign[1], read):
        return DateError(SIGN_TOO_MANY, date=sign[1], sign=sign[2])
    left, colon, right = map(str.strip, text.partition(":"))
    if not colon or not _reads(left, read):
        return None
    if _reads(right, read):
        return _joined_by_colon(left, right, read)
    return None if _TIME.search(text) else DateError(NOT_A_DATE)


def _joined_by_colon(left: str, right: str, read: Read) -> DateError | None:
    stretch = f"{read(left).edtf}/{read(right).edtf}"
    is_read = stretch.count("/") == 1 and _reads(stretch, read)
    return DateError(COLON_BETWEEN_DATES, range=stretch) if is_read else None


def _reads(text: str, read: Read) -> bool:
    try:
        read(text.strip())
    except DateError:
        return False
    return True


def _of_words(text: str) -> DateError | None:
    try:
        phrase = phrase_of(text.replace("'", ""))
    except DateError:
        return None
    shape = phrase.shape.replace("O", "N").lstrip("i")
    if _LONE_YEARS.fullmatch(shape) and phrase.numbers[0] % 10 == 0:
        year = f"{phrase.numbers[0]:04}"
        return DateError(YEAR_OR_DECADE, year=year, decade=f"{year[:3]}X")
    if shape in _TWO_DIGITS and (error := _day_or_year(phrase, text)):
        return error
    return DateError(YEAR_MISSING) if shape in _WITHOUT_YEAR else None


def _day_or_year(phrase: Phrase, text: str) -> DateError | None:
    """`Oct-20`: the month of a year, or a day without one? With one digit it is a day."""
    month_first = phrase.shape[0] == "M"
    month, number = phrase.numbers if month_first else phrase.numbers[::-1]
    digits = _DIGITS.findall(text)
    if digits != [f"{number:02}"] or not number:
        return None
    if number > _DAYS_IN_LONGEST[month - 1]:
        return DateError(YEAR_NOT_IN_FOUR_DIGITS)
    named = {"month": f"20{number:02}-{month:02}", "day": f"2020-{month:02}-{number:02}"}
    return DateError(DAY_OR_YEAR, number=digits[0], **named)
