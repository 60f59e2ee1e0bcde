"""The rights of the app and of the public, as SQL; run as the owner."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, LiteralString, NamedTuple

import psycopg
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from psycopg import sql

EVERYBODY = sql.SQL("PUBLIC")
MIGRATIONS = "django_migrations"

RELATIONS = """
SELECT relation.relname, relation.relkind::text, numbered.relname
FROM pg_class relation
LEFT JOIN pg_depend link ON relation.relkind = 'S' AND link.objid = relation.oid
    AND link.classid = 'pg_class'::regclass AND link.refclassid = 'pg_class'::regclass
    AND link.deptype IN ('a', 'i')
LEFT JOIN pg_class numbered ON numbered.oid = link.refobjid
WHERE relation.relnamespace = current_schema()::regnamespace
    AND relation.relkind IN ('r', 'p', 'v', 'm', 'S')
    AND pg_has_role(relation.relowner, 'USAGE')
"""

# Harmless for the public: pure functions of their arguments, and what a public view itself calls.
ROUTINES = """
SELECT routine.oid::regprocedure::text,
    NOT routine.prosecdef AND routine.prorettype <> 'trigger'::regtype
    AND (routine.provolatile = 'i' OR EXISTS (
        SELECT FROM pg_depend link
        JOIN pg_rewrite rule ON rule.oid = link.objid
        JOIN pg_class relation ON relation.oid = rule.ev_class
        WHERE link.classid = 'pg_rewrite'::regclass AND link.refclassid = 'pg_proc'::regclass
            AND link.refobjid = routine.oid AND relation.relname = ANY(%s)
    ))
FROM pg_proc routine
WHERE routine.pronamespace = current_schema()::regnamespace
    AND pg_has_role(routine.proowner, 'USAGE')
"""

OWNS_DATABASE = """
SELECT pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = current_database()
"""
OWNS_SCHEMA = """
SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = current_schema()
"""
OVERPOWERED = """
SELECT rolsuper OR rolcreaterole OR rolbypassrls OR pg_has_role(oid, current_user, 'MEMBER'),
    has_database_privilege(oid, current_database(), 'CREATE, TEMPORARY')
    OR has_schema_privilege(oid, current_schema(), 'CREATE')
