"""What people type, what is stored, which days that covers, and how it is shown again."""

import math
import pickle
import subprocess
import sys
import warnings
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tracker.ground.dates import DateError, PartialDate, display, parse, year_of
from tracker.ground.dates.lexicon import WORDS

with warnings.catch_warnings():  # of its own grammar, while it is imported
    warnings.simplefilter("ignore")
    import edtf as oracle


def rows(table):
    """Rows of `left = right = …`."""
    return [tuple(line.split(" = ")) for line in table.strip().splitlines()]


def readings(table):
    """Rows of `stored = typed | typed`, as pairs of typed and stored."""
    return [(typed, stored) for stored, row in rows(table) for typed in row.split(" | ")]


EDTF = readings("""
201X = 201X | 201Х
20XX = 20xx
2004 = 2004-XX | 2004-XX-XX
2004-06 = 2004-06-XX
2004-06? = 2004-06-xx?
2010/2011 = 2010/2011 | 2010 / 2011
2020-10-05/2020-10 = 2020-10-05/2020-10
2004/2005-02 = 2004-XX/2005-02-XX
2014/.. = 2014/
../2014 = /2014
""")
NUMBERS = readings("""
2020-10-05 = 05.10.2020 | 5.10.2020 г. | 5 . 10 . 2020 | 2020/10/05 | 2020.10.05 | 2020–10–05
2020-10-05 = 2020 - 10 - 05 | 2020‑10‑05 | 2020-10-5
2020-10 = 10.2020 | 10/2020 | 2020–10
2020-04-13 = 13/04/2020 | 04/13/2020 | 13-04-2020
2020-04-04 = 04/04/2020
2010-11 = 2010-11
2010-10 = 2010–10 | 2010 - 10
2010/2011 = 2010-2011 | 2010–2011 | 2010 — 2011 | 2010 -- 2011
2020-10-05/2020-10-07 = 05.10.2020-07.10.2020 | 05.10–07.10.2020 | 5-7.10.2020
2020-10-05/2020-10-07 = 2020-10-05 – 2020-10-07
2010-10/2011-11 = 2010-10-2011-11
""")
ENGLISH = readings("""
2020-10 = October 2020 | OCTOBER, 2020 | Oct 2020 | Oct-2020 | October of 2020 | in October 2020
2020-10 = 2020 October
2020-09 = Sept. 2020
2020-10-05 = 5 October 2020 | 5th of October 2020 | on the 5th of October, 2020 | October 5, 2020
2020-10-05 = Oct. 5th 2020 | 05-Oct-2020
2010-21 = spring 2010
2010-22 = in the summer of 2010
2010-23 = fall 2010 | autumn 2010
2010-24 = winter 2010–2011
201X = 2010s
199X = the 1990's
200X = 2000s
2014-01/2014-04 = early 2014
2014-05/2014-08 = mid-2014
2014-09/2014-12 = late 2014 | at the end of 2014
2014-01/2014-06 = first half of 2014
2014-07/2014-12 = second half of 2014
2020-10-01/2020-10-10 = early October 2020
2020-10-11/2020-10-20 = mid-October 2020
2020-02-21/2020-02-29 = late February 2020
2021-02-21/2021-02-28 = late February 2021
2020-10-21/2020-10-31 = at the end of October 2020
2020-04-01/2020-04-15 = first half of April 2020
2020-04-16/2020-04-30 = second half of April 2020
2010/2013 = early 2010s
2014/2016 = mid-2010s
2017/2019 = late 2010s | the end of the 2010s
2010/2014 = first half of the 2010s
2015/2019 = second half of the 2010s
2010/2011 = between 2010 and 2011 | from 2010 to 2011
2015-03/2015-05 = between March and May 2015
2020-10-05/2020-10-07 = between 5 and 7 October 2020 | 5–7 October 2020 | October 5–7, 2020
2010~/2011? = between about 2010 and 2011?
2015-03/2016-05 = from March 2015 until May 2016
2020-10/2020-12 = October–December 2020
2020-10/2021-03 = October 2020 - March 2021
2020-10-05/2020-11-07 = 5 October – 7 November 2020 | October 5 – November 7, 2020
2020-21/2020-22 = spring/summer 2020
2014-01/2015-12 = early 2014 – late 2015
2014-05/2014-12 = mid to late 2014
../2019-02 = before March 2019
../2018-12 = before January 2019
../2015 = prior to 2016 | earlier than 2016
../2020-02-29 = before 1 March 2020
../2010-02 = before spring 2010
../2015~ = before about 2016
../2014-08 = before late 2014
../2014-12 = before the end of 2014 | by the end of 2014
../2016 = until 2016 | by 2016 | up to 2016 | 2016 or earlier
../2016-05 = till May 2016 | no later than May 2016
2017/.. = after 2016 | later than 2016
2017-01/.. = after December 2016
2017-01-01/.. = after 31 December 2016
2011-03/.. = after winter 2010
2020/.. = after the 2010s
2016/.. = since 2016 | from 2016 | starting in 2016 | 2016 onwards | 2016–present
2016/.. = not before 2016 | 2016 or later
2016-09/.. = since late 2016
2015~ = c. 2015 | c.2015 | ca 2015 | circa 2015 | approximately 2015 | approx. 2015 | ~2015
2020-10~ = around October 2020
2020-10-05~ = about 5 October 2020 | on or about 5 October 2020
2015? = 2015 ? | 2015 (?) | possibly 2015
2015% = 2015?~ | perhaps about 2015
2020-10? = October 2020 (uncertain)
2010~/2012~ = c. 2010–2012
2010?/2012? = 2010–2012?
2010/2012~ = 2010–c. 2012
2010%/2012~ = c. 2010? – 2012
20XX~ = about 20XX
""")
RUSSIAN = readings("""
2020-10 = октябрь 2020 | Октябрь 2020 г. | окт. 2020 | в октябре 2020 года
2020-05 = В МАЕ 2020 ГОДА
2020-10-05 = 5 октября 2020 | 5 октября 2020г. | 05.окт.2020 | 5-го октября 2020 года
2015 = 2015 год | в 2015 году | в 2015-м
2010-21 = весна 2010 | весной 2010 года
2010-22 = летом 2010
2010-23 = осень 2010
2010-24 = зимой 2010/2011
201X = 2010-е | в 2010-х годах
190X = 1900-е
2014-01/2014-04 = начало 2014
2014-05/2014-08 = в середине 2014 года
2014-09/2014-12 = в конце 2014
2020-10-01/2020-10-10 = в начале октября 2020 г.
2014-01/2014-06 = в первой половине 2014 года
2020-10-16/2020-10-31 = вторая половина октября 2020
2010/2013 = начало 2010-х
2010/2011 = между 2010 и 2011 | с 2010 по 2011 | в период с 2010 по 2011 гг. | 2010–2011 гг.
2015-03/2015-05 = между мартом и маем 2015 года
2014-10/2015-03 = между октябрём 2014 и мартом 2015
2020-10-05/2020-10-07 = с 5 по 7 октября 2020 г.
2020-10/2020-12 = с октября по декабрь 2020 года
2014-09/2015-04 = с конца 2014 по начало 2015
2020-10/2020-11 = октябрь-ноябрь 2020 г.
../2015 = до 2016 | ранее 2016
../2019-02 = до марта 2019 года
../2014-12 = до конца 2014 года
../2016 = к 2016 году | 2016 или раньше
../2016-03 = не позднее марта 2016
2017/.. = после 2016 | позже 2016 года
2016/.. = с 2016 | 2016 – н.в. | начиная с 2016 года | не ранее 2016 | 2016 или позже
2020-10/.. = с октября 2020 г. по настоящее время
2015~ = около 2015 | ок. 2015
2020-10~ = примерно в октябре 2020
2015? = предположительно 2015 | 2015 (предположительно)
""")


