"""Sources, places and cases that the rows of a researcher's spreadsheet name."""

import pytest

from tests.spreadsheets import ROW, expand, of_kind, problems, rows, with_columns
from tracker.files.imports.models import ImportedRow

pytestmark = pytest.mark.django_db


def test_one_source_for_one_link():
    table = rows(ROW, ("2", "A trial", "", "KG", "", "https://a.org/1 https://a.org/2"))
    drafts = expand(table)

    assert [draft.key for draft in of_kind(drafts, "sources")] == [
        "url:https://a.org/1",
        "url:https://a.org/2",
    ]
    assert len(of_kind(drafts, "citations_incident")) == 3


def test_source_on_record_is_used(make):
    source = make.source(url="https://a.org/1")

    drafts = expand(rows(ROW))

    assert of_kind(drafts, "sources") == []
    assert of_kind(drafts, "citations_incident")[0].cells["source"] == source.ref


def test_confidential_source_is_not_found_by_its_link(make):
    """That it is there would be told to somebody who may not see it."""
    make.source(url="https://a.org/1", is_confidential=True)

    drafts = expand(rows(ROW), user=make.user("Researcher"))

    assert len(of_kind(drafts, "sources")) == 1


SOURCES = {
    "Names": {"to": "source_title", "separator": ";"},
    "Quote": {"to": "quotation"},
    "Page": {"to": "locator"},
}


def test_second_title_belongs_to_the_second_link():
    titles, columns = with_columns(**SOURCES)
    row = (*ROW[:5], "https://a.org/1 https://a.org/2", "First; Second", "", "")
    drafts = expand(rows(row), titles, columns=columns)

    assert [draft.cells["title"] for draft in of_kind(drafts, "sources")] == ["First", "Second"]


def test_values_that_do_not_match_the_links_are_refused():
    titles, columns = with_columns(**SOURCES)
    row = (*ROW[:5], "https://a.org/1 https://a.org/2", "Only one", "a quotation", "")
    drafts = expand(rows(row), titles, columns=columns)

    assert [problem[1] for problem in problems(drafts)] == ["Names", "Quote"]


def test_citation_has_quotation_and_page():
    titles, columns = with_columns(**SOURCES)
    drafts = expand(rows((*ROW, "A report", "They came at night", "p. 4")), titles, columns=columns)

    (citation,) = of_kind(drafts, "citations_incident")
    assert citation.cells["quotation"] == "They came at night"
    assert citation.cells["locator"] == "p. 4"


def test_source_without_a_link_is_known_by_its_title():
    titles, columns = with_columns(**SOURCES)
    drafts = expand(rows((*ROW[:5], "", "A report", "", "")), titles, columns=columns)

    (source,) = of_kind(drafts, "sources")
    assert source.cells == {"title": "A report"}


def test_quotation_of_nothing_is_refused():
    titles, columns = with_columns(**SOURCES)
    drafts = expand(rows((*ROW[:5], "", "", "Said whom?", "")), titles, columns=columns)

    assert [problem[:3] for problem in problems(drafts)] == [(2, "Quote", "Said whom?")]


def test_other_title_of_the_same_link_is_refused():
    titles, columns = with_columns(**SOURCES)
    table = rows((*ROW, "First", "", ""), ("2", *ROW[1:], "Second", "", ""))
    drafts = expand(table, titles, columns=columns)

    (problem,) = problems(drafts)
    assert problem[:3] == (3, "Names", "Second")
    assert "Line 2" in problem[3]


def test_place_on_record_is_found_by_its_exact_name_in_the_country(make):
    titles, columns = with_columns(Town={"to": "place"})
    osh = make.place("Osh")
    make.place("Osh", country_id="KZ")

    table = rows((*ROW, "osh"), ("2", *ROW[1:], "Naryn"), ("3", *ROW[1:], "Naryn"))
    drafts = expand(table, titles, columns=columns)

    found = of_kind(drafts, "incidents")
    assert found[0].cells["place"] == osh.ref
    assert found[1].cells["place"] == found[2].cells["place"] == "#place:KG:naryn"
    (place,) = of_kind(drafts, "places")
    assert place.cells == {"name_en": "Naryn", "country": "KG"}


def test_place_of_two_meanings_is_refused(make):
    titles, columns = with_columns(Town={"to": "place"})
    make.place("Osh")
    make.place("Osh")

    drafts = expand(rows((*ROW, "Osh")), titles, columns=columns)

    assert [problem[:3] for problem in problems(drafts)] == [(2, "Town", "Osh")]


def test_new_place_lies_in_its_region():
    titles, columns = with_columns(Region={"to": "region"}, Town={"to": "place"})
    drafts = expand(rows((*ROW, "Chui", "Kant")), titles, columns=columns)

    region, place = of_kind(drafts, "places")
    assert place.cells["parent"] == f"#{region.key}"
    assert of_kind(drafts, "incidents")[0].cells["place"] == f"#{place.key}"


def test_case_gets_its_incidents_at_the_end():
    titles, columns = with_columns(Case={"to": "case"})
    table = rows((*ROW, "Uprising"), ("2", *ROW[1:], ""), ("3", *ROW[1:], "uprising"))
    drafts = expand(table, titles, columns=columns)

    assert drafts[-1].kind == "cases"
    assert drafts[-1].key == "case:uprising"
    assert drafts[-1].cells == {"incidents": "#1 | #3", "title_en": "Uprising"}


def test_case_on_record_keeps_its_incidents(make):
    titles, columns = with_columns(Case={"to": "case"})
    case, before, own = make.case(), make.incident(), make.incident()
    case.incidents.set([before, own])
    ImportedRow.objects.create(dataset="field notes", kind="incidents", key="1", target=own.pk)

    drafts = expand(rows((*ROW, f"#{case.ref}")), titles, columns=columns)

    assert drafts[-1].ref == case.ref
    assert drafts[-1].cells == {"incidents": f"#1 | {before.ref}"}
