"""Model and form fields for partial dates: what is typed becomes canonical EDTF, kept as text."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import Func
from django.utils.translation import gettext_lazy as _

from tracker.ground.dates import LONGEST_TEXT, DateError, parse

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


def _cleaned(value: object) -> str:
    try:
        return canonical(value)
    except DateError as error:
        raise ValidationError(error.message, code=error.code, params=error.params) from error


class PartialDateFormField(forms.CharField):
    """A text input; `max_length` counts what is typed, the cleaned value is canonical EDTF."""

    def to_python(self, value: Any) -> str:
        return _cleaned(super().to_python(value))


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
        return None if value is None and self.null else _cleaned(value)

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
