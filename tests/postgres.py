"""The suite's PostgreSQL: a throw-away embedded server, or the one that TEST_DATABASE_URL names.

An early plugin (`-p tests.postgres`): the environment is ready before pytest-django reads the
settings, and pytest-xdist's workers inherit it. A child process watches the suite's folder: when
this process ends, however that happens, it ends every server in there and removes the folder.
"""

import contextlib
import hashlib
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from tracker.database import role_settings, roles
from tracker.database.data_directory import (
    APP,
    OWNER,
    PUBLIC,
    EmbeddedError,
    Place,
    me,
    server_account,
)
from tracker.database.server import Server, postmaster

ROOT = Path(__file__).resolve().parents[1]
VARIABLES = {"owner": "OWNER_DATABASE_URL", "app": "DATABASE_URL", "public": "PUBLIC_DATABASE_URL"}


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Iterator[None]:
    """A wrapper, because pytest-django's own hook would otherwise read the settings first."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        stack = contextlib.ExitStack()
        early_config.add_cleanup(stack.close)
        folder = stack.enter_context(watched_folder())
        os.environ.update(environment(folder))
    return (yield)


def environment(folder: Path) -> dict[str, str]:
    """As in production, but that the suite works as the owner, whose flush may truncate."""
    given = os.environ.get("TEST_DATABASE_URL")
    try:
        addresses = on_given_server(given) if given else on_throw_away_server(folder / "pg")
    except (EmbeddedError, psycopg.Error) as error:
        raise pytest.UsageError(f"No database to test with: {error}") from error
    return {VARIABLES[part]: url for part, url in addresses.items()} | {
        "TRACKER_TESTING": "1",
        "TRACKER_TEST_FOLDER": str(folder),
        "DEBUG": "0",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    }


@contextlib.contextmanager
def watched_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="case-tracker-tests-", dir="/tmp"))  # noqa: S108 - short
    folder.chmod(0o711)  # for a server that root starts as somebody else
    command = [sys.executable, "-m", "tests.postgres", str(folder)]
    watcher = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, start_new_session=True)
    try:
        yield folder
    finally:
        watcher.communicate()


def watch(folder: Path) -> None:
    sys.stdin.buffer.read()
    for pid_file in folder.rglob("postmaster.pid"):
        end_server(pid_file.parent)
    shutil.rmtree(folder, ignore_errors=True)


def end_server(data: Path) -> None:
    """At once: nothing in it is worth a checkpoint."""
    sockets = Path((data / "postmaster.pid").read_text().splitlines()[4])
    while pid := postmaster(data):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGQUIT)
        time.sleep(0.05)
    shutil.rmtree(sockets, ignore_errors=True)


def on_throw_away_server(home: Path) -> dict[str, str]:
    server = server_in(home)
    server.ensure()
    place, names = server.place, {"owner": OWNER, "app": APP, "public": PUBLIC}
    return {
        part: url(place.connection(name) | {"password": place.password(name)})
        for part, name in names.items()
    }


def server_in(home: Path) -> Server:
    place = Place(home, home / "sockets", me(), server_account(ROOT))
    place.make_home()
    place.make_passwords()
    return Server(place, durable=False, say=lambda line: None)


def on_given_server(given: str) -> dict[str, str]:
    """With roles of the suite's own, so that no installation on the same server is touched."""
    password = hashlib.sha256(given.encode()).hexdigest()
    names = {part: f"tracker_test_{part}" for part in VARIABLES}
    with psycopg.connect(given, autocommit=True) as link:
        for part, name in names.items():
            roles.create(link, part, name, password)
            change = sql.SQL("ALTER ROLE {} PASSWORD {}")
            link.execute(change.format(sql.Identifier(name), sql.Literal(password)))
    server = conninfo_to_dict(given)
    return {
        part: url(server | {"user": name, "password": password}) for part, name in names.items()
    }


def url(parts: Mapping[str, Any]) -> str:
    named = {name: quote(str(parts[name]), "") for name in ("user", "password", "dbname")}
    rest = {name: value for name, value in parts.items() if name not in named}
    return "postgresql://{user}:{password}@/{dbname}?".format(**named) + urlencode(
        rest, quote_via=quote
    )


def parameters(part: str, database: str) -> dict[str, Any]:
    """How libpq connects as the role that plays this part."""
    role = role_settings()[part]
    names = {"user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    given = {libpq: role[django] for libpq, django in names.items() if role[django]}
    return role["OPTIONS"] | given | {"dbname": database}


if __name__ == "__main__":
    watch(Path(sys.argv[1]))
