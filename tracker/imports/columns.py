"""Columns of tables: what a cell means when it is read, and how a value is written. Each is a field of a resource.

`read` gives what the database's column takes as JSON, a `Link` to a row that is looked up later, or a list of
links; it raises Unreadable with what would be right. What `write` makes of a value, `read` reads again.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, OuterRef
from django.db.models.fields.json import KT
from django.utils.encoding import force_str
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field

from tracker import names
from tracker.date_fields import canonical
from tracker.dates import DateError
from tracker.records import is_ref
from tracker.tables import join_values, split_values

YES = {"yes", "true", "1", "y", "да", "истина", "+"}
NO = {"no", "false", "0", "n", "нет", "ложь", "-"}
is_link = re.compile(r"https?://[^\s/?#]+\.?[^\s]*", re.IGNORECASE).fullmatch
check_link = URLValidator(schemes=["http", "https"])


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
    """What reading needs of the database: the terms of vocabularies, each read once."""

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
    """One column. `key` is the model's column if called otherwise; only a restore reads `restored` ones."""

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


class Text(Column):
    def __init__(self, name: str, about: Any, *, longest: int = 0, **options: Any) -> None:
        super().__init__(name, about, **options)
        self.longest = longest

    def read(self, text: str, reader: Reader) -> str:
        if self.longest and len(text) > self.longest:
            raise Unreadable(
                _("This is %(length)d characters long; at most %(longest)d fit."),
                length=len(text),
                longest=self.longest,
            )
        return text


class Pattern(Text):
    """A short text of one shape; `example` shows it."""

    def __init__(
        self, name: str, about: Any, *, pattern: str, example: str, **options: Any
    ) -> None:
        super().__init__(name, about, **options)
        self.matches = re.compile(pattern).fullmatch
        self.example = example

    def read(self, text: str, reader: Reader) -> str:
        if not self.matches(text):
            raise Unreadable(_("Write it like this: %(example)s."), example=self.example)
        return super().read(text, reader)


class Url(Text):
    def read(self, text: str, reader: Reader) -> str:
        try:
            check_link(text)
        except ValidationError:
            raise Unreadable(_("This is no link; write https:// and the address.")) from None
        return super().read(text, reader)

    @property
    def takes(self) -> Any:
        return _("a link")


class Local(Column):
    """A text in one language, of a column that holds one per language: `title_en`."""

    def __init__(self, key: str, language: str, about: Any, **options: Any) -> None:
        super().__init__(f"{key}_{language}", about, key=key, **options)
        self.language = language

    def selected(self, model: Any) -> Any:
        return KT(f"{self.key}__{self.language}")

    def read(self, text: str, reader: Reader) -> str:
        return text.strip()

    def empty(self) -> Any:
        return None


def local(key: str, about: Any, **options: Any) -> list[Local]:
    """A column per content language."""
    return [Local(key, language, about, **options) for language in settings.CONTENT_LANGUAGES]


class Edtf(Column):
    def read(self, text: str, reader: Reader) -> str:
        try:
            return canonical(text)
        except DateError as error:
            raise Unreadable(str(error).replace("%", "%%")) from None

    @property
    def takes(self) -> Any:
        return _("a date as exactly as it is known, EDTF or in words")


class Day(Column):
    def read(self, text: str, reader: Reader) -> str:
        try:
            return date.fromisoformat(text.strip()).isoformat()
        except ValueError:
            raise Unreadable(_("Write one day as 2020-10-05.")) from None

    def empty(self) -> Any:
        return None

    @property
    def takes(self) -> Any:
        return _("one day, as 2020-10-05")


class Moment(Column):
    """A time stamp, kept for a restore."""

    def write(self, value: Any) -> str:
        return value.isoformat() if value else ""

    def empty(self) -> Any:
        return None

    @property
    def takes(self) -> Any:
        return _("a moment, ISO 8601")


class Flag(Column):
    """Yes or no; empty means that it was not recorded, where that is possible."""

    def __init__(self, name: str, about: Any, *, null: bool = True, **options: Any) -> None:
        super().__init__(name, about, **options)
        self.null = null

    def read(self, text: str, reader: Reader) -> bool:
        word = text.strip().casefold()
        if word not in YES | NO:
            raise Unreadable(_("Write yes or no, or leave it empty."))
        return word in YES

    def write(self, value: Any) -> str:
        return "" if value is None else ("yes" if value else "no")

    def empty(self) -> Any:
        return None if self.null else False

    @property
    def takes(self) -> Any:
        return _("yes or no")

    def options(self) -> Iterable[str]:
        return ("yes", "no")


class Whole(Column):
    def read(self, text: str, reader: Reader) -> int:
        plain = text.strip()
        if not plain.isascii() or not plain.isdigit() or len(plain) > 9:
            raise Unreadable(_("Write a whole number without spaces, such as 12."))
        return int(plain)

    def empty(self) -> Any:
        return None

    @property
    def takes(self) -> Any:
        return _("a whole number")


