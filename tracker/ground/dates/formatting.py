"""Formats a stored date in words, at its precision, in English and Russian.

What is shown can be typed in again: `parse(display(edtf, language)).edtf == edtf`.
An open range is told by the neighbour that it leaves out, "before March 2019", "after 2016": true
of a moment and of something that goes on, where "since 2017" would claim that it went on.
Seasons, decades and the ends of the calendar have no such neighbour: "spring 2010 or later".
`20XX` is shown as it is: "2000s" would be ten years, "2000–2099" a range.
"""

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from .edtf import OPEN, PLAIN, QUALIFIERS, point_bounds, read

NOMINATIVE, GENITIVE, INSTRUMENTAL = range(3)


@dataclass(frozen=True, slots=True)
class Language:
    """Words of one language; months, seasons and decades by grammatical case."""

    months: tuple[tuple[str, ...], ...]
    seasons: tuple[tuple[str, ...], ...]
    decade: tuple[str, ...]
    about: str
    about_inside: str
    uncertain: str
    between: str
    before: str
    after: str
    or_earlier: str
    or_later: str
    centuries_look_like_decades: bool = False


def _cases(*lines: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in lines)


_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December"
)
_ENGLISH_SEASONS = "spring summer autumn winter"
ENGLISH = Language(
    months=_cases(_ENGLISH_MONTHS, _ENGLISH_MONTHS, _ENGLISH_MONTHS),
    seasons=_cases(_ENGLISH_SEASONS, _ENGLISH_SEASONS, _ENGLISH_SEASONS),
    decade=("{}0s", "the {}0s", "the {}0s"),
    about="about {}",
    about_inside="about {}",
    uncertain="{} (uncertain)",
    between="between {} and {}",
    before="before {}",
    after="after {}",
    or_earlier="{} or earlier",
    or_later="{} or later",
    centuries_look_like_decades=True,
)
RUSSIAN = Language(
    months=_cases(
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём "
        "декабрём",
    ),
    seasons=_cases("весна лето осень зима", "весны лета осени зимы", "весной летом осенью зимой"),
    decade=("{}0-е", "{}0-х", "{}0-ми"),
    about="около {}",
    about_inside="примерно {}",
    uncertain="{} (предположительно)",
    between="между {} и {}",
    before="до {}",
    after="после {}",
    or_earlier="{} или раньше",
    or_later="{} или позже",
)


@lru_cache(maxsize=10_000)
def display(edtf: str, language: str) -> str:
    """How a page shows a stored date; "" for one that is not known, English for other languages."""
    if not edtf:
        return ""
    words = RUSSIAN if language.lower().startswith("ru") else ENGLISH
    start, slash, end = read(edtf).edtf.partition("/")
    if not slash:
        return _alone(start, words)
    if start == OPEN:
        return _open(end, 1, words)
    if end == OPEN:
        return _open(start, -1, words)
    shortened = _without_shared_end(start, end, words)
    first = shortened or _inside(start, INSTRUMENTAL, words)
    return words.between.format(first, _inside(end, INSTRUMENTAL, words))


def _alone(point: str, words: Language) -> str:
    digits, approximate = _digits(point), point[-1] in "~%"
    shown = _plain(digits, GENITIVE if approximate else NOMINATIVE, words)
    return _with_doubt(point, words.about.format(shown) if approximate else shown, words)


def _inside(point: str, case: int, words: Language) -> str:
    shown = _plain(_digits(point), case, words)
    if point[-1] in "~%":
        shown = words.about_inside.format(shown)
    return _with_doubt(point, shown, words)


def _with_doubt(point: str, shown: str, words: Language) -> str:
    return words.uncertain.format(shown) if point[-1] in "?%" else shown


def _digits(point: str) -> str:
    return point.rstrip(QUALIFIERS)


def _open(point: str, days: int, words: Language) -> str:
    """Told by the neighbour one day after the last end, or before the first."""
    digits = _digits(point)
    neighbour = _neighbour(digits, days)
    if not neighbour:
        pattern = words.or_earlier if days > 0 else words.or_later
        return pattern.format(_alone(point, words))
    pattern = words.before if days > 0 else words.after
    return pattern.format(_inside(neighbour + point[len(digits) :], GENITIVE, words))


def _neighbour(digits: str, days: int) -> str:
    if not PLAIN.fullmatch(digits) or _is_season(digits):
        return ""
    try:
        beside = point_bounds(digits)[days > 0] + timedelta(days)
    except OverflowError:
        return ""
    return beside.isoformat()[: len(digits)]


def _is_season(digits: str) -> bool:
    return len(digits) == 7 and digits[5:] > "20"


def _without_shared_end(start: str, end: str, words: Language) -> str:
    """The start of "between 5 and 7 October 2020" without what its end repeats; "" if nothing."""
    if start == end or len(start) != len(end) or {start[-1], end[-1]} & set(QUALIFIERS):
        return ""
    if start[:4] != end[:4] or "X" in start or len(start) == 4:
        return ""
    if len(start) == 10:
        return str(int(start[8:])) if start[:7] == end[:7] else _day_and_month(start, words)
    if _is_season(start) != _is_season(end):
        return ""
    return _month_or_season(start, INSTRUMENTAL, words)


def _plain(digits: str, case: int, words: Language) -> str:
    year = digits[:4]
    if "X" in digits:
        return _unspecified(digits, case, words)
    if len(digits) == 10:
        return f"{_day_and_month(digits, words)} {year}"
    return year if len(digits) == 4 else f"{_month_or_season(digits, case, words)} {year}"


def _unspecified(digits: str, case: int, words: Language) -> str:
    is_century = digits.endswith("XX")
    looks_like_century = digits.endswith("0X") and digits != "200X"
    if is_century or (looks_like_century and words.centuries_look_like_decades):
        return digits
    return words.decade[case].format(digits[:3])


def _day_and_month(digits: str, words: Language) -> str:
    return f"{int(digits[8:])} {words.months[GENITIVE][int(digits[5:7]) - 1]}"


def _month_or_season(digits: str, case: int, words: Language) -> str:
    number = int(digits[5:7])
    return words.seasons[case][number - 21] if number > 20 else words.months[case][number - 1]
