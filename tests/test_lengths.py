"""Lengths of sentences: read as they are written, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.proceedings.sentence_lengths import days

YEAR, MONTH, WEEK = 365, 30, 7
SIX_AND_A_HALF = 6 * YEAR + 6 * MONTH

EXACT = {
    "7 years": 7 * YEAR,
    "1 year": YEAR,
    "a year": YEAR,
    "a year and 3 months": YEAR + 3 * MONTH,
    "One year.": YEAR,
    "6 years and 6 months": SIX_AND_A_HALF,
    "6 years 6 months": SIX_AND_A_HALF,
    "6 years, 6 months": SIX_AND_A_HALF,
    "six and a half years": SIX_AND_A_HALF,
    "6½ years": SIX_AND_A_HALF,
    "6.5 years": SIX_AND_A_HALF,
    "6 yrs 6 mos": SIX_AND_A_HALF,
    "two years and a half": 2 * YEAR + 6 * MONTH,
    "half a year": 6 * MONTH,
    "1.5 years": YEAR + 6 * MONTH,
    "18 months": YEAR + 6 * MONTH,
    "12 months": YEAR,
    "6 years and 14 months": 7 * YEAR + 2 * MONTH,
    "15 days": 15,
    "fifteen days": 15,
    "3 weeks": 3 * WEEK,
    "2 years, 3 months, 1 week and 4 days": 2 * YEAR + 3 * MONTH + WEEK + 4,
    "  TWELVE\u00a0Years ": 12 * YEAR,
    "3 месяца": 3 * MONTH,
    "7 лет и 6 месяцев": 7 * YEAR + 6 * MONTH,
    "7 лет 6 месяцев": 7 * YEAR + 6 * MONTH,
    "7 л. 6 мес.": 7 * YEAR + 6 * MONTH,
    "семь с половиной лет": 7 * YEAR + 6 * MONTH,
    "7,5 лет": 7 * YEAR + 6 * MONTH,
    "два года": 2 * YEAR,
    "Три года": 3 * YEAR,
    "полтора года": YEAR + 6 * MONTH,
    "полтора месяца": 45,
    "полгода": 6 * MONTH,
    "год": YEAR,
    "1 год": YEAR,
    "год и шесть месяцев": YEAR + 6 * MONTH,
    "15 суток": 15,
    "трое суток": 3,
    "двенадцать лет": 12 * YEAR,
    "две недели": 2 * WEEK,
}
AT_LEAST = {
    "at least 6 years and 6 months": SIX_AND_A_HALF,
    "not less than 6 years": 6 * YEAR,
    "more than two years": 2 * YEAR,
    "6 years or more": 6 * YEAR,
    "не менее 6 лет": 6 * YEAR,
    "не менее шести лет": 6 * YEAR,
    "не менее года": YEAR,
    "свыше трёх лет": 3 * YEAR,
    "от 5 лет": 5 * YEAR,
}
AT_MOST = {
    "up to 3 years": 3 * YEAR,
    "no more than six months": 6 * MONTH,
    "less than a year": YEAR,
    "до 5 лет": 5 * YEAR,
    "до пяти лет": 5 * YEAR,
    "до полутора лет": YEAR + 6 * MONTH,
    "до месяца": MONTH,
    "не более 15 суток": 15,
}
FIVE_TO_SEVEN = [
    "5 to 7 years",
    "5–7 years",
    "5 - 7 years",
    "from 5 to 7 years",
    "between five and seven years",
    "5 years to 7 years",
    "5–7 лет",
    "от 5 до 7 лет",
    "от пяти до семи лет",
    "от пяти лет до семи лет",
]
NOT_READ = [
    "",
    "life",
    "life imprisonment",
    "пожизненно",
    "пожизненное лишение свободы",
    "unknown",
    "years",
    "7",
    "-7 years",
    "0 years",
    "about 7 years",
    "около 7 лет",
    "several years",
    "несколько лет",
    "twenty-five years",
    "двадцать пять лет",
    "года",
    "2019 год",
    "до 2019 года",
    "12 мая",
    "5 or 7 years",
    "5 and 7 years",
    "7 to 5 years",
    "5 to 7 years and 6 months",
    "at least 5 to 7 years",
    "6 months and 6 years",
    "3 years and 2 years",
    "1,500 days",
    "1.5 days",
    "1.five years",
    "five,5 years",
    "5,полгода",
    "7 years of prison and 2 years of ban",
    "7 years" * 1000,
]


def written(cases: dict[str, int]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("text", "expected"), cases.items(), ids=cases)


@written(EXACT)
def test_exact_length_is_read(text, expected):
    assert days(text) == (expected, expected)


@written(AT_LEAST)
def test_least_length_leaves_the_most_open(text, expected):
    assert days(text) == (expected, None)


@written(AT_MOST)
def test_greatest_length_leaves_the_least_open(text, expected):
    assert days(text) == (None, expected)


@pytest.mark.parametrize("text", FIVE_TO_SEVEN)
def test_range_is_read(text):
    assert days(text) == (5 * YEAR, 7 * YEAR)


def test_range_over_two_units_is_read():
    assert days("from 6 months to 2 years") == (6 * MONTH, 2 * YEAR)
    assert days("от месяца до года") == (MONTH, YEAR)
    assert days("2 месяца – 1 год и 6 месяцев") == (2 * MONTH, YEAR + 6 * MONTH)


@pytest.mark.parametrize("text", NOT_READ, ids=lambda text: text[:40] or "nothing")
def test_what_is_not_understood_is_not_guessed(text):
    assert days(text) == (None, None)


def russian(number: int, *forms: str) -> str:
    """1 год, 2 года, 5 лет."""
    if number % 10 == 1 and number % 100 != 11:
        return f"{number} {forms[0]}"
    if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14):
        return f"{number} {forms[1]}"
    return f"{number} {forms[2]}"


def in_russian(years: int, months: int, spare: int) -> str:
    parts = [
        years and russian(years, "год", "года", "лет"),
        months and russian(months, "месяц", "месяца", "месяцев"),
        spare and russian(spare, "день", "дня", "дней"),
    ]
    return " и ".join(part for part in parts if part)


def in_english(years: int, months: int, spare: int) -> str:
    numbers = {"year": years, "month": months, "day": spare}
    parts = [f"{n} {unit}{'s' if n > 1 else ''}" for unit, n in numbers.items() if n]
    return ", ".join(parts[:-1]) + " and " * (len(parts) > 1) + parts[-1]


amounts = st.tuples(
    st.integers(0, 300), st.integers(0, 11), st.integers(0, 29), st.sampled_from("er")
).filter(lambda amount: any(amount[:3]))


def total(years: int, months: int, spare: int) -> int:
    return years * YEAR + months * MONTH + spare


def compose(amount: tuple[int, int, int, str]) -> tuple[str, int]:
    *numbers, language = amount
    return (in_english if language == "e" else in_russian)(*numbers), total(*numbers)


lengths = amounts.map(compose)


@given(lengths)
def test_composed_length_is_read_back(length):
    text, expected = length

    assert days(text) == (expected, expected)


@given(lengths, st.sampled_from(["at least", "не менее", "более", "from"]))
def test_composed_least_length_is_read_back(length, words):
    text, expected = length

    assert days(f"{words} {text}") == (expected, None)


@given(lengths, st.sampled_from(["up to", "не более", "до", "no more than"]))
def test_composed_greatest_length_is_read_back(length, words):
    text, expected = length

    assert days(f"{words} {text}") == (None, expected)


@given(st.lists(lengths, min_size=2, max_size=2), st.sampled_from([" – ", "-", " to ", " до "]))
def test_composed_range_is_read_back(ends, between):
    (shorter, least), (longer, most) = sorted(ends, key=lambda end: end[1])

    assert days(f"{shorter}{between}{longer}") == (least, most)


FRAGMENTS = """
    0 5 7 1,5 ½ years year лет год и and , - – . от до from to between at least не менее a half
    полтора полгода life один суток
"""
fragments = st.lists(st.sampled_from(FRAGMENTS.split()), max_size=25)
endless = st.sampled_from(["5 ", "5 years ", "5, ", "год "]).map(lambda text: text * 9999)


@given(st.text() | fragments.map(" ".join) | fragments.map("".join) | endless)
def test_any_text_gives_bounds_in_order(text):
    least, most = days(text)

    assert least is None or least > 0
    assert most is None or most >= (least or 1)
