"""Controls one PostgreSQL server: initdb, start, readiness check, stop."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import psycopg

from tracker.database import roles

from .binaries import CLEAN_ENVIRONMENT, programs
from .data_directory import (
    APP,
    DATABASE,
    OWNER,
    PUBLIC,
    SUPERUSER,
    EmbeddedError,
    Place,
    current_account,
    make_folder,
)

PATIENCE = 60  # seconds: after a crash the log is replayed first
SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "128MB",
    # Messages and statements quote rows, and names of people do not belong in a log.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
# Autovacuum would look at tables whose rows tests have rolled back, and the planner would take them for empty.
THROW_AWAY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    # What is thrown away is also copied: a small log is copied soon.
    "min_wal_size": "2MB",
    "max_wal_size": "64MB",
}


class Server:
    """`ensure` and `stop` must be called with the startup lock held."""

    def __init__(
        self, place: Place, *, durable: bool = True, say: Callable[[str], None] = print
    ) -> None:
        self.place = place
        self.durable = durable
        self.say = say

    def ensure(self) -> None:
        """A server that answers, with our roles and database."""
        if self.pid() and not self._answers_in_time():
            self.stop()
        if not self.pid():
            self._start()
        self._make_roles_and_database()

    def stop(self, mode: str = "fast") -> None:
        if self.pid():
            self._run("pg_ctl", "stop", "-D", "data", "-w", "-t", str(PATIENCE), "-m", mode)
            with suppress(OSError):
                self.place.sockets.rmdir()

    def pid(self) -> int | None:
        return postmaster(self.place.data)

    def connect(self) -> psycopg.Connection[Any]:
        """As the cluster's superuser."""
        parameters: dict[str, Any] = self.place.connection(SUPERUSER, "postgres")
        try:
            return psycopg.connect(**parameters, connect_timeout=5, autocommit=True)
        except psycopg.OperationalError as error:
            if "authentication failed" not in str(error):
                raise
            raise EmbeddedError(
                f"{self.place.passwords} does not open the database beside it:"
                " put the right one back, or move the folder away."
            ) from None

    def _answers_in_time(self) -> bool:
        """Waits while it starts, recovers or stops; without its socket it never will answer."""
        began = time.monotonic()
        while self.pid() and (waited := time.monotonic() - began) < PATIENCE:
            if self._answers():
                return True
            if waited > 3 and not self.place.socket.exists():
                return False
            time.sleep(0.1)
        return False

    def _answers(self) -> bool:
        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _start(self) -> None:
        if not (self.place.data / "PG_VERSION").exists():
            self._make_data()
        make_folder(self.place.sockets, self.place.account, 0o700)
        self._clear_stale_files()
        for _ in range(10):
            done = self._pg_ctl_start()
            if done.returncode == 0:
                return
            # A backend of a killed server may need a moment to notice that it is alone.
            if "still in use" not in self._last_words():
                break
            time.sleep(1)
        raise EmbeddedError(f"PostgreSQL does not start: {self._last_words() or done.stdout}")

    def _pg_ctl_start(self) -> "subprocess.CompletedProcess[str]":
        settings = SETTINGS | ({} if self.durable else THROW_AWAY)
        settings |= {"unix_socket_directories": str(self.place.sockets)}
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        arguments = ("-D", "data", "-w", "-t", str(PATIENCE), "-l", "data/server.log")
        return self._run("pg_ctl", "start", *arguments, "-o", options, check=False)

    def _make_data(self) -> None:
        """A kill half-way leaves only the unfinished folder, which is then made anew."""
        self.say(f"Making a new PostgreSQL database in {self.place.data}")
        unfinished = self.place.home / "data.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        make_folder(unfinished, self.place.account, 0o700)
        self._initdb(unfinished.name)
        unfinished.rename(self.place.data)

    def _initdb(self, folder: str) -> None:
        arguments = ["-D", folder, "-U", SUPERUSER, "--locale=C.UTF-8", "--encoding=UTF8"]
        with tempfile.TemporaryFile("w") as file:
            file.write(self.place.password(SUPERUSER))
            file.seek(0)
            os.fchown(file.fileno(), self.place.account.uid, self.place.account.gid)
            arguments += ["--auth=scram-sha-256", f"--pwfile=/dev/fd/{file.fileno()}"]
            arguments += [] if self.durable else ["--no-sync", "--wal-segsize=1"]
            self._run("initdb", *arguments, open_files=[file.fileno()])

    def _clear_stale_files(self) -> None:
        """Left by a kill; PostgreSQL itself is put off when another process got the old number."""
        lock = self.place.socket.with_name(f"{self.place.socket.name}.lock")
        for path in (self.place.data / "postmaster.pid", self.place.socket, lock):
            path.unlink(missing_ok=True)

    def _make_roles_and_database(self) -> None:
        with self.connect() as link:
            for part, name in (("owner", OWNER), ("app", APP), ("public", PUBLIC)):
                roles.create(link, part, name, self.place.password(name))
            found = link.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
            if not found.rowcount:
                link.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC")
                link.execute(f"GRANT CONNECT ON DATABASE postgres TO {OWNER}")
                link.execute(f"CREATE DATABASE {DATABASE} OWNER {OWNER}")

    def _last_words(self) -> str:
        if not self.place.log.exists():
            return ""
        return "\n".join(self.place.log.read_text(errors="replace").splitlines()[-5:])

    @cached_property
    def _programs(self) -> Path:
        return programs(self.place)

    def _run(
        self, program: str, *arguments: str, check: bool = True, open_files: Sequence[int] = ()
    ) -> "subprocess.CompletedProcess[str]":
        account = self.place.account
        other: dict[str, Any] = {}
        if account != current_account():
            other = {"user": account.uid, "group": account.gid, "extra_groups": []}
        done = subprocess.run(  # noqa: S603 - a program of the installed package
            [self._programs / program, *arguments],
            cwd=self.place.home,
            env=CLEAN_ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            pass_fds=open_files,
            start_new_session=True,  # Ctrl-C is for us, not for a server half started
            umask=0o077,
            **other,
        )
        if check and done.returncode:
            raise EmbeddedError(f"{program} failed: {done.stdout}")
        return done


def postmaster(folder: Path) -> int | None:
    """The process in `postmaster.pid`, if it lives and is no stranger with a reused number."""
    try:
        pid = int((folder / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, ValueError, IndexError):
        return None
    return pid if _works_in(pid, folder) else None


def _works_in(pid: int, folder: Path) -> bool:
    """A PostgreSQL server works in its data folder."""
    if not Path("/proc/self/cwd").exists():
        return "postgres" in _command_of(pid)
    try:
        return os.path.samefile(f"/proc/{pid}/cwd", folder)
    except OSError:
        return False


def _command_of(pid: int) -> str:
    command = ["/bin/ps", "-o", "command=", "-p", str(pid)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603
