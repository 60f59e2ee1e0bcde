"""How the stored situations (`cases.stored_situations`) follow every write, as triggers of statements.

Each table that the rule reads has them. A trigger takes the rows of which a column that the rule reads is new,
finds the people whom they concern, and makes these people's rows anew. It does so exactly, whatever others
write meanwhile: whoever may change what is known of a person holds a lock of that person's row until the end of
the transaction, and looks only then. Whoever adds to a record, from which another may learn who is concerned
(an incident, a proceeding), holds a lock of the record first; what is added to one that is not public concerns
nobody yet. All locks are taken in the order of ids.
"""

from typing import NamedTuple

TABLE = "cases_personsituation"
COLUMNS = ("person_id", "situation_id", "as_of", "day", "custody_id", "step_id", "incident_id")

# People of incidents and proceedings, by the `keys` of these.
TARGETS = (
    "SELECT person_id FROM cases_involvement WHERE incident_id = ANY(keys) AND role_id = 'TGT'"
)
PARTIES = "SELECT person_id FROM cases_party WHERE proceeding_id = ANY(keys)"
OF_STEP = "SELECT proceeding_id FROM cases_proceedingstep WHERE id = ANY(keys)"
OF_PARTY = "SELECT proceeding_id FROM cases_party WHERE id = ANY(keys)"
OF_INVOLVEMENT = "SELECT incident_id FROM cases_involvement WHERE id = ANY(keys)"
KEYS = "SELECT unnest(keys)"
NAMED = "SELECT unnest(named)"


class Read(NamedTuple):
    """A table that the rule reads, with these columns beside its id; `people` are concerned by a change.

    `key` is a column whose values are `keys` in the queries, `named` one with people. Where rows belong to a
    `record` of another table, the ids of those are `records`.
    """

    table: str
    columns: tuple[str, ...]
    people: str
    key: str = "id"
    named: str = "NULL::bigint"
    record: str = ""
    records: str = KEYS
    where: str = "true"


INCIDENT, PROCEEDING = "cases_incident", "cases_proceeding"
PUBLIC = "status = 'published'"
DATE = ("date", "date_earliest", "date_latest")
STEP_LINK = {"key": "proceedingstep_id", "record": PROCEEDING, "records": OF_STEP}

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
        NAMED,
        key="incident_id",
        named="person_id",
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
        NAMED,
        key="proceeding_id",
        named="person_id",
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
        Read(table, columns, PARTIES.replace("keys", "records"), **{**STEP_LINK, "key": columns[0]})
        for table, columns in (
            ("cases_proceedingstep_parties", ("proceedingstep_id", "party_id")),
            ("cases_proceedingstep_charges", ("proceedingstep_id", "charge_id")),
            ("cases_sentence", ("step_id", "kind_id", "is_suspended")),
        )
    ),
)
# Vocabularies, the columns read, and where a term is in use: a change of one that is concerns everybody.
TERMS = {
    "tracker_custodykind": (
        ("locks_up", "situation_id"),
        ("cases_custody.kind_id",),
    ),
    "tracker_custodyend": (("situation_id",), ("cases_custody.ended_how_id",)),
    "tracker_incidenttype": (
        ("situation_id",),
        (
            "cases_incident.type_id",
            "cases_incident_further_types.incidenttype_id",
            "cases_involvement_types.incidenttype_id",
        ),
    ),
    "tracker_stage": (
        ("is_request", "clears_charge", "situation_id"),
        ("cases_proceedingstep.stage_id",),
    ),
    "tracker_sentencekind": (("situation_id",), ("cases_sentence.kind_id",)),
    "tracker_situation": (
        ("is_held",),
        tuple(
            f"tracker_{name}.situation_id"
            for name in ("custodykind", "custodyend", "incidenttype", "stage", "sentencekind")
        ),
    ),
}
TABLES = (*(one.table for one in READ), *TERMS)
EVENTS = {
    "INSERT": "NEW TABLE AS new_rows",
    "UPDATE": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "DELETE": "OLD TABLE AS old_rows",
}
HEAD = "LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT"


def _columns(prefix: str) -> str:
    return ", ".join(f"{prefix}{column}" for column in COLUMNS)


def _stored(people: str) -> str:
    """A statement that makes rows what the rule says; its rows are those that were not."""
    others = ", ".join(f"{column} = EXCLUDED.{column}" for column in COLUMNS[1:])
    return f"""
        WITH evident AS MATERIALIZED (SELECT {_columns("")} FROM public_evident_status WHERE {people}),
        gone AS (
            DELETE FROM {TABLE} WHERE {people}
                AND NOT EXISTS (SELECT FROM evident WHERE evident.person_id = {TABLE}.person_id)
            RETURNING 1
        ), kept AS (
            INSERT INTO {TABLE} AS stored ({_columns("")}) SELECT {_columns("")} FROM evident
            ON CONFLICT (person_id) DO UPDATE SET {others}
            WHERE ({_columns("stored.")}) IS DISTINCT FROM ({_columns("EXCLUDED.")})
            RETURNING 1
        )
        SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM kept)
    """


