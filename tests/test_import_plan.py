"""What a plan says before anything is written, and that nothing is guessed."""

import pytest

from cases.models import Case, Incident, Involvement
from people.models import Person
from sources.models import Source
from tests.imports import exported, imported, messages, numbers, planned
from tracker.files.imports.models import Action, ImportedRow

pytestmark = pytest.mark.django_db

ARREST = {"ref": "", "title_en": "An arrest", "type": "LIB-ARR", "country": "KG", "began": "2020"}


def test_plan_writes_no_record():
    batch = planned("incidents", [ARREST])

    assert numbers(batch) == {"create": 1}
    assert not Incident.objects.exists()


def test_new_rows_are_drafts_with_references():
    imported("incidents", [ARREST])

    (incident,) = Incident.objects.all()
    assert (incident.status, incident.version) == ("draft", 1)
    assert (incident.title, incident.type_id, incident.began) == (
        {"en": "An arrest"},
        "LIB-ARR",
        "2020",
    )
    assert len(incident.ref) == 8


def test_old_and_new_of_each_cell_are_shown(make):
    incident = make.incident("An arrest", began="2020")

    batch = planned(
        "incidents", [{"ref": incident.ref, "began": "October 2020", "title_en": "An arrest"}]
    )

    (change,) = batch.changes.all()
    assert (change.action, change.cells) == (Action.UPDATE, {"began": ["2020", "2020-10"]})


def test_columns_that_are_not_in_the_file_stay(make):
    incident = make.incident("An arrest", began="2020")
    Incident.objects.update(title={"en": "An arrest", "ru": "Арест"})

    imported("incidents", [{"ref": incident.ref, "title_en": "A short arrest"}])

    incident.refresh_from_db()
    assert incident.title == {"en": "A short arrest", "ru": "Арест"}
    assert incident.began == "2020"
    assert incident.version == 2


def test_an_empty_cell_empties_the_column(make):
    incident = make.incident("An arrest", began="2020", state_responsible_id="KZ")

    imported("incidents", [{"ref": incident.ref, "began": "", "state_responsible": ""}])

    incident.refresh_from_db()
    assert (incident.began, incident.state_responsible_id) == ("", None)


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("type", "arrest of a kind", "among the incident types"),
        ("country", "Narnia", "among the countries"),
        ("began", "03/04/2020", "can mean"),
        ("began", "sometime", ""),
        ("online", "perhaps", "Write yes or no"),
        ("lead", "not a link", "no link"),
        ("place", "ZZZZZZZZ", "nothing with this reference"),
        ("place", "Osh", "is no reference"),
        ("ref", "ZZZZZZZZ", "no row with this reference"),
        ("ref", "17", "no row with this reference"),
    ],
)
def test_a_wrong_cell_is_named_with_line_column_and_value(column, value, message):
    batch = planned("incidents", [ARREST, {**ARREST, column: value}][1:])

    (problem,) = batch.problems.all()
    assert (problem.line, problem.column, problem.value) == (2, column, value)
    assert message in problem.message


def test_all_errors_are_found_at_once():
    rows = [{**ARREST, "type": "X"}, ARREST, {**ARREST, "country": "Y", "began": "Z"}]

    batch = planned("incidents", rows)

    assert [(p.line, p.column) for p in batch.problems.all()] == [
        (2, "type"),
        (4, "country"),
        (4, "began"),
    ]


def test_what_the_database_refuses_is_in_the_plan():
    rows = [
        {**ARREST, "began": "2020", "ended": "2019"},
        {**ARREST, "title_en": "", "ended": ""},
    ]

    batch = planned("incidents", rows)

    assert messages(batch) == [
        "2 : It cannot end before it begins.",
        "3 : Give a title or a link.",
    ]


def test_what_may_be_there_once_is_in_the_plan(make):
    incident, person = make.incident(), make.person()
    make.involvement(incident, person=person)
    other = make.person()
    row = {"incident": incident.ref, "person": person.ref, "role": "TGT"}

    batch = planned(
        "involvements", [row, {**row, "person": other.ref}, {**row, "person": other.ref}]
    )

    assert messages(batch) == [
        "2 : This person has this role already.",
        "4 : This person has this role already.",
    ]


def test_same_relationship_from_the_other_end_is_refused(make):
    one, other = make.person(), make.person()
    make.relationship(one, other)

    batch = planned("relationships", [{"person": other.ref, "kind": "SPOUSE", "other": one.ref}])

    assert messages(batch) == ["2 : This relationship is there already."]


