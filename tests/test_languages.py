"""The site in its languages: the same pages, a switch that keeps what was asked for, marked fallbacks."""

import re

import pytest

from cases.models import Incident

PAGES = [
    "/",
    "/incidents/",
    "/cases/",
    "/people/",
    "/organisations/",
    "/sources/",
    "/countries/",
    "/types/",
    "/about/",
]


def switch(response):
    """Language and address of the link to the same page in the other language."""
    found = re.findall(
        r'<a href="([^"]*)" hreflang="(\w+)" lang="\w+" rel="alternate">', response.content.decode()
    )
    return [(code, address.replace("&amp;", "&")) for address, code in found]


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there_in_both_languages(client, path):
    english, russian = client.get(path), client.get(f"/ru{path}")

    assert (english.status_code, russian.status_code) == (200, 200)
    assert '<html lang="en">' in english.content.decode()
    assert '<html lang="ru">' in russian.content.decode()
    assert (english["Content-Language"], russian["Content-Language"]) == ("en", "ru")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/incidents/?country=kg&country=kz&q=%D0%9E%D1%88&after=2010&page=2",
        "/people/",
        "/",
        "/about/",
    ],
)
def test_language_switch_leads_to_the_same_page_and_keeps_the_query(client, address):
    assert switch(client.get(address)) == [("ru", f"/ru{address}")]
    assert switch(client.get(f"/ru{address}")) == [("en", address)]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/no-such-page/", "/incidents/ABCDEFGH/", "/people/%00/"])
def test_language_switch_works_where_nothing_is_found(client, path):
    russian = client.get(f"/ru{path}?a=1")

    assert russian.status_code == 404
    assert switch(russian) == [("en", f"{path}?a=1")]


@pytest.mark.django_db
def test_neither_a_header_nor_a_cookie_chooses_the_language(client):
    client.cookies["django_language"] = "ru"

    response = client.get("/about/", headers={"accept-language": "ru"})

    assert '<html lang="en">' in response.content.decode()
    assert response.cookies == {}


def test_untranslated_text_falls_back_with_its_language_marked(client, make):
    incident = make.incident("Raid", published=True, summary={"ru": "Обыск"})
    Incident.objects.filter(pk=incident.pk).update(title={"en": "Raid <b>"})

    russian = client.get(f"/ru/incidents/{incident.ref}/").content.decode()
    english = client.get(f"/incidents/{incident.ref}/").content.decode()
    row = client.get("/ru/incidents/").content.decode()

    assert '<span lang="en">Raid &lt;b&gt;</span>' in russian
    assert '<span lang="en">Raid &lt;b&gt;</span>' in row
    assert '<span lang="ru">Обыск</span>' in english
    assert '<span lang="ru">' not in russian
    assert '<span lang="en">' not in english


def test_name_is_shown_in_the_readers_language(client, make):
    person = make.person("Azimjan Askarov", published=True)
    make.name(person, "Азимжан Аскаров", language="ru", is_display=True)

    assert "<h1>Azimjan Askarov</h1>" in client.get(f"/people/{person.ref}/").content.decode()
    assert "<h1>Азимжан Аскаров</h1>" in client.get(f"/ru/people/{person.ref}/").content.decode()


def test_labels_of_filters_are_in_the_readers_language(client, make):
    make.incident(published=True)

    page = client.get("/ru/incidents/?country=kg").content.decode()

    assert "Кыргызстан" in page
    assert 'href="/ru/incidents/?country=kg&amp;type=LIB"' in page


def test_links_stay_in_the_language(client, make):
    incident = make.incident(published=True, person=make.person(published=True))

    page = client.get(f"/ru/incidents/{incident.ref}/").content.decode()

    addresses = re.findall(r'href="(/[^"]*)"', page)
    other = f"/incidents/{incident.ref}/"
    assert [
        one for one in addresses if not one.startswith(("/ru/", "/static/")) and one != other
    ] == []
