"""Progress of a step, written over a second connection so that it is visible before the step commits."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.utils import timezone

from tracker.files.imports.models import ImportBatch, Progress

EVERY = 1.0  # seconds


def start(batch: ImportBatch, total: int) -> None:
    Progress.objects.update_or_create(
        batch=batch, defaults={"done": 0, "total": total, "changed_at": timezone.now()}
    )


@contextmanager
def shown(batch: ImportBatch) -> Iterator[Callable[[int], None]]:
    """A function that tells how much is done; it writes with a connection of its own, at most once a second."""
    link: Any = connection.copy()
    last = time.monotonic()

    def tell(done: int) -> None:
        nonlocal last
        if time.monotonic() - last < EVERY:
            return
        last = time.monotonic()
        with link.cursor() as cursor:
            cursor.execute(
                f"UPDATE {Progress._meta.db_table} SET done = %s, changed_at = now() WHERE batch_id = %s",
                [done, batch.pk],
            )

    try:
        yield tell
    finally:
        link.close()