def test_unknown_column_is_refused_with_what_there_is():
    batch = planned("incidents", [{**ARREST, "sort of title": "x"}])

    assert batch.state == "failed"
    assert "incidents.csv, line 1" in batch.message
    assert "no column “sort of title”" in batch.message


@pytest.mark.parametrize("column", ["status", "version", "created_at", "public_digest"])
def test_status_cannot_be_imported(column):
    batch = planned("incidents", [{**ARREST, column: "published"}])

    assert "an import publishes nothing" in batch.message


def test_rows_point_at_rows_of_the_same_import_in_any_order():
    rows = [
        {"ref": "#town", "name_en": "A town", "country": "KG", "parent": "#region"},
        {"ref": "#region", "name_en": "A region", "country": "KG", "parent": ""},
    ]

    batch = imported("places", rows)

    assert numbers(batch) == {"create": 2}


def test_key_that_no_row_has_is_named():
    row = {"ref": "#town", "name_en": "A town", "country": "KG", "parent": "#nowhere"}

    batch = planned("places", [row])

    assert messages(batch) == ["2 parent: No row of this import has the key #nowhere."]


def test_same_key_or_reference_twice_is_refused(make):
    incident = make.incident("An arrest")
    rows = [
        {**ARREST, "ref": "#1"},
        {**ARREST, "ref": "#1"},
        {**ARREST, "ref": incident.ref},
        {**ARREST, "ref": incident.ref},
    ]

    batch = planned("incidents", rows)

    assert messages(batch) == [
        "3 ref: Another row has this key already.",
        "5 ref: Line 4 is about the same row.",
    ]


def test_two_rows_without_a_reference_are_two_rows():
    batch = imported("incidents", [ARREST, ARREST])

    assert numbers(batch) == {"create": 2}
    assert Incident.objects.count() == 2


# Importing again


@pytest.mark.parametrize("dataset", ["", "our sheet"])
def test_importing_the_same_file_again_changes_nothing(dataset):
    rows = [{**ARREST, "ref": "#1"}, {**ARREST, "ref": ""}, {**ARREST, "ref": ""}]
    imported("incidents", rows, dataset=dataset)

    again = planned("incidents", rows, dataset=dataset)

    assert numbers(again) == {"unchanged": 3}


def test_importing_again_does_not_undo_what_was_edited_since():
    imported("incidents", [{**ARREST, "ref": "#1"}], dataset="our sheet")
    Incident.objects.update(title={"en": "Corrected"})

    again = planned("incidents", [{**ARREST, "ref": "#1"}], dataset="our sheet")

    assert numbers(again) == {"unchanged": 1}


def test_a_corrected_row_of_a_data_set_changes_the_record_that_it_made():
    imported("incidents", [{**ARREST, "ref": "#1"}], dataset="our sheet")

    batch = imported("incidents", [{**ARREST, "ref": "#1", "began": "2021"}], dataset="our sheet")

    assert numbers(batch) == {"update": 1}
    assert Incident.objects.get().began == "2021"


def test_a_link_by_key_to_the_same_row_is_no_change(make):
    rows = [
        {"ref": "#region", "name_en": "A region", "country": "KG", "parent": ""},
        {"ref": "#town", "name_en": "A town", "country": "KG", "parent": "#region"},
    ]
    imported("places", rows, dataset="x")

    rows[1]["name_en"] = "A city"
    batch = planned("places", rows, dataset="x")

    (change,) = batch.changes.all()
    assert change.cells == {"name_en": ["A town", "A city"]}


def test_the_same_key_in_another_data_set_is_another_record():
    imported("incidents", [{**ARREST, "ref": "#1"}], dataset="our sheet")

    batch = imported("incidents", [{**ARREST, "ref": "#1"}], dataset="their sheet")

    assert numbers(batch) == {"create": 1}


def test_people_of_one_name_are_never_made_one():
    imported("people", [{"names": "Jane Doe"}])

    batch = imported("people", [{"names": "Jane Doe", "gender": "female"}])

    assert numbers(batch) == {"create": 1}
    assert Person.objects.count() == 2


