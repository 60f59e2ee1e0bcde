"""Runs a step of a batch in the request, or queues it for the worker if there are many rows."""

from typing import Any

from django.db import transaction

from tracker.files.imports import batches
from tracker.files.imports.models import Action, ImportBatch, State
from tracker.files.imports.uploads import NoFile
from tracker.ground.tables import TableError
from tracker.roof import jobs

REVIEWED_AT_ONCE = 200  # records; publishing one costs as much as planning many
IN_PROGRESS = {State.QUEUED, State.RUNNING}
BEFORE = {State.UPLOADED, State.PLANNED, State.FAILED}
STARTS_FROM: dict[str, set[State]] = {
    "look": BEFORE,
    "plan": BEFORE,
    "apply": {State.PLANNED},
    "undo": {State.APPLIED},
    "submit": {State.APPLIED},
    "publish": {State.APPLIED},
}


def dispatch(batch: ImportBatch, step: str, *, by: Any) -> None:
    """Does nothing if the batch is not in a state from which the step may start (a button pressed twice)."""
    if is_long(batch, step):
        _queue(batch, step, by)
    elif batch.state in STARTS_FROM[step]:
        batches.take(batch, step, by=by)


def _queue(batch: ImportBatch, step: str, by: Any) -> None:
    with transaction.atomic():
        stored = ImportBatch.objects.select_for_update().get(pk=batch.pk)
        if stored.state in STARTS_FROM[step]:
            batches.queue(stored, step, by=by)
            jobs.defer(stored.pk, step)
    batch.refresh_from_db()


def is_long(batch: ImportBatch, step: str) -> bool:
    if step in {"look", "plan"}:
        return _is_large_file(batch)
    changes = batch.changes.filter(action__in=[Action.CREATE, Action.UPDATE])
    if step in {"apply", "undo"}:
        return changes.count() > batches.AT_ONCE
    return changes.exclude(record_kind="").values("record").distinct().count() > REVIEWED_AT_ONCE


def _is_large_file(batch: ImportBatch) -> bool:
    """An unreadable file counts as short: the step itself reports why."""
    try:
        return batches.is_large(batch)
    except (TableError, NoFile):
        return False
