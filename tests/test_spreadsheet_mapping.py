"""Mappings: proposed from the header, checked, and what is still to be told."""

import io

import pytest

from cases import spreadsheet
from tests.spreadsheets import rows
from tracker.files.imports.models import RememberedTerm
from tracker.ground.tables import open_table

pytestmark = pytest.mark.django_db


def guessed(header, *cells):
    mapping = spreadsheet.guess(header, rows(*cells), [""])
    return {title: told["to"] for title, told in mapping["columns"].items()}, mapping


def test_russian_header_is_understood():
    header = {
        "ФИО": "person",
        "Дата рождения": "born",
        "Пол": "gender",
        "Гражданство": "citizenship",
        "Вид нарушения": "type",
        "Страна": "country",
        "Регион": "region",
        "Населённый пункт": "place",
        "Дата события": "began",
        "Дата задержания": "detained",
        "Дата освобождения": "released",
        "Мера пресечения": "custody_kind",
        "Статья УК": "article",
        "Суд": "court",
        "Приговор": "outcome",
        "Срок": "sentence",
        "Ссылка": "source_url",
        "Дата публикации": "source_published",
        "СМИ": "source_publisher",
        "Адвокат": "people",
        "Кем задержан": "organisations",
        "Что произошло": "summary",
        "Примечания": "internal_notes",
        "ID": "original_id",
    }

    found, mapping = guessed(list(header), tuple("текст" for _title in header))

    assert found == header
    assert mapping["language"] == "ru"
    assert mapping["group_by"] == "ID"


def test_english_header_is_understood():
    header = {
        "Case ID": "original_id",
        "Date": "began",
        "Country": "country",
        "City": "place",
        "Victims": "people",
        "Perpetrators": "people",
        "Type of violation": "type",
        "Description": "summary",
        "Source title": "source_title",
        "Links": "source_url",
        "Comments": "internal_notes",
    }

    found, mapping = guessed(list(header), ("1", "2020", *["some words"] * 9))

    assert found == header
    assert mapping["language"] == "en"
    assert "group_by" not in mapping
    assert mapping["columns"]["Perpetrators"]["role"] == "APR"


def test_what_is_not_understood_has_no_meaning():
    assert guessed(["Погода", "№ п/п", "Moon phase"])[0] == {}


def test_separators_are_seen_in_the_sample():
    header = ["Victims", "Links", "Type"]
    _found, mapping = guessed(
        header, ("Anna; Boris, son of Ivan", "https://a.org/1\nhttps://a.org/2", "CTX, LAW")
    )

    separators = {title: told.get("separator") for title, told in mapping["columns"].items()}
    assert separators == {"Victims": ";", "Links": "\n", "Type": ","}


def test_comma_is_never_proposed_for_names():
    _found, mapping = guessed(["Victims"], ("One, Anna, Two, Boris",))

    assert "separator" not in mapping["columns"]["Victims"]


def test_what_is_proposed_can_be_used():
    header = ["ФИО", "Дата задержания", "Ссылка", "Заголовок"]
    mapping = spreadsheet.guess(header, [], [""])

    assert spreadsheet.check(mapping, header) == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_template_is_understood_by_itself(language):
    from django.utils import translation

    file = io.BytesIO()
    with translation.override(language):
        spreadsheet.write_template(file)
        table = open_table(file, "template.xlsx")
        mapping = spreadsheet.guess(table.found.columns, table.found.sample, table.found.chosen)

    assert set(mapping["columns"]) == set(table.found.columns)
    assert spreadsheet.check(mapping, table.found.columns) == []
    assert mapping["group_by"] == table.found.columns[0]


def test_terms_of_the_template_are_known():
    from cases.spreadsheet.mapping import Layout
    from cases.spreadsheet.mapping_targets import TARGETS
    from cases.spreadsheet.template import _labels
    from cases.spreadsheet.terms import Terms

    terms = Terms(Layout((), {}))

    for code, target in TARGETS.items():
        for label in _labels(target.vocabulary) if target.vocabulary else ():
            assert terms.codes(code, label), (code, label)


