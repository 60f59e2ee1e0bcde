"""Search and typeahead of the staff: any name in any script, and nothing typed is an error."""

from typing import Any

import pytest

from people.models import PersonName

ASKED = {"app_label": "cases", "model_name": "involvement", "field_name": "person"}
NONSENSE = [
    "\0",
    "a\0b",
    "x" * 100_000,
    "a b " * 30_000,
    "'; DROP TABLE people_person; --",
    "a & | ! (",
    "foo:*",
    "<->",
    "\\",
    "%",
    "_",
    '"',
    "🕊",
    "\u202e\u200b",
    "://",
    "٣",
]
LISTS = [
    "sources/source",
    "people/person",
    "people/organisation",
    "people/affiliation",
    "people/relationship",
    "cases/incident",
    "cases/case",
    "cases/countryprofile",
    "tracker/place",
    "tracker/incidenttype",
    "tracker/country",
    "tracker/withdrawalnotice",
]
ASKERS = [
    ("people/person", ASKED),
    ("people/organisation", {**ASKED, "field_name": "organisation"}),
    ("sources/source", {**ASKED, "model_name": "incidentcitation", "field_name": "source"}),
    ("cases/incident", {**ASKED, "model_name": "incidentlink", "field_name": "other"}),
    ("tracker/place", {**ASKED, "model_name": "incident", "field_name": "place"}),
    ("tracker/incidenttype", {**ASKED, "model_name": "incident", "field_name": "type"}),
    ("tracker/country", {**ASKED, "model_name": "incident", "field_name": "country"}),
]


@pytest.fixture
def reviewer(client, make):
    client.force_login(make.user("Reviewer"))


def suggested(
    client: Any, typed: str, label: str = "people/person", asked: Any = ASKED
) -> list[str]:
    answer = client.get(f"/admin/{label}/suggest/", {**asked, "term": typed})
    return [found["text"] for found in answer.json()["results"]]


def listed(client: Any, label: str, typed: str) -> str:
    return client.get(f"/admin/{label}/", {"q": typed}).content.decode()


@pytest.mark.parametrize("label", LISTS)
def test_no_search_fails(client, make, reviewer, label):
    make.incident("An arrest", person=make.person())

    for typed in NONSENSE:
        response = client.get(f"/admin/{label}/", {"q": typed})

        assert response.status_code in (200, 302), typed[:20]


@pytest.mark.parametrize(("label", "asked"), ASKERS)
def test_no_typeahead_fails(client, make, reviewer, label, asked):
    make.incident("An arrest", person=make.person())

    for typed in NONSENSE:
        assert isinstance(suggested(client, typed, label, asked), list)


@pytest.mark.parametrize(
    "query",
    [
        "p=abc",
        "p=-1",
        "p=999999999999999999999",
        "o=99",
        "o=abc",
        "o=1.-2.3",
        "status__exact=%00",
        "status__exact=x",
        "mine=x",
        "mine=%00",
        "%00=1",
        "e=1",
        "all=",
        "q=a&q=b",
        "country__code__exact=%00",
        "country__isnull=x",
        "verification__code__exact=" + "x" * 9000,
    ],
)
def test_no_list_fails(client, make, reviewer, query):
    make.incident()

    response = client.get(f"/admin/cases/incident/?{query}", follow=True)

    assert response.status_code in (200, 400)


@pytest.mark.parametrize(
    "key", ["abc", "%00", "_00", "²", "9" * 40, "-1", "1_00", "1/2", "../1", "٣"]
)
@pytest.mark.parametrize("label", ["cases/incident", "tracker/incidenttype", "tracker/user"])
def test_no_key_fails(client, make, label, key):
    client.force_login(make.user("Reviewer", is_superuser=True))

    for page in ("change", "history", "delete", "preview"):
        response = client.get(f"/admin/{label}/{key}/{page}/")

        assert response.status_code in (302, 403, 404), page
    assert client.post(f"/admin/{label}/{key}/change/").status_code in (302, 403, 404)


