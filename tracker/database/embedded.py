"""The embedded PostgreSQL server: started by its first user, stopped by its last.

Every command that needs the server holds a shared lock while it runs (`running`). Whoever finds
the server down starts it, clearing what a killed server left; whoever leaves last stops it. The
lock of a killed user dies with it, so the next command takes over the server it left behind.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from . import locks, places
from .server import Server


def to_stderr(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def prepare(
    checkout: Path, say: Callable[[str], None] = to_stderr, *, durable: bool = True
) -> Server:
    """Everything that settings need to know: the place and its key. Starts nothing."""
    place = places.prepare(checkout)
    with locks.gate(place):
        place.make_key()
    return Server(place, say=say, durable=durable)


@contextmanager
def running(
    checkout: Path, say: Callable[[str], None] = to_stderr, *, durable: bool = True
) -> Iterator[Server]:
    """The checkout's server, which answers for as long as the block runs."""
    server = prepare(checkout, say, durable=durable)
    with signals_end_the_block():
        user = _arrive(server)
        try:
            yield server
        finally:
            _leave(server, user)


def _arrive(server: Server) -> int:
    with locks.gate(server.place):
        user = locks.join(server.place)
        try:
            server.ensure()
        except BaseException:
            locks.leave(user)
            raise
    return user


def _leave(server: Server, user: int) -> None:
    with locks.gate(server.place):
        if locks.leave(user):
            server.stop()


@contextmanager
def signals_end_the_block() -> Iterator[None]:
    """A polite kill leaves through `finally`, as Ctrl-C does; an ignored signal stays ignored."""
    polite = (signal.SIGTERM, signal.SIGHUP)
    replaced = [number for number in polite if signal.getsignal(number) is signal.SIG_DFL]
    for number in replaced:
        signal.signal(number, _exit)
    try:
        yield
    finally:
        for number in replaced:
            signal.signal(number, signal.SIG_DFL)


def _exit(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
