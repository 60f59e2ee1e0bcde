"""Cleans text pasted from PDF files and web pages of signs that nobody typed and nobody sees.

Stored and searched is what a reader reads: "журналист" without the hyphen that a page might have broken it at,
"office" without the printer's ligature. What carries meaning stays: the joiners of Persian and emoji, direction
marks in a text that runs from right to left, accents that are part of a letter, dashes, spaces that do not break.
`tracker.search.sql` removes the same from texts that were stored before.
"""

import re
import unicodedata

# Soft hyphen, zero width space, word joiner, byte order mark.
NEVER_SEEN = "\u00ad\u200b\u2060\ufeff"
DIRECTION_MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ACUTE = "\u0301"
HYPHENS = "\u2010\u2011"
LIGATURES = {sign: unicodedata.normalize("NFKC", sign) for sign in "ﬀﬁﬂﬃﬄﬅﬆ"}

# Unicode has no letter with an acute for any of these.
_VOWELS = "аеёиоуыэюяіїєәөүұӣӯ"
_ALPHABETIC = "0-9A-Za-z\u00c0-\u052f\u1e00-\u1eff"  # Latin, Greek, Cyrillic
_SUSPECT = re.compile(
    f"[{NEVER_SEEN}{DIRECTION_MARKS}{ACUTE}{HYPHENS}\u200c\u200d\ufb00-\ufdfb\ufe70-\ufefc]"
)
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])\u00ad[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
# Between words of Thai, Lao, Khmer and Burmese, which are written without spaces, U+200B is the space.
_UNSEEN = re.compile("[\u00ad\u2060\ufeff]|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b")
_STRESS = re.compile(f"(?<=[{_VOWELS}{_VOWELS.upper()}]){ACUTE}+")
_JOINERS = re.compile(rf"(?:(?<=[{_ALPHABETIC}\s])|^)[\u200c\u200d]+(?=[{_ALPHABETIC}\s]|$)")
_DIRECTIONS = re.compile(f"[{DIRECTION_MARKS}]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PRESENTATION = re.compile("[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdef\ufe70-\ufefc]")
_PLAIN_HYPHEN = dict.fromkeys(map(ord, HYPHENS), "-")


def cleaned(text: str) -> str:
    """The text as it reads; its accents are written as they were, in one sign or two."""
    if text.isascii() or not _SUSPECT.search(text):
        return text
    once = _cleaned_once(text)
    return once if once == text else cleaned(once)  # what was apart may have become one sign


def composed(text: str) -> str:
    """What is looked for: cleaned, and in NFC."""
    once = unicodedata.normalize("NFC", cleaned(unicodedata.normalize("NFC", text)))
    return once if once == text else composed(once)


def _cleaned_once(text: str) -> str:
    text = _UNSEEN.sub("", _BROKEN_WORD.sub("", text))
    text = _PRESENTATION.sub(_letters_of, text)
    if not _RIGHT_TO_LEFT.search(text):
        text = _DIRECTIONS.sub("", text)
    text = _JOINERS.sub("", text.translate(_PLAIN_HYPHEN))
    return _STRESS.sub("", text)


def _letters_of(found: re.Match[str]) -> str:
    """The letters that a ligature or a form within a word stands for; a mark alone has none."""
    letters = unicodedata.normalize("NFKC", found[0])
    return found[0] if " " in letters else letters
