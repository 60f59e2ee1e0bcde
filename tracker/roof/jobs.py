"""Jobs of the background worker: a step of an import batch, and purges.

Jobs are rows of the queue's tables in our own database, so that one is there exactly if the transaction
that asked for it was committed. Their arguments are numbers and words of ours, never what somebody entered.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pghistory
from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.manager import JobManager
from procrastinate.tasks import configure_task

RETRIES = 3  # of a job whose worker died
FAILED_JOBS_ARE_KEPT = timedelta(days=30)


class Failure(models.TextChoices):
    """Why a batch ended without its step having said anything about it."""

    ERROR = (
        "error",
        _(
            "An unexpected error stopped this step, and nothing of it was saved."
            " The server's log says which error it was."
        ),
    )
    KILLED = (
        "killed",
        _(
            "The worker ended again and again in the middle of this step, and nothing of it was saved."
            " The file may be too large for this server."
        ),
    )


# By the word that `defer` takes. A step is given the number of its batch and works in one transaction. It may
# come twice, so it does nothing to a batch that it has been done to. What is wrong with the batch is for the step
# to note; an exception that leaves it is a fault of the program.
steps: dict[str, Callable[[int], None]] = {}
# Each is told the number of the batch and why; it marks the batch.
when_failed: list[Callable[[int, Failure], None]] = []
# Each deletes what has been kept for long enough.
purges: list[Callable[[], object]] = []


class JobFailedError(Exception):
    """Names the kind of an error; its message may quote what somebody entered, and stays out of the log."""


def defer(batch_id: int, step: str) -> bool:
    """Have the worker do this step; inside of the caller's transaction. False if it waits there already."""
    if step not in steps:
        raise ValueError(f"There is no step {step!r}.")
    job = configure_task(
        name=run_batch.name,
        # Uses Django's connection, not the worker's: a step that defers the next one must do so in its
        # own transaction.
        job_manager=JobManager(DjangoConnector()),
        lock=f"batch-{batch_id}",
        queueing_lock=f"batch-{batch_id}-{step}",
    )
    try:
        with transaction.atomic():
            job.defer(batch_id=batch_id, step=step)
    except AlreadyEnqueued:
        return False
    return True


def is_worker_alive() -> bool:
    """Whether a worker's last heartbeat is younger than WORKER_SILENCE seconds; a dead one may count as alive for
    that long. One query.
    """
    return ProcrastinateWorker.objects.filter(last_heartbeat__gte=heartbeat_deadline()).exists()


@app.task(name="run_batch")
def run_batch(batch_id: int, step: str) -> None:
    with in_history(), without_messages(), alone(batch_id), failures_reported(batch_id):
        steps[step](batch_id)


@app.periodic(cron="*/5 * * * *")
@app.task(name="purge_uploads", queueing_lock="purge_uploads", lock="purge_uploads")
def purge_uploads(timestamp: int) -> None:
    with in_history(), without_messages():
        for purge in purges:
            purge()
        forget_failed_jobs()


def rescue() -> None:
    """Requeues stalled jobs; after the last attempt marks the batch as failed instead."""
    with in_history(), transaction.atomic():
        for job in stalled_jobs().select_for_update(skip_locked=True, of=("self",)):
            if job.attempts < RETRIES:
                queue_again(job)
            else:
                mark_job_failed(job)


def stalled_jobs() -> "QuerySet[ProcrastinateJob]":
    is_orphan = Q(worker=None) | Q(worker__last_heartbeat__lt=heartbeat_deadline())
    return ProcrastinateJob.objects.filter(is_orphan, status="doing")


def queue_again(job: ProcrastinateJob) -> None:
    """Clears the queueing lock, which a newer job for the same step may hold."""
    ProcrastinateJob.objects.filter(pk=job.pk).update(
        status="todo", attempts=F("attempts") + 1, queueing_lock=None, worker=None
    )


def mark_job_failed(job: ProcrastinateJob) -> None:
    ProcrastinateJob.objects.filter(pk=job.pk).update(status="failed", worker=None)
    if "batch_id" in job.args:
        notify_failure(job.args["batch_id"], Failure.KILLED)


def forget_failed_jobs() -> None:
    """Those that were done are deleted at once, by the worker."""
    recent = Q(procrastinateevent__at__gte=Now() - FAILED_JOBS_ARE_KEPT)
    ProcrastinateJob.objects.filter(status="failed").exclude(recent).delete()


def heartbeat_deadline() -> Any:
    """By the clock of the database, which the signs of life are dated with."""
    return Now() - timedelta(seconds=settings.WORKER_SILENCE)


def notify_failure(batch_id: int, failure: Failure) -> None:
    for mark in when_failed:
        mark(batch_id, failure)


def in_history() -> Any:
    return pghistory.context(command="worker")


@contextmanager
def alone(batch_id: int) -> Iterator[None]:
    """Advisory lock per batch: waits for a worker that was declared dead but still works on this batch, or whose
    last query still runs.
    """
    key = f"batch-{batch_id}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [key])
    try:
        yield
    finally:
        if connection.is_usable():  # or else the lock goes with the session
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])


@contextmanager
def failures_reported(batch_id: int) -> Iterator[None]:
    """Reports any exception of the block as a failure of the batch, so that the page stops waiting."""
    try:
        yield
    except Exception:
        notify_failure(batch_id, Failure.ERROR)
        raise


@contextmanager
def without_messages() -> Iterator[None]:
    """Re-raises an exception without its message (which may quote what somebody entered): class and traceback
    only.
    """
    try:
        yield
    except Exception as error:
        kind = f"{type(error).__module__}.{type(error).__qualname__}"
        raise JobFailedError(kind).with_traceback(error.__traceback__) from None
