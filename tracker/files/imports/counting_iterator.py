"""Rows on their way out."""

from collections.abc import Iterator, Sequence


class Counted:
    """Counts the rows that were taken. Closing it closes the query behind them."""

    def __init__(self, rows: Iterator[Sequence[str]]) -> None:
        self._rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[Sequence[str]]:
        for row in self._rows:
            self.number += 1
            yield row

    def close(self) -> None:
        close = getattr(self._rows, "close", None)
        if close:
            close()
