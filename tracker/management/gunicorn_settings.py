"""gunicorn under `manage.py serve`: it ends with that command, however the command ended."""

from typing import Any

from tracker.management import children

workers = 2
worker_class = "gthread"
threads = 4
preload_app = True  # read once instead of once a worker: the start is quicker
graceful_timeout = 3
loglevel = "warning"
control_socket_disable = True


def when_ready(arbiter: Any) -> None:
    children.end_with_parent()
