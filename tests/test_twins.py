"""The leak test: a database with hidden rows among the public ones answers as one without them.

What a leak looks like here: an answer of twin B that is not that of twin A, or a fault in one. The planted leaks
test the test.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections

from cases.public import PublicPersonStatus
from tests import classification as known
from tests import planted_custody_leaks, planted_file_leaks, planted_leaks
from tests import twin_answers as read
from tests.conditions import column_conditions, conditions, without, without_in
from tests.faults import faults
from tests.twin import ref_of
from tests.twin_databases import SERVED, LeakyTwins, Twins, twins

pytestmark = pytest.mark.leaks
PARTS = 16
LEAKS = planted_leaks.LEAKS | planted_custody_leaks.LEAKS | planted_file_leaks.LEAKS


@pytest.fixture
def small_pages(public_role_alias: None, settings: Any) -> None:
    """So that hidden rows would push public ones onto other pages."""
    settings.PAGE_SIZE = 4


@pytest.fixture
def public_role_alias(settings: Any, django_db_blocker: Any) -> Iterator[None]:
    """A connection of the public role; each side brings its database."""
    connections[SERVED] = connections["public"].copy(SERVED)
    settings.PUBLIC_ALIAS = SERVED
    with django_db_blocker.unblock():
        yield
    del connections[SERVED]


@pytest.fixture(scope="session")
def both(django_db_setup: None, django_db_blocker: Any) -> Iterator[Twins]:
    with django_db_blocker.unblock(), twins() as made:
        yield made


@pytest.fixture(scope="session")
def to_plant_in(django_db_setup: None, django_db_blocker: Any) -> Iterator[Twins]:
    with django_db_blocker.unblock(), twins() as made:
        yield made


@pytest.fixture
def hidden(both: Twins, small_pages: None) -> Iterator[None]:
    """The database with the hidden rows."""
    with both.b.in_use():
        yield


@pytest.mark.parametrize("part", range(PARTS))
def test_hidden_rows_change_no_answer(both, small_pages, part):
    """Each part has every so many of all addresses."""
    with both.b.in_use():
        addresses = read.addresses_of(both.b.twin)[part::PARTS]

    alone, with_hidden = both.answers(addresses)

    assert {answer.status for answer in alone.values()} <= {200, 400, 404, 410}
    assert list(read.differences(alone.items(), with_hidden)) == []
    assert list(faults(with_hidden.items())) == []


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/incidents.csv?after=nonsense", 400),
        (f"/incidents/{ref_of('nobody')}/", 404),
        (f"/incidents/{ref_of('gone')}/", 410),
    ],
)
def test_addresses_have_answers_of_every_kind(both, small_pages, address, status):
    alone, with_hidden = both.answers([address])

    assert alone[address].status == with_hidden[address].status == status


def test_hidden_rows_change_no_view(both, small_pages):
    """Whether a page would show it or not."""
    with both.b.in_use():
        with_hidden = read.rows_of_views()
    with both.a.in_use():
        alone = read.rows_of_views()

    assert list(read.row_differences(alone, with_hidden)) == []


def test_no_condition_of_a_view_can_be_forgotten(hidden):
    """Each hides something here, whether a page would show it or not."""
    needless = [
        f"{view._meta.db_table} asks of {table._meta.label}.{column}"
        for view in known.public_models()
        # Its rows are stored of public people alone; it asks once more.
        if view is not PublicPersonStatus
        for table, column in conditions(view.rows())
        if column in known.table()["conditions"]
        and fed(view, view.rows()) == fed(view, without(view.rows, table, column)())
    ]

    assert needless == []


def test_no_condition_of_a_column_can_be_forgotten(hidden):
    """What is mentioned is public itself, of each mention in each view."""
    asked = [
        (view, name, table, column)
        for view in known.public_models()
        for name, (table, column) in column_conditions(view.rows())
        if column in known.table()["conditions"]
    ]
    needless = [
        f"{view._meta.db_table}.{name} asks of {table._meta.label}.{column}"
        for view, name, table, column in asked
        if fed(view, view.rows()) == fed(view, without_in(view.rows, name, table, column)())
    ]

    assert asked
    assert needless == []


def fed(view: Any, rows: Any) -> set[str]:
    """What a view gets; a union's parts, and rows with values, have named their columns themselves."""
    is_named = rows.query.combinator or rows._fields
    named = rows if is_named else _unordered(rows).values_list(*view.columns())
    return set(map(repr, named.using("default")))


def _unordered(rows: Any) -> Any:
    return rows if rows.query.distinct_fields else rows.order_by()


@pytest.fixture
def leaky(to_plant_in: Twins, small_pages: None) -> LeakyTwins:
    if not hasattr(to_plant_in, "leaky"):
        to_plant_in.leaky = LeakyTwins(to_plant_in)
    return to_plant_in.leaky


@pytest.mark.parametrize("name", LEAKS)
def test_planted_leak_is_found(leaky, name):
    assert leaky.trace_of(LEAKS[name])


def test_nothing_is_found_where_no_leak_is_planted(leaky):
    assert leaky.trace_of(lambda patch: None) == ""


def test_leak_is_looked_for_wherever_a_view_that_it_touches_is_read(leaky):
    """A view of views too, and what is stored of them; a leak in no view and of no page, everywhere."""
    everywhere = leaky.addresses_of(lambda patch: None, set())
    held = leaky.addresses_of(lambda patch: None, {"public_custody"})

    assert everywhere == leaky.addresses
    assert "/held/" in held
    assert "/about/" not in held
