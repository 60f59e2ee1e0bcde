"""Times a function over many different inputs."""

from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter


def per_second(function: Callable[[str], object], texts: Sequence[str], rounds: int = 5) -> float:
    """Calls a second: the median of some rounds over all texts, after one round that does not count."""
    rates = []
    for _round in range(rounds + 1):
        start = perf_counter()
        for text in texts:
            function(text)
        rates.append(len(texts) / (perf_counter() - start))
    return median(rates[1:])
