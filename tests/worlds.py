"""Databases with rows in them: each world is made once in a run, as a template of its own that workers copy."""

import fcntl
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pghistory

from tests import copies, seeds
from tests.postgres import TEMPLATE


@contextmanager
def world(name: str, make: Callable[[], Any]) -> Iterator[Any]:
    """Works in a copy of the world's database, with what `make` gave when it was made."""
    template, given = made(name, make)
    before = copies.in_use()
    own = copies.copied(template)
    copies.use(own)
    try:
        yield given
    finally:
        copies.use(before)
        copies.drop(own)


def made(name: str, make: Callable[[], Any]) -> tuple[str, Any]:
    """The name of the world's template, and what `make` gave."""
    return once(name, lambda: _make(name, make))  # type: ignore[no-any-return]


def once(name: str, work: Callable[[], Any]) -> Any:
    """What this work gives, which whoever asks first does for all workers of the run."""
    folder = Path(os.environ["TRACKER_TEST_FOLDER"]) / "once"
    folder.mkdir(exist_ok=True)
    kept = folder / name
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            unfinished = kept.with_suffix(".unfinished")
            unfinished.write_bytes(pickle.dumps(work()))
            unfinished.rename(kept)
    return pickle.loads(kept.read_bytes())  # noqa: S301 - written by this run


def _make(name: str, make: Callable[[], Any]) -> tuple[str, Any]:
    template = copies.copied(os.environ[TEMPLATE])
    before = copies.in_use()
    copies.use(template)
    try:
        with pghistory.context(command="test"), seeds.references_of(name):
            given = make()
    except BaseException:
        copies.use(before)
        copies.drop(template)
        raise
    copies.use(before)
    return template, given
