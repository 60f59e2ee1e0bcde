"""Partial dates: what people type, the EDTF that is stored, its bounds, and how it is shown."""

import re
from functools import lru_cache

from .edtf import PLAIN, PartialDate, plain_bounds, read
from .errors import EMPTY, TOO_LONG, DateError
from .formatting import display
from .parsing import edtf_of
from .sql import SQL_FUNCTIONS
from .tokenizing import tidy

__all__ = [
    "LONGEST_TEXT",
    "SQL_FUNCTIONS",
    "DateError",
    "PartialDate",
    "display",
    "parse",
    "year_of",
]

LONGEST_TEXT = 100
_POINT = (
    r"(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|[0-9]{4}-xx(?:-xx)?|[0-9]{4}-[0-9]{2}-xx"
    r"|[0-9]{3}x|[0-9]{2}xx)[?~%]?"
)
_EDTF = re.compile(rf"{_POINT}|(?:{_POINT}|\.\.|)/(?:{_POINT}|\.\.|)")


def parse(text: str) -> PartialDate:
    """Read EDTF, ISO 8601 or English or Russian words; DateError for everything else.

    The empty text is refused too: a date that is not known is an empty field, not a date.
    """
    try:
        if plain := PLAIN.fullmatch(text):
            return PartialDate(plain[0], *plain_bounds(*plain.groups()))
        return _parse_typed(text)
    except DateError as error:
        raise error.quoting(text[:LONGEST_TEXT]) from None


def year_of(edtf: str) -> int | None:
    """The year that holds the whole date; None where there is more than one, or an open end."""
    if not edtf:
        return None
    moment = parse(edtf)
    if not moment.earliest or not moment.latest:
        return None
    return moment.earliest.year if moment.earliest.year == moment.latest.year else None


@lru_cache(maxsize=4096)  # an import repeats its dates; refusals are not kept
def _parse_typed(text: str) -> PartialDate:
    if len(text) > LONGEST_TEXT:
        raise DateError(TOO_LONG)
    tidied = tidy(text)
    if not tidied:
        raise DateError(EMPTY)
    compact = tidied.replace(" /", "/").replace("/ ", "/").replace("х", "x")
    return read(compact.upper() if _EDTF.fullmatch(compact) else edtf_of(tidied))
