"""CSV download of unmapped cells, keyed by reference, which can be imported with another mapping."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from django.db.models import F, Func, TextField
from django.http import HttpRequest, StreamingHttpResponse

from tracker.files.imports.kinds import Table, kinds
from tracker.files.imports.models import ImportBatch, ImportedRow
from tracker.roof.import_pages.plan_page import csv_response

CHUNK = 1_000
PERSON = "person"


def rest_file(request: HttpRequest, batch: ImportBatch) -> StreamingHttpResponse:
    """`ref` is the record's, and `person_ref` the person's where a row is about one."""
    titles = _titles(batch)
    rows = _rows(batch, titles, request.user)
    return csv_response(["ref", "person_ref", *titles], rows, f"not-mapped-{batch.pk}.csv")


def _titles(batch: ImportBatch) -> list[str]:
    keys = Func(F("import_extra"), function="jsonb_object_keys", output_field=TextField())
    kept = batch.imported_rows.exclude(import_extra=None)
    return sorted(kept.annotate(title=keys).order_by().values_list("title", flat=True).distinct())


def _rows(batch: ImportBatch, titles: Sequence[str], user: Any) -> Iterator[list[str]]:
    kept = batch.imported_rows.exclude(import_extra=None).order_by("kind", "pk")
    by_kind = groupby(kept.iterator(chunk_size=CHUNK), key=lambda row: row.kind)
    for name, rows in by_kind:
        if name in kinds():
            chunk: list[ImportedRow] = []
            for row in rows:
                chunk.append(row)
                if len(chunk) == CHUNK:
                    yield from _cells(kinds()[name], chunk, titles, user)
                    chunk = []
            yield from _cells(kinds()[name], chunk, titles, user)


def _cells(
    kind: Table, rows: Sequence[ImportedRow], titles: Sequence[str], user: Any
) -> Iterator[list[str]]:
    """Without the rows of records that this user may not see."""
    refs = _refs(kind, [row.target for row in rows], user)
    for row in rows:
        if row.target in refs:
            extra = row.import_extra or {}
            yield [*refs[row.target], *(str(extra.get(title, "")) for title in titles)]


def _refs(kind: Table, numbers: Sequence[int], user: Any) -> dict[int, tuple[str, str]]:
    path = "__".join([*kind.record, "ref"])
    is_about_people = any(field.name == PERSON for field in kind.model._meta.fields)
    person = f"{PERSON}__ref" if is_about_people else path
    found = kind.visible(user).filter(pk__in=numbers).values_list("pk", path, person)
    return {pk: (ref, of_person or "" if is_about_people else "") for pk, ref, of_person in found}
