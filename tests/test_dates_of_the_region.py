"""Dates in the languages of the region, dates of programs, dates with "or", and why others are refused."""

import itertools

import pytest
from django.utils import translation

from tracker.ground.dates import DateError, display, of_cell, parse, parse_day, parse_typed
from tracker.ground.dates.month_words import months_by_word

DAY = """
2020-ж., 5-октябрь | 2020-жылдын 5-октябры | 2020-жылдын 5-октябрында | 2020 ж. 5 октябрь | 5-октябрь 2020-жыл
2020-жылы 5-октябрда | 2020-ж. 5-окт. | 2020-жылдын 5-октябрь күнү | 2020-жыл, 5-октябрь
2020 жылғы 5 қазан | 5 қазан 2020 жыл | 2020 ж. 5 қазан | 2020 жылдың 5 қазаны | 2020 жылғы 5 қазан күні
2020 жылы 5 қазанда | 2020 жылғы 5 қазанның
5 октябри соли 2020 | 5-уми октябри соли 2020 | рӯзи 5 октябри соли 2020 | 5 октябри 2020
2020-yil 5-oktabr | 2020-yilning 5-oktabri | 5-oktabr, 2020-yil | 5 oktyabr 2020 | 2020 yil 5 oktabr kuni
2020 йил 5 октябрь | 2020-йил 5-октябр | 2020-й., 5-октябр | 2020 й. 5 октабрда
2020-nji ýylyň 5-nji oktýabry | 5-nji oktýabr 2020 ý. | 2020-njy ýyl, 5-nji oktýabr | 5 oktýabr 2020
5 жовтня 2020 р. | 5 жовтня 2020 року | 5-го жовтня 2020 | 2020 року 5 жовтня
"""
MONTH = """
2020-жылдын октябрь айында | октябрь 2020-ж. | 2020-жылы октябрда | 2020 жылғы қазан | 2020 жылдың қазан айында
қазан 2020 | октябри соли 2020 | моҳи октябри соли 2020 | дар моҳи октябри соли 2020 | 2020-yil oktabr
2020-yil oktabr oyida | 2020 й. октабр | 2020-nji ýylyň oktýabrynda | oktýabr 2020 | жовтень 2020
у жовтні 2020 року | 2020 йил октябрь ойида
"""
YEAR = """
2020-жыл | 2020-ж. | 2020 жылы | соли 2020 | дар соли 2020 | 2020-yil | 2020 y. | 2020 йил
2020-nji ýyl | 2020 рік | у 2020 році
"""
OTHERS = """
2010/2011 = 2010–2011-жж. | 2010–2011-жылдары | солҳои 2010–2011 | 2010–2011 рр. | 2010-2011-yillar
2020-06-12 = 2020-жылдын 12-июнунда | 12 червня 2020 р. | 12 маусым 2020 | 12-iýun 2020 ý.
2020-02 = лютий 2020 | ақпан 2020 | fewral 2020 | у лютому 2020 р.
2021-01-29/2021-01-30 = 29 or 30 January 2021 | 29 или 30 января 2021 | 30 or 29 January 2021
2021-01-29/2021-01-30 = January 29 or 30, 2021 | 29-го или 30-го января 2021 г.
2021-01-29/2021-01-30 = 29 January 2021 or 30 January 2021
2021-01-31/2021-02-01 = 31 January or 1 February 2021
2020-12-31/2021-01-01 = 31 December 2020 or 1 January 2021
2021-01-29~/2021-01-30~ = about 29 or 30 January 2021
2020-03/2020-04 = March or April 2020 | в марте или апреле 2020 года
2020-21/2020-22 = spring or summer 2020
"""


def forms(table):
    return [typed for line in table.strip().splitlines() for typed in line.split(" | ")]


READ = [
    *((typed, "2020-10-05") for typed in forms(DAY)),
    *((typed, "2020-10") for typed in forms(MONTH)),
    *((typed, "2020") for typed in forms(YEAR)),
    *(
        (typed, stored)
        for stored, row in (line.split(" = ") for line in OTHERS.strip().splitlines())
        for typed in row.split(" | ")
    ),
]


@pytest.mark.parametrize(("typed", "stored"), READ)
def test_it_has_one_reading_in_any_case_and_is_read_again_as_it_is_shown(typed, stored):
    assert parse_typed(typed).edtf == stored
    assert parse_typed(f" {typed.upper()}\n").edtf == stored
    assert parse(display(stored, "en")).edtf == parse(display(stored, "ru")).edtf == stored


def test_a_stretch_of_two_days_is_shown_as_one():
    assert display("2021-01-29/2021-01-30", "en") == "between 29 and 30 January 2021"
    assert display("2021-01-29/2021-01-30", "ru") == "между 29 и 30 января 2021"


def test_a_word_is_one_month_in_all_languages_and_is_read_as_it():
    for word, month in months_by_word().items():
        assert parse(f"{word} 2020").edtf == f"2020-{month:02}", word


