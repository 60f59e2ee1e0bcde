"""ImportedRow as a table of the package, with the target's reference instead of its primary key."""

import json
from collections.abc import Iterator

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Collate

from tracker.files.imports.kinds import CHUNK, Table, kinds
from tracker.files.imports.models import ImportedRow

NAME = "imported_rows"
ABOUT = "What imported rows remember."
KEY = ["dataset", "kind", "key"]
COLUMNS = {
    "dataset": "The name of the data set that the row came from.",
    "kind": "The kind of table that the row is in.",
    "key": "What the row is known by in its data set.",
    "ref": "The reference of the row.",
    "digest": "Of the cells as they were imported last.",
    "import_extra": "The cells that no mapping covered, as JSON.",
}


def rows() -> Iterator[list[str]]:
    """Kind by kind; of rows that are gone nothing is kept."""
    for name in sorted(kinds()):
        yield from _rows_of(kinds()[name])


def _rows_of(kind: Table) -> Iterator[list[str]]:
    target = kind.model._base_manager.filter(pk=OuterRef("target")).values("ref")
    found = (
        ImportedRow.objects.filter(kind=kind.name)
        .annotate(ref=Subquery(target))
        .exclude(ref=None)
        # Not by the rules of a language, which differ between servers.
        .order_by(Collate("dataset", "C"), Collate("key", "C"))
        .values_list("dataset", "key", "ref", "digest", "import_extra")
    )
    for dataset, key, ref, digest, extra in found.iterator(chunk_size=CHUNK):
        kept = "" if extra is None else json.dumps(extra, ensure_ascii=False)
        yield [dataset, kind.name, key, ref, digest, kept]
