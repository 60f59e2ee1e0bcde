"""The package: everything out, and whole again in an empty database."""

import csv
import hashlib
import io
import json
import random
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from cases.models import Case, Incident, IncidentCitation, Involvement
from cases.seed import Seed
from people.models import Person, PersonName
from sources.models import Source
from tracker.editorial.records import Status
from tracker.files.imports.kinds import kinds
from tracker.files.imports.models import ImportedRow
from tracker.files.packages import restore, write_package
from tracker.files.packages.restoring import editorial_models
from tracker.ground.tables import TableError
from tracker.models import IncidentType, Place

pytestmark = pytest.mark.django_db

HOSTILE = [
    '"quoted", and "more"',
    "line\nline\r\nline\rline",
    "=1+1",
    "+996 555",
    "-1",
    "@SUM(A1)",
    "'Abd al-Rahman",
    "''=1",
    "\ttab",
    "pipe | pipe\\|\\",
    "ends with a backslash\\",
    "\u200fعربي\u200e",
    "👩🏽‍🌾 e\u0301",
    "nbsp\u00a0nbsp",
    "sep=;",
    "x" * 100_000,
    "\u2028\u0085\x0b\x1f",
    "%s %(name)s {0}",
    "NULL",
    "\\N",
    "\\.",
]


def packed() -> bytes:
    file = io.BytesIO()
    write_package(file)
    return file.getvalue()


def emptied() -> None:
    names = ", ".join(f'"{model._meta.db_table}"' for model in editorial_models())
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {names}")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def restored(package: bytes) -> dict[str, int]:
    return restore(io.BytesIO(package), apply=True)


