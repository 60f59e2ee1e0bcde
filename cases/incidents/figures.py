"""Figures: violations and the people affected by them, said side by side and never added up."""

from dataclasses import dataclass

from tracker.lists.counting import Numbers
from tracker.lists.listing import Listing


@dataclass(frozen=True)
class Figures:
    """`unnamed` is a lower bound: those described in words, and those whose name is withheld."""

    violations: int
    people: int
    unnamed: int


def figures_of(listing: Listing) -> Figures:
    """Of the incidents of a list, from the counts of its page."""
    return Figures(*map(listing.count_of, ("violations", "people", "unnamed")))


def figures_in(numbers: Numbers) -> Figures:
    keys = ("violations", "people", "unnamed")
    return Figures(*(numbers.get(key, {}).get("", 0) for key in keys))
