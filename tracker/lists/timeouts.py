"""Statement timeouts of the public role: shorter ones, a second try with a longer one, and the page shown after a
timeout.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import TypeVar

from django.db import OperationalError, connections, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from psycopg.errors import QueryCanceled

from tracker.boundary import alias

Answer = TypeVar("Answer")
LIMIT = "SELECT current_setting('statement_timeout'), set_config('statement_timeout', %s, true)"
# Seconds of the second try of counts that hit the usual timeout, and how many such queries run at once
# in a process; its other threads stay free for other requests.
PATIENCE, TURNS = 60, 2
_turns = BoundedSemaphore(TURNS)


class QueryTimeout(Exception):
    """A query was cancelled by statement_timeout."""


@contextmanager
def statement_timeout(milliseconds: int) -> Iterator[None]:
    """Sets statement_timeout for the block; raises QueryTimeout."""
    using = alias.current()
    is_part = connections[using].in_atomic_block
    try:
        with transaction.atomic(using), connections[using].cursor() as cursor:
            cursor.execute(LIMIT, [f"{milliseconds}ms"])
            (usual, _new) = cursor.fetchone()
            yield
            if is_part:  # else the limit ends with the transaction
                cursor.execute(LIMIT, [usual])
    except OperationalError as error:
        if is_timeout(error):
            raise QueryTimeout from error
        raise


def with_longer_timeout(ask: Callable[[], Answer]) -> Answer:
    """Runs `ask`; after a timeout runs it once more with PATIENCE seconds, since its result is cached for later
    readers. Raises QueryTimeout.
    """
    try:
        return ask()
    except OperationalError as error:
        if not is_timeout(error) or connections[alias.current()].in_atomic_block:
            raise
    if not _turns.acquire(timeout=PATIENCE):
        raise QueryTimeout
    try:
        with statement_timeout(PATIENCE * 1000):
            return ask()
    finally:
        _turns.release()


def is_timeout(error: Exception) -> bool:
    return isinstance(error, QueryTimeout) or isinstance(error.__cause__, QueryCanceled)


class QueryTimeoutMiddleware:
    """Answers a cancelled query with a page that tells the reader to narrow the list, not with a 500."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """400 where the request has parameters (ask for less), 503 otherwise (come back later)."""
        if not is_timeout(error):
            return None
        return render(request, "too_long.html", status=400 if request.GET else 503)
