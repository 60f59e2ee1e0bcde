"""The stored present situations are what the rule says, whoever writes what, and whenever."""

from random import Random

import pghistory
import pytest
from django.core.management import call_command
from django.db import connection

from cases import models as cases
from cases.stored.situation_triggers import SITUATIONS
from people.models import Person
from tests import builders
from tests.stored import (
    INVOLVE,
    asked,
    at_the_same_time,
    differing,
    known,
    mentioned,
    triggers,
    write_if_allowed,
)
from tracker.models import CustodyKind, Situation


def stored(person):
    return cases.PersonSituation.objects.filter(person=person).values_list("situation", flat=True)


def test_triggers_know_of_every_column_that_the_rule_reads(db):
    assert {table for table, _column in mentioned(SITUATIONS)} == {*SITUATIONS.tables}
    assert mentioned(SITUATIONS) - known(SITUATIONS) == set()


def test_each_table_follows_every_kind_of_write(db):
    assert triggers(SITUATIONS) == sorted(4 * SITUATIONS.tables)


def test_only_public_people_have_a_row(make):
    draft, withheld = make.person(), make.person(published=True, identity_withheld=True)
    public = make.person(published=True)

    assert [*stored(public)] == ["UNK"]
    assert not stored(draft).exists()
    assert not stored(withheld).exists()


def test_who_is_withheld_or_deleted_has_none_any_more(make):
    one, other = make.person(published=True), make.person(published=True)

    Person.objects.filter(pk=one.pk).update(identity_withheld=True)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM people_personname WHERE bearer_id = %s", [other.pk])
        cursor.execute("DELETE FROM people_person WHERE id = %s", [other.pk])

    assert not cases.PersonSituation.objects.exists()


def test_a_term_tells_something_else_of_everybody(make):
    person = make.person(published=True)
    make.custody(person, kind="PRISON", began="2015", published=True)

    CustodyKind.objects.filter(code="PRISON").update(situation="HELD-DET")

    assert [*stored(person)] == ["HELD-DET"]
    assert differing(SITUATIONS) == 0


def test_what_the_rule_does_not_read_makes_nothing_anew(make):
    """A row that is wrong stays so: nobody looks."""
    person = make.person(published=True)
    cases.PersonSituation.objects.update(situation="FREE")

    Situation.objects.update(position=99)
    Person.objects.update(gender="female")

    assert [*stored(person)] == ["FREE"]


def test_rebuilding_says_how_many_rows_were_wrong(make, capsys):
    wrong, missing = make.person(published=True), make.person(published=True)
    cases.PersonSituation.objects.filter(person=wrong).update(situation="FREE")
    cases.PersonSituation.objects.filter(person=missing).delete()

    call_command("rebuild_stored")

    assert "cases_personsituation: 2 rows were" in capsys.readouterr().out
    assert differing(SITUATIONS) == 0


@pytest.mark.django_db(transaction=True)
def test_emptied_tables_leave_no_row():
    person = builders.person(published=True)
    builders.custody(person, began="2015", published=True)

    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE cases_custody CASCADE")

    assert [*stored(person)] == ["UNK"]


# Any sequence of writes


WRITES = {
    "people_person": [
        "status = CASE status WHEN 'published' THEN 'draft' ELSE 'published' END",
        "identity_withheld = NOT identity_withheld",
        "died = CASE died WHEN '' THEN '2021' ELSE '' END",
    ],
    "cases_custody": [
        "status = CASE status WHEN 'published' THEN 'withdrawn' ELSE 'published' END",
        "is_withheld = NOT is_withheld",
        "began = '2019-05'",
        "ended = CASE ended WHEN '' THEN '2022' ELSE '' END",
        "person_id = {person}",
    ],
    "cases_incident": [
        "status = CASE status WHEN 'published' THEN 'draft' ELSE 'published' END",
        "began = '2023-01-02', ended = ''",
        "type_id = 'MOVE-EXL'",
        "type_id = 'LIB-DET'",
    ],
    "cases_involvement": ["is_withheld = NOT is_withheld", "incident_id = {incident}"],
    "cases_proceeding": [
        "status = CASE status WHEN 'published' THEN 'draft' ELSE 'published' END",
        "direction = CASE direction WHEN 'by' THEN 'against' ELSE 'by' END",
    ],
    "cases_party": ["is_withheld = NOT is_withheld", "proceeding_id = {proceeding}"],
    "cases_charge": ["party_id = {party}"],
    "cases_proceedingstep": [
        "is_withheld = NOT is_withheld",
        "in_absentia = NOT in_absentia",
        "date = '2020-03'",
        "stage_id = 'ACQUITTED'",
        "proceeding_id = {proceeding}",
    ],
    "cases_sentence": ["is_suspended = NOT is_suspended"],
}
LINKS = {
    "cases_incident_further_types": ("incident_id", "incident", "incidenttype_id", "'LIB-DET'"),
    "cases_involvement_types": ("involvement_id", "involvement", "incidenttype_id", "'MOVE-EXL'"),
    "cases_proceedingstep_parties": ("proceedingstep_id", "proceedingstep", "party_id", "{party}"),
    "cases_proceedingstep_charges": (
        *("proceedingstep_id", "proceedingstep", "charge_id", "{charge}"),
    ),
}
SOME = "(SELECT id FROM {table} ORDER BY md5(id::text || '{salt}') LIMIT 1)"


