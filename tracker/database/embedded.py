"""The embedded PostgreSQL server: started by its first user, stopped by its last.

Every command that needs the server holds a shared lock while it runs (`running`). Whoever finds
the server down starts it, clearing what a killed server left; whoever leaves last stops it. The
lock of a killed user dies with it, so the next command takes over the server it left behind.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from psycopg.pq import Conninfo

from tracker.database import locks

from .data_directory import prepare
from .server import Server


def to_stderr(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


@contextmanager
def running(
    checkout: Path, say: Callable[[str], None] = to_stderr, *, durable: bool = True
) -> Iterator[Server]:
    """The checkout's server, which answers for as long as the block runs."""
    server = Server(prepare(checkout), say=say, durable=durable)
    _forget_other_servers()
    with stop_on_signals():
        user = _arrive(server)
        try:
            yield server
        finally:
            with locks.gate(server.place):
                _leave(server, user)


def _forget_other_servers() -> None:
    """What libpq would take from PGPASSWORD, PGSERVICE and the like is not about this server."""
    for option in Conninfo.get_defaults():
        os.environ.pop((option.envvar or b"").decode(), None)


def _arrive(server: Server) -> int:
    with locks.gate(server.place):
        user = locks.join(server.place)
        try:
            server.place.make_passwords()
            server.ensure()
        except BaseException:
            _leave(server, user)
            raise
    return user


def _leave(server: Server, user: int) -> None:
    """For whoever holds the gate."""
    if locks.leave(user):
        server.stop()


class StopSignal:
    """Ends the block when a signal asks for it, and remembers that it did.

    An exception raised while Python happens to be in a destructor is lost; whoever runs for long
    asks `check` between two steps.
    """

    number = 0

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.number = number
        self.check()

    def check(self) -> None:
        if self.number == signal.SIGINT:
            raise KeyboardInterrupt
        if self.number:
            raise SystemExit(128 + self.number)


@contextmanager
def stop_on_signals() -> Iterator[StopSignal]:
    """Turns SIGINT, SIGTERM and SIGHUP into exceptions for the block, so that `finally` runs; a signal that was
    ignored stays ignored.
    """
    ending = StopSignal()
    defaults = {signal.SIG_DFL, signal.default_int_handler}
    polite = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.getsignal(number) for number in polite}
    replaced = {number: handler for number, handler in before.items() if handler in defaults}
    for number in replaced:
        signal.signal(number, ending)
    try:
        yield ending
    finally:
        for number, handler in replaced.items():
            signal.signal(number, handler)
