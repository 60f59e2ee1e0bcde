"""Two editors, one record: the second is told who saved and what differs, and loses nothing."""

import threading
from typing import Any

import pghistory
import pytest
from django.db import connections
from django.test import Client

from cases.models import Incident, Involvement
from people.models import Person, PersonName
from tests import builders
from tests.page_forms import add_row, fill, form_on
from tracker.boundary import workflow
from tracker.models import User


def change(incident: Any) -> str:
    return f"/admin/cases/incident/{incident.pk}/change/"


def signed_in(name: str, role: str = "Researcher") -> Client:
    client = Client()
    client.force_login(builders.user(role, username=name))
    return client


@pytest.fixture
def ann(db):
    return signed_in("ann")


@pytest.fixture
def bob(db):
    return signed_in("bob")


def page_of(client: Client, incident: Any, **texts: Any) -> Any:
    return fill(client.get(change(incident)), "incident_form", **texts)


def test_the_second_is_told_who_saved_and_what_differs(ann, bob, make):
    incident = make.incident("The title")
    hers = page_of(ann, incident, title_en="The title of Ann")
    his = page_of(bob, incident, title_en="The title of Bob")

    ann.post(change(incident), hers)
    answer = bob.post(change(incident), his)

    page = answer.content.decode()
    incident.refresh_from_db()
    assert answer.status_code == 200
    assert "ann saved this record at" in page
    assert "Changed meanwhile, to “The title of Ann”." in page
    assert form_on(answer, "incident_form")["title_en"] == ["The title of Bob"]
    assert incident.title == {"en": "The title of Ann"}


def test_who_saves_again_saves_knowingly(ann, bob, make):
    incident = make.incident("The title")
    his = page_of(bob, incident, title_en="The title of Bob")
    ann.post(change(incident), page_of(ann, incident, title_en="The title of Ann"))

    told = bob.post(change(incident), his)
    saved = bob.post(change(incident), form_on(told, "incident_form"))

    incident.refresh_from_db()
    assert saved.status_code == 302
    assert incident.title == {"en": "The title of Bob"}
    assert incident.updated_by == User.objects.get(username="bob")


def test_what_the_second_did_not_touch_keeps_what_the_first_wrote(ann, bob, make):
    incident = make.incident("The title", further_types=("LIB",), is_collective=True)
    hers = {"summary_en": "A summary", "began": "2020", "country": "KZ", "is_collective": None}
    his = page_of(bob, incident, title_en="Another title", internal_notes="A note")
    ann.post(change(incident), page_of(ann, incident, further_types=["PRIV"], **hers))

    told = bob.post(change(incident), his)
    saved = bob.post(change(incident), form_on(told, "incident_form"))

    incident.refresh_from_db()
    assert "Taken over below" in told.content.decode()
    assert saved.status_code == 302
    assert incident.title == {"en": "Another title"}
    assert incident.internal_notes == "A note"
    assert incident.summary == {"en": "A summary"}
    assert (incident.began, incident.country_id) == ("2020", "KZ")
    assert incident.is_collective is False
    assert [type_.pk for type_ in incident.further_types.all()] == ["PRIV"]


def test_a_third_editor_in_between_is_told_again(ann, bob, make):
    incident = make.incident("The title")
    his = page_of(bob, incident, title_en="The title of Bob")
    ann.post(change(incident), page_of(ann, incident, title_en="One"))
    told = bob.post(change(incident), his)
    ann.post(change(incident), page_of(ann, incident, title_en="Two"))

    again = bob.post(change(incident), form_on(told, "incident_form"))

    incident.refresh_from_db()
    assert "Changed meanwhile, to “Two”." in again.content.decode()
    assert incident.title == {"en": "Two"}


def test_a_form_without_what_was_seen_is_refused_once(ann, make):
    incident = make.incident("The title")
    posted = page_of(ann, incident, seen="", title_en="Another title")

    told = ann.post(change(incident), posted)

    incident.refresh_from_db()
    assert told.status_code == 200
    assert incident.title == {"en": "The title"}


@pytest.mark.parametrize("seen", ["[" * 5000, "{", "1", "null", '{"title": 7}', '"\\u0000"'])
def test_nonsense_in_what_was_seen_is_no_error(ann, make, seen):
    incident = make.incident("The title")

    told = ann.post(change(incident), page_of(ann, incident, seen=seen))

    assert told.status_code == 200


def test_what_changed_without_a_new_version_is_not_undone(ann, make):
    """As by a program that goes round the forms."""
    incident = make.incident("The title", person=make.person())
    hers = page_of(ann, incident, title_en="Another title", involvements__0__note_en="A note")
    Incident.objects.update(summary={"en": "A summary"})
    Involvement.objects.update(role_id="WIT")

    saved = ann.post(change(incident), hers)

    incident.refresh_from_db()
    assert saved.status_code == 302
    assert (incident.title["en"], incident.summary["en"]) == ("Another title", "A summary")
    assert incident.involvements.get().role_id == "WIT"
    assert incident.involvements.get().note == {"en": "A note"}


