"""Three-way merge of form edits: the form carries the values it was opened with (base); fields changed only by the
user or only by others are merged, fields changed by both are reported as conflicts.

It tells what they changed from what somebody else changed meanwhile: the first is saved, the second is
kept, and both in one field is said before anything is replaced.
"""

import json
from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.serializers.json import DjangoJSONEncoder
from django.http import QueryDict
from django.utils.translation import gettext as _

from tracker.ground.texts import LocalTextFormField

CLASH = "changed_meanwhile"


class SeenField(forms.Field):
    """A JSON object from field name to value; nonsense is an empty one."""

    widget = forms.HiddenInput

    def to_python(self, value: Any) -> dict[str, Any]:
        try:
            found = json.loads(value or "{}")
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class SeenForm(forms.ModelForm):
    """Merges with what was stored since the form was opened, field by field."""

    seen = SeenField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.taken_over: list[str] = []
        self.stored = self._stored() if self.instance.pk else {}
        self.fields["seen"].initial = json.dumps(self.stored | self.stamp())

    def stamp(self) -> dict[str, Any]:
        """What else tells that the stored row is another one."""
        return {}

    def clean(self) -> dict[str, Any]:
        super().clean()
        if (self.instance.pk or self.stamp()) and self.was_outrun():
            for name in self._changed_by_others():
                self._settle(name)
            self._show_what_is_stored()
        return self.cleaned_data

    def was_outrun(self) -> bool:
        """Somebody else has saved since this form was opened."""
        return self.cleaned_data.get("seen") != self.stored | self.stamp()

    def _stored(self) -> dict[str, Any]:
        return {
            name: as_seen(field, self.get_initial_for_field(field, name))
            for name, field in self.fields.items()
            if name != "seen"
        }

    def _changed_by_others(self) -> list[str]:
        seen = self.cleaned_data["seen"]
        return [name for name in self.stored if name in seen and seen[name] != self.stored[name]]

    def _settle(self, name: str) -> None:
        stored, seen = self.stored[name], self.cleaned_data["seen"][name]
        field = self.fields[name]
        mine = as_seen(field, self.cleaned_data[name]) if name in self.cleaned_data else None
        if mine == stored:
            return
        if name in self.cleaned_data and mine == seen:
            del self.cleaned_data[name]  # what is not there leaves the instance as it is
            self.taken_over.append(name)
            return
        sentence = _("Changed meanwhile, to “%(value)s”. Saving again replaces it with yours.")
        shown = self._shown(name)
        self.add_error(name, forms.ValidationError(sentence, CLASH, {"value": shown}))

    def _show_what_is_stored(self) -> None:
        """Puts the stored value into the redisplayed form; saving again overwrites knowingly."""
        self.data = self.data.copy()
        for name in self.taken_over:
            put(self.data, self.add_prefix(name), self.fields[name].widget, self.stored[name])
        self.data[self.add_prefix("seen")] = json.dumps(self.stored | self.stamp())
        self.__dict__.pop("changed_data", None)

    def _shown(self, name: str) -> str:
        value = self.get_initial_for_field(self.fields[name], name)
        if isinstance(value, dict):
            return " / ".join(value.values())
        if isinstance(value, list):
            return ", ".join(map(str, value))
        if isinstance(self.fields[name], forms.ModelChoiceField):
            value = getattr(self.instance, name)
        return _("(empty)") if value in (None, "") else str(value)


def as_seen(field: forms.Field, value: Any) -> Any:
    """A field's value as JSON brings it back, chosen records as their keys in order."""
    prepared = field.prepare_value(value)
    if isinstance(field, LocalTextFormField):
        offered = settings.CONTENT_LANGUAGES
        prepared = {code: text for code, text in (prepared or {}).items() if code in offered}
    if isinstance(prepared, list | tuple):
        prepared = sorted(prepared, key=str)
    return json.loads(json.dumps(prepared, cls=DjangoJSONEncoder))


def put(posted: QueryDict, name: str, widget: Any, value: Any) -> None:
    """Write a value as its widget would post it."""
    if isinstance(widget, RelatedFieldWidgetWrapper):
        widget = widget.widget
    if isinstance(widget, forms.MultiWidget):
        parts = zip(widget.widgets_names, widget.widgets, widget.decompress(value), strict=True)
        for suffix, part, text in parts:
            put(posted, name + suffix, part, text)
    elif getattr(widget, "allow_multiple_selected", False):
        posted.setlist(name, [str(key) for key in value])
    elif isinstance(widget, forms.CheckboxInput) and not value:
        posted.pop(name, None)
    else:
        posted[name] = "" if value is None else str(value)


def texts_written(posted: QueryDict) -> list[str]:
    """What somebody wrote into a form that can no longer be saved, to be copied from the answer."""
    field = SeenField()
    seen: set[str] = set()
    for name, value in posted.items():
        if name.rsplit("-", 1)[-1] == "seen":
            seen |= set(_texts_in(field.to_python(value)))
    rest = {"csrfmiddlewaretoken", "seen", "TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS"}
    return [
        text
        for name, texts in posted.lists()
        for text in texts
        if name.rsplit("-", 1)[-1] not in rest
        and not name.startswith("_")
        and text.strip()
        and not text.isdigit()
        and text not in seen
    ]


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts_in(part)
