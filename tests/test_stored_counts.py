"""Facts of incidents, what people count as, and the counts are what the rules say, whoever writes what."""

from random import Random

import pytest
from django.core.management import call_command
from django.db import connection

from cases import models as cases
from cases.stored.count_triggers import FACTS, PEOPLE
from people.models import Person
from tests import builders
from tests.stored import asked, known, mentioned, triggers, write_if_allowed
from tests.stored_counts import assert_all_is_right, counts, number_of
from tracker.models import IncidentType, Role

# By which the facts of a person are found: they change with the facts, which alone say who is affected.
WAY = {
    ("cases_involvement", "person_id"),
    ("cases_involvement", "incident_id"),
    ("people_person", "id"),
}


@pytest.mark.parametrize(("stored", "way"), [(FACTS, set()), (PEOPLE, WAY)])
def test_triggers_know_of_every_column_that_a_rule_reads(db, stored, way):
    assert mentioned(stored) - known(stored) == way


@pytest.mark.parametrize("stored", [FACTS, PEOPLE])
def test_each_table_follows_every_kind_of_write(db, stored):
    assert triggers(stored) == sorted(4 * stored.tables)


@pytest.mark.parametrize("stored", [FACTS, PEOPLE])
def test_counts_follow_every_kind_of_write(db, stored):
    names = asked(
        "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname LIKE %s",
        [stored.table, "%are\\_counted%"],
    )

    assert {name.rsplit("_", 1)[1] for (name,) in names} == {"insert", "update", "delete"}


def test_an_incident_counts_where_it_happened_and_where_the_state_is_responsible(make):
    person = make.person(published=True)
    incident = make.incident(
        country_id="KG", state_responsible_id="KZ", type_id="LIB-ARR", began="2019", ended="2020"
    )
    incident.further_types.add("LIB-DET", "MOVE-EXL")
    make.involvement(incident, person=person, role="TGT")
    make.involvement(incident, described_as={"en": "Two neighbours"}, role="TGT", number_min=2)
    make.publish(incident)

    for scope in (
        "",
        "country KG",
        "country KZ",
        "type LIB",
        "type LIB-DET",
        "type MOVE",
        "type MOVE-EXL",
    ):
        assert number_of("total", scope=scope) == 1
        assert number_of("type main", "LIB-ARR", scope) == 1
        assert number_of("type type", "LIB-DET", scope) == 1
        assert number_of("type group", "MOVE", scope) == 1
        assert number_of("type group", "LIB", scope) == 0
        assert number_of("role ", "TGT", scope) == 1
        assert number_of("unnamed", "LIB-ARR", scope) == 2
        assert number_of("people", scope=scope) == 1
    assert number_of("people type", "MOVE-EXL", country="KZ") == 1
    assert number_of("people group", "MOVE", country="KZ") == 1
    assert number_of("country ", "KG") == number_of("country ", "KZ") == 1
    assert_all_is_right()


def test_own_types_take_the_place_of_those_of_the_incident(make):
    person = make.person(published=True)
    incident = make.incident(country_id="KG", type_id="LIB-ARR")
    make.involvement(incident, person=person, role="TGT").types.add("MOVE-EXL")
    make.publish(incident)

    assert number_of("people type", "MOVE-EXL", country="KG") == 1
    assert number_of("people type", "LIB-ARR", country="KG") == 0
    assert number_of("people", country="KG") == 1


def test_who_is_affected_twice_counts_once(make):
    person = make.person(published=True)
    for began in ("2019", "2020"):
        incident = make.incident(country_id="KG", type_id="LIB-ARR", began=began)
        make.involvement(incident, person=person, role="TGT")
        make.publish(incident)

    assert number_of("total", country="KG") == 2
    assert number_of("people", country="KG") == 1
    assert number_of("people year", "2019", country="KG") == 1

    cases.Incident.objects.filter(began="2019").update(status="withdrawn")

    assert number_of("people", country="KG") == 1
    assert number_of("people year", "2019", country="KG") == 0


@pytest.mark.parametrize(
    "change",
    [{"status": "draft"}, {"status": "withdrawn"}, {"identity_withheld": True}],
)
def test_who_is_not_public_is_not_in_what_is_stored(make, change):
    person = make.person(published=True)
    incident = make.incident(country_id="KG", type_id="LIB-ARR")
    make.involvement(incident, person=person, role="TGT")
    make.publish(incident)

    Person.objects.filter(pk=person.pk).update(**change)

    assert cases.IncidentFacts.objects.get().untyped == []
    assert not cases.CountedPerson.objects.exists()
    assert number_of("people") == 0


def test_terms_tell_something_else_of_everybody(make):
    person = make.person(published=True)
    incident = make.incident(country_id="KG", type_id="LIB-ARR")
    make.involvement(incident, person=person, role="TGT")
    make.publish(incident)

    IncidentType.objects.filter(code="LIB-ARR").update(counts_as="context")
    assert number_of("people") == 0
    IncidentType.objects.filter(code="LIB-ARR").update(counts_as="violation", parent="MOVE")
    assert number_of("people group", "MOVE", country="KG") == 1
    assert_all_is_right()
    Role.objects.filter(code="TGT").update(side="other")
    assert number_of("people") == 0
    assert_all_is_right()


