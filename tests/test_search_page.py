"""Everything is searched at once: grouped, the best first, with what was found marked."""

import html
import re
from typing import Any

import pytest
from django.db import connection

from people.name_conditions import NamesFound
from tracker.roof.search_page.record_kinds import KINDS
from tracker.search.grammar import parse
from tracker.search.snippets import Marker

TAGS = re.compile(r"<(?!/?mark)[^>]+>")


def search(client: Any, typed: str, language: str = "") -> Any:
    return client.get(f"{language}/search/", {"q": typed})


def groups(client: Any, typed: str) -> dict[str, list[str]]:
    """Titles of the hits by kind, without markup."""
    found = search(client, typed).context.get("search")
    return {
        group.kind.name: [plain(hit.title) for hit in group.hits]
        for group in (found.groups if found else ())
    }


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def shown(response: Any) -> str:
    """The text of the page with its marks."""
    return html.unescape(" ".join(TAGS.sub(" ", response.content.decode()).split()))


@pytest.fixture
def world(make):
    """One public record of each kind that has to do with a raid on Azimjan Askarov's office in Osh."""
    person = make.person(
        "Azimjan Askarov", published=True, note={"en": "A journalist from Bazar-Korgon"}
    )
    make.name(person, "Азимжан Аскаров", language="ru", is_display=True)
    body = make.organisation(
        "Air Centre", published=True, note={"en": "A defenders' office in Jalalabad"}
    )
    place = make.place("Osh", published=True)
    incident = make.incident(
        "Raid on an office",
        published=True,
        person=person,
        place=place,
        began="2010-06",
        summary={
            "en": "Police took the files of the centre.",
            "ru": "При обыске в офисе стояла ёлка.",
        },
    )
    make.involvement(incident, organisation=body, role="APR")
    case = make.case("The office case", published=True, people=(person,), incidents=(incident,))
    trial = make.proceeding("Trial over the files", accused=(person,), published=True)
    source = make.source(published=True, title="Office raided, files taken", author="A. Bekov")
    make.incident("Something else", published=True)
    return {
        "person": person,
        "organisation": body,
        "incident": incident,
        "case": case,
        "proceeding": trial,
        "source": source,
    }


def test_all_kinds_are_searched_together(client, world):
    assert groups(client, "office") == {
        "incident": ["Raid on an office"],
        "case": ["The office case"],
        "organisation": ["Air Centre"],
        "source": ["Office raided, files taken"],
    }
    assert groups(client, "Asqarov") == {
        "person": ["Azimjan Askarov"],
        "incident": ["Raid on an office"],
        "case": ["The office case"],
        "proceeding": ["Trial over the files"],
    }


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('"raid on an office"', {"incident"}),
        ('"raid office"', set()),
        ('"Azimjan Askarov"', {"person", "incident", "case", "proceeding"}),
        ('"Askarov Azimjan"', set()),
        ("office -raid", {"case", "organisation"}),
        ('office -"raid on an office"', {"case", "organisation", "source"}),
        ("office -Аскаров", {"organisation", "source"}),
        ("елка", {"incident"}),
        ("ёлки", {"incident"}),
        ("обыски", {"incident"}),
        ("Ош", {"incident"}),
        ("office Аскаров", {"incident", "case"}),
        ("Bazar-Korgon", {"person"}),
        ("Базар-Коргон", {"person"}),
        ("Беков", {"source"}),
        ("files", {"incident", "proceeding", "source"}),
    ],
)
def test_query_means_the_same_everywhere(client, world, typed, found):
    assert groups(client, typed).keys() == found
    for name, path in LISTS.items():
        listed = client.get(f"/{path}/", {"q": typed}).context["listing"].total
        assert (listed > 0) == (name in found), name


LISTS = {
    "incident": "incidents",
    "case": "cases",
    "person": "people",
    "organisation": "organisations",
    "source": "sources",
    "proceeding": "proceedings",
}


def test_number_and_link_are_those_of_the_full_list(client, make):
    for number in range(7):
        make.incident(f"Raid {number}", published=True)
    make.source(published=True, title="Raids")

    found = search(client, "raids -5").context["search"].groups

    assert {group.kind.name: group.total for group in found} == {"incident": 6, "source": 1}
    for group in found:
        assert client.get(group.address).context["listing"].total == group.total
    assert len(found[0].hits) == 5


def test_best_hit_comes_first(client, make):
    make.incident("Something", published=True, began="2024", summary={"en": "A search of a house."})
    make.incident("Search of an office", published=True, began="2010")
    make.incident("Search of a flat", published=True, began="2012")
    named = make.person("Anna Search", published=True)
    make.incident("An arrest", published=True, began="2025", person=named)

    assert groups(client, "search")["incident"] == [
        "Search of a flat",
        "Search of an office",
        "An arrest",
        "Something",
    ]


