"""Parses lengths of sentences (English, Russian) to a range of days."""

import re
from fractions import Fraction

Bounds = tuple[int | None, int | None]

UNREAD: Bounds = (None, None)
LONGEST_TEXT = 100
# A thousand years: longer ones are calendar years, "2019 год".
LONGEST = 365_000

# Months and days of a unit, and its forms.
UNITS = {
    (12, 0): "year years yr yrs год года году годов годам лет г л",
    (1, 0): "month months mo mos месяц месяца месяцев месяцам мес",
    (0, 7): "week weeks wk wks неделя недели неделю недель неделям нед",
    (0, 1): "day days день дня дней дням сутки суток суткам сут дн",
}
SIZES = {form: size for size, forms in UNITS.items() for form in forms.split()}
NUMBER_WORDS = """
    one один одна одну одного одной одному одни одних; two два две двух двум двое двоих;
    three три трех трем трое троих; four четыре четырех четырем четверо четверых;
    five пять пяти пятеро; six шесть шести; seven семь семи; eight восемь восьми;
    nine девять девяти; ten десять десяти; eleven одиннадцать одиннадцати;
    twelve двенадцать двенадцати; thirteen тринадцать тринадцати;
    fourteen четырнадцать четырнадцати; fifteen пятнадцать пятнадцати
"""
NUMBERS = {
    word: str(number)
    for number, words in enumerate(NUMBER_WORDS.split(";"), start=1)
    for word in words.split()
}

AT_LEAST = (
    "at least|no less than|not less than|a minimum of|minimum|more than|over|from"
    "|не менее(?: чем)?|не меньше(?: чем)?|как минимум|минимум|по меньшей мере"
    "|более(?: чем)?|больше(?: чем)?|свыше|от"
)
AT_MOST = (
    "up to|at most|no more than|not more than|a maximum of|maximum|less than|under"
    "|не более(?: чем)?|не больше(?: чем)?|не свыше|максимум|менее(?: чем)?|меньше(?: чем)?|до"
)

NUMBER = r"[0-9]{1,4}(?:[.,][0-9]{1,2})?"
UNIT = rf"(?:{'|'.join(SIZES)})(?!\w)"
PART = rf"{NUMBER} ?{UNIT}[.]?"
LENGTH = rf"{PART}(?:(?: ?, ?| )(?:and |и )?{PART}){{0,3}}"

# A word on its own: what stands next to a point or comma might become a decimal fraction.
FREE = r"(?<![\w.,])"
WORD = rf"{FREE}\w+(?![.,]?[0-9])"
# What is written without a number, or with a half, is first written with a number.
REWRITTEN = [
    (r"[‐‑‒–—−]", "-"),
    (rf"{FREE}([0-9]+) ?½", r"\1.5"),
    (rf"{FREE}(?:half a year|полу?года)\b", "6 months"),
    (rf"{FREE}(?:полтор[аы]|полутора)\b", "1.5"),
    (rf"{FREE}an? (?=(?:year|month|week|day)\b)", "1 "),
    (rf"{FREE}([0-9]+) (?:and a half|с половиной)\b", r"\1.5"),
    (rf"{FREE}([0-9]+) (year|month)s? and a half\b", r"\1.5 \2"),
    (rf"(?<![0-9] ){FREE}(?=(?:год|месяц|неделя|неделю|сутки|день)\b)", "1 "),
    (rf"\b({AT_LEAST}|{AT_MOST}) (?=(?:года|месяца|недели)\b)", r"\1 1 "),
]
READ_AS = [
    rf"(?P<exact>{LENGTH})",
    rf"(?:{AT_LEAST}) (?P<least>{LENGTH})",
    rf"(?P<least>{LENGTH}) (?:or more|or longer|и более|и больше|или более)",
    rf"(?:{AT_MOST}) (?P<most>{LENGTH})",
    rf"(?P<most>{LENGTH}) (?:or less|и менее|или менее)",
    rf"(?:(?:from|от) )?(?P<least>{LENGTH})(?: ?- ?| to | до )(?P<most>{LENGTH})",
    rf"between (?P<least>{LENGTH}) and (?P<most>{LENGTH})",
    # One unit after both numbers; with more units than one it would be a guess.
    rf"(?:(?:from|от) )?(?P<number>{NUMBER})(?: ?- ?| to | до )(?P<most>{PART})",
    rf"between (?P<number>{NUMBER}) and (?P<most>{PART})",
]
READ = [re.compile(pattern) for pattern in READ_AS]


def days(text: str) -> Bounds:
    """At least and at most so many days; both the same for an exact length.

    A month is 30 days and a week 7; twelve months are a year, and a year is 365 days, so that
    18 months are as long as a year and a half. None for a bound that the text does not give, and
    two of them for a text that is not wholly understood, for a fraction of a day and for life.
    """
    plain = _with_numbers(text)
    for pattern in READ:
        if match := pattern.fullmatch(plain):
            return _bounds(match.groupdict())
    return UNREAD


def _with_numbers(text: str) -> str:
    """In lower case, without ё and double spaces, words and halves as numbers."""
    if len(text) > LONGEST_TEXT:
        return ""
    plain = " ".join(text.lower().replace("ё", "е").split()).rstrip(" .;")
    plain = re.sub(WORD, lambda word: NUMBERS.get(word[0], word[0]), plain)
    for pattern, written in REWRITTEN:
        plain = re.sub(pattern, written, plain)
    return plain


def _bounds(found: dict[str, str]) -> Bounds:
    if "number" in found:
        found["least"] = re.sub(NUMBER, found.pop("number"), found["most"], count=1)
    totals = {bound: _total(length) for bound, length in found.items()}
    if None in totals.values():
        return UNREAD
    exact = totals.get("exact")
    return _in_order(totals.get("least", exact), totals.get("most", exact))


def _in_order(least: int | None, most: int | None) -> Bounds:
    if least and most and least > most:
        return UNREAD
    return least, most


def _total(length: str) -> int | None:
    """None unless the units go from larger to smaller and make whole days."""
    parts = [
        (Fraction(number.replace(",", ".")), SIZES[unit])
        for number, unit in re.findall(rf"({NUMBER}) ?({UNIT})", length)
    ]
    sizes = [size for _, size in parts]
    if sizes != sorted(set(sizes), reverse=True):
        return None
    months = sum(number * size[0] for number, size in parts)
    total = months // 12 * 365 + months % 12 * 30 + sum(number * size[1] for number, size in parts)
    return int(total) if total == int(total) and 0 < total <= LONGEST else None
