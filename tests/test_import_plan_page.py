"""What the page of a plan shows, to whom, and what its button does."""

from typing import Any

import pytest

from people.models import Person, PersonName
from sources.models import Source
from tests.import_visits import page, take, text_of, upload
from tests.imports import planned
from tracker.editorial.records import Status
from tracker.files.imports import batches
from tracker.files.imports.models import Action, ImportBatch, PlannedChange, Problem, State
from tracker.roof.import_pages import step_dispatch, worker_steps
from tracker.roof.jobs import Failure

TWO = b"title,type,publisher\nOne,MEDIA,A paper\nTwo,MEDIA,\n"
LONG = "Очень длинный текст. " * 60


@pytest.fixture
def researcher(client: Any, make: Any) -> Any:
    user = make.user("Researcher")
    client.force_login(user)
    return user


def planned_upload(client: Any, content: bytes = TWO, kind: str = "sources") -> ImportBatch:
    batch = upload(client, content, kind=kind)
    take(client, batch, "plan")
    return batch


def large_plan(user: Any, number: int, **fields: Any) -> ImportBatch:
    batch = ImportBatch.objects.create(
        kind="incidents",
        file_name="large.csv",
        created_by=user,
        state=State.PLANNED,
        counts={"create": number, "errors": 0, "kinds": {"incidents": {"create": number}}},
    )
    ImportBatch.objects.filter(pk=batch.pk).update(planned_at=batch.created_at)
    PlannedChange.objects.bulk_create(
        (
            PlannedChange(
                batch=batch,
                position=position,
                kind="incidents",
                line=position + 1,
                action=Action.CREATE,
                target=10_000_000 + position,
                ref=f"{position:08}",
                new=fields,
            )
            for position in range(1, number + 1)
        ),
        batch_size=2_000,
    )
    return batch


def test_a_plan_shows_new_rows_with_their_cells(client, researcher):
    batch = planned_upload(client)

    shown = text_of(client.get(page(batch, "plan")))

    assert "<b>publisher</b> A paper" in shown
    assert "<b>title</b> Two" in shown
    assert not Source.objects.exists()


def test_a_plan_shows_old_and_new_of_each_cell_that_changes(client, make, researcher):
    source = make.source(title="Before", publisher="The same")
    text = f"ref,title,publisher\n{source.ref},After,The same\n"

    shown = text_of(client.get(page(planned_upload(client, text.encode()), "plan")))

    assert "<del>Before</del> → <ins>After</ins>" in shown
    assert "<b>publisher</b>" not in shown


def test_links_are_shown_by_name(client, make, researcher):
    person, organisation = make.person("Ann Example"), make.organisation("An Office")
    text = f"person,organisation\n{person.ref},{organisation.ref}\n"

    shown = text_of(client.get(page(planned_upload(client, text.encode(), "affiliations"), "plan")))

    assert f"{person.ref} Ann Example" in shown
    assert f"{organisation.ref} An Office" in shown


def test_errors_come_first_with_line_column_value_and_what_would_be_right(client, researcher):
    batch = planned_upload(client, b"title,type\nOne,MEDIA\nTwo,GOSSIP\n")

    shown = text_of(client.get(page(batch, "plan")))
    table = b"".join(client.get(page(batch, "errors"))).decode("utf-8-sig")

    assert "There is no “GOSSIP”" in shown
    assert "Import all of this" not in shown
    assert '"3","type","GOSSIP","There is no' in table


def test_the_file_of_errors_runs_no_formula(client, researcher):
    batch = planned_upload(client)
    Problem.objects.create(batch=batch, line=2, value="=1+1", message="It is wrong.")

    assert '"\'=1+1"' in b"".join(client.get(page(batch, "errors"))).decode()


def test_a_row_of_a_published_record_is_left_out_for_a_reviewer(client, make, researcher):
    source = make.source(title="Public", published=True)
    batch = planned_upload(client, f"ref,title\n{source.ref},Other\n,New\n".encode())

    shown = text_of(client.get(page(batch, "plan")))
    take(client, batch, "apply")

    source.refresh_from_db()
    assert "belongs to a published record and needs a reviewer" in shown
    assert source.title == "Public"
    assert Source.objects.filter(title="New").exists()


