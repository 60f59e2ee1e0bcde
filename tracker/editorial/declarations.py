"""One declaration per field, beside its model: who may read it, and what its columns in files are called.

The tables of the staff and the package (`tracker/files/imports/field_columns.py`), the public views
(`tracker/boundary/shown.py`), the public tables (`tracker/files/public_tables/declared.py`), the data dictionary
and the tests of what may be seen all follow from it. A field that nobody has declared, or that is in no file
without a reason, fails the suite.

- `public`: may be a column of a public view, under the conditions of its `rows()`;
- `internal`: how we work: never a column of a view, of no use to a stranger;
- `confidential`: could hurt somebody: never a column of a view, and not for everybody on the staff.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any, NamedTuple

from django.db import models


class Sensitivity(StrEnum):
    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"


class Shape(NamedTuple):
    """What a short text looks like, as a pattern and as an example."""

    pattern: str
    example: str


@dataclass(frozen=True)
class Declared:
    """`about` says what the column of the staff's tables holds, `shown` what that of the public table does.

    The staff's column is called like the field, or `column`. What has no column has a reason in `not_filed`, what
    is public and in no public table one in `not_shown`.
    """

    sensitivity: Sensitivity
    name: str
    about: Any = None
    shown: str = ""
    column: str = ""
    shape: Shape | None = None
    not_filed: str = ""
    not_shown: str = ""

    def __post_init__(self) -> None:
        if self.shown and self.sensitivity is not Sensitivity.PUBLIC:
            raise TypeError(f"{self.name} is {self.sensitivity}: no public table shows it.")


public = partial(Declared, Sensitivity.PUBLIC)
internal = partial(Declared, Sensitivity.INTERNAL)
confidential = partial(Declared, Sensitivity.CONFIDENTIAL)


def each(kind: partial[Declared], *names: str, **options: Any) -> Iterator[Declared]:
    """The same of several fields."""
    return (kind(name, **options) for name in names)


WORKED_OUT = "the database works it out"


def worked_out(*names: str) -> Iterator[Declared]:
    """Public columns that the database makes of other ones."""
    return each(public, *names, not_filed=WORKED_OUT, not_shown=WORKED_OUT)


_declared: dict[type[models.Model], tuple[Declared, ...]] = {}
_without_table: dict[type[models.Model], str] = {}


def declare(model: type[models.Model], *fields: Declared, no_table: str = "") -> None:
    """Of a model or an abstract one. `no_table` says why its rows are in no table of the staff."""
    _declared[model] = fields
    if no_table:
        _without_table[model] = no_table


def declared(model: type[models.Model]) -> dict[str, Declared]:
    """By name: a model's own fields in the order of its columns, then what its bases declare beside them."""
    found: dict[str, Declared] = {}
    for base in model.__mro__:
        for one in _declared.get(base, ()):
            found.setdefault(one.name, one)
    return found


def declarations() -> dict[type[models.Model], tuple[Declared, ...]]:
    """As they stand beside each model, abstract ones too."""
    return _declared


def reason_for_no_table(model: type[models.Model]) -> str:
    return next((_without_table[base] for base in model.__mro__ if base in _without_table), "")
