"""Both twins side by side, each in a database of this worker's own, read with the public role."""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any

from django.db import connection, connections

from cases.stored.registry import STORED
from tests import copies, worlds
from tests import twin_answers as read
from tests.faults import faults
from tests.planted_leaks import Leak, caches, pages_of, patched
from tests.twin import Twin
from tests.twins import build
from tracker.boundary import compilation
from tracker.boundary.alias import serving
from tracker.database.grants import derived_tables

SERVED = "served"
# Relations with these names, and the views that read them, themselves or through others.
READERS = """
WITH RECURSIVE touched (oid) AS (
    SELECT oid FROM pg_class WHERE relname = ANY(%s) AND relnamespace = current_schema()::regnamespace
    UNION
    SELECT rule.ev_class FROM touched
    JOIN pg_depend AS link ON link.refobjid = touched.oid
        AND link.refclassid = 'pg_class'::regclass AND link.classid = 'pg_rewrite'::regclass
    JOIN pg_rewrite AS rule ON rule.oid = link.objid
)
SELECT relname FROM pg_class JOIN touched USING (oid)
"""


class Side:
    """One of the twins: a database, and the connections to it while others are in use."""

    def __init__(self, name: str, twin: Twin) -> None:
        self.name = name
        self.twin = twin
        self._links: dict[str, Any] = {}

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """`default` and what serves pages talk to this twin."""
        with ExitStack() as stack:
            for alias in ("default", SERVED):
                stack.enter_context(self._linked(alias))
            stack.enter_context(serving(SERVED))
            yield

    @contextmanager
    def _linked(self, alias: str) -> Iterator[None]:
        wrapper = connections[alias]
        before = wrapper.connection, wrapper.autocommit, wrapper.settings_dict["NAME"]
        wrapper.connection = self._links.get(alias)
        wrapper.autocommit = wrapper.connection is not None
        wrapper.settings_dict["NAME"] = self.name
        try:
            yield
        finally:
            self._links[alias] = wrapper.connection
            wrapper.connection, wrapper.autocommit, wrapper.settings_dict["NAME"] = before

    def close(self) -> None:
        for link in self._links.values():
            if link is not None:
                link.close()
        copies.drop(self.name)


class Twins:
    def __init__(self, a: Side, b: Side) -> None:
        self.a, self.b = a, b

    def answers(self, addresses: list[str]) -> tuple[read.Answers, read.Answers]:
        """Of A, and of B after somebody of the staff has read the same there."""
        with self.b.in_use():
            with_hidden = dict(read.fetch_each(addresses, is_warmed=True))
        with self.a.in_use():
            return dict(read.fetch_each(addresses)), with_hidden


@contextmanager
def twins() -> Iterator[Twins]:
    """Made once in a run; these are copies."""
    with ExitStack() as stack:
        sides = []
        for has_hidden in (False, True):
            template, twin = worlds.made(
                f"twin_{'ab'[has_hidden]}", partial(start, has_hidden=has_hidden)
            )
            sides.append(Side(copies.copied(template), twin))
            stack.callback(sides[-1].close)
        yield Twins(*sides)


def start(*, has_hidden: bool) -> Twin:
    read.number_rows_from(read.FIRST_ID[has_hidden])
    twin = build(has_hidden=has_hidden)
    twin.strangers = twin._states = iter(())  # for making it only
    return twin


class LeakyTwins:
    """Twins to plant leaks in, one after the other: their views are those of the leak that was planted last."""

    def __init__(self, both: Twins) -> None:
        self.both = both
        self._planted: set[str] = set()  # databases that have the views of the present leak
        with both.b.in_use():
            self.clean = views()
            self.addresses = read.telling_addresses_of(both.b.twin)
            self.reach = worlds.once("reach", lambda: reach_of(self.addresses))
        both.answers(["/", "/incidents/", "/people/"])  # what is asked of a database once

    def trace_of(self, leak: Leak) -> str:
        """What gives a leak away at the first of the addresses that may show it; empty if nothing does."""
        self._planted = set()
        with self._planted_in(leak, self.both.b):
            addresses = self.addresses_of(leak, touched(self.clean))
        return next((found for one in addresses if (found := self._trace_at(leak, one))), "")

    def addresses_of(self, leak: Leak, views: set[str]) -> list[str]:
        """Those that read a view that the leak touches, and those of its pages; or all, if it has neither."""
        pages = pages_of(leak)
        return [
            address
            for address in self.addresses
            if not (views or pages) or views & self.reach[address] or read.name_of(address) in pages
        ]

    def _trace_at(self, leak: Leak, address: str) -> str:
        with_hidden = self._answer(leak, address, self.both.b)
        if fault := next(faults([(address, with_hidden)]), ""):
            return fault
        if not self._differs(leak, address, with_hidden):
            return ""
        # Once more: what a process or a session asks only once is no difference.
        return self._differs(leak, address, self._answer(leak, address, self.both.b))

    def _differs(self, leak: Leak, address: str, with_hidden: read.Answer) -> str:
        alone = self._answer(leak, address, self.both.a)
        return next(read.differences([(address, alone)], {address: with_hidden}), "")

    @contextmanager
    def _planted_in(self, leak: Leak, side: Side) -> Iterator[None]:
        """What a leak has noted is forgotten each time, but for its views, which are made once."""
        with patched(leak), side.in_use():
            if side.name not in self._planted:
                compilation.update_views("default")
                self._planted.add(side.name)
            yield

    def _answer(self, leak: Leak, address: str, side: Side) -> read.Answer:
        with self._planted_in(leak, side):
            return dict(read.fetch_each([address], is_warmed=leak is caches))[address]


def views() -> dict[str, str | None]:
    with connection.cursor() as cursor:
        return compilation.existing_views(cursor)


def touched(clean: dict[str, str | None]) -> set[str]:
    """Views that are others than these, with all that read them, also by what is stored of them."""
    now = views()
    changed = _readers({name for name in clean | now if clean.get(name) != now.get(name)})
    is_stored = any(stored.rule in changed for stored in STORED)
    return _readers(changed | derived_tables()) if is_stored else changed


def _readers(names: set[str]) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(READERS, [list(names)])
        return {name for (name,) in cursor.fetchall()}


def reach_of(addresses: list[str]) -> dict[str, set[str]]:
    """The views that each address reads."""
    reach: dict[str, set[str]] = {}
    for address in addresses:
        sent: list[str] = []

        def note(execute: Any, sql: str, *rest: Any, sent: list[str] = sent) -> Any:
            sent.append(str(sql))
            return execute(sql, *rest)

        with connections[SERVED].execute_wrapper(note):
            dict(read.fetch_each([address]))
        reach[address] = set(re.findall(r'"(public_\w+)"', " ".join(sent)))
    return reach
