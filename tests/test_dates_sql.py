"""PostgreSQL computes the same bounds as Python and refuses what Python refuses."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, connection, models, transaction
from django.test.utils import isolate_apps
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.errors import InvalidDatetimeFormat

from tracker.editorial.date_fields import PartialDateField, earliest_of, is_edtf, latest_of
from tracker.ground.dates import DateError, parse

pytestmark = pytest.mark.django_db

# Each example is a few hundred texts and one query.
BATCH = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))

years = st.sampled_from(["0000", "0001", "1900", "2000", "2004", "2010", "2011", "9999"])
points = st.one_of(
    years,
    st.dates().map(date.isoformat),
    st.builds("{}-{:02}".format, years, st.integers(0, 26)),
    st.builds("{}-{:02}-{:02}".format, years, st.integers(0, 13), st.integers(0, 32)),
    st.sampled_from(["201X", "20XX", "001X", "000X", "00XX", "2XXX", "2004-XX", "2004-06-XX"]),
    st.sampled_from(["", "..", "2015 ", " 2015", "2015\n", "٢٠١٥", "２０１５", "20x1", "201"]),
)
marked = st.builds(str.__add__, points, st.sampled_from(["", "", "", "?", "~", "%", "?~"]))
texts = st.one_of(
    marked,
    st.builds("{}/{}".format, marked, marked),
    st.text("0123456789-/.X?~%x ", max_size=12),
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12),
)
batches = st.lists(texts, min_size=200, max_size=400)


def canonical(text):
    try:
        return text == "" or parse(text).edtf == text
    except DateError:
        return False


def asked(columns, values):
    """One row of answers for each value `v`, in their order, from one query."""
    rows = "FROM unnest(%s::text[]) WITH ORDINALITY AS t(v, n) ORDER BY n"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} {rows}", [values])  # noqa: S608
        return cursor.fetchall()


@BATCH
@given(batches)
def test_validity_is_the_same_as_in_python(batch):
    answers = [valid for (valid,) in asked("edtf_is_valid(v)", batch)]

    assert dict(zip(batch, answers, strict=True)) == {text: canonical(text) for text in batch}


@BATCH
@given(batches)
def test_bounds_are_the_same_as_in_python(batch):
    valid = [text for text in batch if text and canonical(text)]

    answers = asked("edtf_earliest(v), edtf_latest(v)", valid)

    expected = [(moment.earliest, moment.latest) for moment in map(parse, valid)]
    assert answers == expected


def test_every_month_and_season_of_four_centuries_has_the_same_bounds():
    valid = [f"{y:04}-{m:02}" for y in range(1800, 2200) for m in (*range(1, 13), *range(21, 25))]
    valid += ["9999", "9999-12", "9999-24", "0001", "0001-01-01", "20XX", "201X"]

    answers = asked("edtf_earliest(v), edtf_latest(v)", valid)

    assert answers == [(moment.earliest, moment.latest) for moment in map(parse, valid)]


def test_the_empty_text_is_valid_and_has_no_bounds():
    answers = asked("edtf_is_valid(v), edtf_earliest(v), edtf_latest(v)", ["", None])

    assert answers == [(True, None, None), (None, None, None)]


@pytest.mark.parametrize("function", ["edtf_earliest", "edtf_latest"])
@pytest.mark.parametrize(
    "text", ["October 2020", "2011/2010", "2020-02-30", "0000", "../..", "2004-XX"]
)
def test_bad_edtf_is_named_in_the_error(function, text):
    with (
        pytest.raises(DataError, match="not a canonical EDTF date") as refusal,
        transaction.atomic(),
    ):
        asked(f"{function}(v)", [text])

    assert refusal.value.__cause__.sqlstate == "22007"
    assert text in str(refusal.value)


def test_functions_depend_on_no_setting():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TimeZone = 'Pacific/Kiritimati'")
        cursor.execute("SET LOCAL DateStyle = 'SQL, MDY'")
        cursor.execute("SET LOCAL search_path = pg_temp, pg_catalog, public")
        cursor.execute(
            "SELECT edtf_latest('9999-24') = make_date(9999, 12, 31), edtf_is_valid('2015')"
        )

        assert cursor.fetchone() == (True, True)


def test_functions_are_immutable_and_parallel_safe():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT provolatile::text, proparallel::text"
            " FROM pg_proc WHERE starts_with(proname, 'edtf_')"
        )

        assert cursor.fetchall() == [("i", "s")]


@pytest.fixture
def spell():
    """A table with a partial date, its two bounds and a check."""
    with isolate_apps():

        class Spell(models.Model):
            began = PartialDateField()
            began_earliest = earliest_of("began")
            began_latest = latest_of("began")

            class Meta:
                app_label = "tracker"
                constraints = [
                    models.CheckConstraint(condition=is_edtf("began"), name="began_is_edtf")
                ]

            def __str__(self):
                return self.began

        with connection.schema_editor() as editor:
            editor.create_model(Spell)
        yield Spell


def test_a_saved_date_has_its_bounds(spell):
    row = spell.objects.create(began="в феврале 2020 года")
    row.refresh_from_db()

    assert row.began == "2020-02"
    assert (row.began_earliest, row.began_latest) == (date(2020, 2, 1), date(2020, 2, 29))


def test_an_unknown_date_has_none(spell):
    row = spell.objects.create()
    row.refresh_from_db()

    assert (row.began, row.began_earliest, row.began_latest) == ("", None, None)


def test_the_instance_shows_what_was_stored(spell):
    row = spell(began="October 2020")
    row.save()

    assert row.began == "2020-10"
    assert spell.objects.bulk_create([spell(began="до 2016")])[0].began == "../2015"


def test_dates_are_found_by_any_of_their_words_and_by_bounds(spell):
    row = spell.objects.create(began="2020-10")

    assert spell.objects.get(began="October 2020") == row
    assert spell.objects.get(began__in=["окт. 2020"]) == row
    assert spell.objects.get(began__startswith="2020") == row
    assert spell.objects.get(began_latest__lt=date(2020, 10, 31) + timedelta(1)) == row
    with pytest.raises(DateError):
        spell.objects.filter(began="rubbish").exists()


def test_no_way_of_writing_stores_rubbish(spell):
    row = spell.objects.create(began="2015")

    with pytest.raises(DateError), transaction.atomic():
        spell(began="rubbish").save()
    with pytest.raises(DateError), transaction.atomic():
        spell.objects.update(began="rubbish")
    with pytest.raises(DataError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE tracker_spell SET began = 'October 2020'")
    with (
        pytest.raises(InvalidDatetimeFormat),
        transaction.atomic(),
        connection.cursor() as cursor,
        cursor.copy("COPY tracker_spell (began) FROM STDIN") as copy,
    ):
        copy.write_row(["2015/2014"])
    row.refresh_from_db()
    assert spell.objects.get() == row
    assert row.began == "2015"


def test_full_clean_reports_rubbish_as_a_form_error(spell):
    spell(began="October 2020").full_clean()

    with pytest.raises(ValidationError) as refusal:
        spell(began="rubbish").full_clean()
    assert list(refusal.value.message_dict) == ["began"]
