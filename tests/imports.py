"""Imports as tests make them: a CSV of one kind from rows, planned and applied."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from tracker.files.imports import batches, uploads
from tracker.files.imports.kinds import files
from tracker.files.imports.models import ImportBatch
from tracker.ground.tables import CsvWriter


def table(rows: Iterable[Mapping[str, str]]) -> bytes:
    """A CSV as people write it, with the columns of the first row."""
    rows = list(rows)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def planned(
    kind: str, content: bytes | Iterable[Mapping[str, str]], *, by: Any = None, **fields: Any
) -> ImportBatch:
    content = content if isinstance(content, bytes) else table(content)
    fields = {"dataset": "", "name": f"{kind}.csv", **fields}
    mapping = fields.pop("mapping", {})
    name = fields.pop("name")
    batch = uploads.receive(io.BytesIO(content), name, kind=kind, by=by, **fields)
    batch.mapping = mapping
    batch.save()
    batches.plan(batch, user=by)
    return batch


def imported(kind: str, content: Any, *, by: Any = None, **fields: Any) -> ImportBatch:
    batch = planned(kind, content, by=by, **fields)
    assert messages(batch) == []
    batches.apply(batch, by=by)
    return batch


def messages(batch: ImportBatch) -> list[str]:
    """What keeps a plan from being applied: `line column: sentence`."""
    found = [f"{p.line} {p.column}: {p.message}" for p in batch.problems.all()]
    return [batch.message, *found] if batch.message else found


def numbers(batch: ImportBatch) -> dict[str, int]:
    """How many rows are made, changed, left for a reviewer; without zeros."""
    names = ("create", "update", "review", "unchanged", "errors")
    return {name: batch.counts[name] for name in names if batch.counts.get(name)}


def exported(kind: str) -> bytes:
    """What the staff gets of one kind; citations have a file of their own making."""
    (part,) = files()[kind]
    columns = part.columns_for_staff
    writer = CsvWriter([column.name for column in columns])
    rows = part.rows(part.in_order(part.model._base_manager.all()), columns)
    return writer.header() + b"".join(writer.rows(rows))
