"""Undoes an applied import: deletes created rows, restores changed ones; refuses if a record was edited since."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.files.imports.applying import (
    NotApplied,
    changed_since,
    check_links,
    many_of,
    named,
    replace_links_and_names,
    run,
    through_of,
)
from tracker.files.imports.kinds import Table, kinds
from tracker.files.imports.models import Action, ImportBatch, ImportedRow, State
from tracker.files.imports.planned_sql import CHANGES, columns_of


def undo(batch: ImportBatch, *, by: Any = None) -> bool:
    """True when it was undone now, False when it was already. Raises NotApplied, and then nothing has changed."""
    try:
        with transaction.atomic():
            stored = ImportBatch.objects.select_for_update().get(pk=batch.pk)
            if stored.state == State.UNDONE:
                return False
            if not stored.applied_at or stored.undone_at:
                raise NotApplied([_("Only an import that was applied can be undone.")])
            stored.state, stored.undone_at, stored.undone_by = State.UNDONE, timezone.now(), by
            stored.step = stored.message = ""
            stored.save()
            _refuse_edited(stored)
            _take_back(stored, by)
            check_links()
    except IntegrityError as error:
        raise NotApplied([_still_used(batch, error)]) from error
    batch.refresh_from_db()
    return True


def _refuse_edited(batch: ImportBatch) -> None:
    refs = list(changed_since(batch, "version_after"))
    if refs:
        text = _("Edited since the import: %(refs)s. Nothing was undone.")
        raise NotApplied([text % {"refs": named(refs)}])


def _still_used(batch: ImportBatch, error: IntegrityError) -> str:
    """Something that was entered since points at a row of this import."""
    diagnosis = getattr(error.__cause__, "diag", None)
    detail = (diagnosis.message_detail or "") if diagnosis else ""
    number = "".join(
        char for char in detail.partition(")=(")[2].partition(")")[0] if char.isdigit()
    )
    change = batch.changes.filter(action=Action.CREATE, target=int(number or 0)).first()
    text = _("%(ref)s is used by something that was entered since. Nothing was undone.")
    return text % {"ref": change.ref if change else detail}


def _take_back(batch: ImportBatch, by: Any) -> None:
    for kind in reversed(list(kinds().values())):
        if batch.changes.filter(kind=kind.name, action=Action.UPDATE).exists():
            _put_back(batch, kind)
    for kind in kinds().values():
        if kind.is_record:
            _raise_versions(batch, kind, by)
    for kind in reversed(list(kinds().values())):
        if batch.changes.filter(kind=kind.name, action=Action.CREATE).exists():
            _delete(batch, kind)
    made = {"batch": batch.pk}
    rows = ImportedRow._meta.db_table
    run(
        f"""
        DELETE FROM {rows} r USING {CHANGES} c
         WHERE c.batch_id = %(batch)s AND c.action = 'create' AND r.kind = c.kind AND r.target = c.target
        """,
        made,
    )
    # What was only changed is looked at anew when its file is imported again.
    run(f"UPDATE {rows} SET digest = '' WHERE batch_id = %(batch)s", made)


def _put_back(batch: ImportBatch, kind: Table) -> None:
    given = {"batch": batch.pk, "kind": kind.name, "action": Action.UPDATE.value}
    kept = {"id", "ref", "version", "updated_at", "updated_by_id", "status"}
    columns = [name for name in columns_of(kind) if name not in kept]
    assigned = ", ".join(f'"{name}" = f."{name}"' for name in columns)
    table = kind.model._meta.db_table
    run(
        f"""
        UPDATE {table} t SET {assigned}
          FROM (SELECT r.* FROM {CHANGES} c
                 CROSS JOIN LATERAL jsonb_populate_record(NULL::{table}, c.old) r
                 WHERE c.batch_id = %(batch)s AND c.kind = %(kind)s AND c.action = %(action)s) f
         WHERE t.id = f.id
        """,
        given,
    )
    replace_links_and_names(kind, "old", given)


def _raise_versions(batch: ImportBatch, kind: Table, by: Any) -> None:
    run(
        f"""
        UPDATE {kind.model._meta.db_table}
           SET version = version + 1, updated_at = %(now)s, updated_by_id = %(by)s
         WHERE id IN (SELECT record FROM {CHANGES} WHERE batch_id = %(batch)s
               AND record_kind = %(kind)s AND action IN ('create', 'update') AND record_version IS NOT NULL)
        """,
        {"batch": batch.pk, "kind": kind.name, "by": by.pk if by else None, "now": timezone.now()},
    )


def _delete(batch: ImportBatch, kind: Table) -> None:
    given = {"batch": batch.pk, "kind": kind.name}
    made = f"""
        SELECT target FROM {CHANGES}
         WHERE batch_id = %(batch)s AND kind = %(kind)s AND action = 'create'
    """
    for name in many_of(kind):
        through, near, _far = through_of(kind, name)
        run(f"DELETE FROM {through} WHERE {near} IN ({made})", given)
    run(f"DELETE FROM {kind.model._meta.db_table} WHERE id IN ({made})", given)
    if kind.names:
        run(f"DELETE FROM {kind.names._meta.db_table} WHERE bearer_id IN ({made})", given)
