"""Our files in LibreOffice itself; collected only where it is installed."""

import csv
import io
import shutil
import subprocess

import openpyxl
import pytest

from tests.table_files import rows
from tracker.ground.tables import (
    CsvWriter,
    TemplateColumn,
    TemplateSheet,
    XlsxWriter,
    write_template,
)

pytestmark = pytest.mark.processes

__test__ = shutil.which("soffice") is not None

COLUMNS = ("ref", "имя", "began", "formula", "phone", "lines")
LINES = [
    ("k7", "Азамат Ормонов", "2020-10", "=1+1", "+996 555 12-34-56", "one\ntwo; three, four"),
    ("k8", "Ырыс Жээнбекова", "2020-10-05", "-2+3", "'Abd al-Rahman", "@SUM(1;1)"),
    ("k9", "Ү Ө Ң", "2010/2011", "＝1+1", "007", "\t=1+1"),
]
# What the window of the import offers on its own for our files: comma, quotes, UTF-8 (76).
# Without a window the program takes every CSV for Western, BOM or not.
OFFERED = "--infilter=CSV:44,34,76,1"
QUOTED_AS_TEXT = f"{OFFERED},,0,true"  # with the box "quoted field as text" ticked


def converted(path, target, *options):
    """The file as LibreOffice saves it after opening it as a person would."""
    profile = path.parent / "profile"
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", *options]
    command += ["--convert-to", target, "--outdir", str(path.parent / "out"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return path.parent / "out" / (path.stem + "." + target.partition(":")[0])


@pytest.fixture
def csv_file(tmp_path):
    writer = CsvWriter(COLUMNS)
    path = tmp_path / "incidents.csv"
    path.write_bytes(writer.header() + b"".join(writer.rows(LINES)))
    return path


@pytest.fixture
def xlsx_file(tmp_path):
    path = tmp_path / "incidents.xlsx"
    with path.open("wb") as file, XlsxWriter(file) as book:
        book.sheet("2020", COLUMNS, LINES)
    return path


def opened(path):
    return list(openpyxl.load_workbook(path).worksheets[0].values)


def test_a_csv_opens_with_cyrillic_and_without_running_a_formula(csv_file):
    values = opened(converted(csv_file, "xlsx", OFFERED))

    assert values[0] == COLUMNS
    assert [row[1] for row in values[1:]] == [line[1] for line in LINES]
    assert [row[3] for row in values[1:]] == ["'=1+1", "'-2+3", "'＝1+1"]
    assert values[2][5] == "'@SUM(1;1)"


def test_a_month_in_a_csv_stays_a_month_and_a_day_the_same_day(csv_file):
    saved = converted(csv_file, "xlsx", OFFERED)

    began = [row.cells[2] for row in rows(saved.read_bytes(), "incidents.xlsx")]
    assert began == ["2020-10", "2020-10-05", "2010/2011"]


def test_a_csv_with_quoted_fields_as_text_comes_back_whole(csv_file):
    saved = converted(csv_file, "xlsx", QUOTED_AS_TEXT)

    assert opened(saved)[2][2] == "2020-10-05"
    assert [row.cells for row in rows(saved.read_bytes(), "incidents.xlsx")] == LINES


def test_an_xlsx_opens_as_texts_and_comes_back(xlsx_file):
    saved = converted(xlsx_file, "csv:Text - txt - csv (StarCalc):44,34,76")

    lines = list(csv.reader(io.StringIO(saved.read_text("utf-8"))))
    assert lines[1][2:4] == ["2020-10", "'=1+1"]
    assert [row.cells for row in rows(saved.read_bytes())] == LINES


def test_an_xlsx_saved_by_libreoffice_comes_back(tmp_path, xlsx_file):
    saved = converted(xlsx_file, "xlsx")

    assert [row.cells for row in rows(saved.read_bytes(), "incidents.xlsx")] == LINES


def test_the_template_opens_with_its_drop_downs(tmp_path):
    path = tmp_path / "template.xlsx"
    with path.open("wb") as file:
        column = TemplateColumn("Type", "What happened", ["Arrest", "Raid, search"])
        write_template(file, [TemplateSheet("Incidents", [column])])

    book = openpyxl.load_workbook(converted(path, "xlsx"))

    (validation,) = book["Incidents"].data_validations.dataValidation
    assert validation.formula1 == "allowed_1"
    assert validation.prompt == "What happened"
