"""Partial dates: what people type, the EDTF that is stored, its bounds, and how it is shown."""

import re
from datetime import date
from functools import lru_cache

from .advice import reason_for, season_or_years
from .edtf import PLAIN, PartialDate, plain_bounds, read
from .errors import EMPTY, NOT_ONE_DAY, TOO_LONG, DateError
from .formatting import display
from .parsing import edtf_of
from .program_output import of_cell
from .sql import SQL_FUNCTIONS
from .tokenizing import tidy

__all__ = [
    "LONGEST_TEXT",
    "SQL_FUNCTIONS",
    "DateError",
    "PartialDate",
    "display",
    "of_cell",
    "parse",
    "parse_day",
    "parse_typed",
    "season_or_years",
    "year_of",
]

LONGEST_TEXT = 100
_POINT = (
    r"(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|[0-9]{4}-xx(?:-xx)?|[0-9]{4}-[0-9]{2}-xx"
    r"|[0-9]{3}x|[0-9]{2}xx)[?~%]?"
)
_EDTF = re.compile(rf"{_POINT}|(?:{_POINT}|\.\.|)/(?:{_POINT}|\.\.|)")


def parse(text: str) -> PartialDate:
    """Read EDTF, ISO 8601 or words (see `lexicon`); DateError for everything else.

    `2021-22` is the summer of EDTF, as in our own tables; what a person types is read by `parse_typed`.
    The empty text is refused too: a date that is not known is an empty field, not a date.
    """
    try:
        if plain := PLAIN.fullmatch(text):
            return PartialDate(plain[0], *plain_bounds(*plain.groups()))
        return _read_words(text)
    except DateError as error:
        raise error.quoting(text[:LONGEST_TEXT]) from None


def parse_typed(text: str) -> PartialDate:
    """Read what a person typed: as `parse`, but `2021-22` is refused, since it can be two years too."""
    moment = parse(text)
    if error := season_or_years(tidy(text)):
        raise error.quoting(text)
    return moment


def parse_day(text: str) -> date:
    """Read one day as a person types it; DateError for what is no date, or a longer or open one."""
    moment = parse_typed(text)
    if PLAIN.fullmatch(moment.edtf) and moment.earliest and moment.earliest == moment.latest:
        return moment.earliest
    raise DateError(NOT_ONE_DAY).quoting(text)


def year_of(edtf: str) -> int | None:
    """The year that holds the whole date; None where there is more than one, or an open end."""
    if not edtf:
        return None
    moment = parse(edtf)
    if not moment.earliest or not moment.latest:
        return None
    return moment.earliest.year if moment.earliest.year == moment.latest.year else None


@lru_cache(maxsize=4096)  # an import repeats its dates; refusals are not kept
def _read_words(text: str) -> PartialDate:
    if len(text) > LONGEST_TEXT:
        raise DateError(TOO_LONG)
    tidied = tidy(text)
    if not tidied:
        raise DateError(EMPTY)
    try:
        return _read_tidy(tidied)
    except DateError as error:
        raise reason_for(tidied, _read_tidy) or error from None


def _read_tidy(text: str) -> PartialDate:
    compact = text.replace(" /", "/").replace("/ ", "/").replace("х", "x")
    return read(compact.upper() if _EDTF.fullmatch(compact) else edtf_of(text))
