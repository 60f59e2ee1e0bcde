"""Inputs of the staff's forms: partial dates in words, language codes, terms in groups."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tracker.editorial.date_fields import Typed
from tracker.ground.dates import DateError, display, parse

DATE_HELP = _("2020 · October 2020 · 05.10.2020 · before March 2019 · about 2015 · 2010–2011")


class PartialDateInput(forms.TextInput):
    """Shows a stored date in the words in which it can be typed in again."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "partial-date", "autocomplete": "off", **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        if isinstance(value, Typed):  # 2021-22 beside the question what it means
            return value
        try:
            return display(parse(value).edtf, get_language() or "en") if value else value
        except DateError:
            return str(value)


class LanguageInput(forms.TextInput):
    """A language code, with the usual ones offered by the page's list of languages."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        shape = {"list": "language-codes", "size": 6, "class": "language-code"}
        super().__init__({**shape, "autocomplete": "off", **(attrs or {})})


# Code and own name: languages that names and sources of the region are written in.
LANGUAGES = (
    ("en", "English"),
    ("ru", "русский"),
    ("ky", "кыргызча"),
    ("kk", "қазақша"),
    ("uz", "o‘zbekcha"),
    ("tg", "тоҷикӣ"),
    ("tk", "türkmençe"),
    ("fa", "فارسی"),
    ("ug", "ئۇيغۇرچە"),
    ("zh", "中文"),
    ("tr", "Türkçe"),
    ("az", "azərbaycanca"),
    ("uk", "українська"),
    ("be", "беларуская"),
    ("de", "Deutsch"),
    ("fr", "français"),
)
