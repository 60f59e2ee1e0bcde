"""Uploaded files: kept in pieces in the database for an hour, where the worker finds them."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, BinaryIO, cast

from django.db import transaction
from django.utils import timezone

from tracker.files.imports.models import ImportBatch, State, UploadPart

PIECE = 1 << 20
KEPT = timedelta(hours=1)


def receive(
    file: BinaryIO, name: str, *, kind: str, dataset: str = "", by: Any = None
) -> ImportBatch:
    """A new batch with the file's bytes and digest. The name is shown; it opens nothing."""
    with transaction.atomic():
        batch = ImportBatch.objects.create(
            kind=kind, dataset=dataset, file_name=plain_name(name), created_by=by
        )
        digest = hashlib.sha256()
        file.seek(0)
        for number, content in enumerate(iter(lambda: file.read(PIECE), b"")):
            digest.update(content)
            batch.size += len(content)
            UploadPart.objects.create(batch=batch, number=number, content=content)
        batch.sha256 = digest.hexdigest()
        batch.save(update_fields=["size", "sha256"])
    return batch


def plain_name(name: str) -> str:
    """The last part of a path, without anything that does not print."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(char for char in last if char.isprintable())[-255:] or "?"


class NoFile(Exception):
    """The upload is gone: an hour has passed, or it was applied."""


@contextmanager
def opened(batch: ImportBatch) -> Iterator[BinaryIO]:
    """The file again, in a temporary one that has no name and goes with the block. Raises NoFile."""
    with tempfile.TemporaryFile() as file:
        numbers = batch.parts.values_list("number", flat=True)
        for number in list(numbers):
            file.write(bytes(batch.parts.get(number=number).content))
        if not numbers:
            raise NoFile
        file.seek(0)
        yield cast(BinaryIO, file)


def purge() -> int:
    """Deletes what was uploaded more than an hour ago; a step at work keeps its file until it ends."""
    old = ImportBatch.objects.filter(created_at__lt=timezone.now() - KEPT)
    idle = old.exclude(state__in=[State.QUEUED, State.RUNNING])
    number, _by_model = UploadPart.objects.filter(batch__in=idle).delete()
    return number
