"""Columns of a value that stands for itself: texts, dates, numbers, one of a few words."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models.fields.json import KT
from django.utils.encoding import force_str
from django.utils.translation import gettext_lazy as _

from tracker.editorial.date_fields import canonical
from tracker.files.imports.columns.base import Column, Reader, Unreadable
from tracker.ground.dates import DateError, of_cell, parse_day

YES = {"yes", "true", "1", "y", "да", "истина", "+"}
NO = {"no", "false", "0", "n", "нет", "ложь", "-"}
check_link = URLValidator(schemes=["http", "https"])


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
            return canonical(of_cell(text))
        except DateError as error:
            raise Unreadable(str(error).replace("%", "%%")) from None

    @property
    def takes(self) -> Any:
        return _("a date as exactly as it is known, EDTF or in words")


class Day(Column):
    def read(self, text: str, reader: Reader) -> str:
        try:
            return parse_day(of_cell(text)).isoformat()
        except DateError as error:
            raise Unreadable(str(error).replace("%", "%%")) from None

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
        word = of_cell(text).strip().casefold()
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
        plain = of_cell(text).strip()
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
