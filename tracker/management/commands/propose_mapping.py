"""Prints what the columns of a spreadsheet may mean, as JSON for `import_table --mapping`: read it, correct it."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cases import spreadsheet
from tracker.ground.tables import TableError, open_table


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            with path.open("rb") as file, open_table(file, path.name) as table:
                found = table.found
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}.") from error
        except TableError as error:
            raise CommandError(str(error)) from error
        mapping = spreadsheet.guess(found.columns, found.sample, found.chosen)
        self.stdout.write(json.dumps(mapping, ensure_ascii=False, indent=1))