@pytest.mark.parametrize(("typed", "stored"), EDTF + NUMBERS + ENGLISH + RUSSIAN)
def test_what_people_type_has_one_reading(typed, stored):
    assert parse(typed).edtf == stored
    assert parse(f" \u00a0{typed.upper().replace(' ', '  ')}\n").edtf == stored


@pytest.mark.parametrize(
    "words",
    [
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
        "янв фев марте апр мае июне июле авг сен окт ноя дек",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю",
        "январем февралем мартом апрелем маем июнем июлем августом сентябрем октябрем ноябрем "
        "декабрем",
    ],
)
def test_every_form_of_every_month_is_known(words):
    months = [parse(f"{word} 2020").edtf for word in words.split()]

    assert months == [f"2020-{month:02}" for month in range(1, 13)]


AMBIGUOUS = [
    "03/04/2020", "3-4-2020", "2010–11", "2010 - 11", "2010/11", "2001—02", "2000–01", "2000–12",
    "1900s", "1800's", "2019-10-05-2020", "2010-10-2011",
]  # fmt: skip
REFUSED = [
    "2020-13", "2020-00", "2020-20", "2020-25", "2020-10-00", "2020-02-30", "2019-02-29",
    "31 апреля 2020", "April 31, 2020", "31/04/2020", "13/13/2020", "10.13.2020", "13.2020",
    "21.2020", "2020-21-05", "2004-13-XX", "2004-21-XX", "2004-06-05-XX", "2004-XX-05",
    "2011/2010", "2010-05/2010-04", "7–5 October 2020", "December–March 2020", "2011–2010",
    "0000", "0000-01", "000X", "00XX", "before 0001", "after 9999", "-0044", "Y17000", "12015",
    "999", "20201005", "14.05.24", "5 October 20", "Oct 20", "Oct '20", "2010–15", "10/20",
    "90-е", "90s", "2015s", "October", "5 October", "5.10", "10", "5", "1", "2020-1", "2010–1",
    "2015.5", "2010–5th",
    "2015 and something", "something 2015", "2015 and 2016", "2015 or 2016", "2015, 2016",
    "of 2015", "2015 of", "the", "в", "г.", "2015 г. г.", "года 2015", "2015,", "2015.", "2015..",
    "-", "/", "..", "../..", "/..", "2010//2011", "2010/2011/2012", "2010/..?", "2015??", "?2015",
    "2015~~", "1XXX", "XXXX", "X", "2X15", "201XX", "201X-05", "2015-", "2015–", "(2015)",
    "before", "before before 2015", "since", "between 2010", "between 2010 and", "from 2010-2011",
    "с. 2015", "later 2015", "spring 2010–2011", "winter 2010–2012", "October–December 5, 2020",
    "5/7 October 2020", "5 and 7 October 2020", "2020-10-05T10:00", "2020-10-05 00:00:00",
    "5 октября 2020 в 14:00", "today", "now", "вчера", "unknown", "неизвестно", "None", "2015 BC",
    "2020-W41", "2020-123", "в октябре", "оctober 2020", "11.09", "05.10/2020", "2020-10.05",
    "٢٠١٥", "२०१५", "２０１５", "201٥", "²015", "2015-1²", "2015\u0301", "октя\u0301брь 2020",
    "2015\x00", "\x00", "20\u200b15", "\ud800", "2015\u0661", "①.10.2020", "Ⅻ.2020",
]  # fmt: skip


