"""Editorial workflow of a record: draft → in review → published, or withdrawn. Saving never publishes.

Every step locks the record, checks the rule of the step and says in sentences why it refuses.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.boundary.image import Image, digest, public_image, texts
from tracker.editorial.records import Record, Status

# Checks of what a publication would show: they get the record and its public texts and return reasons against it.
# Apps add theirs when they are ready, since the kernel knows no names.
PublicationCheck = Callable[[Record, list[str]], Iterable[str]]
publication_checks: list[PublicationCheck] = []

# What is locked before the record is, so that two steps about records that belong together lock in the same order.
FirstLock = Callable[[Record], None]
first_locks: list[FirstLock] = []

# What a step may change on a record, and what it finds changed by others.
STEPPED = ("status", "version", "updated_by_id", "public_digest", "public_changed_on")


class Refused(Exception):
    """A step that the rules do not allow; `reasons` are sentences for the person who asked."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def submit(record: Record, *, by: Any) -> None:
    """Ask for a review. Completeness is checked here, so that a draft can be saved half-way."""
    with _locked(record) as stored:
        _require(stored.status == Status.DRAFT, _("Only a draft can be submitted."))
        _refuse(stored.missing())
        _set_status(stored, Status.IN_REVIEW)


def return_to_draft(record: Record, *, by: Any) -> None:
    """Back to its authors. A published record is no longer public from this moment."""
    with _locked(record) as stored:
        _require(stored.status != Status.DRAFT, _("This is a draft already."))
        _set_status(stored, Status.DRAFT)


def publish(record: Record, *, by: Any) -> None:
    """Make a record public. `by` is the reviewer, or None for a program that loads reviewed data."""
    with _locked(record) as stored:
        _require(stored.status != Status.PUBLISHED, _("This is published already."))
        _require(
            stored.status != Status.WITHDRAWN, _("This was withdrawn. Return it to draft first.")
        )
        _require(
            by is None or stored.updated_by_id != by.pk,
            _("You edited this last. Somebody else has to review it."),
        )
        _refuse(stored.missing())
        public_texts = list(texts(set_published(stored)))
        _refuse([reason for check in publication_checks for reason in check(stored, public_texts)])


def set_published(record: Record) -> Image:
    """Sets the record to published without checking the rules; also used by previews, which roll back."""
    _set_status(record, Status.PUBLISHED)
    image = public_image(record)
    _stamp_public_change(record, digest(image))
    return image


def withdraw(record: Record, *, by: Any) -> None:
    """Take a published record away from the public, for good unless it is reviewed again."""
    with _locked(record) as stored:
        _require(stored.is_published, _("Only a published record can be withdrawn."))
        _set_status(stored, Status.WITHDRAWN)


@contextmanager
def _locked(record: Record) -> Iterator[Record]:
    """The record as it is stored, which is what a step is about; `record` follows unless it is refused.

    A refused one must not look published: whoever saves it next would publish it.
    """
    with transaction.atomic():
        for lock in first_locks:
            lock(record)
        stored: Record = type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)
        yield stored
    for field in STEPPED:
        setattr(record, field, getattr(stored, field))


def _refuse(reasons: Iterable[str]) -> None:
    found = [str(reason) for reason in reasons]
    if found:
        raise Refused(found)


def _require(condition: bool, reason: str) -> None:
    _refuse([] if condition else [reason])


def _set_status(record: Record, status: Status) -> None:
    """A step is no edit: it keeps the last editor, and raises the version so that open forms notice."""
    record.status = status
    record.version += 1
    type(record).objects.filter(pk=record.pk).update(status=status, version=record.version)


def _stamp_public_change(record: Record, public_digest: str) -> None:
    if record.public_digest == public_digest:
        return
    record.public_digest = public_digest
    record.public_changed_on = timezone.localdate()
    type(record).objects.filter(pk=record.pk).update(
        public_digest=public_digest, public_changed_on=record.public_changed_on
    )