FROM pg_roles WHERE rolname = %s
"""


class Relation(NamedTuple):
    name: str
    kind: str  # of pg_class: r and p are tables, v and m views, S sequences
    numbers: str | None  # the table of a sequence

    @property
    def is_view(self) -> bool:
        return self.kind in "vm"

    @property
    def is_sequence(self) -> bool:
        return self.kind == "S"

    @property
    def table(self) -> str:
        return self.numbers or self.name


class Grants:
    """Gives the roles that exist, of `app` and `public`, their rights anew."""

    def __init__(self, link: psycopg.Connection[Any], roles: Mapping[str, str]) -> None:
        self.link = link
        self.roles = roles
        self.database: str = self._value("SELECT current_database()")
        self.schema: str = self._value("SELECT current_schema()")
        self.relations = [Relation(*row) for row in link.execute(RELATIONS)]
        self.views = public_views()
        self.routines = dict(link.execute(ROUTINES, [list(self.views)]).fetchall())

    def apply(self) -> None:
        for grantee in (EVERYBODY, *map(sql.Identifier, self.roles.values())):
            self._close_to(grantee)
        self._run("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON ROUTINES FROM {}", EVERYBODY)
        if "app" in self.roles:
            self._open_to_app(sql.Identifier(self.roles["app"]))
        if "public" in self.roles:
            self._open_to_public(sql.Identifier(self.roles["public"]))
        for role in self.roles.values():
            self._refuse_overpowered(role)

    def _close_to(self, grantee: sql.Composable) -> None:
        if self._value(OWNS_DATABASE):
            self._run("REVOKE ALL ON DATABASE {} FROM {}", _names([self.database]), grantee)
        if self._value(OWNS_SCHEMA):
            self._run("REVOKE ALL ON SCHEMA {} FROM {}", _names([self.schema]), grantee)
        if self.relations:
            self._run("REVOKE ALL ON TABLE {} FROM {}", _tables(self.relations), grantee)
        if self.routines:
            self._run("REVOKE ALL ON ROUTINE {} FROM {}", _listed(self.routines), grantee)

    def _open_to(self, role: sql.Identifier) -> None:
        if self._value(OWNS_DATABASE):
            self._run("GRANT CONNECT ON DATABASE {} TO {}", _names([self.database]), role)
        self._run("GRANT USAGE ON SCHEMA {} TO {}", _names([self.schema]), role)

    def _open_to_app(self, role: sql.Identifier) -> None:
        history = history_tables()
        read_only = {MIGRATIONS, *derived_tables()}
        rows = [r for r in self.relations if not r.is_view and r.table not in read_only]
        tables = [r for r in rows if not r.is_sequence]
        self._open_to(role)
        self._grant("SELECT", self.relations, role)
        self._grant("INSERT", tables, role)
        self._grant("DELETE", [r for r in tables if r.table not in history], role)
        self._grant("UPDATE", [r for r in rows if r.table not in history], role)
        self._grant("USAGE", [r for r in rows if r.is_sequence], role)
        self._let_call(self.routines, role)

    def _open_to_public(self, role: sql.Identifier) -> None:
        self._open_to(role)
        views = [r for r in self.relations if r.is_view and r.name in self.views]
        self._grant("SELECT", views, role)
        self._let_call([name for name, harmless in self.routines.items() if harmless], role)

    def _refuse_overpowered(self, name: str) -> None:
        can_rule, can_create = self.link.execute(OVERPOWERED, [name]).fetchone() or (False, False)
        if can_rule:
            raise ImproperlyConfigured(
                f"The role {name} is a superuser or can act as the owner, so it could rewrite the"
                " history: use a plain role in its place."
            )
        if can_create:
            raise ImproperlyConfigured(
                f"The role {name} may create objects in {self.database}: let its owner run"
                f" REVOKE CREATE, TEMPORARY ON DATABASE {self.database} FROM PUBLIC;"
                f" REVOKE CREATE ON SCHEMA {self.schema} FROM PUBLIC."
            )

    def _grant(
        self, rights: LiteralString, relations: Sequence[Relation], role: sql.Identifier
    ) -> None:
        if relations:
            self._run("GRANT {} ON TABLE {} TO {}", sql.SQL(rights), _tables(relations), role)

    def _let_call(self, routines: Collection[str], role: sql.Identifier) -> None:
        if routines:
            self._run("GRANT EXECUTE ON ROUTINE {} TO {}", _listed(routines), role)

    def _run(self, statement: LiteralString, *parts: sql.Composable) -> None:
        self.link.execute(sql.SQL(statement).format(*parts))

    def _value(self, query: LiteralString) -> Any:
        return (self.link.execute(query).fetchone() or [None])[0]


def _names(names: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))


def _tables(relations: Iterable[Relation]) -> sql.Composed:
    return _names(relation.name for relation in relations)


def _listed(signatures: Iterable[str]) -> sql.Composed:
    """Signatures as the database itself has quoted them."""
    return sql.Composed([sql.SQL(name) for name in signatures]).join(", ")


def history_tables() -> set[str]:
    """Of the event models and of the context they share."""
    from pghistory.models import Context, Event

    events = (m for m in apps.get_models() if issubclass(m, Event) and m._meta.managed)
    return {Context._meta.db_table, *(model._meta.db_table for model in events)}


def derived_tables() -> set[str]:
    """Derived tables: only triggers (as owner) write them."""
    from tracker.database.derived import Derived

    return {model._meta.db_table for model in apps.get_models() if issubclass(model, Derived)}


def public_views() -> set[str]:
    return {model._meta.db_table for model in apps.all_models.get("public", {}).values()}
