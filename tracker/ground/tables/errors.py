"""A file that cannot be read right is refused with one sentence that names the place."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _


class TableError(Exception):
    """Refuses a file. `reason` is a sentence for the person; the place is as exact as is known."""

    def __init__(
        self,
        reason: str,
        *,
        file: str = "",
        sheet: str = "",
        line: int | None = None,
        column: str = "",
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column

    @property
    def place(self) -> str:
        parts = [self.file]
        if self.sheet:
            parts.append(_("sheet “%(sheet)s”") % {"sheet": self.sheet})
        if self.line is not None:
            parts.append(_("line %(line)s") % {"line": self.line})
        if self.column:
            parts.append(_("column “%(column)s”") % {"column": self.column})
        return ", ".join(part for part in parts if part)

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}" if self.place else str(self.reason)


@contextmanager
def refusals_name(file: str, sheet: str = "") -> Iterator[None]:
    """Give a refusal from further inside the names that are known only out here."""
    try:
        yield
    except TableError as error:
        error.file = error.file or file
        error.sheet = error.sheet or sheet
        raise


def cell_too_long(limit: int, line: int, column: str) -> TableError:
    reason = _("The cell has more than %(limit)s characters.") % {"limit": limit}
    return TableError(reason, line=line, column=column)


def row_too_long(limit: int, line: int) -> TableError:
    reason = _("The row has more than %(limit)s characters.") % {"limit": limit}
    return TableError(reason, line=line)


def too_many_columns(limit: int, line: int) -> TableError:
    return TableError(_("The table has more than %(n)s columns.") % {"n": limit}, line=line)
