"""One seed for whatever is random in a run: pytest-randomly's, which it prints, and which `-p randomly
--randomly-seed=N` repeats. New references come from it too, so that a world is the same world again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from types import SimpleNamespace

import hypothesis
import hypothesis.core
import pytest

from tracker.editorial.records import new_ref

# How many examples hypothesis tries; `--hypothesis-profile` names one of these.
hypothesis.settings.register_profile("full", deadline=None, print_blob=True)
hypothesis.settings.register_profile("quick", deadline=None, print_blob=True, max_examples=10)

run = SimpleNamespace(seed=0)


def start(seed: int) -> None:
    """hypothesis would otherwise choose one of its own."""
    run.seed = seed
    hypothesis.core.global_force_seed = seed


@contextmanager
def references_of(name: str) -> Iterator[None]:
    """Within it, new references are those that belong to this seed and this name."""
    chance = Random(f"{run.seed} {name}")
    with pytest.MonkeyPatch.context() as patch:
        # Where the function looks, whatever module that is.
        patch.setitem(new_ref.__globals__, "secrets", chance)
        yield
