"""Spreadsheets with one row per person of an incident: grouping, custody, the proceeding."""

import pytest

from cases import spreadsheet
from tests.spreadsheets import of_kind, problems, rows
from tracker.files.imports.kinds import kinds

pytestmark = pytest.mark.django_db

COLUMNS = {
    "No": {"to": "original_id"},
    "Title": {"to": "title"},
    "Country": {"to": "country"},
    "Name": {"to": "person", "role": "TGT"},
    "Sex": {"to": "gender"},
    "Born": {"to": "born"},
    "Detained": {"to": "detained"},
    "Released": {"to": "released"},
    "Custody": {"to": "custody_kind"},
    "Prison": {"to": "facility"},
    "Article": {"to": "article", "separator": ";"},
    "Court": {"to": "court"},
    "Outcome": {"to": "outcome"},
    "Day": {"to": "outcome_date"},
    "Term": {"to": "sentence"},
}
TITLES = tuple(COLUMNS)
DEFAULTS = {"sentence_kind": "IMPRISON"}


def row(**cells):
    return tuple(cells.get(title, "") for title in TITLES)


def expand(table, *, columns=COLUMNS, titles=TITLES, dataset="field notes", **mapping):
    mapping = {
        "columns": columns, "language": "en", "group_by": "No", "defaults": DEFAULTS, **mapping,
    }  # fmt: skip
    assert spreadsheet.check(mapping, titles) == []
    groups = spreadsheet.expand(table, titles, mapping, dataset=dataset, answers={}, user=None)
    drafts = [draft for group in groups for draft in group]
    for draft in drafts:
        assert not draft.kind or set(draft.cells) <= set(kinds()[draft.kind].by_name)
    return drafts


FIRST = row(No="7", Title="A raid", Country="KG", Name="Anna One", Sex="ж", Born="1990")
SECOND = row(No="7", Name="Boris Two")


def test_rows_of_one_value_are_one_incident():
    drafts = expand(rows(FIRST, SECOND))

    assert len(of_kind(drafts, "incidents")) == 1
    people = of_kind(drafts, "people")
    assert people[0].cells == {"names": "Anna One", "gender": "female", "born": "1990"}
    assert [draft.cells["incident"] for draft in of_kind(drafts, "involvements")] == ["#7", "#7"]


def test_rows_of_one_incident_may_stand_apart():
    other = row(No="8", Title="A trial", Country="KG", Name="Vera Three")
    drafts = expand(rows(FIRST, other, SECOND))

    assert problems(drafts) == []
    assert [draft.key for draft in of_kind(drafts, "incidents")] == ["7", "8"]
    involved = of_kind(drafts, "involvements")
    assert [draft.cells["incident"] for draft in involved] == ["#7", "#8", "#7"]


@pytest.mark.parametrize("between", [[], [row(No="8", Title="A trial", Name="Vera Three")]])
def test_contradicting_rows_are_refused_with_both_lines(between):
    """Beside each other or apart."""
    drafts = expand(rows(FIRST, *between, row(No="7", Title="A flood", Name="Boris Two")))

    (problem,) = problems(drafts)
    assert problem[:3] == (3 + len(between), "Title", "A flood")
    assert "Line 2" in problem[3]


def test_row_further_down_cannot_add_what_the_first_left_empty():
    first = row(No="7", Title="A raid", Name="Anna One")
    other = row(No="8", Title="A trial", Name="Vera Three")
    drafts = expand(rows(first, other, row(No="7", Country="KG", Name="Boris Two")))

    assert [problem[:3] for problem in problems(drafts)] == [(4, "Country", "KG")]


def test_incident_of_neighbouring_rows_takes_what_any_of_them_says():
    drafts = expand(
        rows(row(No="7", Title="A raid", Name="Anna One"), row(No="7", Country="KG", Name="B"))
    )

    assert problems(drafts) == []
    assert drafts[0].cells["country"] == "KG"


def test_numbers_of_each_sheet_are_its_own():
    table = [*rows(FIRST, sheet="2019"), *rows(FIRST, sheet="2020")]

    assert len(of_kind(expand(table), "incidents")) == 1
    apart = of_kind(expand(table, numbered_per_sheet=True), "incidents")
    assert [draft.key for draft in apart] == ["2019/7", "2020/7"]