@pytest.mark.parametrize("typed", AMBIGUOUS)
def test_two_readings_are_refused_as_ambiguous(typed):
    with pytest.raises(DateError) as refusal:
        parse(typed)

    assert refusal.value.code == "ambiguous"


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(DateError) as refusal:
        parse(typed)

    assert refusal.value.code == "invalid"
    assert str(refusal.value).isprintable()


@pytest.mark.parametrize("typed", ["", " ", "\u00a0\n", "2" * 1_000_000, "(" * 101, " " * 101])
def test_empty_and_endless_texts_are_refused(typed):
    with pytest.raises(DateError):
        parse(typed)


def test_a_hundred_characters_are_not_too_long():
    assert parse("2015".ljust(100)).edtf == "2015"


def test_the_refusal_says_what_to_write_instead():
    with pytest.raises(DateError, match=r"2020-04-03 or 2020-03-04.*3 April 2020"):
        parse("03/04/2020")
    with pytest.raises(DateError, match="2010-11 or the years 2010/2011"):
        parse("2010–11")
    with pytest.raises(DateError, match="190X or 19XX"):
        parse("1900s")
    with pytest.raises(DateError, match="“2011/2010” ends before it begins"):
        parse("2011/2010")
    with pytest.raises(DateError, match="four digits, from 0001 to 9999"):
        parse("0000-01")
    with pytest.raises(DateError, match="not in the calendar"):
        parse("2020-13")
    for typed in ("14.05.24", "5 October", "12015", "-0044", "after 9999"):
        with pytest.raises(DateError, match="four digits"):
            parse(typed)
    for typed in ("2015 and 2016", "yesterday", "2015-"):
        with pytest.raises(DateError, match="cannot be read as a date"):
            parse(typed)
    with pytest.raises(DateError, match="without the time of day"):
        parse("2020-10-05 00:00:00")
    with pytest.raises(DateError, match="leave the field empty"):
        parse(" ")
    with pytest.raises(DateError, match="too long"):
        parse("x" * 101)
    with pytest.raises(DateError, match="more than one range"):
        parse("2010-10-2011")


def test_the_refusal_can_be_pickled():
    with pytest.raises(DateError) as refusal:
        parse("100 % rubbish\x00")

    assert str(pickle.loads(pickle.dumps(refusal.value))) == str(refusal.value)  # noqa: S301
    assert "“100 % rubbish�”" in str(refusal.value)


