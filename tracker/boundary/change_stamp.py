# ruff: noqa: S608  names of our own only
"""Cache invalidation: a trigger on every table that a public view reads records each writing transaction as a
note; the set of notes that a reader sees is the change stamp (`PublicStamp`), part of each cache key.

Every table that a public view reads has a trigger that notes the transaction, under a key that is never used
again and is a new one after each of its statements, and that takes notes away which others have committed. The
notes that a reader sees are the stamp of what it reads (`PublicStamp`): as long as the stamp is the same, so is
everything public. For a note that a reader does not see was not committed, and one is only taken away by a
transaction that leaves its own, so that no set of notes comes back after it has changed. A sum or the last note
would not do: of two writers the later may commit first.
"""

from django.db.backends.utils import CursorWrapper

NAME = "tell_of_changes"
# Under REPEATABLE READ or SERIALIZABLE, deleting a note that another transaction has deleted would raise
# a serialization error.
FUNCTION = f"""
CREATE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    own text := pg_current_xact_id()::text;
    noted text[] := string_to_array(current_setting('tracker.noted', true), ' ');
    note uuid := gen_random_uuid();
BEGIN
    IF noted[1] = own THEN
        UPDATE tracker_publicchange SET id = note WHERE id = noted[2]::uuid;
    ELSE
        INSERT INTO tracker_publicchange (id) VALUES (note);
        IF current_setting('transaction_isolation') = 'read committed' THEN
            DELETE FROM tracker_publicchange WHERE id IN (
                SELECT id FROM tracker_publicchange WHERE id <> note LIMIT 50 FOR UPDATE SKIP LOCKED
            );
        END IF;
    END IF;
    PERFORM set_config('tracker.noted', own || ' ' || note::text, true);
    RETURN NULL;
END $$;
"""

# Tables that public views read, themselves or through others, and whether each has the trigger already.
READ = """
WITH RECURSIVE reads AS (
    SELECT c.oid FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'v' AND c.relname = ANY(%s)
    UNION
    SELECT link.refobjid FROM reads
    JOIN pg_rewrite rule ON rule.ev_class = reads.oid
    JOIN pg_depend link ON link.objid = rule.oid AND link.classid = 'pg_rewrite'::regclass
        AND link.refclassid = 'pg_class'::regclass
)
SELECT c.relname, EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = %s)
FROM reads JOIN pg_class c USING (oid)
WHERE c.relkind IN ('r', 'p') AND c.relname <> 'tracker_publicchange'
ORDER BY c.relname
"""


def watch(cursor: CursorWrapper, views: list[str]) -> None:
    """Creates the change trigger on each table that these views read."""
    cursor.execute(READ, [views, NAME])
    quote = cursor.db.ops.quote_name
    for table, has_it in cursor.fetchall():
        if not has_it:
            cursor.execute(
                f"CREATE TRIGGER {NAME} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {quote(table)}"
                f" FOR EACH STATEMENT EXECUTE FUNCTION {NAME}()"
            )


def note(cursor: CursorWrapper) -> None:
    """Records a change of the views themselves, which show other columns of the same rows."""
    cursor.execute("INSERT INTO tracker_publicchange DEFAULT VALUES")
