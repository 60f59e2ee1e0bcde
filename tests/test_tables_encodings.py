"""Every encoding that our readers' files come in is read right, and a doubtful one is asked about."""

import pytest

from tests.table_files import cells, found, refusal

PEOPLE = "Имя;Город\nАзамат;Ош\nГульнара;Бишкек\n"
NAMES = [("Азамат", "Ош"), ("Гульнара", "Бишкек")]
RUSSIAN = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866")


@pytest.mark.parametrize("encoding", [*RUSSIAN, "mac-cyrillic", "iso8859-5"])
def test_three_russian_rows_are_read_right(encoding):
    assert cells(PEOPLE.encode(encoding)) == NAMES


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
@pytest.mark.parametrize(
    "text",
    [
        "Имя,Дата\nCholpon,2020\n",
        "ФИО;ГОРОД\nЖЭЭНБЕКОВА ЫРЫС;ОШ\n",
        "имя;статья\nэсен;статья 299\n",
        "ФИО\nЭсенов Ж. Ж.\n",
        "Суть;Год\nЗадержан за призывы;2020\nОбъявлен в розыск, обыск;2019\n",
    ],
)
def test_little_or_odd_russian_is_read_right_too(encoding, text):
    assert found(text.encode(encoding)).encoding == encoding


@pytest.mark.parametrize("name", ["José;Málaga", "François;Orléans", "Müller;Köln"])
def test_western_names_are_read_as_western(name):
    content = f"name;city\n{name}\n".encode("cp1252")

    assert cells(content) == [tuple(name.split(";"))]


def test_turkish_names_are_asked_about():
    error = refusal("ad;şehir\nGüneş;İstanbul\n".encode("cp1254"))

    assert "Choose the encoding" in error.reason
    assert error.line == 1


def test_a_chosen_encoding_is_taken_where_letters_do_not_decide():
    content = "ad;şehir\nGüneş;İstanbul\n".encode("cp1254")

    assert cells(content, encoding="cp1254") == [("Güneş", "İstanbul")]


@pytest.mark.parametrize(
    ("written", "chosen"),
    [("utf-8", "cp1251"), ("cp1251", "utf-8"), ("cp1251", "koi8-r"), ("koi8-r", "cp1252"),
     ("utf-8-sig", "cp1251"), ("cp1251", "utf-16"), ("utf-16", "utf-8"), ("utf-16-le", "cp1251")],
)  # fmt: skip
def test_a_chosen_encoding_that_does_not_fit_is_refused(written, chosen):
    assert refusal(PEOPLE.encode(written), encoding=chosen).line == 1


def test_the_line_of_broken_utf8_is_named():
    content = ("имя,город\n" + "Азамат,Ош\n" * 30_000).encode()
    content += b"\xff\xfe,x\n"

    assert refusal(content).line == 30_002


def test_lines_are_counted_for_every_line_end():
    content = "имя,город\rАзамат,Ош\r\nНурбек,Ош\nАй".encode() + b"\xff,x\n"

    assert refusal(content).line == 4


@pytest.mark.parametrize("mark", ["\ufffd", "\x85", "\x98"])
def test_marks_of_a_wrong_encoding_are_refused(mark):
    error = refusal(f"\ufeffname,city\nAzamat,Osh\nAz{mark}mat,Osh\n".encode())

    assert error.line == 3


def test_an_unknown_encoding_is_refused():
    assert "klingon" in refusal(b"a,b\n", encoding="klingon").reason


def test_russian_behind_a_megabyte_of_ascii_is_found():
    content = b"name,city\n" + b"Azamat,Osh\n" * 120_000 + "Нурбек,Каракол\n".encode("cp1251")

    assert cells(content)[-1] == ("Нурбек", "Каракол")
