"""Who was held on which day: what the database finds is what reading the rows one by one gives."""

import calendar
import datetime

import pytest
from django.conf import settings
from django.db import connection
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st

from cases.models import Custody
from cases.public import PublicCustody
from tests.builders import insert, raw_row
from tracker.ground import dates

TODAY = datetime.date(2026, 11, 22)

years = st.integers(2008, 2026).map(str)
months = st.dates(datetime.date(2008, 1, 1), TODAY).map(lambda day: day.isoformat()[:7])
days = st.dates(datetime.date(2008, 1, 1), TODAY).map(datetime.date.isoformat)
points = st.one_of(years, months, days)
partial = st.one_of(
    st.just(""),
    points,
    points.map(lambda point: f"../{point}"),
    points.map(lambda point: f"{point}/.."),
    st.tuples(points, points).map(lambda pair: "/".join(sorted(pair))),
)
custodies = st.lists(
    st.fixed_dictionaries(
        {
            "began": partial,
            "ended": partial,
            "ended_how_id": st.sampled_from([None, None, "RELEASED", "TRANSFER"]),
            "last_confirmed": partial,
            "ordered_until": partial,
        }
    ),
    min_size=1,
    max_size=12,
)


def bounds(edtf):
    """The first and the last day that a date may mean."""
    if not edtf:
        return None, None
    moment = dates.parse(edtf)
    return moment.earliest, moment.latest


def a_year_before(day):
    year = day.year - settings.HELD_UNCONFIRMED_MONTHS // 12
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def reading(row, day):
    """How a person reads one row: certain, possible, last-known, or None for not held on that day."""
    first, surely_begun = bounds(row["began"])
    surely_until, last = bounds(row["ended"])
    is_over = bool(row["ended"] or row["ended_how_id"])
    if (first and day < first) or (last and day > last):
        return None
    if is_over:
        if last is None and day >= TODAY:
            return None
        begun = surely_begun is not None and day >= surely_begun
        return "certain" if begun and surely_until and day <= surely_until else "possible"
    heard = [one for one in (bounds(row["last_confirmed"])[0], first or surely_begun) if one]
    if not heard or max(heard) < a_year_before(day):
        return "last-known"
    return "certain" if surely_begun and day >= surely_begun else "possible"


def in_order(row):
    first, last = bounds(row["began"])[0], bounds(row["ended"])[1]
    return not first or not last or first <= last


@effort(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=custodies, day=st.dates(datetime.date(2007, 1, 1), TODAY))
def test_the_database_finds_what_reading_the_rows_gives(db, rows, day):
    Custody.objects.all().delete()
    by_id = {}
    for row in filter(in_order, rows):
        columns = raw_row(Custody, status="published", kind_id="PRISON", **row)
        insert(Custody, columns)
        by_id[columns["id"]] = row

    found = PublicCustody.objects.locking_up().of_affected().on(day, today=TODAY)

    expected = {pk: reading(row, day) for pk, row in by_id.items()}
    held = {pk: hold for pk, hold in expected.items() if hold}
    assert dict(found.values_list("pk", "hold")) == held


# began, ended, how it ended, last confirmed, day: what is said of that day
ON_A_DAY = [
    ("2015-06-11", "2020-07-25", "DIED", "", "2019-05-01", "certain"),
    ("2015-06-11", "2020-07-25", "DIED", "", "2020-07-25", "certain"),
    ("2015-06-11", "2020-07-25", "DIED", "", "2020-07-26", None),
    ("2015-06-11", "2020-07-25", "DIED", "", "2015-06-10", None),
    ("2015", "2020", "", "", "2019-12-31", "certain"),
    ("2015", "2020", "", "", "2020-05-01", "possible"),
    ("2015", "2020", "", "", "2015-05-01", "possible"),
    ("2015", "2020", "", "", "2021-01-01", None),
    ("2015", "", "", "", "2015-12-31", "certain"),
    ("2015", "", "", "", "2016-01-01", "certain"),
    ("2015", "", "", "", "2016-01-02", "last-known"),
    ("2015", "", "", "2026-10", "2019-05-01", "certain"),
    ("2015", "", "", "2026-10", "2026-11-22", "certain"),
    ("2015", "", "", "2025-11-22", "2026-11-22", "certain"),
    ("2015", "", "", "2025-11-21", "2026-11-22", "last-known"),
    ("2015", "", "RELEASED", "", "2019-05-01", "possible"),
    ("2015", "", "RELEASED", "", "2026-11-22", None),
    ("2015", "2018/..", "", "", "2017-05-01", "certain"),
    ("2015", "2018/..", "", "", "2026-11-21", "possible"),
    ("2015", "2018/..", "", "", "2026-11-22", None),
    ("", "", "", "", "2019-05-01", "last-known"),
    ("", "2016", "", "", "2014-05-01", "possible"),
]