def test_person_of_just_this_name_comes_first_of_all(client, make):
    for name in ("Azimjan Askarov Uulu", "Azimjan Askarov", "Azimjan Askarovich Bekov"):
        make.incident(f"Arrest of {name}", published=True, person=make.person(name, published=True))

    found = groups(client, "Аскаров Азимжан")

    assert list(found) == ["person", "incident"]
    assert found["person"][0] == "Azimjan Askarov"
    assert list(groups(client, "Аскаров"))[0] == "person"
    assert list(groups(client, "arrest Аскаров")) == ["incident"]


def test_what_was_found_is_marked_in_public_text(client, world):
    page = shown(search(client, "обыска елка"))

    assert "При <mark>обыске</mark> в офисе стояла <mark>ёлка</mark>." in page


@pytest.mark.parametrize("typed", ["Аскаров", "Asqarov", "asqarov", "Askarova"])
def test_name_within_a_text_is_found_and_marked_in_any_script(client, make, typed):
    make.incident("A trial", published=True, summary={"ru": "Суд над Азимжаном Аскаровым начался."})

    page = shown(search(client, typed))

    assert "Суд над Азимжаном <mark>Аскаровым</mark> начался." in page


def test_one_who_is_involved_is_named_and_marked(client, world):
    page = shown(search(client, "Asqarov", "/ru"))

    assert page.count("Азимжан <mark>Аскаров</mark>") == 4


def test_text_of_a_record_is_escaped(client, make):
    make.incident(
        "<b>Raid</b> & <mark>more</mark>", published=True, summary={"en": "<script>raid</script>"}
    )

    page = search(client, "raid").content.decode()

    assert "&lt;b&gt;<mark>Raid</mark>&lt;/b&gt; &amp; &lt;mark&gt;more&lt;/mark&gt;" in page
    assert "&lt;script&gt;<mark>raid</mark>&lt;/script&gt;" in page


def test_long_text_is_cut_around_what_was_found(client, make):
    words = "Nothing of interest happens here for quite a while. " * 40
    make.case("A case", published=True, text={"en": f"{words}Then a raid. {words}"})

    excerpt = plain(search(client, "raid").context["search"].groups[0].hits[0].excerpt)

    assert "Then a raid." in excerpt
    assert excerpt.startswith("…\u00a0")
    assert excerpt.endswith("\u00a0…")
    assert len(excerpt) < 300


def test_hit_in_the_other_language_is_shown_in_it(client, world):
    page = search(client, "обыск").content.decode()

    assert '<span lang="ru">При <mark>обыске</mark>' in page


def test_nothing_hidden_is_found_or_counted(client, make):
    draft = make.incident("Secret raid", person=make.person("Ann Draft"))
    withheld = make.person("Zhanna Withheld", published=True)
    public = make.incident("An arrest", published=True, person=withheld)
    public.involvements.update(withheld_label={"en": "a woman"})
    type(withheld).objects.filter(pk=withheld.pk).update(identity_withheld=True)
    make.source(published=True, title="Confidential raid", is_confidential=True)
    make.organisation("Raid House", note={"en": "raid"})
    make.place("Raidville")

    for typed in ("raid", "Draft", "Zhanna", "Withheld", "Raidville", "Zhanna nobody", draft.ref):
        response = search(client, typed)
        assert response.context["search"].total == 0, typed
        assert (response.context["nearest"], response.context["shorter"]) == ([], []), typed


def test_without_results_the_page_says_what_to_try(client, world):
    response = search(client, "Askaron office")

    assert [(name.text, name.address) for name in response.context["nearest"]] == [
        ("Azimjan Askarov", f"/people/{world['person'].ref}/")
    ]
    assert [(str(one.left_out), one.total, one.address) for one in response.context["shorter"]] == [
        ("Askaron", 4, "/search/?q=office"),
        ("office", 1, "/search/?q=Askaron"),
    ]
    assert "Nothing public was found." in shown(response)
    assert "What to try" in shown(response)


def test_number_without_a_word_is_what_the_page_then_finds(client, world):
    for typed in ("office nowhere", '"an office" raid nowhere', "files Аскаров -Azimjan"):
        for one in search(client, typed).context["shorter"]:
            assert client.get(one.address).context["search"].total == one.total


def test_empty_search_shows_how_to_search(client, db):
    for query in ("", "?q=", "?q=%20"):
        response = client.get(f"/search/{query}")

        assert "Quotation marks" in shown(response)
        assert 'role="alert"' not in response.content.decode()


