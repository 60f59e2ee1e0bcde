"""Steps that are there: changed, deleted, read; two who enter them at once; rights, and what the log says."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from cases.models import Charge, Proceeding, ProceedingStep, Sentence
from tests import builders
from tests.page_forms import add_row, fill, form_on
from tracker.editorial.records import Status

FORM = "proceedingstep_form"
HIDDEN = "Canaryan"


def page(proceeding: Any) -> str:
    return f"/admin/cases/proceeding/{proceeding.pk}/change/"


def new(proceeding: Any) -> str:
    return f"/admin/cases/proceeding/{proceeding.pk}/steps/add/"


def of(step: Any) -> str:
    return f"/admin/cases/proceeding/{step.proceeding_id}/steps/{step.pk}/"


def said(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])


@pytest.fixture
def researcher(client, make):
    user = make.user("Researcher")
    client.force_login(user)
    return user


@pytest.fixture
def eleven(make):
    """A criminal case with eleven accused, their lawyer, and five charges against each."""
    proceeding = make.proceeding(
        "The case of the eleven", accused=tuple(make.person(f"Accused {n}") for n in range(11))
    )
    articles = [make.article(str(number)) for number in (174, 175, 280, 281, 299)]
    for party in proceeding.parties.all():
        for article in articles:
            make.charge(party, article)
    make.party(proceeding, person=make.person("Lawyer"), role="LAW")
    return proceeding


def accused(proceeding: Proceeding) -> list[Any]:
    return list(proceeding.parties.filter(role="DFD").order_by("pk"))


# One step that is there


def test_a_step_is_changed_with_its_rows(client, researcher, make, eleven):
    step = make.step(eleven, "CONVICTED", "2020")
    make.sentence(step, length="5 years", days_min=1825, days_max=1825)
    first, *_others = accused(eleven)
    posted = fill(
        client.get(of(step)),
        FORM,
        date="March 2020",
        parties=[str(first.pk)],
        charges=[str(first.charges.first().pk)],
        sentences__0__length="6 years",
    )
    add_row(posted, "citations", source=str(make.source().pk), states="March 2020")

    response = client.post(of(step), posted)

    step.refresh_from_db()
    assert response.url == page(eleven)
    assert step.date == "2020-03"
    assert list(step.parties.all()) == [first]
    assert step.charges.count() == 1
    assert (step.sentences.get().length, step.sentences.get().days_min) == ("6 years", 2190)
    assert step.citations.get().subject == eleven


def test_days_that_somebody_typed_stay(client, researcher, make, eleven):
    step = make.step(eleven, "CONVICTED", "2020")
    make.sentence(step, length="5 years", days_min=1826, days_max=1826)

    client.post(of(step), fill(client.get(of(step)), FORM, sentences__0__length="5 years, exactly"))

    assert step.sentences.get().days_min == 1826


def test_a_step_that_is_saved_as_it_came_changes_nothing(client, researcher, make, eleven):
    first, *_others = accused(eleven)
    step = make.step(eleven, "CONVICTED", "2020-10~", parties=(first,))
    make.sentence(step, length="5 years")
    Sentence.objects.update(days_min=1825, days_max=1825)
    make.proceeding_citation(eleven, step=step)

    response = client.post(of(step), form_on(client.get(of(step)), FORM))

    step.refresh_from_db()
    eleven.refresh_from_db()
    assert response.status_code == 302
    assert (step.date, list(step.parties.all())) == ("2020-10~", [first])
    assert eleven.version == 1


def test_a_charge_of_another_party_is_refused_on_a_step_too(client, researcher, make, eleven):
    first, second, *_others = accused(eleven)
    step = make.step(eleven, "DROPPED", "2020", parties=(first,))
    charges = [str(second.charges.first().pk)]

    told = client.post(of(step), fill(client.get(of(step)), FORM, charges=charges))

    assert "is chosen, but not this party." in told.content.decode()
    assert not step.charges.exists()


def test_the_same_source_twice_is_told(client, researcher, make, eleven):
    step = make.step(eleven, "DROPPED", "2020")
    citation = make.proceeding_citation(eleven, step=step)
    posted = form_on(client.get(of(step)), FORM)
    add_row(posted, "citations", source=str(citation.source.pk))

    told = client.post(of(step), posted)

    assert "This source is cited for this claim already." in told.content.decode()


def test_a_step_is_deleted_with_its_rows(client, researcher, make, eleven):
    step = make.step(eleven, "DROPPED", "2020")
    make.sentence(step)
    make.proceeding_citation(eleven, step=step)

    asked = client.get(f"{of(step)}delete/")
    response = client.post(f"{of(step)}delete/", {"post": "yes"})

    eleven.refresh_from_db()
    assert asked.status_code == 200
    assert response.url == page(eleven)
    assert not ProceedingStep.objects.exists()
    assert eleven.version == 2
    assert Charge.objects.count() == 55


def test_a_step_of_another_proceeding_is_not_there(client, researcher, make, eleven):
    step = make.step(make.proceeding(), "DROPPED")
    address = f"/admin/cases/proceeding/{eleven.pk}/steps/{step.pk}/"

    answers = [client.get(address), client.post(address, {}), client.get(f"{address}delete/")]

    assert [answer.status_code for answer in answers] == [302, 302, 302]
    assert "This step is there no more." in said(client.get(page(eleven)))


@pytest.mark.parametrize("key", ["abc", "0", "9" * 40, "%00"])
def test_no_key_fails(client, researcher, make, eleven, key):
    step = make.step(eleven, "DROPPED")
    addresses = [
        f"/admin/cases/proceeding/{key}/steps/add/",
        f"/admin/cases/proceeding/{key}/charges/",
        f"/admin/cases/proceeding/{key}/steps/{step.pk}/",
        f"/admin/cases/proceeding/{eleven.pk}/steps/{key}/",
        f"/admin/cases/proceeding/{eleven.pk}/steps/{key}/delete/",
    ]

    for address in addresses:
        for answer in (client.get(address), client.post(address, {"post": "yes"})):
            assert answer.status_code in (302, 403, 404), address


# Two editors


def signed_in(name: str, role: str = "Researcher") -> Client:
    client = Client()
    client.force_login(builders.user(role, username=name))
    return client


def test_a_new_step_on_an_older_version_is_refused_once(make, eleven):
    ann, bob = signed_in("ann"), signed_in("bob")
    his = fill(bob.get(new(eleven)), FORM, stage="TRIAL", case_number="17")
    ann.post(new(eleven), fill(ann.get(new(eleven)), FORM, stage="SENT"))

    told = bob.post(new(eleven), his)
    again = form_on(told, FORM)
    saved = bob.post(new(eleven), again)

    assert "ann saved this record at" in told.content.decode()
    assert (again["stage"], again["case_number"]) == (["TRIAL"], ["17"])
    assert saved.status_code == 302
    assert {step.stage_id for step in eleven.steps.all()} == {"SENT", "TRIAL"}


def test_two_who_change_one_step_lose_nothing(make, eleven):
    ann, bob = signed_in("ann"), signed_in("bob")
    step = make.step(eleven, "CONVICTED", "2020")
    his = fill(bob.get(of(step)), FORM, case_number="17")
    ann.post(of(step), fill(ann.get(of(step)), FORM, date="March 2020"))

    told = bob.post(of(step), his)
    saved = bob.post(of(step), form_on(told, FORM))

    step.refresh_from_db()
    assert "Taken over below" in told.content.decode()
    assert saved.status_code == 302
    assert (step.date, step.case_number) == ("2020-03", "17")


def test_both_change_the_same_field_of_a_step(make, eleven):
    ann, bob = signed_in("ann"), signed_in("bob")
    step = make.step(eleven, "CONVICTED", "2020")
    his = fill(bob.get(of(step)), FORM, date="2021")
    ann.post(of(step), fill(ann.get(of(step)), FORM, date="2019"))

    told = bob.post(of(step), his)

    step.refresh_from_db()
    assert "Changed meanwhile, to “2019”." in told.content.decode()
    assert step.date == "2019"


def test_a_party_added_meanwhile_stands_in_the_form(make, eleven):
    ann, bob = signed_in("ann"), signed_in("bob")
    his = fill(bob.get(new(eleven)), FORM, stage="TRIAL")
    posted = form_on(ann.get(page(eleven)), "proceeding_form")
    add_row(posted, "parties", person=str(make.person("A twelfth").pk), role="DFD")
    ann.post(page(eleven), posted)

    told = bob.post(new(eleven), his)
    bob.post(new(eleven), form_on(told, FORM))

    assert "A twelfth" in told.content.decode()
    assert eleven.steps.get().parties.count() == 11


@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.WITHDRAWN])
def test_what_was_written_below_a_record_that_is_public_by_now_is_shown(
    client, researcher, make, eleven, status
):
    step = make.step(eleven, "CONVICTED", "2020")
    added = fill(client.get(new(eleven)), FORM, stage="TRIAL", case_number="A number")
    changed = fill(client.get(of(step)), FORM, case_number="A number")
    Proceeding.objects.filter(pk=eleven.pk).update(status=status)

    answers = [client.post(new(eleven), added), client.post(of(step), changed)]

    for answer in answers:
        assert answer.status_code == 200
        assert "<pre>A number</pre>" in answer.content.decode()
    assert eleven.steps.get().case_number == ""


# Rights, and what the log says


@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.WITHDRAWN])
def test_steps_of_what_is_public_are_read_only(client, researcher, make, eleven, status):
    step = make.step(eleven, "CONVICTED", "2020", parties=tuple(accused(eleven)[:2]))
    make.sentence(step)
    make.proceeding_citation(eleven, step=step)
    Proceeding.objects.filter(pk=eleven.pk).update(status=status)

    read, overview = client.get(of(step)), client.get(page(eleven)).content.decode()
    refusals = [client.get(new(eleven)), client.get(f"{of(step)}delete/")]
    deleted = client.post(f"{of(step)}delete/", {"post": "yes"})

    assert b'name="_save"' not in read.content
    assert b'name="parties"' not in read.content
    assert "Accused 1" in read.content.decode()
    assert [answer.status_code for answer in refusals] == [403, 403]
    assert deleted.status_code == 403
    assert "steps/add/" not in overview
    assert of(step) in overview


@pytest.mark.parametrize("role", ["Exporter", "Confidential reader", "Administrator", ""])
def test_who_may_not_edit_enters_no_steps(client, make, eleven, role):
    step = make.step(eleven, "CONVICTED", "2020")
    client.force_login(make.user(role))
    may_read = role in ("Exporter", "Confidential reader")

    answers = [client.get(of(step)), client.get(new(eleven)), client.post(new(eleven), {})]
    changed = client.post(of(step), {"stage": "TRIAL"})

    nothing = 403 if may_read else 404
    assert [answer.status_code for answer in answers] == [
        200 if may_read else 404,
        nothing,
        nothing,
    ]
    assert changed.status_code == nothing
    assert ProceedingStep.objects.get().stage_id == "CONVICTED"


def test_the_log_is_the_proceedings_and_names_nobody(client, researcher, make, eleven):
    person = make.person(f"Zhanna {HIDDEN}", withheld=True, created_by=researcher)
    party = make.party(eleven, person=person)
    posted = fill(client.get(new(eleven)), FORM, stage="TRIAL", parties=[str(party.pk)])

    client.post(new(eleven), posted)
    step = eleven.steps.get()
    client.post(of(step), fill(client.get(of(step)), FORM, date="2020"))
    client.post(f"{of(step)}delete/", {"post": "yes"})

    entries = LogEntry.objects.filter(object_id=str(eleven.pk)).order_by("pk")
    assert [entry.get_change_message() for entry in entries] == [
        "Added step “…”.",
        "Changed Date for step “…”.",
        "Deleted step “…”.",
    ]
    assert {entry.object_repr for entry in LogEntry.objects.all()} == {eleven.ref}


def test_a_withheld_name_is_on_no_page_of_steps(client, make, eleven):
    person = make.person(f"Zhanna {HIDDEN}", withheld=True)
    party = make.party(eleven, person=person)
    make.charge(party)
    step = make.step(eleven, "CONVICTED", "2020", parties=(party,), judge=person)
    client.force_login(make.user("Reviewer"))
    shown = [
        page(eleven),
        new(eleven),
        of(step),
        f"{of(step)}delete/",
        page(eleven)[:-7] + "charges/",
    ]

    for address in shown:
        response = client.get(address)

        assert response.status_code == 200, address
        assert HIDDEN not in response.content.decode(), address


def test_entering_a_step_stamps_the_proceeding(client, researcher, make, eleven):
    client.post(new(eleven), fill(client.get(new(eleven)), FORM, stage="TRIAL"))

    eleven.refresh_from_db()
    assert (eleven.version, eleven.updated_by) == (2, researcher)


# Costs


def test_the_overview_costs_the_same_with_many_steps(
    client, make, eleven, django_assert_max_num_queries
):
    client.force_login(make.user("Researcher"))
    for _ in range(20):
        step = make.step(eleven, "HEARING", "2020", parties=tuple(accused(eleven)))
        make.sentence(step)
    client.get(page(eleven))

    # Each of the twelve parties asks for its own choice, as in every inline.
    with django_assert_max_num_queries(45 + 12):
        client.get(page(eleven))
