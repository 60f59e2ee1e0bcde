"""The leak test: a database with hidden rows among the public ones answers as one without them.

What a leak looks like here: an answer of twin B that is not that of twin A, or a fault in one. The planted leaks
test the test.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command

from cases.public import PublicPersonStatus
from tests import classification as known
from tests import planted_custody_leaks, planted_file_leaks, planted_leaks
from tests import twin_answers as read
from tests.conditions import column_conditions, conditions, without, without_in
from tests.faults import faults
from tests.planted_leaks import Leak, caches, planted
from tests.twin import Twin
from tests.twins import build
from tracker.boundary import compilation

LEAKS = planted_leaks.LEAKS | planted_custody_leaks.LEAKS | planted_file_leaks.LEAKS


@pytest.fixture
def small_pages(public_role: Any, settings: Any) -> Iterator[None]:
    """So that hidden rows would push public ones onto other pages."""
    settings.PAGE_SIZE = 4
    yield
    compilation.update_views("default")  # as they were before leaks were planted in them
    read.number_rows_from(1)


def start(*, has_hidden: bool) -> Twin:
    call_command("flush", verbosity=0, interactive=False)
    read.number_rows_from(read.FIRST_ID[has_hidden])
    return build(has_hidden=has_hidden)


def test_hidden_rows_change_no_answer(small_pages):
    addresses = read.addresses_of(start(has_hidden=True))
    with_hidden = dict(read.fetch_each(addresses, is_warmed=True))
    start(has_hidden=False)

    alone = dict(read.fetch_each(addresses))

    assert {answer.status for answer in alone.values()} == {200, 400, 404, 410}
    assert list(read.differences(alone.items(), with_hidden)) == []
    assert list(faults(with_hidden.items())) == []


def test_hidden_rows_change_no_view(small_pages):
    """Whether a page would show it or not."""
    start(has_hidden=True)
    with_hidden = read.rows_of_views()
    start(has_hidden=False)

    assert list(read.row_differences(read.rows_of_views(), with_hidden)) == []


def test_no_condition_of_a_view_can_be_forgotten(small_pages):
    """Each hides something here, whether a page would show it or not."""
    start(has_hidden=True)

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


def test_no_condition_of_a_column_can_be_forgotten(small_pages):
    """What is mentioned is public itself, of each mention in each view."""
    start(has_hidden=True)

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


def test_every_planted_leak_is_found(small_pages):
    addresses = read.telling_addresses_of(start(has_hidden=True))
    unnoticed = {name: answers_before_a_fault(leak, addresses) for name, leak in LEAKS.items()}
    start(has_hidden=False)

    missed = [
        name for name, answers in unnoticed.items() if answers and is_the_same(LEAKS[name], answers)
    ]

    assert missed == ["no leak"]


def answers_before_a_fault(leak: Leak, addresses: list[str]) -> read.Answers | None:
    """None where one of them is faulty in itself. No more is fetched than it takes, here and below."""
    answers = {}
    with planted(leak):
        for address, answer in read.fetch_each(addresses, is_warmed=leak is caches):
            if next(faults([(address, answer)]), None):
                return None
            answers[address] = answer
    return answers


def is_the_same(leak: Leak, with_hidden: read.Answers) -> bool:
    with planted(leak):
        each = read.fetch_each(with_hidden, is_warmed=leak is caches)
        return next(read.differences(each, with_hidden), None) is None
