"""What programs make of a date or a year in a CSV cell, as the date or year that it was.

A column of years with an empty cell comes out of pandas as `2015.0`, a column of days with one time in it, or the
export of a spreadsheet, as `2020-10-05 00:00:00`. Midnight and `.0` say nothing; an XLSX file is read the same.
"""

import re

_MIDNIGHT = re.compile(
    r"(.*[0-9.])(?:T| +)(?:0?0:00(?::00(?:[.,]0+)?)?|12:00(?::00)? ?am)", re.IGNORECASE
)
_WHOLE = re.compile(r"([0-9]+)\.0+")


def of_cell(text: str) -> str:
    """The text without midnight and without `.0`."""
    bare = text.strip()
    if midnight := _MIDNIGHT.fullmatch(bare):
        return midnight[1]
    if whole := _WHOLE.fullmatch(bare):
        return whole[1]
    return text
