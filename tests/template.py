"""The template database: made once for a state of the code, kept under `var/`, copied by every run.

What is kept is a whole stopped cluster. A run copies it into its own throw-away folder, so parallel and killed
runs never share a server; within the run, each database of a worker is made by `CREATE DATABASE ... TEMPLATE`. On
a server that TEST_DATABASE_URL names, the template is a database there.

    python -m tests.template    migrates the database of the environment, for this module alone
"""

import contextlib
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psycopg

from tracker.database.data_directory import Account, EmbeddedError, current_account, make_folder
from tracker.database.server import Server

ROOT = Path(__file__).resolve().parents[1]
STORE = ROOT / "var" / "test-databases"
KEPT = 3
NAME = "tracker_template"
PASSWORDS = "pgpass"
PRODUCT = ("tracker", "sources", "people", "cases")
# What only answers requests, and so may change without a new template; `migrated` refuses what is wrongly here.
ANSWERS = re.compile(
    r"(^|/)(views|urls|admin|wsgi|middleware|details)\.py$"
    r"|(^|/)(staff|roof|templatetags|admin)/"
    r"|/management/commands/(?!migrate|__init__)"
)
LOCK = 0x74656D706C617465  # "template"
UNUSED = "SELECT datname FROM pg_database WHERE datname LIKE %s AND shobj_description(oid, 'pg_database') < %s"
COPIES = "SELECT datname FROM pg_database WHERE starts_with(datname, %s)"
OTHER_INPUTS = ("fixtures/vocabulary/*", "tests/template.py")


def digest() -> str:
    """Of everything that makes the template: product code, vocabularies, versions. Imports nothing of Django."""
    found = hashlib.sha256(repr((sys.version_info[:3], dict(_versions()))).encode())
    for path in sorted(_inputs()):
        found.update(f"\0{path}\0".encode() + (ROOT / path).read_bytes())
    return found.hexdigest()[:16]