def some(name, random):
    table = "people_person" if name == "person" else f"cases_{name}"
    return SOME.format(table=table, salt=random.random())


def filled(text, random):
    names = ("person", "incident", "involvement", "proceeding", "proceedingstep", "party", "charge")
    return text.format(**{name: some(name, random) for name in names})


def a_write(random):
    """One statement: a change of some rows, a link, or the end of one."""
    if random.random() < 0.4:
        table, (key, of, other, value) = random.choice([*LINKS.items()])
        if random.random() < 0.4:
            return (
                f"DELETE FROM {table} WHERE id = {SOME.format(table=table, salt=random.random())}"
            )
        values = filled(f"{{{of}}}, {value}", random)
        return f"INSERT INTO {table} ({key}, {other}) VALUES ({values}) ON CONFLICT DO NOTHING"
    if random.random() < 0.1:
        table = random.choice(["cases_sentence", "cases_involvement"])
        links = "cases_involvement_types WHERE involvement_id = {row}"
        row = SOME.format(table=table, salt=random.random())
        first = f"DELETE FROM {links.format(row=row)};" if table == "cases_involvement" else ""
        return f"{first} DELETE FROM {table} WHERE id = {row}"
    table = random.choice([*WRITES])
    change = filled(random.choice(WRITES[table]), random)
    return f"UPDATE {table} SET {change} WHERE mod(id, {random.choice([1, 2, 3])}) = 0"


def a_small_world():
    people = [builders.person(published=True) for _number in range(4)]
    for number, person in enumerate(people):
        incident = builders.incident(type_id="LIB-DET", began=f"201{number}")
        builders.involvement(incident, person=person, role="TGT")
        builders.publish(incident)
        builders.custody(person, began=f"201{number + 2}", published=True)
        proceeding = builders.proceeding()
        party = builders.party(proceeding, person=person, role="DFD")
        builders.party(proceeding, person=people[number - 1], role="DFD")
        builders.charge(party)
        builders.sentence(
            builders.step(proceeding, "CONVICTED", f"201{number + 3}"), kind="IMPRISON"
        )
        builders.publish(proceeding)


@pytest.mark.parametrize("seed", range(3))
def test_any_sequence_of_writes_leaves_what_the_rule_says(db, seed):
    random = Random(seed)
    a_small_world()
    seen = set()

    for _number in range(120):
        write = a_write(random)
        write_if_allowed(write)
        assert differing(SITUATIONS) == 0, write
        seen |= {*asked("SELECT * FROM cases_personsituation")}

    assert len(seen) > 5


# Two at the same time


@pytest.fixture
def drafts(transactional_db):
    """A person, with an incident, a custody and a proceeding that are not public yet."""
    with pghistory.context(command="test"):
        person = builders.person(published=True)
        incident = builders.incident(type_id="MOVE-EXL", began="2023", published=True)
        custody = builders.custody(person, began="2020")
        exile = builders.custody(person, kind="HOUSE", began="2019")
    return person, incident, custody, exile


PUBLISH = "UPDATE cases_{} SET status = 'published' WHERE id = {}"


def test_two_who_add_evidence_about_one_person_leave_the_newest(drafts):
    person, _incident, custody, house = drafts

    at_the_same_time(PUBLISH.format("custody", custody.pk), PUBLISH.format("custody", house.pk))

    assert differing(SITUATIONS) == 0
    assert [*stored(person)] == ["HELD-IMP"]


@pytest.mark.parametrize("is_first", [True, False])
def test_an_incident_is_published_while_somebody_is_added_to_it(drafts, is_first):
    person, incident, *_custodies = drafts
    cases.Incident.objects.filter(pk=incident.pk).update(status="draft")
    involve = INVOLVE.format(incident.pk, person.pk)
    publish = PUBLISH.format("incident", incident.pk)

    at_the_same_time(*((involve, publish) if is_first else (publish, involve)))

    assert differing(SITUATIONS) == 0
    assert [*stored(person)] == ["ABR-EXL"]


def test_a_person_is_published_while_evidence_is_added(drafts):
    person, _incident, custody, _house = drafts
    Person.objects.filter(pk=person.pk).update(status="draft")

    at_the_same_time(
        PUBLISH.format("custody", custody.pk),
        f"UPDATE people_person SET status = 'published' WHERE id = {person.pk}",
    )

    assert differing(SITUATIONS) == 0
    assert [*stored(person)] == ["HELD-IMP"]


def test_a_term_changes_while_evidence_is_added(drafts):
    person, _incident, custody, _house = drafts

    at_the_same_time(
        "UPDATE tracker_custodykind SET situation_id = 'HELD-DET' WHERE code = 'PRISON'",
        PUBLISH.format("custody", custody.pk),
    )

    assert differing(SITUATIONS) == 0
    assert [*stored(person)] == ["HELD-DET"]
