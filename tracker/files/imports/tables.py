"""Drafts from a table of one kind: its columns are the kind's own, by name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.utils.encoding import force_str
from django.utils.translation import gettext as _

from tracker.editorial.records import is_ref
from tracker.files.imports.drafts import Draft
from tracker.files.imports.kinds import Table, files, kind_of
from tracker.files.imports.models import ImportBatch
from tracker.ground.tables import Row, TableError
from tracker.ground.tables import Table as File

CHUNK = 2_000
SUBJECT_KIND = "subject_kind"

# How other kinds of files become drafts, by the batch's kind: apps add theirs when they are ready.
Expander = Callable[[ImportBatch, File, Any], Iterable[Sequence[Draft]]]
expanders: dict[str, Expander] = {}


def drafts_of(batch: ImportBatch, file: File, user: Any) -> Iterable[Sequence[Draft]]:
    """Groups of drafts that are planned together. Raises TableError for a file that cannot be read."""
    expand = expanders.get(batch.kind)
    return expand(batch, file, user) if expand else table_drafts(batch, file, batch.kind)


def table_drafts(batch: ImportBatch, file: File, kind: str) -> Iterator[list[Draft]]:
    """Of one kind, some thousand at a time. Raises TableError for a column that is not the kind's."""
    parts = files()[kind]
    columns = file.found.columns
    _refuse_unknown(batch, parts, file)
    rows = iter(file)
    while some := list(islice(rows, CHUNK)):
        drafts = [_draft(parts[0].name, columns, row) for row in some]
        if len(parts) > 1:
            _sort_into_parts(parts, drafts)
        yield drafts


def known_columns(parts: Sequence[Table]) -> list[str]:
    names = dict.fromkeys(
        column.name for part in parts for column in part.all_columns if not column.restored
    )
    return [*names, SUBJECT_KIND] if len(parts) > 1 else list(names)


def _refuse_unknown(batch: ImportBatch, parts: Sequence[Table], file: File) -> None:
    """Before any row: what a column means is never guessed."""
    known = known_columns(parts)
    restored = {column.name for part in parts for column in part.all_columns if column.restored}
    for name in file.found.columns:
        if name in restored:
            text = _("The column “%(column)s” cannot be imported: an import publishes nothing.")
            raise _header_error(batch, file, text % {"column": name})
        if name not in known:
            text = _("There is no column “%(column)s” in %(kind)s. There are: %(known)s.")
            named = {
                "column": name[:60],
                "kind": force_str(parts[0].part_of or parts[0].name),
                "known": ", ".join(known),
            }
            raise _header_error(batch, file, text % named)


def _header_error(batch: ImportBatch, file: File, reason: str) -> TableError:
    return TableError(reason, file=batch.file_name, line=file.found.header)


def _draft(kind: str, columns: Sequence[str], row: Row) -> Draft:
    cells = dict(zip(columns, row.cells, strict=True))
    ref = cells.pop("ref", "").strip()
    draft = Draft(kind, row.line, row.sheet, cells=cells)
    if row.problem:
        draft.problems.append(("", "", row.problem))
    if ref.startswith("#"):
        draft.key = ref[1:]
    elif ref:
        draft.ref = ref.upper() if is_ref(ref.upper()) else ref
    if draft.key and len(draft.key) > 200:
        draft.problems.append(("ref", ref, _("A key has at most 200 characters.")))
        draft.key = ""
    return draft


# One file with rows of several models: citations


def _sort_into_parts(parts: Sequence[Table], drafts: list[Draft]) -> None:
    """Assigns rows to a part: by the subject kind that the row names, else by whose reference the subject or the
    row has.
    """
    by_subject = {subject_name(part): part for part in parts}
    for draft in drafts:
        written = draft.cells.pop(SUBJECT_KIND, "").strip()
        if written and written not in by_subject:
            text = _("Write one of these: %(choices)s.") % {"choices": ", ".join(by_subject)}
            draft.problems.append((SUBJECT_KIND, written, text))
        draft.kind = by_subject[written].name if written in by_subject else ""
    for path in ("ref", "subject__ref"):
        _find_parts(parts, [draft for draft in drafts if not draft.kind], path)
    for draft in drafts:
        _keep_its_columns(parts, draft)


def subject_name(part: Table) -> str:
    """`incidents` of the part `citations_incident`: the kind of its subjects."""
    subject = kind_of(part.model._meta.get_field("subject").related_model)
    return subject.name if subject else part.name


def _find_parts(parts: Sequence[Table], drafts: list[Draft], path: str) -> None:
    wanted: dict[str, list[Draft]] = {}
    for draft in drafts:
        text = draft.ref if path == "ref" else draft.cells.get("subject", "").strip().upper()
        if is_ref(text):
            wanted.setdefault(text, []).append(draft)
    for part in parts if wanted else ():
        model = part.model if path == "ref" else part.model._meta.get_field("subject").related_model
        for ref in model._base_manager.filter(ref__in=wanted).values_list("ref", flat=True):
            for draft in wanted[ref]:
                draft.kind = part.name


def _keep_its_columns(parts: Sequence[Table], draft: Draft) -> None:
    """A column that this part has not must be empty."""
    if not draft.kind:
        text = _("Say what this is about: write %(choices)s into the column “%(column)s”.")
        choices = ", ".join(subject_name(part) for part in parts)
        named = {"choices": choices, "column": SUBJECT_KIND}
        draft.problems.append((SUBJECT_KIND, "", text % named))
        return
    known = next(part for part in parts if part.name == draft.kind).by_name
    for name in [name for name in draft.cells if name not in known]:
        value = draft.cells.pop(name)
        if value.strip():
            draft.problems.append((name, value, _("This column has to be empty here.")))
