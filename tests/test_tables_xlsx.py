"""XLSX: sheets, merged cells, dates as exactly as they are shown, formulas by their result."""

import datetime
import io

import openpyxl
import pytest

from tests.table_files import (
    MAIN,
    cells,
    found,
    merged,
    refusal,
    rows,
    sheet,
    styles,
    text_cell,
    xlsx,
)

NAME = "cases.xlsx"


def numbers(*values, style=0, **parts):
    """A column of numbers of one style below a header, and one of texts that keeps them rows."""
    lines = [f'<c s="{style}"><v>{value}</v></c>' for value in values]
    return xlsx(sheet(["n"], *lines), **parts)


def test_numbers_are_written_as_people_mean_them():
    content = numbers("2015.0", "17", "1E+16", "0.30000000000000004", "-0.5", "1.5E-7", "-0")

    assert [row[0] for row in cells(content, NAME)] == [
        "2015", "17", "10000000000000000", "0.3", "-0.5", "0.00000015", "0",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (14, "2020-10-05"),
        (17, "2020-10"),
        (22, "2020-10-05"),
        ("dd.mm.yyyy", "2020-10-05"),
        ("mmmm yyyy", "2020-10"),
        ("[$-419]mmmm\\ yyyy;@", "2020-10"),
        ("yyyy", "2020"),
        ("yyyy&quot; г.&quot;", "2020"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2020-10-05"),
        ("0.00", "44109"),
        ("#,##0\\ &quot;days&quot;", "44109"),
        ("[Red]0", "44109"),
    ],
)
def test_a_date_is_no_more_exact_than_it_is_shown(code, shown):
    content = numbers("44109", style=1, styles=styles(0, code))

    assert cells(content, NAME) == [(shown,)]


def test_the_calendar_from_1904_is_respected():
    content = numbers("42647", style=1, styles=styles(0, 14), settings='<workbookPr date1904="1"/>')

    assert cells(content, NAME) == [("2020-10-05",)]


@pytest.mark.parametrize("serial", ["60", "0", "-5", "9999999", "1e400"])
def test_a_number_that_is_no_date_is_a_problem(serial):
    content = numbers(serial, style=1, styles=styles(0, 14))

    assert serial in rows(content, NAME)[0].problem


def test_the_days_before_the_false_leap_day_are_right():
    content = numbers("1", "59", "61", style=1, styles=styles(0, 14))

    assert [row[0] for row in cells(content, NAME)] == ["1900-01-01", "1900-02-28", "1900-03-01"]


def test_times_of_day_are_left_out_with_a_note():
    table = found(numbers("44109.5", style=1, styles=styles(0, 22)), NAME)

    assert table.sample[0].cells == ("2020-10-05",)
    assert any("Times of day" in note for note in table.notes)


def test_a_time_alone_stays_a_time():
    assert cells(numbers("0.5", style=1, styles=styles(0, 20)), NAME) == [("12:00",)]


def test_booleans_shared_and_rich_texts_are_read():
    shared = (
        f'<sst xmlns="{MAIN}"><si><t>Азамат</t></si><si><r><t>Нур</t></r><r><t>бек</t></r>'
        "<rPh><t>no</t></rPh></si><si><t>a_x000D_b_x005F_x</t></si></sst>"
    )
    line = (
        '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="b"><v>1</v></c>'
        '<c t="d"><v>2020-10-05T00:00:00</v></c>'
    )

    content = xlsx(sheet(["a", "b", "c", "d", "e"], line), sharedStrings=shared)

    assert cells(content, NAME) == [("Азамат", "Нурбек", "a\rb_x", "TRUE", "2020-10-05")]


def test_a_formula_counts_by_its_result_and_is_never_read_as_text():
    line = '<c><f>1+1</f><v>2</v></c><c t="str"><f>"a"</f><v>a</v></c><c t="str"><f>""</f><v/></c>'

    row = rows(xlsx(sheet(["a", "b", "c"], line)), NAME)[0]

    assert row.cells == ("2", "a", "")
    assert not row.problem


@pytest.mark.parametrize(
    ("cell", "words"),
    [("<c><f>1+1</f></c>", "no computed value"), ("<c><f>1+1</f><v></v></c>", "no computed value"),
     ('<c t="e"><f>A0</f><v>#REF!</v></c>', "#REF!"), ("<c><v>wrong</v></c>", "wrong")],
)  # fmt: skip
def test_a_cell_without_a_value_is_a_problem_of_its_row(cell, words):
    row = rows(xlsx(sheet(["a", "b"], text_cell("x") + cell)), NAME)[0]

    assert row.cells == ("x", "")
    assert words in row.problem
    assert "“b”" in row.problem


