"""Text columns that are cleaned of what pasting brings along, by forms and by every save."""

from typing import TYPE_CHECKING, Any

from django.db import models

from tracker.ground.pasted_text import cleaned

if TYPE_CHECKING:
    CharField = models.CharField[str, str]
    TextField = models.TextField[str, str]
else:
    CharField = models.CharField
    TextField = models.TextField


def _cleaned(value: Any) -> Any:
    return cleaned(value) if isinstance(value, str) else value


class CleanCharField(CharField):
    def to_python(self, value: Any) -> Any:
        return _cleaned(super().to_python(value))

    def get_prep_value(self, value: Any) -> Any:
        return _cleaned(super().get_prep_value(value))

    def deconstruct(self) -> Any:
        """As Django's own field: migrations import nothing whose meaning changes with the code."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class CleanTextField(TextField):
    def to_python(self, value: Any) -> Any:
        return _cleaned(super().to_python(value))

    def get_prep_value(self, value: Any) -> Any:
        return _cleaned(super().get_prep_value(value))

    def deconstruct(self) -> Any:
        """As Django's own field: migrations import nothing whose meaning changes with the code."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs
