"""What takes too long is given up, and said in a sentence."""

import pytest
from django.db import connection

from tracker.lists import caching
from tracker.lists.timeouts import QueryTimeout, statement_timeout
from tracker.roof.search_page import alternatives


def sleep(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [seconds])


def limit() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        return str(cursor.fetchone()[0])


def test_statement_that_takes_longer_is_given_up_and_the_next_has_the_usual_time(db):
    usual = limit()
    with pytest.raises(QueryTimeout), statement_timeout(20):
        sleep(5)
    assert limit() == usual

    with statement_timeout(2_000):
        assert limit() == "2s"
    assert limit() == usual


@pytest.mark.usefixtures("pages_are_kept")
def test_search_without_results_says_so_where_what_to_try_takes_long(client, make, monkeypatch):
    """And the next one who asks may be told more."""
    make.incident("Raid", published=True)
    address = "/search/?q=raid+nothing"
    with monkeypatch.context() as slowly:
        slowly.setattr(alternatives, "_number", lambda *given: slow(number(*given)))
        page = client.get(address)
    assert page.status_code == 200
    assert page.context["shorter"] == []

    assert client.get(address).context["shorter"]
    assert client.get(address).context is None  # kept


number = alternatives._number


def slow(rows):
    return rows.extra(where=["pg_sleep(9) IS NOT NULL"])


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/incidents/?q=raid", 400, "This takes too long"),
        ("/ru/incidents/?q=raid", 400, "Это занимает слишком много времени"),
        ("/incidents/", 503, "This takes too long"),
    ],
)
def test_page_that_takes_too_long_says_what_to_do(
    public_role, client, monkeypatch, address, status, sentence
):
    read = caching._read

    def slowly() -> str:
        with public_role.cursor() as cursor:
            cursor.execute("SET statement_timeout = '20ms'")
            cursor.execute("SELECT pg_sleep(5)")
        return read()

    monkeypatch.setattr(caching, "_read", slowly)
    response = client.get(address)

    assert response.status_code == status
    assert sentence in response.content.decode()
