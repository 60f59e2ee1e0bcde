"""What the rows of a researcher's spreadsheet become."""

import pytest

from cases import spreadsheet
from tests.spreadsheets import COLUMNS, ROW, TITLES, expand, of_kind, problems, rows, with_columns
from tracker.files.imports.models import ImportBatch, ImportedRow, Problem
from tracker.files.imports.planning import Planner
from tracker.ground.tables import Row

pytestmark = pytest.mark.django_db


def test_row_becomes_an_incident_with_all_that_hangs_on_it():
    drafts = expand(rows(ROW))

    assert [draft.kind for draft in drafts] == [
        "incidents",
        "sources",
        "citations_incident",
        "people",
        "involvements",
        "people",
        "involvements",
    ]
    assert drafts[0].cells == {"title_en": "A raid", "country": "KG", "type": "LIB-ARR"}
    assert drafts[0].key == "1"
    assert drafts[2].cells == {"subject": "#1", "source": "#url:https://a.org/1"}
    assert drafts[3].cells == {"names": "Anna One"}
    assert drafts[4].cells == {"incident": "#1", "person": "#1/anna one", "role": "TGT"}


def test_first_type_is_the_main_one():
    (incident,) = of_kind(
        expand(rows(("1", "A raid", "LIB-ARR; PRIV-SRH; BODY-ASL", "KG", "", ""))), "incidents"
    )

    assert incident.cells["type"] == "LIB-ARR"
    assert incident.cells["further_types"] == "PRIV-SRH | BODY-ASL"


def test_unknown_term_is_a_problem_that_names_line_column_and_value():
    drafts = expand(rows(("1", "A raid", "LIB-ARR; sea battle", "Atlantis", "", "")))

    found = [(line, column, value) for line, column, value, _sentence in problems(drafts)]
    assert found == [(2, "Country", "Atlantis"), (2, "Type", "sea battle")]


def test_value_means_what_the_mapping_says():
    drafts = expand(
        rows(("1", "A raid", "Sea Battle", "KGZ", "", "")), values={"type": {"sea battle": "CTX"}}
    )

    assert problems(drafts) == []
    assert drafts[0].cells["type"] == "CTX"
    assert drafts[0].cells["country"] == "KG"


def test_only_the_told_separator_splits_names():
    drafts = expand(rows(("1", "A raid", "", "KG", "Two, Boris; Anna and Co | x", "")))

    assert [draft.cells["names"] for draft in of_kind(drafts, "people")] == [
        "Two, Boris",
        r"Anna and Co \| x",
    ]


def test_name_in_a_language_is_the_one_shown_in_it():
    columns = {**COLUMNS, "Person": {"to": "people", "role": "TGT", "language": "ru"}}
    drafts = expand(rows(("1", "A raid", "", "KG", "Анна", "")), columns=columns)

    assert of_kind(drafts, "people")[0].cells["names"] == "ru*: Анна"


def test_same_name_in_two_incidents_is_two_people_without_a_yes():
    table = rows(ROW, ("2", "A trial", "", "KG", "Anna One", ""))

    assert len(of_kind(expand(table), "people")) == 3
    tied = of_kind(expand(table, same_names=True), "people")
    assert [draft.key for draft in tied] == ["name:anna one", "name:boris two"]


def test_nameless_dataset_ties_nobody_to_other_files():
    """Two files without a data set both have a number 1 and perhaps the same names."""
    table = rows(ROW)

    drafts = expand(table, dataset="", same_names=True)
    again = expand(table, dataset="", same_names=True)
    other = expand(rows((*ROW[:1], "Another raid", *ROW[2:])), dataset="", same_names=True)

    assert [draft.key for draft in drafts] == [draft.key for draft in again]
    shared = {draft.key for draft in drafts} & {draft.key for draft in other}
    assert shared == {"url:https://a.org/1"}


