"""The list of incidents, its figures, countries and home are what a look at every row finds, over random data."""

import re
from datetime import date
from random import Random
from urllib.parse import urlencode

import pytest

from cases.models import Incident
from people.public import PublicPerson
from tests.list_queries import any_query, found
from tests.random_world import COUNTRIES, TYPES, lasting

pytestmark = pytest.mark.combinations


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Made once for all tests here: each of them rolls back to it."""
    yield from lasting(django_db_blocker)


@pytest.fixture(autouse=True)
def in_world(world, db):
    """The world before the test's own transaction, which rolls back to it."""


def overlap(row, asked):
    """certain, possible, or nothing."""
    begins, begins_last = row.began_earliest or date.min, row.began_latest or date.max
    ends_first, ends = row.until_earliest or date.min, row.until_latest or date.max
    after, before = asked.get("after"), asked.get("before")
    first = date.fromisoformat(f"{after}-01-01"[:10]) if after else None
    last = date.fromisoformat(f"{before}-12-31"[:10]) if before else None
    if (first and ends < first) or (last and begins > last):
        return None
    is_certain = (not first or ends_first >= first) and (not last or begins_last <= last)
    return "certain" if is_certain else "possible"


def is_of(types, asked):
    return any(
        kind == wanted or kind.startswith(f"{wanted}-") for kind in types for wanted in asked
    )


def shown(involvement):
    """Role, and reference of the bearer where it is named; None for what is not public at all."""
    bearer = involvement.person or involvement.organisation
    if bearer is not None and bearer.status != "published":
        return None
    withheld = involvement.is_withheld or (
        involvement.person and involvement.person.identity_withheld
    )
    if withheld and not involvement.withheld_label:
        return None
    return involvement.role_id, "" if withheld or bearer is None else bearer.ref


def matches(incident, asked):
    types = {incident.type_id, *(kind.pk for kind in incident.further_types.all())}
    pairs = [pair for row in incident.involvements.all() if (pair := shown(row))]
    roles = asked.get("role", ["TGT", "TGT-I", "APR", "JDG", "LAW"])
    bearers = [asked[name] for name in ("person", "organisation") if name in asked]
    return (
        {incident.country_id, incident.state_responsible_id} & set(asked.get("country", COUNTRIES))
        and is_of(types, asked.get("type", TYPES))
        and all(any(role in roles and ref in refs for role, ref in pairs) for refs in bearers)
        and ("role" not in asked or any(role in roles for role, _ref in pairs))
        and overlap(incident, asked)
        in ({"certain"} if "match" in asked else {"certain", "possible"})
    )


def some_filters(random, world):
    asked = {}
    for name, values in (
        ("country", COUNTRIES),
        ("type", TYPES),
        ("role", ["TGT", "APR", "JDG"]),
        ("person", [person.ref for person in world.people]),
        ("organisation", [body.ref for body in world.bodies]),
    ):
        if random.random() < 0.35:
            asked[name] = random.sample(values, random.choice([1, 2, 3]))
    if random.random() < 0.5:
        asked["after"] = random.choice(["2012", "2014", "2015"])
    if random.random() < 0.5:
        asked["before"] = random.choice(["2015", "2016"])
    if random.random() < 0.3 and asked.keys() & {"after", "before"}:
        asked["match"] = "certain"
    return asked


def test_list_of_incidents_is_what_a_look_at_every_row_finds(client, world):
    random = Random(9)
    rows = list(
        Incident.objects.filter(status="published").prefetch_related(
            "further_types", "involvements__person", "involvements__organisation"
        )
    )

    for _number in range(40):
        asked = some_filters(random, world)
        listing = client.get(f"/incidents/?{urlencode(asked, doseq=True)}").context["listing"]

        expected = {row.ref for row in rows if matches(row, asked)}
        possible = [
            row for row in rows if row.ref in expected and overlap(row, asked) == "possible"
        ]
        assert set(listing.rows.values_list("ref", flat=True)) == expected, asked
        assert listing.uncertain == len(possible), asked


# Pages with figures: every number that is a link.

NUMBERS = re.compile(r'<a [^>]*href="([^"]+\?[^"]+)"[^>]*>(?:<strong>)?(\d+)<')


def check_numbers(client, path):
    pairs = [
        (address.replace("&amp;", "&"), int(number))
        for address, number in NUMBERS.findall(client.get(path).content.decode())
    ]
    for address, number in pairs:
        assert found(address).count() == number, address
    return dict(pairs)


def test_numbers_of_a_country_are_those_of_the_lists_behind_them(client, world):
    for code in COUNTRIES:
        numbers = check_numbers(client, f"/countries/{code.lower()}/")

        context = client.get(f"/countries/{code.lower()}/").context
        assert len(numbers) >= 20
        assert any("counts_as=violation&side=affected" in address for address in numbers)
        assert any("match=certain" in address and "/people/" in address for address in numbers)
        assert context["figures"].unnamed == unnamed_in(code)


def unnamed_in(*countries):
    """At least so many, by the plainest way of counting."""
    number = 0
    for incident in Incident.objects.filter(status="published", type__counts_as="violation"):
        if {incident.country_id, incident.state_responsible_id} & set(countries):
            for row in incident.involvements.select_related("person", "organisation"):
                if (pair := shown(row)) and pair[0] in ("TGT", "TGT-I") and not pair[1]:
                    number += row.number_min or 1
    return number


def test_numbers_of_home_and_of_countries_are_those_of_the_lists_behind_them(client, world):
    home = check_numbers(client, "/")
    countries = check_numbers(client, "/countries/")
    context = client.get("/").context

    assert set(countries.items()) <= set(home.items())
    assert len(countries) == len(COUNTRIES)
    assert context["figures"].violations == home["/incidents/?counts_as=violation"]
    assert context["figures"].people == home["/people/?counts_as=violation&side=affected"]
    assert context["figures"].unnamed == unnamed_in(*COUNTRIES)
    assert context["cases"] == found("/cases/").count()


def test_incident_of_two_countries_is_counted_once_in_the_total(client, world):
    both = [f"country={code.lower()}" for code in COUNTRIES]

    listing = client.get(f"/incidents/?{'&'.join(both)}").context["listing"]

    counted = sum(value.number for value in listing.facet("country"))
    assert counted > listing.total == Incident.objects.filter(status="published").count()


def test_figures_of_a_filtered_list_are_those_of_its_rows(client, world):
    random = Random(10)
    for _number in range(20):
        query = urlencode(
            [pair for pair in any_query(random, world, "incidents") if pair[0] != "counts_as"]
        )
        figures = client.get(f"/incidents/?{query}").context["figures"]

        violations = found(f"/incidents/?{query}&counts_as=violation")
        people = PublicPerson.objects.filter(
            pk__in=violations.filter(involvements__role__side="affected").values(
                "involvements__person"
            )
        )
        assert figures.violations == violations.count()
        assert figures.people == people.count()
