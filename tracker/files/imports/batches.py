"""State machine of an import batch: uploaded, planned, applied, undone; and review of the records it created."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

import pghistory
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.translation import gettext as _

from tracker.boundary import workflow
from tracker.editorial.records import Status
from tracker.files.imports import applying, progress, table_bundles, undoing
from tracker.files.imports.applying import NotApplied
from tracker.files.imports.constraint_checks import broken_rows
from tracker.files.imports.drafts import Draft
from tracker.files.imports.formats import TableFormat
from tracker.files.imports.kinds import kinds
from tracker.files.imports.models import Action, ImportBatch, Problem, State
from tracker.files.imports.planning import Planner
from tracker.files.imports.table_bundles import SEVERAL
from tracker.files.imports.tables import drafts_of
from tracker.files.imports.uploads import NoFile, opened
from tracker.ground.tables import Choices, TableError
from tracker.ground.tables import Table as File

T = TypeVar("T")
AT_ONCE = 2_000  # rows; more are the worker's
MOST_REFUSALS = 200


def choices_of(batch: ImportBatch) -> Choices:
    given = batch.reading
    return Choices(
        encoding=given.get("encoding", ""),
        delimiter=given.get("delimiter", ""),
        header=given.get("header", 0),
        sheets=tuple(given.get("sheets", ())),
    )


def with_file(batch: ImportBatch, use: Callable[[File], T]) -> T:
    """Opens the batch's file and returns `use(table)`. Raises TableError and NoFile."""
    choices = choices_of(batch)
    with (
        opened(batch) as file,
        TableFormat().create_dataset(file, batch.file_name, choices) as table,
    ):
        return use(table)


def is_large(batch: ImportBatch) -> bool:
    """Whether the file has more rows than are planned while somebody waits for the page."""
    if batch.kind == SEVERAL:
        return True
    return with_file(batch, lambda table: len(list(islice(table, AT_ONCE + 1))) > AT_ONCE)


# Planning


def plan(batch: ImportBatch, *, user: Any = None) -> None:
    """Plans anew, in one transaction. A file that cannot be read leaves the batch failed, with a sentence."""
    try:
        if batch.kind == SEVERAL:
            with opened(batch) as file:
                _plan(batch, table_bundles.drafts(batch, file), user)
        else:
            with_file(batch, lambda table: _plan_table(batch, table, user))
    except TableError as error:
        fail(batch, "plan", str(error))
    except NoFile:
        fail(batch, "plan", _("The uploaded file is no longer there. Upload it again."))


def _plan_table(batch: ImportBatch, table: File, user: Any) -> None:
    progress.start(batch, sum(1 for _row in table))
    _plan(batch, drafts_of(batch, table, user), user)


def _plan(batch: ImportBatch, groups: Iterable[Sequence[Draft]], user: Any) -> None:
    with transaction.atomic(), progress.shown(batch) as tell:
        forget_plan(batch)
        planner = Planner(batch, user=user)
        planner.plan(groups, tell)
        check(planner)
        batch.counts = counts_of(planner)
        batch.state, batch.step, batch.message = State.PLANNED, "", ""
        batch.planned_at = timezone.now()
        batch.save()


def forget_plan(batch: ImportBatch) -> None:
    batch.changes.all().delete()
    batch.problems.all().delete()


def check(planner: Planner) -> None:
    """Runs the constraint checks that only the database can answer."""
    for name in planner.by_kind:
        for kind in kinds().values():
            if name in {kind.name, kind.part_of}:
                for broken in broken_rows(planner.batch, kind):
                    change = planner.batch.changes.get(pk=broken.change)
                    planner.add_problem(change.sheet, change.line, "", change.ref, broken.message)
    planner.store_problems()


def counts_of(planner: Planner) -> dict[str, Any]:
    return {
        **{action.value: planner.counts[action] for action in Action},
        "errors": planner.number_of_problems,
        "kinds": {name: dict(numbers) for name, numbers in planner.by_kind.items()},
    }


def fail(batch: ImportBatch, step: str, message: str) -> None:
    batch.state, batch.step, batch.message = State.FAILED, step, message
    batch.save(update_fields=["state", "step", "message"])


# Applying and undoing


def apply(batch: ImportBatch, *, by: Any = None) -> bool:
    with history(batch, by):
        return applying.apply(batch, by=by)


