"""Workflow steps offered by the admin, with the permission that each needs."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from tracker.boundary import workflow
from tracker.editorial.records import Record, Status


class Step(NamedTuple):
    """`permission` is what it takes: to `change` the record, or to `publish` it."""

    name: str
    label: Any
    take: Callable[..., None]
    permission: str
    offered_from: tuple[Status, ...]


STEPS = {
    step.name: step
    for step in (
        Step("submit", _("Submit for review"), workflow.submit, "change", (Status.DRAFT,)),
        Step(
            "publish",
            _("Publish"),
            workflow.publish,
            "publish",
            (Status.DRAFT, Status.IN_REVIEW),
        ),
        Step(
            "return",
            _("Return to draft"),
            workflow.return_to_draft,
            "publish",
            (Status.IN_REVIEW, Status.PUBLISHED, Status.WITHDRAWN),
        ),
        Step("withdraw", _("Withdraw"), workflow.withdraw, "publish", (Status.PUBLISHED,)),
    )
}


def offered(record: Record, may: Callable[[str], bool]) -> list[Step]:
    """The steps from where a record stands, of those that somebody may take."""
    return [
        step
        for step in STEPS.values()
        if record.status in step.offered_from and may(step.permission)
    ]
