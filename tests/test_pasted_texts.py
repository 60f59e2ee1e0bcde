"""Texts pasted from PDF files and web pages: what is stored, what is found, and what stays."""

import unicodedata

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from cases.models import Incident
from people.models import PersonName
from sources.models import Source
from tests.imports import imported
from tracker.ground.pasted_text import ACUTE, DIRECTION_MARKS, NEVER_SEEN, cleaned
from tracker.search.grammar import parse

PASTED = [
    ("жур\u00adналист", "журналист"),
    ("жур\u00ad\nналист", "журналист"),
    ("жур\u00ad\r\n  налист", "журналист"),
    ("Аска\u0301ров", "Аскаров"),
    ("АСКА\u0301РОВ", "АСКАРОВ"),
    ("Өмү\u0301ров", "Өмүров"),
    ("о\u200bфис\u2060 су\ufeffда", "офис суда"),
    ("o\ufb03ce", "office"),
    ("\ufb01nal", "final"),
    ("правозащитник\u2011юрист", "правозащитник-юрист"),
    ("правозащитник\u2010юрист", "правозащитник-юрист"),
    ("\u200eсуд\u200f в\u202a Оше\u202c", "суд в Оше"),
    ("жур\u200cна\u200dлист", "журналист"),
    ("\ufee3\ufea4\ufee4\ufeaa", "محمد"),
]
KEPT = [
    "می\u200cخواهم",
    "SMS\u200cها",
    "محمد \u200f(2020)\u200e",
    "👨\u200d👩\u200d👧",
    "क्\u200dष",
    "ភាសា\u200bខ្មែរ",
    "Sé café señor Ḿ",
    "cafe\u0301 и\u0306",
    "ѓорѓи ќе",
    "e\u0329\u0301",
    "2010–2011 — «а»",
    "5\u00a0000\u202fсом",
    "№ 1-12/2020, ст. 299¹",
    "Nur‘ali Oʻzbek’cha",
    "п\u0301",
    "\ufdfa",
]


@pytest.mark.parametrize(("pasted", "plain"), PASTED)
def test_what_nobody_typed_is_taken_away(pasted, plain):
    assert cleaned(pasted) == cleaned(plain) == plain


@pytest.mark.parametrize("text", KEPT)
def test_what_carries_meaning_stays(text):
    assert cleaned(text) == text
    assert cleaned(unicodedata.normalize("NFD", text)) == unicodedata.normalize("NFD", text)


ODD = st.text(
    st.sampled_from(
        [*NEVER_SEEN, *DIRECTION_MARKS, ACUTE, *'аигйe\u0306\u0304\u200c\u200d\ufb03\u2011 \nم-"']
    )
)


@given(ODD | st.text(st.characters(exclude_categories=["Cs"])))
def test_a_clean_text_stays_as_it_is(text):
    assert cleaned(cleaned(text)) == cleaned(text)
    assert parse(str(parse(text))) == parse(text)


def is_found(typed, text):
    with connection.cursor() as cursor:
        cursor.execute("SELECT text_words('', %s) @@ words_query(%s)", [text, typed])
        return cursor.fetchone()[0]


# What a row stored before is found by; a word broken at the end of a line is not put together there.
OLD = [
    (pasted, plain)
    for pasted, plain in PASTED
    if "\n" not in pasted and "\u200d" not in pasted and plain != "محمد"
]


@pytest.mark.django_db
@pytest.mark.parametrize(("pasted", "plain"), OLD)
def test_a_text_stored_before_is_found_by_its_plain_words_and_the_other_way(pasted, plain):
    assert is_found(plain, f"Это {pasted} здесь")
    assert is_found(pasted, f"Это {plain} здесь")
    assert is_found(parse(pasted).text, plain)


@pytest.mark.django_db
def test_saving_cleans_every_kind_of_text(make):
    incident = make.incident("Суд", summary={"ru": "Аска\u0301ров, o\ufb03ce\u00ad"})
    source = make.source(title="жур\u00adналист", author="Аска\u0301ров", publisher="o\ufb03ce")
    person = make.person("Аска\u0301ров Азим\u200bжан")

    assert Incident.objects.get(pk=incident.pk).summary == {"ru": "Аскаров, office"}
    source = Source.objects.get(pk=source.pk)
    assert (source.title, source.author, source.publisher) == ("журналист", "Аскаров", "office")
    assert [name.text for name in PersonName.objects.filter(bearer=person)] == ["Аскаров Азимжан"]


@pytest.mark.django_db
def test_an_import_cleans_its_cells():
    imported(
        "sources",
        [
            {
                "ref": "#1",
                "title": "жур\u00adналист\u2011юрист",
                "url": "https://example.org/\u200ba",
            }
        ],
    )

    source = Source.objects.get()
    assert (source.title, source.url) == ("журналист-юрист", "https://example.org/a")


@pytest.mark.django_db
def test_the_admin_looks_for_the_plain_words(make, admin_client):
    place = make.place("Ош\u00adский район")

    found = admin_client.get("/admin/tracker/place/", {"q": "О\u0301ш\u200bский"})

    assert place.ref in found.content.decode()