def test_dates_need_no_settings():
    script = (
        "from tracker.ground.dates import parse\ntry: parse('x')\nexcept ValueError as e: print(e)"
    )

    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], capture_output=True, check=True, text=True, env={}
    )

    assert "cannot be read as a date" in run.stdout


BOUNDS = rows("""
2015 = 2015-01-01 2015-12-31
2020-02 = 2020-02-01 2020-02-29
2019-02 = 2019-02-01 2019-02-28
1900-02 = 1900-02-01 1900-02-28
2000-02 = 2000-02-01 2000-02-29
2020-10-05 = 2020-10-05 2020-10-05
2010-21 = 2010-03-01 2010-05-31
2010-22 = 2010-06-01 2010-08-31
2010-23 = 2010-09-01 2010-11-30
2010-24 = 2010-12-01 2011-02-28
2011-24 = 2011-12-01 2012-02-29
9999-24 = 9999-12-01 9999-12-31
201X = 2010-01-01 2019-12-31
20XX = 2000-01-01 2099-12-31
001X = 0010-01-01 0019-12-31
01XX = 0100-01-01 0199-12-31
2015~ = 2015-01-01 2015-12-31
2010/2011 = 2010-01-01 2011-12-31
2010-02~/2010-21? = 2010-02-01 2010-05-31
2020-10-05/2020-10 = 2020-10-05 2020-10-31
../2019-02 = None 2019-02-28
2020-10/.. = 2020-10-01 None
0001/9999 = 0001-01-01 9999-12-31
""")


@pytest.mark.parametrize(("stored", "days"), BOUNDS)
def test_bounds_are_the_first_and_the_last_day(stored, days):
    moment = parse(stored)

    assert f"{moment.earliest} {moment.latest}" == days


@pytest.mark.parametrize("year", [1, 1900, 2000, 2019, 2020, 2100, 9998])
def test_every_month_ends_the_day_before_the_next_begins(year):
    months = [parse(f"{year:04}-{month:02}") for month in range(1, 13)]
    months.append(parse(f"{year + 1:04}-01"))

    for month, following in zip(months, months[1:], strict=False):
        assert month.earliest.day == 1
        assert month.latest + timedelta(1) == following.earliest


def test_parts_of_a_year_and_of_a_month_leave_no_gap():
    for whole in ("2019", "2020", "February 2020", "April 2019", "2010s"):
        early, mid, late = (parse(f"{part} {whole}") for part in ("early", "mid", "late"))

        assert (early.earliest, late.latest) == (parse(whole).earliest, parse(whole).latest)
        assert early.latest + timedelta(1) == mid.earliest
        assert mid.latest + timedelta(1) == late.earliest


def test_a_date_in_one_year_has_a_year():
    assert [year_of(stored) for stored in ("2015~", "2015-10/2015-11", "2010-21")] == [
        2015,
        2015,
        2010,
    ]
    assert not any(map(year_of, ("", "../2015", "2015/..", "2010/2011", "2010-24", "201X")))


days = st.dates().map(date.isoformat)
points = st.one_of(
    days,
    days.map(lambda day: day[:7]),
    days.map(lambda day: day[:4]),
    st.builds("{:04}-{}".format, st.integers(1, 9999), st.integers(21, 24)),
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
)
marked = st.builds(str.__add__, points, st.sampled_from(["", "", "?", "~", "%"]))
intervals = st.builds("{}/{}".format, marked, marked)
open_ranges = marked.flatmap(lambda end: st.sampled_from([f"../{end}", f"{end}/.."]))
expressions = marked | intervals | open_ranges
tokens = st.sampled_from(
    [*WORDS, "2010", "2011", "2020-10", "05", "5th", "2010s", "201x", *"-–.,/?~%()", "..", "(?)"]
)
phrases = st.lists(tokens, max_size=7).flatmap(
    lambda words: st.sampled_from(["", " ", " "]).map(lambda space: space.join(words))
)


@given(st.text(max_size=120) | phrases | expressions)
@example("2015\n")
def test_any_text_is_a_date_or_a_date_error(typed):
    try:
        moment = parse(typed)
    except DateError:
        return

    assert moment.earliest or moment.latest
    assert not (moment.earliest and moment.latest) or moment.earliest <= moment.latest
    assert parse(moment.edtf) == moment


@given(marked | open_ranges)
def test_canonical_edtf_is_read_as_it_stands(stored):
    assert parse(stored).edtf == stored


