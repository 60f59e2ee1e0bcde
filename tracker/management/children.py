"""Processes that the local demo starts: they end with it, however it ended."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence

from django.conf import settings

Child = subprocess.Popen[bytes]
PATIENCE = 10  # seconds that a child which was told to end may take
PAUSE = 5  # seconds between two starts of a child that ends by itself


def start(arguments: Sequence[str], open_files: Sequence[int] = ()) -> Child:
    """Python with these arguments."""
    environment = {name: text for name, text in os.environ.items() if name != "GUNICORN_CMD_ARGS"}
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env=environment,
        stdin=subprocess.PIPE,  # closes with us: see end_with_parent
        pass_fds=open_files,
        start_new_session=True,  # Ctrl-C reaches us, and we stop it in order
    )


def stop(*children: Child) -> None:
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        forget(child)


def forget(child: Child) -> None:
    """Closes our end of what it had as its standard input."""
    if child.stdin:
        child.stdin.close()


def end_with_parent() -> None:
    """For the child: a polite kill as soon as its parent is gone."""
    threading.Thread(target=_wait_for_the_end, daemon=True).start()


def _wait_for_the_end() -> None:
    """Standard input is a pipe whose other end only the parent holds, so it closes with it."""
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)


class Kept:
    """A supervised child process: it is restarted when it exits by itself."""

    def __init__(self, name: str, arguments: Sequence[str], say: Callable[[str], None]) -> None:
        self.name = name
        self.arguments = arguments
        self.say = say
        self.start()

    def start(self) -> None:
        self.child = start(self.arguments)
        self.not_before = time.monotonic() + PAUSE

    def look(self) -> None:
        """Not more often than every few seconds, lest one that cannot start takes all the time."""
        if self.child.poll() is None or time.monotonic() < self.not_before:
            return
        code = self.child.returncode
        forget(self.child)
        self.say(f"The {self.name} ended by itself, with exit code {code}; it is started again.")
        self.start()
