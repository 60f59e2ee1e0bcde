"""Two flock() locks: one guards starting and stopping, the other counts the users of the embedded server. The
kernel releases both when a process dies.
"""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from .data_directory import Place


@contextmanager
def gate(place: Place) -> Iterator[None]:
    """Only one process at a time starts or stops the server."""
    handle = place.open("gate.lock", os.O_RDWR)
    try:
        if not _try_exclusive(handle):
            print("Waiting for another command that has PostgreSQL in hand.", file=sys.stderr)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        _let_go(handle)


def join(place: Place) -> int:
    """Count as a user of the server until `leave`, or until this process dies."""
    handle = place.open("users.lock", os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def leave(handle: int) -> bool:
    """Releases the user lock; returns whether this was the last user. Call it with the startup lock held."""
    try:
        return _try_exclusive(handle)
    finally:
        _let_go(handle)


def _try_exclusive(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _let_go(handle: int) -> None:
    fcntl.flock(handle, fcntl.LOCK_UN)  # closing alone would leave it to children that share it
    os.close(handle)