def test_answer_links_a_name_to_a_record(make):
    person = make.person("Anna One")

    drafts = expand(rows(ROW), answers={("people", "Anna One"): person.ref})

    assert [draft.cells["names"] for draft in of_kind(drafts, "people")] == ["Boris Two"]
    assert of_kind(drafts, "involvements")[0].cells["person"] == person.ref


def test_answer_new_makes_a_record_though_all_exact_matches_are_accepted(make):
    make.person("Anna One")

    drafts = expand(rows(ROW), answers={("people", "Anna One"): "new"}, accept_exact=True)

    assert len(of_kind(drafts, "people")) == 2


def test_exact_matches_are_linked_only_with_the_yes_for_all(make):
    person = make.person("ANNA  One")

    assert len(of_kind(expand(rows(ROW)), "people")) == 2
    linked = expand(rows(ROW), accept_exact=True)
    assert of_kind(linked, "involvements")[0].cells["person"] == person.ref


def test_two_namesakes_on_record_are_no_exact_match(make):
    make.person("Anna One")
    make.person("Anna One")

    assert len(of_kind(expand(rows(ROW), accept_exact=True), "people")) == 2


def test_what_an_earlier_import_made_stays_its_own(make):
    """Another match would change cells, and importing the same file again changes nothing."""
    person = make.person("Anna One")
    ImportedRow.objects.create(
        dataset="field notes", kind="people", key="1/anna one", target=person.pk
    )

    drafts = expand(rows(ROW), accept_exact=True, answers={("people", "Anna One"): person.ref})

    assert of_kind(drafts, "involvements")[0].cells["person"] == "#1/anna one"


def test_twice_in_one_cell_is_refused():
    drafts = expand(rows(("1", "A raid", "", "KG", "Anna One; anna one", "")))

    assert [problem[:2] for problem in problems(drafts)] == [(2, "Person")]


def test_described_are_no_records():
    columns = {
        **COLUMNS,
        "Person": {"to": "people", "role": "TGT", "separator": ";", "described": True},
    }
    cell = "unknown men; 5 students; at least 20 women; 5–7 men; about 30 miners"
    drafts = expand(rows(("1", "A raid", "", "KG", cell, "")), columns=columns)

    found = of_kind(drafts, "involvements")
    assert of_kind(drafts, "people") == []
    shown = [
        tuple(draft.cells.get(name, "") for name in ("described_as_en", "number_min", "number_max"))
        for draft in found
    ]
    assert shown == [
        ("unknown men", "", ""),
        ("students", "5", "5"),
        ("women", "20", ""),
        ("men", "5", "7"),
        ("about 30 miners", "", ""),
    ]


def test_organisations_have_a_role():
    titles, columns = with_columns(Bodies={"to": "organisations", "role": "DET"})
    drafts = expand(rows((*ROW, "The Committee")), titles, columns=columns)

    (body,) = of_kind(drafts, "organisations")
    involvement = of_kind(drafts, "involvements")[-1]
    assert body.cells == {"names": "The Committee"}
    assert involvement.cells == {
        "incident": "#1",
        "organisation": f"#{body.key}",
        "role": "DET",
    }


def test_incident_without_a_title_gets_its_first_link_to_follow_up():
    drafts = expand(rows(("1", "", "", "KG", "", "https://a.org/1")))

    assert drafts[0].cells["lead"] == "https://a.org/1"


def test_incident_without_title_and_link_is_refused():
    drafts = expand(rows(("1", "", "LIB-ARR", "KG", "", "")))

    assert [problem[:2] for problem in problems(drafts)] == [(2, "Title")]


def test_dates_stay_as_written():
    titles, columns = with_columns(When={"to": "began"})
    drafts = expand(rows((*ROW, "2020"), ("2", *ROW[1:], "03/04/2020")), titles, columns=columns)

    found = of_kind(drafts, "incidents")
    assert [draft.cells["began"] for draft in found] == ["2020", "03/04/2020"]
    assert found[0].columns["began"] == "When"


