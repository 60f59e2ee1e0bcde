"""Finds what a user has to decide before a spreadsheet is planned: values that are no vocabulary terms, and names
that match records.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cases import spreadsheet
from people import import_candidates
from tracker.files.imports import batches, progress
from tracker.files.imports.models import ImportBatch, Question, State
from tracker.files.imports.uploads import NoFile
from tracker.ground.tables import Row, TableError
from tracker.ground.tables import Table as File

MOST_VALUES = 500  # of one column that are asked about
EVERY = 500  # rows


def find_questions(batch: ImportBatch, *, user: Any = None) -> None:
    """Stores the open questions of a batch; with none, plans it at once."""
    try:
        batches.with_file(batch, lambda file: _look(batch, file, user))
    except TableError as error:
        batches.fail(batch, "look", str(error))
        return
    except NoFile:
        batches.fail(batch, "look", _("The uploaded file is no longer there. Upload it again."))
        return
    if not has_questions(batch):
        batches.plan(batch, user=user)


def has_questions(batch: ImportBatch) -> bool:
    return bool(batch.reading.get("unknown")) or batch.questions.exists()


def _look(batch: ImportBatch, file: File, user: Any) -> None:
    columns = file.found.columns
    number = sum(1 for _row in file)
    progress.start(batch, 2 * number)
    with transaction.atomic(), progress.shown(batch) as tell:
        unknown = spreadsheet.values_to_map(_told(file, tell), columns, batch.mapping)
        named = list(spreadsheet.names(_told(file, tell, number), columns, batch.mapping))
        _ask(batch, named, user)
        batch.reading = {**batch.reading, "looked": True, "unknown": commonest(unknown)}
        batch.state, batch.step, batch.message = State.UPLOADED, "", ""
        batch.save()


def _told(file: Iterable[Row], tell: Any, already: int = 0) -> Iterator[Row]:
    for number, row in enumerate(file, already):
        if number % EVERY == 0:
            tell(number)
        yield row


def commonest(unknown: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    """Returns the MOST_VALUES most frequent values per target; rarer ones are reported as errors."""
    return {
        target: dict(sorted(values.items(), key=lambda each: -each[1])[:MOST_VALUES])
        for target, values in unknown.items()
        if values
    }


def _ask(batch: ImportBatch, named: list[Any], user: Any) -> None:
    """Replaces the questions of the batch, since the mapping may have changed; answers to the same question are
    kept.
    """
    answers = {(q.kind, q.name): q.answer for q in batch.questions.exclude(answer="")}
    batch.questions.all().delete()
    for kind in import_candidates.NAMES:
        numbers = {one.name: one.number_of_lines for one in named if one.kind == kind}
        found = import_candidates.candidates(list(numbers), kind, user)
        questions = (
            _question(batch, kind, name, numbers[name], candidates, answers.get((kind, name), ""))
            for name, candidates in found.items()
            if candidates
        )
        Question.objects.bulk_create(questions, batch_size=1_000)


def _question(
    batch: ImportBatch, kind: str, name: str, number: int, candidates: list[Any], answer: str
) -> Question:
    kept = [{"ref": c.ref, "score": c.score, "is_exact": c.is_exact} for c in candidates]
    return Question(
        batch=batch,
        kind=kind,
        name=name,
        number=number,
        candidates=kept,
        has_exact=any(c.is_exact for c in candidates),
        answer=answer,
    )
