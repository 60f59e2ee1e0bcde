"""A process of its own that uses the embedded server of a checkout: `python -m tests.server_user`.

It says the server's process number, then waits for its standard input to end. DURABLE=1 makes it
the server that users get; otherwise it is one that never waits for the disk.
"""

import os
import pwd
import signal
import sys
from pathlib import Path

from tracker.database import embedded
from tracker.database.data_directory import EmbeddedError


def heed_signals() -> None:
    """Also those that the suite's caller ignores, as `nohup` does: a child inherits that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def use(checkout: Path, account: str) -> None:
    if account:
        become(pwd.getpwnam(account))
    with embedded.running(checkout, durable="DURABLE" in os.environ) as server:
        print(server.pid(), flush=True)
        sys.stdin.read()


def become(entry: pwd.struct_passwd) -> None:
    os.setgroups([])
    os.setgid(entry.pw_gid)
    os.setuid(entry.pw_uid)


if __name__ == "__main__":
    heed_signals()
    try:
        use(Path(sys.argv[1]), sys.argv[2])
    except EmbeddedError as error:
        sys.exit(str(error))