@pytest.mark.parametrize("typed", ["word " * 11, "x" * 201, "a\0b"])
def test_what_is_too_much_is_refused_with_a_message(client, db, typed):
    page = search(client, typed).content.decode()

    assert 'role="alert"' in page


@pytest.mark.parametrize(
    "typed",
    ["—", '"', '""', "-", '-"', "& | ! ( <->", "':*", "in", "в на", '"in the"', "-raid -office"],
)
def test_query_of_marks_and_small_words_is_no_error(client, world, typed):
    assert search(client, typed).status_code == 200


def test_only_words_to_leave_out_find_all_the_rest(client, world):
    assert groups(client, "-office -files")["incident"] == ["Something else"]


def test_more_than_ten_thousand_are_not_counted(client, make, monkeypatch):
    monkeypatch.setattr("tracker.roof.search_page.ranked_hits.MAX_HITS", 2)
    for number in range(4):
        make.incident(f"Raid {number}", published=True)

    assert "more than 10,000" in shown(search(client, "raid"))


def test_costs_do_not_grow_with_what_is_found(client, make, query_budget):
    people = [make.person(f"Aziz Raidov{number}", published=True) for number in range(8)]
    for person in people:
        incident = make.incident(
            "Raid " * 20, published=True, person=person, summary={"en": "raid " * 400}
        )
        make.case("Raid", published=True, people=(person,), incidents=(incident,))
        make.proceeding("Raid", accused=(person,), published=True)
        make.source(title="Raid", published=True)
        make.organisation("Raid", published=True)

    with query_budget(12):
        page = search(client, "raid")
    with query_budget(12):
        search(client, "raid nowhere -nobody")

    assert page.context["search"].total == 48
    assert len(page.content) < 100_000


@pytest.mark.parametrize("path", ["/", "/incidents/", "/about/", "/search/", "/ru/", "/ru/people/"])
def test_every_page_has_one_search_box(client, db, path):
    page = client.get(path).content.decode()

    boxes = re.findall(r'<form method="get" action="(/(?:ru/)?search/)" role="search"', page)
    assert boxes == ["/ru/search/" if path.startswith("/ru") else "/search/"]
    assert page.count('<label for="q-') == 1


def test_every_way_of_writing_is_found(client, make):
    incident = make.incident("Raid", published=True)
    type(incident).objects.filter(pk=incident.pk).update(title={"en": "Surveillance of Аскаров"})
    with connection.cursor() as cursor:
        cursor.execute(
            'UPDATE people_person SET note = \'{"en": "A beekeeper"}\' WHERE id = %s',
            [make.person("Ann", published=True).pk],
        )

    assert groups(client, "raid") == {}
    assert groups(client, "Asqarov surveillance") == {"incident": ["Surveillance of Аскаров"]}
    assert groups(client, "beekeepers") == {"person": ["Ann"]}


def test_list_without_rows_says_how_many_each_filter_hides(client, make):
    person = make.person("Azimjan Askarov", published=True)
    make.incident("Raid", published=True, person=person)
    make.incident("Raid", published=True, country_id="KZ")
    make.incident("Raid in secret", country_id="KZ", person=person)

    listing = client.get("/incidents/?country=kz&q=raid Аскаров").context["listing"]

    assert [(one.title, one.word, one.number, one.address) for one in listing.dropped] == [
        ("Country", "", 1, "/incidents/?q=raid+%D0%90%D1%81%D0%BA%D0%B0%D1%80%D0%BE%D0%B2"),
        ("Text or name", "", 1, "/incidents/?country=kz"),
        ("Text or name", "Аскаров", 1, "/incidents/?country=kz&q=raid"),
    ]
    for one in listing.dropped:
        assert client.get(one.address).context["listing"].total == one.number


def test_list_with_rows_counts_nothing_without_its_filters(client, make):
    make.incident("Raid", published=True)

    for query in ("country=kg&q=raid", "country=xx", ""):
        assert client.get(f"/incidents/?{query}").context["listing"].dropped == []


@pytest.mark.parametrize("path", [*LISTS.values()])
def test_every_list_without_rows_links_to_the_search_page(client, db, path, query_budget):
    with query_budget(12):
        page = client.get(f"/{path}/", {"q": "nobody & nothing"}).content.decode()

    assert 'href="/search/?q=nobody%20%26%20nothing"' in page


@pytest.mark.django_db
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_hit_joins_only_the_records_that_it_shows(kind):
    """An empty `select_related()` joins every table that a row refers to."""
    query = parse("raid")

    assert kind.shown(Marker(query), NamesFound(query)).query.select_related is not True
