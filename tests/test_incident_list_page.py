"""The list of incidents as a page: order, pages, filters in force, figures, costs."""

import re

import pytest

from cases.models import Incident
from tests.test_incident_list import listing, numbers


def chips(listing):
    return [(str(chip.title), str(chip.text), chip.address) for chip in listing.applied]


def test_every_filter_in_force_is_shown_with_a_way_to_remove_it(client, make):
    person = make.person("Ann Example", published=True)
    query = (
        f"country=kg&country=KG&country=kz&type=priv&person={person.ref.lower()}&after=2010&q=raid"
    )

    found = listing(client, query)

    rest = f"&person={person.ref.lower()}&after=2010&q=raid"
    assert chips(found)[:3] == [
        ("country", "Kyrgyzstan", f"/incidents/?country=kz&type=priv{rest}"),
        ("country", "Kazakhstan", f"/incidents/?country=kg&type=priv{rest}"),
        (
            "type",
            "Privacy, surveillance, search",
            f"/incidents/?country=kg&country=KG&country=kz{rest}",
        ),
    ]
    assert [chip[:2] for chip in chips(found)[3:]] == [
        ("person", "Ann Example"),
        ("after", "2010"),
        ("text or name", "raid"),
    ]


def test_value_overridden_by_an_empty_one_is_not_said_to_be_in_force(client, make):
    make.incident("Raid", published=True)

    found = listing(client, "q=nothing&q=")

    assert (found.total, chips(found)) == (1, [])


def test_name_of_a_hidden_person_is_not_shown_in_the_filters_in_force(client, make):
    person = make.person("Ann Example")

    found = listing(client, f"person={person.ref}")

    assert chips(found) == [("person", person.ref, "/incidents/")]


def test_pages_keep_the_filters(client, make, settings):
    settings.PAGE_SIZE = 2
    for number in range(5):
        make.incident(f"raid {number}", published=True, began=f"201{number}")
    make.incident("elsewhere", published=True, country_id="KZ")
    seen, address = [], "/incidents/?country=kg&sort=oldest"

    while address:
        context = client.get(address).context
        seen += [str(incident) for incident in context["incidents"]]
        address = context["listing"].next_address

    assert seen == [f"raid {number}" for number in range(5)]
    assert context["listing"].previous_address == "/incidents/?country=kg&sort=oldest&page=2"


def test_a_new_filter_starts_at_the_first_page(client, make, settings):
    settings.PAGE_SIZE = 1
    make.incident(published=True)
    make.incident(published=True)

    found = listing(client, "page=2")

    assert found.number == 2
    assert found.facet("country")[0].address == "/incidents/?country=kg"


@pytest.mark.parametrize("page", ["abc", "0", "-1", "3", "999999999", "１", "1.0", "2' OR 1=1"])
def test_page_that_is_not_there_is_the_first_with_a_message(client, make, settings, page):
    settings.PAGE_SIZE = 1
    make.incident(published=True)
    make.incident(published=True)

    response = client.get("/incidents/", {"page": page})

    assert len(response.context["incidents"]) == 1
    assert response.context["listing"].number == 1
    assert 'role="alert"' in response.content.decode()


@pytest.mark.parametrize(
    "place",
    ["x", "~", "2015~", "2015-01-01~nonsense", "2015-13-01~ABCDEFGH", "\0~ABCDEFGH", "~" * 999],
)
def test_place_that_is_none_is_the_beginning_with_a_message(client, make, place):
    make.incident(published=True)

    response = client.get("/incidents/", {"from": place})

    assert len(response.context["incidents"]) == 1
    assert 'role="alert"' in response.content.decode()


def test_later_pages_begin_after_a_row(client, make, monkeypatch, settings):
    settings.PAGE_SIZE = 2
    monkeypatch.setattr("tracker.lists.listing.NUMBERED", 1)
    for began in ("2010", "2015", "2015", "2015", "2020-05", "", ""):
        make.incident(f"in {began}", published=True, began=began)
    address, seen = "/incidents/?country=kg", []

    while address:
        context = client.get(address).context
        seen += [incident.began for incident in context["incidents"]]
        address = context["listing"].next_address

    assert seen == ["2020-05", "2015", "2015", "2015", "2010", "", ""]


def test_a_text_search_with_very_many_hits_says_so_and_gives_no_other_numbers(
    client, make, monkeypatch
):
    for name in ("filters.MAX_HITS", "filters.FEW", "listing.MAX_HITS"):
        monkeypatch.setattr(f"tracker.lists.{name}", 2)
    for number in range(4):
        make.incident(f"Raid on office {number}", published=True, began="2015")

    response = client.get("/incidents/?q=raid&after=2015-06")
    page = response.content.decode()

    assert "<strong>more than 10,000</strong>" in page
    assert "violation" not in page
    assert "only possibly" not in page
    assert all(incident.is_possible for incident in response.context["incidents"])
    assert len(response.context["incidents"]) == 4
    assert response.context["listing"].facets == []
    assert numbers(listing(client, "q=raid 3"), "country") == {"KG": 1}


def test_order_is_by_date_or_by_update(client, make):
    old = make.incident("old", published=True, began="2010")
    make.incident("new", published=True, began="2020-05")
    make.incident("unknown", published=True)
    Incident.objects.filter(pk=old.pk).update(public_changed_on="2099-01-01")

    def order(query):
        return [
            str(incident) for incident in client.get(f"/incidents/{query}").context["incidents"]
        ]

    assert order("") == ["new", "old", "unknown"]
    assert order("?sort=oldest") == ["old", "new", "unknown"]
    assert order("?sort=updated")[0] == "old"


def test_figures_count_violations_and_the_people_affected(client, make):
    ann, ben = make.person(published=True), make.person(published=True)
    arrest = make.incident(published=True, person=ann)
    make.involvement(arrest, person=ben, role="JDG")
    make.involvement(arrest, described_as={"en": "unknown men"}, number_min=3)
    make.involvement(arrest, described_as={"en": "a crowd"}, role="WIT", number_min=100)
    make.incident(published=True, person=ann)
    make.incident(published=True, person=ben, type_id="POS-REL")

    figures = client.get("/incidents/").context["figures"]

    assert (figures.violations, figures.people, figures.unnamed) == (2, 1, 3)


def crowded(make, rows=26, people=20):
    persons = [
        make.person(f"Azamat Mamatkulov{number}", published=True) for number in range(people)
    ]
    body = make.organisation("A body", published=True)
    for number in range(rows):
        incident = make.incident(
            f"A raid on a meeting, number {number}", published=True, began="2015"
        )
        for person in persons:
            make.involvement(incident, person=person)
        make.involvement(incident, organisation=body, role="APR")
    return persons[0].ref, body.ref


def test_list_costs_at_most_8_queries_and_100_kilobytes(client, make, query_budget):
    person, body = crowded(make)
    query = (
        f"country=kg&type=LIB&person={person}&organisation={body}&q=raid in Mamatkulov&after=2010"
    )

    with query_budget(8):
        response = client.get(f"/incidents/?{query}&page=2")
    with query_budget(8):
        first = client.get(f"/incidents/?{query}")

    assert response.context["listing"].total == 26
    assert len(first.content) < 100_000


def test_numbers_on_the_page_are_those_of_the_list(client, make):
    make.incident("Raid", published=True, began="2015")

    page = client.get("/incidents/?country=kg").content.decode()

    assert re.search(r"<strong>1</strong>\s+incident", page)
    assert "Kyrgyzstan (1)" not in page
    assert 'href="/incidents/?country=kg&amp;type=LIB"' in page
