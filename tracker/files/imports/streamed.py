"""Rows on their way out."""

from collections.abc import Iterator, Sequence


class StreamedDataset:
    """A table in the shape of a tablib `Dataset`, whose rows are read once and counted.

    Closing it closes the query behind them.
    """

    def __init__(
        self,
        rows: Iterator[Sequence[str | None]],
        *,
        title: str = "",
        headers: Sequence[str] = (),
    ) -> None:
        self._rows = rows
        self.title, self.headers = title, headers
        self.number = 0

    def __iter__(self) -> Iterator[Sequence[str | None]]:
        for row in self._rows:
            self.number += 1
            yield row

    def close(self) -> None:
        close = getattr(self._rows, "close", None)
        if close:
            close()
