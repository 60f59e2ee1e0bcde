"""What cannot be seen over HTTP: how many statements a page takes, their plans, and the lists of the admin."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from django.contrib import admin
from django.core.cache import caches
from django.db import OperationalError, connection, connections
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path

from benchmarks.finding.clients import Measured, timed
from cases.models import Incident
from tracker.models import User
from tracker.urls import urlpatterns as ours

PATIENCE = 120
WIDTH = 160
ADMIN_LIST = "cases/incident/?country__code__exact=KG"


def statements(address: str) -> list[dict[str, Any]]:
    """Those of one page made anew, on all connections, with text and seconds of each; up to one that fails."""
    client = Client(raise_request_exception=False)
    client.get(address, secure=True)
    for name in ("pages", "counts"):
        caches[name].clear()
    with ExitStack() as stack:
        captured = [
            stack.enter_context(CaptureQueriesContext(connections[alias])) for alias in connections
        ]
        client.get(address, secure=True)
    return [query for some in captured for query in some.captured_queries]


def number_of_statements(address: str) -> int | None:
    """None for a page that fails half-way."""
    found = len(statements(address))
    status = Client(raise_request_exception=False).get(address, secure=True).status_code
    return found if status == 200 else None


def plan_of_slowest(address: str) -> str:
    """As the owner, whom the limit for the public does not stop; without times where it takes minutes."""
    found = statements(address)
    slowest = max(found, key=lambda query: float(query["time"]))
    with connection.cursor() as cursor:
        try:
            cursor.execute(f"SET statement_timeout = '{PATIENCE}s'")
            cursor.execute("EXPLAIN (ANALYZE, BUFFERS) " + slowest["sql"])
        except OperationalError:
            cursor.execute("EXPLAIN " + slowest["sql"])
        # Lists of ids are long.
        plan = "\n".join(line[:WIDTH] for (line,) in cursor.fetchall())
    place = found.index(slowest) + 1
    return f"statement {place} of {len(found)}, {float(slowest['time']) * 1000:.0f} ms\n{plan}"


# The admin's list of incidents in one country, beside the same columns and filters without anything of ours.


class PlainIncidentAdmin(admin.ModelAdmin):
    list_display = ("ref", "status", "began", "type", "country", "verification", "updated_at")
    list_filter = ("status", "verification", "country")
    list_select_related = ("type", "country", "verification")
    ordering = ("-updated_at", "-pk")


plain_site = admin.AdminSite(name="plain")
plain_site.register(Incident, PlainIncidentAdmin)
urlpatterns = [*ours, path("plain/", plain_site.urls)]


def admin_lists() -> dict[str, Measured]:
    """Ours and the plain one, in this process."""
    with _logged_in() as client:
        return {
            "ours": timed(lambda: _opened(client, f"/admin/{ADMIN_LIST}")),
            "plain": timed(lambda: _opened(client, f"/plain/{ADMIN_LIST}")),
        }


@contextmanager
def _logged_in() -> Iterator[Client]:
    name = "benchmark"
    user = User.objects.filter(username=name).first() or User.objects.create_superuser(name)
    with override_settings(ROOT_URLCONF=__name__):
        client = Client()
        client.force_login(user)
        yield client


def _opened(client: Client, address: str) -> None:
    response = client.get(address, secure=True)
    if response.status_code != 200:
        raise RuntimeError(f"{address}: {response.status_code}")
