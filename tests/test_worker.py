"""The background worker: what is asked for is done once, also when workers die, and failures are told."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker

from tests import worker_process
from tests.postgres import ROOT, VARIABLES, parameters, url
from tracker.models import Country
from tracker.roof import jobs

Process = subprocess.Popen[str]
PATIENCE = 120  # seconds, on a machine that is busy with much else
QUEUE = (
    "procrastinate_jobs, procrastinate_events, procrastinate_periodic_defers, procrastinate_workers"
)


@pytest.fixture
def queue(transactional_db: None) -> Iterator[None]:
    """The queue's own tables, which no flush empties."""
    send(f"TRUNCATE {QUEUE}")
    yield
    send(f"TRUNCATE {QUEUE}")


@pytest.fixture
def done(monkeypatch: Any) -> list[int]:
    """The batches whose step "note" was done."""
    batches: list[int] = []
    monkeypatch.setitem(jobs.steps, "note", batches.append)
    return batches


@pytest.fixture
def failed(monkeypatch: Any) -> list[tuple[int, jobs.Failure]]:
    told: list[tuple[int, jobs.Failure]] = []
    monkeypatch.setattr(jobs, "when_failed", [lambda batch, why: told.append((batch, why))])
    return told


@pytest.fixture
def start_worker(queue: None, monkeypatch: Any) -> Iterator[Callable[..., Process]]:
    """Processes as in production, under the application's own role, with the steps of worker_process."""
    monkeypatch.setattr(jobs, "steps", {"count": None, "fail": None})
    name = connection.settings_dict["NAME"]
    addresses = {variable: url(parameters(part, name)) for part, variable in VARIABLES.items()}
    environment = {**os.environ, **addresses, "TRACKER_TESTING": "0", "WORKER_SILENCE": "2"}
    pipes = {"stdin": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with contextlib.ExitStack() as stack:

        def start(*options: str) -> Process:
            command = [sys.executable, "-m", "tests.worker_process", *options]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, **pipes)
            stack.callback(process.communicate)
            stack.callback(process.kill)
            return process

        yield start


@pytest.fixture
def gate(transactional_db: None) -> Iterator[Callable[[], None]]:
    """Closed until it is called: the step "count" waits before it commits."""
    send("SELECT pg_advisory_lock(%s)", worker_process.GATE)
    yield lambda: send("SELECT pg_advisory_unlock(%s)", worker_process.GATE)
    send("SELECT pg_advisory_unlock_all()")


