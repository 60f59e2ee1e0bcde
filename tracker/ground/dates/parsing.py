"""Parser of typed dates (English, Russian): returns EDTF for an unambiguous text, else raises DateError.

A text is read when exactly one reading is possible; nothing is guessed and nothing is left over.
- `05.10.2020` is day.month.year. With slashes or hyphens the order is not known: `03/04/2020` is
  refused, `13/04/2020` is not, because there is no month 13.
- `2010-11` is November 2010. With a longer dash, spaces or a slash it could be 2010 to 2011 too
  and is refused; `2020–10` has one reading. Years are never completed from two digits.
- "before", "до" and "after", "после" exclude the period they name; "since", "с", "until", "by",
  "не позднее" include it, for they leave open where in it the end lies. The end of a period is
  in it: "before the end of 2014" is `../2014-12`.
- Early, mid and late are thirds: four months of a year, about ten days of a month, the years
  0–3, 4–6, 7–9 of a decade. The words have no exact meaning; thirds leave no gap, do not overlap
  and claim less than a single month or day would.
- "29 or 30 January 2021" is the stretch of both, 2021-01-29/2021-01-30. Dates with others between them are
  refused: no stretch says "one of these two". So are whole years, to be
  written as the range that they are.
- "About" or "?" outside a range with a dash holds for both of its ends: the side that claims less.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from .edtf import OPEN, QUALIFIERS, PartialDate, point_bounds, read
from .errors import (
    LONG_PERIODS,
    NOT_A_DATE,
    NOT_NEIGHBOURS,
    SEVERAL_RANGES,
    TIME_OF_DAY,
    YEAR_MISSING,
    YEAR_NOT_IN_FOUR_DIGITS,
    DateError,
)
from .lexicon import END
from .moment_rules import POINTS
from .tokenizing import LETTERS, Phrase, phrase_of

_TIME = re.compile(r"[0-9] ?:")
_YEAR_AND_ONE_DIGIT = re.compile(rf"[0-9]{{4}} ?[-–/.] ?[0-9](?![0-9]| ?[-–/.{LETTERS}])")
_DAY_WITHOUT_MONTH = re.compile(r"[^M]*|.*[./].*|.*(?:Y[-–=]O|O[-–=]Y).*")  # no "2010–5th"
_FILLERS = re.compile(
    r"(?<=[YDC])-?g|(?<=[DC])-?γ|(?<=[-–=/>&]Y)-?γ"  # 2015 г., 2020-жыл, 2010–2011 гг.
    r"|s(?=Y)|σ(?=Y[-–=/]Y)|(?<=M)μ|ν(?=M)"  # соли 2020, октябрь айы, моҳи октябр
    r"|(?<=NM)δ|(?<=N-M)δ|τ(?=N-?M)"  # 5 қазан күні, рӯзи 5 октябр
    r"|(?<=[NMSP])o(?=t?[NMSYDC])"  # 5th of October, end of the 2010s
    r"|(?<=[NMS]),(?=Y)|(?<=[Yg]),(?=M|N-?M)"  # October, 2020; 2020-ж., 5-октябрь
    r"|(?<![A-Z])t(?=[NMSYDCPrz])"  # the 2010s, to the present
    r"|(?<![^cq~])i(?:(?=t?[NMSYDCPrxcqsσντ])|\|(?=c))"  # in 2015, about in 2015, on or about
    r"|(?<![^it])r(?=[fx])"  # in the period from
    r"|(?<=P)[-–](?=[YMD])"  # mid-2014
)
_SYNONYMS = re.compile(r"v[fi]?|m>|p>")
_MEANING = {"v": "f", "m": "b", "p": "w"}  # starting from, prior to, up to
_QUALIFIED = re.compile(r"(q?[c~]|cq|q|)(.+?)(\?~|~\?|[?~%]|\([?~%cq]\)|)")
_UNCERTAIN = frozenset("?q%")
_APPROXIMATE = frozenset("~c%")
_BETWEEN_ENDS = "-–=/>u"
_SHORTENED = {  # 5–7 October 2020: what the left end leaves out stands in the right one
    "N": ("NMY", "N.N.Y", "N.MY"),
    "N.N": ("N.N.Y",),
    "NM": ("NMY",),
    "MN": ("MNY", "NY"),
    "M": ("MY",),
    "S": ("SY",),
    "P": ("PY", "PMY", "PD"),
    "PM": ("PMY",),
}


def edtf_of(text: str) -> str:
    """The EDTF of a tidy text (see `phrases.tidy`), its days not yet checked."""
    if _TIME.search(text):
        raise DateError(TIME_OF_DAY)
    if _YEAR_AND_ONE_DIGIT.search(text):
        raise DateError(NOT_A_DATE)
    phrase = phrase_of(text)
    shape = _without_fillers(phrase.shape)
    if point := POINTS.get(shape):
        return point(*phrase.numbers)
    phrase = Phrase(shape, phrase.numbers)
    make, parts = _rule_for(shape)
    return make(*(phrase.cut(*part) for part in parts))


@lru_cache(maxsize=1024)
def _without_fillers(shape: str) -> str:
    if "O" in shape:
        if _DAY_WITHOUT_MONTH.fullmatch(shape):
            return "!"
        shape = shape.replace("O", "N")
    shape = _FILLERS.sub("", shape)
    return _SYNONYMS.sub(lambda found: _MEANING[found[0][0]], shape)


@lru_cache(maxsize=1024)
def _rule_for(shape: str) -> tuple[Callable[..., str], tuple[tuple[int, int], ...]]:
    """The function that reads a shape, and the stretches of it that the function is given."""
    for pattern, make in _RULES:
        if found := pattern.fullmatch(shape):
            return make, tuple(found.span(group) for group in range(1, pattern.groups + 1))
    return _moment if _is_moment(shape) else _range_with_dash, ((0, len(shape)),)


def _is_moment(shape: str) -> bool:
    qualified = _QUALIFIED.fullmatch(shape)
    return qualified is not None and qualified[2] in POINTS


def _moment(phrase: Phrase) -> str:
    """A point, or the interval of an "early 2014", with its qualifier."""
    mark, core = _unqualified(phrase)
    if core.shape not in POINTS:
        raise _refusal(phrase)
    return _marked(POINTS[core.shape](*core.numbers), mark)


def _unqualified(phrase: Phrase) -> tuple[str, Phrase]:
    qualified = _QUALIFIED.fullmatch(phrase.shape)
    if not qualified:
        raise _refusal(phrase)
    signs = set(qualified[1] + qualified[3])
    uncertain, approximate = signs & _UNCERTAIN, signs & _APPROXIMATE
    mark = "%" if uncertain and approximate else "?" if uncertain else "~" if approximate else ""
    return mark, phrase.cut(*qualified.span(2))


def _marked(edtf: str, mark: str) -> str:
    """The same with the qualifier on each end, added to the one that the end has already."""
    return "/".join(_with_mark(end, mark) for end in edtf.split("/"))


def _with_mark(point: str, mark: str) -> str:
    digits = point.rstrip(QUALIFIERS)
    marks = {point[len(digits) :], mark} - {""}
    return digits + ("%" if len(marks) > 1 else "".join(marks))


def _range(left: Phrase, right: Phrase) -> str:
    left, right = _completed(left, right)
    return f"{_start(left)}/{_end(right)}"


def _completed(left: Phrase, right: Phrase) -> tuple[Phrase, Phrase]:
    if (left.shape, right.shape) == ("MN", "NY"):  # October 5–7, 2020
        return left + right.cut(1, 2), left.cut(0, 1) + right
    if right.shape in _SHORTENED.get(left.shape, ()):
        return left + right.cut(len(left.shape), len(right.shape)), right
    return left, right


def _range_with_dash(phrase: Phrase) -> str:
    mark, core = _unqualified(phrase)
    ranges = [
        (core.cut(0, place), core.cut(place + 1, len(core.shape)))
        for place in range(1, len(core.shape))
        if _splits(core.shape, place)
    ]
    if not ranges:
        raise _refusal(phrase)
    if len(ranges) > 1:
        raise DateError(SEVERAL_RANGES)
    return _marked(_range(*ranges[0]), mark)


def _splits(shape: str, place: int) -> bool:
    """Whether the sign at this place can stand between the two ends of a range."""
    left, sign, right = shape[:place], shape[place], shape[place + 1 :]
    if sign not in _BETWEEN_ENDS:
        return False
    if _is_moment(left) and _is_moment(right):
        return True
    if right not in _SHORTENED.get(left, ()):
        return False
    return sign not in left + right and not (sign == "/" and "N" in left)


def _either(phrase: Phrase) -> str:
    """Two dates that follow each other, in any order: together they are one stretch."""
    mark, core = _unqualified(phrase)
    place = core.shape.index("|")
    ends = _completed(core.cut(0, place), core.cut(place + 1, len(core.shape)))
    typed = [read(_moment(end)) for end in ends]
    first, second = sorted(typed, key=_bounds_of)
    stretch = f"{first.edtf.partition('/')[0]}/{second.edtf.rpartition('/')[2]}"
    gap = (_bounds_of(second)[0] - _bounds_of(first)[1]).days
    _check_neighbours(gap, in_order=typed[0] == first, stretch=stretch)
    if not set(core.shape) & set("MSN"):
        raise DateError(LONG_PERIODS, range=stretch)
    return _marked(stretch, mark)


def _check_neighbours(gap: int, *, in_order: bool, stretch: str) -> None:
    if gap > 1 and in_order:
        raise DateError(NOT_NEIGHBOURS, range=stretch)
    if gap != 1:  # 31 December or 1 January 2021
        raise DateError(YEAR_MISSING if gap > 1 else NOT_A_DATE)


def _bounds_of(moment: PartialDate) -> tuple[date, date]:
    """Those of a moment that is open at neither end."""
    return moment.earliest or date.min, moment.latest or date.max


def _start(phrase: Phrase) -> str:
    return _moment(phrase).partition("/")[0]


def _end(phrase: Phrase) -> str:
    return _moment(phrase).rpartition("/")[2]


def _since(phrase: Phrase) -> str:
    return f"{_start(phrase)}/{OPEN}"


def _until(phrase: Phrase) -> str:
    return f"{OPEN}/{_end(phrase)}"


def _before(phrase: Phrase) -> str:
    if phrase.shape.lstrip("cq~").startswith("P") and phrase.numbers[0] == END:
        return _until(phrase)
    start = _start(phrase)
    return f"{OPEN}/{_neighbour(start, point_bounds(start)[0], -1)}"


def _after(phrase: Phrase) -> str:
    end = _end(phrase)
    return f"{_neighbour(end, point_bounds(end)[1], 1)}/{OPEN}"


def _neighbour(point: str, bound: date, days: int) -> str:
    """The year, month or day next to a point, as precise as the point and with its qualifier."""
    digits = point.rstrip(QUALIFIERS)
    try:
        beside = bound + timedelta(days)
    except OverflowError:
        raise DateError(YEAR_NOT_IN_FOUR_DIGITS) from None
    return beside.isoformat()[: len(digits)] + point[len(digits) :]


def _refusal(phrase: Phrase) -> DateError:
    has_year = any(letter in phrase.shape for letter in "YDC")
    is_about_year = phrase.shape[:1] == "-" if has_year else phrase.numbers
    return DateError(YEAR_NOT_IN_FOUR_DIGITS if is_about_year else NOT_A_DATE)


_RULES: tuple[tuple[re.Pattern[str], Callable[..., str]], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (r"x(.+)&(.+)", _range),
        (r"f?(.+?)[-–=>du/]z", _since),
        (r"f(.+)[>du](.+)", _range),
        (r"f(.+?)j?", _since),
        (r"(.+)j", _since),
        (r"(.+)[|&][aly]", _since),  # or later
        (r"(.+)/\.\.", _since),
        (r"n(?:b|kh?|eh)(.+)", _since),  # not before
        (r"[uw](.+)", _until),
        (r"(.+)[|&][bke]", _until),  # or earlier
        (r"\.\./(.+)", _until),
        (r"n(?:a|lh?|yh)(.+)", _until),  # not after
        (r"(?:b|d|kh?|eh)(.+)", _before),
        (r"(?:a|lh?|yh)(.+)", _after),
        (r"([^|]+\|[^|]+)", _either),
    )
)
