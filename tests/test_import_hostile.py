"""Files that are no tables, or are made to hurt: a sentence on the page, never an error of the server."""

import io
import zipfile
from typing import Any

import pytest

from tests.import_visits import UPLOAD, go_on, page, take, text_of, upload
from tracker.files.imports.models import ImportBatch, UploadPart
from tracker.ground.tables import Limits, XlsxWriter


def bomb() -> bytes:
    """An XLSX that is small, and gigabytes of rows when it is unpacked."""
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook><sheets/></workbook>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 40_000_000)
    return book.getvalue()


HOSTILE = {
    "blank": b"\n\n \n",
    "header only": b"title;country\n",
    "binary": bytes(range(256)) * 50,
    "picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 500,
    "NUL": b"title,country\nA\0B,KG\n",
    "zip bomb": bomb(),
    "broken zip": b"PK\x03\x04" + b"nothing more",
    "100,000 columns": b",".join(b"c%d" % n for n in range(100_000)) + b"\n",
    "5 MB cell": b'title,country\n"' + b"x" * 5_000_000 + b'",KG\n',
    "unclosed quote": b'title,country\n"A,KG\nB,KG\n',
    "wrong encoding": "title\nТекст\n".encode("utf-16")[:-1],
    "lone surrogate": b"title\n\xed\xa0\x80\n",
    "HTML": b"<html><body><table><tr><td>1</td></tr></table></body></html>",
    "script": b"title,country\n<script>alert(1)</script>,KG\n",
    "ragged": b"title,country\nA\nB,KG,more,cells\n",
    "equal headers": b"title,title,\nA,B,C\n",
    "percent": b"100%s,%(title)s\n%s,%d\n",
}


@pytest.fixture(autouse=True)
def researcher(client: Any, make: Any) -> Any:
    user = make.user("Researcher")
    client.force_login(user)
    return user


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("kind", ["spreadsheet", "sources"])
def test_a_hostile_file_is_shown_or_refused_with_a_sentence(client, name, kind):
    batch = upload(client, HOSTILE[name], kind=kind, name=f"{name}.csv")

    shown = client.get(page(batch, "read"))
    assert shown.status_code == 200
    assert "The first rows" in text_of(shown) or f"{name}.csv" in text_of(shown)
    assert "<script>alert" not in text_of(shown)
    for following in ("columns", "values", "people", "plan", "done", "change"):
        assert client.get(page(batch, following), follow=True).status_code == 200, following
    for step in ("plan", "look", "apply", "undo", "submit", "publish"):
        assert client.post(page(batch, "step", step), follow=True).status_code in (200, 403), step


@pytest.mark.parametrize("name", ["binary", "NUL", "zip bomb", "100,000 columns", "5 MB cell"])
def test_what_is_no_table_is_refused_with_the_name_of_the_file(client, name):
    batch = upload(client, HOSTILE[name], kind="sources", name="the file.csv")

    shown = text_of(client.get(page(batch, "read")))
    take(client, batch, "plan")

    assert "The first rows" not in shown
    assert '<p class="errornote" role="alert">the file.csv' in shown
    assert batch.message.startswith("the file.csv")
    assert not batch.changes.exists()


def test_an_empty_file_is_not_taken(client):
    file = io.BytesIO(b"")
    file.name = "a.csv"

    response = client.post(UPLOAD, {"file": file, "kind": "spreadsheet", "dataset": ""})

    assert "The submitted file is empty." in text_of(response)
    assert not ImportBatch.objects.exists()


def test_a_file_that_is_too_large_is_refused_and_not_stored(client, monkeypatch):
    monkeypatch.setattr(Limits, "__new__", lambda kind: tuple.__new__(kind, (10, *[9] * 8)))
    file = io.BytesIO(b"title,country\nA,KG\n")
    file.name = "a.csv"

    response = client.post(UPLOAD, {"file": file, "kind": "spreadsheet", "dataset": ""})

    assert "at most 10" in text_of(response)
    assert not ImportBatch.objects.exists()
    assert not UploadPart.objects.exists()


@pytest.mark.parametrize(
    "reading",
    [
        {"encoding": "rot13"},
        {"encoding": "utf-16-le"},
        {"delimiter": "x"},
        {"header": "-1"},
        {"header": "99999"},
        {"header": "99999999999999999999"},
        {"header": "one"},
        {"sheets": "No such"},
    ],
)
def test_choices_that_do_not_fit_are_told(client, reading):
    batch = upload(client, b"title,country\nA,KG\n", kind="sources")

    response = go_on(client, batch, "read", **reading)

    assert response.status_code == 200
    assert "errornote" in text_of(response) or "errorlist" in text_of(response)


def test_a_workbook_is_read_by_its_chosen_sheets(client):
    book = io.BytesIO()
    with XlsxWriter(book) as writer:
        writer.sheet("2020", ["title", "type"], [["One", "MEDIA"]])
        writer.sheet("2021", ["title", "type"], [["Two", "MEDIA"]])
    batch = upload(client, book.getvalue(), kind="sources", name="book.xlsx")

    shown = text_of(client.get(page(batch, "read")))
    response = go_on(client, batch, "read", sheets=["2021"])

    assert "One" in shown
    assert "Two" in shown
    assert batch.reading == {"header": 1, "sheets": ["2021"]}
    assert batch.counts["create"] == 1
    assert "Two" in text_of(response)


@pytest.mark.parametrize("sent", ["", "\0", "9" * 40, "-1", "a", "<script>", "%00"])
def test_nonsense_in_addresses_is_no_error(client, sent):
    batch = upload(client, b"title,type\nA,MEDIA\n", kind="sources")
    take(client, batch, "plan")

    for name in ("plan", "done", "people"):
        for parameter in ("after", "page", "show", "kind"):
            response = client.get(page(batch, name), {parameter: sent}, follow=True)
            assert response.status_code == 200, (name, parameter)
    for address in (f"{sent}/change/", f"{sent}/plan/"):
        response = client.get(f"/admin/imports/importbatch/{address}")
        assert response.status_code in (301, 302, 404)
