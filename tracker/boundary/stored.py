"""Materialized view maintained by triggers: what a rule (a public view) returns for each subject is stored in a
table and refreshed, per subject, in the statement that changes it.

Each table that the rule reads has them. A trigger takes the rows of which a column that the rule reads is new,
finds the subjects whom they concern, and makes these subjects' rows anew. It does so exactly, whatever others
write meanwhile: whoever may change what is known of a subject holds a lock of that subject's row until the end of
the transaction, and looks only then. Whoever adds to a record, from which another may learn who is concerned,
holds a lock of the record first; what is added to one that is not public concerns nobody yet. Whoever points to
rows of other tables waits for those who are changing these. All locks are taken in the order of ids.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connections

KEYS = "SELECT unnest(keys)"
PUBLIC = "status = 'published'"
EVENTS = {
    "INSERT": "NEW TABLE AS new_rows",
    "UPDATE": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "DELETE": "OLD TABLE AS old_rows",
}
# Compiling takes longer than it saves.
HEAD = "LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET jit = off"
# A column of changed rows as an array of this name.
POINTED = "pointed_{}"


class Read(NamedTuple):
    """A table that the rule reads, with these columns beside its id; `subjects` are concerned by a change.

    `key` is a column whose values are `keys` in the queries, of the rows or of what they are joined with `across`.
    Of `pointing` columns the values are arrays too, and rows of the table named there, if any, are locked. Where
    rows belong to a `record` of another table, the ids of those are `records`.
    """

    table: str
    columns: tuple[str, ...]
    subjects: str
    key: str = "id"
    pointing: Mapping[str, str] = {}
    record: str = ""
    records: str = KEYS
    where: str = "true"
    across: str = ""
    identity: str = "id"


class Terms(NamedTuple):
    """A vocabulary: the columns read, and where a term is in use. A change of one that is concerns everybody."""

    columns: tuple[str, ...]
    users: tuple[str, ...]


@dataclass(frozen=True)
class Stored:
    """`table` has what `rule` says, in `columns`; the first is the subject's. Functions have the `name`."""

    name: str
    table: str
    columns: tuple[str, ...]
    rule: str
    # The table of subjects.
    of: str
    read: tuple[Read, ...]
    terms: Mapping[str, Terms]

    @property
    def tables(self) -> tuple[str, ...]:
        return (*(one.table for one in self.read), *self.terms)

    def rebuild(self, using: str = "default") -> int:
        """Rebuilds all rows under a lock; returns how many were missing, wrong or superfluous."""
        with connections[using].cursor() as cursor:
            cursor.execute(f"SELECT refresh_all_{self.name}()")
            (differing,) = cursor.fetchone()
            cursor.execute(f"ANALYZE {self.table}")
        return int(differing)

    def functions(self) -> str:
        """SQL of all functions and triggers."""
        parts = (
            self._refreshing(),
            *map(self._follows, self.read),
            *(self._term_follows(table, terms) for table, terms in self.terms.items()),
            *map(self._triggers, self.tables),
        )
        return "".join(parts)

    def _names(self, prefix: str = "") -> str:
        return ", ".join(f"{prefix}{column}" for column in self.columns)

    def _storing(self, subjects: str) -> str:
        """A statement that makes rows what the rule says; its rows are those that were not."""
        key, table = self.columns[0], self.table
        others = ", ".join(f"{column} = EXCLUDED.{column}" for column in self.columns[1:])
        return f"""
        WITH evident AS MATERIALIZED (SELECT {self._names()} FROM {self.rule} WHERE {subjects}),
        gone AS (
            DELETE FROM {table} WHERE {subjects}
                AND NOT EXISTS (SELECT FROM evident WHERE evident.{key} = {table}.{key})
            RETURNING 1
        ), kept AS (
            INSERT INTO {table} AS stored ({self._names()}) SELECT {self._names()} FROM evident
            ON CONFLICT ({key}) DO UPDATE SET {others}
            WHERE ({self._names("stored.")}) IS DISTINCT FROM ({self._names("EXCLUDED.")})
            RETURNING 1
        )
        SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM kept)
    """

    def _refreshing(self) -> str:
        """While views are dropped during `migrate` the trigger does nothing; the table is rebuilt once the view
        exists again.
        """
        no_rule = f"to_regclass('{self.rule}') IS NULL"
        return f"""
CREATE FUNCTION refresh_{self.name}(subjects bigint[]) RETURNS bigint
{HEAD} SET plan_cache_mode = force_generic_plan AS $$
DECLARE differing bigint;
BEGIN
    IF {no_rule} THEN RETURN 0; END IF;
    LOCK TABLE {self.table} IN ROW EXCLUSIVE MODE;
    PERFORM FROM {self.of} WHERE id = ANY(subjects) ORDER BY id FOR NO KEY UPDATE;
    {self._storing(f"{self.columns[0]} = ANY(subjects)")} INTO differing;
    RETURN differing;
END $$;
CREATE FUNCTION refresh_all_{self.name}() RETURNS bigint
{HEAD} AS $$
DECLARE differing bigint;
BEGIN
    IF {no_rule} THEN RETURN 0; END IF;
    LOCK TABLE {self.table} IN SHARE ROW EXCLUSIVE MODE;
    {self._storing("true")} INTO differing;
    RETURN differing;
END $$;
CREATE FUNCTION all_{self.name}_follow() RETURNS trigger
{HEAD} AS $$
BEGIN
    PERFORM refresh_all_{self.name}();
    RETURN NULL;
END $$;
"""

    def _follows(self, read: Read) -> str:
        arrays = {"keys": read.key} | {POINTED.format(name): name for name in read.pointing}
        chosen = ", ".join(f"array_agg(DISTINCT {column})" for column in arrays.values())
        declared = " ".join(
            f"{name} bigint[];" for name in (*arrays, "subjects", "found", "records")
        )
        changed = _changed(
            ", ".join((read.identity, *read.columns)),
            f"SELECT {chosen} INTO {', '.join(arrays)}",
            read.where,
            read.across,
        )
        locks = "".join(
            f"PERFORM FROM {table} WHERE id = ANY({POINTED.format(column)}) ORDER BY id FOR SHARE;"
            for column, table in read.pointing.items()
            if table
        )
        return f"""
CREATE FUNCTION {self.name}_follow_{read.table}() RETURNS trigger
{HEAD} AS $$
DECLARE {declared}
BEGIN
    {changed}
    IF keys IS NULL THEN RETURN NULL; END IF;
    {_held(read) if read.record else ""}
    {locks}
    SELECT array_agg(DISTINCT subject) INTO subjects FROM ({read.subjects}) AS one (subject)
        WHERE subject IS NOT NULL;
    IF subjects IS NOT NULL THEN PERFORM refresh_{self.name}(subjects); END IF;
    RETURN NULL;
END $$;
"""

    def _term_follows(self, table: str, terms: Terms) -> str:
        uses = " OR ".join(
            f"EXISTS (SELECT FROM {user.split('.')[0]} WHERE {user} = ANY(terms))"
            for user in terms.users
        )
        return f"""
CREATE FUNCTION {self.name}_follow_{table}() RETURNS trigger
{HEAD} AS $$
DECLARE terms text[];
BEGIN
    {_changed(", ".join(("code", *terms.columns)), "SELECT array_agg(code) INTO terms")}
    IF {uses} THEN PERFORM refresh_all_{self.name}(); END IF;
    RETURN NULL;
END $$;
"""

    def _triggers(self, table: str) -> str:
        of_events = "".join(
            f"CREATE TRIGGER {self.name}_follow_{event.lower()} AFTER {event} ON {table} REFERENCING"
            f" {rows} FOR EACH STATEMENT EXECUTE FUNCTION {self.name}_follow_{table}();\n"
            for event, rows in EVENTS.items()
        )
        return of_events + (
            f"CREATE TRIGGER {self.name}_follow_truncate AFTER TRUNCATE ON {table}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION all_{self.name}_follow();\n"
        )


def _changed(columns: str, select: str, where: str = "true", across: str = "") -> str:
    """SELECT over the transition tables (old and new rows) of INSERT, UPDATE or DELETE."""

    def of(rows: str) -> str:
        return f"{select} FROM ({rows}) AS changed {across} WHERE {where};"

    one, other = (f"SELECT {columns} FROM {name}_rows" for name in ("old", "new"))
    return f"""
    IF TG_OP = 'INSERT' THEN
        {of(other)}
    ELSIF TG_OP = 'DELETE' THEN
        {of(one)}
    ELSE
        {of(f"({one} EXCEPT {other}) UNION ALL ({other} EXCEPT {one})")}
    END IF;"""


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