@pytest.mark.parametrize(
    "typed",
    [
        "5 октябрдан 2020", "5 октябрга 2020", "қазаннан 2020", "5 жовтн 2020", "октя 2020", "там 2020",
        "года 2015", "соли октябри 2020", "2020 соли", "күнү 2020", "айы 2020", "с. 2015",
        "5 2020 октябрь", "2020 5 - октябрь ж.", "29 or 31 January 2021", "29 or 30 or 31 January 2021",
        "2020 or October 2020", "30 or 31 February 2021", "2019 or 2020", "before 29 or 30 January 2021",
    ],
)  # fmt: skip
def test_nothing_is_guessed(typed):
    with pytest.raises(DateError):
        parse(typed)


REASONS = """
21/06/2023: = “:” at its end, which belongs to no date. Write 21/06/2023.
5 October 2020, = “,” at its end, which belongs to no date. Write 5 october 2020.
42725 = Spreadsheets store days as such numbers: this one is 2016-12-21.
43831 = this one is 2020-01-01
Oct-20 = 20 can be a day or a year.*2020-10 for the month
Mar-05 = 05 can be a day or a year.*2005-03 for the month
окт-20 = 20 can be a day or a year.*2020-10 for the month
20-Oct = 20 can be a day or a year
Oct-95 = the year with four digits
20201005 = with hyphens: 2020-10-05
13102020 = with hyphens: 2020-10-13
05102020 = with hyphens, the year first
202010 = with hyphens, the year first
2018/05/01:2018/06/01 = a colon joins no dates. Write 2018-05-01/2018-06-01.
2015:2016 = a colon joins no dates. Write 2015/2016.
2015-03 : 2015-05 = a colon joins no dates. Write 2015-03/2015-05.
2020-10-05 14:30 = without the time of day
14:30 = without the time of day
5 October = the year is missing
в октябре = the year is missing
31 December or 1 January 2021 = the year is missing
5 or 20 October 2020 = others between them. Write 2020-10-05/2020-10-20
2015 or 2016 = two long periods. Write 2015/2016
2021–22 = both years with four digits: 2021/2022
1990-жылдары = one year or ten. Write 1990 or 199X.
1990 гг. = one year or ten. Write 1990 or 199X.
2011/2010 = Write the earlier end first
"""


@pytest.mark.parametrize(
    ("typed", "reason"), [line.split(" = ") for line in REASONS.strip().splitlines()]
)
def test_the_reason_is_what_is_wrong_and_what_would_be_right(typed, reason):
    with pytest.raises(DateError, match=reason) as refusal:
        parse(typed)

    with translation.override("ru"):
        assert str(refusal.value) != str(refusal.value.sentence)
        assert "Write" not in str(refusal.value)


SEASONS = ["spring", "summer", "autumn", "winter"]


@pytest.mark.parametrize(("number", "season"), list(zip(range(21, 25), SEASONS, strict=True)))
@pytest.mark.parametrize("pattern", ["{}", "{}?", "before {}", "../{}", "{}/2029", "about {}"])
def test_a_typed_season_by_its_number_is_asked_about(number, season, pattern):
    typed = pattern.format(f"2020-{number}")

    with pytest.raises(DateError, match=f"{season} 2020 or the years 2020/20{number}") as refusal:
        parse_typed(typed)

    assert refusal.value.code == "ambiguous"
    assert parse(typed).edtf


def test_what_can_only_be_a_season_or_a_month_is_not_asked_about():
    assert parse_typed("2024-21").edtf == "2024-21"
    assert parse_typed("2010-11").edtf == "2010-11"
    assert parse_typed("spring 2020").edtf == "2020-21"
    assert parse_typed("2020-10-21/2020-10-22").edtf == "2020-10-21/2020-10-22"
    with pytest.raises(DateError, match="1998/2021"):
        parse_typed("1998-21")


MIDNIGHTS = ["00:00", "00:00:00", "0:00", "00:00:00.000", "12:00:00 AM"]


@pytest.mark.parametrize(
    ("day", "time"), list(itertools.product(["2020-10-05", "05.10.2020"], MIDNIGHTS))
)
def test_programs_write_a_day_with_its_midnight(day, time):
    assert parse(of_cell(f"{day} {time}")).edtf == "2020-10-05"
    assert parse_day(of_cell(f"{day} {time}")).isoformat() == "2020-10-05"


def test_programs_write_a_year_as_a_fraction():
    assert [of_cell(text) for text in ("2015.0", " 2015.00 ", "12.0")] == ["2015", "2015", "12"]
    assert [of_cell(text) for text in ("2015.5", "2.10", "05.10.2020")] == [
        "2015.5",
        "2.10",
        "05.10.2020",
    ]
    for text in ("2020-10-05 00:00:01", "2020-10-05 14:00", "2020-10-05T00:00:00+06:00", "00:00"):
        assert of_cell(text) == text


@pytest.mark.parametrize(
    "typed", ["2020-10", "about 5 October 2020", "2020-10-05/..", "29 or 30 January 2021"]
)
def test_one_day_is_one_day(typed):
    with pytest.raises(DateError, match="is not one day"):
        parse_day(typed)
