"""Our pages under gunicorn, and Datasette, on free ports of the loopback address."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager

Address = tuple[str, int]
Running = AbstractContextManager[tuple[Address, int]]


def gunicorn(*, workers: int = 1) -> Running:
    """As in production: without DEBUG, with the roles of the application and of the public."""
    port = free_port()
    # Requests over plain HTTP are answered as if the server in front had ended HTTPS.
    settings = {"INSECURE_HTTP": "1", "TRACKER_TESTING": "0", "DEBUG": "0"}
    command = [sys.executable, "-m", "gunicorn", "tracker.wsgi", "--threads", "4"]
    command += ["--workers", str(workers), "--bind", f"127.0.0.1:{port}"]
    return running(command, port, settings)


def datasette(program: str, *arguments: str) -> Running:
    port = free_port()
    return running([program, "serve", *arguments, "-h", "127.0.0.1", "-p", str(port)], port)


@contextlib.contextmanager
def running(
    command: list[str], port: int, settings: Mapping[str, str] | None = None
) -> Iterator[tuple[Address, int]]:
    """Its address and its process, as soon as it answers."""
    environment = {**os.environ, **(settings or {})}
    silent = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, stdout=silent, stderr=silent)
    try:
        wait_for(port)
        yield ("127.0.0.1", port), process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with (
            contextlib.suppress(ConnectionRefusedError),
            socket.create_connection(("127.0.0.1", port)),
        ):
            return
        time.sleep(0.1)  # the server says nothing when it is ready
    raise TimeoutError(port)