def files_of(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return file.getvalue()


def changed(package: bytes, name: str, content: bytes) -> bytes:
    """A package with another file in it, and a description that fits."""
    files = files_of(package) | {f"{name}.csv": content}
    described = json.loads(files["datapackage.json"])
    for one in described["resources"]:
        if one["name"] == name:
            digest = hashlib.sha256(content).hexdigest()
            one |= {"bytes": len(content), "hash": f"sha256:{digest}"}
    return zipped(files | {"datapackage.json": json.dumps(described).encode()})


def rows_of(package: bytes, name: str) -> list[dict[str, str]]:
    text = files_of(package)[f"{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def one_of_everything(make: Any) -> None:
    """Rows in every table, also withdrawn, published, withheld and confidential ones."""
    person, other = make.person("Джейн Доу", published=True), make.person("X | Y", withheld=True)
    make.name(person, "en: no mark", language="ru", kind="former")
    court = make.organisation("A court", published=True)
    part = make.organisation(parent=court, predecessor=court, founded="1991-12", country_id="KG")
    region = make.place("A region", latitude="-41.5", longitude="74.60000", precision="region")
    place = make.place("A town", parent=region, published=True)
    incident = make.incident(
        person=person, place=place, began="2020-10/2021", further_types=("LIB",), is_online=False
    )
    involvement = make.involvement(
        incident, described_as={"en": "unknown men"}, number_min=2, role="WIT", types=("LIB-ARR",)
    )
    later = make.incident(is_gender_based=True, country_id="KZ")
    make.link(later, incident, "LED-TO")
    source = make.source(
        url="https://example.org/?a=1|2", accessed_on="2020-02-29", is_confidential=True
    )
    make.source(copy_of=source, language="ky-Cyrl")
    make.citation(incident, source=source, involvement=involvement, quotation="«so»")
    case = make.case(people=(person, other), organisations=(part,), incidents=(later, incident))
    proceeding = make.proceeding(accused=(person, other), cases=(case,), incidents=(incident,))
    charge = make.charge(proceeding.parties.first(), make.article("174-1", part="2"))
    step = make.step(
        proceeding, "CONVICTED", "2021-05", charges=(charge,), parties=(charge.party,),
        court=court, judge=other, amount="1250.50", currency="USD",
    )  # fmt: skip
    make.sentence(step, length="6 years", days_min=2190, days_max=2190)
    make.proceeding_citation(proceeding, step=step)
    make.custody_citation(make.custody(person, incident=incident, proceeding=proceeding))
    make.affiliation(person, part, post={"ru": "глава"})
    make.relationship(person, other)
    make.country_profile(published=True)
    make.withdrawal_notice("0" * 8)
    Incident.objects.filter(pk=later.pk).update(status=Status.WITHDRAWN, version=7)
    ImportedRow.objects.create(
        dataset="a, b", kind="incidents", key="№ 1", target=incident.pk, digest="d",
        import_extra={"Цвет": "красный\r\n", "a": "=1"},
    )  # fmt: skip


@pytest.fixture
def seed(db: None) -> None:
    Seed(settings.BASE_DIR / "fixtures" / "seed").load()


def test_package_has_rows_of_every_table(one_of_everything):
    package = packed()
    bare = {"citations"} | {kind.part_of or kind.name for kind in kinds().values()}

    assert {name for name in bare if not rows_of(package, name)} == set()
    assert {row["subject_kind"] for row in rows_of(package, "citations")} >= {
        "incidents", "proceedings", "custodies",
    }  # fmt: skip


def test_restored_package_gives_the_same_bytes(one_of_everything):
    package = packed()

    emptied()
    counts = restored(package)

    assert counts["incidents"] == 2
    assert packed() == package


def test_terms_are_restored_as_the_administrators_have_changed_them(make):
    IncidentType.objects.filter(pk="LIB-ARR").update(label={"en": "Seized"}, is_retired=True)
    IncidentType.objects.create(code="OWN", label={"en": "Our own"}, parent_id="LIB")
    make.incident(type_id="OWN")
    package = packed()
    emptied()
    IncidentType.objects.filter(pk="LIB-ARR").update(label={"en": "Arrest"}, is_retired=False)
    IncidentType.objects.filter(pk="OWN").delete()

    restored(package)

    assert packed() == package
    assert Incident.objects.get().type.label == {"en": "Our own"}
    assert IncidentType.objects.get(pk="LIB-ARR").is_retired


@pytest.mark.parametrize(
    "row", ["nothing,X,{}", "role,X,[]", "role,X,nonsense", 'role,X,"{""ethnicity"": 1}"']
)
def test_term_of_no_vocabulary_is_refused(db, row):
    package = changed(packed(), "terms", f"\ufeffvocabulary,code,fields\r\n{row}\r\n".encode())

    with pytest.raises(TableError, match="no term of a vocabulary"):
        restored(package)


def test_restored_seed_gives_the_same_bytes(seed):
    package = packed()

    emptied()
    restored(package)

    assert packed() == package


def test_hostile_texts_survive(make):
    for number, text in enumerate(HOSTILE):
        incident = make.incident(summary={"en": text, "ru": f"{text}я"}, internal_notes=text)
        source = make.source(title=text[:500], publisher=f" {text[:200]} ")
        make.citation(incident, source=source, quotation=text, locator=str(number))
        ImportedRow.objects.create(
            dataset=text[:100], kind="incidents", key=text[:2000], target=incident.pk,
            import_extra={text: text},
        )  # fmt: skip
        if text.split():
            make.person(text[:250])
    package = packed()
    summaries = set(Incident.objects.values_list("summary__en", flat=True))
    quotations = set(IncidentCitation.objects.values_list("quotation", flat=True))

    emptied()
    restored(package)

    assert packed() == package
    assert set(Incident.objects.values_list("summary__en", flat=True)) == summaries
    assert set(IncidentCitation.objects.values_list("quotation", flat=True)) == quotations
    assert quotations == set(HOSTILE)


def test_equal_databases_give_equal_bytes(one_of_everything):
    assert packed() == packed()


def test_restore_keeps_status_version_order_and_shown_names(make, one_of_everything):
    before = {
        person.ref: (person.name, person.sort_key, person.status, person.public_digest)
        for person in Person.objects.all()
    }
    names = list(PersonName.objects.order_by("bearer__ref", "pk").values_list("text", "folded"))
    package = packed()

    emptied()
    restored(package)

    assert before == {
        person.ref: (person.name, person.sort_key, person.status, person.public_digest)
        for person in Person.objects.all()
    }
    assert names == list(
        PersonName.objects.order_by("bearer__ref", "pk").values_list("text", "folded")
    )
    assert Incident.objects.get(status=Status.WITHDRAWN).version == 7
    assert list(Involvement.objects.order_by("pk").values_list("role_id", flat=True)) == [
        "TGT",
        "WIT",
    ]
    assert Case.objects.get().people.count() == 2
    assert Place.objects.exclude(parent=None).get().parent.precision == "region"


def test_restored_rows_are_in_the_history_with_the_command(one_of_everything):
    package = packed()

    emptied()
    restored(package)

    event = Incident.events.rel.related_model.objects.order_by("pgh_id").last()
    assert event.pgh_label == "insert"
    assert event.pgh_context["command"] == "test"


def test_check_keeps_nothing(one_of_everything):
    package = packed()
    emptied()

    counts = restore(io.BytesIO(package), apply=False)

    assert counts["people"] == 2
    assert not any(model._base_manager.exists() for model in editorial_models())


def test_tables_have_to_be_empty(make):
    package = packed()
    make.source()

    with pytest.raises(TableError, match="These are not empty: sources"):
        restored(package)


def test_description_has_no_clock_time_and_no_account(make, one_of_everything):
    make.user(username="canary")

    description = files_of(packed())["datapackage.json"].decode()

    assert "canary" not in description
    assert "20" not in "".join(
        str(value) for key, value in json.loads(description).items() if key != "resources"
    )


def test_description_fits_the_files(one_of_everything):
    files = files_of(packed())
    described = json.loads(files["datapackage.json"])["resources"]

    for one in described:
        rows = list(csv.reader(io.StringIO(files[one["path"]].decode("utf-8-sig"), newline="")))
        assert rows[0] == [field["name"] for field in one["schema"]["fields"]]
        assert (len(rows) - 1, len(files[one["path"]])) == (one["rows"], one["bytes"])
        assert one["hash"] == f"sha256:{hashlib.sha256(files[one['path']]).hexdigest()}"
        for key in one["schema"].get("foreignKeys", ()):
            assert key["reference"]["resource"] in {"", *(other["name"] for other in described)}
    assert {one["path"] for one in described} | {"datapackage.json"} == set(files)


def test_text_in_a_language_without_a_column_is_not_lost_silently(make):
    incident = make.incident()
    Incident.objects.filter(pk=incident.pk).update(title={"en": "A", "ky": "Б"})

    with pytest.raises(TableError, match=incident.ref):
        packed()


# Packages that are not ours


def header(package: bytes, name: str) -> bytes:
    return files_of(package)[f"{name}.csv"].split(b"\r\n")[0] + b"\r\n"


def test_changed_file_is_refused():
    files = files_of(packed())
    files["sources.csv"] += b'"x"\r\n'

    with pytest.raises(TableError, match=r"^sources\.csv: .*it was changed"):
        restored(zipped(files))


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ({"ref": "not a ref"}, "line 3, column “ref”: “not a ref”"),
        ({"ref": "0000000A"}, "line 3, column “ref”: Another row"),
        ({"type": "NO-SUCH"}, "line 3, column “type”: There is no term with the code “NO-SUCH”"),
        ({"copy_of": "0000000Z"}, "line 3, column “copy_of”: There is no row"),
        ({"confidential": "perhaps"}, "line 3, column “confidential”: Write yes or no"),
        ({"published": "someday"}, "The database refuses it: not a canonical EDTF date"),
        ({"status": "wild"}, "The database refuses it: .*source_status_is_known"),
        ({"version": "many"}, "line 3, column “version”: Write a whole number"),
        ({"created_at": "soon"}, "The database refuses it"),
    ],
)
def test_wrong_cell_is_refused_with_its_place(make, row, place):
    make.source(ref="0000000A", url="https://example.org/")
    package = packed()
    (right,) = rows_of(package, "sources")
    emptied()
    wrong = {**right, "ref": "0000000B", **row}
    lines = b"".join(('"' + '","'.join(one.values()) + '"\r\n').encode() for one in (right, wrong))

    with pytest.raises(TableError, match=rf"^sources\.csv.*{place}"):
        restored(changed(package, "sources", header(package, "sources") + lines))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'"ref"\r\n', "line 1, column “subject_kind”: Missing column"),
        (b'"ref","password"\r\n', "line 1, column “password”: Unknown column"),
        (b'"ref",\xff\r\n', "line 1: This line is no CSV in UTF-8"),
    ],
)
def test_wrong_columns_are_refused(content, sentence):
    with pytest.raises(TableError, match=rf"^citations\.csv, {sentence}"):
        restored(changed(packed(), "citations", content))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b'"0000000A"\r\n', "line 2: This row has 1 cells"),
        (b'"0000000A","unclosed\r\n', "line 2: This line is no CSV"),
        (b'"' + b"x" * 9_000_000 + b'"\r\n', "line 2: This line is no CSV"),
    ],
)
def test_wrong_line_is_refused(line, sentence):
    package = packed()

    with pytest.raises(TableError, match=rf"^sources\.csv, {sentence}"):
        restored(changed(package, "sources", header(package, "sources") + line))


