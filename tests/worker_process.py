"""A worker of its own, with steps that tests ask for: `python -m tests.worker_process`."""

import sys

import django
import pghistory
from django.core.management import call_command
from django.db import connection, transaction

GATE = 4_242


def register() -> None:
    from tracker.roof import jobs

    jobs.steps |= {"count": count, "fail": fail}


def count(batch_id: int) -> None:
    """Writes, and then waits for as long as somebody holds the gate."""
    from tracker.models import Country

    with transaction.atomic():
        Country.objects.filter(code="AQ").update(alpha3="QQQ")
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [GATE])


def fail(batch_id: int) -> None:
    raise ValueError("Ann Example was arrested")


if __name__ == "__main__":
    django.setup()
    register()
    with pghistory.context(command="worker"):
        call_command("worker", *sys.argv[1:])