def test_a_row_that_both_changed_is_told(ann, bob, make):
    incident = make.incident(person=make.person())
    his = page_of(bob, incident, involvements__0__note_en="The note of Bob")
    hers = page_of(ann, incident, involvements__0__note_en="The note of Ann")
    ann.post(change(incident), hers)

    told = bob.post(change(incident), his)
    saved = bob.post(change(incident), form_on(told, "incident_form"))

    assert "Changed meanwhile, to “The note of Ann”." in told.content.decode()
    assert saved.status_code == 302
    assert incident.involvements.get().note == {"en": "The note of Bob"}


def test_a_row_that_only_the_first_changed_stays_so(ann, bob, make):
    incident = make.incident(person=make.person())
    his = page_of(bob, incident, title_en="Another title")
    hers = {"involvements__0__role": "WIT", "involvements__0__types": ["LIB-ARR"]}
    ann.post(change(incident), page_of(ann, incident, **hers))

    told = bob.post(change(incident), his)
    saved = bob.post(change(incident), form_on(told, "incident_form"))

    row = incident.involvements.get()
    assert saved.status_code == 302
    assert row.role_id == "WIT"
    assert [type_.pk for type_ in row.types.all()] == ["LIB-ARR"]


def test_a_row_that_the_first_added_is_shown_and_stays(ann, bob, make):
    incident, carl, dora = make.incident(), make.person("Carl"), make.person("Dora")
    his = add_row(page_of(bob, incident), "involvements", person=str(dora.pk), role="TGT")
    hers = add_row(page_of(ann, incident), "involvements", person=str(carl.pk), role="TGT")
    ann.post(change(incident), hers)

    told = bob.post(change(incident), his)
    saved = bob.post(change(incident), form_on(told, "incident_form"))

    page = told.content.decode()
    assert "Somebody else added rows meanwhile." in page
    assert "Carl" in page
    assert "Dora" in page
    assert saved.status_code == 302
    assert {row.person for row in incident.involvements.all()} == {carl, dora}


def test_both_add_the_same_row(ann, bob, make):
    incident, carl = make.incident(), make.person("Carl")
    row = {"person": str(carl.pk), "role": "TGT"}
    his = add_row(page_of(bob, incident), "involvements", **row)
    ann.post(change(incident), add_row(page_of(ann, incident), "involvements", **row))

    told = bob.post(change(incident), his)

    assert "This person has this role already." in told.content.decode()
    assert incident.involvements.count() == 1


def test_a_row_that_the_first_removed_is_gone(ann, bob, make):
    incident = make.incident(person=make.person())
    make.citation(incident)
    his = page_of(bob, incident, title_en="Another title", citations__0__locator="p. 7")
    ann.post(change(incident), page_of(ann, incident, involvements__0__DELETE="on"))

    told = bob.post(change(incident), his)
    saved = bob.post(change(incident), form_on(told, "incident_form"))

    assert "Somebody else removed rows meanwhile." in told.content.decode()
    assert saved.status_code == 302
    assert not incident.involvements.exists()
    assert incident.citations.get().locator == "p. 7"


def test_a_row_that_one_removed_and_the_other_changed_is_not_lost(ann, bob, make):
    carl, dora = make.person("Carl"), make.person("Dora")
    incident = make.incident(person=carl)
    make.involvement(incident, person=dora)
    his = page_of(bob, incident, involvements__0__note_en="A note of Bob")
    ann.post(change(incident), page_of(ann, incident, involvements__0__DELETE="on"))

    told = bob.post(change(incident), his)
    saved = bob.post(change(incident), form_on(told, "incident_form"))

    assert "Somebody else removed a row that you changed." in told.content.decode()
    assert saved.status_code == 302
    assert incident.involvements.get(person=carl).note == {"en": "A note of Bob"}
    assert incident.involvements.count() == 2


def test_both_remove_the_same_row(ann, bob, make):
    incident = make.incident(person=make.person())
    removed = {"involvements__0__DELETE": "on"}
    his = page_of(bob, incident, **removed)
    ann.post(change(incident), page_of(ann, incident, **removed))

    told = bob.post(change(incident), his)
    saved = bob.post(change(incident), form_on(told, "incident_form"))

    assert saved.status_code == 302
    assert not incident.involvements.exists()


def test_a_step_in_between_is_told(ann, bob, make):
    incident = make.incident("The title")
    his = page_of(bob, incident, title_en="Another title")
    workflow.submit(incident, by=None)

    told = bob.post(change(incident), his)
    saved = bob.post(change(incident), form_on(told, "incident_form"))

    incident.refresh_from_db()
    assert "This record is “in review” now" in told.content.decode()
    assert saved.status_code == 302
    assert incident.title == {"en": "Another title"}


