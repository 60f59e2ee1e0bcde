"""Applying a plan: all of it in one transaction, or nothing. The database turns the planned values into rows.

The batch is written first, so that the history knows who did it.
"""

from collections.abc import Iterator
from typing import Any

from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.files.imports.kinds import Table, kinds
from tracker.files.imports.models import Action, ImportBatch, ImportedRow, State
from tracker.files.imports.planned_sql import CHANGES, changed_rows, columns_of, new_rows, quoted
from tracker.ground.names import COLUMNS

NAME_COLUMNS = ("text", "language", "kind", "is_display", *COLUMNS)
NAME_TYPES = {"is_display": "boolean", "lexemes": "tsvector"}
MOST_NAMED = 20
LOCK = 0x696D_706F_7274  # "import"; held to the end of the transaction


class NotApplied(Exception):
    """The plan cannot be applied as it is; `reasons` are sentences, nothing was written."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def apply(batch: ImportBatch, *, by: Any = None) -> bool:
    """True when it was applied now, False when it was already. Raises NotApplied."""
    try:
        with transaction.atomic():
            stored = ImportBatch.objects.select_for_update().get(pk=batch.pk)
            if stored.state == State.APPLIED:
                return False
            _refuse_unless_planned(stored)
            stored.state, stored.applied_at, stored.applied_by = State.APPLIED, timezone.now(), by
            stored.step = stored.message = ""
            stored.save()
            _one_at_a_time()
            _refuse_changed(stored)
            _refuse_imported(stored)
            _write(stored, by)
            check_links()
            stored.parts.all().delete()
    except IntegrityError as error:
        raise NotApplied([_meanwhile(error)]) from error
    batch.refresh_from_db()
    return True


def _refuse_unless_planned(batch: ImportBatch) -> None:
    if batch.problems.exists():
        raise NotApplied([_("This plan has errors: correct the file and import it again.")])
    if batch.state not in {State.PLANNED, State.QUEUED, State.RUNNING} or not batch.planned_at:
        raise NotApplied([_("There is no plan to apply.")])


def _meanwhile(error: DatabaseError) -> str:
    """Explains an IntegrityError: something that the plan relies on has changed since."""
    cause = getattr(error.__cause__, "diag", None)
    detail = (cause.message_detail or "") if cause else ""
    text = _("Something has changed since the plan was made: make the plan anew.")
    return f"{text} {detail}".strip()


def check_links() -> None:
    """Foreign keys are checked at the end; here, so that a refusal is still ours to explain."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


# Changed by somebody since


def changed_since(batch: ImportBatch, version: str = "record_version") -> Iterator[str]:
    """References of records whose version is another one than `version` says; they are locked."""
    for kind in kinds().values():
        if kind.is_record:
            yield from _changed(batch, kind, version)


def _changed(batch: ImportBatch, kind: Table, version: str) -> list[str]:
    table = kind.model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH wanted AS (
                SELECT DISTINCT record, {version} AS version FROM {CHANGES}
                 WHERE batch_id = %s AND record_kind = %s AND {version} IS NOT NULL
                   AND action IN ('{Action.CREATE}', '{Action.UPDATE}')
            ), there AS (
                SELECT t.id, t.ref, t.version FROM {table} t
                 WHERE t.id IN (SELECT record FROM wanted) FOR UPDATE
            )
            SELECT COALESCE(there.ref, '?'), wanted.record
              FROM wanted LEFT JOIN there ON there.id = wanted.record
             WHERE there.version IS DISTINCT FROM wanted.version
             ORDER BY 1
            """,
            [batch.pk, kind.name],
        )
        return [ref for ref, _record in cursor.fetchall()]


def named(refs: list[str]) -> str:
    more = len(refs) - MOST_NAMED
    text = ", ".join(refs[:MOST_NAMED])
    return f"{text}, " + _("and %(number)d more") % {"number": more} if more > 0 else text


def _refuse_changed(batch: ImportBatch) -> None:
    refs = list(changed_since(batch))
    if refs:
        text = _(
            "Changed by somebody since the plan was made: %(refs)s. Nothing was imported; make the"
            " plan anew."
        )
        raise NotApplied([text % {"refs": named(refs)}])


def _one_at_a_time() -> None:
    """Two plans of one file, applied at once, would each find the other's rows missing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _refuse_imported(batch: ImportBatch) -> None:
    """Refuses rows that another import has created since, from the same data set key or the same digest."""
    for kind in kinds().values():
        with connection.cursor() as cursor:
            cursor.execute(
                f"""
                SELECT c.line FROM {CHANGES} c
                  JOIN {ImportedRow._meta.db_table} r
                    ON r.dataset = %s AND r.kind = c.kind AND r.key = c.key
                  JOIN {kind.model._meta.db_table} t ON t.id = r.target
                 WHERE c.batch_id = %s AND c.kind = %s AND c.action = '{Action.CREATE}'
                 ORDER BY c.position
                """,
                [batch.dataset, batch.pk, kind.name],
            )
            lines = [str(line) for (line,) in cursor.fetchall()]
        if lines:
            text = _(
                "Imported by somebody since the plan was made: lines %(lines)s. Nothing was imported;"
                " make the plan anew."
            )
            raise NotApplied([text % {"lines": named(lines)}])


