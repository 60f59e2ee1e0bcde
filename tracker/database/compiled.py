"""Compiled SQL: the functions, triggers and views that the code declares, kept up to date by `migrate`.

This is the one list of them. Apps register theirs when they are ready:

- `FUNCTIONS` that columns, constraints and indexes call. They are made before the migrations.
- `STEPS`, in their order after the migrations: triggers of the history, then `RULES` (triggers and functions over
  tables), then the public views.

The comment of each object holds the hash of its SQL and that of what the database made of it. So nothing is done
where nothing has changed, and what somebody changed by hand is made anew. `migrate` runs one at a time. A function
keeps its name, arguments and result for ever; another one gets a name of its own.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

MARK = "compiled"
STATEMENT = re.compile(r"^CREATE (?:OR REPLACE )?(FUNCTION|TRIGGER) (\w+)", re.MULTILINE)
TABLE = re.compile(r"\bON (\w+)")

OBJECTS = """
SELECT 'FUNCTION', proname::text, '', obj_description(oid, 'pg_proc'), md5(pg_get_functiondef(oid))
  FROM pg_proc WHERE prokind = 'f' AND pronamespace = current_schema()::regnamespace
   AND (proname = ANY(%(names)s) OR starts_with(obj_description(oid, 'pg_proc'), %(mark)s))
UNION ALL
SELECT 'TRIGGER', tgname, relname, obj_description(pg_trigger.oid, 'pg_trigger'),
       md5(pg_get_triggerdef(pg_trigger.oid))
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
 WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal
   AND (tgname = ANY(%(names)s) OR starts_with(obj_description(pg_trigger.oid, 'pg_trigger'), %(mark)s))
"""

# The generated columns that call one of these functions, themselves or through others, as the columns of their
# tables that they are made of.
MADE_OF = """
WITH RECURSIVE calling (oid) AS (
    SELECT oid FROM pg_proc
     WHERE pronamespace = current_schema()::regnamespace AND proname = ANY(%s)
    UNION
    SELECT link.objid FROM calling JOIN pg_depend AS link
      ON link.refclassid = 'pg_proc'::regclass AND link.refobjid = calling.oid
     AND link.classid = 'pg_proc'::regclass
)
SELECT relname, array_agg(DISTINCT attname::text)
  FROM calling
  JOIN pg_depend AS call ON call.refclassid = 'pg_proc'::regclass AND call.refobjid = calling.oid
   AND call.classid = 'pg_attrdef'::regclass
  JOIN pg_attrdef ON pg_attrdef.oid = call.objid
  JOIN pg_class ON pg_class.oid = adrelid
  JOIN pg_depend AS part ON part.classid = 'pg_attrdef'::regclass AND part.objid = pg_attrdef.oid
   AND part.refclassid = 'pg_class'::regclass AND part.refobjid = adrelid
  JOIN pg_attribute ON attrelid = adrelid AND attnum = part.refobjsubid
 WHERE attgenerated = ''
 GROUP BY relname ORDER BY relname
