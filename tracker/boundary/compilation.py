"""Public models' `rows()` as views: made by the owner after `migrate`, replaced when their SQL changes."""

import hashlib

from django.conf import settings
from django.db import connections, models, transaction
from django.db.backends.utils import CursorWrapper
from django.dispatch import Signal

from tracker.boundary import change_stamp
from tracker.boundary.router import public_models

# Signal, sent in the transaction that creates views, with `using` and `names`: stored tables that depend
# on these views rebuild themselves.
views_made = Signal()

COMMENTS = """
    SELECT c.relname, obj_description(c.oid, 'pg_class')
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'v' AND n.nspname = current_schema() AND c.relname LIKE 'public\\_%%'
"""


def view_sql(model: type[models.Model], using: str) -> str:
    """`CREATE VIEW` for one public model, its parameters written out."""
    connection = connections[using]
    columns: list[str] = model.columns()  # type: ignore[attr-defined]
    rows: models.QuerySet[models.Model] = model.rows()  # type: ignore[attr-defined]
    # A union's parts, and rows with values, have named their columns in order themselves.
    is_named = rows.query.combinator or rows._fields  # type: ignore[attr-defined]
    chosen = rows if is_named else _unordered(rows).values_list(*columns)
    query = chosen.using(using).query
    sql, params = query.get_compiler(using).as_sql()
    quote = connection.ops.quote_name
    names = ", ".join(quote(column) for column in columns)
    select = connection.ops.compose_sql(sql, params)  # type: ignore[attr-defined]
    return f"CREATE VIEW {quote(model._meta.db_table)} ({names}) AS {select}"


def _unordered(rows: models.QuerySet[models.Model]) -> models.QuerySet[models.Model]:
    """Removes ORDER BY, except with DISTINCT ON, where it decides which row is taken."""
    return rows if rows.query.distinct_fields else rows.order_by()


def existing_views(cursor: CursorWrapper) -> dict[str, str | None]:
    """Name and SQL hash of each public view that is there."""
    cursor.execute(COMMENTS)
    return dict(cursor.fetchall())


def drop_views(using: str) -> None:
    with connections[using].cursor() as cursor:
        _drop(cursor, list(existing_views(cursor)))


def update_views(using: str) -> None:
    """Views of the code as it is now: unknown ones go, changed ones are made again, all in one transaction."""
    wanted = {model._meta.db_table: view_sql(model, using) for model in public_models()}
    hashes = {name: hashlib.sha256(sql.encode()).hexdigest() for name, sql in wanted.items()}
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        existing = existing_views(cursor)
        made = [] if existing == hashes else _replace(cursor, wanted, hashes)
        change_stamp.watch(cursor, list(wanted))
        if made:
            change_stamp.note(cursor)
            views_made.send(sender=None, using=using, names=made)


def _replace(cursor: CursorWrapper, wanted: dict[str, str], hashes: dict[str, str]) -> list[str]:
    """Names of those that are made."""
    existing = existing_views(cursor)
    # A view without a hash in its comment was not made by this code, whatever its name: it is dropped
    # and, if wanted, made again.
    _drop(cursor, [name for name in existing if existing[name] != hashes.get(name, "")])
    # Views that read a dropped one are gone with it.
    existing = existing_views(cursor)
    missing = [name for name in wanted if existing.get(name) != hashes[name]]
    for name in missing:
        _create(cursor, name, wanted[name], hashes[name])
    return missing


def _drop(cursor: CursorWrapper, names: list[str]) -> None:
    for name in names:
        cursor.execute(f"DROP VIEW IF EXISTS {cursor.db.ops.quote_name(name)} CASCADE")


def _create(cursor: CursorWrapper, name: str, sql: str, digest: str) -> None:
    quoted = cursor.db.ops.quote_name(name)
    # Params written out may hold per cent signs; no arguments, so that they stay as they are.
    cursor.execute(sql, None)
    cursor.execute(f"COMMENT ON VIEW {quoted} IS '{digest}'")
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [public_role()])
    if cursor.fetchone():
        cursor.execute(f"GRANT SELECT ON {quoted} TO {cursor.db.ops.quote_name(public_role())}")


def public_role() -> str:
    return str(settings.DATABASES["public"]["USER"])
