"""Which encoding a text file is in: told by proof (BOM, valid UTF-8) or by its letters, or asked.

Detectors for every encoding of the world are wrong on tables of three rows; here only the few
that our readers' files come in compete, and a doubtful file is not guessed at.
"""

import codecs
from typing import BinaryIO, NamedTuple

from django.utils.translation import gettext as _

from .byte_streams import chunks
from .errors import TableError
from .language_guess import cyrillic_score, is_western

ENCODINGS = (
    "utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "koi8-u", "cp866", "mac-cyrillic",
    "cp1250", "cp1252", "cp1254", "iso8859-5",
)  # fmt: skip

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"),
         (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")
_ENOUGH = 0.5  # right readings score 0.7 to 1, wrong ones 0 to 0.35
_AHEAD = 0.2
_SAMPLE = 64 * 1024
_ANY = "utf-16"  # a person chooses "UTF-16"; which of the two is told by the file


class Encoding(NamedTuple):
    name: str
    start: int  # where the text begins, behind a BOM


class _Survey(NamedTuple):
    """`sample` are lines with bytes beyond ASCII; `broken_at` is the line that is no UTF-8."""

    sample: bytes
    broken_at: int
    good: int
    bad: int


def encoding_of(file: BinaryIO, chosen: str = "", *, as_written: bool = False) -> Encoding:
    """The encoding of the whole file (two passes at most); a wrong or doubtful one is refused.

    `as_written` takes U+FFFD for a character of the text, not for the mark of a broken one.
    """
    if as_written:
        return _own(file)
    if chosen:
        chosen = _known(chosen)
    file.seek(0)
    head = file.read(4096)
    for bom, name in _BOMS:
        if head.startswith(bom):
            return _with_bom(file, Encoding(name, len(bom)), chosen)
    wide = _utf16_without_bom(head)
    if wide or chosen.startswith("utf-16"):
        return _wide(wide, chosen)
    return _narrow(file, chosen)


def _own(file: BinaryIO) -> Encoding:
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines, after_cr = 1, False
    for chunk in chunks(file):
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError:
            raise TableError(_("The file is damaged: it is not UTF-8."), line=lines) from None
        lines, after_cr = _count(chunk, lines, after_cr)
    file.seek(0)
    return Encoding("utf-8", len(codecs.BOM_UTF8) if file.read(3) == codecs.BOM_UTF8 else 0)


def _known(chosen: str) -> str:
    try:
        name = codecs.lookup(chosen).name
    except LookupError:
        name = ""
    aliases = {"utf-8-sig": "utf-8", "cp65001": "utf-8", "iso8859-1": "cp1252"}
    name = aliases.get(name, name)
    if name not in (*ENCODINGS, _ANY):
        raise TableError(_("The encoding “%(name)s” is not known here.") % {"name": chosen})
    return name


def _with_bom(file: BinaryIO, found: Encoding, chosen: str) -> Encoding:
    if chosen and not found.name.startswith(chosen):
        raise _misfit(chosen, found.name, 1)
    if found.name == "utf-8":
        _refuse_broken(_survey(file))
    return found


def _wide(found: str, chosen: str) -> Encoding:
    name = found or ("utf-16-le" if chosen == _ANY else chosen)
    if chosen and not name.startswith(chosen):
        raise _misfit(chosen, name, 1)
    if not found:
        raise TableError(_("The file is not in UTF-16. Choose another encoding."), line=1)
    return Encoding(name, 0)


def _narrow(file: BinaryIO, chosen: str) -> Encoding:
    survey = _survey(file)
    if not survey.good and not survey.bad:
        return Encoding(chosen or "utf-8", 0)
    is_utf8 = survey.good > 4 * survey.bad
    if is_utf8 and chosen not in ("", "utf-8"):
        raise _misfit(chosen, "utf-8", _first_foreign_line(file))
    if is_utf8 or chosen == "utf-8":
        _refuse_broken(survey)
        return Encoding("utf-8", 0)
    return Encoding(_by_letters(survey, chosen), 0)


def _by_letters(survey: _Survey, chosen: str) -> str:
    readings = [(name, survey.sample.decode(name, "replace")) for name in _CYRILLIC]
    scores = [(cyrillic_score(text), name, text) for name, text in readings]
    best, name, text = max(scores, key=lambda score: score[0])
    second = max(score for score, _name, other in scores if other != text)
    is_clear = best >= _ENOUGH and best - second >= _AHEAD
    if is_clear and chosen and not _agree(survey.sample, chosen, name):
        raise _misfit(chosen, name, survey.broken_at)
    if chosen or is_clear:
        return chosen or name
    if best < _ENOUGH / 2 and is_western(survey.sample.decode("cp1252", "replace")):
        return "cp1252"
    raise TableError(
        _("The encoding of the file cannot be told. Choose the encoding, or save it as UTF-8."),
        line=survey.broken_at,
    )


def _agree(sample: bytes, chosen: str, clear: str) -> bool:
    """KOI8-U is KOI8-R with Ukrainian letters; the person knows better which of them it is."""
    score = cyrillic_score(sample.decode(chosen, "replace"))
    return score >= cyrillic_score(sample.decode(clear, "replace")) - _AHEAD


def _misfit(chosen: str, found: str, line: int) -> TableError:
    words = {"chosen": chosen, "found": found}
    sentence = _("The file is in %(found)s and cannot be read as %(chosen)s. Choose the encoding.")
    return TableError(sentence % words, line=line)


def _refuse_broken(survey: _Survey) -> None:
    if survey.bad:
        raise TableError(
            _("The bytes here are not UTF-8. Choose the encoding, or save the file again."),
            line=survey.broken_at,
        )


def _utf16_without_bom(head: bytes) -> str:
    """ASCII characters of UTF-16 have a NUL in every second byte, always on the same side."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    name = "utf-16-le" if odd > even else "utf-16-be"
    if len(head) % 2 or not (even or odd) or (even and odd):
        return ""
    text = head.decode(name, "replace")
    usual = sum(character < "\u0530" or "\u2000" <= character < "\u2200" for character in text)
    return name if usual >= 0.9 * len(text) else ""


def _survey(file: BinaryIO) -> _Survey:
    """One pass over the bytes: is it UTF-8, and if not, where and what do its lines look like?"""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    sample = bytearray()
    lines, broken_at, good, bad = 1, 0, 0, 0
    previous_ends_in_cr = False
    for chunk in chunks(file):
        if chunk.isascii() and not decoder.getstate()[0]:
            lines, previous_ends_in_cr = _count(chunk, lines, previous_ends_in_cr)
            continue
        text = decoder.decode(chunk)
        foreign, wrong = len(text) - _ascii(text), text.count("\ufffd")
        if wrong and not broken_at:
            before = text[: text.index("\ufffd")].encode()
            broken_at = _count(before, lines, previous_ends_in_cr)[0]
        good, bad = good + foreign - wrong, bad + wrong
        if len(sample) < _SAMPLE:
            sample += _foreign_lines(chunk)
        lines, previous_ends_in_cr = _count(chunk, lines, previous_ends_in_cr)
    if decoder.decode(b"", True):
        bad, broken_at = bad + 1, broken_at or lines
    return _Survey(bytes(sample[:_SAMPLE]), broken_at, good, bad)


def _ascii(text: str) -> int:
    return len(text.encode("ascii", "ignore"))


def _count(chunk: bytes, lines: int, after_cr: bool) -> tuple[int, bool]:
    """Line ends seen so far, CR, LF and CRLF each as one; a CRLF may be cut by the chunk."""
    ends = chunk.count(b"\n") + chunk.count(b"\r") - chunk.count(b"\r\n")
    if after_cr and chunk.startswith(b"\n"):
        ends -= 1
    return lines + ends, chunk.endswith(b"\r") if chunk else after_cr


def _foreign_lines(chunk: bytes) -> bytes:
    lines = (line for line in chunk[: 4 * _SAMPLE].splitlines() if not line.isascii())
    found = b"\n".join(lines) + b"\n"
    if found.strip():
        return found
    first = next(i for i, byte in enumerate(chunk) if byte > 127)
    return chunk[first : first + _SAMPLE] + b"\n"


def _first_foreign_line(file: BinaryIO) -> int:
    lines, after_cr = 1, False
    for chunk in chunks(file):
        if not chunk.isascii():
            first = next(i for i, byte in enumerate(chunk) if byte > 127)
            return _count(chunk[:first], lines, after_cr)[0]
        lines, after_cr = _count(chunk, lines, after_cr)
    return lines