# While views are made anew there is no rule; all rows are made when there is one again.
NO_RULE = "to_regclass('public_evident_status') IS NULL"
REFRESH = f"""
CREATE FUNCTION refresh_situations(people bigint[]) RETURNS bigint
{HEAD} SET plan_cache_mode = force_generic_plan AS $$
DECLARE differing bigint;
BEGIN
    IF {NO_RULE} THEN RETURN 0; END IF;
    LOCK TABLE {TABLE} IN ROW EXCLUSIVE MODE;
    PERFORM FROM people_person WHERE id = ANY(people) ORDER BY id FOR NO KEY UPDATE;
    {_stored("person_id = ANY(people)")} INTO differing;
    RETURN differing;
END $$;
CREATE FUNCTION refresh_all_situations() RETURNS bigint
{HEAD} AS $$
DECLARE differing bigint;
BEGIN
    IF {NO_RULE} THEN RETURN 0; END IF;
    LOCK TABLE {TABLE} IN SHARE ROW EXCLUSIVE MODE;
    {_stored("true")} INTO differing;
    RETURN differing;
END $$;
CREATE FUNCTION all_situations_follow() RETURNS trigger
{HEAD} AS $$
BEGIN
    PERFORM refresh_all_situations();
    RETURN NULL;
END $$;
"""


def _changed(columns: str, select: str, where: str = "true") -> str:
    """What is selected of the changed rows, whatever was done to them."""

    def of(rows: str) -> str:
        return f"{select} FROM ({rows}) AS changed WHERE {where};"

    one, other = (f"SELECT {columns} FROM {name}_rows" for name in ("old", "new"))
    return f"""
    IF TG_OP = 'INSERT' THEN
        {of(other)}
    ELSIF TG_OP = 'DELETE' THEN
        {of(one)}
    ELSE
        {of(f"({one} EXCEPT {other}) UNION ALL ({other} EXCEPT {one})")}
    END IF;"""


def _follows(read: Read) -> str:
    columns = ", ".join(("id", *read.columns))
    keys = (
        f"SELECT array_agg(DISTINCT {read.key}), array_agg(DISTINCT {read.named}) INTO keys, named"
    )
    people = (
        f"SELECT array_agg(DISTINCT person_id) INTO people FROM ({read.people}) AS one (person_id)"
    )
    return f"""
CREATE FUNCTION situations_follow_{read.table}() RETURNS trigger
{HEAD} AS $$
DECLARE keys bigint[]; named bigint[]; people bigint[]; found bigint[]; records bigint[];
BEGIN
    {_changed(columns, keys, read.where)}
    IF keys IS NULL THEN RETURN NULL; END IF;
    {_held(read) if read.record else ""}
    {people} WHERE person_id IS NOT NULL;
    IF people IS NOT NULL THEN PERFORM refresh_situations(people); END IF;
    RETURN NULL;
END $$;
"""


def _held(read: Read) -> str:
    """Locks the records, unless they are others by then, and goes no further where none of them is public."""
    return f"""
    LOOP
        found := ARRAY(SELECT DISTINCT id FROM ({read.records}) AS one (id) ORDER BY id);
        EXIT WHEN found = records;
        records := found;
        PERFORM FROM {read.record} WHERE id = ANY(records) ORDER BY id FOR NO KEY UPDATE;
    END LOOP;
    IF NOT EXISTS (SELECT FROM {read.record} WHERE id = ANY(records) AND {PUBLIC}) THEN
        RETURN NULL;
    END IF;"""


def _term_follows(table: str, columns: tuple[str, ...], users: tuple[str, ...]) -> str:
    uses = " OR ".join(
        f"EXISTS (SELECT FROM {user.split('.')[0]} WHERE {user} = ANY(terms))" for user in users
    )
    return f"""
CREATE FUNCTION situations_follow_{table}() RETURNS trigger
{HEAD} AS $$
DECLARE terms text[];
BEGIN
    {_changed(", ".join(("code", *columns)), "SELECT array_agg(code) INTO terms")}
    IF {uses} THEN PERFORM refresh_all_situations(); END IF;
    RETURN NULL;
END $$;
"""


def _triggers(table: str) -> str:
    of_events = "".join(
        f"CREATE TRIGGER situations_follow_{event.lower()} AFTER {event} ON {table}"
        f" REFERENCING {rows} FOR EACH STATEMENT EXECUTE FUNCTION situations_follow_{table}();\n"
        for event, rows in EVENTS.items()
    )
    return of_events + (
        f"CREATE TRIGGER situations_follow_truncate AFTER TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION all_situations_follow();\n"
    )


FUNCTIONS = "".join(
    (
        REFRESH,
        *map(_follows, READ),
        *(_term_follows(table, *read) for table, read in TERMS.items()),
        *map(_triggers, TABLES),
    )
)
DROP = "".join(
    (
        *(f"DROP FUNCTION situations_follow_{table}() CASCADE;" for table in TABLES),
        "DROP FUNCTION all_situations_follow() CASCADE;",
        "DROP FUNCTION refresh_all_situations();",
        "DROP FUNCTION refresh_situations(bigint[]);",
    )
)
