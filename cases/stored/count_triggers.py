"""What is stored for counts (`cases.stored.count_tables`): what the rules read, and how the counts follow."""

from functools import partial

from cases.stored.counting_triggers import SCOPES, counting
from tracker.boundary.stored import KEYS, PUBLIC, Read, Stored, Terms

INCIDENT = "cases_incident"
OF_INVOLVEMENT = "SELECT incident_id FROM cases_involvement WHERE id = ANY(keys)"
INVOLVED = "SELECT incident_id FROM cases_involvement WHERE {} = ANY(keys)"
OfIncident = partial(Read, key="incident_id", record=INCIDENT)

FACTS = Stored(
    name="incident_facts",
    table="cases_incidentfacts",
    columns=(
        *("incident_id", "country_id", "state_responsible_id", "type_id", "main_group"),
        *("verification_id", "motive_link_id", "first_year", "last_year"),
        *("further", "groups", "roles", "because_of"),
        *("untyped", "own_people", "own_types", "unnamed"),
    ),
    rule="public_incident_rule",
    of=INCIDENT,
    read=(
        Read(
            INCIDENT,
            (
                *("status", "country_id", "state_responsible_id", "type_id", "verification_id"),
                *("motive_link_id", "began_latest", "until_earliest"),
            ),
            KEYS,
            where=PUBLIC,
        ),
        OfIncident("cases_incident_further_types", ("incident_id", "incidenttype_id"), KEYS),
        OfIncident("cases_incident_activities", ("incident_id", "activity_id"), KEYS),
        OfIncident(
            "cases_involvement",
            (
                *("incident_id", "person_id", "organisation_id", "role_id", "is_withheld"),
                *("withheld_label", "number_min"),
            ),
            KEYS,
            pointing={"person_id": "people_person", "organisation_id": "people_organisation"},
        ),
        Read(
            "cases_involvement_types",
            ("involvement_id", "incidenttype_id"),
            "SELECT unnest(records)",
            key="involvement_id",
            record=INCIDENT,
            records=OF_INVOLVEMENT,
        ),
        Read(
            "people_person",
            ("status", "identity_withheld"),
            INVOLVED.format("person_id"),
            where=PUBLIC,
        ),
        Read("people_organisation", ("status",), INVOLVED.format("organisation_id"), where=PUBLIC),
    ),
    terms={
        "tracker_role": Terms(("side",), ("cases_involvement.role_id",)),
        "tracker_incidenttype": Terms(
            ("parent_id",),
            ("cases_incident.type_id", "cases_incident_further_types.incidenttype_id"),
        ),
    },
)
# By way of the involvements, which are where the facts say so: when they change, so do the facts.
PEOPLE = Stored(
    name="counted_people",
    table="cases_countedperson",
    columns=("person_id", "counted"),
    rule="public_counted_person",
    of="people_person",
    read=(
        Read(
            FACTS.table,
            (
                *("country_id", "state_responsible_id", "type_id", "main_group"),
                *("further", "groups"),
                *("first_year", "last_year", "untyped", "own_people", "own_types"),
            ),
            KEYS,
            identity="incident_id",
            key="affected",
            across="CROSS JOIN unnest(untyped || own_people) AS affected",
        ),
    ),
    terms={
        "tracker_incidenttype": Terms(
            ("parent_id", "counts_as"),
            (
                "cases_incident.type_id",
                "cases_incident_further_types.incidenttype_id",
                "cases_involvement_types.incidenttype_id",
            ),
        ),
    },
)

OF_INCIDENT_THERE = """
    SELECT 'total', '', 1
    UNION ALL SELECT 'type main', type_id, 1
    UNION ALL SELECT 'type type', unnest(further), 1
    UNION ALL SELECT 'type group', unnest(groups), 1
    UNION ALL SELECT 'verification ', verification_id, 1
    UNION ALL SELECT 'motive ', motive_link_id, 1
    UNION ALL SELECT 'role ', unnest(roles), 1
    UNION ALL SELECT 'activity ', unnest(because_of), 1
    UNION ALL SELECT 'year ', generate_series(first_year, last_year)::text, 1
    UNION ALL SELECT 'unnamed', type_id, unnamed
    UNION ALL SELECT 'country ', country_id, 1 WHERE NOT starts_with(name, 'country ')
    UNION ALL SELECT 'country ', state_responsible_id, 1
        WHERE state_responsible_id IS DISTINCT FROM country_id AND NOT starts_with(name, 'country ')
"""
OF_FACTS = f"""
    SELECT name, one.key, one.value, one.times FROM ({SCOPES}) AS scope (name)
    CROSS JOIN LATERAL ({OF_INCIDENT_THERE}) AS one (key, value, times) WHERE name IS NOT NULL
"""
OF_PERSON = """
    SELECT split_part(one, '|', 1), split_part(one, '|', 2), split_part(one, '|', 3), 1
    FROM unnest(counted) AS one
"""
FUNCTIONS = "".join(
    (
        FACTS.functions(),
        PEOPLE.functions(),
        counting(FACTS, OF_FACTS),
        counting(PEOPLE, OF_PERSON),
    )
)
