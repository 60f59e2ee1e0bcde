"""What lists put together by themselves, beside templates: addresses, facets, rows, lists of ids."""

import pickle
from types import SimpleNamespace

import pytest
from django.http import QueryDict
from django.urls import reverse, set_script_prefix
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from people.public import PublicPerson
from tracker.ground.id_arrays import in_ids
from tracker.ground.reverse_cache import address_of
from tracker.lists.addresses import Addresses
from tracker.lists.choices import VOCABULARIES, Choices, TextsField, term_rows
from tracker.lists.facets import FacetValue, ShownFacet
from tracker.lists.filter_kinds import WordsField
from tracker.templatetags.facets import facet_options, facet_value, facet_values
from tracker.templatetags.rows import incident_facts, source_line

HOSTILE = "<script>\"'&"
ESCAPED = "&lt;script&gt;&quot;&#x27;&amp;"
FIELDS = {"country": TextsField(), "q": WordsField(), "publisher": TextsField()}
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def value(code="A", **given):
    shown = {"typed": code, "label": {"en": code}, "address": f"/?a={code}", "number": 3}
    return FacetValue(code=code, **{"is_chosen": False, "is_group": False, **shown, **given})


@given(st.dictionaries(st.sampled_from([*FIELDS]), TEXTS), TEXTS.filter(bool))
def test_address_is_encoded_as_django_does(asked, changed):
    query = QueryDict(mutable=True)
    query.update(asked)
    expected = QueryDict(mutable=True)
    for name in FIELDS:
        values = [text.strip() for text in query.getlist(name) if text.strip()]
        expected.setlist(name, [changed] if name == "country" else values)

    address = Addresses("/incidents/", query, FIELDS).to({"country": changed})

    assert address == f"/incidents/?{expected.urlencode()}"


def test_address_keeps_the_order_of_the_form_and_leaves_out_the_page():
    addresses = Addresses("/", QueryDict("page=3&q=x&unknown=1"), FIELDS)

    assert addresses.to({}) == "/?q=x"
    assert addresses.to({"page": "2"}) == "/?q=x&page=2"
    assert addresses.to({"country": ["kg", "uz"]}) == "/?country=kg&country=uz&q=x"
    assert addresses.to({"q": None}) == "/"


@pytest.mark.parametrize("is_chosen", [True, False])
def test_hostile_texts_are_escaped_in_facets(is_chosen):
    hostile = value(HOSTILE, label={HOSTILE: HOSTILE}, address=f"/?{HOSTILE}", is_chosen=is_chosen)
    group = value("G", children=[hostile])

    markup = [facet_value(hostile), facet_values([group])]
    options = facet_options(ShownFacet("type", "Type", [value("B", label={"en": HOSTILE}), group]))

    for text in (*markup, options):
        assert "<script" not in text
        assert ESCAPED in text


def test_chosen_value_says_that_it_is_removed_and_is_no_option():
    chosen = value("A", is_chosen=True)

    assert 'class="chosen" aria-label="remove A"' in facet_value(chosen)
    assert facet_options(ShownFacet("type", "Type", [chosen])) == ""


def test_label_in_another_language_is_marked():
    with override("ru"):
        assert '<span lang="en">A</span>' in facet_value(value("A"))


def test_types_stand_below_their_group():
    group = value("G", children=[value("T", label={"en": "type"})])

    assert facet_values([group]).endswith(
        '<ul><li><a href="/?a=T">type</a> <span class="number">3</span></li></ul></li>'
    )
    assert "– type (3)" in facet_options(ShownFacet("type", "Type", [group]))


def test_hostile_texts_are_escaped_in_rows():
    texts = {"en": HOSTILE}
    person = SimpleNamespace(name=texts, get_absolute_url=lambda: f"/{HOSTILE}")
    incident = SimpleNamespace(
        type=SimpleNamespace(label=texts),
        type_id=HOSTILE,
        country=SimpleNamespace(slug="kg", name=texts),
        place=SimpleNamespace(ref=HOSTILE, name=texts),
        affected=[SimpleNamespace(person=person, organisation=None, others=2)],
    )

    markup = incident_facts(incident)

    assert "<script" not in markup
    assert markup.count(ESCAPED) == 7
    assert markup.endswith("</a> and 2 others")


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("prefix", ["/", "/0/tracker/"])
def test_addresses_of_pages_are_those_of_reverse(language, prefix):
    set_script_prefix(prefix)
    try:
        with override(language):
            assert address_of("incident_list") == reverse("incident_list")
            assert address_of("person", "ABCDEFG0") == reverse("person", args=["ABCDEFG0"])
    finally:
        set_script_prefix("/")


@pytest.mark.django_db
def test_terms_are_plain_rows_of_one_query(query_budget):
    names = tuple(VOCABULARIES)

    with query_budget(1):
        rows = term_rows(names)

    assert pickle.loads(pickle.dumps(rows)) == rows  # noqa: S301  our own
    assert [row[1:3] for row in rows if row[0] == "type"] == [
        (term.position, term.code)
        for term in VOCABULARIES["type"].objects.order_by("position", "code")
    ]
    assert Choices("country")["country"]["KG"].label["en"] == "Kyrgyzstan"


@pytest.mark.django_db
def test_known_ids_are_one_parameter_and_none_ask_nothing(make, query_budget):
    people = [make.person(f"Person {number}", published=True) for number in range(3)]
    wanted = [person.pk for person in people[:2]]

    rows = PublicPerson.objects.filter(in_ids("pk", wanted))
    params = rows.query.sql_with_params()[1]

    assert {row.pk for row in rows} == {*wanted}
    assert len(params) == 1
    with query_budget(0):
        assert list(PublicPerson.objects.filter(in_ids("pk", []))) == []


def test_hostile_texts_are_escaped_in_sources():
    names = ("author", "language", "publisher", "url", "archive_url")
    source = SimpleNamespace(
        **dict.fromkeys(names, HOSTILE),
        gloss={"en": HOSTILE},
        published="2020",
        get_absolute_url=lambda: "/",
    )

    markup = source_line(source)

    assert "<script" not in markup
    assert markup.count(ESCAPED) == 7
    assert ", 2020 <span" in markup


def test_source_with_a_title_alone_is_a_link():
    empty = dict.fromkeys(("author", "language", "publisher", "url", "archive_url"), "")
    source = SimpleNamespace(**empty, gloss={}, published="", get_absolute_url=lambda: "/")

    assert source_line(source).startswith('<a href="/">')
    assert source_line(source).endswith("</a>")