class Amount(Column):
    """A number with so many places behind the point."""

    def __init__(self, name: str, about: Any, *, places: int, digits: int, **options: Any) -> None:
        super().__init__(name, about, **options)
        self.places = places
        self.largest = Decimal(10) ** (digits - places)

    def read(self, text: str, reader: Reader) -> str:
        try:
            number = Decimal(text.strip().replace(",", "."))
        except InvalidOperation:
            raise Unreadable(_("Write a number such as 1250.50.")) from None
        if not number.is_finite() or abs(number) >= self.largest:
            raise Unreadable(_("This number is too large."))
        exact = number.quantize(Decimal(1).scaleb(-self.places))
        if exact != number:
            raise Unreadable(_("At most %(places)d places behind the point."), places=self.places)
        return str(exact)

    def empty(self) -> Any:
        return None

    @property
    def takes(self) -> Any:
        return _("a number")


class Choice(Column):
    """One of a few words."""

    def __init__(
        self,
        name: str,
        about: Any,
        *,
        choices: Iterable[tuple[str, Any]],
        default: str = "",
        **options: Any,
    ) -> None:
        super().__init__(name, about, **options)
        self.choices = dict(choices)
        self.default = default

    def empty(self) -> str:
        return self.default

    def read(self, text: str, reader: Reader) -> str:
        word = text.strip().casefold()
        for value, label in self.choices.items():
            if word in (value.casefold(), force_str(label).casefold()):
                return value
        raise Unreadable(
            _("Write one of these: %(choices)s."), choices=", ".join(filter(None, self.choices))
        )

    @property
    def takes(self) -> Any:
        return ", ".join(filter(None, self.choices))

    def options(self) -> Iterable[str]:
        return tuple(filter(None, self.choices))