def test_citation_of_an_unknown_table_is_refused(make):
    make.citation(make.incident())
    package = packed()
    emptied()
    files = files_of(package)
    lines = files["citations.csv"].replace(b'"incidents"', b'"accounts"')

    with pytest.raises(TableError, match=r"^citations\.csv: It has rows about no table"):
        restored(changed(package, "citations", lines))


@pytest.mark.parametrize("name", ["../evil.csv", "notes.txt", "people.csv/x"])
def test_further_file_is_refused(name):
    with pytest.raises(TableError, match="does not belong in a package"):
        restored(zipped(files_of(packed()) | {name: b"x"}))


def test_missing_file_is_refused():
    files = files_of(packed())
    del files["people.csv"]

    with pytest.raises(TableError, match=r"^people\.csv: This file is missing"):
        restored(zipped(files))


def test_package_of_the_build_before_terms_is_restored(one_of_everything):
    files = files_of(packed())
    del files["terms.csv"]
    described = json.loads(files["datapackage.json"])
    described["resources"] = [one for one in described["resources"] if one["name"] != "terms"]
    files["datapackage.json"] = json.dumps(described).encode()
    emptied()

    counts = restored(zipped(files))

    assert (counts["terms"], counts["incidents"]) == (0, Incident.objects.count())
    assert Incident.objects.exists()


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000])
def test_wrong_description_is_refused(text):
    with pytest.raises(TableError, match="no description of a package of ours"):
        restored(zipped(files_of(packed()) | {"datapackage.json": text}))


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_zip_is_refused(content):
    with pytest.raises(TableError, match="no zip file"):
        restored(content)


