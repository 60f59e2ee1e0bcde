"""Tables of the kernel: places, notices of withdrawal. And what tables of all apps share."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from tracker.editorial.records import REF_PATTERN
from tracker.files.imports.columns import Column, Pattern
from tracker.files.imports.field_columns import columns_of
from tracker.files.imports.kinds import Table, register
from tracker.models import Place, WithdrawalNotice

NOTES: tuple[str, Any] = ("internal_notes", _("What only we read. Never public."))


def language(about: Any) -> Column:
    """A language code, as the database has it."""
    return Pattern(
        "language", about, pattern=r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", example="ru", longest=12
    )


class Places(Table):
    name = "places"
    model = Place
    label = Place._meta.verbose_name_plural
    about = _("Settlements, districts and regions; no addresses of people.")
    columns = columns_of(
        Place,
        ("name", _("The name, per language.")),
        ("name_original", _("The name in the local language.")),
        ("country", _("The country that it lies in.")),
        ("parent", _("The region that it lies in.")),
        ("latitude", _("Degrees north of the equator, with a point.")),
        ("longitude", _("Degrees east of Greenwich, with a point.")),
        ("precision", _("How exact the coordinates are.")),
        NOTES,
    )


class WithdrawalNotices(Table):
    name = "withdrawal_notices"
    model = WithdrawalNotice
    label = WithdrawalNotice._meta.verbose_name_plural
    about = _("What the public is told about a record that was withdrawn.")
    columns = columns_of(
        WithdrawalNotice,
        Pattern(
            "withdrawn_ref",
            _("The reference of the withdrawn record."),
            pattern=REF_PATTERN,
            example="7Q2M9XKD",
            required=True,
        ),
        ("withdrawn_on", _("The day on which it was withdrawn.")),
        ("reason", _("Why, for the public, per language.")),
        NOTES,
    )


def declare() -> None:
    register(Places, WithdrawalNotices)
