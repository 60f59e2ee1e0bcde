"""Columns of whoever takes part in something."""

from typing import Any

from django.utils.translation import gettext_lazy as _

DESCRIBED: tuple[tuple[str, Any], ...] = (
    ("described_as", _("Somebody unnamed in words, in place of a person, per language.")),
    ("number_min", _("How many of those in words there were, at least.")),
    ("number_max", _("How many of those in words there were, at most.")),
)
WHO: tuple[tuple[str, Any], ...] = (
    ("person", _("The person; or an organisation, or words: exactly one of the three.")),
    ("organisation", _("The organisation, in place of a person.")),
    *DESCRIBED,
)
NOTE: tuple[str, Any] = ("note", _("A note, per language."))
WITHHELD: tuple[Any, ...] = (
    ("withheld", _("Whether the public sees at most the label."), "is_withheld"),
    ("withheld_label", _("What the public sees in place of a withheld name, per language.")),
)
LEAD: tuple[str, Any] = ("lead", _("A link to follow up. Never public."))