def test_withdrawn_record_does_not_come_back_as_a_second_one(make):
    imported("incidents", [{**ARREST, "ref": "#1"}], dataset="our sheet")
    Incident.objects.update(status="withdrawn")

    again = planned("incidents", [{**ARREST, "ref": "#1"}], dataset="our sheet")
    changed = planned("incidents", [{**ARREST, "ref": "#1", "began": "1999"}], dataset="our sheet")

    assert numbers(again) == {"unchanged": 1}
    assert numbers(changed) == {"review": 1}


# What is published


def test_published_record_is_left_to_a_reviewer(make):
    incident = make.incident("An arrest", published=True)

    batch = imported("incidents", [{"ref": incident.ref, "title_en": "A change"}])

    incident.refresh_from_db()
    assert numbers(batch) == {"review": 1}
    assert incident.title == {"en": "An arrest"}


def test_row_of_a_published_record_is_left_to_a_reviewer(make):
    incident, person = make.incident(published=True), make.person()

    batch = imported(
        "involvements", [{"incident": incident.ref, "person": person.ref, "role": "TGT"}]
    )

    assert numbers(batch) == {"review": 1}
    assert not Involvement.objects.exists()


def test_a_row_does_not_move_to_another_record(make):
    row = make.involvement(make.incident(), person=make.person())
    other = make.incident()

    batch = planned("involvements", [{"ref": row.ref, "incident": other.ref}])

    assert messages(batch) == [
        "2 incident: A row cannot move to another record: enter it there anew."
    ]


# Whom the person may see


def test_withheld_person_is_unknown_to_who_may_not_see_them(make):
    hidden = make.person("A Hidden Name", withheld=True)
    incident = make.incident()
    researcher = make.user("Researcher")
    row = {"incident": incident.ref, "person": hidden.ref, "role": "TGT"}

    batch = planned("involvements", [row], by=researcher)
    by_ref = planned("people", [{"ref": hidden.ref, "gender": "male"}], by=researcher)

    assert "nothing with this reference" in messages(batch)[0]
    assert "no row with this reference" in messages(by_ref)[0]


def test_confidential_source_of_another_is_unknown(make):
    source = make.source(is_confidential=True)

    batch = planned("sources", [{"ref": source.ref, "title": "x"}], by=make.user("Researcher"))

    assert "no row with this reference" in messages(batch)[0]


# What each kind keeps


def test_spelling_added_by_hand_outlives_a_corrected_row(make):
    imported("people", [{"ref": "#1", "names": "Jane Doe", "gender": ""}], dataset="x")
    make.name(Person.objects.get(), "Джейн Доу", language="ru")

    imported("people", [{"ref": "#1", "names": "Jane Doe", "gender": "female"}], dataset="x")

    person = Person.objects.get()
    assert person.gender == "female"
    assert {name.text for name in person.names.all()} == {"Jane Doe", "Джейн Доу"}


def test_names_come_and_go_as_one_cell(make):
    imported("people", [{"names": "en*: Jane Doe|ru*: Джейн Доу"}])
    cell = "en*: Jane Roe|ru*: Джейн Доу|en former: Jane Doe|J. Doe"

    batch = imported("people", [{"ref": Person.objects.get().ref, "names": cell}])

    person = Person.objects.get()
    assert numbers(batch) == {"update": 1}
    assert person.name == {"en": "Jane Roe", "ru": "Джейн Доу"}
    assert [n.text for n in person.names.all()] == ["Jane Roe", "Джейн Доу", "Jane Doe", "J. Doe"]
    assert Person.objects.named("Роу").exists() or Person.objects.named("Roe").exists()


def test_several_values_of_a_cell_are_links(make):
    person, incident = make.person(), make.incident()
    row = {"title_en": "A case", "people": person.ref, "incidents": incident.ref}

    imported("cases", [row])

    case = Case.objects.get()
    assert [*case.people.all(), *case.incidents.all()] == [person, incident]


def test_what_a_row_was_made_from_is_remembered():
    batch = imported("incidents", [{**ARREST, "ref": "#17"}], dataset="our sheet")

    (row,) = ImportedRow.objects.all()
    assert (row.dataset, row.kind, row.key, row.batch) == ("our sheet", "incidents", "17", batch)
    assert row.target == Incident.objects.get().pk


def test_formula_is_a_text_and_comes_back_as_it_was():
    text = "=1+1"
    imported("sources", [{"title": text, "type": "MEDIA"}])

    assert Source.objects.get().title == text
    assert b'"\'=1+1"' in exported("sources")
    assert numbers(planned("sources", exported("sources"))) == {"unchanged": 1}