@pytest.mark.parametrize(("began", "ended", "how", "confirmed", "day", "expected"), ON_A_DAY)
def test_custody_on_a_day(make, began, ended, how, confirmed, day, expected):
    fields = {"began": began, "ended": ended, "last_confirmed": confirmed}
    make.custody(make.person(published=True), published=True, ended_how_id=how or None, **fields)

    found = PublicCustody.objects.on(datetime.date.fromisoformat(day), today=TODAY)

    assert list(found.values_list("hold", flat=True)) == ([expected] if expected else [])


def test_the_term_of_an_order_ends_no_custody(make):
    held = {"began": "2026-09-01", "ordered_until": "2026-11-01", "published": True}
    make.custody(make.person(published=True), **held)

    found = PublicCustody.objects.on(TODAY, today=TODAY)

    assert [one.hold for one in found] == ["certain"]


def test_how_long_no_news_is_good_is_a_setting(make, settings):
    make.custody(make.person(published=True), began="2025-05-10", published=True)

    settings.HELD_UNCONFIRMED_MONTHS = 24

    assert [one.hold for one in PublicCustody.objects.on(TODAY, today=TODAY)] == ["certain"]


def test_a_leap_day_has_a_day_a_year_before(make):
    make.custody(make.person(published=True), began="2023-02-28", published=True)

    found = PublicCustody.objects.on(datetime.date(2024, 2, 29), today=TODAY)

    assert [one.hold for one in found] == ["certain"]


ENDED_BY = {
    "a release": {"type_id": "POS-REL"},
    "exile": {"type_id": "MOVE-EXL"},
    "a death": {"type_id": "LIFE-KIL"},
}


@pytest.mark.parametrize("told", ENDED_BY.values(), ids=ENDED_BY)
def test_newer_news_ends_a_custody_that_nobody_ended(make, told):
    person = make.person(published=True)
    make.custody(person, began="2026-01", published=True)
    make.incident(person=person, began="2026-06", published=True, **told)

    def held(day):
        return PublicCustody.objects.on(datetime.date.fromisoformat(day), today=TODAY).exists()

    assert held("2026-05-31")
    assert not held("2026-11-22")


@pytest.mark.parametrize("died", ["2026-07", "2026-07-25", "2026"])
def test_nobody_is_held_after_death_however_roughly_it_is_dated(make, died):
    person = make.person(published=True, died=died)
    make.custody(person, began="2020-01", last_confirmed="2026-07-10", published=True)

    held = PublicCustody.objects.on(TODAY, today=TODAY)
    before = PublicCustody.objects.on(datetime.date(2026, 7, 1), today=TODAY)

    assert [one.hold for one in held] == []
    assert [one.hold for one in before] == ["certain"]


def test_news_from_before_it_was_confirmed_ends_no_custody(make):
    person = make.person(published=True)
    make.custody(person, began="2020-01", last_confirmed="2026-07", published=True)
    make.incident(person=person, began="2022", type_id="POS-REL", published=True)

    assert PublicCustody.objects.on(TODAY, today=TODAY).exists()


def test_a_travel_ban_ends_no_custody(make):
    person = make.person(published=True)
    make.custody(person, began="2026-01", published=True)
    make.custody(person, began="2026-06", kind="TRAVEL", published=True)

    found = PublicCustody.objects.locking_up().on(TODAY, today=TODAY)

    assert [one.kind_id for one in found] == ["PRISON"]


def fill(number):
    """So many published custodies, one in a hundred of which goes on."""
    columns = raw_row(Custody, status="published", kind_id="PRISON", country_id="KG")
    del columns["id"]
    names = ", ".join(f'"{name}"' for name in columns)
    changed = {
        "ref": "'A' || lpad(n::text, 7, '0')",
        "began": "to_char(date '2008-01-01' + (mod(n * 37, 6500))::int, 'YYYY-MM-DD')",
        "ended": "CASE WHEN mod(n, 100) = 0 THEN '' ELSE "
        "to_char(date '2008-01-01' + (mod(n * 37, 6500) + mod(n, 900))::int, 'YYYY-MM') END",
    }
    values = ", ".join(changed.get(name, "%s") for name in columns)
    given = [value for name, value in columns.items() if name not in changed]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO cases_custody ({names}) "
            f"SELECT {values} FROM generate_series(1, {number}) AS n",
            given,
        )
        cursor.execute("ANALYZE cases_custody")


@pytest.fixture
def emptied(django_db_setup, django_db_blocker):
    """Rows that are taken back stay in the files of their tables, and all later tests would read over them."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE cases_custody, cases_custodyevent CASCADE")


def test_a_hundred_thousand_custodies_answer_through_an_index(emptied, db):
    fill(100_000)

    for day in (TODAY, datetime.date(2009, 5, 1)):
        plan = PublicCustody.objects.locking_up().of_affected().on(day, today=TODAY).explain()

        assert "custody_by_day" in plan
        assert "Seq Scan on cases_custody" not in plan
