"""What tests of the embedded server share: processes that use it, and where they may."""

import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

from tests.postgres import end_server
from tracker.database import binaries
from tracker.database.data_directory import APP, Place

User = subprocess.Popen[str]


@contextlib.contextmanager
def swept_folder(name: str) -> Iterator[Path]:
    """Short, open to pass through, and swept by the suite's watcher even after a kill."""
    path = Path(os.environ["TRACKER_TEST_FOLDER"]) / f"{name}-{os.getpid()}-{time.monotonic_ns()}"
    path.mkdir()
    path.chmod(0o755)
    yield path
    for pid_file in path.rglob("postmaster.pid"):
        end_server(pid_file.parent)
    shutil.rmtree(path)


def server_of(user: User) -> int:
    """The process number of the user's server, which answers now."""
    said = user.stdout.readline()
    assert said, user.stderr.read()
    return int(said)


def leave(user: User) -> int:
    if not user.stdin.closed:
        user.communicate()
    return user.returncode


def query(place: Place, text: str, role: str = APP) -> object:
    with psycopg.connect(**place.connection(role)) as link:
        return link.execute(text).fetchone()[0]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def is_gone_soon(pid: int) -> bool:
    """A stopped server takes a moment to vanish from the table of processes."""
    end = time.monotonic() + 10
    while is_alive(pid) and time.monotonic() < end:
        time.sleep(0.01)
    return not is_alive(pid)


def kill_outright(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)
    assert is_gone_soon(pid)


def copy_wheel(site: Path) -> None:
    spec = importlib.util.find_spec(binaries.PACKAGE)
    package = Path(spec.submodule_search_locations[0])
    unneeded = shutil.ignore_patterns("include", "pginstall")
    for part in (package, package.with_name(binaries.LIBRARIES)):
        if part.exists():
            shutil.copytree(part, site / part.name, ignore=unneeded)
