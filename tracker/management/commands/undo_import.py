"""Undoes an import, as long as nobody has edited its rows since."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker.files.imports import batches
from tracker.files.imports.applying import NotApplied
from tracker.files.imports.models import ImportBatch


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("batch", type=int)

    def handle(self, *args: Any, **options: Any) -> None:
        batch = ImportBatch.objects.filter(pk=options["batch"]).first()
        if batch is None:
            raise CommandError(f"There is no import {options['batch']}.")
        try:
            is_new = batches.undo(batch)
        except NotApplied as error:
            raise CommandError(str(error)) from error
        self.stdout.write("Undone." if is_new else "It was undone already.")
