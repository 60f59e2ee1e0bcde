"""Names across scripts: search keys, sorting, and whether a text names somebody."""

from tracker.names.finder import NameFinder, contains_any, contains_name
from tracker.names.keys import fold, skeleton
from tracker.names.order import script, sort_key

__all__ = [
    "NameFinder",
    "contains_any",
    "contains_name",
    "fold",
    "script",
    "skeleton",
    "sort_key",
]
