"""Every number is the length of the list that it stands for, over random data and random filters."""

import csv
from io import StringIO
from json import loads
from random import Random
from urllib.parse import parse_qsl, urlencode

import pytest
from django.core.cache import caches
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from tests.list_queries import LISTS, any_query, filter_of, found
from tests.random_world import lasting
from tracker.lists import listing as lists

PARTS = 8


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Made once for all tests here: each of them rolls back to it."""
    yield from lasting(django_db_blocker)


@pytest.fixture(autouse=True)
def in_world(world, db):
    """The world before the test's own transaction, which rolls back to it."""


def every_value(listing):
    return [
        (facet.parameter, value)
        for facet in listing.facets
        for group in facet.values
        for value in (group, *group.children)
    ]


def alone(path, query, parameter, value):
    """The address with one value of one parameter, and the others as they are."""
    rest = [(name, given) for name, given in query if name != parameter]
    return f"/{path}/?{urlencode([*rest, (parameter, value)])}"


def check_list(client, path, query, sample, *, with_page):
    """Without the page its numbers are asked for as the page asks for them."""
    if with_page:
        listing = client.get(f"/{path}/?{urlencode(query)}").context["listing"]
        assert listing.total == len(refs_of_all_pages(client, path, query))
    else:
        listing = lists.Listing(
            QueryDict(urlencode(query)), f"/{path}/", filter_of(path, query), {}
        )
    listed, in_json = refs_of_files(client, path, query)
    assert listed == in_json
    assert len(listed) == listing.total, query
    for parameter, value in sample(every_value(listing)):
        counted = alone(path, query, parameter, value.code)
        assert found(counted).count() == value.number > 0
        if check_address(listing, parameter, value) == {value.code} and not is_same_list(
            value.address, counted
        ):
            assert found(value.address).count() == value.number
    check_applied(listing, path, query)


def refs_of_files(client, path, query):
    """In the CSV and in the JSON, in their order."""
    cells = b"".join(client.get(f"/{path}.csv?{urlencode(query)}").streaming_content)
    file = loads(b"".join(client.get(f"/{path}.json?{urlencode(query)}").streaming_content))
    assert file["total"] == len(file["rows"])
    return (
        [row["ref"] for row in csv.DictReader(StringIO(cells.decode("utf-8-sig")))],
        [row["ref"] for row in file["rows"]],
    )


def is_same_list(address, other):
    """The same parameters in another order, or with codes in other letters."""
    one, two = (sorted(parse_qsl(each.partition("?")[2].lower())) for each in (address, other))
    return one == two


def check_address(listing, parameter, value):
    """It adds a value to those chosen, in place of its group or its types, or takes a chosen one away."""
    chosen = set(listing.filter.form.cleaned_data[parameter])
    left = parse_qsl(value.address.partition("?")[2])
    given = {
        one.upper() if value.code.isupper() else one for name, one in left if name == parameter
    }
    if value.is_chosen:
        assert given == chosen - {value.code}
    else:
        assert given == {value.code} | {
            one for one in chosen if not is_part(parameter, one, value.code)
        }
    return given


def is_part(parameter, one, other):
    has_levels = parameter in ("type", "status")
    return has_levels and (one.startswith(f"{other}-") or other.startswith(f"{one}-"))


def refs_of_all_pages(client, path, query):
    address, refs, pages = f"/{path}/?{urlencode(query)}", [], 0
    while address:
        context = client.get(address).context
        refs += [row.ref for row in context[path]]
        address, pages = context["listing"].next_address, pages + 1
    assert pages == context["listing"].pages
    assert len(refs) == len(set(refs))
    return refs


def check_applied(listing, path, query):
    """Each filter in force leads to the list without it."""
    asked = [(name, value) for name, value in query if name != "sort"]
    applied = listing.applied
    assert len(applied) == len(asked)
    for chip in applied:
        left = parse_qsl(chip.address.partition("?")[2])
        assert len(left) == len(query) - 1
        assert {name for name, _value in left} <= {name for name, _value in query}
        found(chip.address)


