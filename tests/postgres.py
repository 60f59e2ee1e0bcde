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
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from tests import template
from tracker.database import role_settings, roles
from tracker.database.data_directory import (
    APP,
    DATABASE,
    OWNER,
    PUBLIC,
    EmbeddedError,
    Place,
    current_account,
    server_account,
)
from tracker.database.server import Server, postmaster

ROOT = Path(__file__).resolve().parents[1]
VARIABLES = {"owner": "OWNER_DATABASE_URL", "app": "DATABASE_URL", "public": "PUBLIC_DATABASE_URL"}
STARTING = "start of the suite's server"
TEMPLATE = "TRACKER_TEST_TEMPLATE"  # the database that those of the suite are copies of


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Iterator[None]:
    """A wrapper, because pytest-django's own hook would otherwise read the settings first."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        stack = contextlib.ExitStack()
        early_config.add_cleanup(stack.close)
        folder = stack.enter_context(watched_folder())
        os.environ.update(environment(folder, with_template=True))
    return (yield)


@pytest.hookimpl(tryfirst=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """None for one file: it would be over before workers have started. `-n 2` asks for them nevertheless."""
    files = {argument.partition("::")[0] for argument in config.args}
    is_one = len(files) == 1 and files.pop().endswith(".py")
    return 0 if is_one else None


def environment(folder: Path, *, with_template: bool = False) -> dict[str, str]:
    """As in production, but that the suite works as the owner, which makes its databases."""
    given = os.environ.get("TEST_DATABASE_URL")
    prepare = on_given_server if given else on_throw_away_server
    try:
        return prepare(folder, with_template)
    except (EmbeddedError, psycopg.Error) as error:
        raise pytest.UsageError(f"No database to test with: {error}") from error


def variables(folder: Path, addresses: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Of the environment, for databases given by the parameters of libpq for each part."""
    return {VARIABLES[part]: url(parts) for part, parts in addresses.items()} | {
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
        for thread in threading.enumerate():
            if thread.name == STARTING:
                thread.join()
        watcher.communicate()


def watch(folder: Path) -> None:
    sys.stdin.buffer.read()
    for pid_file in folder.rglob("postmaster.pid"):
        end_server(pid_file.parent)
    if given := os.environ.get("TEST_DATABASE_URL"):
        with contextlib.suppress(psycopg.Error):
            template.drop_copies(url(addresses_on_given(given)["owner"]), folder.name)
    shutil.rmtree(folder, ignore_errors=True)


def end_server(data: Path) -> None:
    """At once: nothing in it is worth a checkpoint."""
    sockets = Path((data / "postmaster.pid").read_text().splitlines()[4])
    while pid := postmaster(data):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGQUIT)
        time.sleep(0.05)
    shutil.rmtree(sockets, ignore_errors=True)


def on_throw_away_server(folder: Path, with_template: bool) -> dict[str, str]:
    server = server_in(folder / "pg")
    if not with_template:
        server.ensure()
        return variables(folder, addresses_on(server.place))
    kept = template.find(server)
    of_template = variables(folder, addresses_on(server.place, template.NAME))
    starting = threading.Thread(
        target=start, args=[folder, server, of_template, kept], name=STARTING
    )
    starting.start()
    return variables(folder, addresses_on(server.place)) | {TEMPLATE: template.NAME}


def start(folder: Path, server: Server, of_template: dict[str, str], kept: Path) -> None:
    """While others load Django, which takes as long; who needs the server waits for one of two files."""
    try:
        template.put_cluster(server, of_template, kept)
        server.ensure()
    except Exception as error:  # whatever it is, it ends a thread: who waits has to be told of it
        (folder / "failed.unfinished").write_text(f"No database to test with: {error}")
        (folder / "failed.unfinished").rename(folder / "failed")
    else:
        (folder / "started").touch()


def wait_for_start(folder: Path) -> None:
    """Raises what kept it from starting."""
    while not (folder / "started").exists():
        if (folder / "failed").exists():
            raise EmbeddedError((folder / "failed").read_text())
        time.sleep(0.02)


def addresses_on(place: Place, database: str = DATABASE) -> dict[str, dict[str, str]]:
    names = {"owner": OWNER, "app": APP, "public": PUBLIC}
    return {
        part: place.connection(name, database) | {"password": place.password(name)}
        for part, name in names.items()
    }


def server_in(home: Path) -> Server:
    place = Place(home, home / "sockets", current_account(), server_account(ROOT))
    place.make_home()
    place.make_passwords()
    return Server(place, durable=False, say=lambda line: None)


def on_given_server(folder: Path, with_template: bool) -> dict[str, str]:
    given = os.environ["TEST_DATABASE_URL"]
    addresses = addresses_on_given(given)
    with psycopg.connect(given, autocommit=True) as link:
        for part, parts in addresses.items():
            roles.create(link, part, parts["user"], parts["password"])
            change = sql.SQL("ALTER ROLE {} PASSWORD {}")
            names = sql.Identifier(parts["user"]), sql.Literal(parts["password"])
            link.execute(change.format(*names))
    found = variables(folder, addresses)
    if with_template:
        made = template.put_on_server(
            url(addresses["owner"]), lambda name: variables(folder, addresses_on_given(given, name))
        )
        found[TEMPLATE] = made
        (folder / "started").touch()
    return found


def addresses_on_given(given: str, database: str = "") -> dict[str, dict[str, Any]]:
    """With roles of the suite's own, so that no installation on the same server is touched."""
    password = hashlib.sha256(given.encode()).hexdigest()
    server = conninfo_to_dict(given) | ({"dbname": database} if database else {})
    return {
        part: server | {"user": f"tracker_test_{part}", "password": password} for part in VARIABLES
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
