"""The vocabularies that we ship: complete, loaded by migrate, and never written over an edit."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings

from tracker.files import vocabulary_fixtures
from tracker.ground.texts import LocalTextField
from tracker.models import IncidentType, OrganisationType, PersonType, Role

CODES = {
    IncidentType: """
        LIFE LIFE-KIL LIFE-ATT LIFE-DIC LIFE-MED LIFE-SUS LIFE-DTH
        BODY BODY-ASL BODY-TOR BODY-SEX BODY-PSY BODY-FRC
        THRT THRT-DTH THRT-OTH THRT-HAR THRT-ONL THRT-WRN THRT-SUM
        LIB LIB-ARR LIB-DET LIB-ADM LIB-PTD LIB-IMP LIB-HSE LIB-RES LIB-DIS LIB-ABD LIB-EXT
        PRIV PRIV-FOL PRIV-PHO PRIV-TAP PRIV-DEV PRIV-SRH PRIV-SRO PRIV-BRK PRIV-SEZ PRIV-SRP
        PROC PROC-INV PROC-CRM PROC-ADM PROC-CIV PROC-DEF PROC-EXT PROC-FAG PROC-WNT PROC-TAX
        PROC-INS PROC-FRZ
        TRIAL TRIAL-UNF TRIAL-LAW TRIAL-CNF TRIAL-NTF
        CUST CUST-MED CUST-CON CUST-CUT CUST-EXT
        MOVE MOVE-TRV MOVE-VIS MOVE-PAS MOVE-DEP MOVE-EXL MOVE-ASY MOVE-INT MOVE-CIT
        EXPR EXPR-SMR EXPR-CEN EXPR-BLK EXPR-NET EXPR-DOS EXPR-CLS EXPR-OBS
        ASSO ASSO-DSL ASSO-SUS ASSO-REG ASSO-OFF ASSO-FUN ASSO-MTG
        WORK WORK-DIS WORK-REM WORK-EDU WORK-PRP WORK-BIZ
        RELA RELA-INT RELA-DET RELA-SAN RELA-COL
        LAW LAW-BIL LAW-DRP LAW-ACT LAW-REP LAW-OMI
        POS POS-REL POS-DRP POS-REM POS-INT POS-AWD
        ACT ACT-PUB ACT-PRO ACT-HUN ACT-STA ACT-FND ACT-MTG ACT-CPL
        CTX CTX-VIO CTX-PWR CTX-FOR
    """,
    Role: """
        TGT TGT-I APR ORD INS DET INV PRS JDG PEN CPL DFD TPY LAW DOC WIT SRC REP INT OBS PUB LEG
        RLV MEM EMP MEN
    """,
    PersonType: """
        HRD-ACT HRD-LAW HRD-NGO JRN-PRO JRN-FRL JRN-CIT MED-WRK TUN POL-OPP POL-OFF REL ACA STU ART
        DOC BUS ETH LGB ENV WIT REL-OF PROT OFF-SEC OFF-PRS OFF-JDG OFF-GOV UNK
    """,
    OrganisationType: """
        NGO-NAT NGO-INT GRP TUN BAR MED-IND MED-GOV SOC PTY-OPP PTY-GOV REL EDU MEDI BUS TEL POL SEC
        MIL PEN PRS CRT JUS TAX MIG EXE MUN LEG ELE OMB IGO ICT EMB ARM UNK-ST UNK
    """,
}
# The acts that SDG indicator 16.10.1 names.
SDG = "LIFE-KIL BODY-TOR LIB-ARR LIB-DET LIB-ADM LIB-PTD LIB-IMP LIB-DIS LIB-ABD"

Folder = Callable[[str, str, str], Path]
every_file = pytest.mark.parametrize(
    ("name", "model"), vocabulary_fixtures.FILES.items(), ids=vocabulary_fixtures.FILES
)


def rows(name: str) -> list[dict[str, Any]]:
    return list(
        vocabulary_fixtures.read(
            vocabulary_fixtures.FILES[name], vocabulary_fixtures.FOLDER / f"{name}.csv"
        )
    )


@every_file
def test_migrate_has_loaded_every_row_of_the_file(db, name, model):
    codes = [row["code"] for row in rows(name)]

    assert sorted(codes) == sorted(model._base_manager.values_list("pk", flat=True))


def test_no_file_is_left_unread():
    assert {path.stem for path in vocabulary_fixtures.FOLDER.glob("*.csv")} == set(
        vocabulary_fixtures.FILES
    )


@pytest.mark.parametrize("model", CODES, ids=lambda model: model.__name__)
def test_every_code_of_the_vocabulary_is_there(db, model):
    assert set(CODES[model].split()) <= set(model.objects.values_list("code", flat=True))


def test_acts_named_by_the_sdg_indicator_are_marked(db):
    marked = IncidentType.objects.filter(sdg_16_10_1=True)

    assert set(marked.values_list("code", flat=True)) == set(SDG.split())


def test_types_hang_below_the_group_that_their_code_names():
    types = rows("incident_types")

    assert [row["code"] for row in types if (row["parent"] or "") != group_of(row["code"])] == []


def group_of(code: str) -> str:
    return code.partition("-")[0] if "-" in code else ""


def required_texts(model: Any, row: dict[str, Any]) -> list[str]:
    """All of them, but for the label from the other end where both ends are the same."""
    names = [field.name for field in model._meta.fields if isinstance(field, LocalTextField)]
    return [name for name in names if name != "inverse_label" or not row["is_symmetric"]]


@every_file
def test_every_row_is_complete_in_both_languages(name, model):
    incomplete = [
        (row["code"], text)
        for row in rows(name)
        for text in required_texts(model, row)
        if set(row[text]) != set(settings.CONTENT_LANGUAGES)
    ]

    assert incomplete == []


@every_file
def test_no_two_rows_of_a_file_have_the_same_code_or_label(name, model):
    label = "name" if name == "countries" else "label"
    for language in settings.CONTENT_LANGUAGES:
        labels = [row[label][language] for row in rows(name)]
        assert len(set(labels)) == len(labels)
    assert len({row["code"] for row in rows(name)}) == len(rows(name))


def events() -> int:
    return sum(
        event.objects.count() for event in apps.get_models() if hasattr(event, "pgh_tracked_model")
    )


def test_loading_again_changes_nothing(db):
    before = events()

    vocabulary_fixtures.load()

    assert events() == before


@pytest.fixture
def with_label(tmp_path: Path) -> Folder:
    """The files, with another English label for one code."""

    def changed(name: str, code: str, label: str) -> Path:
        folder = shutil.copytree(vocabulary_fixtures.FOLDER, tmp_path / "vocabulary")
        path = folder / f"{name}.csv"
        with path.open(newline="", encoding="utf-8") as file:
            table = list(csv.DictReader(file))
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, table[0])
            writer.writeheader()
            writer.writerows(
                {**row, "label_en": label} if row["code"] == code else row for row in table
            )
        return folder

    return changed


def test_untouched_term_follows_its_file(db, with_label):
    folder = with_label("roles", "TGT", "The target")
    before = events()

    vocabulary_fixtures.load(folder=folder)
    vocabulary_fixtures.load(folder=folder)

    assert Role.objects.get(code="TGT").label["en"] == "The target"
    assert events() == before + 1


def test_edit_of_an_administrator_survives_a_changed_file(db, with_label):
    Role.objects.filter(code="TGT").update(label={"en": "Person targeted", "ru": "Цель"})

    vocabulary_fixtures.load(folder=with_label("roles", "TGT", "The target"))

    assert Role.objects.get(code="TGT").label == {"en": "Person targeted", "ru": "Цель"}


def test_term_that_an_administrator_retired_stays_retired(db, with_label):
    Role.objects.filter(code="TGT").update(is_retired=True)

    vocabulary_fixtures.load(folder=with_label("roles", "TGT", "The target"))

    assert Role.objects.get(code="TGT").is_retired


def test_term_that_an_administrator_added_stays(db):
    Role.objects.create(code="NEW", label={"en": "New role"})

    vocabulary_fixtures.load()

    assert Role.objects.filter(code="NEW").exists()
