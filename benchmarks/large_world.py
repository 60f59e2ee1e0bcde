"""A seeded data set of 1,000 to 1,000,000 incidents, straight into the tables.

    python -m benchmarks.large_world --incidents N --keep DIR      on a server of its own; its files stay in DIR
    python -m benchmarks.large_world --incidents N --database URL  into a migrated, empty one; its owner's URL

For each 100,000 incidents: 60,000 people, 180,000 involvements, 160,000 citations, 40,000 sources, 2,000
organisations, 2,000 cases, 5,000 proceedings, 10,000 custodies. Texts in English and Russian out of 40,000 words
each, few of them common; the words to ask for stand in `world/texts.py`. Countries, types, dates and people are
skewed. 94 of 100 records are published, the others are drafts, in review or withdrawn; some people and
involvements are withheld. The same number and seed make the same rows, but without any history.
"""

import argparse
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from benchmarks.database import fresh_database, kept_database
from benchmarks.world.loading import load
from benchmarks.world.shape import World


def fill(owner: str, incidents: int, *, seed: int = 1) -> None:
    """Into a database that has no records yet, as its owner; a million take some minutes. Django is set up."""
    from benchmarks.world import bearers, legal
    from benchmarks.world import incidents as of_incidents

    world = World(incidents, seed)
    loads = [*of_incidents.loads(world), *bearers.loads(world), *legal.loads(world)]
    load(owner, loads)
    store(owner)


def store(owner: str) -> None:
    """What triggers would have worked out; the load has them off."""
    from cases.stored.registry import STORED

    with psycopg.connect(owner, autocommit=True) as link:
        for stored in STORED:
            link.execute(f"SELECT refresh_all_{stored.name}()")
            link.execute(f"ANALYZE {stored.table}")


@contextmanager
def kept_world(folder: Path | None, incidents: int, *, seed: int = 1) -> Iterator[None]:
    """Django over a database with this world in it: what the folder keeps already, or a new one.

    Without a folder it is thrown away. Each number of incidents and each seed has a folder of its own inside.
    """
    if folder is None:
        with fresh_database():
            timed_fill(os.environ["OWNER_DATABASE_URL"], incidents, seed)
            yield
        return
    own = folder / f"{incidents}-{seed}"
    filled = own / "filled"
    if own.exists() and not filled.exists():
        raise SystemExit(f"{own} was not finished: remove it first.")
    with kept_database(own):
        if not filled.exists():
            timed_fill(os.environ["OWNER_DATABASE_URL"], incidents, seed)
            filled.touch()
        yield


def main() -> None:
    parser = argparse.ArgumentParser(description="A large seeded data set.")
    parser.add_argument("--incidents", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--keep", type=Path)
    where.add_argument("--database")
    asked = parser.parse_args()
    if asked.database:
        fill_given(asked.database, asked.incidents, asked.seed)
        return
    with kept_world(asked.keep, asked.incidents, seed=asked.seed):
        print(f"kept in {asked.keep}")


def fill_given(owner: str, incidents: int, seed: int) -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    django.setup()
    timed_fill(owner, incidents, seed)


def timed_fill(owner: str, incidents: int, seed: int) -> None:
    start = time.perf_counter()
    fill(owner, incidents, seed=seed)
    print(f"{incidents:,} incidents made in {time.perf_counter() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