def test_damaged_zips_are_refused(one_of_everything):
    package = packed()
    emptied()
    chance = random.Random(4)

    for _attempt in range(100):
        place = chance.randrange(len(package) - 8)
        damaged = bytearray(package)
        damaged[place : place + 8] = bytes(byte ^ 0xFF for byte in package[place : place + 8])
        # Dates and rights of the files are no part of what is read.
        with suppress(TableError):
            restore(io.BytesIO(bytes(damaged)), apply=False)

    assert not any(model._base_manager.exists() for model in editorial_models())


# Commands


def test_commands_write_and_restore(tmp_path, one_of_everything, capsys):
    path = tmp_path / "all.zip"

    call_command("export_package", path)
    emptied()
    call_command("import_package", path)
    assert not Source.objects.exists()
    call_command("import_package", path, apply=True)

    assert Source.objects.exists()
    assert path.read_bytes() == packed()
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["all.zip"]
    assert "add --apply" in capsys.readouterr().out


def test_failed_export_leaves_nothing_and_keeps_the_older_file(tmp_path, make):
    incident = make.incident()
    Incident.objects.filter(pk=incident.pk).update(title={"ky": "Б"})
    path = tmp_path / "all.zip"
    path.write_bytes(b"older")

    with pytest.raises(CommandError, match=incident.ref):
        call_command("export_package", path)

    assert path.read_bytes() == b"older"
    assert [one.name for one in tmp_path.iterdir()] == ["all.zip"]


def test_missing_file_and_folder_are_sentences(tmp_path: Path):
    with pytest.raises(CommandError, match="There is no folder"):
        call_command("export_package", tmp_path / "no" / "all.zip")
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_package", tmp_path / "no.zip")
