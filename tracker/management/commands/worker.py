"""The background worker: does the jobs of `tracker/roof/jobs.py`, one after the other, until it is told to stop.

Told to stop, it finishes the job that it is at. What is not over in time goes back to the queue: its
transaction ends with this process, and nothing of it is kept.
"""

import asyncio
import os
import signal
from collections.abc import Callable
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connections
from procrastinate.contrib.django import app, connector_params
from procrastinate.job_context import JobContext
from procrastinate.psycopg_connector import PsycopgConnector
from procrastinate.worker import Worker

from tracker.management import children
from tracker.roof import jobs

POLITE = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Command(BaseCommand):
    help = "Does what takes too long for a web page, such as large imports. One is enough; more do no harm."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--grace",
            type=int,
            default=settings.WORKER_GRACE,
            help="Seconds that the job at hand may take when the worker is told to stop.",
        )
        parser.add_argument(
            "--no-wait", action="store_true", help="Stop as soon as there is nothing left to do."
        )
        parser.add_argument(
            "--end-with-parent",
            action="store_true",
            help="Stop when standard input ends, as it does with the process that opened it.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["end_with_parent"]:
            children.end_with_parent()
        asyncio.run(work(grace=options["grace"], wait=not options["no_wait"]))


async def work(*, grace: int, wait: bool) -> None:
    app.perform_import_paths()
    with app.replace_connector(queue_connector()):
        async with app.open_async():
            worker = make_worker(wait)
            stopping = Stopping(worker, grace)
            for number in POLITE:
                asyncio.get_running_loop().add_signal_handler(number, stopping.begin)
            async with asyncio.TaskGroup() as group:
                rescuing = group.create_task(rescue_regularly(worker))
                await worker.run()
                rescuing.cancel()


def queue_connector() -> PsycopgConnector:
    """One connection listens, one looks for jobs, one gives signs of life."""
    return PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=3)


def make_worker(wait: bool) -> Worker:
    """It is woken by the database, and looks every five seconds for what it was not told about."""
    return Worker(
        app=app,
        wait=wait,
        delete_jobs="successful",
        install_signal_handlers=False,
        task_middleware=[with_fresh_connections],
        update_heartbeat_interval=settings.WORKER_SILENCE / 3,
        stalled_worker_timeout=settings.WORKER_SILENCE,
    )


def with_fresh_connections(
    call_next: Callable[[], Any], context: JobContext, worker: Worker
) -> Any:
    """Between two jobs lie hours; whatever the last one left in its session ends with it."""
    try:
        return call_next()
    finally:
        connections.close_all()


async def rescue_regularly(worker: Worker) -> None:
    while True:
        if worker.worker_id is not None:  # it must not take itself for dead after a long sleep
            await app.job_manager.update_heartbeat(worker.worker_id)
        await sync_to_async(rescue)()
        await asyncio.sleep(settings.WORKER_SILENCE / 3)


def rescue() -> None:
    try:
        jobs.rescue()
    finally:
        connections.close_all()


class Stopping:
    """The first signal asks, the second one does not wait any longer."""

    def __init__(self, worker: Worker, grace: int) -> None:
        self.worker = worker
        self.grace = grace
        self.tasks: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        grace = 0 if self.tasks else self.grace
        self.tasks.append(asyncio.create_task(self.abandon(grace)))
        self.worker.stop()

    async def abandon(self, grace: int) -> None:
        """A job without its worker is stalled at once, and the next worker takes it up.

        No thread can be stopped from outside, so the process has to end.
        """
        await asyncio.sleep(grace)
        if self.worker.worker_id is not None:
            await app.job_manager.unregister_worker(self.worker.worker_id)
        os._exit(1)