@pytest.mark.combinations
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("path", LISTS)
def test_total_is_the_rows_of_all_pages_and_files_and_each_number_the_total_of_its_list(
    client, world, path, part, settings
):
    """Two hundred combinations of filters, forty for each list."""
    random = Random(f"{path}, part {part}")

    settings.PAGE_SIZE = 100
    for number in range(40 // PARTS):
        check_list(
            client,
            path,
            any_query(random, world, path),
            lambda values: random.sample(values, min(len(values), 3)),
            with_page=number == 0 and part < 5,
        )


@pytest.mark.parametrize("path", LISTS)
def test_numbers_of_the_whole_list_agree(client, world, path, settings):
    settings.PAGE_SIZE = 100

    check_list(client, path, [], list, with_page=True)


@pytest.mark.parametrize("path", LISTS)
def test_pages_have_each_row_once_whether_they_have_numbers_or_not(
    client, world, path, settings, monkeypatch
):
    """Later pages begin after a row, and there are as many."""
    random = Random(f"pages of {path}")
    settings.PAGE_SIZE = 4
    queries = [any_query(random, world, path) for _number in range(2)] + [[]]
    monkeypatch.setattr(lists, "NUMBERED", 100)
    all_numbered = [refs_of_all_pages(client, path, query) for query in queries]

    monkeypatch.setattr(lists, "NUMBERED", 2)

    assert [refs_of_all_pages(client, path, query) for query in queries] == all_numbered


def test_words_of_very_many_find_the_same_by_index_as_by_a_list_of_ids(
    client, world, settings, monkeypatch
):
    """All numbers that are still told are the same."""
    settings.PAGE_SIZE = 7
    random = Random("very many")
    words = ["Osh", "night", "Bekov", "known", "Body", "night -known", "Bekov night"]
    rest = [any_query(random, world, "incidents") for _number in range(10)]
    queries = [
        [("q", word), *((name, value) for name, value in some if name != "q")]
        for word in words
        for some in ([], [("country", "KG"), ("type", "LIB")], random.choice(rest))
    ]

    def answers(query):
        listing = lists.Listing(
            QueryDict(urlencode(query)), "/incidents/", filter_of("incidents", query), {}
        )
        values = {(name, value.code): value.number for name, value in every_value(listing)}
        return refs_of_all_pages(client, "incidents", query), listing.total, values

    as_ids = [answers(query) for query in queries]
    monkeypatch.setattr("tracker.lists.filters.FEW", 0)
    # A word alone would not be counted.
    by_index = [answers(query) for query in queries if len(query) > 1]

    expected = [one for one, query in zip(as_ids, queries, strict=True) if len(query) > 1]
    assert [one[:2] for one in by_index] == [one[:2] for one in expected]
    assert all(
        one[2].items() <= other[2].items() for one, other in zip(by_index, expected, strict=True)
    )
    assert any(one[1] for one in by_index)


def test_situations_of_very_many_are_left_out_with_a_word(client, world, monkeypatch):
    shown = client.get("/incidents/").content.decode()
    monkeypatch.setattr("cases.incidents.counts.MOST_SITUATIONS", 5)
    caches["counts"].clear()

    listing = client.get("/incidents/").context["listing"]
    few = client.get(f"/incidents/?person={world.people[0].ref}").context["listing"]

    assert "Present situation" in shown
    assert listing.facet("status") == []
    assert not listing.offers_all
    assert 0 < few.total <= 5
    assert few.facet("status")


@pytest.mark.parametrize("path", [*LISTS, "proceedings", "held"])
def test_list_takes_eight_statements_at_most_with_nothing_kept(client, world, path):
    """Its vocabularies too, just after a change; whatever is asked for, with words and somebody's name."""
    random = Random(f"statements of {path}")
    who = [("person", world.people[0].ref), ("organisation", world.bodies[0].ref)]
    narrow = [("country", "KG"), ("after", "2015")]
    asked = [[("q", word), *who, *narrow] for word in ("Osh", "Bekov", "nothing of the kind")]
    asked += [[("q", "Osh"), *narrow], [("q", "Bekov")], narrow, [], [("on", "2015-05-01")]]
    if path in LISTS:
        asked += [any_query(random, world, path) for _number in range(12)]
    for query in asked:
        caches["counts"].clear()
        with CaptureQueriesContext(connection) as sent:
            page = client.get(f"/{path}/?{urlencode(query)}")
        assert page.status_code == 200
        assert len(sent) <= 8, "\n".join(one["sql"][:200] for one in sent.captured_queries)


# The same again, worked out row by row in the plainest way.
