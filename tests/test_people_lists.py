"""The lists of people and organisations: by any spelling, by what they are, by what they were in."""

import pytest

from people.models import Person
from tracker.models import PersonType


def found(client, query="", path="people"):
    return {str(row) for row in client.get(f"/{path}/?{query}").context[path]}


def numbers(client, parameter, query="", path="people"):
    listing = client.get(f"/{path}/?{query}").context["listing"]
    values = [value for group in listing.facet(parameter) for value in (group, *group.children)]
    return {value.code: value.number for value in values}


def askarov(make):
    person = make.person("Azimjan Askarov", published=True)
    make.name(person, "Азимжан Аскаров", language="ru", is_display=True)
    return person


@pytest.mark.parametrize(
    "typed",
    [
        "Аскаров",
        "Asqarov",
        "askarov azimjan",
        "Азимжан",
        "Azimzhan Asqarov",
        "Аскар",
        "  Askarov  ",
    ],
)
def test_person_is_found_by_any_spelling(client, make, typed):
    askarov(make)
    make.person("Somebody Else", published=True)

    assert found(client, f"q={typed}") == {"Azimjan Askarov"}


@pytest.mark.parametrize("typed", ["Askarov Else", "***", "Xyz", "karov"])
def test_name_that_nobody_has_finds_nobody(client, make, typed):
    askarov(make)
    make.person("Somebody Else", published=True)

    assert found(client, f"q={typed}") == set()


def test_hidden_people_are_in_no_list_and_no_count(client, make):
    hidden = make.person("Ann Hidden", published=True, withheld=True)
    hidden.types.set(PersonType.objects.all()[:1])
    make.person("Ann Draft")
    make.incident(published=True, person=hidden)

    listing = client.get("/people/").context["listing"]

    assert listing.total == 0
    assert listing.facets == []
    assert found(client, "q=Ann") == set()


def test_country_type_role_and_time_match_in_one_involvement(client, make):
    ann = make.person("Ann", published=True)
    make.incident(published=True, person=ann, type_id="LIB-ARR", country_id="KG", began="2010")
    make.incident(
        published=True, person=ann, type_id="PRIV-SRH", country_id="KZ", began="2015", role="WIT"
    )

    assert found(client, "country=kg&type=LIB&role=TGT&after=2010&before=2010") == {"Ann"}
    assert found(client, "country=kz&type=PRIV-SRH&role=WIT&after=2015") == {"Ann"}
    assert found(client, "country=kg&type=PRIV") == set()
    assert found(client, "country=kg&role=WIT") == set()
    assert found(client, "type=LIB&after=2015") == set()


def test_type_is_what_was_done_to_the_person(client, make):
    ann, ben = make.person("Ann", published=True), make.person("Ben", published=True)
    incident = make.incident(published=True, type_id="LIB-ARR", further_types=("BODY-TOR",))
    make.involvement(incident, person=ann, types=("LIB-ARR",))
    make.involvement(incident, person=ben)

    assert found(client, "type=BODY") == {"Ben"}
    assert found(client, "type=LIB") == {"Ann", "Ben"}
    assert numbers(client, "type") == {"LIB": 2, "LIB-ARR": 2, "BODY": 1, "BODY-TOR": 1}


def test_affected_are_told_from_those_who_acted(client, make):
    target, judge = make.person("Target", published=True), make.person("Judge", published=True)
    incident = make.incident(published=True, person=target)
    make.involvement(incident, person=judge, role="JDG")

    assert found(client, "side=affected") == {"Target"}
    assert found(client, "side=affected&side=authority") == {"Target", "Judge"}
    assert found(client, "side=affected&role=JDG") == set()
    assert numbers(client, "side") == {"affected": 1, "authority": 1}


def test_people_are_found_by_kind_and_by_organisation(client, make):
    ann, ben = make.person("Ann", published=True), make.person("Ben", published=True)
    kind = PersonType.objects.first()
    ann.types.set([kind])
    body, secret = make.organisation(published=True), make.organisation(published=True)
    make.affiliation(ben, body, published=True)
    make.affiliation(ann, secret)

    assert found(client, f"kind={kind.pk}") == {"Ann"}
    assert found(client, f"organisation={body.ref}") == {"Ben"}
    assert found(client, f"organisation={secret.ref}") == set()
    assert numbers(client, "kind") == {kind.pk: 1}


def test_people_are_found_by_citizenship_and_gender_and_organisations_by_seat(client, make):
    ann, _ben = (
        make.person("Ann", published=True, gender="female"),
        make.person("Ben", published=True),
    )
    ann.citizenships.set(["KG", "UZ"])
    make.organisation("Here", published=True, country_id="KG")
    make.organisation("Nowhere", published=True)

    assert found(client, "citizenship=uz&citizenship=tj") == {"Ann"}
    assert numbers(client, "citizenship") == {"KG": 1, "UZ": 1}
    assert found(client, "gender=female&gender=other") == {"Ann"}
    assert numbers(client, "gender") == {"female": 1}
    assert found(client, "seat=kg", path="organisations") == {"Here"}
    assert numbers(client, "seat", path="organisations") == {"KG": 1}