def test_a_merged_area_repeats_its_value_down_the_rows():
    lines = [["case", "name"], ["Raid", "A"], ["", "B"], ["", ""], ["", "C"], ["", "D"]]
    content = xlsx(sheet(*lines, after=merged("A2:A5")))

    assert cells(content, NAME) == [("Raid", "A"), ("Raid", "B"), ("Raid", "C"), ("", "D")]
    assert any("merged cells" in note for note in found(content, NAME).notes)


def test_a_merged_title_does_not_hide_the_header():
    lines = [["Arrests of 2020"], [""], ["name", "date", "place"], ["A", "2020", "Osh"]]

    table = found(xlsx(sheet(*lines, after=merged("A1:C2"))), NAME)

    assert (table.header, table.columns) == (3, ("name", "date", "place"))


def test_a_header_over_two_rows_is_read_from_the_lower_one():
    lines = [["Name", "Detained", ""], ["", "from", "to"], ["A", "2020", "2021"]]

    table = found(xlsx(sheet(*lines, after=merged("A1:A2", "B1:C1"))), NAME, header=2)

    assert table.columns == ("Name", "from", "to")


def test_cells_without_references_and_gaps_are_placed_right():
    content = xlsx(sheet(["a", "b", "c"], text_cell("x", "A2") + text_cell("z", "C2")))

    assert cells(content, NAME) == [("x", "", "z")]


def test_elements_with_a_prefix_are_read():
    plain = sheet(["a", "b"], ["1", "2"])
    prefixed = plain.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:")
    content = xlsx(
        plain,
        **{"worksheets/s1": f'<x:worksheet xmlns:x="{MAIN}">{prefixed}</x:worksheet>'},
    )

    assert cells(content, NAME) == [("1", "2")]


def test_one_tab_per_year_is_one_table():
    content = xlsx(
        sheet(["name", "date"], ["A", "2020"]),
        sheet(["Notes of the author"]),
        sheet(["date", "name"], ["2021", "B"]),
    )

    table = found(content, NAME)

    assert table.chosen == ("Sheet1", "Sheet3")
    assert [row.cells for row in table.sample] == [("A", "2020"), ("B", "2021")]


def test_chosen_sheets_with_other_columns_make_the_union_of_them():
    content = xlsx(sheet(["a", "b"], ["1", "2"]), sheet(["c", "b"], ["3", "4"]))

    table = found(content, NAME, sheets=("Sheet1", "Sheet2"))

    assert table.columns == ("a", "b", "c")
    assert [row.cells for row in table.sample] == [("1", "2", ""), ("", "4", "3")]


def test_hidden_sheets_are_offered_and_not_chosen():
    one = sheet(["a", "b"], ["1", "2"])
    content = xlsx(one, one, sheet_attributes=['state="hidden"', ""])

    table = found(content, NAME)

    assert (table.sheets, table.chosen) == (("Sheet1", "Sheet2"), ("Sheet2",))


def test_a_sheet_that_is_not_there_is_refused():
    assert refusal(xlsx(sheet(["a"])), NAME, sheets=("2019",)).sheet == "2019"


def test_an_xlsx_under_another_name_is_read_and_noted():
    table = found(xlsx(sheet(["a", "b"], ["1", "2"])), "cases.csv")

    assert table.format == "xlsx"
    assert any("but the file is XLSX" in note for note in table.notes)


def test_a_column_without_a_name_is_kept():
    assert found(xlsx(sheet(["a", "b"], ["1", "2", "3"])), NAME).columns == ("a", "b", "column 3")


def test_a_file_of_openpyxl_is_read():
    book = openpyxl.Workbook()
    book.active.append(["Имя", "Дата", "Год"])
    book.active.append(["Азамат", datetime.date(2020, 10, 5), 2015])
    book.active.append(["=1+1", None, None])
    buffer = io.BytesIO()
    book.save(buffer)

    first, second = rows(buffer.getvalue(), NAME)

    assert first.cells == ("Азамат", "2020-10-05", "2015")
    assert "no computed value" in second.problem