"""


class Compiled(NamedTuple):
    kind: str  # FUNCTION or TRIGGER
    name: str
    table: str  # of a trigger
    sql: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()


class Found(NamedTuple):
    """An object of the database: its comment, and the hash of its definition as the database tells it."""

    kind: str
    name: str
    table: str
    comment: str | None
    definition: str

    @property
    def target(self) -> str:
        return f'{self.kind} "{self.name}"' + (f' ON "{self.table}"' if self.table else "")

    def is_made_of(self, one: Compiled) -> bool:
        return self.comment == f"{MARK} {one.digest} {self.definition}"


FUNCTIONS: list[Compiled] = []
RULES: list[Compiled] = []
STEPS: list[Callable[[str], None]] = []
# What keeps columns from being changed; made anew by the steps.
IN_THE_WAY: list[Callable[[str], None]] = []


def statements(script: str) -> list[Compiled]:
    """The functions and triggers of a script in which each begins a line with CREATE."""
    starts = list(STATEMENT.finditer(script))
    ends = [*(match.start() for match in starts[1:]), len(script)]
    return [
        _statement(match, script[match.end() : end].strip())
        for match, end in zip(starts, ends, strict=True)
    ]


def _statement(match: re.Match[str], rest: str) -> Compiled:
    kind, name = match.groups()
    table = TABLE.search(rest) if kind == "TRIGGER" else None
    sql = f"CREATE OR REPLACE {kind} {name}{'' if rest.startswith('(') else ' '}{rest}"
    return Compiled(kind, name, table[1] if table else "", sql)


def functions_of_tables(script: str) -> None:
    FUNCTIONS.extend(statements(script))


def rules_over_tables(script: str) -> None:
    RULES.extend(statements(script))


def before_migrations(*, using: str, plan: Sequence[Any] = (), **kwargs: Any) -> None:
    """Views go first: one would keep a migration from changing the columns that it reads."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        changed = make(cursor, FUNCTIONS)
        tables = tables_made_with(cursor, changed)
        if plan or tables:
            for clear in IN_THE_WAY:
                clear(using)
        for table, columns in tables:
            make_columns_anew(cursor, table, columns)


def after_migrations(*, using: str, plan: Sequence[Any] = (), **kwargs: Any) -> None:
    """Not after migrations backwards: the tables are those of an older code."""
    if any(backwards for _migration, backwards in plan):
        return
    with transaction.atomic(using=using):
        for step in STEPS:
            step(using)


def make_rules(using: str) -> None:
    with connections[using].cursor() as cursor:
        drop_what_is_not_declared(cursor)
        make(cursor, RULES)


def make(cursor: CursorWrapper, wanted: Sequence[Compiled]) -> list[str]:
    """Makes what is missing or differs; the names of those that were there and are different now."""
    before = found(cursor, wanted)
    made = [one for one in wanted if not _is_current(one, before)]
    for one in made:
        cursor.execute(one.sql, None)
    after = found(cursor, made) if made else {}
    for one in made:
        now = after[one[:3]]
        cursor.execute(f"COMMENT ON {now.target} IS '{MARK} {one.digest} {now.definition}'", None)
    return [
        one.name
        for one in made
        if one[:3] in before and before[one[:3]].definition != after[one[:3]].definition
    ]


def _is_current(one: Compiled, existing: dict[tuple[str, str, str], Found]) -> bool:
    there = existing.get(one[:3])
    return there is not None and there.is_made_of(one)


def found(cursor: CursorWrapper, wanted: Iterable[Compiled]) -> dict[tuple[str, str, str], Found]:
    """By kind, name and table: what has one of these names, and all that is marked as compiled."""
    cursor.execute(OBJECTS, {"names": [one.name for one in wanted], "mark": f"{MARK} "})
    objects = [Found(*row) for row in cursor.fetchall()]
    return {one[:3]: one for one in objects}


def drop_what_is_not_declared(cursor: CursorWrapper) -> None:
    """Triggers before their functions. A function that a column still calls stops the migration."""
    declared = {one[:3] for one in (*FUNCTIONS, *RULES)}
    gone = [one for key, one in found(cursor, ()).items() if key not in declared]
    for one in sorted(gone, key=lambda one: one.kind, reverse=True):
        cursor.execute(f"DROP {one.target}", None)


def tables_made_with(cursor: CursorWrapper, functions: list[str]) -> list[tuple[str, list[str]]]:
    if not functions:
        return []
    cursor.execute(MADE_OF, [functions])
    return list(cursor.fetchall())


def make_columns_anew(cursor: CursorWrapper, table: str, columns: list[str]) -> None:
    """A generated column is worked out when what it is made of is written; that is no edit of anybody's."""
    quote = cursor.db.ops.quote_name
    assignments = ", ".join(f"{quote(column)} = {quote(column)}" for column in columns)
    cursor.execute(f"ALTER TABLE {quote(table)} DISABLE TRIGGER USER")
    cursor.execute(f"UPDATE {quote(table)} SET {assignments}")  # noqa: S608  names of our own
    cursor.execute(f"ALTER TABLE {quote(table)} ENABLE TRIGGER USER")