def test_pressing_twice_changes_nothing_and_shows_the_same(client, researcher):
    batch = planned_upload(client)

    first = text_of(take(client, batch, "apply"))
    applied_at = batch.applied_at
    second = text_of(take(client, batch, "apply"))

    assert "The import is done" in first
    assert "The import is done" in second
    assert Source.objects.count() == 2
    assert batch.applied_at == applied_at


def test_a_row_that_somebody_changed_since_stops_it_by_name(client, make, researcher):
    source = make.source(title="Before")
    batch = planned_upload(client, f"ref,title\n{source.ref},After\n,New\n".encode())
    Source.objects.filter(pk=source.pk).update(version=2)

    shown = text_of(take(client, batch, "apply"))

    assert f"Changed by somebody since the plan was made: {source.ref}" in shown
    assert Source.objects.count() == 1
    assert batch.state == State.PLANNED


def test_a_plan_of_nothing_has_no_button(client, researcher):
    take(client, planned_upload(client), "apply")

    shown = text_of(client.get(page(planned_upload(client), "plan")))

    assert "There is nothing to import" in shown
    assert "Import all of this" not in shown


def test_the_page_of_a_large_plan_is_small(client, researcher, django_assert_max_num_queries):
    batch = large_plan(
        researcher, 5_000, title={"ru": LONG, "en": LONG}, summary={"ru": LONG}, country_id="KG"
    )

    with django_assert_max_num_queries(20):
        response = client.get(page(batch, "plan"))

    assert text_of(response).count("<tr>") > 50
    assert len(response.content) < 200_000
    following = client.get(page(batch, "plan"), {"after": "50"})
    assert "00000051" in text_of(following)
    assert "00000050" not in text_of(following)


def test_many_rows_are_left_to_the_worker(client, researcher):
    rows = "".join(f"Title {n},MEDIA\n" for n in range(batches.AT_ONCE + 1))
    batch = planned_upload(client, f"title,type\n{rows}".encode())

    waiting = text_of(client.get(page(batch)))
    batches.run_step(batch.pk, "plan")
    batch.refresh_from_db()
    take(client, batch, "apply")

    assert "<progress" in waiting
    assert '<meta http-equiv="refresh" content="2">' in waiting
    assert "The background worker is not running" in waiting
    assert batch.state == State.QUEUED
    assert not Source.objects.exists()
    batches.run_step(batch.pk, "apply")
    assert "The import is done" in text_of(client.get(page(batch)))
    assert Source.objects.count() == batches.AT_ONCE + 1


def test_a_step_is_queued_once(client, researcher, monkeypatch):
    from procrastinate.contrib.django.models import ProcrastinateJob

    monkeypatch.setattr(step_dispatch, "is_long", lambda batch, step: True)
    batch = upload(client, TWO, kind="sources")

    take(client, batch, "plan")
    take(client, batch, "plan")

    assert ProcrastinateJob.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "step", "expected"),
    [
        ({}, "plan", State.FAILED),
        ({"planned_at": "2020-01-01T00:00Z"}, "apply", State.PLANNED),
        ({"applied_at": "2020-01-01T00:00Z"}, "undo", State.APPLIED),
    ],
)
def test_a_step_that_died_leaves_the_batch_where_it_stood(make, fields, step, expected):
    batch = ImportBatch.objects.create(kind="sources", state=State.RUNNING, step=step, **fields)

    worker_steps.mark_failed(batch.pk, Failure.KILLED)

    batch.refresh_from_db()
    assert batch.state == expected
    assert "worker" in batch.message


def test_the_worker_knows_every_step():
    from tracker.roof import jobs

    assert {"look", "plan", "apply", "undo", "submit", "publish"} <= set(jobs.steps)
    assert worker_steps.forget_old_plans in jobs.purges


def test_a_plan_that_nobody_applied_is_thrown_away_with_its_rows(client, researcher):
    batch = planned_upload(client)
    ImportBatch.objects.filter(pk=batch.pk).update(created_at="2020-01-01T00:00Z")

    worker_steps.forget_old_plans()

    batch.refresh_from_db()
    assert not batch.changes.exists()
    assert batch.state == State.FAILED
    assert "thrown away" in text_of(client.get(page(batch)))


# Who may see what


def withheld(make: Any, name: str, by: Any = None) -> Person:
    person: Person = make.person(name, withheld=True)
    Person.objects.filter(pk=person.pk).update(created_by=by)
    return person


