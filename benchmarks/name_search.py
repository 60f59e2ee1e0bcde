"""Search for names: how many are found, how many come first, and how long one search takes.

    .venv/bin/python -m benchmarks.name_search [PEOPLE] [--tuning]

Searches for public figures (tests/name_searches.csv) among made-up names; without `--tuning` those that nobody
looked at while the search was tuned. Initials fit many people, so nobody has to come first for them.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from typing import Any

from benchmarks.database import fresh_database

FOUND_WITHIN = 10
COMMON = [
    "Государственный комитет национальной безопасности республики",
    "Азамат Абдиев Акматов Бекмуратов",
    "Азамат",
    "Айбек Абдиев",
    "Азамат Абдулаев",
    "Александр Иванов",
    "Abdiev",
    "А. Иванов",
]


def main(people: int, *, is_tuning: bool) -> None:
    with fresh_database():
        from django.db import connection

        from people.public import PublicPersonName
        from tests import name_crowd

        searches = name_crowd.searches()
        bearers = fill(searches, people)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE people_personname, people_person")
        chosen = [search for search in searches if search.is_held_out != is_tuning]
        rows = PublicPersonName.objects.all()
        judge(rows, chosen, bearers)
        for typed in COMMON:
            print(
                f"{nearest_in(rows, typed):8.1f} ms nearest, {listed_in(typed):8.1f} ms listed: {typed}"
            )


def fill(searches: list[Any], people: int) -> dict[str, int]:
    """Numbers of the recorded names; the crowd stands around them."""
    from people.models import Person
    from tests.name_crowd import crowd, people_named

    recorded = dict.fromkeys(text for one in searches for text in (one.recorded, one.near) if text)
    begun = time.perf_counter()
    bearers = people_named([*recorded, *crowd(people, set(recorded))])
    took = time.perf_counter() - begun
    print(f"{len(bearers):,} names written in {took:.1f} s")
    published = {"status": "published", "public_digest": "-", "public_changed_on": "2026-01-01"}
    Person.objects.update(**published)
    return dict(zip(recorded, bearers, strict=False))


def judge(rows: Any, searches: list[Any], bearers: dict[str, int]) -> None:
    from people.nearest_names import nearest

    found, first, times = 0, 0, []
    telling = [search for search in searches if search.kind != "initials"]
    for search in searches:
        begun = time.perf_counter()
        hits = [near.bearer for near in nearest(rows, search.typed, FOUND_WITHIN)]
        times.append(time.perf_counter() - begun)
        is_found = bearers[search.recorded] in hits
        is_first = hits[:1] == [bearers[search.recorded]]
        found += is_found
        first += is_first and search.kind != "initials"
        if not is_found or not (is_first or search.kind == "initials"):
            said = "not first" if is_found else "not found"
            print(f"  {said}: {search.kind}, {search.typed} for {search.recorded}")
    print(
        f"{len(searches)} searches: recall@10 {found / len(searches):.3f},"
        f" precision@1 {first / len(telling):.3f};"
        f" p50 {statistics.median(times) * 1000:.1f} ms, p95"
        f" {statistics.quantiles(times, n=20)[-1] * 1000:.1f} ms, longest {max(times) * 1000:.1f} ms"
    )


def nearest_in(rows: Any, typed: str) -> float:
    """Milliseconds, the second time."""
    from people.nearest_names import nearest

    return milliseconds(lambda: nearest(rows, typed))


def listed_in(typed: str) -> float:
    from people.public import PublicPerson

    rows = PublicPerson.objects.named(typed).values_list("pk", flat=True)
    return milliseconds(lambda: list(rows.all()))


def milliseconds(work: Callable[[], Any]) -> float:
    work()
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("people", nargs="?", type=int, default=60_000)
    parser.add_argument("--tuning", action="store_true")
    given = parser.parse_args()
    main(given.people, is_tuning=given.tuning)
