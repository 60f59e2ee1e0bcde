"""Converts raw spreadsheet values (numbers, serial dates, column letters) to the text that a person sees."""

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

# Day 0 of the two calendars; the first one counts a 29 February 1900 that never was.
_EPOCH_1900, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LAST_DAY = 2_958_465  # 9999-12-31
_SHOWN = {"day": 10, "moment": 10, "month": 7, "year": 4}
_EXACT = 15  # digits that a spreadsheet's number holds


def column_number(letters: str) -> int:
    """A is 0, Z is 25, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


@lru_cache(maxsize=2_000)
def column_letters(number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def number_text(raw: str) -> str:
    """`2015.0` is 2015, `1E+16` is written out, and what binary fractions add is taken away."""
    digits = raw.removeprefix("-")
    if digits.isdigit() and digits.isascii() and digits != "0":
        return raw
    number = float(raw)
    if number != number or number in (float("inf"), float("-inf")):
        raise ValueError(raw)
    text = format(Decimal(f"{number:.{_EXACT}g}"), "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def date_text(raw: str, shown: str, *, from_1904: bool = False) -> str:
    """The date of a serial number, no more exactly than its cell shows it. ValueError: no date."""
    serial = float(raw)
    if shown == "time":
        if 0 <= serial < 1:
            return _clock(serial)
        shown = "day"
    if not 0 < serial < _LAST_DAY + 1:
        raise ValueError(raw)
    days = int(serial)
    if from_1904:
        day = _EPOCH_1904 + timedelta(days=days)
    elif days == 60:
        raise ValueError(raw)
    else:
        day = _EPOCH_1900 + timedelta(days=days + (days < 60))
    return day.isoformat()[: _SHOWN[shown]]


def has_time(raw: str) -> bool:
    return float(raw) % 1 > 0


def _clock(serial: float) -> str:
    seconds = round(serial * 86_400)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
