"""Loads the seed cases once; running it again changes nothing."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.seed import Seed, SeedError


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = Seed(settings.BASE_DIR / "fixtures" / "seed").load()
        except SeedError as error:
            raise CommandError(str(error)) from error
        numbers = ", ".join(f"{number} {kind}" for kind, number in made.items())
        self.stdout.write(f"Seed cases: {numbers or 'there already'}.")