GOOD = {"columns": {"T": {"to": "title"}, "P": {"to": "people", "role": "TGT"}}}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"columns": {"X": {"to": "title"}}}, "“X”"),
        ({"columns": {"T": {"to": "tittle"}}}, "tittle"),
        ({"columns": {"T": {"to": "people", "role": "KING"}}}, "role"),
        ({"columns": {"T": {"to": "title"}, "P": {"to": "organisations"}}}, "role"),
        ({"columns": {"T": {"to": "title"}, "P": {"to": "title"}}}, "only one column"),
        ({"columns": {"T": {"to": "title", "language": "xx"}}}, "xx"),
        ({"columns": {"P": {"to": "country"}}}, "title or a link"),
        ({"columns": {"T": {"to": "title"}, "P": {"to": "gender"}}}, "name of the person"),
        ({"columns": {}}, "at least one"),
        ({"columns": ["T"]}, "columns"),
        ({"group_by": "X"}, "“X”"),
        ({"language": "xx"}, "xx"),
        ({"date_order": "ymd"}, "dmy"),
        ({"defaults": {"country": "Atlantis"}}, "Atlantis"),
        ({"defaults": {"status": "published"}}, "status"),
        ({"status": "published"}, "status"),
        ({"values": {"type": {"арест": "NO-SUCH"}}}, "NO-SUCH"),
        ({"values": {"title": {"a": "b"}}}, "title"),
        ({"values": ["a"]}, "values"),
        ({"values": {"type": ["a"]}}, "type"),
        ({"values": {"type": {"a": 1}}}, "type"),
        ({"defaults": "KG"}, "defaults"),
        ({"group_by": ["T"]}, "group_by"),
        ({"columns": {"T": {"to": ["title"]}}}, "T"),
        ({"columns": {"T": {"to": "title", "separator": 5}}}, "T"),
    ],
)
def test_unusable_mapping_is_refused_with_a_sentence(change, named):
    found = spreadsheet.check({**GOOD, **change}, ("T", "P"))

    assert any(named in sentence for sentence in found)


def test_usable_mapping_is_not_refused():
    assert spreadsheet.check(GOOD, ("T", "P")) == []


def test_title_in_two_languages_is_two_columns():
    columns = {
        "T": {"to": "title", "language": "en"},
        "P": {"to": "title", "language": "ru"},
    }

    assert spreadsheet.check({"columns": columns}, ("T", "P")) == []


def test_no_column_means_a_status():
    """Imports never publish."""
    assert not {"status", "version", "published"} & set(spreadsheet.TARGETS)


TERMS = {
    "columns": {
        "T": {"to": "title"},
        "Type": {"to": "type", "separator": ","},
        "Sex": {"to": "gender"},
        "P": {"to": "person"},
    }
}
TITLES = ("T", "Type", "Sex", "P")


def test_values_that_are_no_terms_are_counted():
    table = rows(
        ("", "Arrest", "ж", ""),
        ("", "обыск", "М", ""),
        ("", "LIB-ARR, обыск", "?", ""),
        ("", "Following, stake-out, visits", "", ""),
    )

    assert spreadsheet.values_to_map(table, TITLES, TERMS) == {
        "type": {"обыск": 2},
        "gender": {"?": 1},
    }


def test_remembered_terms_are_known():
    RememberedTerm.objects.create(vocabulary="IncidentType", value="обыск", code="PRIV-SRH")
    table = rows(("", " Обыск", "", ""))

    assert spreadsheet.values_to_map(table, TITLES, TERMS) == {}


def test_names_are_asked_about_once():
    columns = {
        "T": {"to": "title"},
        "P": {"to": "people", "role": "TGT", "separator": ";"},
        "O": {"to": "organisations", "role": "DET"},
        "D": {"to": "people", "role": "TGT", "described": True},
    }
    table = rows(("", "Anna One; Boris  Two", "Police", "unknown men"), ("", "Boris Two", "", ""))

    found = list(spreadsheet.names(table, ("T", "P", "O", "D"), {"columns": columns}))

    assert set(found) == {
        ("people", "Anna One", 1),
        ("people", "Boris Two", 2),
        ("organisations", "Police", 1),
    }


def test_people_with_a_reference_are_not_asked_about():
    columns = {"P": {"to": "person"}, "R": {"to": "person_ref"}, "T": {"to": "title"}}
    table = rows(("Anna One", "0000000A", ""), ("Boris Two", "", ""))

    found = list(spreadsheet.names(table, ("P", "R", "T"), {"columns": columns}))

    assert [named.name for named in found] == ["Boris Two"]


def test_documentation_names_every_meaning_and_setting():
    from pathlib import Path

    from cases.spreadsheet.mapping_check import KEYS

    text = (Path(__file__).parents[1] / "docs" / "importing.md").read_text()

    named = [*spreadsheet.TARGETS, *KEYS, *spreadsheet.DEFAULTS]
    assert [code for code in named if f"`{code}`" not in text] == []