def test_drafts_leave_nothing(make):
    incident = make.incident(country_id="KG", type_id="LIB-ARR")
    make.involvement(incident, person=make.person(published=True), role="TGT")

    assert not cases.IncidentFacts.objects.exists()
    assert counts() == {}


def test_each_count_has_one_row_where_nobody_else_writes(make):
    for _number in range(3):
        make.incident(country_id="KG", published=True)

    assert number_of("total", country="KG") == 3
    assert cases.StoredCount.objects.filter(scope="country KG", key="total").count() == 1


def test_rebuilding_says_how_many_rows_were_wrong(make, capsys):
    incident = make.incident(country_id="KG", type_id="LIB-ARR")
    make.involvement(incident, person=make.person(published=True), role="TGT")
    make.publish(incident)
    other = make.incident(country_id="KZ", published=True)
    cases.IncidentFacts.objects.filter(incident=incident).update(country_id="KZ", untyped=[])
    cases.IncidentFacts.objects.filter(incident=other).delete()

    call_command("rebuild_stored")

    assert "cases_incidentfacts: 2 rows were" in capsys.readouterr().out
    assert_all_is_right()
    assert number_of("people", country="KG") == 1


@pytest.mark.django_db(transaction=True)
def test_emptied_tables_leave_no_row():
    incident = builders.incident(country_id="KG")
    builders.involvement(incident, person=builders.person(published=True), role="TGT")
    builders.publish(incident)

    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE cases_involvement CASCADE")

    assert number_of("total", country="KG") == 1
    assert number_of("people") == number_of("role ", "TGT") == 0
    assert_all_is_right()


# Any sequence of writes


CHANGES = {
    "people_person": [
        "status = CASE status WHEN 'published' THEN 'draft' ELSE 'published' END",
        "identity_withheld = NOT identity_withheld",
    ],
    "people_organisation": [
        "status = CASE status WHEN 'published' THEN 'withdrawn' ELSE 'published' END",
    ],
    "cases_incident": [
        "status = CASE status WHEN 'published' THEN 'draft' ELSE 'published' END",
        "began = '2023-01-02', ended = ''",
        "began = '2019', ended = '2021'",
        "type_id = 'MOVE-EXL'",
        "type_id = 'LIB-DET'",
        "country_id = 'KZ'",
        "state_responsible_id = CASE WHEN state_responsible_id IS NULL THEN 'TJ' END",
        "motive_link_id = (SELECT min(code) FROM tracker_motivelink)",
    ],
    "cases_involvement": [
        "is_withheld = NOT is_withheld",
        """withheld_label = CASE withheld_label WHEN '{{}}' THEN '{{"en": "One"}}'::jsonb ELSE '{{}}' END""",
        "incident_id = {cases_incident}",
        "role_id = CASE role_id WHEN 'TGT' THEN 'REP' ELSE 'TGT' END",
        "number_min = 3",
    ],
}
LINKS = {
    "cases_incident_further_types": "(incident_id, incidenttype_id) VALUES ({cases_incident}, 'MOVE-EXL')",
    "cases_incident_activities": "(incident_id, activity_id) SELECT {cases_incident}, min(code)"
    " FROM tracker_activity",
    "cases_involvement_types": "(involvement_id, incidenttype_id) VALUES ({cases_involvement}, 'LIB-DET')",
}


def a_write(random):
    """One statement: a change of some rows, a link, or the end of one."""

    def some(table):
        return f"(SELECT id FROM {table} ORDER BY md5(id::text || '{random.random()}') LIMIT 1)"

    picked = {name: some(name) for name in ("cases_incident", "cases_involvement")}
    if random.random() < 0.3:
        table = random.choice([*LINKS])
        if random.random() < 0.4:
            return f"DELETE FROM {table} WHERE id = {some(table)}"
        return f"INSERT INTO {table} {LINKS[table].format(**picked)} ON CONFLICT DO NOTHING"
    if random.random() < 0.05:
        row = picked["cases_involvement"]
        links = f"DELETE FROM cases_involvement_types WHERE involvement_id = {row};"
        return f"{links} DELETE FROM cases_involvement WHERE id = {row}"
    table = random.choice([*CHANGES])
    change = random.choice(CHANGES[table]).format(**picked)
    return f"UPDATE {table} SET {change} WHERE mod(id, {random.choice([1, 2, 3])}) = 0"


def a_small_world():
    people = [builders.person(published=True) for _number in range(4)]
    body = builders.organisation(published=True)
    for number, person in enumerate(people):
        incident = builders.incident(type_id="LIB-DET", began=f"201{number}", country_id="KG")
        builders.involvement(incident, person=person, role="TGT")
        builders.involvement(incident, person=people[number - 1], role="REP")
        builders.involvement(incident, organisation=body, role="TGT")
        builders.involvement(incident, described_as={"en": "Neighbours"}, role="TGT", number_min=2)
        if number:
            builders.publish(incident)


@pytest.mark.parametrize("seed", range(3))
def test_any_sequence_of_writes_leaves_what_the_rules_say(db, seed):
    random = Random(seed)
    a_small_world()
    seen = set()

    for _number in range(100):
        write = a_write(random)
        write_if_allowed(write)
        assert_all_is_right(write)
        seen.add(frozenset(counts().items()))

    assert len(seen) > 10
