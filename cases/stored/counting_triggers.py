# ruff: noqa: S608  names of our own only
"""Triggers that maintain counts as insert-only deltas: each statement adds rows with what it adds and subtracts.

Rows of counts are only added and taken away, never changed; those that others hold stay beside the new ones. So
nobody waits, and the sum of the rows that a reader sees is the number of what this reader sees.
"""

from tracker.boundary.stored import EVENTS, HEAD, Stored

COUNT = "cases_storedcount"
# Where an incident counts: among all, in its country and in that of the state responsible, in each type and group.
SCOPES = """
    SELECT '' UNION SELECT 'country ' || country_id UNION SELECT 'country ' || state_responsible_id
    UNION SELECT 'type ' || code FROM unnest(ARRAY[type_id, main_group] || further || groups) AS code
"""
ADDED, TAKEN = "SELECT 1 AS sign, * FROM new_rows", "SELECT -1 AS sign, * FROM old_rows"


def counting(stored: Stored, values: str) -> str:
    """SQL of the function and its triggers.

    `values` gives a scope, a key, a value and how many, of one row of the table.
    """
    name = f"{stored.name}_are_counted"
    triggers = "".join(
        f"CREATE TRIGGER {name}_{event.lower()} AFTER {event} ON {stored.table}"
        f" REFERENCING {rows} FOR EACH STATEMENT EXECUTE FUNCTION {name}();\n"
        for event, rows in EVENTS.items()
    )
    function = f"""
CREATE FUNCTION {name}() RETURNS trigger
{HEAD} AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
{_adding(ADDED, values)}
    ELSIF TG_OP = 'DELETE' THEN
{_adding(TAKEN, values)}
    ELSE
{_adding(f"{ADDED} UNION ALL {TAKEN}", values)}
    END IF;
    RETURN NULL;
END $$;
"""
    return function + triggers


def _adding(rows: str, values: str) -> str:
    """Where the transaction sees more than was committed when it began, taking away would be an error."""
    return f"""
        WITH own AS MATERIALIZED (
            SELECT scope, key, value, sum(sign * times) AS number
            FROM ({rows}) AS moved CROSS JOIN LATERAL ({values}) AS one (scope, key, value, times)
            WHERE value IS NOT NULL GROUP BY scope, key, value HAVING sum(sign * times) <> 0
        ), held AS MATERIALIZED (
            SELECT counted.id FROM {COUNT} AS counted JOIN own USING (scope, key, value)
            WHERE current_setting('transaction_isolation') = 'read committed'
            FOR UPDATE OF counted SKIP LOCKED
        ), gone AS (
            DELETE FROM {COUNT} WHERE id IN (SELECT id FROM held) RETURNING scope, key, value, number
        )
        INSERT INTO {COUNT} (scope, key, value, number)
        SELECT scope, key, value, sum(number)
        FROM (TABLE own UNION ALL TABLE gone) AS both_parts
        GROUP BY scope, key, value HAVING sum(number) <> 0 ORDER BY scope, key, value;
"""
