"""Escaping of spreadsheet cells: formula injection, and several values in one cell."""

import re
from collections.abc import Iterable

# A spreadsheet program runs a cell that begins so; the wide forms are run by Asian editions.
# The same pattern holds in Python and in PostgreSQL.
GUARDED = r"^'*[=+\-@\t\r\n＝＋－＠]"

SEPARATOR = "|"

_guarded = re.compile(GUARDED)
_SUSPECTS = frozenset("'=+-@\t\r\n＝＋－＠")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"(?:[^|\\]|\\.|\\$)*", re.DOTALL)
_EDGES = re.compile(r"^\s+|\s+$")


def guard(text: str) -> str:
    """Put one apostrophe before a text that a spreadsheet would run; `unguard` takes it away."""
    if text[:1] in _SUSPECTS and _guarded.match(text):
        return "'" + text
    return text


def unguard(text: str) -> str:
    """The text that was guarded. For every text, `unguard(guard(text)) == text`."""
    if text[:1] == "'" and _guarded.match(text):
        return text[1:]
    return text


def join_values(values: Iterable[str]) -> str:
    r"""Several values in one cell: `a | b`, with `\|`, `\\` and edge blanks (`\ `) escaped.

    `split_values(join_values(values)) == values` for every list of strings: no values are an
    empty cell, one empty value is a lone backslash, empty values among others are kept.
    """
    escaped = [_escape(value) for value in values]
    if escaped == [""]:
        return "\\"
    return f" {SEPARATOR} ".join(escaped)


def split_values(cell: str) -> list[str]:
    r"""The values of a cell. Blanks around a value are dropped, blanks behind a `\` are not."""
    if not cell.strip():
        return []
    values, position = [], 0
    while position <= len(cell):
        match = _PARTS.match(cell, position)
        if match is None:
            break
        values.append(_unescape(match[0]))
        position = match.end() + 1
    return values


def _escape(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(SEPARATOR, "\\" + SEPARATOR)
    return _EDGES.sub(lambda blanks: "".join("\\" + blank for blank in blanks[0]), escaped)


def _unescape(part: str) -> str:
    part = part.lstrip()
    bare = part.rstrip()
    backslashes = len(bare) - len(bare.rstrip("\\"))
    if backslashes % 2 and len(part) > len(bare):  # the last blank is escaped: it stays
        bare = part[: len(bare) + 1]
    elif backslashes % 2:  # a lone backslash at the end is nothing
        bare = bare[:-1]
    return _ESCAPED.sub(r"\1", bare)