def test_detention_becomes_custody_of_the_person():
    drafts = expand(
        rows(
            row(No="7", Title="A raid", Country="KG", Name="Anna One", Detained="2020-05",
                Released="2021", Custody="Police custody", Prison="SIZO-1")
        )
    )  # fmt: skip

    (custody,) = of_kind(drafts, "custodies")
    (prison,) = of_kind(drafts, "organisations")
    assert custody.cells == {
        "person": "#7/anna one",
        "incident": "#7",
        "kind": "POLICE",
        "country": "KG",
        "facility": f"#{prison.key}",
        "began": "2020-05",
        "ended": "2021",
        "ended_how": "RELEASED",
    }
    assert custody.columns["began"] == "Detained"


def test_custody_goes_on_where_no_release_is_known():
    drafts = expand(rows(row(No="7", Title="A raid", Name="Anna One", Detained="2020")))

    assert {"ended", "ended_how"}.isdisjoint(of_kind(drafts, "custodies")[0].cells)


def test_one_proceeding_for_an_incident_with_a_party_for_each_person():
    first = {"No": "7", "Title": "A raid", "Country": "KG", "Outcome": "CONVICTED", "Day": "2021"}
    drafts = expand(
        rows(
            row(**first, Name="Anna One", Article="art. 147; art. 148", Court="A court", Term="5 years"),
            row(No="7", Name="Boris Two", Article="art. 147", Outcome="ACQUITTED"),
        )
    )  # fmt: skip

    (proceeding,) = of_kind(drafts, "proceedings")
    assert proceeding.cells == {
        "title_en": "Proceedings: A raid",
        "kind": "CRIMINAL",
        "direction": "against",
        "incidents": "#7",
        "country": "KG",
    }
    assert len(of_kind(drafts, "parties")) == 2
    assert [draft.cells["as_written"] for draft in of_kind(drafts, "charges")] == [
        "art. 147",
        "art. 148",
        "art. 147",
    ]
    steps = of_kind(drafts, "steps")
    assert [step.cells["stage"] for step in steps] == ["CONVICTED", "ACQUITTED"]
    assert steps[0].cells["date"] == "2021"
    assert steps[0].cells["parties"] == "#7/party/anna one"
    (sentence,) = of_kind(drafts, "sentences")
    assert sentence.cells == {
        "step": f"#{steps[0].key}",
        "kind": "IMPRISON",
        "length": "5 years",
        "days_min": "1825",
        "days_max": "1825",
    }


@pytest.mark.parametrize(
    ("written", "more"),
    [
        ("пожизненно", {"life": "yes"}),
        ("3 года условно", {"suspended": "yes", "days_min": "1095", "days_max": "1095"}),
        ("up to 2 years", {"days_max": "730"}),
        ("for some time", {}),
    ],
)
def test_sentence_says_what_its_words_say_for_certain(written, more):
    person = {"No": "7", "Title": "A raid", "Name": "Anna One", "Outcome": "CONVICTED"}
    drafts = expand(rows(row(**person, Term=written)))

    (sentence,) = of_kind(drafts, "sentences")
    assert {k: v for k, v in sentence.cells.items() if k not in ("step", "kind", "length")} == more
    assert sentence.cells["length"] == written


def test_sentence_without_an_outcome_is_refused():
    drafts = expand(rows(row(No="7", Title="A raid", Name="Anna One", Term="5 years")))

    assert [problem[:3] for problem in problems(drafts)] == [(2, "Term", "5 years")]


def test_article_on_record_is_charged_only_where_the_number_is_the_same(make):
    article = make.article(number="147")
    columns = {**COLUMNS, "Article": {"to": "article_number", "separator": ";"}}
    person = {"No": "7", "Title": "A raid", "Country": "KG", "Name": "Anna One"}
    drafts = expand(rows(row(**person, Article="147; 147-1")), columns=columns)

    charges = of_kind(drafts, "charges")
    assert charges[0].cells == {"party": "#7/party/anna one", "article": article.ref}
    assert charges[1].cells == {"party": "#7/party/anna one", "as_written": "147-1"}


def test_article_of_two_editions_is_kept_in_words(make):
    make.article(number="147", edition="1997")
    make.article(number="147", edition="2019")
    columns = {**COLUMNS, "Article": {"to": "article_number"}}
    person = {"No": "7", "Title": "A raid", "Country": "KG", "Name": "Anna One"}
    drafts = expand(rows(row(**person, Article="147")), columns=columns)

    assert of_kind(drafts, "charges")[0].cells["as_written"] == "147"


def test_columns_about_a_person_are_about_the_only_one_named():
    columns = {**COLUMNS, "Name": {"to": "people", "role": "TGT", "separator": ";"}}
    one = row(No="7", Title="A raid", Name="Anna One", Sex="f", Detained="2020")
    drafts = expand(rows(one), columns=columns)

    assert of_kind(drafts, "people")[0].cells["gender"] == "female"
    assert len(of_kind(drafts, "custodies")) == 1