# Writing


def _write(batch: ImportBatch, by: Any) -> None:
    for kind in kinds().values():
        if batch.changes.filter(kind=kind.name, action=Action.CREATE).exists():
            _insert(batch, kind, by)
        if batch.changes.filter(kind=kind.name, action=Action.UPDATE).exists():
            _update(batch, kind)
    for kind in kinds().values():
        if kind.is_record:
            _raise_versions(batch, kind, by)
    _remember(batch)


def run(sql: str, parameters: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)


def _insert(batch: ImportBatch, kind: Table, by: Any) -> None:
    """Names first: the bearer then has its shown name from the beginning."""
    given = {"batch": batch.pk, "kind": kind.name, "action": Action.CREATE.value}
    if kind.names:
        run(insert_names(kind, "new"), given)
    rows, parameters = new_rows(kind, by=by)
    columns = quoted(*columns_of(kind))
    table = kind.model._meta.db_table
    sql = f"INSERT INTO {table} ({columns}) SELECT {columns} FROM ({rows}) f ORDER BY position"
    run(sql, {**given, **parameters})
    for name in many_of(kind):
        run(insert_links(kind, name, "new"), given)


def _update(batch: ImportBatch, kind: Table) -> None:
    """Updates rows; the old values are stored with the plan, for undo."""
    given = {"batch": batch.pk, "kind": kind.name, "action": Action.UPDATE.value}
    run(_keep_old(kind), given)
    rows, parameters = changed_rows(kind)
    run(_replace(kind, rows), {**given, **parameters})
    replace_links_and_names(kind, "new", given)


def _replace(kind: Table, rows: str) -> str:
    columns = [name for name in columns_of(kind) if name not in {"id", "ref"}]
    assigned = ", ".join(f'"{name}" = f."{name}"' for name in columns)
    table = kind.model._meta.db_table
    return f"UPDATE {table} t SET {assigned} FROM ({rows}) f WHERE t.id = f.id"


def replace_links_and_names(kind: Table, source: str, given: dict[str, Any]) -> None:
    for name in many_of(kind):
        run(delete_links(kind, name, source), given)
        run(insert_links(kind, name, source), given)
    if kind.names:
        run(delete_names(kind, source), given)
        run(insert_names(kind, source), given)


def _keep_old(kind: Table) -> str:
    table = kind.model._meta.db_table
    many = "".join(
        f"""
        || CASE WHEN c.new -> '_many' ? '{name}' THEN jsonb_build_object('{name}', COALESCE((
            SELECT jsonb_agg(m.{far}) FROM {through} m WHERE m.{near} = t.id), '[]')) ELSE '{{}}' END"""
        for name in many_of(kind)
        for through, near, far in [through_of(kind, name)]
    )
    names = (
        f"""
        || CASE WHEN c.new ? '_names' THEN jsonb_build_object('_names', COALESCE((
            SELECT jsonb_agg(to_jsonb(n) - 'id' - 'bearer_id' ORDER BY n.id)
              FROM {kind.names._meta.db_table} n WHERE n.bearer_id = t.id), '[]')) ELSE '{{}}' END"""
        if kind.names
        else ""
    )
    columns = ", ".join(f"'{name}', t.\"{name}\"" for name in columns_of(kind))
    return f"""
        UPDATE {CHANGES} c
           SET old = jsonb_build_object({columns}) || jsonb_build_object('_many', '{{}}'::jsonb {many}) {names}
          FROM {table} t
         WHERE t.id = c.target AND c.batch_id = %(batch)s AND c.kind = %(kind)s AND c.action = %(action)s
    """


