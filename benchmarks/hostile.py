"""What hostile addresses cost: 10,000 of them over HTTP, one after the other.

    python -m benchmarks.hostile [10000] [--incidents 10000] [--keep DIR] [--seed 1]

The addresses are those of `tests/hostile_queries.py`: NUL and broken UTF-8, huge texts, regular expressions and
tsquery syntax, wrong types, repeated parameters, on every list, its files, single records and the search. They
are asked of gunicorn over a world of so many incidents (`large_world.py`). Prints how many answers had which
status, the slowest, and how many took more than a second.
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

from benchmarks import serving
from benchmarks.find_anything import collect_static_files
from benchmarks.finding.clients import PATIENCE, part
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
            report(ask(address, islice(addresses(asked.seed), asked.number)))


def ask(address: serving.Address, asked: Iterable[str]) -> list[tuple[float, int, str]]:
    """Seconds, status and path of each; status 0 where the server said nothing."""
    found = []
    for path in asked:
        began = time.perf_counter()
        link = http.client.HTTPConnection(*address, timeout=PATIENCE)
        try:
            link.request("GET", path)
            response = link.getresponse()
            response.read()
            status = response.status
        except (http.client.HTTPException, ConnectionError):
            status = 0
        link.close()
        found.append((time.perf_counter() - began, status, path))
    return found


def report(found: list[tuple[float, int, str]]) -> None:
    statuses = Counter(status for _took, status, _path in found)
    times = [took for took, _status, _path in found]
    print(f"{len(found):,} addresses: {dict(sorted(statuses.items()))}")
    print(f"p50 {part(times, 0.5):.0f} ms, p99 {part(times, 0.99):.0f} ms")
    print(f"{sum(took > LONG for took in times)} took more than {LONG:.0f} s; the slowest:")
    for took, status, path in sorted(found, reverse=True)[:SHOWN]:
        print(f"  {took * 1000:6.0f} ms  {status}  {path[:150]}")
    for _took, status, path in [one for one in found if one[1] >= 500 or not one[1]][:SHOWN]:
        print(f"  error {status}  {path[:300]}")


if __name__ == "__main__":
    main()
