"""The form of a step that is there already, and of what all steps ask for."""

import re
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import Charge, Party, Proceeding
from cases.proceedings.admin.charge_groups import ChargeGroup, matters_of
from cases.proceedings.admin.parties import meant_by_default, name_of, parties_of
from tracker.ground import dates
from tracker.staff.forms import RecordForm


class Choice:
    """One checkbox of a table: what it is called, what it posts, whether it is ticked."""

    def __init__(self, row: Party | Charge, label: str, ticked: set[str]) -> None:
        self.row = row
        self.label = label
        self.value = str(row.pk)
        self.is_ticked = self.value in ticked


class StepForm(RecordForm):
    """Looks at the version of the proceeding, so that two who enter steps at once are told."""

    proceeding: ClassVar[Proceeding]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.proceeding = self.proceeding
        self.all_parties = parties_of(self.proceeding)
        self.matters = matters_of(self.proceeding)
        self.by_default = meant_by_default(self.proceeding, self.all_parties)

    @property
    def record(self) -> Proceeding:
        return self.proceeding

    # Checks

    def clean_date(self) -> str:
        typed: str = self.cleaned_data["date"]
        first_day = dates.parse(typed).earliest if typed else None
        if first_day and first_day > timezone.localdate():
            raise ValidationError(_("This is in the future: write it under “next hearing”."))
        return typed

    def clean_currency(self) -> str:
        code: str = self.cleaned_data["currency"].strip().upper()
        if code and not re.fullmatch("[A-Z]{3}", code):
            raise ValidationError(_("Write the three letters of the currency, such as USD."))
        if "amount" in self.cleaned_data and bool(code) == (self.cleaned_data["amount"] is None):
            raise ValidationError(_("An amount needs a currency, such as USD."))
        return code

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "charges" in cleaned and "parties" not in self.errors:
            named = list(cleaned.get("parties", self.initial.get("parties", ())))
            self.check_charges(list(cleaned["charges"]), named)
        return cleaned

    def check_charges(self, charges: list[Charge], named: list[Party]) -> None:
        """A charge goes with its party; and who is named beside charges has to have one of them."""
        meant = {party.pk for party in named or self.by_default}
        charged = {charge.party_id for charge in charges}
        self._refuse(charged - meant, _("A charge of %(party)s is chosen, but not this party."))
        if charged:
            unmet = {party.pk for party in named} - charged
            self._refuse(unmet, _("%(party)s has none of the chosen charges."))

    def _refuse(self, parties: set[int], sentence: str) -> None:
        for party in self.all_parties:
            if party.pk in parties:
                self.add_error("charges", sentence % {"party": name_of(party)})

    # As it is shown

    def ticked(self, name: str) -> set[str]:
        value = self[name].value() or ()
        return {str(getattr(one, "pk", one)) for one in value}

    def party_choices(self) -> list[Choice]:
        ticked = self.ticked("parties")
        return [Choice(party, name_of(party), ticked) for party in self.all_parties]

    def charge_choices(self) -> list[tuple[ChargeGroup, list[Choice]]]:
        """Under each matter, the charge of each party."""
        ticked = self.ticked("charges")
        names = {party.pk: name_of(party) for party in self.all_parties}
        return [
            (
                matter,
                [
                    Choice(charge, names.get(pk, ""), ticked)
                    for pk, charge in matter.charges.items()
                ],
            )
            for matter in self.matters
        ]
