"""Makes the roles that the database's addresses name, where missing, and gives them their rights."""

from typing import Any

import psycopg
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from tracker.database import role_settings, roles
from tracker.management.commands.migrate import alone


class Command(BaseCommand):
    help = "Makes missing roles and renews the rights of the app's and the public's role."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        with roles.as_owner(connection), alone(connection):
            for part in ("app", "public"):
                self.make(part)
            roles.grant(connection)
        self.stdout.write("The rights of all roles are up to date.")

    def make(self, part: str) -> None:
        settings = role_settings()[part]
        try:
            made = roles.create(connection.connection, part, settings["USER"], settings["PASSWORD"])
        except psycopg.errors.InsufficientPrivilege as error:
            raise CommandError(
                f"The owner may not make the role {settings['USER']}. Let a superuser run"
                f" CREATE ROLE {settings['USER']} LOGIN PASSWORD '...', then run this again."
            ) from error
        if made:
            self.stdout.write(f"Made the role {settings['USER']}.")
