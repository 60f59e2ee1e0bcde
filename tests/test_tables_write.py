"""What we write is read back without loss, and opens in other programs as text."""

import csv
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.table_files import rows
from tracker.ground.tables import (
    CsvWriter,
    TableError,
    TemplateColumn,
    TemplateSheet,
    XlsxWriter,
    open_table,
    write_template,
)

COLUMNS = ("ref", "title", "text")
BROKEN_MARKS = "".join(map(chr, range(0x80, 0xA0))) + "\ufffd\0"
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=BROKEN_MARKS))
HOSTILE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def some(text):
    line = st.tuples(text, text, text).filter(lambda cells: "".join(cells).strip())
    return st.lists(line, max_size=8)


def written_csv(lines, columns=COLUMNS, **options):
    writer = CsvWriter(columns, **options)
    return writer.header() + b"".join(writer.rows(lines))


def written_xlsx(*sheets):
    buffer = io.BytesIO()
    with XlsxWriter(buffer) as book:
        for name, columns, lines in sheets:
            book.sheet(name, columns, lines)
    return buffer.getvalue()


@given(some(TEXT))
def test_every_row_survives_csv(lines):
    read = rows(written_csv(lines))

    assert [row.cells for row in read] == lines


@given(some(HOSTILE))
def test_own_csv_keeps_even_the_marks_of_broken_text(lines):
    with open_table(io.BytesIO(written_csv(lines)), "incidents.csv", own=True) as table:
        assert [row.cells for row in table] == lines


@given(some(TEXT))
def test_every_row_survives_xlsx(lines):
    read = rows(written_xlsx(("Incidents", COLUMNS, lines)), "x.xlsx", header=1)

    assert [row.cells for row in read] == lines


def test_csv_has_a_bom_crlf_and_quotes_everywhere():
    assert written_csv([("1", None, "a;b")]) == (
        b'\xef\xbb\xbf"ref","title","text"\r\n"1","","a;b"\r\n'
    )


def test_csv_can_go_without_a_bom():
    assert written_csv([], bom=False).startswith(b'"ref"')


@pytest.mark.parametrize("text", ["=1+1", "+996 555", "'=1", "＝1"])
def test_csv_runs_nothing(text):
    content = written_csv([("1", text, "")], columns=("=x", "b", "c")).decode("utf-8-sig")

    header, line = csv.reader(io.StringIO(content))
    assert header[0] == "'=x"
    assert line[1] == "'" + text


def test_csv_is_streamed():
    def endless():
        while True:
            yield ("1", "2", "3")

    assert next(CsvWriter(COLUMNS).rows(endless()))


def test_xlsx_cells_are_texts_for_another_program():
    content = written_xlsx(("2020", ("date", "n"), [("2020-10", "=1+1"), ("2020-10-05", "17")]))

    sheet = openpyxl.load_workbook(io.BytesIO(content))["2020"]

    assert list(sheet.values)[1:] == [("2020-10", "'=1+1"), ("2020-10-05", "17")]
    assert {cell.data_type for row in sheet.rows for cell in row} == {"s"}


def test_the_same_rows_make_the_same_xlsx():
    sheets = [("2020", ("a",), [("1",)]), ("2021", ("a",), [("2",)])]

    assert written_xlsx(*sheets) == written_xlsx(*sheets)


def test_names_of_sheets_are_made_allowed_and_unique():
    content = written_xlsx(*[(name, ("a",), []) for name in ("a/b" * 20, "a/b" * 20, "A b", "")])

    names = openpyxl.load_workbook(io.BytesIO(content)).sheetnames

    assert len({name.lower() for name in names}) == 4
    assert all(0 < len(name) <= 31 for name in names)


def test_a_text_too_long_for_a_spreadsheet_is_refused_with_its_place():
    with pytest.raises(TableError) as refused:
        written_xlsx(("Incidents", COLUMNS, [("1", "x" * 40_000, "")]))

    assert (refused.value.sheet, refused.value.line, refused.value.column) == ("Incidents", 2, "B")


def template():
    buffer = io.BytesIO()
    kinds = TemplateColumn("Type", "What happened", ["Arrest", "Raid, search"])
    places = TemplateColumn("Place", "", [f"Place {n}" for n in range(300)])
    write_template(
        buffer, [TemplateSheet("Incidents", [TemplateColumn("Title", 'In "words"'), kinds, places])]
    )
    return buffer.getvalue()


def test_the_template_offers_allowed_values_from_a_hidden_sheet():
    book = openpyxl.load_workbook(io.BytesIO(template()))

    lists = {str(v.sqref): v.formula1 for v in book["Incidents"].data_validations.dataValidation}
    assert lists == {"A2:A5000": None, "B2:B5000": "allowed_1", "C2:C5000": "allowed_2"}
    assert book.defined_names["allowed_2"].attr_text == "'Allowed values'!$B$2:$B$301"
    assert book["Allowed values"].sheet_state == "hidden"
    assert book["Allowed values"]["A3"].value == "Raid, search"


def test_the_template_hints_at_what_a_column_is_for():
    book = openpyxl.load_workbook(io.BytesIO(template()))

    hints = [v.prompt for v in book["Incidents"].data_validations.dataValidation]
    assert hints[:2] == ['In "words"', "What happened"]


def test_the_template_can_be_uploaded():
    with open_table(io.BytesIO(template()), "template.xlsx") as table:
        assert table.found.columns == ("Title", "Type", "Place")
