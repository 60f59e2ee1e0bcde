"""Periods: which incidents fall into one, certainly or possibly, and how a page writes one."""

import pytest
from django.utils import translation

from tracker.templatetags.site import period

# began, ended, after, before: certain, possible or no match
OVERLAPS = [
    ("2015-05-01", "", "2015", "2015", "certain"),
    ("2015-05-01", "", "2015-05-01", "2015-05-01", "certain"),
    ("2015-05-01", "", "2015-05-02", "", None),
    ("2015-05-01", "", "", "2015-04", None),
    ("2015-05", "", "2015-05-10", "2015-05-20", "possible"),
    ("2015-05", "", "2015-06", "", None),
    ("2015", "", "2015-05", "", "possible"),
    ("2015", "", "2014", "2016", "certain"),
    ("2015~", "", "2015", "2015", "certain"),
    ("2014/2016", "", "2015", "2015", "possible"),
    ("2014/2016", "", "2014", "2016", "certain"),
    ("../2019-02", "", "2019", "", "possible"),
    ("../2019-02", "", "2019-03", "", None),
    ("../2019-02", "", "", "2019-02", "certain"),
    ("../2019-02", "", "", "2010", "possible"),
    ("2020-10/..", "", "2021", "", "possible"),
    ("2020-10/..", "", "", "2020-09", None),
    ("2020-10/..", "", "2020-10", "", "certain"),
    ("2010", "2015", "2012", "2012", "certain"),
    ("2010", "2015", "2016", "", None),
    ("2010", "2015-05", "2015-06", "", None),
    ("2010", "2015", "2015-06", "", "possible"),
    ("2010", "2015-05/..", "2017", "", "possible"),
    ("", "2015", "2016", "", None),
    ("", "2015", "2010", "2010", "possible"),
    ("", "", "2015", "2015", "possible"),
]


@pytest.mark.parametrize(("began", "ended", "after", "before", "expected"), OVERLAPS)
def test_incident_is_found_by_overlap(client, make, began, ended, after, before, expected):
    make.incident(published=True, began=began, ended=ended)
    query = {"after": after, "before": before}

    listing = client.get("/incidents/", query).context["listing"]
    certain = client.get("/incidents/", {**query, "match": "certain"}).context["listing"]

    assert listing.total == (expected is not None)
    assert listing.uncertain == (expected == "possible")
    assert certain.total == (expected == "certain")


def test_possible_matches_are_counted_and_marked(client, make):
    make.incident("certain", published=True, began="2015-05-01")
    make.incident("possible", published=True, began="2010/2020")

    response = client.get("/incidents/?after=2015&before=2015")

    marked = {str(incident): incident.is_possible for incident in response.context["incidents"]}
    assert marked == {"certain": False, "possible": True}
    page = response.content.decode()
    assert page.count("possibly in this time</span>") == 1
    assert "1 of them only possibly in this time" in page
    assert "/incidents/?after=2015&amp;before=2015&amp;match=certain" in page


def test_nothing_is_marked_where_no_period_is_asked_for(client, make):
    make.incident(published=True)

    page = client.get("/incidents/?match=certain").content.decode()

    assert "possibly in this time" not in page
    assert "<strong>1</strong>" in page


@pytest.mark.parametrize("typed", ["October 2020", "окт. 2020", "2020-10", "10.2020"])
def test_dates_are_read_as_people_write_them(client, make, typed):
    make.incident(published=True, began="2020-10-05")
    make.incident(published=True, began="2020-11-05")

    listing = client.get("/incidents/", {"after": typed, "before": typed}).context["listing"]

    assert (listing.total, listing.uncertain) == (1, 0)


@pytest.mark.parametrize(
    "query",
    [
        "after=03/04/2020",
        "before=yesterday",
        "after=../2015",
        "before=2015/..",
        "after=2016&before=2015",
    ],
)
def test_date_that_says_nothing_clear_is_refused(client, make, query):
    make.incident(published=True)

    response = client.get(f"/incidents/?{query}")

    assert 'role="alert"' in response.content.decode()
    assert response.context["listing"].total == 0


@pytest.mark.parametrize(
    ("path", "rows"),
    [("people", "people"), ("organisations", "organisations"), ("cases", "cases")],
)
def test_people_organisations_and_cases_are_found_by_the_time_of_an_incident(
    client, make, path, rows
):
    person, body = make.person(published=True), make.organisation(published=True)
    incident = make.incident(published=True, began="2010/2020", person=person)
    make.involvement(incident, organisation=body)
    make.case(published=True, incidents=(incident,))

    possible = client.get(f"/{path}/?after=2015&before=2015")
    certain = client.get(f"/{path}/?after=2010&before=2020&match=certain")
    outside = client.get(f"/{path}/?after=2021")

    assert [row.is_possible for row in possible.context[rows]] == [True]
    assert [row.is_possible for row in certain.context[rows]] == [False]
    assert outside.context["listing"].total == 0


@pytest.mark.parametrize("path", ["people", "organisations", "cases"])
def test_certain_alone_leaves_nobody_out(client, make, path):
    make.person(published=True)
    make.organisation(published=True)
    make.case(published=True)

    assert client.get(f"/{path}/?match=certain").context["listing"].total == 1


@pytest.mark.parametrize(
    ("began", "ended", "english", "russian"),
    [
        ("2020-10", "", "October 2020", "октябрь 2020"),
        ("2010", "2015-05-01", "2010 – 1 May 2015", "2010 – 1 мая 2015"),
        ("2020-10-05", "2020-10-05", "5 October 2020", "5 октября 2020"),
        ("", "2015", "ended: 2015", None),
        ("", "", "date not known", None),
    ],
)
def test_period_is_written_as_exactly_as_it_is_known(began, ended, english, russian):
    with translation.override("en"):
        assert period(began, ended) == english
    with translation.override("ru"):
        assert russian is None or period(began, ended) == russian
