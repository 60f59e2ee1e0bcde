"""Result page of an import: records created and changed, review, undo, unmapped cells."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst

from tracker.files.imports.kinds import kinds
from tracker.files.imports.models import Action, ImportBatch, PlannedChange, State
from tracker.roof.import_pages import wizard
from tracker.roof.import_pages.access import may_publish, may_submit, may_undo
from tracker.roof.import_pages.plan_page import address, counts, kind_lines

PER_PAGE = 50
NOTHING_CHOSEN = {"show": "", "kind": ""}


class Made(NamedTuple):
    """A record that the import made or changed; `record` is None where the user may not see it, or it is gone."""

    ref: str
    kind: str
    action: str
    record: Any
    address: str


def done(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    after = request.GET.get("after", "")
    start = int(after) if after.isascii() and after.isdigit() and len(after) < 10 else 0
    some = list(_records(batch).filter(position__gt=start)[: PER_PAGE + 1])
    following = some[PER_PAGE - 1].position if len(some) > PER_PAGE else 0
    user = request.user
    return wizard.show(
        request,
        batch,
        "done",
        counts=_without_addresses(batch),
        kinds=kind_lines(batch, NOTHING_CHOSEN),
        made=made(some[:PER_PAGE], user),
        following=following and address(after=following),
        first=start and "?",
        review=review_of(batch),
        is_applied=batch.state == State.APPLIED,
        has_rest=has_rest(batch),
        may_undo=may_undo(user, batch),
        may_submit=may_submit(user, batch),
        may_publish=may_publish(user, batch),
    )


def review_of(batch: ImportBatch) -> dict[str, Any]:
    """What became of the last review of all its records: `step`, `done`, `refused`, `reasons`."""
    found = batch.counts.get("reviewed")
    return found if isinstance(found, dict) else {}


def _without_addresses(batch: ImportBatch) -> Any:
    return [each._replace(address="", is_current=False) for each in counts(batch, NOTHING_CHOSEN)]


def _records(batch: ImportBatch) -> Any:
    names = [kind.name for kind in kinds().values() if kind.is_record]
    rows = batch.changes.filter(kind__in=names, action__in=[Action.CREATE, Action.UPDATE])
    return rows.order_by("position").only("position", "kind", "action", "ref", "target", "batch_id")


def made(changes: Sequence[PlannedChange], user: Any) -> list[Made]:
    wanted: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        wanted[change.kind].add(change.target)
    found = {
        (kind, row.pk): row
        for kind, numbers in wanted.items()
        for row in kinds()[kind].visible(user).filter(pk__in=numbers)
    }
    return [_made(change, found.get((change.kind, change.target))) for change in changes]


def _made(change: PlannedChange, record: Any) -> Made:
    kind = kinds()[change.kind]
    meta = kind.model._meta
    name = f"admin:{meta.app_label}_{meta.model_name}_change"
    label = capfirst(str(meta.verbose_name))
    link = reverse(name, args=[record.pk]) if record else ""
    return Made(change.ref, label, change.get_action_display(), record, link)


def undo(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Asks once more; the button is what does it."""
    made_records = batch.changes.filter(action=Action.CREATE).count()
    changed = batch.changes.filter(action=Action.UPDATE).count()
    return wizard.show(request, batch, "undo", made=made_records, changed=changed)


def has_rest(batch: ImportBatch) -> bool:
    return batch.imported_rows.exclude(import_extra=None).exists()