@pytest.mark.parametrize("names", ["Anna One; Boris Two", ""])
def test_columns_about_nobody_in_particular_are_refused(names):
    columns = {**COLUMNS, "Name": {"to": "people", "role": "TGT", "separator": ";"}}
    drafts = expand(rows(row(No="7", Title="A raid", Name=names, Detained="2020")), columns=columns)

    assert [problem[:3] for problem in problems(drafts)] == [(2, "Detained", "2020")]
    assert of_kind(drafts, "custodies") == []


ID_COLUMNS = {**COLUMNS, "Person no": {"to": "person_id"}}
ID_TITLES = tuple(ID_COLUMNS)


def test_own_number_ties_a_person_over_incidents():
    table = rows((*FIRST, "P1"), (*row(No="8", Title="A trial", Name="Anna One"), "P1"))
    drafts = expand(table, columns=ID_COLUMNS, titles=ID_TITLES)

    assert [draft.key for draft in of_kind(drafts, "people")] == ["id:P1"]
    assert {d.cells["person"] for d in of_kind(drafts, "involvements")} == {"#id:P1"}


def test_one_person_with_two_births_is_refused_with_both_lines():
    other = row(No="8", Title="A trial", Name="Anna One", Born="1991")
    drafts = expand(rows((*FIRST, "P1"), (*other, "P1")), columns=ID_COLUMNS, titles=ID_TITLES)

    (problem,) = problems(drafts)
    assert problem[:3] == (3, "Born", "1991")
    assert "Line 2" in problem[3]


def test_what_is_said_of_a_person_on_record_is_kept_beside(make):
    """The record is not changed by a link to it."""
    person = make.person("Anna One")
    columns = {**COLUMNS, "Ref": {"to": "person_ref"}}
    drafts = expand(rows((*FIRST, person.ref)), columns=columns, titles=tuple(columns))

    (involvement,) = of_kind(drafts, "involvements")
    assert of_kind(drafts, "people") == []
    assert involvement.cells["person"] == person.ref
    assert involvement.extra == {"Sex": "ж", "Born": "1990"}


def test_extra_cells_stay_with_the_person_of_their_row():
    titles = (*TITLES, "Height")
    drafts = expand(rows((*FIRST, "170"), (*SECOND, "180")), titles=titles)

    assert [draft.extra for draft in of_kind(drafts, "involvements")] == [
        {"Height": "170"},
        {"Height": "180"},
    ]


def test_types_of_each_person_where_they_differ():
    columns = {**COLUMNS, "Type": {"to": "type"}}
    drafts = expand(
        rows((*FIRST, "LIB-ARR"), (*SECOND, "BODY-ASL")), columns=columns, titles=tuple(columns)
    )

    assert drafts[0].cells["type"] == "LIB-ARR"
    assert drafts[0].cells["further_types"] == "BODY-ASL"
    types = [draft.cells["types"] for draft in of_kind(drafts, "involvements")]
    assert types == ["LIB-ARR", "BODY-ASL"]


def test_repeated_cells_of_one_incident_make_one_row_each():
    """People repeat sources and lawyers on the row of each person."""
    columns = {**COLUMNS, "Link": {"to": "source_url"}, "Lawyer": {"to": "people", "role": "LAW"}}
    end = ("https://a.org/1", "Lidia Law")
    drafts = expand(rows((*FIRST, *end), (*SECOND, *end)), columns=columns, titles=tuple(columns))

    assert problems(drafts) == []
    assert len(of_kind(drafts, "citations_incident")) == 1
    assert [draft.cells["role"] for draft in of_kind(drafts, "involvements")] == [
        "TGT",
        "LAW",
        "TGT",
    ]


def test_nameless_row_is_refused():
    columns = {**COLUMNS, "Person no": {"to": "person_id"}}
    drafts = expand(rows((*row(No="7", Title="A raid"), "P1")), columns=columns, titles=ID_TITLES)

    assert [problem[:2] for problem in problems(drafts)] == [(2, "Name")]


def test_charges_and_steps_of_one_person_in_two_rows_are_all_kept():
    person = {"No": "7", "Title": "A raid", "Name": "Anna One"}
    drafts = expand(
        rows(
            row(**person, Article="147", Outcome="CONVICTED", Day="2020"),
            row(**person, Article="148", Outcome="UPHELD", Day="2021"),
        )
    )

    assert len(of_kind(drafts, "charges")) == 2
    assert len(of_kind(drafts, "parties")) == 1
    assert [draft.cells["stage"] for draft in of_kind(drafts, "steps")] == ["CONVICTED", "UPHELD"]
