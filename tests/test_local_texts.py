"""Texts per content language: what is stored, shown, typed and kept."""

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import translation

from cases.models import Case
from sources.models import Source
from tracker.ground.texts import LocalTextField, LocalTextFormField, pick, plain

BOTH = {"en": "arrest", "ru": "арест"}


@pytest.mark.parametrize(
    ("texts", "language", "expected"),
    [
        (BOTH, "en", ("arrest", "en")),
        (BOTH, "ru", ("арест", "ru")),
        (BOTH, "ru-KG", ("арест", "ru")),
        ({"ru": "арест"}, "en", ("арест", "ru")),
        ({"ky": "камакка алуу"}, "en", ("камакка алуу", "ky")),
        ({"ky": "камакка алуу", "ru": "арест"}, "en", ("арест", "ru")),
        ({}, "en", ("", "")),
        (None, "en", ("", "")),
    ],
)
def test_reader_gets_a_text_and_the_language_it_is_in(texts, language, expected):
    assert pick(texts, language) == expected


def test_language_of_the_page_is_the_one_wanted():
    with translation.override("ru"):
        assert plain(BOTH) == "арест"
    with translation.override(None):
        assert plain(BOTH) == "arrest"


@pytest.mark.parametrize(
    ("stored", "is_valid"),
    [
        ("{}", True),
        ('{"en": "a", "ru": "б", "ky": "в"}', True),
        ("null", False),
        ("[]", False),
        ('["en"]', False),
        ('"arrest"', False),
        ("1", False),
        ('{"en": ""}', False),
        ('{"en": null}', False),
        ('{"en": 1}', False),
        ('{"en": {"a": "b"}}', False),
        ('{"en": ["a"]}', False),
        ('{"EN": "a"}', False),
        ('{"": "a"}', False),
        ('{"english": "a"}', False),
        ('{"en": "a", "ru-KG": "б"}', False),
    ],
)
def test_database_takes_texts_by_language_code_only(db, stored, is_valid):
    with connection.cursor() as cursor:
        cursor.execute("SELECT local_text_is_valid(%s::jsonb)", [stored])

        assert cursor.fetchone() == (is_valid,)


@pytest.mark.parametrize(
    "value", ["arrest", ["en"], {"en": 1}, {"EN": "a"}, {"english": "a"}, {"e\n": "a"}]
)
def test_form_and_import_refuse_anything_else(value):
    with pytest.raises(ValidationError):
        LocalTextField().clean(value, None)


def test_spaces_and_empty_texts_are_not_stored(db):
    source = Source.objects.create(title="An article", gloss={"en": "  a gloss ", "ru": " \n"})

    source.refresh_from_db()

    assert source.gloss == {"en": "a gloss"}


class CaseForm(forms.ModelForm):
    class Meta:
        model = Case
        fields = ("title",)


def test_form_has_one_input_per_content_language():
    html = CaseForm(instance=Case(title=BOTH)).as_p()

    assert 'value="arrest"' in html
    assert 'value="арест"' in html
    assert 'lang="ru"' in html
    assert 'aria-label="Russian"' in html


@pytest.mark.parametrize(
    ("typed", "expected"),
    [(["arrest", "арест"], BOTH), ([" arrest ", ""], {"en": "arrest"}), (["", " "], {})],
)
def test_form_joins_what_was_typed(typed, expected):
    assert LocalTextFormField(required=False).clean(typed) == expected


def test_one_language_is_enough_and_none_is_too_few():
    field = LocalTextFormField(required=True)

    assert field.clean(["", "арест"]) == {"ru": "арест"}
    with pytest.raises(ValidationError):
        field.clean(["", ""])


@pytest.mark.parametrize(
    ("initial", "typed", "has_changed"),
    [
        (BOTH, ["arrest", "арест"], False),
        ({"en": "arrest"}, ["arrest", ""], False),
        ({}, ["", ""], False),
        (None, ["", ""], False),
        ({"en": "arrest"}, ["arrest", "арест"], True),
        (BOTH, ["arrest", ""], True),
    ],
)
def test_form_knows_whether_a_text_was_changed(initial, typed, has_changed):
    assert LocalTextFormField(required=False).has_changed(initial, typed) is has_changed


def test_text_in_a_language_that_the_form_does_not_offer_stays(db):
    case = Case.objects.create(title={"en": "A case", "ky": "Иш"})

    form = CaseForm({"title_en": "The case", "title_ru": "Дело"}, instance=case)
    form.save()

    case.refresh_from_db()
    assert case.title == {"en": "The case", "ru": "Дело", "ky": "Иш"}
