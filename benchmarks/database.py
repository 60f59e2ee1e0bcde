"""A PostgreSQL server of a benchmark's own, as the suite has one: made for the run, thrown away with it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def fresh_database() -> Iterator[None]:
    """Django set up over an empty migrated database. Nothing of Django's may be imported before."""
    from tests.postgres import environment, watched_folder

    with watched_folder() as folder:
        os.environ.update(environment(folder))
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
