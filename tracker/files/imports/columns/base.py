"""Base classes of columns: Column, Reader (vocabulary lookups), Link, Unreadable."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import F
from django.utils.encoding import force_str
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field


class Unreadable(ValueError):
    """A cell that is not what its column takes; the message says what would be right."""

    def __init__(self, message: Any, **params: Any) -> None:
        super().__init__(message)
        self.message = message
        self.params = params

    def __str__(self) -> str:
        return force_str(self.message) % self.params if self.params else force_str(self.message)


class Link(NamedTuple):
    """A row that a cell points at: a reference, or `#key` of a row of the same import."""

    model: Any
    text: str


@dataclass
class Reader:
    """Vocabulary lookups for reading cells; each vocabulary is loaded once."""

    load: Callable[[Any], Mapping[str, str]]
    known: dict[Any, Mapping[str, str]] = field(default_factory=dict)
    allowed: dict[Any, set[str]] = field(default_factory=dict)

    def code(self, model: Any, text: str) -> str:
        """A term by its code, or by its label in any language; Unreadable for what there is not."""
        if model not in self.known:
            self.known[model] = self.load(model)
        code = self.known[model].get(text.strip().casefold())
        if code is None:
            raise Unreadable(
                _("There is no “%(value)s” among the %(vocabulary)s; write a code or a label."),
                value=text[:60],
                vocabulary=model._meta.verbose_name_plural,
            )
        return code

    def limited(self, model: Any, only: Mapping[str, Any]) -> set[str]:
        """The codes of those terms that one column takes."""
        key = (model, *only.items())
        if key not in self.allowed:
            rows = model._default_manager.filter(**only)
            self.allowed[key] = set(rows.values_list("pk", flat=True))
        return self.allowed[key]


class Column(Field):
    """A column. `key` is the model's column if its name differs; `restored` columns are read by `import_package`
    only.
    """

    is_many = False

    def __init__(
        self,
        name: str,
        about: Any,
        *,
        key: str = "",
        required: bool = False,
        restored: bool = False,
    ) -> None:
        super().__init__(attribute=key or name, column_name=name)
        self.name = name
        self.about = about
        self.key = key or name
        self.required = required
        self.restored = restored

    def read(self, text: str, reader: Reader) -> Any:
        return text

    def write(self, value: Any) -> str:
        return "" if value is None else str(value)

    def empty(self) -> Any:
        """What an empty cell stores."""
        return ""

    def selected(self, model: Any) -> Any:
        """What an export reads."""
        return F(self.key)

    @property
    def takes(self) -> Any:
        """What a cell may hold, for the data dictionary."""
        return _("text")

    def options(self) -> Iterable[str]:
        """The values to choose from, for the drop-downs of a template."""
        return ()


class OwnRef(Column):
    """`ref` of the row itself. The planner reads it."""

    def __init__(self) -> None:
        super().__init__(
            "ref",
            _("The row's reference. Empty, or # and any word of your own, makes a new row."),
        )

    @property
    def takes(self) -> Any:
        return _("a reference, or #key")
