"""Kills the process at random moments while it applies a plan, and looks for halves.

    .venv/bin/python -m benchmarks.kill_imports [TIMES] [ROWS]

Each time a process applies the same plan and is ended with SIGKILL at a random moment, up to half as late again as
it takes undisturbed, so that some are ended while they apply and some after the commit.
Then either no row is there or all are, and each has the history of its insertion. What was applied is undone.
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.database import fresh_database

LATEST = 1.5  # of the time that applying takes


def main(times: int, rows: int) -> None:
    with fresh_database(), tempfile.TemporaryDirectory() as folder:
        batch = planned(Path(folder) / "incidents.csv", rows)
        span = whole(batch)
        chance = random.Random(5)  # noqa: S311  the same each time
        seen = {"nothing": 0, "all": 0, "part": 0, "without history": 0}
        for _time in range(times):
            kill_within(batch, chance.uniform(0, span * LATEST))
            seen[what_is_there(rows)] += 1
            back_to_the_plan(batch)
        print(
            f"{times} kills within {span * LATEST:.2f} s, {span:.2f} s of which"
            f" apply {rows:,} rows: {json.dumps(seen)}"
        )
        if seen["part"] or seen["without history"]:
            sys.exit(1)


def planned(path: Path, rows: int) -> Any:
    from tracker.files.imports import batches, uploads

    header = "ref,title_en,type,country,began\n"
    lines = (f"#{n},Arrest number {n},LIB-ARR,KG,2020-10\n" for n in range(rows))
    path.write_text(header + "".join(lines), encoding="utf-8")
    with path.open("rb") as file:
        batch = uploads.receive(file, path.name, kind="incidents", dataset="kill")
    batches.plan(batch)
    assert batch.counts["create"] == rows, batch.message
    return batch


def whole(batch: Any) -> float:
    """Seconds that an undisturbed process needs; what it did is undone."""
    begun = time.perf_counter()
    os.waitpid(applying(batch, waits=False), 0)
    seconds = time.perf_counter() - begun
    back_to_the_plan(batch)
    return seconds


def applying(batch: Any, *, waits: bool) -> int:
    """A child that applies the plan with a connection of its own; it ends then, or waits for its end."""
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if child:
        return child
    from tracker.files.imports import batches

    batches.apply(batch)
    if waits:
        signal.pause()
    os._exit(0)


def kill_within(batch: Any, seconds: float) -> None:
    child = applying(batch, waits=True)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def what_is_there(rows: int) -> str:
    from django.db import connection

    from cases.models import Incident

    wait_for_the_server()
    found = Incident.objects.count()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM cases_incident i WHERE NOT EXISTS (SELECT FROM cases_incidentevent e"
            " WHERE e.pgh_obj_id = i.id AND e.pgh_label = 'insert' AND e.pgh_context ? 'import_batch')"
        )
        (bare,) = cursor.fetchone()
    if bare:
        return "without history"
    return {0: "nothing", rows: "all"}.get(found, "part")


def wait_for_the_server() -> None:
    """Until the killed one's session has ended, with what it had begun."""
    from django.db import connection

    query = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        " AND backend_type = 'client backend'"
    )
    with connection.cursor() as cursor:
        for _attempt in range(600):
            cursor.execute(query)
            if cursor.fetchone() == (0,):
                return
            time.sleep(0.05)


def back_to_the_plan(batch: Any) -> None:
    from tracker.files.imports import batches
    from tracker.files.imports.models import State

    batch.refresh_from_db()
    if batch.applied_at:
        batches.undo(batch)
        batch.state, batch.applied_at, batch.undone_at = State.PLANNED, None, None
        batch.save()


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(*(given + [200, 5_000][len(given) :]))
