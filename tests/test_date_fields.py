"""The fields that keep partial dates: what a form, a save and a migration do with them."""

from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.db.migrations.writer import MigrationWriter

from tracker.editorial.date_fields import (
    EXAMPLES,
    PartialDateField,
    PartialDateFormField,
    earliest_of,
    is_edtf,
    latest_of,
)
from tracker.ground.dates import DateError, parse

RUBBISH = ["yesterday", "03/04/2020", "2020-02-30", "2015\x00", "2" * 1000, True, b"2015"]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("October 2020", "2020-10"),
        ("до марта 2019", "../2019-02"),
        ("2015~", "2015~"),
        ("", ""),
        (" \u00a0", ""),
        (None, ""),
        (2015, "2015"),
        (date(2020, 10, 5), "2020-10-05"),
        (parse("2010–2011"), "2010/2011"),
    ],
)
def test_cleaning_saving_and_querying_agree_on_the_edtf(typed, stored):
    field = PartialDateField()

    assert field.clean(typed, None) == field.get_prep_value(typed) == stored
    assert type(field.get_prep_value(typed)) is str


@pytest.mark.parametrize("typed", [*RUBBISH, datetime(2020, 10, 5, 12)])
def test_rubbish_is_refused_by_the_form_and_by_the_save(typed):
    with pytest.raises(ValidationError):
        PartialDateField().clean(typed, None)
    with pytest.raises(DateError):
        PartialDateField().get_prep_value(typed)


def test_the_form_is_told_why():
    with pytest.raises(ValidationError) as refusal:
        PartialDateField().formfield().clean("03/04/2020")

    error = refusal.value.error_list[0]
    assert error.code == "ambiguous"
    assert error.params == {
        "text": "03/04/2020",
        "day_first": "2020-04-03",
        "month_first": "2020-03-04",
    }


def test_a_required_date_may_not_be_empty():
    with pytest.raises(ValidationError):
        PartialDateField(blank=False).clean(" ", None)
    with pytest.raises(ValidationError):
        PartialDateField(blank=False).formfield().clean(" ")


def test_a_nullable_date_stays_null():
    field = PartialDateField(null=True, default=None)

    assert field.to_python(None) is field.get_prep_value(None) is None
    assert field.get_prep_value("") == ""


def test_the_form_field_is_a_text_input_with_examples():
    field = PartialDateField().formfield()

    assert isinstance(field, PartialDateFormField)
    assert field.widget.input_type == "text"
    assert field.help_text is EXAMPLES
    assert PartialDateField(help_text="When?").formfield().help_text == "When?"
    assert field.clean("between 5 October 2020 (uncertain) and 7 November 2020 (uncertain)")


def test_the_same_date_in_other_words_is_no_change():
    field = PartialDateField().formfield()

    assert not field.has_changed("2020-10", "октябрь 2020 г.")
    assert field.has_changed("2020-10", "2020")


@pytest.mark.parametrize("options", [{}, {"blank": False}, {"max_length": 40, "default": "2015"}])
def test_migrations_know_a_field_of_django(options):
    field = PartialDateField(**options)

    _, path, args, kwargs = field.deconstruct()
    migrated, again = models.CharField(*args, **kwargs), field.clone()
    assert path == "django.db.models.CharField"
    assert migrated.deconstruct() == field.deconstruct() == again.deconstruct()
    assert type(again) is PartialDateField
    for one in (migrated, again):
        assert (one.blank, one.max_length, one.default) == (
            field.blank,
            field.max_length,
            field.default,
        )


@pytest.mark.parametrize("bound", [earliest_of, latest_of])
def test_bounds_are_stored_generated_columns(bound):
    field = bound("began", db_index=True)

    text, imports = MigrationWriter.serialize(field)
    assert isinstance(field, models.GeneratedField)
    assert (field.db_persist, field.null, field.db_index) == (True, True, True)
    assert isinstance(field.output_field, models.DateField)
    assert f"function='edtf_{bound.__name__.removesuffix('_of')}'" in text
    assert "models.F('began')" in text
    assert field.clone().deconstruct()[1:] == field.deconstruct()[1:]


def test_the_check_is_a_condition():
    assert models.CheckConstraint(condition=is_edtf("began"), name="began_is_a_date")
