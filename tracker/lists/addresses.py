"""URLs of a list page: the query string of the present request with some parameters replaced."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import quote_plus

from django.http import QueryDict

from tracker.lists.choices import MANY, ManyField

# Longer than any text that a filter accepts.
LONGEST = 301


class Addresses:
    """Encodes each parameter of the request once; a new URL encodes only the parameters that differ."""

    def __init__(self, path: str, query: QueryDict, fields: Mapping[str, Any]) -> None:
        self.path, self.query, self.fields = path, query, fields

    @cached_property
    def asked(self) -> dict[str, list[str]]:
        """Raw values of each parameter. A value that is refused for its length is truncated to just above the
        limit, so that the truncated value is refused too.
        """
        return {name: list(self._asked(name)) for name in self.fields}

    def _asked(self, name: str) -> Iterable[str]:
        values = self.query.getlist(name)
        if not isinstance(self.fields[name], ManyField):
            values = values[-1:]
        return [text[:LONGEST] for value in values if (text := value.strip())][: MANY + 1]

    @cached_property
    def _parts(self) -> dict[str, str]:
        """Encoded `name=value` pairs per parameter, in form order; "" for parameters that are not set."""
        return {name: _encoded(name, values) for name, values in self.asked.items()}

    def to(self, changes: Mapping[str, Any]) -> str:
        """Returns the URL with these parameters replaced, by a value or a list of values; None removes a
        parameter.
        """
        changed = {name: _encoded(name, _listed(value)) for name, value in changes.items()}
        text = "&".join(filter(None, (self._parts | changed).values()))
        return f"{self.path}?{text}" if text else self.path


def _listed(value: str | list[str] | None) -> list[str]:
    if isinstance(value, list):
        return value
    return [value] if value else []


def _encoded(name: str, values: Iterable[str]) -> str:
    return "&".join([f"{quote_plus(name)}={quote_plus(value)}" for value in values])
