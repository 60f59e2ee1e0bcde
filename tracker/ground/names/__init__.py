"""Names across scripts: search keys, sorting, and whether a text names somebody."""

from tracker.ground.names.columns import COLUMNS, columns
from tracker.ground.names.fold_keys import fold, skeleton
from tracker.ground.names.lexemes import vector
from tracker.ground.names.mention_finder import NameFinder, contains_any, contains_name
from tracker.ground.names.sameness import sameness
from tracker.ground.names.similarity import closeness
from tracker.ground.names.sort_keys import script, sort_key
from tracker.ground.names.spelling import Word, spelt

__all__ = [
    "COLUMNS",
    "NameFinder",
    "Word",
    "closeness",
    "columns",
    "contains_any",
    "contains_name",
    "fold",
    "sameness",
    "script",
    "skeleton",
    "sort_key",
    "spelt",
    "vector",
]
