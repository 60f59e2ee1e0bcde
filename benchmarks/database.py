"""A PostgreSQL server of a benchmark's own: made for the run and thrown away with it, or kept in a folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def fresh_database() -> Iterator[None]:
    """Django set up over an empty migrated database. Nothing of Django's may be imported before."""
    from tests.postgres import environment, watched_folder

    with watched_folder() as folder, _set_up(environment(folder)):
        yield


@contextmanager
def kept_database(folder: Path) -> Iterator[None]:
    """The same over a server whose files stay in the folder; whatever has to be migrated is."""
    from tests.postgres import environment, server_in

    folder.mkdir(parents=True, exist_ok=True)
    server = server_in(folder / "pg")
    try:
        with _set_up(environment(folder)):
            yield
    finally:
        server.stop()


@contextmanager
def _set_up(variables: dict[str, str]) -> Iterator[None]:
    os.environ.update(variables)
    os.environ["DJANGO_SETTINGS_MODULE"] = "tracker.settings"
    import django
    import pghistory
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    call_command("migrate", verbosity=0)
    with pghistory.context(command="benchmark"):
        yield
    connections.close_all()