@pytest.mark.parametrize("page", ["abc", "0", "-1", "9" * 30, "\0"])
def test_no_page_of_suggestions_fails(client, make, reviewer, page):
    response = client.get("/admin/people/person/suggest/", {**ASKED, "page": page})

    assert response.status_code in (200, 404)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"app_label": "cases"},
        {**ASKED, "field_name": "note"},
        {**ASKED, "field_name": "\0"},
        {**ASKED, "model_name": "x"},
        {**ASKED, "app_label": "auth", "model_name": "permission", "field_name": "content_type"},
    ],
)
def test_suggestions_for_nothing_are_refused(client, make, reviewer, asked):
    response = client.get("/admin/people/person/suggest/", asked)

    assert response.status_code == 403


def test_nul_in_a_form_is_no_error(client, make, reviewer):
    posted = {"title_en": "a\0b", "country": "K\0", "began": "\0", "further_types": ["\0"]}

    response = client.post("/admin/cases/incident/add/", posted)

    assert response.status_code == 200


@pytest.mark.parametrize(
    "typed", ["Аскаров", "askarov", "ASQAROV", "Азимжан Аскаров", "askarov azimjan", "Азим"]
)
def test_a_person_is_found_by_any_spelling_in_any_script(client, make, reviewer, typed):
    person = make.person("Azimjan Askarov")
    make.person("Somebody Else")

    assert suggested(client, typed) == [f"Azimjan Askarov · {person.ref}"]
    assert person.ref in listed(client, "people/person", typed)


def test_a_person_is_found_by_any_of_their_names(client, make, reviewer):
    person = make.person("Ann Example")
    PersonName.objects.create(bearer=person, text="Белка", language="ru", kind="pseudonym")

    assert suggested(client, "белка") == [f"Ann Example · Белка · {person.ref}"]


def test_everything_is_found_by_its_reference(client, make, reviewer):
    records = {
        "people/person": make.person(),
        "people/organisation": make.organisation(),
        "sources/source": make.source(),
        "cases/incident": make.incident(),
        "cases/case": make.case(),
        "tracker/place": make.place(),
    }

    for label, record in records.items():
        assert f">{record.ref}<" in listed(client, label, record.ref.lower())


def test_an_incident_is_found_by_text_and_by_people_together(client, make, reviewer):
    found = make.incident("Arrests after a protest", person=make.person("Azimjan Askarov"))
    other = make.incident("Arrests elsewhere")

    page = listed(client, "cases/incident", "аскаров arrested")

    assert found.ref in page
    assert other.ref not in page


@pytest.mark.parametrize("typed", ["arrest", "задерж", "LIB-ARR"])
def test_a_type_is_found_in_both_languages_and_by_code(client, reviewer, typed):
    asked = {**ASKED, "model_name": "incident", "field_name": "type"}

    found = suggested(client, typed, "tracker/incidenttype", asked)

    assert any(text.startswith("Arrest") for text in found)


@pytest.mark.parametrize("typed", ["kg", "KGZ", "kyrg", "кыргыз"])
def test_a_country_is_found_by_code_and_name(client, reviewer, typed):
    asked = {**ASKED, "model_name": "incident", "field_name": "country"}

    assert "Kyrgyzstan" in suggested(client, typed, "tracker/country", asked)


def test_a_source_is_found_by_its_link(client, make, reviewer):
    source = make.source(url="https://example.org/news/17")

    assert source.ref in listed(client, "sources/source", "https://example.org/news/17")
    assert source.ref not in listed(client, "sources/source", "https://example.org/news/18")


def test_suggestions_come_in_pages(client, make, reviewer, django_assert_max_num_queries):
    for number in range(25):
        make.person(f"Ann Example{number}")

    with django_assert_max_num_queries(14):
        first = client.get("/admin/people/person/suggest/", {**ASKED, "term": "ann"}).json()
    second = client.get("/admin/people/person/suggest/", {**ASKED, "term": "ann", "page": 2}).json()

    assert (len(first["results"]), first["pagination"]) == (20, {"more": True})
    assert (len(second["results"]), second["pagination"]) == (5, {"more": False})


def test_only_countries_that_some_incident_has_are_offered(client, make):
    for country in ("KZ", "KG", "KG"):
        make.incident(country_id=country)
    client.force_login(make.user("Researcher"))

    changelist = client.get("/admin/cases/incident/").context["cl"]
    (countries,) = (
        spec for spec in changelist.filter_specs if getattr(spec, "field_path", "") == "country"
    )
    assert {key for key, _label in countries.lookup_choices} == {"KG", "KZ"}
