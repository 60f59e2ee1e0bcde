"""The researcher's spreadsheet as a kind of import, for the command line and the admin alike."""

from collections.abc import Iterable, Sequence
from typing import Any

from tracker.files.imports.drafts import Draft
from tracker.files.imports.models import ImportBatch
from tracker.files.imports.planning import SPREADSHEET
from tracker.files.imports.tables import expanders
from tracker.ground.tables import Table as File
from tracker.ground.tables import TableError


def declare() -> None:
    expanders[SPREADSHEET] = drafts


def drafts(batch: ImportBatch, file: File, user: Any) -> Iterable[Sequence[Draft]]:
    """Raises TableError where the batch's mapping is none for this file."""
    from cases import spreadsheet  # its vocabularies are models

    columns = file.found.columns
    problems = spreadsheet.check(batch.mapping, columns)
    if problems:
        raise TableError(" ".join(problems), file=batch.file_name)
    return spreadsheet.expand(
        file,
        columns,
        batch.mapping,
        dataset=batch.dataset,
        answers=answers(batch),
        user=user,
    )


def answers(batch: ImportBatch) -> dict[tuple[str, str], str]:
    """By kind and name: a reference, or `new`."""
    given = batch.questions.exclude(answer="").values_list("kind", "name", "answer")
    return {(kind, name): answer for kind, name, answer in given}
