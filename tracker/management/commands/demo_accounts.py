"""One account per role for the local demo; the passwords are made once and kept in `var/`."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError

ROLES = ("Researcher", "Reviewer", "Administrator", "Confidential reader", "Exporter")


class Command(BaseCommand):
    help = "Makes one account per role and prints their passwords; for the local demo only."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("Demo accounts are for the local demo, and this is production.")
        path = settings.BASE_DIR / "var" / "demo-accounts.txt"
        kept = read(path)
        passwords = {role: kept.get(username(role)) or secrets.token_urlsafe(9) for role in ROLES}
        for role, password in passwords.items():
            make_account(role, password, is_new=username(role) not in kept)
        lines = [f"{username(role):20} {password}" for role, password in passwords.items()]
        write(path, lines)
        self.stdout.write("\n".join(["Accounts of this demo (user name, password):", *lines]))


def username(role: str) -> str:
    return role.lower().replace(" ", "-")


def make_account(role: str, password: str, *, is_new: bool) -> None:
    """An account that is there keeps what was changed in it, unless its password was lost."""
    user, is_missing = get_user_model().objects.get_or_create(
        username=username(role), defaults={"is_staff": True}
    )
    if is_missing:
        user.groups.add(Group.objects.get_or_create(name=role)[0])
    if is_missing or is_new:
        user.set_password(password)
        user.save(update_fields=["password"])


def read(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    return dict(line.split() for line in path.read_text().splitlines() if len(line.split()) == 2)


def write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.fchmod(handle, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write("\n".join([*lines, ""]))
