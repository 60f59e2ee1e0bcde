"""Paths of the embedded PostgreSQL (data directory, socket, log) and the account that runs it.

PostgreSQL refuses to run as root. Root therefore starts it as the owner of the checkout, or as
`nobody` when that is root as well, and the data moves out of a checkout that this account cannot
enter. Nothing here starts a server, so settings may ask.
"""

import hashlib
import os
import pwd
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

DATABASE = "tracker"
SUPERUSER = "postgres"
OWNER, APP, PUBLIC = "tracker_owner", "tracker_app", "tracker_public"
ROLES = (SUPERUSER, OWNER, APP, PUBLIC)
PORT = "5432"  # a part of the socket's name, no more
RECORD = Path("var") / "pg-folder"
SHARED = Path("/var/lib")
SHORT = Path("/tmp")  # noqa: S108 - a socket's path has 107 bytes at most; our folder is private


class EmbeddedError(RuntimeError):
    """A sentence for the person at the keyboard."""


@dataclass(frozen=True)
class Account:
    uid: int
    gid: int

    def __str__(self) -> str:
        try:
            return pwd.getpwuid(self.uid).pw_name
        except KeyError:
            return f"user {self.uid}"

    def can_enter(self, folder: Path) -> bool:
        """Whether every part of the path that exists lets this account through."""
        return all(self._may_pass(part) for part in (folder, *folder.parents) if part.exists())

    def _may_pass(self, part: Path) -> bool:
        status = part.stat()
        if status.st_uid == self.uid:
            return bool(status.st_mode & stat.S_IXUSR)
        if status.st_gid == self.gid:
            return bool(status.st_mode & stat.S_IXGRP)
        return bool(status.st_mode & stat.S_IXOTH)


def current_account() -> Account:
    return Account(os.geteuid(), os.getegid())


def server_account(checkout: Path) -> Account:
    """Who runs the server: we ourselves, or for root the checkout's owner or else `nobody`."""
    if os.geteuid() != 0:
        return current_account()
    owner = checkout.stat().st_uid
    try:
        entry = pwd.getpwuid(owner) if owner else pwd.getpwnam("nobody")
    except KeyError:
        raise EmbeddedError(
            "PostgreSQL does not run as root, and this machine has no user to run it as instead:"
            " start as an ordinary user, or set DATABASE_URL."
        ) from None
    return Account(entry.pw_uid, entry.pw_gid)


@dataclass(frozen=True)
class Place:
    """`home` has the locks and the passwords and is its owner's; `data`, `sockets` are the server's."""

    home: Path
    sockets: Path
    owner: Account
    account: Account

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    @property
    def socket(self) -> Path:
        return self.sockets / f".s.PGSQL.{PORT}"

    @property
    def passwords(self) -> Path:
        """In libpq's format, which reads it when it connects; so settings hold no password."""
        return self.home / "pgpass"

    def connection(self, role: str, database: str = DATABASE) -> dict[str, str]:
        """Parameters of libpq."""
        return {
            "host": str(self.sockets),
            "port": PORT,
            "user": role,
            "dbname": database,
            "passfile": str(self.passwords),
        }

    def password(self, role: str) -> str:
        """For making the role."""
        lines = (line.split(":") for line in self.passwords.read_text().splitlines())
        return next(password for *_, name, password in lines if name == role)

    def make_home(self) -> None:
        """Safe to repeat and to race; the server passes through it to its data."""
        make_folder(self.home, self.owner, 0o700 if self.owner == self.account else 0o711)

    def make_passwords(self) -> None:
        """Once; for whoever holds the gate."""
        if self.passwords.exists():
            return
        lines = (f"*:*:*:{role}:{secrets.token_urlsafe(32)}\n" for role in ROLES)
        unfinished = f"{self.passwords.name}.unfinished"
        with open(self.open(unfinished, os.O_WRONLY | os.O_TRUNC), "w") as file:
            file.writelines(lines)
        (self.home / unfinished).rename(self.passwords)

    def open(self, name: str, flags: int) -> int:
        """A private file in `home` that a planted link cannot lead astray."""
        handle = os.open(self.home / name, flags | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        if os.fstat(handle).st_uid != self.owner.uid:
            os.fchown(handle, self.owner.uid, self.owner.gid)
        return handle


def locate(checkout: Path) -> Place:
    """The place that belongs to a checkout, whether or not anything is there yet."""
    account = server_account(checkout)
    owner = account if account.uid == checkout.stat().st_uid else current_account()
    home = _recorded(checkout) or _choose(checkout, account)
    digest = hashlib.sha256(f"{account.uid}:{home.resolve()}".encode()).hexdigest()
    return Place(home, SHORT / f"case-tracker-{digest[:16]}", owner, account)


def prepare(checkout: Path) -> Place:
    place = locate(checkout)
    var = checkout / "var"
    try:
        if not var.exists():
            make_folder(var, place.owner, 0o755)
        if checkout not in place.home.parents:
            (checkout / RECORD).write_text(f"{place.home}\n")
        place.make_home()
    except OSError as error:
        raise EmbeddedError(
            f"No place for the database: {error.filename}: {error.strerror}."
            " Make that folder writable, or set DATABASE_URL."
        ) from error
    return place


def _recorded(checkout: Path) -> Path | None:
    record = checkout / RECORD
    return Path(record.read_text().strip()) if record.exists() else None


def _choose(checkout: Path, account: Account) -> Path:
    if account.can_enter(checkout / "var"):
        return checkout / "var" / "pg"
    digest = hashlib.sha256(bytes(checkout.resolve())).hexdigest()
    return SHARED / f"case-tracker-{digest[:16]}"


def make_folder(path: Path, owner: Account, mode: int) -> None:
    """Give a folder this owner and mode; refuse a link, and what others own or may write to."""
    with suppress(FileExistsError):
        path.mkdir(mode=0o700)
    handle = _open_folder(path, owner)
    try:
        _check_folder(path, os.fstat(handle), owner)
        os.fchmod(handle, mode)
        if os.fstat(handle).st_uid != owner.uid:
            os.fchown(handle, owner.uid, owner.gid)
    finally:
        os.close(handle)


def _open_folder(path: Path, owner: Account) -> int:
    try:
        return os.open(path, os.O_DIRECTORY | os.O_NOFOLLOW)
    except (NotADirectoryError, PermissionError) as error:
        raise EmbeddedError(
            f"{path} is not a folder of {owner}: move it away, or run as whoever owns it."
        ) from error


def _check_folder(path: Path, status: os.stat_result, owner: Account) -> None:
    if status.st_uid not in (owner.uid, os.geteuid()):
        raise EmbeddedError(
            f"{path} belongs to {Account(status.st_uid, status.st_gid)}, not to {owner}:"
            " run as that user, or move it away."
        )
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise EmbeddedError(f"Others may write to {path}: move it away.")
