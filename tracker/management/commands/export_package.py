"""Writes all editorial tables as one package. It holds everything: keep it where nobody else can read it."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker.files.packages import write_package, written_whole
from tracker.ground.tables import TableError


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="The package to write: FILE.zip")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if not path.parent.is_dir():
            raise CommandError(f"There is no folder {path.parent}.")
        try:
            with written_whole(path) as file:
                written = write_package(file)
        except TableError as error:
            raise CommandError(str(error)) from error
        for one in written:
            self.stdout.write(f"{one.rows:>9} {one.name}")