# Links to many, and names


def many_of(kind: Table) -> list[str]:
    return [column.key for column in kind.all_columns if column.is_many and column.key != "_names"]


def through_of(kind: Table, name: str) -> tuple[str, str, str]:
    """The link table and its columns for this end and for the other one."""
    field = kind.model._meta.get_field(name)
    return field.m2m_db_table(), field.m2m_column_name(), field.m2m_reverse_name()


_CHANGES = f"""
    FROM {CHANGES} c
   WHERE c.batch_id = %(batch)s AND c.kind = %(kind)s AND c.action = %(action)s
"""


def insert_links(kind: Table, name: str, source: str) -> str:
    through, near, far = through_of(kind, name)
    other = kind.model._meta.get_field(name).related_model._meta.pk
    cast = "bigint" if other.get_internal_type() == "BigAutoField" else "text"
    return f"""
        INSERT INTO {through} ({near}, {far})
        SELECT c.target, e.value::{cast}
          FROM {CHANGES} c
         CROSS JOIN LATERAL jsonb_array_elements_text(c.{source} -> '_many' -> '{name}') e
         WHERE c.batch_id = %(batch)s AND c.kind = %(kind)s AND c.action = %(action)s
         ORDER BY c.position, e.value
    """


def delete_links(kind: Table, name: str, source: str) -> str:
    through, near, _far = through_of(kind, name)
    return f"""
        DELETE FROM {through} WHERE {near} IN (
            SELECT c.target {_CHANGES} AND c.{source} -> '_many' ? '{name}')
    """


def insert_names(kind: Table, source: str) -> str:
    columns = ", ".join(NAME_COLUMNS)
    typed = ", ".join(f"{name} {NAME_TYPES.get(name, 'text')}" for name in NAME_COLUMNS)
    return f"""
        INSERT INTO {kind.names._meta.db_table} (bearer_id, {columns})
        SELECT c.target, {", ".join(f"n.{name}" for name in NAME_COLUMNS)}
          FROM {CHANGES} c
         CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(c.{source} -> '_names') AS ({typed}))
               WITH ORDINALITY AS n({columns}, place)
         WHERE c.batch_id = %(batch)s AND c.kind = %(kind)s AND c.action = %(action)s
         ORDER BY c.position, n.place
    """


def delete_names(kind: Table, source: str) -> str:
    return f"""
        DELETE FROM {kind.names._meta.db_table} WHERE bearer_id IN (
            SELECT c.target {_CHANGES} AND c.{source} ? '_names')
    """


# Versions, and what rows remember


def _raise_versions(batch: ImportBatch, kind: Table, by: Any) -> None:
    """Records that were there are edited by this import; open forms notice."""
    touched = f"""
        SELECT record FROM {CHANGES}
         WHERE batch_id = %(batch)s AND record_kind = %(kind)s AND action IN ('create', 'update')
           AND record_version IS NOT NULL
    """
    given = {
        "batch": batch.pk,
        "kind": kind.name,
        "by": by.pk if by else None,
        "now": timezone.now(),
    }
    run(
        f"""
        UPDATE {kind.model._meta.db_table}
           SET version = version + 1, updated_at = %(now)s, updated_by_id = %(by)s
         WHERE id IN ({touched})
        """,
        given,
    )
    run(
        f"""
        UPDATE {CHANGES} SET version_after = COALESCE(record_version + 1, 1)
         WHERE batch_id = %(batch)s AND record_kind = %(kind)s AND action IN ('create', 'update')
        """,
        given,
    )


def _remember(batch: ImportBatch) -> None:
    run(
        f"""
        INSERT INTO {ImportedRow._meta.db_table} AS r
               (dataset, kind, key, target, digest, batch_id, import_extra)
        SELECT %(dataset)s, kind, key, target, digest, batch_id, extra
          FROM {CHANGES}
         WHERE batch_id = %(batch)s AND key <> '' AND action IN ('create', 'update')
         ORDER BY position
            ON CONFLICT (dataset, kind, key) DO UPDATE
           SET target = excluded.target, digest = excluded.digest, batch_id = excluded.batch_id,
               import_extra = excluded.import_extra
        """,
        {"batch": batch.pk, "dataset": batch.dataset},
    )
