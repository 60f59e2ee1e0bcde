"""Converts package cells to database values. The cells were written by this project; the database's constraints
validate them.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.editorial.records import is_ref
from tracker.files.imports.columns import (
    Amount,
    Column,
    Flag,
    Names,
    OwnRef,
    Reader,
    Ref,
    Refs,
    Term,
    Terms,
    Unreadable,
    Whole,
)
from tracker.files.imports.terms import codes_of
from tracker.ground.tables import split_values

# By model: the number that each reference gets.
Numbers = Mapping[Any, Mapping[str, int]]
Read = Callable[[str], Any]


class Cells:
    """Gives the reader of each column; what a cell points at has to be there."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.reader = Reader(codes_of)
        self.codes: dict[Any, set[str]] = {}

    def reads(self, column: Column) -> Read:
        """From text to value, for a COPY; raises Unreadable."""
        read = self._reads(column)
        return lambda text: read(text) if text else column.empty()

    def _reads(self, column: Column) -> Read:
        if isinstance(column, Ref | Refs):
            numbers = self.numbers[column.model]
            one = _known(numbers, _("There is no row with the reference “%(value)s”."))
            return one if isinstance(column, Ref) else lambda text: [*map(one, split_values(text))]
        if isinstance(column, Term | Terms):
            one = _known(
                self._terms(column.model), _("There is no term with the code “%(value)s”.")
            )
            return one if isinstance(column, Term) else lambda text: [*map(one, split_values(text))]
        if isinstance(column, Flag | Whole | Amount | Names):
            return lambda text: column.read(text, self.reader)
        return _ref if isinstance(column, OwnRef) else str

    def _terms(self, model: Any) -> dict[str, str]:
        codes = model._base_manager.values_list("pk", flat=True)
        return {code: code for code in codes}


def _known(known: Mapping[str, Any], sentence: str) -> Read:
    def read(text: str) -> Any:
        if text not in known:
            raise Unreadable(sentence, value=text[:40])
        return known[text]

    return read


def _ref(text: str) -> str:
    if not is_ref(text):
        raise Unreadable(_("“%(value)s” is no reference."), value=text[:40])
    return text
