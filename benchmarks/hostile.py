"""What hostile addresses cost: 10,000 of them over HTTP, one after the other.

    python -m benchmarks.hostile [10000] [--incidents 10000] [--keep DIR] [--seed 1]

The addresses are those of `tests/hostile_queries.py`: NUL and broken UTF-8, huge texts, regular expressions and
tsquery syntax, wrong types, repeated parameters, on every list, its files, single records and the search. They
are asked of gunicorn over a world of so many incidents (`large_world.py`). Prints how many answers had which
status, the slowest, and how many took more than a second; apart from these the whole files of a list, which are
sent while they are read, and of which the time to the first byte is told too.
"""

import argparse
import http.client
import os
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks import serving
from benchmarks.find_anything import collect_static_files
from benchmarks.finding.clients import PATIENCE, part, warm
from benchmarks.large_world import kept_world
from tests.hostile_queries import addresses

LONG = 1.0
SHOWN = 8


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("number", type=int, nargs="?", default=10_000)
    parser.add_argument("--incidents", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, metavar="DIR")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with ExitStack() as stack:
        os.environ["STATIC_ROOT"] = stack.enter_context(tempfile.TemporaryDirectory())
        stack.enter_context(kept_world(asked.keep, asked.incidents))
        collect_static_files()
        with serving.gunicorn(workers=2) as (address, _process):
            warm(address, "/")
            report(ask(address, islice(addresses(asked.seed), asked.number)))


class Answer(NamedTuple):
    """Seconds to the first byte and to the last; status 0 where the server said nothing."""

    first: float
    whole: float
    status: int
    path: str

    @property
    def is_file(self) -> bool:
        return self.path.partition("?")[0].endswith((".csv", ".json"))


def ask(address: serving.Address, asked: Iterable[str]) -> list[Answer]:
    found = []
    for path in asked:
        began = first = time.perf_counter()
        link = http.client.HTTPConnection(*address, timeout=PATIENCE)
        try:
            link.request("GET", path)
            response = link.getresponse()
            response.read(1)
            first = time.perf_counter()
            response.read()
            status = response.status
        except (http.client.HTTPException, ConnectionError):
            status = 0
        link.close()
        found.append(Answer(first - began, time.perf_counter() - began, status, path))
    return found


def report(found: list[Answer]) -> None:
    statuses = Counter(one.status for one in found)
    print(f"{len(found):,} addresses: {dict(sorted(statuses.items()))}")
    pages = [one for one in found if not one.is_file]
    files = [one for one in found if one.is_file]
    _report(f"{len(pages):,} pages", pages)
    _report(f"{len(files):,} files", files)
    firsts = [one.first for one in files]
    print(f"first byte of files: p99 {part(firsts, 0.99):.0f} ms, at most {max(firsts) * 1000:.0f}")
    for one in [one for one in found if one.status >= 500 or not one.status][:SHOWN]:
        print(f"  error {one.status}  {one.path[:300]}")


def _report(what: str, found: list[Answer]) -> None:
    times = [one.whole for one in found]
    print(f"{what}: p50 {part(times, 0.5):.0f} ms, p99 {part(times, 0.99):.0f} ms")
    print(f"{sum(took > LONG for took in times)} took more than {LONG:.0f} s; the slowest:")
    for one in sorted(found, key=lambda one: -one.whole)[:SHOWN]:
        print(f"  {one.whole * 1000:6.0f} ms  {one.status}  {one.path[:150]}")


if __name__ == "__main__":
    main()
