"""What is no table is refused with a sentence that says what to do, whatever its name."""

import io
import random
import struct
import subprocess
import sys
import time
import zipfile

import pytest

from tests.table_files import MAIN, refusal, rows, sheet, styles, text_cell, xlsx, zipped
from tracker.ground.tables import Limits, TableError

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000
TABLE = sheet(["a", "b"], ["1", "2"])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\n ", "no rows"),
        (OLE2, "old XLS"),
        (OLE2 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "web page"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "web page or XML"),
        (b"%PDF-1.7", "not a table"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not a table"),
        (bytes(range(256)) * 40, "encoding"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "OpenDocument"),
        (zipped({"readme.txt": "hello"}), "ZIP archive"),
        (zipped({}), "ZIP archive"),
        (b"PK\x03\x04" + b"broken" * 50, "damaged"),
        (xlsx(), "damaged"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["cases.csv", "cases.xlsx", "cases.xls"])
def test_what_is_no_table_is_refused(content, words, name):
    assert words in refusal(content, name).reason


def test_an_encrypted_part_is_refused():
    content = bytearray(xlsx(TABLE))
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1

    assert "password" in refusal(bytes(content), "a.xlsx").reason


@pytest.mark.parametrize("part", ["workbook", "sharedStrings", "styles", "worksheets/s1"])
def test_entities_are_refused_in_every_part(part):
    bomb = f'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x xmlns="{MAIN}">&b;</x>'

    assert "entities" in refusal(xlsx(TABLE, **{part: bomb}), "a.xlsx").reason


@pytest.mark.parametrize("part", ["workbook", "sharedStrings", "styles", "worksheets/s1"])
def test_parts_that_are_no_xml_are_refused(part):
    assert "damaged" in refusal(xlsx(TABLE, **{part: "<x><y>"}), "a.xlsx").reason


def test_a_truncated_file_is_refused():
    content = xlsx(sheet(*[["a", "b"]] * 500))

    assert "damaged" in refusal(content[: len(content) // 2], "a.xlsx").reason


def test_damaged_contents_are_refused():
    content = bytearray(xlsx(sheet(*[[f"a{n}", f"b{n * n}"] for n in range(5000)])))
    at = content.find(b"s1.xml") + 500
    content[at : at + 400] = b"\xaa" * 400

    assert "damaged" in refusal(bytes(content), "a.xlsx").reason


def bomb(size):
    row = ("<row>" + text_cell("x" * 60) * 10 + "</row>").encode() * 1000
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        small = zipfile.ZipFile(io.BytesIO(xlsx(TABLE)))
        for name in small.namelist():
            if name != "xl/worksheets/s1.xml":
                archive.writestr(name, small.read(name))
        with archive.open("xl/worksheets/s1.xml", "w") as part:
            part.write(b"<worksheet><sheetData>")
            for _ in range(size // len(row)):
                part.write(row)
            part.write(b"</sheetData></worksheet>")
    return buffer.getvalue()


def test_a_bomb_is_refused_at_once():
    content = bomb(256 * 1024**2)
    before = time.process_time()

    error = refusal(content, "a.xlsx")

    assert len(content) < 3_000_000
    assert "Unpacked" in error.reason
    assert time.process_time() - before < 0.5


def test_a_bomb_that_lies_about_its_size_is_not_unpacked():
    content = bytearray(bomb(128 * 1024**2))
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(b"s1.xml"))
    content[at + 24 : at + 28] = struct.pack("<L", 1000)

    assert refusal(bytes(content), "a.xlsx").reason


def test_a_directory_of_a_million_parts_is_refused_before_it_is_read():
    content = zipped({"a": "b"})
    at = content.rfind(b"PK\x05\x06")
    lie = content[: at + 12] + struct.pack("<L", 50_000_000) + content[at + 16 :]

    assert "Unpacked" in refusal(lie, "a.xlsx").reason


def test_too_many_shared_texts_are_refused():
    shared = f'<sst xmlns="{MAIN}">' + "<si><t>a</t></si>" * 1000 + "</sst>"
    limits = Limits(strings=5000)

    assert "Unpacked" in refusal(xlsx(TABLE, sharedStrings=shared), "a.xlsx", limits).reason


@pytest.mark.parametrize("element", ["a", "c", "v", "row", "is"])
def test_endless_nesting_is_refused(element):
    content = xlsx(f"<sheetData><row>{f'<{element}>' * 5000}</row></sheetData>")

    assert "damaged" in refusal(content, "a.xlsx").reason


def test_an_endless_tag_is_refused():
    content = xlsx(f'<sheetData><row x="{"y" * 9_000_000}"/></sheetData>')

    assert "damaged" in refusal(content, "a.xlsx").reason


def test_a_far_column_is_refused():
    content = xlsx(sheet(["a", "b"], text_cell("x", "XFD2")))

    error = refusal(content, "a.xlsx")

    assert "1000 columns" in error.reason
    assert (error.sheet, error.line) == ("Sheet1", 2)


def test_a_long_cell_of_a_spreadsheet_is_refused_with_its_place():
    error = refusal(xlsx(sheet(["a", "b"], ["1", "x" * 1_500_000])), "a.xlsx")

    assert (error.sheet, error.line, error.column) == ("Sheet1", 2, "B")


MEASURED = """
import io, resource, sys
sys.path.insert(0, ".")
from django.conf import settings
settings.configure(USE_I18N=False)
from tracker.ground.tables import TableError, open_table
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
count = 0
try:
    with open(sys.argv[1], "rb") as file, open_table(file, sys.argv[1]) as table:
        for row in table:
            count += 1
except TableError as error:
    print(error, file=sys.stderr)
print(count, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def measured(path):
    """(rows read, megabytes above the start) in a process of its own."""
    done = subprocess.run([sys.executable, "-c", MEASURED, path], capture_output=True, text=True)
    count, megabytes = map(int, done.stdout.split())
    return count, megabytes


def test_a_csv_of_a_hundred_megabytes_takes_less_than_fifty(tmp_path):
    path = tmp_path / "large.csv"
    line = ("x," * 20 + "Задержан в Бишкеке " * 80 + "\n").encode()
    path.write_bytes(b"a," * 20 + b"text\n" + line * (100_000_000 // len(line)))

    count, megabytes = measured(path)

    assert count == 100_000_000 // len(line)
    assert megabytes < 50


def test_a_bomb_takes_little_memory(tmp_path):
    path = tmp_path / "bomb.xlsx"
    path.write_bytes(bomb(128 * 1024**2))

    count, megabytes = measured(path)

    assert count == 0
    assert megabytes < 50


def test_a_row_too_long_to_be_held_is_refused():
    shared = f'<sst xmlns="{MAIN}"><si><t>{"x" * 900_000}</t></si></sst>'
    line = '<c t="s"><v>0</v></c>' * 900

    error = refusal(xlsx(sheet(["a", "b"], line), sharedStrings=shared), "a.xlsx")

    assert (error.sheet, error.line) == ("Sheet1", 2)
    assert refusal(b"a,b\n" + (b"x" * 900_000 + b",") * 6).line == 2


NOISE = [b'"', b"\0", b"<", b"-1", b"99999999999", b";", b"\r", b"\xff", b"A", b"'", b"<row>"]


def damaged(content, chance):
    """The file with a few bytes changed, lost or added."""
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(damaged))
        match chance.randrange(3):
            case 0:
                damaged[at] = chance.randrange(256)
            case 1:
                del damaged[at : at + chance.randint(1, 9)]
            case _:
                damaged[at:at] = chance.choice(NOISE)
    return bytes(damaged)


@pytest.mark.parametrize("part", ["whole", "workbook", "styles", "worksheets/s1", "csv"])
def test_a_damaged_file_is_read_or_refused_and_nothing_else(part):
    chance = random.Random(part)
    sheets = sheet(["a", "b"], '<c r="A2" s="0"><v>4.5</v></c>') + "<mergeCells/>"
    for _ in range(300):
        if part == "csv":
            content = damaged('Имя;b\n"Азамат";2\n'.encode("cp1251"), chance)
        elif part == "whole":
            content = damaged(xlsx(sheets), chance)
        else:
            whole = zipfile.ZipFile(io.BytesIO(xlsx(sheets, styles=styles(0, 14))))
            content = xlsx(sheets, **{part: damaged(whole.read(f"xl/{part}.xml"), chance)})
        try:
            rows(content)
        except TableError as error:
            str(error)
