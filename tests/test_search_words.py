"""What a query means, and how the database keeps the words of a text."""

import html

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.search.grammar import Query, Term, parse
from tracker.search.snippets import Marker

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


def ask(sql: str, *values: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sql}", values)
        return cursor.fetchone()[0]


def is_found(typed: str, text: str, title: str = "") -> object:
    return ask("text_words(%s, %s) @@ words_query(%s)", title, text, typed)


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("raid Osh", ["raid", "Osh"], []),
        ('"raid in  Osh" -court', ['"raid in Osh"'], ["court"]),
        ("«обыск в офисе» −“the court”", ['"обыск в офисе"'], ['"the court"']),
        ("Bazar-Korgon", ["Bazar-Korgon"], []),
        ("raid raid -x -x", ["raid"], ["x"]),
        ('raid "no end', ["raid", "no", "end"], []),
        ('a"b"c', ["a", '"b"', "c"], []),
        ("- — -", ["-", "—"], []),
        ('"" "  "', [], []),
    ],
)
def test_query_is_read(typed, wanted, unwanted):
    query = parse(typed)

    assert [str(term) for term in query.wanted] == wanted
    assert [str(term) for term in query.unwanted] == unwanted


@given(ANY_TEXT)
def test_any_text_is_a_query_that_reads_the_same_when_it_is_written_out(typed):
    query = parse(typed)

    assert parse(str(query)) == query


def test_each_term_can_be_left_out():
    query = parse('raid "in Osh" -court')

    assert [(str(term), str(rest)) for term, rest in query.shorter()] == [
        ("raid", '"in Osh" -court'),
        ('"in Osh"', "raid -court"),
        ("court", 'raid "in Osh"'),
    ]
    assert parse("raid").shorter() == []
    assert Query((Term("raid"),), (Term("x"),)).shorter() == [(Term("x"), Query((Term("raid"),)))]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Asqarov", "Суд над Аскаровым."),
        ("asqarov", "The trial of Askarov's lawyer"),
        ("Аскаров", "A protest for Askarov in Bishkek"),
        ("Аскарова", "Аскаров"),
        ("Navalny", "О Навальном говорили все."),
        ("Djakupova", "Чолпон Джакупову вызвали на допрос."),
        ("Жапаров", "President Japarov said"),
        ("Oʻtkir", "Уткира задержали"),
        ("Alexander", "Александра отпустили"),
        ("Qasym-Jomart", "Касым-Жомарта Токаева"),
        ("Nazarbayev", "указ Назарбаева"),
        ("Ош", "in Osh"),
        ("Шахин", "Mehmet Şahin was held"),
        ("Васильев", "Vasilyev was fined"),
        ('Азимжан Аскаров', "prisoner Azimjan Askarov died"),
        ("ёлка", "Елки стояли"),
        ("елка", "Ёлки стояли"),
        ("\u0418\u0306од", "Йод"),
        ("йод", "\u0418\u0306од"),
        ("arrested", "an arrest"),
        ("задержания", "задержание"),
        ("A/HRC/1", "document A/HRC/1"),
    ],
)  # fmt: skip
def test_text_is_found(typed, text):
    assert is_found(typed, text)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Asanov", "Askarov"),
        ("Askarov Bekov", "Askarov told Bekov"),
        ("Аскаров Беков", "Askarov told Bekov"),
        ("in", "In Osh"),
        ("asqarov", "аскаров in small letters is no name"),
        ("0", "In 2010 he said so"),
        ("raid office", "raid. xqx Office"),
    ],
)
def test_text_is_not_found(typed, text):
    """A query of several words is a phrase to the database; lists put words together themselves."""
    assert not is_found(typed, text)


def test_no_phrase_reaches_from_one_text_into_the_next(client, make):
    incident = make.incident(published=True, summary={"en": "Office", "ru": "офис"})
    type(incident).objects.filter(pk=incident.pk).update(title={"en": "A raid", "ru": "Обыск"})

    for typed in ('"raid office"', '"raid обыск"', '"обыск office"', '"office офис"'):
        assert client.get("/incidents/", {"q": typed}).context["listing"].total == 0, typed


@pytest.mark.django_db
def test_titles_weigh_more_than_texts():
    ranks = [
        ask("ts_rank(text_words(%s, %s), words_query('raid'))", *texts)
        for texts in (("A raid", "here"), ("Here", "a raid"))
    ]

    assert ranks[0] > ranks[1]


@pytest.mark.django_db
@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ANY_TEXT, ANY_TEXT)
def test_any_text_can_be_kept_and_asked_for(text, typed):
    assert is_found(typed, text) in (True, False, None)


@pytest.mark.django_db
def test_text_of_any_length_can_be_kept(make):
    text = " ".join(f"Слово{number}" for number in range(60_000))

    case = make.case("Long", text={"en": text, "ru": text[::-1]})

    assert type(case).objects.filter(pk=case.pk, search__isnull=False).exists()


@pytest.mark.django_db
def test_functions_of_search_look_nothing_up():
    """So that generated columns may use them, and the public role may call them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname, provolatile, prosecdef FROM pg_proc WHERE proname IN"
            " ('text_words', 'words_query', 'folded_names', 'plain_words', 'common_letters',"
            " 'local_text_lines')"
        )
        found = cursor.fetchall()

    assert len(found) == 6
    assert {row[1:] for row in found} == {("i", False)}


@pytest.mark.django_db
def test_query_is_answered_by_index():
    """The question is worked out before the rows are looked at."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT id FROM cases_incident WHERE search @@ words_query('Asqarov')"
        )
        plan = "\n".join(row[0] for row in cursor.fetchall())

    assert "incident_by_text" in plan


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_marks_change_no_text(typed, text, odd):
    """Whatever the headline says, the text is shown as it is, escaped."""
    marker = Marker(parse(typed))

    for shown in (marker.name(text), marker.title({"en": text}, {"en": odd})):
        plain = shown.replace("<mark>", "").replace("</mark>", "")
        assert "<" not in plain
        assert html.unescape(plain) == text
