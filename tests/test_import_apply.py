"""A plan is applied whole or not at all, once, not over somebody's edit; and it can be undone."""

import pytest
from django.db import connection

from cases.models import Case, Incident, Involvement
from people.models import Person, PersonName
from tests.imports import imported, numbers, planned
from tracker.boundary import workflow
from tracker.files.imports import batches
from tracker.files.imports.applying import NotApplied
from tracker.files.imports.models import ImportBatch, ImportedRow, State, UploadPart

ARREST = {"ref": "", "title_en": "An arrest", "type": "LIB-ARR", "country": "KG", "began": "2020"}

pytestmark = pytest.mark.django_db


def events(table: str, **row: object) -> list[tuple[str, dict[str, object]]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pgh_label, pgh_context FROM {table}event ORDER BY pgh_id")
        return cursor.fetchall()


def test_applying_twice_changes_nothing():
    batch = planned("incidents", [ARREST])

    assert batches.apply(batch) is True
    assert batches.apply(batch) is False
    assert Incident.objects.count() == 1


def test_plan_with_errors_is_not_applied():
    batch = planned("incidents", [ARREST, {**ARREST, "type": "X"}])

    with pytest.raises(NotApplied, match="errors"):
        batches.apply(batch)
    assert not Incident.objects.exists()


def test_row_changed_since_the_plan_stops_it_and_is_named(make):
    incident, other = make.incident("One"), make.incident("Other")
    rows = [{"ref": one.ref, "began": "2020"} for one in (incident, other)]
    batch = planned("incidents", rows)
    Incident.objects.filter(pk=incident.pk).update(version=2)

    with pytest.raises(NotApplied, match=incident.ref) as error:
        batches.apply(batch)

    other.refresh_from_db()
    assert other.ref not in str(error.value)
    assert (other.began, other.version) == ("", 1)
    assert ImportBatch.objects.get().state == State.PLANNED


def test_record_published_since_the_plan_stops_it(make):
    incident = make.incident("One")
    batch = planned("incidents", [{"ref": incident.ref, "began": "2020"}])
    workflow.publish(incident, by=None)

    with pytest.raises(NotApplied, match=incident.ref):
        batches.apply(batch)


def test_record_deleted_since_the_plan_stops_it(make):
    incident, person = make.incident("One"), make.person()
    row = {"incident": incident.ref, "person": person.ref, "role": "TGT"}
    batch = planned("involvements", [row])
    person.delete()

    with pytest.raises(NotApplied, match="changed since the plan"):
        batches.apply(batch)
    assert not Involvement.objects.exists()


def test_two_plans_of_one_file_make_its_rows_once():
    first, second = (planned("incidents", [ARREST]) for _ in range(2))
    batches.apply(first)

    with pytest.raises(NotApplied, match="lines 2"):
        batches.apply(second)
    assert Incident.objects.count() == 1


def test_rows_of_a_record_are_an_edit_of_the_record(make):
    incident, person = make.incident("One"), make.person()
    user = make.user("Researcher")

    imported(
        "involvements",
        [{"incident": incident.ref, "person": person.ref, "role": "TGT"}],
        by=user,
    )

    incident.refresh_from_db()
    assert (incident.version, incident.updated_by) == (2, user)


def test_history_knows_the_import_and_who_did_it(make):
    user = make.user("Researcher")
    batch = imported("people", [{"names": "en*: Jane Doe"}], by=user)

    labels = [label for label, _context in events("people_person")]
    contexts = [context for _label, context in events("people_person")]
    assert labels == ["insert"]
    assert all(f'"import_batch": {batch.pk}' in str(context) for context in contexts)
    assert all(f'"user": {user.pk}' in str(context) for context in contexts)


def test_upload_is_gone_once_it_is_applied():
    imported("incidents", [ARREST])

    assert not UploadPart.objects.exists()


# Undoing


def test_what_was_made_goes():
    batch = imported(
        "people", [{"names": "en*: Jane Doe", "types": "HRD-LAW", "citizenships": "KG"}]
    )

    assert batches.undo(batch) is True

    assert not Person.objects.exists()
    assert not PersonName.objects.exists()
    assert not ImportedRow.objects.exists()


def test_undoing_twice_changes_nothing():
    batch = imported("incidents", [ARREST])

    assert [batches.undo(batch), batches.undo(batch)] == [True, False]


def test_what_was_changed_is_put_back(make):
    person = make.person("Jane Doe", gender="female")
    person.types.set(["HRD-LAW"])
    row = {
        "ref": person.ref,
        "names": "en*: J. Roe",
        "gender": "",
        "types": "STU|HRD-ACT",
        "born": "1980",
    }
    batch = imported("people", [row])

    batches.undo(batch)

    person.refresh_from_db()
    assert (person.name, person.gender, person.born) == ({"en": "Jane Doe"}, "female", "")
    assert [kind.pk for kind in person.types.all()] == ["HRD-LAW"]
    assert [name.text for name in person.names.all()] == ["Jane Doe"]
    assert person.version == 3


def test_rows_edited_since_are_named_and_nothing_is_undone(make):
    batch = imported("incidents", [{**ARREST, "ref": "#1"}, {**ARREST, "ref": "#2"}])
    first, second = Incident.objects.order_by("pk")
    Incident.objects.filter(pk=first.pk).update(version=2)

    with pytest.raises(NotApplied, match=first.ref) as error:
        batches.undo(batch)

    assert second.ref not in str(error.value)
    assert Incident.objects.count() == 2


def test_what_is_used_since_is_named_and_nothing_is_undone(make):
    batch = imported("people", [{"names": "Jane Doe"}])
    person = Person.objects.get()
    make.incident(person=person)

    with pytest.raises(NotApplied, match=person.ref):
        batches.undo(batch)
    assert Person.objects.exists()


def test_undone_file_can_be_imported_again():
    rows = [{**ARREST, "ref": "#1"}]
    batches.undo(imported("incidents", rows, dataset="x"))

    assert numbers(imported("incidents", rows, dataset="x")) == {"create": 1}


def test_undone_change_can_be_made_again(make):
    rows = [{**ARREST, "ref": "#1"}]
    imported("incidents", rows, dataset="x")
    changed = [{**ARREST, "ref": "#1", "began": "2021"}]
    batches.undo(imported("incidents", changed, dataset="x"))

    assert numbers(imported("incidents", changed, dataset="x")) == {"update": 1}


def test_plan_cannot_be_undone():
    with pytest.raises(NotApplied):
        batches.undo(planned("incidents", [ARREST]))


# Review by batch


def test_whole_batch_is_submitted_and_published_by_somebody_else(make):
    author, reviewer = make.user("Researcher"), make.user("Reviewer")
    batch = imported("incidents", [ARREST, {**ARREST, "title_en": "Another"}], by=author)

    batches.submit(batch, by=author)
    batches.publish(batch, by=reviewer)

    assert batch.counts["reviewed"]["done"] == 2
    assert Incident.objects.published().count() == 2


def test_what_may_not_be_published_is_told_and_the_rest_is(make):
    author, reviewer = make.user("Researcher"), make.user("Reviewer")
    batch = imported("incidents", [ARREST, {**ARREST, "type": ""}], by=author)

    batches.publish(batch, by=reviewer)

    review = batch.counts["reviewed"]
    assert (review["done"], review["refused"]) == (1, 1)
    assert "Choose a main type." in review["reasons"][0][1]


def test_nobody_publishes_what_they_imported(make):
    reviewer = make.user("Reviewer")
    batch = imported("incidents", [ARREST], by=reviewer)

    batches.publish(batch, by=reviewer)

    assert not Incident.objects.published().exists()


def test_case_and_its_incidents_come_in_two_files(make):
    imported("incidents", [{**ARREST, "ref": "#1"}], dataset="x")
    incident = Incident.objects.get()

    batch = imported("cases", [{"title_en": "A case", "incidents": incident.ref}])
    batches.undo(batch)

    assert not Case.objects.exists()
    assert Incident.objects.exists()
