"""Makes all that is stored of public rows anew, where something wrote with triggers turned off."""

from typing import Any

from django.core.management.base import BaseCommand

from cases.stored.registry import STORED


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        for stored in STORED:
            self.stdout.write(
                f"{stored.table}: {stored.rebuild()} rows were missing, wrong or too many."
            )
