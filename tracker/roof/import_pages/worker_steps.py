"""Registers the import steps, their failure handler and the purges with the job worker; loaded with the admin."""

from datetime import timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.translation import gettext as _

from tracker.files.imports import batches, uploads
from tracker.files.imports.models import ImportBatch, State
from tracker.roof import jobs
from tracker.roof.import_pages import open_questions

PLANS_ARE_KEPT = timedelta(days=7)  # that nobody applied: they quote the file


def register() -> None:
    """Registering again changes nothing."""
    batches.STEPS["look"] = lambda batch, by: open_questions.find_questions(batch, user=by)
    for step in batches.STEPS:
        jobs.steps[step] = partial(batches.run_step, step=step)
    if mark_failed not in jobs.when_failed:
        jobs.when_failed.append(mark_failed)
        jobs.purges += [uploads.purge, forget_old_plans]


def mark_failed(batch_id: int, failure: Any) -> None:
    """Nothing of the step was saved, so the batch stands where it stood before."""
    batch = ImportBatch.objects.filter(pk=batch_id).first()
    if batch is None:
        return
    sentence = force_str(jobs.Failure(failure).label)
    before = _state_before(batch)
    if before == State.FAILED:
        batches.fail(batch, batch.step, sentence)
        return
    batch.state, batch.step, batch.message = before, "", sentence
    batch.save(update_fields=["state", "step", "message"])


def _state_before(batch: ImportBatch) -> State:
    if batch.undone_at:
        return State.UNDONE
    if batch.applied_at:
        return State.APPLIED
    return State.PLANNED if batch.planned_at and batch.step == "apply" else State.FAILED


def forget_old_plans() -> None:
    """With what was asked about the names in the file. The batch stays, and says so."""
    old = ImportBatch.objects.filter(
        created_at__lt=timezone.now() - PLANS_ARE_KEPT,
        applied_at=None,
        state__in=[State.UPLOADED, State.PLANNED, State.FAILED],
    ).exclude(step="forgotten")
    for batch in old:
        with transaction.atomic():
            batches.forget_plan(batch)
            batch.questions.all().delete()
            batch.reading, batch.mapping = {}, {}
            batch.state, batch.step = State.FAILED, "forgotten"
            batch.message = _("Nobody applied this plan for a week; it was thrown away.")
            batch.save()
