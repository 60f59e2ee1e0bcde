"""Names across scripts: search keys, sorting, and whether a text names somebody."""

from tracker.ground.names.columns import COLUMNS, columns
from tracker.ground.names.fold_keys import fold, skeleton
from tracker.ground.names.lexemes import Word, spelt, vector, words_of
from tracker.ground.names.mention_finder import NameFinder, contains_any, contains_name
from tracker.ground.names.similarity import closeness
from tracker.ground.names.sort_keys import script, sort_key

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
