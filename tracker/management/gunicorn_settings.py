"""gunicorn under `manage.py serve`: it ends with that command, however the command ended."""

import os
import signal
import threading
from typing import Any

workers = 2
worker_class = "gthread"
threads = 4
preload_app = True  # read once instead of once a worker: the start is quicker
graceful_timeout = 3
loglevel = "warning"
control_socket_disable = True


def when_ready(arbiter: Any) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Standard input is a pipe whose other end only the parent holds, so it closes with it."""
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)
