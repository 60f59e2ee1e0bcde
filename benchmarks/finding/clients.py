"""Readers who ask one address again and again over connections that stay open."""

import http.client
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.serving import Address

# So many answers of all readers are enough, and so many seconds; but not fewer answers than that.
MOST, SECONDS, LEAST = 160, 4.0, 3
# An address that takes longer needs no further warming.
SLOW = 1.0
PATIENCE = 300


@dataclass(frozen=True)
class Measured:
    """Milliseconds, answers per second, and how many of them were not a 200."""

    p50: float
    p95: float
    rate: float
    errors: int
    answers: int

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def measure(
    address: Address, path: str, *, readers: int, before: Callable[[], object] | None = None
) -> Measured:
    """`before` is done before each question, and not timed."""

    def each(_reader: int) -> list[tuple[float, int]]:
        link = http.client.HTTPConnection(*address, timeout=PATIENCE)
        answers = _until_enough(lambda: _ask(link, path), readers, before)
        link.close()
        return answers

    began = time.perf_counter()
    with ThreadPoolExecutor(readers) as pool:
        answers = [answer for some in pool.map(each, range(readers)) for answer in some]
    seconds = time.perf_counter() - began
    times = [took for took, _status in answers]
    errors = sum(status != 200 for _took, status in answers)
    rate = (len(answers) - errors) / seconds
    return Measured(part(times, 0.5), part(times, 0.95), rate, errors, len(answers))


def warm(address: Address, path: str) -> None:
    """Every thread of the server has answered it about once, so its connections are open."""

    def each(_reader: int) -> float:
        began = time.perf_counter()
        link = http.client.HTTPConnection(*address, timeout=PATIENCE)
        _ask(link, path)
        link.close()
        return time.perf_counter() - began

    if each(0) > SLOW and each(0) > SLOW:
        return
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(each, range(8)))


def timed(function: Callable[[], object]) -> Measured:
    """The same for one who asks without a server in between."""
    function()
    began = time.perf_counter()

    def once() -> int:
        function()
        return 200

    answers = _until_enough(once, 4)
    times = [took for took, _status in answers]
    rate = len(times) / (time.perf_counter() - began)
    return Measured(part(times, 0.5), part(times, 0.95), rate, 0, len(times))


def part(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))] * 1000


def _until_enough(
    ask: Callable[[], int], readers: int, before: Callable[[], object] | None = None
) -> list[tuple[float, int]]:
    answers: list[tuple[float, int]] = []
    end = time.perf_counter() + SECONDS
    least, most = -(-LEAST // readers), MOST // readers
    while len(answers) < least or (len(answers) < most and time.perf_counter() < end):
        if before:
            before()
        began = time.perf_counter()
        status = ask()
        answers.append((time.perf_counter() - began, status))
    return answers


def _ask(link: http.client.HTTPConnection, path: str) -> int:
    link.request("GET", path)
    response = link.getresponse()
    response.read()
    return response.status
