"""What is kept of public answers is kept only until something public changes, whoever writes and in what order."""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.models import Incident
from tracker.boundary.change_stamp import NAME
from tracker.boundary.router import public_models
from tracker.lists import caching
from tracker.public import PublicStamp

pytestmark = pytest.mark.usefixtures("pages_are_kept")

# Through views of views.
TABLES_READ = """
WITH RECURSIVE used (name) AS (
    SELECT unnest(%s::text[]) COLLATE "default"
    UNION SELECT u.table_name::text COLLATE "default" FROM used
        JOIN information_schema.view_table_usage u ON u.view_name = used.name
)
SELECT name FROM used JOIN pg_tables ON tablename = name AND schemaname = current_schema()
WHERE name <> 'tracker_publicchange' ORDER BY name
"""
NOTES = "SELECT string_agg(id::text, ' ' ORDER BY id) FROM tracker_publicchange"
CONTEXT = """
SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),
    set_config('pghistory.context_metadata', '{}', true)
"""
WRITE = "UPDATE tracker_country SET alpha3 = alpha3 WHERE code = 'KG'"


@pytest.fixture
def connect(transactional_db: None) -> Iterator[Any]:
    """Further connections of the owner to the test's database."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(psycopg.connect(**connection.get_connection_params()))


def notes() -> str | None:
    return PublicStamp.objects.values_list("notes", flat=True).first()


def tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(TABLES_READ, [[model._meta.db_table for model in public_models()]])
        return [name for (name,) in cursor.fetchall()]


# Notes of the database


def test_every_table_that_a_public_view_reads_tells_of_any_write(db):
    found = tables()
    silent = []
    for table in found:
        for write in (f"DELETE FROM {table} WHERE false", f"TRUNCATE {table} CASCADE"):
            before = notes()
            with transaction.atomic(), connection.cursor() as cursor:
                # As if it were another transaction.
                cursor.execute("SELECT set_config('tracker.noted', '', true)")
                cursor.execute(write)
                after = notes()
                transaction.set_rollback(True)
            if after == before:
                silent.append(write)

    assert {"cases_incident", "people_personname", "cases_incident_further_types"} <= set(found)
    assert not silent


def test_a_transaction_leaves_one_note(connect):
    with connect() as link:
        before = link.execute("SELECT count(*) FROM tracker_publicchange").fetchone()
        link.execute("DELETE FROM tracker_publicchange")
        for _time in range(3):
            link.execute(WRITE)
        link.commit()

        assert before is not None
        assert link.execute("SELECT count(*) FROM tracker_publicchange").fetchone() == (1,)


def test_a_write_that_is_undone_notes_nothing(db):
    before = notes()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('tracker.noted', '', true)")
            cursor.execute(WRITE)
        assert notes() != before
        transaction.set_rollback(True)

    assert notes() == before


def test_the_next_write_notes_although_one_before_it_was_undone_in_the_same_transaction(connect):
    with connect() as link:
        link.execute("SELECT 1")
        with link.transaction() as undone:
            link.execute(WRITE)
            raise psycopg.Rollback(undone)
        before = link.execute(NOTES).fetchone()
        link.execute(WRITE)

        assert link.execute(NOTES).fetchone() != before


def test_notes_do_not_pile_up(connect):
    with connect() as link:
        for _time in range(120):
            link.execute(WRITE)
            link.commit()

        assert link.execute("SELECT count(*) FROM tracker_publicchange").fetchone() == (1,)


def test_one_who_sees_only_the_beginning_of_its_transaction_is_not_stopped(connect):
    with connect() as slow, connect() as quick:
        slow.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        slow.execute("SELECT count(*) FROM tracker_publicchange")
        quick.execute(WRITE)
        quick.commit()
        slow.execute("DELETE FROM cases_incident WHERE false")
        slow.commit()

        assert slow.execute("SELECT count(*) FROM tracker_publicchange").fetchone() == (2,)


@pytest.mark.parametrize("seed", range(6))
def test_no_two_states_have_the_same_notes_in_whatever_order_writers_commit(seed, connect):
    """Each writer writes, and commits later or never; a reader looks after each step."""
    chance = random.Random(seed)
    reader, writers = connect(), [connect() for _each in range(4)]
    reader.autocommit = True
    open_writes: dict[int, int] = {}
    committed: list[int] = []
    seen: dict[Any, tuple[int, ...]] = {}
    for number in range(80):
        who = chance.randrange(4)
        if who not in open_writes:
            writers[who].execute("DELETE FROM cases_incident WHERE false")
            open_writes[who] = number
        elif chance.random() < 0.2:
            writers[who].rollback()
            del open_writes[who]
        else:
            writers[who].commit()
            committed.append(open_writes.pop(who))
        state = tuple(committed)
        assert seen.setdefault(reader.execute(NOTES).fetchone(), state) == state
    assert len(committed) > 20


# Pages


def sent(get: Any) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert get().status_code == 200
    return len(captured)


PAGES = ("/", "/incidents/", "/people/", "/held/", "/search/?q=press", "/ru/countries/")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_that_is_asked_for_again_costs_one_query_and_is_the_same(address, client, make):
    make.incident(published=True)
    first = client.get(address)

    assert sent(lambda: client.get(address)) == 1
    assert client.get(address).content == first.content
    assert client.get(address).headers == first.headers


def test_languages_and_queries_are_kept_apart(client, make):
    make.incident(published=True, summary={"en": "A raid.", "ru": "Обыск."})

    pages = [
        client.get(address).content.decode()
        for _time in range(2)
        for address in ("/incidents/", "/ru/incidents/", "/incidents/?q=none", "/people/")
    ]
    assert pages[:4] == pages[4:]
    assert len(set(pages)) == 4


def test_a_record_that_is_withdrawn_is_gone_from_all_pages_at_once(client, make):
    incident = make.incident(published=True, title="Raid on a newsroom")
    addresses = ["/", "/incidents/", "/search/?q=raid", f"/incidents/{incident.ref}/"]
    assert all("on a newsroom" in client.get(one).content.decode() for one in addresses)

    Incident.objects.filter(pk=incident.pk).update(status="withdrawn")
    after = [client.get(one) for one in addresses]
    assert not any("on a newsroom" in page.content.decode() for page in after)
    assert [page.status_code for page in after] == [200, 200, 200, 404]


def test_what_another_connection_writes_shows_with_its_commit_and_not_before(client, make, connect):
    incident = make.incident(published=True, title="Raid on a newsroom")
    address = "/incidents/"
    assert "Raid on a newsroom" in client.get(address).content.decode()

    with connect() as link:
        link.execute(CONTEXT)
        link.execute("UPDATE cases_incident SET status = 'draft' WHERE id = %s", [incident.pk])
        assert "Raid on a newsroom" in client.get(address).content.decode()
        link.commit()
        assert "Raid on a newsroom" not in client.get(address).content.decode()


def test_what_the_staff_read_first_is_what_everybody_reads(client, make):
    make.incident(published=True, person=make.person("Ann Example", published=True, withheld=True))
    make.incident("A draft")
    staff = Client()
    staff.force_login(make.user("Confidential reader", is_superuser=True))

    pages = [(staff.get(one).content, client.get(one).content) for one in PAGES]
    assert all(first == then for first, then in pages)
    assert not any(b"A draft" in first or b"Ann Example" in first for first, _then in pages)


def test_a_new_day_makes_pages_anew(client, make, monkeypatch):
    make.incident(published=True)
    client.get("/held/")
    assert sent(lambda: client.get("/held/")) == 1

    tomorrow = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda *_given: tomorrow)
    assert sent(lambda: client.get("/held/")) > 1


def test_refusals_are_not_kept(client, make):
    assert client.get("/incidents/ABCDEFGH/").status_code == 404
    with CaptureQueriesContext(connection) as captured:
        assert client.get("/incidents/ABCDEFGH/").status_code == 404
    assert len(captured) > 1


def test_previews_keep_nothing(db, settings, monkeypatch):
    settings.PUBLIC_ALIAS = "public"  # which a preview does not read with
    made = iter(range(9))

    assert caching.change_stamp() is None
    assert [caching.kept("number", lambda: next(made)) for _time in range(2)] == [0, 1]


# Counts


def test_counts_of_a_list_are_asked_for_once_for_all_its_pages(client, make, settings):
    settings.PAGE_SIZE = 2
    for _each in range(5):
        make.incident(published=True, began="2015")
    with CaptureQueriesContext(connection) as captured:
        client.get("/incidents/?year=2015")
    assert any(GROUPED in query["sql"] for query in captured.captured_queries)

    with CaptureQueriesContext(connection) as captured:
        page = client.get("/incidents/?year=2015&page=2")
    assert page.context["listing"].total == 5
    assert not any(GROUPED in query["sql"] for query in captured.captured_queries)


GROUPED = "GROUPING SETS"


def test_counts_without_a_filter_serve_the_pages_of_each_of_its_values(client, make):
    """Countries are counted without the filter by country: they are the same on the pages of all countries."""
    for country in ("KG", "KZ", "KZ"):
        make.incident(published=True, country_id=country, began="2015")
    client.get("/incidents/?year=2015&country=kg")
    with CaptureQueriesContext(connection) as captured:
        listing = client.get("/incidents/?year=2015&country=kz").context["listing"]

    counts = next(q["sql"] for q in captured.captured_queries if GROUPED in q["sql"])
    assert "state_responsible_id, count" not in counts
    assert {value.code: value.number for value in listing.facet("country")} == {"KG": 1, "KZ": 2}
    assert listing.total == 2


def test_counts_of_different_questions_are_never_taken_for_each_other(client, make):
    """Sets have the same names in each statement; what they stand for is part of the key."""
    for country, began in (("KG", "2015"), ("KG", "2016"), ("KZ", "2016")):
        make.incident(published=True, country_id=country, began=began)
    totals = {
        query: client.get(f"/incidents/?{query}").context["listing"].total
        for query in ("", "country=kg", "country=kz", "year=2016", "country=kg&year=2016", "q=none")
    }

    assert list(totals.values()) == [3, 2, 1, 2, 1, 0]


def test_trigger_is_named_as_documented(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT tgrelid) FROM pg_trigger WHERE tgname = %s", [NAME])
        assert cursor.fetchone() == (len(tables()),)