def send(statement: str, *values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def soon(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)
    return holds()


def batch_jobs() -> Any:
    return ProcrastinateJob.objects.filter(task_name="run_batch")


def is_done() -> bool:
    return not batch_jobs().exists()


def is_at_the_gate() -> bool:
    waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = %s AND NOT granted"
    return bool(send(waiting, worker_process.GATE))


def written() -> list[Any]:
    """The context of each time that the step "count" was committed."""
    events = Country.pgh_event_model.objects.filter(alpha3="QQQ")
    return [event.pgh_context for event in events]


def work() -> None:
    call_command("worker", "--no-wait")


def test_step_is_done_and_its_job_forgotten(queue, done):
    assert jobs.defer(7, "note")

    work()

    assert done == [7]
    assert not batch_jobs().exists()


def test_step_that_was_asked_for_in_a_transaction_that_failed_is_not_done(queue, done):
    with contextlib.suppress(LookupError), transaction.atomic():
        jobs.defer(7, "note")
        raise LookupError

    work()

    assert done == []


def test_step_that_waits_already_is_not_queued_twice(queue, done):
    with transaction.atomic():
        assert jobs.defer(7, "note")
        assert not jobs.defer(7, "note")
        assert jobs.defer(8, "note")  # the transaction goes on

    work()

    assert done == [7, 8]


def test_steps_of_one_batch_share_a_lock(db, done):
    jobs.defer(7, "note")

    assert batch_jobs().get().lock == "batch-7"


def test_step_that_nobody_has_registered_is_refused_at_once(db):
    with pytest.raises(ValueError, match="There is no step 'unheard'"):
        jobs.defer(7, "unheard")


def test_job_tells_only_a_number_and_a_word(db, done):
    jobs.defer(7, "note")

    assert batch_jobs().get().args == {"batch_id": 7, "step": "note"}


def test_step_may_ask_for_the_next_one(queue, done, monkeypatch):
    monkeypatch.setitem(jobs.steps, "first", lambda batch: jobs.defer(batch, "note"))
    jobs.defer(7, "first")

    work()

    assert done == [7]


def test_failure_is_told_and_the_step_not_tried_again(queue, failed, monkeypatch):
    monkeypatch.setitem(jobs.steps, "broken", worker_process.fail)
    jobs.defer(7, "broken")

    work()
    work()

    assert failed == [(7, jobs.Failure.ERROR)]
    assert batch_jobs().get().status == "failed"


def test_what_a_failed_step_wrote_is_gone_and_its_failure_stays(queue, monkeypatch):
    def broken(batch_id: int) -> None:
        with transaction.atomic():
            Country.objects.filter(code="AQ").update(alpha3="QQQ")
            raise ValueError

    def mark(batch_id: int, why: jobs.Failure) -> None:
        Country.objects.filter(code="KG").update(alpha3="FFF")

    monkeypatch.setitem(jobs.steps, "broken", broken)
    monkeypatch.setattr(jobs, "when_failed", [mark])
    jobs.defer(7, "broken")

    work()

    assert written() == []
    assert Country.objects.get(code="KG").alpha3 == "FFF"


def test_error_goes_on_without_its_message():
    with pytest.raises(jobs.JobFailedError) as error, jobs.without_messages():
        worker_process.fail(7)

    assert str(error.value) == "builtins.ValueError"
    assert error.value.__suppress_context__
    assert error.traceback[-1].name == "fail"


@pytest.mark.processes
def test_log_names_the_kind_of_an_error_and_nothing_that_was_entered(start_worker):
    jobs.defer(7, "fail")

    said = start_worker("--no-wait").communicate(timeout=PATIENCE)[1]

    assert "Job run_batch[" in said
    assert "JobFailedError: builtins.ValueError" in said
    assert "Error: Ann" not in said
    assert "batch_id=" not in said


@pytest.mark.parametrize("worker", ["silent", "gone"])
def test_job_of_a_dead_worker_is_queued_again_three_times_and_then_told(
    queue, failed, done, worker
):
    jobs.defer(7, "note")
    statuses = []

    for _ in range(jobs.RETRIES + 1):
        die_at_work(worker)
        jobs.rescue()
        statuses.append(batch_jobs().get().status)

    assert statuses == ["todo", "todo", "todo", "failed"]
    assert failed == [(7, jobs.Failure.KILLED)]


def die_at_work(worker: str) -> None:
    send("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour')")
    key = ProcrastinateWorker.objects.latest("id").pk if worker == "silent" else None
    batch_jobs().update(status="doing", worker=key)


def test_job_of_a_living_worker_is_left_to_it(queue, done):
    jobs.defer(7, "note")
    send("INSERT INTO procrastinate_workers DEFAULT VALUES")
    batch_jobs().update(status="doing", worker=ProcrastinateWorker.objects.get())

    jobs.rescue()

    assert batch_jobs().get().status == "doing"


def test_rescued_job_does_not_mind_a_second_request_for_its_step(queue, done):
    jobs.defer(7, "note")
    die_at_work("gone")
    jobs.defer(7, "note")

    jobs.rescue()
    work()

    assert done == [7, 7]


def test_purges_are_run_and_old_failures_forgotten(queue, failed, monkeypatch):
    run = []
    monkeypatch.setattr(jobs, "purges", [lambda: run.append("uploads")])
    monkeypatch.setitem(jobs.steps, "broken", worker_process.fail)
    for batch in (7, 8):
        jobs.defer(batch, "broken")
    work()
    old = "UPDATE procrastinate_events SET at = at - interval '31 days' WHERE job_id = %s"
    send(old, batch_jobs().get(lock="batch-7").pk)

    jobs.purge_uploads(timestamp=0)

    assert "uploads" in run
    assert [job.lock for job in batch_jobs()] == ["batch-8"]


@pytest.mark.processes
def test_killed_worker_leaves_nothing_and_the_next_one_does_the_step_once(start_worker, gate):
    jobs.defer(7, "count")
    killed = start_worker()
    assert soon(is_at_the_gate)

    killed.kill()
    heir = start_worker()
    assert soon(lambda: batch_jobs().filter(status="doing", attempts=1).exists())
    before = written()
    gate()
    assert soon(is_done)
    heir.terminate()

    assert before == []
    assert written() == [{"command": "worker"}]
    assert heir.wait(PATIENCE) == 0


@pytest.mark.processes
def test_worker_that_is_told_to_stop_finishes_its_job(start_worker, gate):
    jobs.defer(7, "count")
    worker = start_worker()
    assert soon(is_at_the_gate)

    worker.send_signal(signal.SIGTERM)
    gate()

    assert worker.wait(PATIENCE) == 0
    assert is_done()
    assert len(written()) == 1


@pytest.mark.processes
def test_job_that_is_not_over_in_time_goes_back_to_the_queue(start_worker, gate):
    jobs.defer(7, "count")
    worker = start_worker("--grace", "0")
    assert soon(is_at_the_gate)

    worker.send_signal(signal.SIGTERM)
    code = worker.wait(PATIENCE)
    jobs.rescue()

    assert code == 1
    assert batch_jobs().get().status == "todo"
    assert written() == []


@pytest.mark.processes
def test_worker_shows_that_it_lives_and_ends_with_its_parent(start_worker):
    assert not jobs.is_worker_alive()
    worker = start_worker("--end-with-parent")
    lives = soon(jobs.is_worker_alive)

    worker.stdin.close()
    worker.stdin = None

    assert lives
    assert worker.wait(PATIENCE) == 0
    assert not jobs.is_worker_alive()


def test_worker_that_is_silent_for_too_long_counts_as_dead(queue, settings):
    send(
        "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '20 seconds')"
    )

    settings.WORKER_SILENCE = 30
    assert jobs.is_worker_alive()

    settings.WORKER_SILENCE = 10
    assert not jobs.is_worker_alive()