class Term(Column):
    """One term of a vocabulary, or a country: its code."""

    def __init__(
        self,
        name: str,
        model: Any,
        about: Any,
        *,
        default: str = "",
        only: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(name, about, key=options.pop("key", f"{name}_id"), **options)
        self.model = model
        self.default = default
        self.only = dict(only or {})

    def read(self, text: str, reader: Reader) -> str:
        code = reader.code(self.model, text)
        if self.only and code not in reader.limited(self.model, self.only):
            raise Unreadable(
                _("“%(value)s” is not for this column; choose one of these: %(codes)s."),
                value=text[:60],
                codes=", ".join(self.options()),
            )
        return code

    def empty(self) -> Any:
        return self.default or None

    @property
    def takes(self) -> Any:
        return _("a code of the %(vocabulary)s") % {
            "vocabulary": self.model._meta.verbose_name_plural
        }

    def options(self) -> Iterable[str]:
        rows = self.model._default_manager.filter(**self.only).order_by("pk")
        rows = rows.values_list("pk", flat=True)
        if hasattr(self.model, "is_retired"):
            rows = rows.filter(is_retired=False)
        return list(rows)


class Many(Column):
    """Several values in one cell, in the order of their references or codes."""

    is_many = True

    def write(self, value: Any) -> str:
        return join_values(value or ())

    def empty(self) -> Any:
        return []

    def linked(self, model: Any) -> Any:
        """The many-to-many field."""
        return model._meta.get_field(self.key)

    def each(self, model: Any, column: str) -> Any:
        many = self.linked(model)
        through = many.remote_field.through._base_manager
        path = f"{many.m2m_reverse_field_name()}__{column}"
        rows = through.filter(**{many.m2m_field_name(): OuterRef("pk")}).order_by(path)
        return ArrayOf(rows.values(path))


class ArrayOf(models.Subquery):
    template = "ARRAY(%(subquery)s)"
    output_field = models.JSONField()  # the driver gives a list; nothing is to be converted

    def get_db_converters(self, connection: Any) -> list[Any]:
        return []


class Terms(Many):
    def __init__(self, name: str, model: Any, about: Any, **options: Any) -> None:
        super().__init__(name, about, **options)
        self.model = model

    def selected(self, model: Any) -> Any:
        return self.each(model, "pk")

    def read(self, text: str, reader: Reader) -> list[str]:
        return sorted({reader.code(self.model, one) for one in split_values(text)})

    @property
    def takes(self) -> Any:
        return _("codes of the %(vocabulary)s, separated by |") % {
            "vocabulary": self.model._meta.verbose_name_plural
        }

    def options(self) -> Iterable[str]:
        return Term("", self.model, "").options()


class Ref(Column):
    """Another row, by its reference or `#key`."""

    def __init__(self, name: str, model: Any, about: Any, **options: Any) -> None:
        super().__init__(name, about, key=options.pop("key", f"{name}_id"), **options)
        self.model = model

    def selected(self, model: Any) -> Any:
        return F(f"{model._meta.get_field(self.key.removesuffix('_id')).name}__ref")

    def read(self, text: str, reader: Reader) -> Link:
        return link_to(self.model, text)

    def empty(self) -> Any:
        return None

    @property
    def takes(self) -> Any:
        return _("a reference of the %(kind)s") % {"kind": self.model._meta.verbose_name_plural}


class Refs(Many):
    def __init__(self, name: str, model: Any, about: Any, **options: Any) -> None:
        super().__init__(name, about, **options)
        self.model = model

    def selected(self, model: Any) -> Any:
        return self.each(model, "ref")

    def read(self, text: str, reader: Reader) -> list[Link]:
        links = {one: link_to(self.model, one) for one in split_values(text)}
        return [links[one] for one in sorted(links)]

    @property
    def takes(self) -> Any:
        return _("references of the %(kind)s, separated by |") % {
            "kind": self.model._meta.verbose_name_plural
        }


def link_to(model: Any, text: str) -> Link:
    plain = text.strip()
    ref = plain.upper()
    if plain.startswith("#") and len(plain) > 1:
        return Link(model, plain)
    if not is_ref(ref):
        raise Unreadable(
            _("“%(value)s” is no reference: write eight letters and digits, or #key of a row."),
            value=plain[:40],
        )
    return Link(model, ref)


def as_object(value: Any) -> Any:
    """The driver gives objects of an array as texts."""
    return json.loads(value) if isinstance(value, str) else value


NAME = re.compile(
    r"(?P<language>[a-z]{2,3}|-)(?: (?P<kind>[a-z]+))?(?P<shown>\*)?: (?P<text>\S.*)", re.DOTALL
)


class Names(Column):
    """All spellings in one cell: `en*: Jane Doe|ru*: Джейн Доу|ru former: Джейн Роу|Jane D.`

    Before the name its language (- for none), its kind unless official, and * where it is the one to show.
    """

    def __init__(self, name: str, about: Any, *, kinds: Sequence[str], **options: Any) -> None:
        super().__init__(name, about, key="_names", **options)
        self.kinds = set(kinds)

    def selected(self, model: Any) -> Any:
        rows = model._meta.get_field("names").related_model._base_manager
        shape = models.functions.JSONObject(
            **{name: F(name) for name in ("text", "language", "kind", "is_display")}
        )
        return ArrayOf(rows.filter(bearer=OuterRef("pk")).order_by("pk").values(shape=shape))

    def write(self, value: Any) -> str:
        return join_values(self._written(as_object(one)) for one in value or ())

    def _written(self, name: Mapping[str, Any]) -> str:
        kind = f" {name['kind']}" if name["kind"] != "official" else ""
        shown = "*" if name["is_display"] else ""
        if name["language"] or kind or shown or self._match(name["text"]):
            return f"{name['language'] or '-'}{kind}{shown}: {name['text']}"
        return str(name["text"])

    def read(self, text: str, reader: Reader) -> list[dict[str, Any]]:
        found = [self._read(" ".join(one.split())) for one in split_values(text) if one.strip()]
        spellings = [(name["text"], name["language"]) for name in found]
        if len(set(spellings)) < len(spellings):
            raise Unreadable(_("The same name stands here twice."))
        shown = [name["language"] for name in found if name["is_display"]]
        if len(set(shown)) < len(shown):
            raise Unreadable(_("Two names of one language are marked to be shown."))
        return found

    def joined(self, stored: Any, new: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """For a row that is known by its data set: spellings that were added by hand since stay.

        A new spelling is shown only where none of its language is.
        """
        kept = [self._read(self._written(name)) for name in map(as_object, stored or ())]
        shown = {name["language"] for name in kept if name["is_display"]}
        spellings = {(name["text"], name["language"]) for name in kept}
        return kept + [
            {**name, "is_display": name["is_display"] and name["language"] not in shown}
            for name in new
            if (name["text"], name["language"]) not in spellings
        ]

    def _read(self, text: str) -> dict[str, Any]:
        found = self._match(text)
        parts = found.groupdict() if found else {"text": text}
        if len(parts["text"]) > 300:
            raise Unreadable(_("A name has at most %(longest)d characters."), longest=300)
        language = parts.get("language") or "-"
        return {
            "text": parts["text"],
            "language": "" if language == "-" else language,
            "kind": parts.get("kind") or "official",
            "is_display": bool(parts.get("shown")),
            "folded": f" {names.fold(parts['text'])} ",
            "skeleton": f" {names.skeleton(parts['text'])} ",
            "sort_key": names.sort_key(parts["text"]),
        }

    def _match(self, text: str) -> re.Match[str] | None:
        """What looks like a mark but names no kind is part of the name."""
        found = NAME.fullmatch(text)
        return found if found and (found["kind"] or "official") in self.kinds else None

    def empty(self) -> Any:
        return []

    @property
    def takes(self) -> Any:
        return _("names separated by |, each as “en*: Jane Doe”")
