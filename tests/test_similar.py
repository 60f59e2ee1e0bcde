"""Before a person or an organisation is added, those with a similar name are shown."""

from typing import Any

import pytest

from people.models import Organisation, Person
from tests.page_forms import fill, form_on

pytestmark = pytest.mark.django_db

PEOPLE, BODIES = "/admin/people/person/add/", "/admin/people/organisation/add/"


@pytest.fixture
def researcher(client, make) -> Any:
    user = make.user("Researcher")
    client.force_login(user)
    return user


def form(client: Any, address: str, name: str) -> Any:
    page = client.get(address)
    model = address.split("/")[3]
    return fill(page, f"{model}_form", **{"names-0-text": name, "names-0-language": "ru"})


def add(client: Any, name: str, address: str = PEOPLE) -> Any:
    return client.post(address, form(client, address, name))


def again(client: Any, page: Any, address: str = PEOPLE) -> Any:
    """The page that came back, saved as it stands."""
    return client.post(address, form_on(page, f"{address.split('/')[3]}_form"))


def text(page: Any) -> str:
    return page.content.decode()


def test_somebody_with_a_new_name_is_stored_at_once(client, make, researcher):
    make.person("Somebody Else")

    response = add(client, "Азимжан Аскаров")

    assert response.status_code == 302
    assert Person.objects.named("Аскаров").count() == 1


@pytest.mark.parametrize(
    "typed", ["Азимжан Аскаров", "Askarov Azimjon", "Азимжан Аскраов", "А. Аскаров"]
)
def test_similar_people_are_shown_before_anything_is_stored(client, make, researcher, typed):
    person = make.person("Azimjan Askarov", born="1951-05-17")
    make.name(person, "Азимжан Аскаров", language="uz")
    person.citizenships.add("KG")
    make.affiliation(person, make.organisation("Vozdukh"))

    page = add(client, typed)

    assert page.status_code == 200
    assert Person.objects.count() == 1
    for shown in ("Azimjan Askarov", "1951", "Kyrgyzstan", "Vozdukh", person.ref):
        assert shown in text(page).split("similar-records")[1]


def test_saving_again_stores_the_new_person(client, make, researcher):
    make.person("Azimjan Askarov")
    page = add(client, "Азимжан Аскаров")

    response = again(client, page)

    assert response.status_code == 302
    assert Person.objects.named("Азимжан Аскаров").count() == 2


def test_another_name_typed_meanwhile_is_looked_for_anew(client, make, researcher):
    make.person("Azimjan Askarov")
    other = make.person("Болот Темиров")
    posted = form_on(add(client, "Азимжан Аскаров"), "person_form")

    page = client.post(PEOPLE, {**posted, "names-0-text": "Bolot Temirov"})

    assert page.status_code == 200
    assert other.ref in text(page)


def test_a_record_that_is_changed_shows_no_others(client, make, researcher):
    make.person("Azimjan Askarov")
    person = make.person("Azimjan Askarow")
    address = f"/admin/people/person/{person.pk}/change/"

    response = client.post(address, form_on(client.get(address), "person_form"))

    assert response.status_code == 302


def test_a_withheld_person_is_shown_only_to_those_who_may_see(client, make, researcher):
    make.person("Azimjan Askarov", withheld=True)

    response = add(client, "Азимжан Аскаров")

    assert response.status_code == 302
    client.force_login(make.user("Confidential reader", is_superuser=True))
    assert "Azimjan Askarov" in text(add(client, "Азимжан Аскаров"))


def test_similar_organisations_are_shown(client, make, researcher):
    parent = make.organisation("Ministry of Justice")
    body = make.organisation("Prison Service", country_id="KG", founded="2002", parent=parent)

    page = add(client, "Service of Prison", BODIES)

    shown = text(page).split("similar-records")[1]
    for words in ("Prison Service", "2002", "Kyrgyzstan", "Ministry of Justice", body.ref):
        assert words in shown
    assert again(client, page, BODIES).status_code == 302
    assert Organisation.objects.count() == 3


def test_nonsense_in_the_names_is_no_error(client, make, researcher):
    for typed in ("\0", "x" * 5_000, "???", "a b " * 2_000):
        assert add(client, typed).status_code in (200, 302)


def test_typeahead_and_search_give_the_closest_first(client, make, researcher):
    far = make.person("Azimjan Askarovich")
    near = make.person("Азимжан Аскаров")
    make.person("Azimjan Askarovski")
    asked = {"app_label": "cases", "model_name": "involvement", "field_name": "person"}

    answer = client.get("/admin/people/person/suggest/", {**asked, "term": "Azimjan Askarov"})
    page = text(client.get("/admin/people/person/", {"q": "Azimjan Askarov"}))

    assert answer.json()["results"][0]["id"] == str(near.pk)
    assert page.index(near.ref) < page.index(far.ref)
