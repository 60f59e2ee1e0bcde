"""The local demo: a database with the seed in it, accounts, gunicorn on the loopback address, a worker.

Each step says what it does. Whatever ends the command, what it started ends with it.
"""

import contextlib
import errno
import http.client
import os
import socket
import subprocess
import time
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker.database import embedded, is_embedded
from tracker.management import children, static_files
from tracker.management.children import Child, Kept

HOST = "127.0.0.1"
WORKER = ["manage.py", "worker", "--end-with-parent", "--grace", "5"]
CONFIGURATION = "python:tracker.management.gunicorn_settings"
LET_GO = 3  # seconds that a server which was just stopped may still hold its port
PATIENCE = 60  # seconds for gunicorn's first answer


class Command(BaseCommand):
    help = "Prepares everything and serves the local demo on 127.0.0.1; PORT chooses the port."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--end-with-parent",
            action="store_true",
            help="Stop when the process that started this one is gone, as when make is killed.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError(
                "`serve` is the local demo. In production run `manage.py migrate` and"
                " `manage.py collectstatic`, then gunicorn tracker.wsgi."
            )
        self.parent = os.getppid() if options["end_with_parent"] else None
        with (
            embedded.stop_on_signals() as self.ending,
            contextlib.closing(listen(chosen_port())) as listener,
            self.database(),
        ):
            self.prepare()
            self.serve(listener)

    def step(self, line: str) -> None:
        self.ending.check()
        self.say(line)

    def say(self, line: str) -> None:
        """A terminal that is gone must not keep us from stopping what we started."""
        with contextlib.suppress(OSError):
            self.stdout.write(line)
            self.stdout.flush()

    def database(self) -> contextlib.AbstractContextManager[Any]:
        if not is_embedded():
            return contextlib.nullcontext()
        self.step("Starting PostgreSQL")
        return embedded.running(settings.BASE_DIR, self.say)

    def prepare(self) -> None:
        self.step("Bringing the database up to date")
        call_command("migrate", verbosity=0, interactive=False)
        self.step("Loading the seed cases")
        call_command("demo", verbosity=0)
        if static_files.are_stale():
            self.step("Collecting static files")
            static_files.collect()
        call_command("demo_accounts", stdout=self.stdout)

    def serve(self, listener: socket.socket) -> None:
        self.step("Starting the web server and the background worker")
        server = start_gunicorn(listener)
        worker = Kept("background worker", WORKER, self.say)
        try:
            host, port = listener.getsockname()
            wait_for_answer(server, port)
            self.step(f"Ready: http://{host}:{port}/ (Ctrl-C stops it)")
            self.watch(server, worker)
        finally:
            self.say("Stopping")
            children.stop(server, worker.child)

    def watch(self, server: Child, worker: Kept) -> None:
        while self.parent in (None, os.getppid()):
            self.ending.check()
            worker.look()
            with contextlib.suppress(subprocess.TimeoutExpired):
                code = server.wait(timeout=0.2)
                raise CommandError(f"The web server ended by itself, with exit code {code}.")


def chosen_port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise CommandError(f"PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)


def listen(port: int, patience: float = LET_GO) -> socket.socket:
    """Taken before anything starts; who connects early is answered once gunicorn is up."""
    end = time.monotonic() + patience
    while True:
        try:
            return socket.create_server((HOST, port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE or time.monotonic() >= end:
                reason = os.strerror(error.errno or 0).lower()
                raise CommandError(
                    f"Port {port} cannot be used: {reason}. Stop what uses it, or choose another"
                    " one, for example PORT=8001."
                ) from error
        time.sleep(0.2)


def start_gunicorn(listener: socket.socket) -> Child:
    command = ["-m", "gunicorn", "--config", CONFIGURATION]
    command += ["--bind", f"fd://{listener.fileno()}", "tracker.wsgi:application"]
    return children.start(command, [listener.fileno()])


def wait_for_answer(server: Child, port: int) -> None:
    end = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < end:
        connection = http.client.HTTPConnection(HOST, port, timeout=5)
        with contextlib.closing(connection), contextlib.suppress(OSError):
            connection.request("GET", "/")
            connection.getresponse()
            return
    raise CommandError("The web server did not start; what it said is above.")
