"""CSV as it comes: delimiters, line ends, ragged rows, titles, headers of all kinds."""

import io

import pytest

from tests.table_files import cells, found, refusal, rows
from tracker.ground.tables import Limits, open_table

LIMITS = Limits()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_detected(delimiter):
    lines = [("title", "date", "place"), ("Raid, search; seizure", "2020-10", "Osh")]
    content = "".join('"' + f'"{delimiter}"'.join(line) + '"\n' for line in lines)

    assert found(content.encode()).delimiter == delimiter


def test_a_bar_between_values_is_no_delimiter():
    content = b"names\nJane Doe|J. Doe\nJohn Roe|J. Roe\n"

    assert cells(content) == [("Jane Doe|J. Doe",), ("John Roe|J. Roe",)]


def test_commas_in_texts_do_not_hide_the_semicolon():
    content = b"title;date\nRaid, search, arrest;2020\nTrial, fine;2021\nDeath;2019\n"

    assert cells(content)[0] == ("Raid, search, arrest", "2020")


def test_a_sep_line_is_obeyed_and_passed_over():
    table = found(b"sep=;\r\na,x;b,y\r\n1,0;2,0\r\n")

    assert (table.delimiter, table.header, table.columns) == (";", 2, ("a,x", "b,y"))


def test_a_chosen_delimiter_is_taken():
    assert found(b"a;b,c\n1;2,3\n", delimiter=",").columns == ("a;b", "c")


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_every_line_end_is_read(end):
    content = end.join(["a,b", "1,2", "3,4"]).encode()

    assert [(row.line, row.cells) for row in rows(content)] == [(2, ("1", "2")), (3, ("3", "4"))]


def test_mixed_line_ends_are_counted_as_an_editor_does():
    content = b"a,b\r1,2\r\n\n3,4\n5,6"

    assert [row.line for row in rows(content)] == [2, 4, 5]


def test_line_breaks_in_cells_stay_and_lines_are_physical():
    content = b'a,b\n"one\r\ntwo",x\nlast,y\n'

    assert [(row.line, row.cells) for row in rows(content)] == [
        (2, ("one\r\ntwo", "x")),
        (4, ("last", "y")),
    ]


def test_short_rows_are_filled_and_surplus_cells_are_a_problem():
    short, blank_surplus, long = rows(b"a,b\n1\n1,2,,\n1,2,lost\n")

    assert short.cells == ("1", "")
    assert not short.problem
    assert not blank_surplus.problem
    assert "“lost”" in long.problem


def test_blank_rows_are_passed_over():
    assert [row.line for row in rows(b"a,b\n,\n\n  , \n1,2\n")] == [5]


def test_title_rows_above_the_header_are_passed_over():
    table = found(b"Arrests in Osh\n\n,as of:,2021\nname,date,place\nA,2020,Osh\nB,2020,\n")

    assert (table.header, table.columns) == (4, ("name", "date", "place"))
    assert "2 lines above the header are passed over." in table.notes


def test_a_chosen_header_is_taken():
    table = found(b"name,date\nimya,data\nA,2020\n", header=2)

    assert (table.columns, table.sample[0].cells) == (("imya", "data"), ("A", "2020"))


def test_a_chosen_header_that_is_no_row_is_refused():
    assert refusal(b"a,b\n\n1,2\n", header=2).line == 2


def test_missing_and_double_names_of_columns_are_made_unique():
    table = found(b"X,,X,X (2),X\n1,2,3,4,5\n")

    assert table.columns == ("X", "column 2", "X (3)", "X (2)", "X (4)")
    assert any("X (3)" in note for note in table.notes)


def test_blank_columns_at_the_end_are_left_out():
    assert found(b"a;b;;;\n1;2;;;\n").columns == ("a", "b")


@pytest.mark.parametrize("other", ["С", "c", "C\u200b x"])
def test_names_that_look_alike_are_noted(other):
    first = "C x" if "x" in other else "C"

    table = found(f"{first},{other},b\n1,2,3\n".encode())

    assert any("look alike" in note or "called" in note for note in table.notes)


def test_guarded_cells_come_back_as_they_were():
    assert cells(b"a,b\n'=1+1,'Abd\n") == [("=1+1", "'Abd")]


def test_a_header_without_rows_is_read_and_noted():
    table = found(b"a,b\n")

    assert table.columns == ("a", "b")
    assert any("no rows" in note for note in table.notes)


def test_a_table_can_be_read_again():
    with open_table(io.BytesIO(b"a,b\n1,2\n"), "x.csv") as table:
        assert list(table) == list(table)


@pytest.mark.parametrize("name", ["cases.xlsx", "cases.xls", "cases.pdf"])
def test_a_csv_under_another_name_is_read_and_noted(name):
    table = found(b"a,b\n1,2\n", name)

    assert table.format == "csv"
    assert any("but the file is CSV" in note for note in table.notes)


def test_nul_bytes_are_refused_with_their_line():
    assert refusal(b"a,b\n1,2\n3,\x00\n").line == 3


@pytest.mark.parametrize("rest", ["2,x\n" * 5, '2,"fine"\n', "2,x\n" * 3_000_000])
def test_an_unclosed_quote_is_refused_where_it_opens(rest):
    error = refusal(('name,text\n1,x\n2,"never closed\n' + rest).encode())

    assert (error.line, error.column) == (3, "column 2")


def test_a_cell_of_five_megabytes_is_refused_with_line_and_column():
    error = refusal(b"a,b\n1,2\n1," + b"x" * 5_000_000 + b"\n")

    assert (error.line, error.column) == (3, "column 2")


def test_a_long_report_in_a_cell_is_read():
    assert cells(b"a,b\n1," + b"x" * 900_000 + b"\n")[0][1] == "x" * 900_000


def test_a_line_of_a_hundred_megabytes_is_refused():
    assert refusal(b"a,b\n" + b"x" * 100_000_000).line == 2


def test_a_hundred_thousand_columns_are_refused():
    assert "1000 columns" in refusal(b"a," * 100_000 + b"\n" + b"1," * 100_000).reason


def test_too_many_rows_are_refused_where_they_begin():
    assert refusal(b"a,b\n1,2\n3,4\n5,6\n", limits=LIMITS._replace(rows=2)).line == 4


def test_too_many_bytes_are_refused():
    assert "larger" in refusal(b"a,b\n" * 100, limits=LIMITS._replace(bytes=100)).reason
