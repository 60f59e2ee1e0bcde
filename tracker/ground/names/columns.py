"""The columns of a name row that it is found and sorted by, for all who write such rows."""

from tracker.ground.names.fold_keys import fold, skeleton
from tracker.ground.names.lexemes import vector
from tracker.ground.names.sort_keys import sort_key

COLUMNS = ("folded", "skeleton", "sort_key", "lexemes")


def columns(text: str) -> dict[str, str]:
    """Folds and skeletons have a space around each word; the lexemes are written as a `tsvector`."""
    return {
        "folded": f" {fold(text)} ",
        "skeleton": f" {skeleton(text)} ",
        "sort_key": sort_key(text),
        "lexemes": vector(text),
    }
