"""The columns of public tables, and how the database makes a cell of each.

- Text per language is one column per content language, empty where it is not translated.
- A date is its EDTF text, with its earliest and latest day beside it.
- Several values in one cell are joined and escaped as `tracker.ground.tables.split_values` reads them. Columns
  that belong together have one value per row that they gather, in the same order, an empty one where there is
  nothing.
- A text that a spreadsheet would run as a formula gets one `'` in front, as `tracker.ground.tables.guard` does it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Case, CharField, DateField, F, Func, Q, TextField, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Concat

from tracker.boundary.joining import joined
from tracker.ground.tables.cell_escaping import GUARDED, SEPARATOR

# First characters of what may be guarded: to look at one number is faster than to match.
FIRST = sorted({ord(character) for character in "'=+-@\t\r\n＝＋－＠"})
ESCAPE = "\\"


class Kind(Enum):
    """What a cell holds."""

    TEXT = "text"
    CODE = "code"  # of our own making: a reference, a code, an EDTF date, a path; never a formula
    DAY = "day"
    NUMBER = "number"
    DECIMAL = "decimal"
    TRUTH = "truth"


@dataclass(frozen=True)
class Column:
    """A column: `value` is an expression over the table's rows, or over the related rows of `part`.

    `is_many` gathers it from all of them; else it says itself how to gather, as Count does.
    """

    name: str
    about: str
    value: Any
    kind: Kind = Kind.TEXT
    part: str = ""
    where: Q | None = None
    is_many: bool = False
    order: tuple[Any, ...] = ("pk",)

    def expression(self, *, as_text: bool) -> Any:
        """What is selected: `as_text` for CSV, where several values are one cell."""
        if not self.is_many:
            return self.value
        value = Coalesce(Cast(self.value, TextField()), Value(""), output_field=TextField())
        if not as_text:
            return ArrayAgg(value, filter=self.where, order_by=self.order)
        texts = value if self.kind is Kind.CODE else _escaped(value)
        if self.where is not None:
            # What is NULL is left out too, and the database sorts once for all columns, not for each.
            texts = Case(When(self.where, then=texts), default=None, output_field=TextField())
        return joined(texts, f" {SEPARATOR} ", order_by=self.order)

    def cell(self, source: str) -> str:
        """SQL of the CSV cell, made from the SQL of the value."""
        if self.is_count:
            return f"COALESCE({source}, 0)"
        if self.kind is Kind.TEXT:
            first = f"ascii({source}) IN ({', '.join(map(str, FIRST))})"
            marked = f"CASE WHEN {first} AND {source} ~ {_literal(GUARDED)} THEN '''' || {source}"
            return f"{marked} ELSE NULLIF({source}, '') END"
        if self.kind is Kind.TRUTH:
            return f"({source})::text"
        return f"NULLIF({source}, '')" if self.kind is Kind.CODE else source

    @property
    def is_count(self) -> bool:
        """How many rows a part has; where it has none it gives no row to count."""
        return self.kind is Kind.NUMBER and bool(self.part)

    @property
    def is_quoted(self) -> bool:
        """Whether CSV always quotes the cell, for programs that split at other delimiters."""
        return self.kind is Kind.TEXT

    def field(self, source: str) -> str:
        """SQL of the JSON value: an array for several, null for nothing."""
        if self.is_count:
            return f"COALESCE({source}, 0)"
        if self.is_many:
            return f"COALESCE({source}, '{{}}'::text[])"
        is_text = self.kind in (Kind.TEXT, Kind.CODE)
        return f"NULLIF({source}, '')" if is_text else source


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _escaped(value: Any) -> Any:
    for special in (ESCAPE, SEPARATOR):
        value = Func(
            value,
            Value(special),
            Value(ESCAPE + special),
            function="replace",
            output_field=TextField(),
        )
    return value


# How columns are declared


def words(name: str, about: str, value: Any = None, **more: Any) -> Column:
    """A text that somebody wrote or copied."""
    return Column(name, about, _path(name, value), **more)


def code(name: str, about: str, value: Any = None, **more: Any) -> Column:
    """A reference or a code."""
    return Column(name, about, _path(name, value), Kind.CODE, **more)


def day(name: str, about: str, value: Any = None, **more: Any) -> Column:
    return Column(name, about, _path(name, value), Kind.DAY, **more)


def number(name: str, about: str, value: Any = None, **more: Any) -> Column:
    return Column(name, about, _path(name, value), Kind.NUMBER, **more)


def decimal(name: str, about: str, value: Any = None, **more: Any) -> Column:
    return Column(name, about, _path(name, value), Kind.DECIMAL, **more)


def truth(name: str, about: str, value: Any = None, **more: Any) -> Column:
    return Column(name, about, _path(name, value), Kind.TRUTH, **more)


def many(name: str, about: str, value: Any, *, part: str, **more: Any) -> Column:
    """Texts of all rows of a part."""
    return Column(name, about, _path(name, value), part=part, is_many=True, **more)


def codes(name: str, about: str, value: Any, *, part: str, **more: Any) -> Column:
    """Codes or references of all rows of a part."""
    return many(name, about, value, part=part, kind=Kind.CODE, **more)


def refs(name: str, about: str, path: str, *, part: str) -> Column:
    """References or codes of all rows of a part, in their own order."""
    return codes(name, about, path, part=part, order=(path,))


def texts(name: str, about: str, path: str | None = None) -> list[Column]:
    """A text per content language."""
    return [
        Column(
            f"{name}_{language}", f"{about} ({language})", KeyTextTransform(language, path or name)
        )
        for language in settings.CONTENT_LANGUAGES
    ]


def names(name: str, about: str, path: str | None = None, **more: Any) -> list[Column]:
    """The same for what has to be named: in another language where it has no name in this one."""
    return [
        Column(
            f"{name}_{language}",
            f"{about} ({language}, else in another language)",
            shown(path or name, language),
            **more,
        )
        for language in settings.CONTENT_LANGUAGES
    ]


def in_languages(name: str, about: str, path: str, *, part: str, **more: Any) -> list[Column]:
    """Names of all rows of a part, per content language."""
    return names(name, about, path, part=part, is_many=True, **more)


def edtf(name: str, about: str, path: str | None = None, *, stored: str = "") -> list[Column]:
    """A partial date and its bounds; `stored` is the prefix of columns that have them, which is much faster."""
    value = path or name
    return [
        Column(name, f"{about}, as EDTF (ISO 8601-2)", F(value), Kind.CODE),
        *(
            Column(
                f"{name}_{bound}",
                f"{about}: the {bound} day that it may mean",
                F(f"{stored}_{bound}") if stored else _bound(value, bound),
                Kind.DAY,
            )
            for bound in ("earliest", "latest")
        ),
    ]


def _bound(path: str, bound: str) -> Func:
    return Func(F(path), function=f"edtf_{bound}", output_field=DateField())


def page(path: str, ref: str = "ref", about: str = "Path of its page on this site") -> Column:
    value = Concat(Value(path), F(ref), Value("/"), output_field=CharField())
    return Column("page", about, value, Kind.CODE)


def shown(path: str, language: str) -> Coalesce:
    """A name as a page in this language shows it: in another one where it has none."""
    first = [language, *(code for code in settings.CONTENT_LANGUAGES if code != language)]
    anyhow = Func(
        F(path),
        template="jsonb_path_query_first(%(expressions)s, '$.*') #>> '{}'",
        output_field=TextField(),
    )
    found: Iterator[Any] = (KeyTextTransform(code, path) for code in first)
    return Coalesce(*found, anyhow, output_field=TextField())


def _path(name: str, value: Any) -> Any:
    return F(value or name) if value is None or isinstance(value, str) else value