def undo(batch: ImportBatch, *, by: Any = None) -> bool:
    with history(batch, by):
        return undoing.undo(batch, by=by)


def history(batch: ImportBatch, by: Any) -> Any:
    """History context of a batch: names the user also outside a request."""
    return pghistory.context(import_batch=batch.pk, **({"user": by.pk} if by else {}))


# Review by batch


def records_of(batch: ImportBatch) -> Iterator[Any]:
    """The records that the batch made or changed, those that others point at first."""
    for kind in kinds().values():
        if kind.is_record:
            changes = batch.changes.filter(
                record_kind=kind.name, action__in=[Action.CREATE, Action.UPDATE]
            )
            numbers = changes.order_by("record").values_list("record", flat=True).distinct()
            for number in list(numbers):
                record = kind.model._base_manager.filter(pk=number).first()
                if record is not None:
                    yield record


def submit(batch: ImportBatch, *, by: Any) -> None:
    _each(batch, {Status.DRAFT}, workflow.submit, by)


def publish(batch: ImportBatch, *, by: Any) -> None:
    _each(batch, {Status.DRAFT, Status.IN_REVIEW}, workflow.publish, by)


def _each(batch: ImportBatch, statuses: set[Status], step: Any, by: Any) -> None:
    """Applies the step to each record; refusals are stored on the batch and do not stop the others."""
    done, refused = 0, []
    with history(batch, by):
        for record in records_of(batch):
            if record.status not in statuses:
                continue
            try:
                step(record, by=by)
                done += 1
            except workflow.Refused as refusal:
                refused.append([record.ref, str(refusal)])
    reviewed = {"done": done, "refused": len(refused), "reasons": refused[:MOST_REFUSALS]}
    batch.counts = {**batch.counts, "reviewed": {"step": step.__name__, **reviewed}}
    batch.state, batch.step = State.APPLIED, ""
    batch.save(update_fields=["counts", "state", "step"])


# As one step, for the worker and for pages alike


STEPS: dict[str, Callable[..., Any]] = {
    "plan": lambda batch, by: plan(batch, user=by),
    "apply": lambda batch, by: apply(batch, by=by),
    "undo": lambda batch, by: undo(batch, by=by),
    "submit": lambda batch, by: submit(batch, by=by),
    "publish": lambda batch, by: publish(batch, by=by),
}


def take(batch: ImportBatch, step: str, *, by: Any) -> None:
    """One step, now. What the rules refuse is noted on the batch as its message."""
    try:
        STEPS[step](batch, by)
    except NotApplied as error:
        batch.refresh_from_db()
        batch.state, batch.step = _state_before(batch), ""
        batch.message = " ".join(force_str(reason) for reason in error.reasons)
        batch.save(update_fields=["state", "step", "message"])


def _state_before(batch: ImportBatch) -> State:
    if batch.undone_at:
        return State.UNDONE
    return State.APPLIED if batch.applied_at else State.PLANNED


def queue(batch: ImportBatch, step: str, *, by: Any) -> None:
    """Marks the batch; whoever queues the job does so in the same transaction."""
    batch.state, batch.step, batch.message = State.QUEUED, step, ""
    batch.reading = {**batch.reading, "by": by.pk if by else None}
    batch.save(update_fields=["state", "step", "message", "reading"])
    progress.start(batch, 0)


def run_step(batch_id: int, step: str) -> None:
    """Job handler: runs the step that the batch is queued for; does nothing if it is no longer queued for it."""
    batch = ImportBatch.objects.get(pk=batch_id)
    if batch.state not in {State.QUEUED, State.RUNNING} or batch.step != step:
        return
    batch.state = State.RUNNING
    batch.save(update_fields=["state"])
    by = get_user_model().objects.filter(pk=batch.reading.get("by")).first()
    take(batch, step, by=by)


# What was planned, for programs


def as_json(batch: ImportBatch) -> str:
    """The plan as `import_table --json` prints it."""
    problems = [
        {"line": p.line, "column": p.column, "value": p.value, "message": p.message}
        for p in Problem.objects.filter(batch=batch).iterator()
    ]
    numbers = {
        name: batch.counts.get(name, 0) for name in ("create", "update", "unchanged", "review")
    }
    return json.dumps({**numbers, "errors": problems}, ensure_ascii=False)
