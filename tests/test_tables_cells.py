"""The formula guard and several values in one cell: both give back what they were given."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.ground.tables import guard, join_values, split_values, unguard


@given(st.text())
@example("'=1+1")
@example("''")
@example("'\n=")
def test_unguard_gives_back_every_text(text):
    assert unguard(guard(text)) == text


@pytest.mark.parametrize(
    "text", ["=1+1", "+996 555", "-1", "@SUM", "\t=1", "\r", "\n", "＝1", "＋", "－", "＠", "'=1"]
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert guard(text) == "'" + text


@pytest.mark.parametrize("text", ["", "'Abd al-Rahman", "''", "2020-10", "a=b", "Имя"])
def test_other_texts_are_untouched_both_ways(text):
    assert guard(text) == unguard(text) == text


@given(st.lists(st.text()))
@example([""])
@example(["", ""])
@example([" a ", "|", "\\", "\\ ", "\\|"])
def test_several_values_survive_one_cell(values):
    assert split_values(join_values(values)) == values


def test_blanks_around_typed_values_are_dropped():
    assert split_values(" Азамат |Нурбек|  Айбек ") == ["Азамат", "Нурбек", "Айбек"]


def test_commas_and_semicolons_separate_nothing():
    assert split_values("Osh, Kara-Suu; Uzgen") == ["Osh, Kara-Suu; Uzgen"]


def test_an_empty_cell_has_no_values():
    assert split_values("  ") == []
