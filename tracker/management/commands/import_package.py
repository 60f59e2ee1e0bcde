"""Restores a package into empty editorial tables, with its references, statuses and versions.

What was published is published again.
"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker.files.packages import restore
from tracker.ground.tables import TableError


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="The package: FILE.zip")
        parser.add_argument(
            "--apply",
            action="store_true",
            help="Without it everything is checked, and nothing kept.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with options["file"].open("rb") as file:
                counts = restore(file, apply=options["apply"])
        except (OSError, TableError) as error:
            raise CommandError(str(error)) from error
        for name, number in counts.items():
            self.stdout.write(f"{number:>9} {name}")
        is_kept = options["apply"]
        self.stdout.write(
            "Restored." if is_kept else "Nothing was kept; add --apply to restore it."
        )
