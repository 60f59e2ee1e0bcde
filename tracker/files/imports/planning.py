"""Planning: what an import will do to each row, worked out before anything is written.

Drafts come in groups; a group is planned as a whole. All lookups are made for some thousand rows at a time, so
that neither memory nor the number of queries grows with each row.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import connection
from django.utils.encoding import force_str
from django.utils.translation import gettext as _

from tracker.editorial.records import Status
from tracker.files.imports import stored_rows
from tracker.files.imports.columns import Column, Link, Reader, Unreadable
from tracker.files.imports.drafts import Draft
from tracker.files.imports.kinds import Table, kind_of, kinds
from tracker.files.imports.models import Action, ImportBatch, PlannedChange, Problem
from tracker.files.imports.planned_rows import Known, Planned, by_kind, digest_of, is_key, links_of
from tracker.files.imports.planned_sql import json_text
from tracker.files.imports.ref_allocation import new_numbers, new_refs
from tracker.files.imports.terms import codes_of
from tracker.ground.pasted_text import cleaned

CHUNK = 4_000
LONGEST_VALUE = 300
MOST_PROBLEMS = 10_000

READ_ONLY = {Status.PUBLISHED, Status.WITHDRAWN}
CHANGING = {Action.CREATE, Action.UPDATE}
CHANGE_COLUMNS = (
    "batch_id", "position", "kind", "sheet", "line", "action", "target", "ref", "key", "digest", "record_kind",
    "record", "record_version", "new", "cells", "extra",
)  # fmt: skip
COPY_CHANGES = f"COPY {PlannedChange._meta.db_table} ({', '.join(CHANGE_COLUMNS)}) FROM STDIN"


class Planner:
    """Plans one batch. Counts are in `counts` and `by_kind`, problems in the database."""

    def __init__(self, batch: ImportBatch, *, user: Any = None) -> None:
        self.batch = batch
        self.user = user
        self.reader = Reader(codes_of)
        self.positions = 0
        self.counts: Counter[str] = Counter()
        self.by_kind: dict[str, Counter[str]] = defaultdict(Counter)
        self.problems: list[Problem] = []
        self.number_of_problems = 0
        self.keys: dict[tuple[str, str], Known] = {}
        self.lines: dict[tuple[str, int], int] = {}
        self.occurrences: Counter[str] = Counter()
        self.waiting: list[Planned] = []

    def plan(
        self, groups: Iterable[Sequence[Draft]], progress: Callable[[int], None] = lambda line: None
    ) -> None:
        chunk: list[Draft] = []
        for group in groups:
            chunk.extend(group)
            if len(chunk) >= CHUNK:
                self._plan(chunk)
                progress(chunk[-1].line)
                chunk = []
        self._plan(chunk)
        self._link_those_that_wait()
        self.store_problems()

    def _plan(self, drafts: list[Draft]) -> None:
        rows = [Planned(draft, kinds()[draft.kind]) for draft in drafts if self._is_known(draft)]
        for row in rows:
            self._read(row)
        for kind, of_kind in by_kind(rows):
            self._identify(kind, of_kind)
        self._link(rows)

    def _is_known(self, draft: Draft) -> bool:
        if draft.kind in kinds():
            return True
        for problem in draft.problems:
            self._report(draft, *problem)
        return False

    # Cells

    def _read(self, row: Planned) -> None:
        """Texts become values and links; what cannot be read is reported with what would be right."""
        columns = row.kind.by_name
        for name, text in row.draft.cells.items():
            column = columns[name]
            try:
                text = cleaned(text)
                row.take(column, column.read(text, self.reader) if text.strip() else column.empty())
            except Unreadable as error:
                self._problem(row, name, text, str(error))
        for problem in row.draft.problems:
            self._report(row.draft, *problem)
            row.is_broken = True

    # Which row it is

    def _identify(self, kind: Table, rows: list[Planned]) -> None:
        """Identifies rows: by reference, by data set and key, by digest of the cells; all others are new."""
        named = [row for row in rows if row.draft.ref]
        known = stored_rows.find_refs(kind, named, self.user)
        for row in named:
            row.pk, row.ref = known.get(row.draft.ref, 0), row.draft.ref
            if not row.pk:
                self._problem(row, "ref", row.draft.ref, _no_such_ref(kind))
        keys = {row.draft.key: row for row in reversed(rows)}
        others = [row for row in rows if not row.draft.ref and not self._is_repeated(row, keys)]
        for row in others:
            row.digest = digest_of(row.draft)
            row.lasting_key = self._lasting_key(row)
        self._recognise(kind, others)
        new = [row for row in others if not row.pk]
        numbers, refs = new_numbers(kind.model, len(new)), new_refs(kind.model, len(new))
        for row, pk, ref in zip(new, numbers, refs, strict=True):
            row.pk, row.ref, row.action = pk, ref, Action.CREATE
        for row in rows:
            self._register(row)

    def _is_repeated(self, row: Planned, first: dict[str, Planned]) -> bool:
        key = row.draft.key
        if not key or (first[key] is row and (row.kind.name, key) not in self.keys):
            return False
        self._problem(row, "ref", f"#{row.draft.key}", _("Another row has this key already."))
        return True

    def _lasting_key(self, row: Planned) -> str:
        """Keys of spreadsheet rows derive from the file's own ids or cells and are always permanent."""
        if row.draft.key and (self.batch.dataset or self.batch.kind == SPREADSHEET):
            return row.draft.key
        self.occurrences[row.digest] += 1
        return f"{row.digest}:{self.occurrences[row.digest]}"

    def _recognise(self, kind: Table, rows: list[Planned]) -> None:
        by_key = {row.lasting_key: row for row in rows}
        found = stored_rows.remembered(self.batch.dataset, kind, list(by_key), self.user)
        for key, known in found.items():
            row = by_key[key]
            row.pk, row.ref = known.pk, known.ref
            row.is_kept = known.digest == row.digest

    def _register(self, row: Planned) -> None:
        """Keys that later rows point at; the same row twice in one file is a mistake."""
        if row.draft.key:
            self.keys.setdefault((row.kind.name, row.draft.key), Known(row.pk, row.ref, None))
        if not row.pk or row.action == Action.CREATE:
            return
        line = self.lines.setdefault((row.kind.name, row.pk), row.draft.line)
        if line != row.draft.line:
            text = _("Line %(line)d is about the same row.") % {"line": line}
            self._problem(row, "ref", row.ref, text)

    # What it points at

    def _link(self, rows: list[Planned]) -> None:
        """Resolves links to primary keys; rows with forward references are resolved at the end."""
        found = stored_rows.find_links((link for row in rows for link in links_of(row)), self.user)
        ready = [row for row in rows if not self._waits(row)]
        for row in ready:
            for column, value in row.links:
                self._resolve(row, column, value, found)
        self._compare(ready)
        self._write(ready)

    def _waits(self, row: Planned) -> bool:
        waits = any(is_key(link) and not self._known(link) for link in links_of(row))
        if waits:
            self.waiting.append(row)
        return waits

    def _known(self, link: Link) -> Known | None:
        kind = kind_of(link.model)
        return self.keys.get((kind.name, link.text[1:])) if kind else None

    def _link_those_that_wait(self) -> None:
        rows, self.waiting = self.waiting, []
        self._link(rows)
        for row in self.waiting:
            for column, value in row.links:
                for link in value if isinstance(value, list) else [value]:
                    if is_key(link) and not self._known(link):
                        text = _("No row of this import has the key %(key)s.") % {"key": link.text}
                        self._problem(row, column.name, link.text, text)

    def _resolve(self, row: Planned, column: Column, value: Any, found: dict[Link, int]) -> None:
        if isinstance(value, list):
            targets = [self._target(row, column, link, found) for link in value]
            row.values["_many"][column.key] = sorted({pk for pk, _ref in targets})
            row.refs[column.name] = sorted({ref for _pk, ref in targets})
        else:
            row.values[column.key], row.refs[column.name] = self._target(row, column, value, found)

    def _target(
        self, row: Planned, column: Column, link: Link, found: dict[Link, int]
    ) -> tuple[int, str]:
        known = self._known(link) if is_key(link) else None
        if known:
            return known.pk, known.ref
        if link not in found:
            text = _("There is nothing with this reference among the %(kind)s.")
            named = {"kind": force_str(link.model._meta.verbose_name_plural)}
            self._problem(row, column.name, link.text, text % named)
        return found.get(link, 0), link.text

    # What changes

    def _compare(self, rows: list[Planned]) -> None:
        for kind, of_kind in by_kind(rows):
            old = [row for row in of_kind if row.pk and row.action != Action.CREATE]
            found = stored_rows.changes(kind, [row for row in old if not row.is_kept])
            for row in old:
                row.changed = found.get(row.pk)
                row.action = Action.UPDATE if row.changed else Action.UNCHANGED
                self._refuse_moves(row)
            self._find_owners(kind, of_kind)
            for row in of_kind:
                self._require(row)

    def _refuse_moves(self, row: Planned) -> None:
        above = row.kind.record[0] if row.kind.record else ""
        column = next((c for c in row.kind.all_columns if c.key == f"{above}_id"), None)
        if column and column.name in (row.changed or ()):
            text = _("A row cannot move to another record: enter it there anew.")
            self._problem(row, column.name, row.text_of(column), text)

    def _find_owners(self, kind: Table, rows: list[Planned]) -> None:
        """The record that each row belongs to: its version is compared when the plan is applied."""
        found = stored_rows.owners(kind, rows, self.keys)
        for row in rows:
            row.owner = found.get(row.pk)
            if row.draft.key:
                self.keys[kind.name, row.draft.key] = Known(row.pk, row.ref, row.owner)
            if row.owner and row.owner.status in READ_ONLY and row.action in CHANGING:
                row.action = Action.REVIEW

    def _require(self, row: Planned) -> None:
        """A new row has all that its table requires."""
        if row.action == Action.CREATE and not row.is_broken:
            for column in row.kind.all_columns:
                if column.required and not row.values.get(column.key):
                    self._problem(row, column.name, "", _("This column has to be filled in."))

    # What is kept

    def _write(self, rows: list[Planned]) -> None:
        counted = [row for row in rows if row.action and not row.is_broken]
        for row in counted:
            self.counts[row.action] += 1
            self.by_kind[row.kind.part_of or row.kind.name][row.action] += 1
        with connection.cursor() as cursor, cursor.copy(COPY_CHANGES) as copy:
            for row in counted:
                if row.action != Action.UNCHANGED:
                    self.positions += 1
                    copy.write_row(self._columns(row))
        if len(self.problems) >= CHUNK:
            self.store_problems()

    def _columns(self, row: Planned) -> tuple[Any, ...]:
        draft, owner = row.draft, row.owner
        return (
            self.batch.pk, self.positions, row.kind.name, draft.sheet, draft.line, row.action, row.pk,
            row.ref, row.lasting_key, row.digest, owner.kind if owner else "", owner.pk if owner else None,
            owner.version if owner else None, json_text(row.new_values()),
            json_text(row.changed) if row.changed else None,
            json_text(draft.extra) if draft.extra else None,
        )  # fmt: skip

    # What is wrong

    def _problem(self, row: Planned, column: str, value: str, message: str) -> None:
        row.is_broken = True
        self._report(row.draft, row.draft.columns.get(column, column), value, message)

    def _report(self, draft: Draft, column: str, value: str, message: str) -> None:
        self.add_problem(draft.sheet, draft.line, column, value, message)

    def add_problem(self, sheet: str, line: int, column: str, value: str, message: str) -> None:
        """Stores the first problems up to the limit; counts all."""
        self.number_of_problems += 1
        if self.number_of_problems <= MOST_PROBLEMS:
            self.problems.append(
                Problem(
                    batch=self.batch,
                    sheet=sheet,
                    line=line,
                    column=column[:300],
                    value=value[:LONGEST_VALUE],
                    message=message,
                )
            )

    def store_problems(self) -> None:
        Problem.objects.bulk_create(self.problems, batch_size=1_000)
        self.problems = []


SPREADSHEET = "spreadsheet"


def _no_such_ref(kind: Table) -> str:
    text = _(
        "There is no row with this reference among the %(kind)s. Leave it empty, or write # and a"
        " word of your own, for a new one."
    )
    return text % {"kind": force_str(kind.label)}
