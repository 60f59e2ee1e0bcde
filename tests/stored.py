"""What tests of stored tables share: what their rule says and reads, and two who write at the same time."""

import threading
import time
from contextlib import suppress

import psycopg
from django.db import IntegrityError, connection, transaction

from tests.postgres import parameters

# Views that a view reads, and theirs; and the columns of tables that one of them mentions.
MENTIONED = """
WITH RECURSIVE reading (oid) AS (
    SELECT %s::regclass::oid
    UNION
    SELECT link.refobjid FROM reading
      JOIN pg_rewrite AS rule ON rule.ev_class = reading.oid
      JOIN pg_depend AS link ON link.classid = 'pg_rewrite'::regclass AND link.objid = rule.oid
     WHERE link.refclassid = 'pg_class'::regclass
)
SELECT DISTINCT link.refobjid::regclass::text, attribute.attname
  FROM reading
  JOIN pg_rewrite AS rule ON rule.ev_class = reading.oid
  JOIN pg_depend AS link ON link.classid = 'pg_rewrite'::regclass AND link.objid = rule.oid
  JOIN pg_class AS relation ON relation.oid = link.refobjid AND relation.relkind = 'r'
  JOIN pg_attribute AS attribute
    ON attribute.attrelid = link.refobjid AND attribute.attnum = link.refobjsubid
 WHERE link.refclassid = 'pg_class'::regclass
"""
TRIGGERS = "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE %s AND tgenabled = 'O'"

# Whoever is involved as a target, by the ids of incident and person.
TEXTS = "described_as, affiliation_then, note, withheld_label"
INVOLVE = f"""INSERT INTO cases_involvement (ref, incident_id, person_id, role_id, is_withheld, {TEXTS})
VALUES ('AAAAAAAA', {{}}, {{}}, 'TGT', false, '{{{{}}}}', '{{{{}}}}', '{{{{}}}}', '{{{{}}}}')"""


def asked(query, params=()):
    with connection.cursor() as cursor:
        cursor.execute(query, params)
        return cursor.fetchall()


def differing(stored):
    """How many rows are missing, wrong or too many."""
    one, other = (", ".join(f"{name}.{column}" for column in stored.columns) for name in ("r", "t"))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL jit = off")
    return asked(
        f"SELECT count(*) FROM (SELECT * FROM {stored.rule} OFFSET 0) AS r"
        f" FULL JOIN {stored.table} AS t USING ({stored.columns[0]})"
        f" WHERE ({one}) IS DISTINCT FROM ({other})"
    )[0][0]


def mentioned(stored):
    """Tables that the rule reads, each with a column."""
    return {*asked(MENTIONED, [stored.rule])}


def known(stored):
    """The same as the triggers have it."""
    columns = {(one.table, name) for one in stored.read for name in (one.identity, *one.columns)}
    terms = stored.terms.items()
    return columns | {(table, name) for table, one in terms for name in ("code", *one.columns)}


def triggers(stored):
    """The table of each trigger."""
    return sorted(table for (table,) in asked(TRIGGERS, [f"{stored.name}\\_follow\\_%"]))


def write_if_allowed(statement):
    """Whatever the database refuses leaves all as it was."""
    with suppress(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def session(level=None):
    link = psycopg.connect(**parameters("owner", connection.settings_dict["NAME"]))
    link.isolation_level = level
    link.execute("SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true)")
    link.execute("SELECT set_config('pghistory.context_metadata', '{}', true)")
    return link


def wait_for(thread, link, pid):
    """Until a statement is done, or waits for a lock."""
    end = time.monotonic() + 10
    is_waiting = "SELECT EXISTS (SELECT FROM pg_locks WHERE pid = %s AND NOT granted)"
    while thread.is_alive() and time.monotonic() < end:
        if link.execute(is_waiting, [pid]).fetchone()[0]:
            return
        thread.join(0.05)


def at_the_same_time(first, second):
    """Two transactions that both write before one of them commits; the second may have to wait for that."""
    with session() as one, session() as other:
        one.execute(first)
        waiting = threading.Thread(target=other.execute, args=[second])
        waiting.start()
        wait_for(waiting, one, other.info.backend_pid)
        one.commit()
        waiting.join()
        other.commit()
