"""Parties of a proceeding: as rows of its form, and who is meant where a step names nobody."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from cases.models import ACCUSED, APPLICANTS, Direction, Party, Proceeding, ProceedingStep
from tracker.ground.texts import plain
from tracker.staff import StackedRowInline
from tracker.staff.autocomplete import chosen_label
from tracker.staff.row_formsets import RowFormSet

PARTICIPANTS = ("person", "organisation", "role")


def parties_of(proceeding: Proceeding) -> list[Party]:
    return list(proceeding.parties.select_related(*PARTICIPANTS).order_by("role__position", "pk"))


def meant_by_default(proceeding: Proceeding, parties: Iterable[Party]) -> list[Party]:
    """Whom a step is about that names nobody (`cases.present.standing`)."""
    roles = APPLICANTS if proceeding.direction == Direction.BY else ACCUSED
    return [party for party in parties if party.role_id in roles]


def name_of(party: Party) -> str:
    """For a choice: safe anywhere, with the reference that tells two withheld ones apart."""
    if party.person or party.organisation:
        return chosen_label(party.person or party.organisation)
    return described(party)


def described(row: Any) -> str:
    """Those described in words, and how many they are."""
    most = "" if row.number_max is None else str(row.number_max)
    least = "" if row.number_min is None else str(row.number_min)
    numbers = "–".join(dict.fromkeys(number for number in (least, most) if number))
    return f"{plain(row.described_as)} ({numbers})" if numbers else plain(row.described_as)


class PartyFormSet(RowFormSet):
    """Filled in from where the user came; and nobody goes whom a step names."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.initial_extra:
            self.extra = len(self.initial_extra)

    def clean(self) -> None:
        super().clean()
        gone = [form.instance for form in self.deleted_forms if form.instance.pk]
        steps = ProceedingStep.objects.filter(Q(parties__in=gone) | Q(charges__party__in=gone))
        named = set(steps.values_list("parties", flat=True))
        named |= set(steps.values_list("charges__party", flat=True))
        for party in gone:
            if party.pk in named:
                sentence = _t("A step names %(party)s. Take this party out of the step first.")
                raise ValidationError(sentence % {"party": name_of(party)})


class PartyInline(StackedRowInline):
    """Parties of one sort; `bearer` is what this sort has to name."""

    model = Party
    formset = PartyFormSet
    bearer = ""
    others: dict[str, Any] = {}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).filter(**self.others).select_related(*PARTICIPANTS)

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 1 if obj is None and self.bearer == "person" else 0

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        if self.bearer in formset.form.base_fields:
            formset.form.base_fields[self.bearer].required = True
        return formset


DETAILS: Any = (
    _("Note, and withholding"),
    {"classes": ["collapse"], "fields": ["note", "is_withheld", "withheld_label"]},
)


class PersonPartyInline(PartyInline):
    bearer = "person"
    others = {"person__isnull": False}
    verbose_name = _("person who is a party")
    verbose_name_plural = _("parties: people")
    autocomplete_fields = ["person"]
    fieldsets = [(None, {"fields": [("person", "role")]}), DETAILS]


class OrganisationPartyInline(PartyInline):
    bearer = "organisation"
    others = {"organisation__isnull": False}
    verbose_name = _("organisation that is a party")
    verbose_name_plural = _("parties: organisations")
    autocomplete_fields = ["organisation"]
    fieldsets = [(None, {"fields": [("organisation", "role")]}), DETAILS]


class DescribedPartyInline(PartyInline):
    bearer = "described_as"
    others = {"person__isnull": True, "organisation__isnull": True}
    verbose_name = _("unnamed party")
    verbose_name_plural = _("parties: unnamed, in words")
    fieldsets = [
        (None, {"fields": ["described_as", ("role", "number_min", "number_max")]}),
        DETAILS,
    ]
