"""The form of a record, which notices that somebody else has saved in between."""

from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tracker.records import Record
from tracker.texts import plain


class RecordForm(forms.ModelForm):
    """Carries the version that its user has seen."""

    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    instance: Record

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen_version"].initial = self.instance.version if self.instance.pk else None

    def has_changed(self) -> bool:
        return any(name != "seen_version" for name in self.changed_data)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        stored = type(self.instance).objects.filter(pk=self.instance.pk).first()
        if stored and cleaned.get("seen_version") != stored.version:
            self.add_error(None, self._conflict(stored, cleaned))
            # Shown once: who saves again has read it.
            self.data = self.data.copy()
            self.data[self.add_prefix("seen_version")] = str(stored.version)
        return cleaned

    def _conflict(self, stored: Record, cleaned: dict[str, Any]) -> list[str]:
        """Who saved, and what is stored now wherever that is not what stands in this form."""
        who = stored.updated_by.get_username() if stored.updated_by else _("somebody")
        when = date_format(stored.updated_at, "DATETIME_FORMAT")
        return [
            _(
                "%(who)s saved this record at %(when)s, after you had opened it. Nothing of yours is "
                "stored yet; your text is below. Saving again replaces what is different:"
            )
            % {"who": who, "when": when},
            *self._differences(stored, cleaned),
        ]

    def _differences(self, stored: Record, cleaned: dict[str, Any]) -> list[str]:
        lines = []
        for name, field in self.fields.items():
            now = getattr(stored, name, None)
            if name in cleaned and not hasattr(now, "all") and now != cleaned[name]:
                shown = plain(now) if isinstance(now, dict) else now
                lines.append(_("%(field)s, stored: %(value)s") % {"field": field.label, "value": shown})
        return lines


