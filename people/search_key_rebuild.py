"""Rebuilds missing search keys of names (a trigger sets keys to NULL where they do not belong to the text)."""

from typing import Any

from django.db import connection
from django.db.models import Q

from tracker.ground import names

AT_ONCE = 2_000


def rebuild(name_rows: Any, *, everything: bool = False) -> int:
    """Makes the keys that are missing, or all; gives how many rows were written. Run again, it writes none.

    In chunks, each a transaction of its own unless the caller has one, so that nobody waits for long.
    """
    wanted = name_rows.all() if everything else name_rows.filter(lacks_keys())
    numbers = list(wanted.order_by("pk").values_list("pk", flat=True))
    chunks = (numbers[start : start + AT_ONCE] for start in range(0, len(numbers), AT_ONCE))
    return sum(_rebuild(name_rows, chunk) for chunk in chunks)


def lacks_keys() -> Q:
    found = Q()
    for column in names.COLUMNS:
        found |= Q(**{f"{column}__isnull": True})
    return found


def _rebuild(name_rows: Any, numbers: list[int]) -> int:
    """In one statement. A text that somebody changes meanwhile is left for the next time."""
    texts = list(name_rows.filter(pk__in=numbers).values_list("pk", "text"))
    made = [names.columns(text) for _number, text in texts]
    given = [[number for number, _text in texts], [text for _number, text in texts]]
    with connection.cursor() as cursor:
        cursor.execute(
            # Names of a table and of columns of ours.
            f"""
            UPDATE {name_rows.model._meta.db_table} n
               SET folded = k.folded, skeleton = k.skeleton, sort_key = k.sort_key, lexemes = k.lexemes::tsvector
              FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[])
                   AS k (id, text, {", ".join(names.COLUMNS)})
             WHERE n.id = k.id AND n.text = k.text
            """,  # noqa: S608
            [*given, *([row[column] for row in made] for column in names.COLUMNS)],
        )
        return int(cursor.rowcount)
