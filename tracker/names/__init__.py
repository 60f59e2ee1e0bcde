"""Names across scripts: search keys, sorting, and whether a text names somebody."""

from tracker.names.closeness import closeness
from tracker.names.columns import COLUMNS, columns
from tracker.names.finder import NameFinder, contains_any, contains_name
from tracker.names.keys import fold, skeleton
from tracker.names.order import script, sort_key
from tracker.names.searching import Word, spelt, vector, words_of

__all__ = [
    "COLUMNS",
    "NameFinder",
    "Word",
    "closeness",
    "columns",
    "contains_any",
    "contains_name",
    "fold",
    "script",
    "skeleton",
    "sort_key",
    "spelt",
    "vector",
    "words_of",
]
