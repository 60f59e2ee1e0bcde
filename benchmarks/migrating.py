"""CPU seconds of `migrate` into an empty database, and of one where there is nothing to do, of several checkouts.

    python -m benchmarks.migrating [CHECKOUT ...]   each in turn with this one, on one server

The processor time is that of the `migrate` process; the server's comes on top and is much the same for all.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

ADDRESSES = ("OWNER_DATABASE_URL", "DATABASE_URL", "PUBLIC_DATABASE_URL")


def main() -> None:
    from tests.postgres import environment, watched_folder

    checkouts = [*map(Path, sys.argv[1:]), Path.cwd()]
    with watched_folder() as folder:
        variables = {**os.environ, **environment(folder), "TRACKER_TESTING": "0"}
        for number, checkout in enumerate(checkouts):
            with empty_database(variables, f"empty_{number}") as there:
                for what in ("into an empty database", "with nothing to do"):
                    cpu, wall = timed(checkout, there)
                    print(f"{checkout}, {what}: {cpu:.1f} s CPU, {wall:.1f} s", flush=True)


@contextmanager
def empty_database(variables: dict[str, str], name: str) -> Iterator[dict[str, str]]:
    owner = variables["OWNER_DATABASE_URL"]
    with psycopg.connect(owner, autocommit=True) as link:
        link.execute(f"CREATE DATABASE {name}")
        yield variables | {
            one: variables[one].replace("@/tracker?", f"@/{name}?") for one in ADDRESSES
        }
        link.execute(f"DROP DATABASE {name} WITH (FORCE)")


def timed(checkout: Path, variables: dict[str, str]) -> tuple[float, float]:
    before, start = _used(), time.perf_counter()
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=checkout, env=variables, check=True)
    return _used() - before, time.perf_counter() - start


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


if __name__ == "__main__":
    main()
