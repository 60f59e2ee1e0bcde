"""Makes the search keys of names that are missing, because something wrote names without them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from people.models import OrganisationName, PersonName
from people.search_key_rebuild import rebuild

NAMES = {"people": PersonName, "organisations": OrganisationName}


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--all", action="store_true", help="Make those that are there anew, too."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for label, model in NAMES.items():
            number = rebuild(model._base_manager, everything=options["all"])
            self.stdout.write(f"Names of {label}: {number} made searchable.")
