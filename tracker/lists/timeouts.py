"""How long a question may take, and what one gets who asks too much."""

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
# Seconds that counts get which do not come in the usual time, and how many may take so long at once in a process:
# its other threads go on answering whoever asks for something else.
PATIENCE, TURNS = 60, 2
_turns = BoundedSemaphore(TURNS)


class TookTooLong(Exception):
    """What was asked of the database was not answered in the time that it was given."""


@contextmanager
def at_most(milliseconds: int) -> Iterator[None]:
    """Statements within get so long; raises TookTooLong."""
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
        if was_given_up(error):
            raise TookTooLong from error
        raise


def patiently(ask: Callable[[], Answer]) -> Answer:
    """What a page is made of, which is kept for all who come later, may take longer; raises TookTooLong."""
    try:
        return ask()
    except OperationalError as error:
        if not was_given_up(error) or connections[alias.current()].in_atomic_block:
            raise
    if not _turns.acquire(timeout=PATIENCE):
        raise TookTooLong
    try:
        with at_most(PATIENCE * 1000):
            return ask()
    finally:
        _turns.release()


def was_given_up(error: Exception) -> bool:
    return isinstance(error, TookTooLong) or isinstance(error.__cause__, QueryCanceled)


class TooLongMiddleware:
    """A question that the database gives up is answered with what to do about it, and is no error of ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Where something was asked for, to ask for less helps; else to come back later."""
        if not was_given_up(error):
            return None
        return render(request, "too_long.html", status=400 if request.GET else 503)
