"""Fields on pages that cannot be changed: texts and dates as they are read, not as they are stored."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from tracker.editorial.date_fields import PartialDateField
from tracker.ground.dates import display
from tracker.ground.texts import LocalTextField

Fieldsets = list[tuple[Any, dict[str, Any]]]


def readable(fieldsets: Any, model: type[Model]) -> Fieldsets:
    return [
        (title, {**options, "fields": [_readable(name, model) for name in options["fields"]]})
        for title, options in fieldsets
    ]


def _readable(name: Any, model: type[Model]) -> Any:
    if isinstance(name, list | tuple):
        return tuple(_readable(part, model) for part in name)
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    reading = {LocalTextField: texts, PartialDateField: date}.get(type(field))
    return _column(field, reading) if reading else name


@cache
def _column(field: Any, reading: Callable[[Any], Any]) -> Callable[[Model], Any]:
    """What Django's admin takes in place of a field's name; always the same for a field."""

    def shown(record: Model) -> Any:
        return reading(getattr(record, field.attname)) or "-"

    shown.short_description = field.verbose_name  # type: ignore[attr-defined]
    shown.__name__ = field.name
    return shown


def texts(by_language: dict[str, str]) -> SafeString:
    """Each text in its language, the language before it."""
    return format_html_join(
        "",
        '<p lang="{}"><small>{}</small> {}</p>',
        ((code, code.upper(), text) for code, text in by_language.items()),
    )


def date(edtf: str) -> str:
    return display(edtf, get_language() or "en") if edtf else ""
