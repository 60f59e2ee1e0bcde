"""`manage.py export_table`, and the data dictionary that describes what it gives."""

import csv
import io
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from tracker.files.imports.columns import Reader
from tracker.files.imports.kinds import kinds
from tracker.files.imports.terms import codes_of
from tracker.files.resources import tables
from tracker.ground.tables import unguard
from tracker.management.commands.data_dictionary import dictionary


def exported(capsysbinary: Any, kind: str, **options: Any) -> bytes:
    call_command("export_table", kind=kind, **options)
    return capsysbinary.readouterr().out


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.django_db
@pytest.mark.parametrize("kind", tables())
def test_every_table_can_be_exported(capsysbinary, kind):
    content = exported(capsysbinary, kind)

    assert content.startswith(b"\xef\xbb\xbf")
    header = next(csv.reader([content.decode("utf-8-sig")]))
    assert header == [column.name for column in tables()[kind].columns()]


@pytest.mark.django_db
def test_records_are_in_the_order_of_their_references(capsysbinary, make):
    for ref in ("0000000B", "0000000A", "0000000C"):
        make.source(ref=ref)

    rows = rows_of(exported(capsysbinary, "sources"))

    assert [row["ref"] for row in rows] == ["0000000A", "0000000B", "0000000C"]


@pytest.mark.django_db
def test_rows_are_in_the_order_of_entry_within_their_record(capsysbinary, make):
    later = make.incident(ref="0000000B", person=make.person("B"))
    first = make.incident(ref="0000000A")
    for word in ("one", "two", "three"):
        make.involvement(first, described_as={"en": word})

    rows = rows_of(exported(capsysbinary, "involvements"))

    assert [row["described_as_en"] for row in rows] == ["one", "two", "three", ""]
    assert rows[3]["incident"] == later.ref


@pytest.mark.django_db
def test_citations_of_all_subjects_are_one_table(capsysbinary, make):
    incident, custody = make.incident(), make.custody()
    citation = make.citation(incident)
    make.custody_citation(custody)

    rows = rows_of(exported(capsysbinary, "citations"))

    assert {(row["subject_kind"], row["subject"]) for row in rows} == {
        ("incidents", incident.ref), ("custodies", custody.ref),
    }  # fmt: skip
    assert citation.source.ref in {row["source"] for row in rows}


@pytest.mark.django_db
def test_every_cell_is_read_as_it_was_written(capsysbinary, make):
    person = make.person("A | B")
    person.citizenships.set(["KZ", "KG"])
    incident = make.incident(summary={"en": "=1", "ru": "'=1"}, began="2020-10", is_online=False)
    make.place(latitude="-41.5", longitude="74.6", precision="exact")
    make.custody(person, incident=incident)
    reader = Reader(codes_of)

    for table in tables().values():
        for row in rows_of(exported(capsysbinary, table.name)):
            kind = next(k for k in table.parts if k.subject_kind == row.get("subject_kind", ""))
            for column in kind.all_columns:
                cell = unguard(row.get(column.name, ""))
                if cell and column.name != "ref":
                    found = column.read(cell, reader)
                    assert rewritten(column, found) == cell


def rewritten(column: Any, value: Any) -> str:
    if isinstance(value, list) and value and hasattr(value[0], "text"):
        return str(column.write([link.text for link in value]))
    return str(column.write(getattr(value, "text", value)))


@pytest.mark.django_db
def test_public_table_has_only_what_is_public(capsysbinary, make):
    make.incident("A draft", internal_notes="canary")
    make.incident("A public one", published=True, internal_notes="canary")

    content = exported(capsysbinary, "incidents", public=True)

    assert b"A public one" in content
    assert b"A draft" not in content
    assert b"canary" not in content
    assert b"internal_notes" not in content


def test_unknown_table_is_refused_with_those_there_are():
    with pytest.raises(CommandError, match=r"no table “cats”. Choose one of these: places"):
        call_command("export_table", kind="cats")
    with pytest.raises(CommandError, match=r"no table “parties_x”"):
        call_command("export_table", kind="parties_x", public=True)


@pytest.mark.django_db
def test_file_is_written_whole_and_for_its_owner_only(tmp_path, make):
    make.source(title="Заголовок")
    path = tmp_path / "sources.csv"

    call_command("export_table", kind="sources", output=path)

    assert rows_of(path.read_bytes())[0]["title"] == "Заголовок"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["sources.csv"]
    with pytest.raises(CommandError, match="There is no folder"):
        call_command("export_table", kind="sources", output=tmp_path / "no" / "sources.csv")


def test_data_dictionary_is_current():
    call_command("data_dictionary", check=True)


def test_old_data_dictionary_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr("tracker.management.commands.data_dictionary.FILE", tmp_path / "x.md")

    with pytest.raises(CommandError, match="is not current"):
        call_command("data_dictionary", check=True)
    call_command("data_dictionary")
    call_command("data_dictionary", check=True)


def test_data_dictionary_has_every_column():
    text = dictionary()

    for kind in kinds().values():
        for column in kind.columns_for_staff:
            assert f"| `{column.name}`" in text, f"{kind.name}.{column.name}"
    assert "## Tables for the public" in text
    assert str(settings.BASE_DIR) not in text


def test_a_program_may_give_its_own_stream(db, make):
    make.source(title="Статья")
    text = io.StringIO()

    call_command("export_table", kind="sources", stdout=text)

    assert "Статья" in text.getvalue()
