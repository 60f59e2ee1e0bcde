"""Draft: a row of one table before planning."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Draft:
    """A row as texts. `key` is its key inside the import: other rows point at it as `#key`.

    `columns` gives the title that the person's file has for a column; `problems` are (column, value, sentence);
    `extra` are cells that no mapping covers.
    """

    kind: str
    line: int
    sheet: str = ""
    key: str = ""
    ref: str = ""
    cells: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    problems: list[tuple[str, str, str]] = field(default_factory=list)
    extra: dict[str, str] | None = None
