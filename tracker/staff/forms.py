"""The form of a record, which notices that somebody else has saved in between."""

from typing import Any, ClassVar

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from tracker.editorial.records import Record
from tracker.staff.merge_forms import SeenForm


def stamp_of(record: Record) -> dict[str, Any]:
    """Version token of a record, for optimistic locking."""
    return {"version": record.version, "saved": record.updated_at.isoformat()}


def what_happened(record: Record, seen: dict[str, Any]) -> str:
    """Returns the conflict message for a form opened on an older version; the form is refused once."""
    if seen.get("saved") == record.updated_at.isoformat():
        sentence = _(
            "This record is “%(status)s” now; it was not when you opened it. Nothing is "
            "stored yet: save again if your text is still right."
        )
        return sentence % {"status": record.get_status_display()}
    sentence = _(
        "%(who)s saved this record at %(when)s, after you had opened it. Nothing is stored "
        "yet. What you wrote stands below; save again to store it."
    )
    who = record.updated_by.get_username() if record.updated_by else _("Somebody")
    when = date_format(localtime(record.updated_at), "DATETIME_FORMAT")
    return sentence % {"who": who, "when": when}


class RecordForm(SeenForm):
    """Refuses once what was written on an older version, and says who saved and what differs."""

    # Why the database refused this very form a moment ago, if it did.
    refusal: ClassVar[str] = ""
    instance: Record

    @property
    def record(self) -> Record:
        """Whose version counts: of a row's own page, the record that it belongs to."""
        return self.instance

    def stamp(self) -> dict[str, Any]:
        return stamp_of(self.record) if self.record.pk else {}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.refusal:
            self.add_error(None, self.refusal)
        seen = cleaned.get("seen", {})
        if self.record.pk and seen.get("version") != self.record.version:
            self.add_error(None, [what_happened(self.record, seen), *self._what_was_taken_over()])
        return cleaned

    def _what_was_taken_over(self) -> list[str]:
        labels = [str(self.fields[name].label) for name in self.taken_over]
        if not labels:
            return []
        sentence = _("Taken over below, where you had changed nothing: %(fields)s.")
        return [sentence % {"fields": get_text_list(labels, _("and"))}]
