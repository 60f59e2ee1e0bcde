"""Citations, which are one file for all that is cited; several tables as one import; the command line."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cases.models import Case, Incident, IncidentCitation, Involvement
from people.models import Person, PersonCitation
from tests.imports import imported, messages, numbers, planned, table
from tracker.files.imports.models import ImportBatch, ImportedRow
from tracker.ground.tables import XlsxWriter

pytestmark = pytest.mark.django_db

ARREST = {"ref": "#1", "title_en": "An arrest", "type": "LIB-ARR", "country": "KG"}


def test_citations_of_all_kinds_are_one_file(make):
    incident, person, source = make.incident(), make.person(), make.source()
    rows = [
        {"subject_kind": "incidents", "subject": incident.ref, "source": source.ref},
        {"subject_kind": "", "subject": person.ref, "source": source.ref},
    ]

    batch = imported("citations", rows)

    assert numbers(batch) == {"create": 2}
    assert IncidentCitation.objects.get().subject == incident
    assert PersonCitation.objects.get().subject == person


def test_what_a_citation_is_about_has_to_be_said():
    batch = planned("citations", [{"subject_kind": "", "subject": "#1", "source": "#2"}])

    assert "Say what this is about" in messages(batch)[0]


def test_citation_about_an_involvement(make):
    incident, source = make.incident(), make.source()
    involvement = make.involvement(incident, person=make.person())
    row = {
        "subject_kind": "incidents",
        "subject": incident.ref,
        "about": involvement.ref,
        "source": source.ref,
    }

    imported("citations", [row])

    assert IncidentCitation.objects.get().involvement == involvement


TABLES = {
    "people": [{"ref": "#jane", "names": "en*: Jane Doe"}],
    "incidents": [ARREST],
    "involvements": [{"ref": "", "incident": "#1", "person": "#jane", "role": "TGT"}],
    "cases": [{"ref": "", "title_en": "A case", "incidents": "#1"}],
    "sources": [{"ref": "#s", "title": "An article", "type": "MEDIA"}],
    "citations": [{"ref": "", "subject_kind": "incidents", "subject": "#1", "source": "#s"}],
}


def archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for kind, rows in TABLES.items():
            zipped.writestr(f"{kind}.csv", table(rows))
    return file.getvalue()


def workbook() -> bytes:
    file = io.BytesIO()
    with XlsxWriter(file) as book:
        for kind, rows in TABLES.items():
            book.sheet(kind, list(rows[0]), [list(row.values()) for row in rows])
    return file.getvalue()


@pytest.mark.parametrize(("name", "content"), [("all.zip", archive()), ("all.xlsx", workbook())])
def test_several_tables_point_at_each_other(name, content):
    batch = imported("tables", content, name=name)

    assert numbers(batch) == {"create": 6}
    involvement = Involvement.objects.get()
    assert (involvement.incident, involvement.person) == (
        Incident.objects.get(),
        Person.objects.get(),
    )
    assert list(Case.objects.get().incidents.all()) == [Incident.objects.get()]
    assert numbers(planned("tables", content, name=name)) == {"unchanged": 6}


def test_file_of_no_kind_in_an_archive_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("weather.csv", "a,b\n1,2\n")

    batch = planned("tables", file.getvalue(), name="all.zip")

    assert "“weather” is no kind of table" in batch.message


# The command line


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "incidents.csv"
    path.write_bytes(content)
    return path


def test_without_apply_there_is_only_a_plan(tmp_path, capsys):
    path = written(tmp_path, table([ARREST]))

    call_command("import_table", str(path), "--as", "incidents", "--json")

    plan = json.loads(capsys.readouterr().out)
    assert (plan["create"], plan["update"], plan["unchanged"], plan["errors"]) == (1, 0, 0, [])
    assert not Incident.objects.exists()
    assert not ImportBatch.objects.exists()


def test_apply_imports_and_undo_takes_back(tmp_path, capsys):
    path = written(tmp_path, table([ARREST]))

    call_command("import_table", str(path), "--as", "incidents", "--apply")
    number = ImportBatch.objects.get().pk
    assert Incident.objects.count() == 1
    call_command("undo_import", str(number))

    assert not Incident.objects.exists()
    assert f"undo_import {number}" in capsys.readouterr().out


def test_errors_end_it_with_one_and_nothing_is_written(tmp_path, capsys):
    path = written(tmp_path, table([ARREST, {**ARREST, "ref": "#2", "country": "Narnia"}]))

    with pytest.raises(SystemExit) as end:
        call_command("import_table", str(path), "--as", "incidents", "--apply", "--json")

    plan = json.loads(capsys.readouterr().out)
    (error,) = plan["errors"]
    assert end.value.code == 1
    assert (error["line"], error["column"], error["value"]) == (3, "country", "Narnia")
    assert not Incident.objects.exists()


def test_unreadable_file_is_an_error_too(tmp_path, capsys):
    path = written(tmp_path, b"ref,title_en\n#1,\x00\n")

    with pytest.raises(SystemExit) as end:
        call_command("import_table", str(path), "--as", "incidents", "--json")

    (error,) = json.loads(capsys.readouterr().out)["errors"]
    assert end.value.code == 1
    assert "incidents.csv, line 2" in error["message"]


def test_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="nothing.csv"):
        call_command("import_table", str(tmp_path / "nothing.csv"), "--as", "incidents")


def test_batch_that_is_not_there_is_named():
    with pytest.raises(CommandError, match="no import 17"):
        call_command("undo_import", "17")


def test_a_proposed_mapping_imports_a_sheet_with_russian_headers(tmp_path, capsys):
    sheet = tmp_path / "sheet.csv"
    sheet.write_bytes(
        "№;Заголовок;Страна;Дата;Пострадавшие;Ссылка;Настроение\n"
        "17;Задержание юриста;Кыргызстан;октябрь 2020;Асанов Бакыт;https://example.org/1;плохое\n".encode(
            "cp1251"
        )
    )

    call_command("propose_mapping", str(sheet))
    mapping = tmp_path / "mapping.json"
    mapping.write_text(capsys.readouterr().out, encoding="utf-8")
    arguments = ["--as", "spreadsheet", "--mapping", str(mapping), "--dataset", "ours"]
    call_command("import_table", str(sheet), *arguments, "--apply", "--json")
    call_command("import_table", str(sheet), *arguments, "--json")

    first, second = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    incident = Incident.objects.get()
    assert first["errors"] == []
    assert (second["create"], second["update"]) == (0, 0)
    assert (incident.title, incident.began, incident.country_id) == (
        {"ru": "Задержание юриста"},
        "2020-10",
        "KG",
    )
    assert incident.involvements.get().person.names.get().text == "Асанов Бакыт"
    assert incident.citations.get().source.url == "https://example.org/1"
    assert [r.import_extra for r in ImportedRow.objects.filter(kind="incidents")] == [
        {"№": "17", "Настроение": "плохое"}
    ]
