"""The history's triggers, and every other one of django-pgtrigger, as compiled SQL."""

from functools import cache
from typing import Any

from django.db import connections
from django.db.backends.utils import CursorWrapper
from pgtrigger import registry
from pgtrigger.compiler import Trigger

from tracker.database import compiled

# The library asks this function in each of its triggers, and makes it anew with each that it makes. Its own lets
# every role switch triggers off with a setting. It also raises an error, and catches it, where there is no such
# setting: undoing that looks through all foreign keys still to be checked, so that a load of n rows took n² steps.
SHOULD_IGNORE = """
CREATE FUNCTION _pgtrigger_should_ignore(trigger_name name) RETURNS boolean
LANGUAGE plpgsql SET search_path TO pg_catalog, pg_temp AS $$
DECLARE
    ignored text := current_setting('pgtrigger.ignore', true);
    owner oid;
BEGIN
    IF ignored IS NULL OR ignored IN ('', '{}') THEN RETURN false; END IF;
    SELECT proowner INTO owner FROM pg_proc WHERE oid = 'public._pgtrigger_should_ignore(name)'::regprocedure;
    IF pg_has_role(session_user, owner, 'USAGE') AND pg_has_role(current_user, owner, 'USAGE') THEN
        RETURN trigger_name::text = ANY (ignored::text[]);
    END IF;
    RETURN false;
END $$;
"""

INSTALLED = """
SELECT relname, tgname, obj_description(pg_trigger.oid, 'pg_trigger')
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
 WHERE starts_with(tgname, 'pgtrigger_') AND NOT tgisinternal
   AND relnamespace = current_schema()::regnamespace
"""


def install(using: str) -> None:
    """Triggers that are missing or have changed; those that nothing declares go, with their functions."""
    wanted = declared()
    with connections[using].cursor() as cursor:
        cursor.execute(INSTALLED)
        installed = {(table, name): digest for table, name, digest in cursor.fetchall()}
        for table, name in installed.keys() - wanted.keys():
            _drop(cursor, table, name)
        for key, trigger in wanted.items():
            if installed.get(key) != trigger.hash:
                cursor.execute(trigger.install_sql, None)


@cache
def declared() -> dict[tuple[str, str], Trigger]:
    """By table and name."""
    return {
        (model._meta.db_table, trigger.get_pgid(model)): trigger.compile(model)
        for model, trigger in _registered()
    }


def _registered() -> list[tuple[Any, Any]]:
    return list(registry.registered())


def _drop(cursor: CursorWrapper, table: str, name: str) -> None:
    quote = cursor.db.ops.quote_name
    cursor.execute(f"DROP TRIGGER {quote(name)} ON {quote(table)}")
    cursor.execute(f"DROP FUNCTION IF EXISTS {quote(name)}")


def register() -> None:
    """Ours comes after all that the library makes."""
    compiled.rules_over_tables(SHOULD_IGNORE)
    compiled.STEPS += [install, compiled.make_rules]