def test_the_closest_name_comes_first(client, make):
    for name in ("Azimjan Askarovich", "Azimjan Askarov", "Azimjan Aaskarov"):
        make.person(name, published=True)

    page = client.get("/people/?q=Азимжан+Аскаров").content.decode()
    by_name = client.get("/people/?q=Азимжан+Аскаров&sort=name").content.decode()

    assert page.index(">Azimjan Askarov<") < page.index(">Azimjan Askarovich<")
    assert by_name.index(">Azimjan Askarov<") < by_name.index(">Azimjan Askarovich<")


def test_a_misspelt_name_finds_those_with_a_similar_one(client, make):
    make.person("Azimjan Askarov", published=True)
    make.person("Azimjan Askaraw", published=True, withheld=True)
    make.person("Boris Two", published=True)

    assert found(client, "q=Азимжан Аскраов") == {"Azimjan Askarov"}
    assert found(client, "q=А. Аскаров") == {"Azimjan Askarov"}


def test_letter_that_very_many_names_begin_with_tells_nothing_beside_others(
    client, make, monkeypatch
):
    monkeypatch.setattr("people.name_conditions.MOST_OF_LETTER", 2)
    for name in ("Olga Karimova", "Oleg Bekov", "Osmon Bekov", "O. Dzhumaev"):
        make.incident(f"Raid on {name}", published=True, person=make.person(name, published=True))
    make.incident("Raid on nobody", published=True)

    assert found(client, "q=O") == {"O. Dzhumaev"}
    assert found(client, "q=O. Karimova") == {"Olga Karimova"}
    assert found(client, "q=Bekov O") == {"Oleg Bekov", "Osmon Bekov"}
    assert found(client, "q=K") == {"Olga Karimova"}
    raids = client.get("/incidents/?q=raid o").context["listing"]
    assert raids.total == 5
    assert client.get("/search/?q=O").context["search"].total == 2  # and the incident


@pytest.mark.parametrize("typed", ["MVD", "mvd", "Полиция", "Politsiya", "Osh Police"])
def test_organisation_is_found_by_name_or_acronym(client, make, typed):
    police = make.organisation("Osh Police", published=True, acronym="MVD")
    make.name(police, "Ошская полиция", language="ru")
    make.organisation("Another", published=True)

    assert found(client, f"q={typed}", path="organisations") == {"Osh Police"}


def test_organisations_are_found_by_what_they_did(client, make):
    police, paper = (
        make.organisation("Police", published=True),
        make.organisation("Paper", published=True),
    )
    incident = make.incident(published=True, organisation=paper, type_id="PRIV-SRO")
    make.involvement(incident, organisation=police, role="APR")
    person = make.person(published=True)
    make.affiliation(person, paper, published=True)

    assert found(client, "side=alleged&type=PRIV", path="organisations") == {"Police"}
    assert found(client, "role=TGT", path="organisations") == {"Paper"}
    assert found(client, f"person={person.ref}", path="organisations") == {"Paper"}
    assert numbers(client, "role", path="organisations") == {"APR": 1, "TGT": 1}


def test_lists_are_sorted_by_name_or_update(client, make):
    ben, _ann = make.person("Ben", published=True), make.person("Ann", published=True)
    Person.objects.filter(pk=ben.pk).update(public_changed_on="2099-01-01")

    def order(query):
        return [str(row) for row in client.get(f"/people/{query}").context["people"]]

    assert order("") == ["Ann", "Ben"]
    assert order("?sort=updated") == ["Ben", "Ann"]


@pytest.mark.parametrize("path", ["people", "organisations"])
def test_lists_cost_at_most_8_queries_and_100_kilobytes(client, make, query_budget, path):
    kinds = PersonType.objects.all()[:5]
    for number in range(26):
        person = make.person(f"Osh {number}", published=True, note={"en": "A teacher in Osh"})
        person.types.set(kinds)
        body = make.organisation(f"Osh {number}", published=True)
        make.affiliation(person, body, published=True)
        incident = make.incident(published=True, person=person, began="2015")
        make.involvement(incident, organisation=body, role="APR")
    query = f"person={person.ref}&organisation={body.ref}&country=kg&type=LIB&after=2010&q=Osh"

    with query_budget(8):
        response = client.get(f"/{path}/")
    with query_budget(8):
        client.get(f"/{path}/?{query}")

    assert len(response.content) < 100_000