@pytest.mark.parametrize(("order", "read"), [("dmy", "2020-04-03"), ("mdy", "2020-03-04")])
def test_told_order_makes_a_date_readable(order, read):
    titles, columns = with_columns(When={"to": "began"})
    drafts = expand(rows((*ROW, "03/04/2020")), titles, columns=columns, date_order=order)

    assert drafts[0].cells["began"] == read


def test_date_against_the_told_order_is_refused():
    titles, columns = with_columns(When={"to": "began"})
    drafts = expand(rows((*ROW, "03/14/2020")), titles, columns=columns, date_order="dmy")

    assert [problem[:3] for problem in problems(drafts)] == [(2, "When", "03/14/2020")]


def test_two_numbers_that_are_a_season_or_two_years_are_asked_about():
    titles, columns = with_columns(When={"to": "began"})
    drafts = expand(rows((*ROW, "2021-22")), titles, columns=columns)

    ((line, title, value, sentence),) = problems(drafts)
    assert (line, title, value) == (2, "When", "2021-22")
    assert "summer 2021 or the years 2021/2022" in sentence


def test_cells_without_a_meaning_are_kept():
    drafts = expand(rows((*ROW, "rain", "")), (*TITLES, "Weather", "Mood"))

    assert drafts[0].extra == {"Weather": "rain"}


def test_ignored_column_is_dropped():
    titles, columns = with_columns(Weather={"to": "ignore"})

    drafts = expand(rows((*ROW, "rain")), titles, columns=columns)

    assert drafts[0].extra is None


def test_same_file_makes_the_same_keys():
    table = rows(ROW, ROW[:0] + ("", *ROW[1:]), ("", *ROW[1:]))

    keys = [(draft.kind, draft.key) for draft in expand(table)]

    assert keys == [(draft.kind, draft.key) for draft in expand(table)]
    assert len(set(keys)) == len(keys)


def test_number_that_comes_again_is_refused():
    drafts = expand(rows(ROW, ("1", "Another raid", "", "KG", "", "")))

    (problem,) = problems(drafts)
    assert problem[:3] == (3, "No", "1")
    assert "Line 2" in problem[3]


def test_reference_ties_a_row_to_an_incident(make):
    incident = make.incident()
    titles, columns = with_columns(Ref={"to": "ref"})

    drafts = expand(rows((*ROW, incident.ref.lower())), titles, columns=columns)

    assert drafts[0].ref == incident.ref
    assert of_kind(drafts, "involvements")[0].cells["incident"] == incident.ref


def test_trouble_of_a_row_is_reported():
    drafts = expand([Row("", 2, ROW, "The row has more cells than there are columns.")])

    assert problems(drafts) == [(2, "", "", "The row has more cells than there are columns.")]


def test_long_number_fits_a_key():
    drafts = expand(rows(("x" * 5_000, *ROW[1:4], "y" * 290, f"https://a.org/{'z' * 900}")))

    assert max(len(draft.key.encode()) for draft in drafts) < 1_000


def test_drafts_come_before_the_file_is_read():
    """Memory does not grow with the file."""
    read = []

    def table():
        for number in range(5_000):
            read.append(number)
            yield Row("", number + 2, (str(number), *ROW[1:]))

    mapping = {"columns": COLUMNS}
    groups = spreadsheet.expand(table(), TITLES, mapping, dataset="", answers={}, user=None)
    next(groups)

    assert len(read) < 2_000


def test_drafts_can_be_planned():
    titles, columns = with_columns(
        Town={"to": "place"}, Case={"to": "case"}, Quote={"to": "quotation"}, When={"to": "began"}
    )
    mapping = {"columns": columns, "language": "en"}
    table = rows((*ROW, "Osh", "Uprising", "They came at night", "May 2020"))
    batch = ImportBatch.objects.create(kind="spreadsheet", dataset="field notes", file_name="a.csv")
    groups = spreadsheet.expand(
        table, titles, mapping, dataset=batch.dataset, answers={}, user=None
    )

    Planner(batch, user=None).plan(groups)

    assert list(Problem.objects.values_list("column", "value", "message")) == []
