"""Texts that the public reads, one per content language in one column.

Stored as a JSON object from language code to text: `{"en": "...", "ru": "..."}`, empty texts left out. A further
language is a line in `CONTENT_LANGUAGES`; no migration.
"""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from tracker.ground.pasted_text import cleaned

SQL_FUNCTIONS = """
CREATE OR REPLACE FUNCTION local_text_is_valid(texts jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$
    -- strict, since the lax mode looks into arrays: ["a"] would be a text
    SELECT jsonb_typeof(texts) = 'object'
       AND NOT jsonb_path_exists(texts, 'strict $.* ? (@.type() != "string" || @ == "")')
       AND NOT jsonb_path_exists(texts, '$.keyvalue() ? (!(@.key like_regex "^[a-z]{2,3}$"))')
$$;
CREATE OR REPLACE FUNCTION local_text_all(texts jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$
    SELECT translate(coalesce(string_agg(value, ' ' ORDER BY key), ''), 'ёЁ', 'еЕ')
      FROM jsonb_each_text(texts)
$$;
"""


def pick(texts: Mapping[str, str] | None, language: str | None = None) -> tuple[str, str]:
    """The text for a reader of `language` and the language it is in; another one where that is missing."""
    if not texts:
        return "", ""
    wanted = (language or get_language() or settings.LANGUAGE_CODE).split("-")[0]
    if text := texts.get(wanted):
        return text, wanted
    for code in (*settings.CONTENT_LANGUAGES, *texts):
        if texts.get(code):
            return texts[code], code
    return "", ""


def plain(texts: Mapping[str, str] | None, language: str | None = None) -> str:
    return pick(texts, language)[0]


class LocalTextWidget(forms.MultiWidget):
    """One labelled input per content language."""

    template_name = "widgets/local_text.html"
    label = ""  # of the field, for those who hear each input by itself

    def __init__(self, *, rows: int = 1, attrs: dict[str, Any] | None = None) -> None:
        self.rows = rows
        widgets: dict[str, Any] = {}
        for code in settings.CONTENT_LANGUAGES:
            shape: dict[str, Any] = {"lang": code}
            widgets[code] = (
                forms.Textarea({**shape, "rows": rows, "cols": 60})
                if rows > 1
                else forms.TextInput({**shape, "class": "vTextField"})
            )
        super().__init__(widgets, attrs)

    def decompress(self, value: Any) -> list[str]:
        texts = value or {}
        return [texts.get(code, "") for code in settings.CONTENT_LANGUAGES]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for code, subwidget in zip(
            settings.CONTENT_LANGUAGES, context["widget"]["subwidgets"], strict=True
        ):
            subwidget["language"] = get_language_info(code)["name_translated"]
            subwidget["attrs"]["aria-label"] = f"{self.label} {subwidget['language']}".strip()
        return context


class LocalTextFormField(forms.MultiValueField):
    """Joins the inputs of the content languages."""

    def __init__(self, *, rows: int = 1, max_length: int | None = None, **kwargs: Any) -> None:
        fields = [
            forms.CharField(required=False, max_length=max_length)
            for _code in settings.CONTENT_LANGUAGES
        ]
        kwargs.setdefault("widget", LocalTextWidget(rows=rows))
        super().__init__(fields=fields, require_all_fields=False, **kwargs)

    def compress(self, data_list: list[str]) -> dict[str, str]:
        pairs = zip(settings.CONTENT_LANGUAGES, map(cleaned, data_list), strict=False)
        return {code: text for code, text in pairs if text}

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(initial or {}, data)


def check_local_text(value: Any) -> None:
    """As the database has it: a shown name may be in a language that we do not write in."""
    if not isinstance(value, dict) or not all(
        isinstance(code, str) and isinstance(text, str) for code, text in value.items()
    ):
        raise ValidationError(_("Write an object from language code to text."))
    wrong = [code for code in value if not re.fullmatch("[a-z]{2,3}", code)]
    if wrong:
        raise ValidationError(
            _("%(codes)s: no language code."), params={"codes": ", ".join(sorted(wrong))}
        )


class LocalTextField(models.JSONField):
    """A text per content language; `rows` tells how tall its inputs are in forms."""

    default_validators = [check_local_text]
    empty_values = [None, "", {}]

    def __init__(self, *args: Any, rows: int = 1, **kwargs: Any) -> None:
        self.rows = rows
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """As Django's own field: migrations import nothing whose meaning changes with the code."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs

    def clone(self) -> Any:
        """Django leaves out a `blank` that is False; here it is not what a new field has."""
        made = super().clone()
        made.blank = self.blank
        return made

    def get_prep_value(self, value: Any) -> Any:
        if isinstance(value, dict):
            clean = {code: cleaned(text).strip() for code, text in value.items() if text}
            value = {code: text for code, text in clean.items() if text}
        return super().get_prep_value(value)

    def save_form_data(self, instance: models.Model, data: Any) -> None:
        """Texts in languages that the form does not offer stay as they are."""
        stored = getattr(instance, self.attname) or {}
        kept = {
            code: text for code, text in stored.items() if code not in settings.CONTENT_LANGUAGES
        }
        super().save_form_data(instance, {**kept, **data})

    def formfield(self, **kwargs: Any) -> Any:
        """Not a JSONField's, which hands over an encoder and a widget for JSON."""
        shape = {
            "form_class": LocalTextFormField,
            "rows": self.rows,
            "widget": LocalTextWidget(rows=self.rows),
            # What a callable default brings along, and what texts per language cannot read back.
            "show_hidden_initial": False,
        }
        return models.Field.formfield(self, **{**kwargs, **shape})


def local_text_check(model: str, field: str) -> models.CheckConstraint:
    """Keeps rubbish out of a LocalTextField for every way of writing."""
    return models.CheckConstraint(
        name=f"{model}_{field}_is_text_per_language",
        condition=models.Func(
            models.F(field), function="local_text_is_valid", output_field=models.BooleanField()
        ),
        violation_error_message=_("Write a text per language."),
    )
