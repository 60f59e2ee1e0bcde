"""The stored present situations (`cases.stored.situation_table`): what the rule reads, whom a change concerns."""

from functools import partial

from tracker.boundary.stored import KEYS, PUBLIC, Read, Stored, Terms

# People of incidents and proceedings, by the `keys` of these.
TARGETS = (
    "SELECT person_id FROM cases_involvement WHERE incident_id = ANY(keys) AND role_id = 'TGT'"
)
PARTIES = "SELECT person_id FROM cases_party WHERE proceeding_id = ANY(keys)"
OF_STEP = "SELECT proceeding_id FROM cases_proceedingstep WHERE id = ANY(keys)"
OF_PARTY = "SELECT proceeding_id FROM cases_party WHERE id = ANY(keys)"
OF_INVOLVEMENT = "SELECT incident_id FROM cases_involvement WHERE id = ANY(keys)"
PERSONS = "SELECT unnest(pointed_person_id)"
INCIDENT, PROCEEDING = "cases_incident", "cases_proceeding"
DATE = ("date", "date_earliest", "date_latest")
OfStep = partial(Read, record=PROCEEDING, records=OF_STEP)

READ = (
    Read(
        "people_person",
        ("status", "identity_withheld", "died", "died_earliest", "died_latest"),
        KEYS,
        where=PUBLIC,
    ),
    Read(
        "cases_custody",
        (
            *("person_id", "status", "is_withheld", "kind_id", "ended_how_id", "known_until"),
            *("began", "began_earliest", "ended", "ended_earliest", "ended_latest"),
            *("last_confirmed", "last_confirmed_earliest"),
        ),
        KEYS,
        key="person_id",
        where=PUBLIC,
    ),
    Read(
        INCIDENT,
        ("status", "type_id", "began", "began_earliest", "began_latest"),
        TARGETS,
        where=PUBLIC,
    ),
    Read(
        "cases_incident_further_types",
        ("incident_id", "incidenttype_id"),
        TARGETS,
        key="incident_id",
        record=INCIDENT,
    ),
    Read(
        "cases_involvement",
        ("incident_id", "person_id", "role_id", "is_withheld"),
        PERSONS,
        key="incident_id",
        pointing={"person_id": ""},
        record=INCIDENT,
        where="role_id = 'TGT'",
    ),
    Read(
        "cases_involvement_types",
        ("involvement_id", "incidenttype_id"),
        "SELECT person_id FROM cases_involvement WHERE id = ANY(keys) AND role_id = 'TGT'",
        key="involvement_id",
        record=INCIDENT,
        records=OF_INVOLVEMENT,
    ),
    Read(PROCEEDING, ("status", "direction"), PARTIES, where=PUBLIC),
    Read(
        "cases_party",
        ("proceeding_id", "person_id", "role_id", "is_withheld"),
        PERSONS,
        key="proceeding_id",
        pointing={"person_id": ""},
        record=PROCEEDING,
    ),
    Read(
        "cases_charge",
        ("party_id",),
        "SELECT person_id FROM cases_party WHERE id = ANY(keys)",
        key="party_id",
        record=PROCEEDING,
        records=OF_PARTY,
    ),
    Read(
        "cases_proceedingstep",
        ("proceeding_id", "stage_id", *DATE, "in_absentia", "is_withheld"),
        PARTIES,
        key="proceeding_id",
        record=PROCEEDING,
    ),
    *(
        OfStep(table, columns, PARTIES.replace("keys", "records"), key=columns[0])
        for table, columns in (
            ("cases_proceedingstep_parties", ("proceedingstep_id", "party_id")),
            ("cases_proceedingstep_charges", ("proceedingstep_id", "charge_id")),
            ("cases_sentence", ("step_id", "kind_id", "is_suspended")),
        )
    ),
)
TERMS = {
    "tracker_custodykind": Terms(
        ("locks_up", "situation_id"),
        ("cases_custody.kind_id",),
    ),
    "tracker_custodyend": Terms(("situation_id",), ("cases_custody.ended_how_id",)),
    "tracker_incidenttype": Terms(
        ("situation_id",),
        (
            "cases_incident.type_id",
            "cases_incident_further_types.incidenttype_id",
            "cases_involvement_types.incidenttype_id",
        ),
    ),
    "tracker_stage": Terms(
        ("is_request", "clears_charge", "situation_id"),
        ("cases_proceedingstep.stage_id",),
    ),
    "tracker_sentencekind": Terms(("situation_id",), ("cases_sentence.kind_id",)),
    "tracker_situation": Terms(
        ("is_held",),
        tuple(
            f"tracker_{name}.situation_id"
            for name in ("custodykind", "custodyend", "incidenttype", "stage", "sentencekind")
        ),
    ),
}
SITUATIONS = Stored(
    name="situations",
    table="cases_personsituation",
    columns=("person_id", "situation_id", "as_of", "day", "custody_id", "step_id", "incident_id"),
    rule="public_evident_status",
    of="people_person",
    read=READ,
    terms=TERMS,
)