def _versions() -> Iterator[tuple[str, str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for requirement in project["dependencies"]:
        name = re.match(r"[\w-]+", requirement)[0]
        yield name, version(name)


def _inputs() -> Iterator[str]:
    code = (path for app in PRODUCT for path in (ROOT / app).rglob("*.py"))
    names = (path.relative_to(ROOT).as_posix() for path in code)
    yield from (name for name in names if not ANSWERS.search(name))
    for pattern in OTHER_INPUTS:
        yield from (path.relative_to(ROOT).as_posix() for path in ROOT.glob(pattern))


# A cluster, in the folder of a run


def find(server: Server) -> Path:
    """Where the template of this code is kept, or will be. If it is, its passwords are the server's."""
    kept = STORE / digest()
    with contextlib.suppress(PermissionError), _store():
        if kept.exists():
            os.utime(kept)
            shutil.copyfile(kept / PASSWORDS, server.place.passwords)
    return kept


def put_cluster(server: Server, variables: dict[str, str], kept: Path) -> None:
    """A stopped cluster with the template in the server's home, which has none yet."""
    try:
        with _store():
            _put(server, variables, kept)
    except PermissionError:  # a checkout that we may only read
        _make(server, variables)


def _put(server: Server, variables: dict[str, str], kept: Path) -> None:
    if _has_passwords_of(server, kept):
        _copy(kept / "data", server.place.home, server.place.account)
        return
    _make(server, variables)
    # Of our own: a killed run may have left somebody behind who still copies.
    unfinished = kept.with_name(f"{kept.name}-{os.getpid()}.unfinished")
    unfinished.mkdir(mode=0o700)
    for part in (server.place.data, server.place.passwords):
        _copy(part, unfinished, _owner())
    os.chown(unfinished, _owner().uid, _owner().gid)
    os.sync()  # the servers of tests do not wait for the disk, and this outlives them
    if not kept.exists():
        unfinished.rename(kept)
    _forget_older(kept.parent)


def _has_passwords_of(server: Server, kept: Path) -> bool:
    """Not where another run has kept it since we looked."""
    theirs = kept / PASSWORDS
    return theirs.exists() and theirs.read_bytes() == server.place.passwords.read_bytes()


def _make(server: Server, variables: dict[str, str]) -> None:
    server.ensure()
    try:
        with server.connect() as link:
            link.execute(f"CREATE DATABASE {NAME} OWNER tracker_owner")
        migrate(variables)
        with server.connect() as link:
            link.execute(f"ALTER DATABASE {NAME} ALLOW_CONNECTIONS false")
    finally:
        server.stop()


@contextlib.contextmanager
def _store() -> Iterator[Path]:
    """The folder of what is kept, for one process at a time. The kernel lets go of it when that one dies."""
    if not STORE.parent.exists():
        make_folder(STORE.parent, _owner(), 0o755)
    make_folder(STORE, _owner(), 0o700)
    handle = os.open(STORE / "lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        os.fchown(handle, _owner().uid, _owner().gid)
        fcntl.flock(handle, fcntl.LOCK_EX)
        for left in STORE.glob("*.unfinished"):
            shutil.rmtree(left, ignore_errors=True)
        yield STORE
    finally:
        os.close(handle)


def _owner() -> Account:
    """Root leaves behind what the checkout's owner can use."""
    status = ROOT.stat()
    return Account(status.st_uid, status.st_gid) if os.geteuid() == 0 else current_account()


def _copy(path: Path, target: Path, account: Account) -> None:
    """For this account, where root copies."""
    subprocess.run(["cp", "-a", str(path), str(target)], check=True)
    if os.geteuid() == 0:
        copy = target / path.name
        for part in (copy, *copy.rglob("*")):
            os.chown(part, account.uid, account.gid, follow_symlinks=False)


def _forget_older(store: Path) -> None:
    kept = (path for path in store.iterdir() if path.is_dir())
    for path in sorted(kept, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]:
        shutil.rmtree(path)


# On a server that was there before


def put_on_server(address: str, variables: Callable[[str], dict[str, str]]) -> str:
    """The name of the template there. It is made by one run at a time, under another name until it is whole."""
    name = f"{NAME}_{digest()}"
    with psycopg.connect(address, autocommit=True) as link:
        link.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        if not link.execute("SELECT FROM pg_database WHERE datname = %s", [name]).rowcount:
            unfinished = f"{name}_unfinished"
            link.execute(f"DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)")
            link.execute(f"CREATE DATABASE {unfinished}")
            migrate(variables(unfinished))
            link.execute(f"ALTER DATABASE {unfinished} RENAME TO {name}")
            link.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        link.execute(f"COMMENT ON DATABASE {name} IS 'used on {date.today()}'")
        _drop_older(link)
    return name


def _drop_older(link: psycopg.Connection[Any]) -> None:
    """No run takes longer than a day; its template is none of these."""
    last = f"used on {date.today() - timedelta(days=7)}"
    for (name,) in link.execute(UNUSED, [f"{NAME}_%", last]).fetchall():
        link.execute(f"DROP DATABASE {name} WITH (FORCE)")


def drop_copies(address: str, run: str) -> None:
    """What a killed run has left on a server that stays."""
    with psycopg.connect(address, autocommit=True) as link:
        for (name,) in link.execute(COPIES, [prefix(run)]).fetchall():
            with contextlib.suppress(psycopg.Error):
                link.execute(f"DROP DATABASE {name} WITH (FORCE)")


def prefix(run: str) -> str:
    """How the databases of a run are called; its number is the end of its folder's name."""
    return f"tracker_test_{run.rpartition('-')[2]}_"


# Migrating


def migrate(variables: dict[str, str]) -> None:
    """In a process of its own, which imports no more than it takes."""
    command = [sys.executable, "-m", "tests.template"]
    given = {**os.environ, **variables, "DJANGO_SETTINGS_MODULE": "tracker.settings"}
    done = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=False)
    if done.returncode:
        raise EmbeddedError(f"The template cannot be made:\n{done.stdout}{done.stderr}")


def migrated() -> None:
    """The pages of the admin are left out: what they import makes no database."""
    import django
    from django.contrib import admin
    from django.core.management import call_command

    admin.autodiscover = lambda: None
    django.setup()
    call_command("migrate", verbosity=0)
    if wrong := sorted(imported(sys.modules.values())):
        sys.exit(f"These make the template, but its hash leaves them out (ANSWERS): {wrong}")


def imported(modules: Iterable[object]) -> Iterator[str]:
    """Files of the product among these modules that the hash leaves out."""
    for module in list(modules):
        path = Path(getattr(module, "__file__", None) or "/")
        for app in PRODUCT:
            if path.is_relative_to(ROOT / app) and ANSWERS.search(
                name := str(path.relative_to(ROOT))
            ):
                yield name


if __name__ == "__main__":
    migrated()