def test_what_was_written_on_a_record_that_is_public_by_now_is_shown(bob, make):
    incident = make.incident("The title", person=make.person(published=True))
    his = page_of(bob, incident, title_en="A better title", involvements__0__note_en="A note")
    make.publish(incident)

    answer = bob.post(change(incident), his)

    page = answer.content.decode()
    incident.refresh_from_db()
    assert answer.status_code == 200
    assert "<pre>A better title</pre>" in page
    assert "<pre>A note</pre>" in page
    assert "<pre>The title</pre>" not in page
    assert incident.title == {"en": "The title"}
    assert incident.involvements.get().note == {}


def test_an_identity_withheld_meanwhile_stays_withheld(ann, bob, make):
    person = make.person("Ann Example", created_by=User.objects.get(username="bob"))
    address = f"/admin/people/person/{person.pk}/change/"
    his = fill(bob.get(address), "person_form", note_en="A lawyer")
    action = {"action": "withhold_identity", "_selected_action": [str(person.pk)]}
    ann.post("/admin/people/person/", action)

    told = bob.post(address, his)
    saved = bob.post(address, form_on(told, "person_form"))

    person.refresh_from_db()
    assert told.status_code == 200
    assert saved.status_code == 302
    assert person.identity_withheld is True
    assert person.note == {"en": "A lawyer"}


def test_a_name_that_was_added_meanwhile_stays(ann, bob, make):
    person = make.person("Ann Example")
    address = f"/admin/people/person/{person.pk}/change/"
    his = fill(bob.get(address), "person_form", names__0__text="Ann B. Example")
    hers = fill(ann.get(address), "person_form")
    ann.post(address, add_row(hers, "names", text="Энн", language="ru", kind="official"))

    told = bob.post(address, his)
    saved = bob.post(address, form_on(told, "person_form"))

    assert saved.status_code == 302
    assert set(PersonName.objects.values_list("text", flat=True)) == {"Ann B. Example", "Энн"}


def test_what_only_the_database_refuses_is_a_message_too(ann, make):
    """Two roles that change places are equal to each other for a moment, between two statements."""
    carl = make.person()
    incident = make.incident(person=carl)
    make.involvement(incident, person=carl, role="WIT")
    swapped = {"involvements__0__role": "WIT", "involvements__1__role": "TGT"}

    answer = ann.post(change(incident), page_of(ann, incident, title_en="Mine", **swapped))

    assert answer.status_code == 200
    assert "This person has this role already." in answer.content.decode()
    assert form_on(answer, "incident_form")["title_en"] == ["Mine"]


def race(posts: list[tuple[str, str, Any]]) -> list[int]:
    """Each posted by its own user, all at once; the statuses."""
    begin = threading.Barrier(len(posts))
    statuses = [0] * len(posts)

    def post(number: int, name: str, address: str, posted: Any) -> None:
        client = Client()
        client.force_login(User.objects.get(username=name))
        begin.wait()
        statuses[number] = client.post(address, posted).status_code
        connections.close_all()

    threads = [
        threading.Thread(target=post, args=(number, *what)) for number, what in enumerate(posts)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses


def test_racing_editors_who_add_the_same_row_get_a_message(transactional_db):
    ann, bob = signed_in("ann"), signed_in("bob")
    with pghistory.context(command="test"):
        incident, carl = builders.incident(), builders.person()
    row = {"person": str(carl.pk), "role": "TGT"}
    forms = [add_row(page_of(client, incident), "involvements", **row) for client in (ann, bob)]

    statuses = race([("ann", change(incident), forms[0]), ("bob", change(incident), forms[1])])

    assert sorted(statuses) == [200, 302]
    assert Involvement.objects.count() == 1


def test_racing_editors_who_add_the_same_record_get_a_message(transactional_db):
    clients = {name: signed_in(name) for name in ("ann", "bob", "carl")}
    address = "/admin/cases/countryprofile/add/"
    known = {"country": "KG", "text_en": "A text"}
    forms = {
        name: fill(client.get(address), "countryprofile_form", **known)
        for name, client in clients.items()
    }

    statuses = race([(name, address, form) for name, form in forms.items()])

    assert sorted(statuses) == [200, 200, 302]


def test_racing_editors_of_one_text_do_not_overwrite_each_other(transactional_db):
    names = ("ann", "bob", "carl")
    clients = {name: signed_in(name) for name in names}
    incident = builders.incident("The title")
    forms = {name: page_of(clients[name], incident, title_en=f"By {name}") for name in names}

    statuses = race([(name, change(incident), forms[name]) for name in names])

    assert sorted(statuses) == [200, 200, 302]
    assert Incident.objects.get().version == 2
    assert Person.objects.count() == 0
