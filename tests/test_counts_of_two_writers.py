"""Stored counts stay exact while two write at the same time, and none waits for the other for ever."""

import threading

import pghistory
import psycopg
import pytest
from django.db import connections

from cases import models as cases
from people.models import Organisation, Person
from tests import builders
from tests.stored import INVOLVE, at_the_same_time, session
from tests.stored_counts import assert_all_is_right, number_of
from tracker.boundary.workflow import publish as publish_record

PUBLISH = "UPDATE {} SET status = 'published' WHERE id = {}"


@pytest.fixture
def drafts(transactional_db):
    """Two incidents and a person, of which nothing is public yet; the person is involved in both."""
    with pghistory.context(command="test"):
        person = builders.person()
        incidents = [builders.incident(type_id="LIB-ARR", country_id="KG") for _ in range(2)]
        for incident in incidents:
            builders.involvement(incident, person=person, role="TGT")
    return person, incidents


def publish(record):
    return PUBLISH.format(record._meta.db_table, record.pk)


def test_two_incidents_are_published_in_one_country(drafts):
    person, (one, other) = drafts
    Person.objects.filter(pk=person.pk).update(status="published")

    at_the_same_time(publish(one), publish(other))

    assert number_of("total", country="KG") == 2
    assert number_of("people", country="KG") == 1
    assert_all_is_right()


def test_counts_of_two_writers_stand_side_by_side_until_the_next(drafts):
    person, (one, other) = drafts
    Person.objects.filter(pk=person.pk).update(status="draft")
    rows = cases.StoredCount.objects.filter(scope="country KG", key="total")

    at_the_same_time(publish(one), publish(other))
    assert sorted(rows.values_list("number", flat=True)) == [1, 1]
    with pghistory.context(command="test"):
        builders.incident(type_id="LIB-ARR", country_id="KG", published=True)

    assert [*rows.values_list("number", flat=True)] == [3]


@pytest.mark.parametrize("is_first", [True, False])
def test_an_incident_and_its_person_are_published(drafts, is_first):
    person, (incident, _other) = drafts
    both = publish(incident), publish(person)

    at_the_same_time(*(both if is_first else reversed(both)))

    assert number_of("people", country="KG") == 1
    assert_all_is_right()


@pytest.mark.parametrize("is_first", [True, False])
def test_a_person_is_published_while_they_are_added_to_a_public_incident(drafts, is_first):
    _person, (incident, _other) = drafts
    with pghistory.context(command="test"):
        newcomer = builders.person()
    cases.Incident.objects.filter(pk=incident.pk).update(status="published")
    both = INVOLVE.format(incident.pk, newcomer.pk), publish(newcomer)

    at_the_same_time(*(both if is_first else reversed(both)))

    assert number_of("people", country="KG") == 1
    assert_all_is_right()


def test_a_body_is_withdrawn_while_it_is_added_to_a_public_incident(drafts):
    _person, (incident, _other) = drafts
    with pghistory.context(command="test"):
        body = builders.organisation(published=True)
    cases.Incident.objects.filter(pk=incident.pk).update(status="published")
    involve = INVOLVE.replace("person_id", "organisation_id").format(incident.pk, body.pk)

    at_the_same_time(
        involve, f"UPDATE people_organisation SET status = 'withdrawn' WHERE id = {body.pk}"
    )

    assert not Organisation.objects.published().exists()
    assert number_of("role ", "TGT", country="KG") == 0
    assert_all_is_right()


def test_a_writer_who_sees_an_older_state_adds_to_the_newest(drafts):
    _person, (one, other) = drafts
    with session(psycopg.IsolationLevel.REPEATABLE_READ) as link, session() as newer:
        link.execute("SELECT count(*) FROM cases_incident")
        newer.execute(publish(other))
        newer.commit()
        link.execute(publish(one))
        link.commit()

    assert number_of("total", country="KG") == 2
    assert_all_is_right()


def test_whoever_publishes_a_person_waits_for_their_incidents_first(drafts):
    """Else two who publish an incident and its person would wait for each other."""
    person, (incident, _other) = drafts
    with session() as link:
        link.execute(f"SELECT FROM cases_incident WHERE id = {incident.pk} FOR UPDATE")
        waiting = threading.Thread(target=published_apart, args=[person])
        waiting.start()
        waiting.join(0.7)
        link.execute(f"SELECT FROM people_person WHERE id = {person.pk} FOR NO KEY UPDATE NOWAIT")
        link.commit()
        waiting.join()

    person.refresh_from_db()
    assert person.is_published


def published_apart(record):
    """In a thread, whose connection is its own."""
    with pghistory.context(command="test"):
        publish_record(type(record).objects.get(pk=record.pk), by=None)
    connections.close_all()