@given(intervals)
def test_an_interval_is_refused_only_if_it_ends_before_it_begins(stored):
    start, end = map(parse, stored.split("/"))

    if end.latest < start.earliest:
        with pytest.raises(DateError, match="ends before it begins"):
            parse(stored)
    else:
        assert parse(stored) == PartialDate(stored, start.earliest, end.latest)


@given(points, points)
def test_before_and_after_leave_out_exactly_what_they_name(point, other):
    named = parse(point)
    if named.earliest != date.min:
        assert parse(f"before {display(point, 'en')}").latest == named.earliest - timedelta(1)
        assert parse(f"до {point}").latest == named.earliest - timedelta(1)
    if named.latest != date.max:
        assert parse(f"after {point}").earliest == named.latest + timedelta(1)
    assert parse(f"since {point}").earliest == named.earliest
    assert parse(f"until {point}").latest == named.latest


def strict_bound(bound):
    return None if bound in (math.inf, -math.inf) else date(*bound[:3])


def oracle_reads(stored):
    """python-edtf ends winter in December, has no qualified seasons and no `201X` in intervals."""
    return not ("-24" in stored[4:] or ("X" in stored and "/" in stored))


@settings(max_examples=150, deadline=None)
@given((points | open_ranges | intervals).filter(oracle_reads))
def test_python_edtf_gives_the_same_bounds(stored):
    try:
        moment = parse(stored)
    except DateError:
        return

    expected = oracle.parse_edtf(stored)
    assert moment.earliest == strict_bound(expected.lower_strict())
    assert moment.latest == strict_bound(expected.upper_strict())


SHOWN = rows("""
2015 = 2015 = 2015
2020-10 = October 2020 = октябрь 2020
2020-10-05 = 5 October 2020 = 5 октября 2020
2010-21 = spring 2010 = весна 2010
201X = 2010s = 2010-е
200X = 2000s = 2000-е
190X = 190X = 1900-е
20XX = 20XX = 20XX
2015~ = about 2015 = около 2015
2020-05~ = about May 2020 = около мая 2020
201X~ = about the 2010s = около 2010-х
2010-24~ = about winter 2010 = около зимы 2010
2015? = 2015 (uncertain) = 2015 (предположительно)
2015% = about 2015 (uncertain) = около 2015 (предположительно)
2010/2011 = between 2010 and 2011 = между 2010 и 2011
2015-03/2015-05 = between March and May 2015 = между мартом и маем 2015
2014-10/2015-03 = between October 2014 and March 2015 = между октябрём 2014 и мартом 2015
2020-10-05/2020-10-07 = between 5 and 7 October 2020 = между 5 и 7 октября 2020
2020-10-15/2020-10-17 = between 15 and 17 October 2020 = между 15 и 17 октября 2020
2010-03/2010-05~ = between March 2010 and about May 2010 = между мартом 2010 и примерно маем 2010
2010-03~/2010-05 = between about March 2010 and May 2010 = между примерно мартом 2010 и маем 2010
2020-10-05/2020-11-07 = between 5 October and 7 November 2020 = между 5 октября и 7 ноября 2020
2010-21/2010-23 = between spring and autumn 2010 = между весной и осенью 2010
2010~/2011 = between about 2010 and 2011 = между примерно 2010 и 2011
../2019-02 = before March 2019 = до марта 2019
../2018-12-31 = before 1 January 2019 = до 1 января 2019
../2015~ = before about 2016 = до примерно 2016
2017/.. = after 2016 = после 2016
2020-03-01/.. = after 29 February 2020 = после 29 февраля 2020
2010-21/.. = spring 2010 or later = весна 2010 или позже
../201X = 2010s or earlier = 2010-е или раньше
0001/.. = 0001 or later = 0001 или позже
../9999-12 = December 9999 or earlier = декабрь 9999 или раньше
""")


@pytest.mark.parametrize(("stored", "english", "russian"), SHOWN)
def test_a_date_is_shown_as_exactly_as_it_is_known(stored, english, russian):
    assert display(stored, "en") == english
    assert display(stored, "ru") == russian


def test_other_languages_are_shown_in_english_and_unknown_dates_not_at_all():
    assert display("2020-10", "ky") == display("2020-10", "en-gb") == "October 2020"
    assert display("2020-10", "ru-kg") == "октябрь 2020"
    assert display("", "en") == display("", "ru") == ""
    with pytest.raises(DateError):
        display("October 2020", "en")


@given(expressions, st.sampled_from(["en", "ru"]))
def test_what_is_shown_can_be_typed_in_again(stored, language):
    try:
        moment = parse(stored)
    except DateError:
        return

    assert parse(display(stored, language)) == moment
