"""How long a question may take, and what one gets who asks too much."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import OperationalError, connections, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from psycopg.errors import QueryCanceled

from tracker.boundary import alias

LIMIT = "SELECT set_config('statement_timeout', %s, true)"


class TookTooLong(Exception):
    """What was asked of the database was not answered in the time that it was given."""


@contextmanager
def at_most(milliseconds: int) -> Iterator[None]:
    """Statements within get so long; raises TookTooLong. For what a page can do without."""
    using = alias.current()
    try:
        with transaction.atomic(using), connections[using].cursor() as cursor:
            cursor.execute("SHOW statement_timeout")
            (usual,) = cursor.fetchone()
            cursor.execute(LIMIT, [f"{milliseconds}ms"])
            yield
            cursor.execute(LIMIT, [usual])
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise TookTooLong from error
        raise


class TooLongMiddleware:
    """A question that the database gives up is answered with what to do about it, and is no error of ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Where something was asked for, to ask for less helps; else to come back later."""
        if not isinstance(error, OperationalError) or not isinstance(
            error.__cause__, QueryCanceled
        ):
            return None
        return render(request, "too_long.html", status=400 if request.GET else 503)
