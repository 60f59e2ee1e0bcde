"""Plans the import of one file, and with --apply imports it: all of it, or nothing."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker.files.imports import batches, uploads
from tracker.files.imports.applying import NotApplied
from tracker.files.imports.kinds import files
from tracker.files.imports.models import ImportBatch, State
from tracker.files.imports.planning import SPREADSHEET
from tracker.files.imports.table_bundles import SEVERAL

SHOWN = 50  # errors on a terminal; --json has all


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--as", dest="kind", required=True, choices=[*files(), SPREADSHEET, SEVERAL]
        )
        parser.add_argument("--dataset", default="", help="Where the rows come from.")
        parser.add_argument("--mapping", type=Path, help="JSON: what a spreadsheet's columns mean.")
        parser.add_argument("--apply", action="store_true", help="Import; else only plan.")
        parser.add_argument("--json", action="store_true", help="Print the plan as JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        batch = self.uploaded(**options)
        batches.plan(batch)
        if batch.state == State.FAILED:
            self.refuse(batch, options["json"])
        if options["apply"] and not batch.counts["errors"] and changes_something(batch):
            self.apply(batch)
        if options["json"]:
            self.stdout.write(batches.as_json(batch))
        else:
            self.tell(batch)
        is_broken = bool(batch.counts["errors"])
        if not batch.applied_at:
            forget(batch)
        if is_broken:
            raise SystemExit(1)

    def uploaded(self, **options: Any) -> ImportBatch:
        path: Path = options["file"]
        try:
            with path.open("rb") as file:
                batch = uploads.receive(
                    file, path.name, kind=options["kind"], dataset=options["dataset"]
                )
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}.") from error
        batch.mapping = read_mapping(options["mapping"])
        batch.save(update_fields=["mapping"])
        return batch

    def refuse(self, batch: ImportBatch, is_json: bool) -> None:
        message = batch.message
        forget(batch)
        if is_json:
            error = {"line": 0, "column": "", "value": "", "message": message}
            counts = dict.fromkeys(("create", "update", "unchanged", "review"), 0)
            self.stdout.write(json.dumps({**counts, "errors": [error]}, ensure_ascii=False))
            raise SystemExit(1)
        raise CommandError(message)

    def apply(self, batch: ImportBatch) -> None:
        try:
            batches.apply(batch)
        except NotApplied as error:
            raise CommandError(str(error)) from error

    def tell(self, batch: ImportBatch) -> None:
        for problem in batch.problems.all()[:SHOWN]:
            place = ", ".join(filter(None, [problem.sheet, f"line {problem.line}", problem.column]))
            value = f" (“{problem.value[:60]}”)" if problem.value else ""
            self.stdout.write(f"{place}{value}: {problem.message}")
        numbers = {name: batch.counts[name] for name in ("create", "update", "unchanged", "review")}
        counted = ", ".join(f"{number} {name}" for name, number in numbers.items())
        self.stdout.write(f"{counted}, {batch.counts['errors']} errors.")
        if batch.applied_at:
            self.stdout.write(f"Imported as batch {batch.pk}; `manage.py undo_import {batch.pk}`.")
        elif not changes_something(batch):
            self.stdout.write("There is nothing to import.")
        elif not batch.counts["errors"]:
            self.stdout.write("This is only the plan: --apply imports it.")


def changes_something(batch: ImportBatch) -> bool:
    return bool(batch.counts["create"] or batch.counts["update"])


def forget(batch: ImportBatch) -> None:
    """A plan that was only looked at leaves nothing behind."""
    batch.delete()


def read_mapping(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        mapping = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}.") from error
    except ValueError as error:
        raise CommandError(f"{path} is no JSON: {error}.") from error
    if not isinstance(mapping, dict):
        raise CommandError(f"{path}: a mapping is a JSON object.")
    return mapping
