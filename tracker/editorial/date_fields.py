"""Model and form fields for partial dates: what is typed becomes canonical EDTF, kept as text."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import Func
from django.utils.translation import gettext_lazy as _

from tracker.ground.dates import (
    LONGEST_TEXT,
    DateError,
    parse,
    parse_day,
    parse_typed,
    season_or_years,
)

if TYPE_CHECKING:
    TextField = models.CharField[str, str]
else:
    TextField = models.CharField

EXAMPLES = _(
    "As exactly as it is known: 2020, October 2020, 5 October 2020, 05.10.2020, spring 2020, "
    "about 2015, before March 2019, since 2016, 2010–2011. Leave it empty if it is not known."
)


def canonical(value: object) -> str:
    """The EDTF to store for a text, a `date` or a PartialDate; DateError if it is no date."""
    text = "" if value is None else str(value)
    return parse(text).edtf if text.strip() else ""


@contextmanager
def _refused_in_forms() -> Iterator[None]:
    try:
        yield
    except DateError as error:
        raise ValidationError(error.message, code=error.code, params=error.params) from error


class Typed(str):
    """A text as a person typed it, which an input shows again as it is."""

    __slots__ = ()


class PartialDateFormField(forms.CharField):
    """A text input; `max_length` counts what is typed, the cleaned value is canonical EDTF."""

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        with _refused_in_forms():
            return parse_typed(text).edtf if text.strip() else ""

    def bound_data(self, data: Any, initial: Any) -> Any:
        shown = super().bound_data(data, initial)
        return Typed(shown) if isinstance(shown, str) and season_or_years(shown) else shown


class DayFormField(forms.DateField):
    """One day, read as partial dates are: Django reads 03/04/2020 as one of the two days that it can be."""

    def to_python(self, value: Any) -> Any:
        if not isinstance(value, str) or not value.strip():
            return super().to_python(value)
        with _refused_in_forms():
            return parse_day(value)


class PartialDateField(TextField):
    """EDTF text, "" while the date is not known.

    Forms and `clean` refuse a text that is no date with a ValidationError; saving and querying
    refuse it with a DateError, so that no way past the forms can store it.
    """

    description = _("Partial date (EDTF)")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 60, "blank": True, "default": "", **kwargs})

    def deconstruct(self) -> Any:
        """As Django's own field: migrations import nothing whose meaning changes with the code."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def clone(self) -> Any:
        """Django leaves out a `blank` that is False; here it is not what a new field has."""
        made = super().clone()
        made.blank = self.blank
        return made

    def to_python(self, value: Any) -> Any:
        if value is None and self.null:
            return None
        with _refused_in_forms():
            return canonical(value)

    def get_prep_value(self, value: Any) -> Any:
        value = models.Field.get_prep_value(self, value)  # CharField's calls to_python
        return None if value is None and self.null else canonical(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Leave on the instance what the database stores."""
        value = super().pre_save(model_instance, add)
        if not hasattr(value, "resolve_expression"):
            value = self.get_prep_value(value)
            setattr(model_instance, self.attname, value)
        return value

    def formfield(self, **kwargs: Any) -> Any:
        options = {
            "form_class": PartialDateFormField,
            "max_length": LONGEST_TEXT,
            "help_text": self.help_text or EXAMPLES,
        }
        return super().formfield(**{**options, **kwargs})


def earliest_of(field: str, **options: Any) -> models.GeneratedField:
    """The stored first day of a partial date of the same model; NULL if unknown or open."""
    return _bound("edtf_earliest", field, options)


def latest_of(field: str, **options: Any) -> models.GeneratedField:
    """The stored last day of a partial date of the same model; NULL if unknown or open."""
    return _bound("edtf_latest", field, options)


def is_edtf(field: str) -> Func:
    """A condition for a CheckConstraint: the text is canonical EDTF or empty."""
    return Func(models.F(field), function="edtf_is_valid", output_field=models.BooleanField())


def _bound(function: str, field: str, options: dict[str, Any]) -> models.GeneratedField:
    return models.GeneratedField(
        expression=Func(models.F(field), function=function),
        output_field=models.DateField(),
        db_persist=True,
        null=True,
        **options,
    )


def edtf_check(model: str, field: str) -> models.CheckConstraint:
    """Keeps anything but canonical EDTF out of a column, for every way of writing."""
    return models.CheckConstraint(
        name=f"{model}_{field}_is_edtf",
        condition=is_edtf(field),
        violation_error_message=_("This is no date."),
    )
