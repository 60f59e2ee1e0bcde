"""Tokenizer: turns typed text into a phrase, i.e. a string of token letters (shape) and the numbers in it.

`5 October, 2020` has the shape `NM,Y` and the numbers (5, 10, 2020). Anything unknown becomes
`!`, which no rule accepts, so no text is ever half understood.
"""

import re
import unicodedata
from dataclasses import dataclass

from .errors import DECADE_OR_CENTURY, NOT_A_DATE, YEAR_NOT_IN_FOUR_DIGITS, DateError
from .lexicon import WORDS

_UNKNOWN = ("!", 0)
_SIGNS = {sign: sign for sign in ".,/?~%()&"} | {"≈": "~"}
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\ufe63\uff0d"), "-")
_DASHES = dict.fromkeys(map(ord, "\u2012\u2013\u2014\u2015\u2212\ufe58"), "–")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff"), " ")
_FOLDED = _HYPHENS | _DASHES | _INVISIBLE | {ord("ё"): "е", ord("’"): "'", 0xAD: ""}

LETTERS = "a-zа-яіїєґғқңөұүһәӣӯҳҷўäçňöşüýž"
_ENDING = (
    r"(?:'?s|st|nd|rd|th|xx?|-?(?:хх?|ых|ые|ыми|ми|му|м|го|ого|ое|е|й(?!\.)|ші|шы|уми|юми|ум|юм|те|ше|nji|njy))"
    f"(?![{LETTERS}0-9])"
)
_WORD = (
    r"(?:first|second|перв[а-я]{2}|втор[а-я]{2}) (?:half|половин[а-я]{1,2})"
    r"|настоящ[а-я]{2,3} врем[а-я]{1,3}|н\. ?в"
    f"|[{LETTERS}]+"
)
_FULL_STOP = r"(?:(?<!(?<![а-я.])[викс])\.)?"  # "с. 2015" is no Russian, and looks like "c. 2015"
_TOKENS = re.compile(
    rf"( ?[-–]+ ?)| ?(?:([0-9]+)({_ENDING}|)|({_WORD}){_FULL_STOP}|(.))", re.DOTALL
)
# Of Kazakh, Tajik and Turkmen, for days and years alike.
_ORDINALS_OF_THE_REGION = ("ші", "шы", "уми", "юми", "ум", "юм", "nji", "njy")
_ORDINALS = frozenset(
    ("st", "nd", "rd", "th", "го", "ого", "ое", "е", "те", "ше", *_ORDINALS_OF_THE_REGION)
)
_DECADES = frozenset(("s", "'s", "х", "ых", "ые", "ыми", "ми", "е"))
_YEARS = frozenset(("", "й", "го", "м", "му", *_ORDINALS_OF_THE_REGION))


@dataclass(frozen=True, slots=True)
class Phrase:
    shape: str
    numbers: tuple[int, ...]

    def cut(self, start: int, stop: int) -> "Phrase":
        first = _count_numbers(self.shape[:start])
        last = first + _count_numbers(self.shape[start:stop])
        return Phrase(self.shape[start:stop], self.numbers[first:last])

    def __add__(self, other: "Phrase") -> "Phrase":
        return Phrase(self.shape + other.shape, self.numbers + other.numbers)


def tidy(text: str) -> str:
    """Small letters, single spaces, two kinds of dash; other digits and accents stay."""
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_FOLDED)
    return " ".join(text.split())


def phrase_of(text: str) -> Phrase:
    """Cut a tidy text."""
    shape = ""
    numbers = []
    for dash, digits, ending, word, sign in _TOKENS.findall(text):
        if digits:
            letter, number = _number(digits, ending.lstrip("-"))
        elif word:
            letter, number = WORDS.get(word, _UNKNOWN)
        else:
            letter, number = (dash if dash in "-–" else "=") if dash else _SIGNS.get(sign, "!"), 0
        shape += letter
        if letter.isupper():
            numbers.append(number)
    return Phrase(shape, tuple(numbers))


def _number(digits: str, ending: str) -> tuple[str, int]:
    """The letter and the number of `2020`, `5`, `5th`, `2010s`, `201x` or `20xx`."""
    kind = (len(digits), ending)
    if len(digits) == 4 and ending in _YEARS:
        return "Y", int(digits)
    if len(digits) <= 2 and (not ending or ending in _ORDINALS):
        return "O" if ending else "N", int(digits)
    if not ending:
        raise DateError(YEAR_NOT_IN_FOUR_DIGITS)
    if kind in {(3, "x"), (3, "х")}:
        return "D", int(digits)
    if kind in {(2, "xx"), (2, "хх")}:
        return "C", int(digits)
    if len(digits) == 4 and ending in _DECADES and digits[-1] == "0":
        return "D", _decade(digits, ending)
    raise DateError(NOT_A_DATE)


def _decade(digits: str, ending: str) -> int:
    """`1900s` is refused: it can be a century. `2000s` cannot, that one is not over."""
    if ending.endswith("s") and digits.endswith("00") and digits != "2000":
        raise DateError(DECADE_OR_CENTURY, decade=f"{digits[:3]}X", century=f"{digits[:2]}XX")
    return int(digits) // 10


def _count_numbers(shape: str) -> int:
    return sum(map(str.isupper, shape))
