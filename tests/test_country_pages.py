"""The page of a country: its text, figures by type and by year, the latest, the form that searches on."""

import re

import pytest

from cases.models import CountryProfileCitation
from tests.test_incident_page import text


def page(client, code="kg"):
    return client.get(f"/countries/{code}/").content.decode()


def test_incident_is_on_both_pages_and_counted_once(client, make):
    make.incident("abroad", published=True, country_id="TR", state_responsible_id="KG")

    assert "abroad" in page(client, "tr")
    assert "abroad" in page(client, "kg")
    assert client.get("/").context["figures"].violations == 1
    assert client.get("/incidents/?country=kg&country=tr").context["figures"].violations == 1


def test_text_of_a_country_stands_with_its_notes(client, make):
    profile = make.country_profile("KG", published=True, text={"en": "A text about it."})
    CountryProfileCitation.objects.create(subject=profile, source=make.source(published=True))

    html = page(client)

    assert "A text about it." in html
    assert 'href="#note-1"' in html
    assert 'id="note-1"' in html


def test_text_without_a_public_source_says_so(client, make):
    make.country_profile("KG", published=True)

    assert "No public source is cited" in page(client)


@pytest.mark.parametrize(
    "code", ["us", "xx", "KG", "Kg", "kgz", "k", "ｋｇ", "ß", "%00", "%ED%A0%80", "kg%0A"]
)
def test_country_of_which_nothing_is_public_has_no_page(client, make, code):
    make.incident(published=True)
    make.incident("a draft", country_id="US")
    make.country_profile("US")

    assert client.get(f"/countries/{code}/").status_code == 404


def test_figures_stand_by_type_and_by_year(client, make):
    ann, ben = make.person(published=True), make.person(published=True)
    arrest = make.incident(published=True, person=ann, began="2015-05", type_id="LIB-ARR")
    make.involvement(arrest, person=ben, role="JDG")
    make.incident(published=True, person=ann, began="2014", ended="2016", type_id="LIB")
    make.incident(published=True, person=ben, began="2014/2016", type_id="PRIV")
    make.incident(published=True, country_id="KZ", began="2015", person=ben)

    context = client.get("/countries/kg/").context

    types = [
        (value.code, value.number, affected, value.is_group) for value, affected in context["types"]
    ]
    assert types == [("LIB", 2, 1, True), ("LIB-ARR", 1, 1, False), ("PRIV", 1, 1, True)]
    assert context["years"] == [(2014, 1, 1), (2015, 2, 1), (2016, 1, 1)]


def test_latest_incidents_are_shown_with_those_affected(client, make):
    person = make.person("Ann Example", published=True)
    for year in range(2010, 2017):
        make.incident(f"in {year}", published=True, person=person, began=str(year))

    context = client.get("/countries/kg/").context

    assert [str(incident) for incident in context["latest"]] == [
        f"in {year}" for year in (2016, 2015, 2014, 2013, 2012)
    ]
    assert "Ann Example" in page(client)


def test_form_searches_in_this_country(client, make):
    make.incident(published=True)

    form = re.search(r'<form.*?class="filter-form".*?</form>', page(client), re.DOTALL)[0]

    assert 'action="/incidents/"' in form
    assert '<input type="hidden" name="country" value="kg">' in form
    assert 'name="q"' in form


def test_countries_are_listed_with_their_numbers(client, make):
    make.incident(published=True, country_id="KZ")
    make.incident(published=True, country_id="TR", state_responsible_id="KZ")
    make.incident("a draft", country_id="US")

    html = client.get("/countries/").content.decode()

    assert "Kazakhstan 2 Türkiye 1" in text(html)
    assert 'href="/incidents/?country=kz"' in html
    assert "United States" not in html


def test_no_link_to_a_country_is_dead(client, make):
    make.organisation(published=True, country_id="US")
    body = make.organisation(published=True, country_id="US")

    for path in ("/organisations/", f"/organisations/{body.ref}/"):
        for address in re.findall(r'href="(/countries/\w+/)"', client.get(path).content.decode()):
            assert client.get(address).status_code == 200


def test_pages_keep_their_budgets(client, make, query_budget):
    profile = make.country_profile("KG", published=True)
    for number in range(20):
        CountryProfileCitation.objects.create(subject=profile, source=make.source(published=True))
        incident = make.incident(published=True, began=str(2000 + number), type_id="LIB-DET")
        for _person in range(3):
            make.involvement(incident, person=make.person(published=True))

    for path in ("/countries/kg/", "/countries/", "/", "/types/", "/about/", "/ru/types/"):
        with query_budget(12):
            response = client.get(path)

        assert response.status_code == 200
        assert len(response.content) < 100_000


def test_people_are_counted_by_type_however_many_there_are(client, make, monkeypatch):
    monkeypatch.setattr("cases.participants.filters.GLANCED_AT", 0)
    make.incident(published=True, person=make.person(published=True))

    types = client.get("/countries/kg/").context["types"]

    assert [affected for _type, affected in types] == [1, 1]


def test_people_count_under_further_types_although_the_main_one_is_among_these(client, make):
    incident = make.incident(type_id="LIB-ARR", further_types=("LIB-ARR", "PRIV-SRH"))
    make.involvement(incident, person=make.person(published=True))
    make.publish(incident)

    types = {
        value.code: affected for value, affected in client.get("/countries/kg/").context["types"]
    }
    assert types == {"LIB": 1, "LIB-ARR": 1, "PRIV": 1, "PRIV-SRH": 1}
    assert client.get("/people/?type=PRIV-SRH&side=affected").context["listing"].total == 1