def test_withheld_names_are_shown_to_those_only_who_may_see_them(client, make):
    """A plan of somebody who may see them, looked at by a colleague who may not."""
    reader = make.user("Researcher", is_superuser=True)
    person = withheld(make, "Canaryan", by=reader)
    changed = planned("people", [{"ref": person.ref, "names": "Canaryan the Second"}], by=reader)
    made = planned("people", [{"names": "Canaryova", "identity_withheld": "yes"}], by=reader)
    linked = planned(
        "affiliations", [{"person": person.ref, "organisation": make.organisation().ref}], by=reader
    )

    for user in (reader, make.user("Researcher"), make.user("Reviewer")):
        client.force_login(user)
        texts = [text_of(client.get(page(batch, "plan"))) for batch in (changed, made, linked)]
        if user == reader:
            assert "Canaryan the Second" in texts[0]
            assert "Canaryova" in texts[1]
        else:
            assert "Canary" not in "".join(texts)
            assert "This row is about a record that you may not see." in texts[0]


def test_the_file_and_what_quotes_it_are_for_whoever_uploaded_it(client, make, researcher):
    batch = planned_upload(client, b"title,type\nCanary,GOSSIP\n")
    client.force_login(make.user("Reviewer"))

    for name in ("read", "errors"):
        assert client.get(page(batch, name)).status_code == 403
    shown = text_of(client.get(page(batch, "plan")))
    assert "GOSSIP" not in shown
    assert "Canary" not in shown
    for step in ("plan", "apply"):
        assert client.post(page(batch, "step", step)).status_code == 403


ROLES = ["Administrator", "Confidential reader", "Exporter", ""]


@pytest.mark.parametrize("role", [*ROLES, None])
def test_others_get_no_page_of_an_import(client, make, role):
    owner = make.user("Researcher")
    batch = planned("sources", [{"title": "One"}], by=owner)
    if role is not None:
        client.force_login(make.user(role))
    allowed = 302 if role is None else 403

    for name in (
        "read",
        "columns",
        "values",
        "people",
        "plan",
        "done",
        "change",
        "undo",
        "errors",
        "rest",
    ):
        assert client.get(page(batch, name)).status_code == allowed, name
    for address in ("", "add/", "template.xlsx"):
        assert client.get(f"/admin/imports/importbatch/{address}").status_code == allowed, address
    for step in ("look", "plan", "apply", "undo", "submit", "publish"):
        assert client.post(page(batch, "step", step)).status_code == allowed, step
    assert client.post(page(batch, "discard")).status_code == allowed
    batch.refresh_from_db()
    assert batch.state == State.PLANNED


def test_a_get_takes_no_step(client, researcher):
    batch = planned_upload(client)

    for step in ("apply", "undo", "publish"):
        assert client.get(page(batch, "step", step)).status_code == 405
    assert client.get(page(batch, "discard")).status_code == 405
    assert client.post(page(batch, "plan")).status_code == 405


def test_a_post_without_the_token_is_refused(make, researcher, client):
    from django.test import Client

    batch = planned_upload(client)
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(researcher)

    assert strict.post(page(batch, "step", "apply")).status_code == 403
    assert not Source.objects.exists()


def test_a_researcher_cannot_import_what_reviewers_write(client, make, researcher):
    batch = planned("withdrawal_notices", [{"withdrawn_ref": "7Q2M9XKD"}], by=researcher)

    shown = text_of(client.get("/admin/imports/importbatch/add/"))

    assert 'value="withdrawal_notices"' not in shown
    assert client.post(page(batch, "step", "apply")).status_code == 403


def test_a_name_that_is_withheld_later_is_no_longer_shown(client, make, researcher):
    batch = planned_upload(client, b"names,gender\nCanaryan,male\n", "people")
    take(client, batch, "apply")
    Person.objects.update(identity_withheld=True)
    client.force_login(make.user("Reviewer"))

    shown = text_of(client.get(page(batch, "done"))) + text_of(client.get(page(batch, "plan")))

    assert PersonName.objects.get().text == "Canaryan"
    assert "Canaryan" not in shown


def test_imports_publish_nothing(client, researcher):
    take(client, planned_upload(client), "apply")

    assert set(Source.objects.values_list("status", flat=True)) == {Status.DRAFT}
