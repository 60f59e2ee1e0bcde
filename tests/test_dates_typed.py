"""Dates where they are typed or come in: forms, lists, imports of our tables, a researcher's spreadsheet."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from cases.models import Incident
from sources.models import Source
from tests.imports import imported, messages, planned
from tests.test_import_plan import ARREST
from tracker.editorial.date_fields import DayFormField, PartialDateField, PartialDateFormField
from tracker.files.imports.columns import Day, Edtf, Flag, Unreadable, Whole
from tracker.lists.filter_kinds import DateBoundField
from tracker.staff.widgets import PartialDateInput


@pytest.mark.parametrize("field", [PartialDateFormField(), DateBoundField(bound="earliest")])
def test_forms_and_lists_ask_what_a_typed_2021_22_means(field):
    with pytest.raises(ValidationError, match="summer 2021 or the years 2021/2022"):
        field.clean("2021-22")


def test_a_stored_season_stays_what_it_is():
    field = PartialDateField()

    assert field.clean("2021-22", None) == field.get_prep_value("2021-22") == "2021-22"
    assert PartialDateFormField().clean("summer 2021") == "2021-22"


def test_an_input_shows_a_season_in_words_and_a_doubtful_text_as_it_was_typed():
    field = PartialDateFormField()

    assert PartialDateInput().format_value("2021-22") == "summer 2021"
    assert PartialDateInput().format_value(field.bound_data("2021-22", "")) == "2021-22"
    assert PartialDateInput().format_value(field.bound_data("2020-10", "")) == "October 2020"


def test_a_form_of_one_day_guesses_no_order():
    field = DayFormField()

    assert field.clean("5 October 2020") == field.clean("05.10.2020") == date(2020, 10, 5)
    with pytest.raises(ValidationError, match="2020-04-03 or 2020-03-04"):
        field.clean("03/04/2020")
    with pytest.raises(ValidationError, match="is not one day"):
        field.clean("October 2020")


@pytest.mark.django_db
def test_the_admin_reads_days_so(admin_client):
    page = admin_client.post("/admin/sources/source/add/", {"accessed_on": "03/04/2020"})

    assert "2020-04-03 or 2020-03-04" in str(page.context["adminform"].form.errors["accessed_on"])


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        (Edtf("began", ""), "2020-10-05 00:00:00", "2020-10-05"),
        (Edtf("born", ""), "2015.0", "2015"),
        (Edtf("began", ""), "2021-22", "2021-22"),
        (Day("accessed_on", ""), "2020-10-05 00:00:00", "2020-10-05"),
        (Day("accessed_on", ""), "05.10.2020", "2020-10-05"),
        (Whole("number_min", ""), "12.0", 12),
        (Flag("online", ""), "1.0", True),
        (Flag("online", ""), "0.0", False),
    ],
)
def test_columns_read_what_programs_write(column, cell, value):
    assert column.read(cell, None) == value


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        (Edtf("began", ""), "42725", "2016-12-21"),
        (Edtf("began", ""), "2020-10-05 14:30", "without the time of day"),
        (Day("accessed_on", ""), "2020-10", "not one day"),
        (Day("accessed_on", ""), "2021-22", "can mean"),
        (Whole("number_min", ""), "12.5", "whole number"),
    ],
)
def test_columns_say_what_would_be_right(column, cell, reason):
    with pytest.raises(Unreadable, match=reason):
        column.read(cell, None)


@pytest.mark.django_db
def test_our_own_table_keeps_its_edtf_and_reads_midnight():
    rows = [{**ARREST, "began": "2021-22"}, {**ARREST, "ref": "#2", "began": "2020-10-05 00:00:00"}]

    imported("incidents", rows)

    assert set(Incident.objects.values_list("began", flat=True)) == {"2021-22", "2020-10-05"}


@pytest.mark.django_db
def test_a_day_of_a_source_is_read_from_a_table_of_pandas():
    imported(
        "sources",
        [
            {
                "ref": "#1",
                "title": "News",
                "published": "2015.0",
                "accessed_on": "2020-10-05 00:00:00",
            }
        ],
    )

    source = Source.objects.get()
    assert (source.published, source.accessed_on) == ("2015", date(2020, 10, 5))


@pytest.mark.django_db
def test_the_plan_tells_the_reason():
    batch = planned("incidents", [{**ARREST, "began": "2018/05/01:2018/06/01"}])

    (message,) = messages(batch)
    assert "Write 2018-05-01/2018-06-01" in message
