"""Makes the stored present situations of people anew, where something wrote with triggers turned off."""

from typing import Any

from django.core.management.base import BaseCommand

from cases.stored_situations import rebuild


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Present situations: {rebuild()} were missing, wrong or too many.")
