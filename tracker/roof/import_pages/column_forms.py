"""Forms of the columns page: one per spreadsheet column, and one for settings that hold for the whole file."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from cases.spreadsheet import DEFAULTS, GROUPS, TARGETS
from tracker.models import Role
from tracker.roof.import_pages.terms import choices_of
from tracker.staff.widgets import LANGUAGES

# Separators by the code that the form posts: line breaks and edge blanks do not survive a form.
SEPARATORS = {"none": "", "line": "\n", "blank": " ", "tab": "\t"}
SEPARATOR_LABELS = [
    ("none", _("one value")),
    (";", ";"),
    (",", ","),
    ("|", "|"),
    ("/", "/"),
    ("line", _("line break")),
    ("blank", _("blank")),
]
COMMON_DEFAULTS = 3  # type, country, verification
OWN_LANGUAGES = dict(LANGUAGES)


class MeaningSelect(forms.Select):
    """Select whose options carry CSS classes naming the further inputs that they need; the style sheet shows only
    those.
    """

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        target = TARGETS.get(str(value))
        if target:
            takes = {
                "takes-role": target.has_role,
                "takes-many": target.many,
                "takes-language": target.has_language,
            }
            option["attrs"]["class"] = " ".join(name for name, is_so in takes.items() if is_so)
        return option


class ColumnForm(forms.Form):
    to = forms.ChoiceField(required=False, widget=MeaningSelect)
    role = forms.ChoiceField(required=False)
    separator = forms.ChoiceField(required=False)
    language = forms.ChoiceField(required=False)
    described = forms.BooleanField(
        required=False, label=_("not names, but words such as “five students”")
    )

    def __init__(
        self,
        posted: Any,
        *,
        prefix: str,
        title: str,
        told: dict[str, Any],
        choices: dict[str, Any],
    ) -> None:
        separator = told.get("separator") or ""
        words = {sign: word for word, sign in SEPARATORS.items()}
        told = {**told, "separator": words.get(separator, separator)}
        super().__init__(posted, initial=told, prefix=prefix)
        fields: Any = self.fields
        for name in ("to", "role", "language"):
            fields[name].choices = choices[name]
        fields["separator"].choices = _separators(told["separator"])
        for name, label in LABELS.items():
            fields[name].widget.attrs["aria-label"] = f"{title}: {label}"

    @staticmethod
    def choices() -> dict[str, Any]:
        """The same for every column, so that they are read once."""
        return {
            "to": [("", _("keep with the row, without a meaning")), *meanings()],
            "role": [("", _("— role —")), *choices_of(Role)],
            "language": [("", _("as all texts")), *languages()],
        }

    def told(self) -> dict[str, Any]:
        """Returns the mapping entry of the column; {} for a column that is stored unmapped."""
        given = self.cleaned_data
        target = TARGETS.get(given["to"])
        if target is None:
            return {}
        separator = SEPARATORS.get(given["separator"], given["separator"])
        told = {
            "role": target.has_role and given["role"],
            "separator": target.many and separator,
            "language": target.has_language and given["language"],
            "described": target.has_role and given["described"],
        }
        return {"to": given["to"], **{name: value for name, value in told.items() if value}}


LABELS = {
    "to": _("what it means"),
    "role": _("role"),
    "separator": _("several values in a cell, separated by"),
    "language": _("language"),
}


def _separators(current: str) -> list[tuple[str, Any]]:
    known = [word for word, _label in SEPARATOR_LABELS]
    return [*SEPARATOR_LABELS, *([(current, current)] if current and current not in known else [])]


def meanings() -> list[tuple[str, list[tuple[str, str]]]]:
    by_group = groupby(TARGETS.values(), key=lambda target: target.group)
    return [
        (str(GROUPS[group]), [(target.code, capfirst(str(target.label))) for target in targets])
        for group, targets in by_group
    ]


def languages() -> list[tuple[str, str]]:
    codes = [
        *settings.CONTENT_LANGUAGES,
        *(c for c in OWN_LANGUAGES if c not in settings.CONTENT_LANGUAGES),
    ]
    return [
        (code, OWN_LANGUAGES.get(code) or get_language_info(code)["name_local"]) for code in codes
    ]


class WholeForm(forms.Form):
    group_by = forms.ChoiceField(
        label=_("rows with the same value in this column are one incident"), required=False
    )
    numbered_per_sheet = forms.BooleanField(
        label=_("each sheet begins to number anew"), required=False
    )
    same_names = forms.BooleanField(
        label=_("exactly equal names in this file are one person, or one organisation"),
        required=False,
    )
    language = forms.ChoiceField(label=_("language of the texts"), required=False)
    date_order = forms.ChoiceField(
        label=_("03/04/2020 means"),
        required=False,
        choices=[
            ("", _("not told: such dates are errors")),
            ("dmy", _("3 April: day, month, year")),
            ("mdy", _("4 March: month, day, year")),
        ],
    )
    save_as = forms.CharField(
        label=_("save this mapping as"),
        required=False,
        max_length=100,
        help_text=_("A name. It is offered again for files with the same header."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, posted: Any, *, mapping: dict[str, Any], titles: Sequence[str]) -> None:
        super().__init__(posted, initial={**mapping, **_defaults(mapping)})
        fields: Any = self.fields
        own = [(title, title) for title in titles]
        fields["group_by"].choices = [("", _("no: each row is an incident")), *own]
        fields["language"].choices = languages()[: len(settings.CONTENT_LANGUAGES)]
        for code in DEFAULTS:
            self.fields[f"default-{code}"] = _default(code)

    @property
    def defaults(self) -> tuple[list[Any], list[Any]]:
        """Those that most files need, and the others."""
        fields = [self[f"default-{code}"] for code in DEFAULTS]
        return fields[:COMMON_DEFAULTS], fields[COMMON_DEFAULTS:]

    @property
    def has_rare_defaults(self) -> bool:
        return any(field.value() for field in self.defaults[1])

    def told(self) -> dict[str, Any]:
        given = self.cleaned_data
        defaults = {code: given[f"default-{code}"] for code in DEFAULTS if given[f"default-{code}"]}
        names = ("group_by", "language", "date_order", "numbered_per_sheet", "same_names")
        told = {name: given[name] for name in names if given[name]}
        return {**told, **({"defaults": defaults} if defaults else {})}


def _defaults(mapping: dict[str, Any]) -> dict[str, Any]:
    return {f"default-{code}": value for code, value in (mapping.get("defaults") or {}).items()}


def _default(code: str) -> forms.ChoiceField:
    target = TARGETS[code]
    empty = gettext("as the column says")
    return forms.ChoiceField(
        label=target.label, required=False, choices=[("", empty), *choices_of(target.vocabulary)]
    )
