"""All charges of all parties on one page: a grid, and articles brought against everybody at once."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from cases.models import Charge, Party, Proceeding
from cases.proceedings.admin.charge_groups import ChargeGroup, key_of, matters_of
from cases.proceedings.admin.parties import name_of, parties_of
from tracker.ground.texts import LocalTextFormField
from tracker.models import ChargeCategory
from tracker.staff.forms import stamp_of, what_happened
from tracker.staff.merge_forms import SeenField

Cell = tuple[str, str, bool]  # what it posts, what it is called, whether it is ticked


class ChargesForm(forms.Form):
    """`cells` are pairs of a party and a matter; the ticked ones stand, the others go."""

    seen = SeenField(required=False)
    parties = forms.MultipleChoiceField(required=False)
    cells = forms.MultipleChoiceField(required=False)
    categories = forms.ModelMultipleChoiceField(
        ChargeCategory.objects.filter(is_retired=False),
        required=False,
        label=_("Charge categories, where no article is known"),
        widget=forms.CheckboxSelectMultiple,
    )
    as_written = forms.CharField(
        required=False,
        max_length=300,
        label=_("As the source puts it"),
        help_text=_("In its language, where neither is known."),
        widget=forms.TextInput({"class": "vTextField"}),
    )
    note = LocalTextFormField(required=False, label=_("Note on the new charges"))

    def __init__(self, proceeding: Proceeding, articles: forms.Field, *args: Any) -> None:
        super().__init__(*args)
        self.proceeding = proceeding
        self.all_parties = parties_of(proceeding)
        self.matters = matters_of(proceeding)
        self.fields["articles"] = articles
        self.fields["parties"].choices = [(str(party.pk), "") for party in self.all_parties]
        self.fields["cells"].choices = [
            (cell(party, matter), "") for matter in self.matters for party in self.all_parties
        ]
        self.there = [
            cell(party, matter)
            for matter in self.matters
            for party in self.all_parties
            if party.pk in matter.charges
        ]
        self.fields["cells"].initial = self.there
        self.fields["seen"].initial = json.dumps(self.stamp())
        self.fields["note"].widget.label = self.fields["note"].label

    def stamp(self) -> dict[str, Any]:
        return {**stamp_of(self.proceeding), "charges": self.there}

    # Checks

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.is_new() and not cleaned.get("parties"):
            self.add_error("parties", _t("Choose who is charged with this."))
        self._check_taken_away()
        self._refuse_once()
        return cleaned

    def is_new(self) -> bool:
        """Something is to be brought against somebody."""
        return any(self.cleaned_data.get(name) for name in ("articles", "categories", "as_written"))

    def taken_away(self) -> list[Charge]:
        kept = set(self.cleaned_data.get("cells", self.there))
        return [
            charge
            for matter in self.matters
            for party in self.all_parties
            if (charge := matter.charges.get(party.pk)) and cell(party, matter) not in kept
        ]

    def _check_taken_away(self) -> None:
        """A step about this charge alone would be about all charges without it."""
        gone = [charge.pk for charge in self.taken_away()]
        for charge in Charge.objects.filter(pk__in=gone, steps__isnull=False).distinct():
            sentence = _t("A step names this charge: %(charge)s. Take it out of the step first.")
            self.add_error("cells", ValidationError(sentence, params={"charge": str(charge)}))

    def _refuse_once(self) -> None:
        """Charges that others have brought meanwhile are ticked in what comes next."""
        seen = self.cleaned_data.get("seen", {})
        if seen.get("version") == self.proceeding.version:
            return
        self.add_error(None, what_happened(self.proceeding, seen))
        known = seen.get("charges", [])
        since = [one for one in self.there if not isinstance(known, list) or one not in known]
        self.data = self.data.copy()
        self.data.setlist("cells", sorted({*self.data.getlist("cells"), *since}))
        self.data["seen"] = json.dumps(self.stamp())

    # Storing

    def store(self) -> None:
        Charge.objects.filter(pk__in=[charge.pk for charge in self.taken_away()]).delete()
        kept = set(self.cleaned_data["cells"])
        chosen = set(self.cleaned_data["parties"])
        for party in self.all_parties:
            wanted = [self._like(matter) for matter in self.matters if cell(party, matter) in kept]
            new = self._new() if str(party.pk) in chosen else []
            _bring(party, [*wanted, *new])

    def _like(self, matter: ChargeGroup) -> Charge:
        charge = next(iter(matter.charges.values()))
        return Charge(
            article=charge.article, category=charge.category, as_written=charge.as_written
        )

    def _new(self) -> list[Charge]:
        """The words go with each article or category; alone, they are a charge of their own."""
        cleaned, common = self.cleaned_data, {"note": self.cleaned_data["note"]}
        words = cleaned["as_written"]
        articles = [Charge(article=one, **common) for one in cleaned["articles"]]
        categories = [Charge(category=one, **common) for one in cleaned["categories"]]
        in_words = [Charge(as_written=words, **common)] if words else []
        return [*articles, *categories, *in_words]

    # As it is shown

    def new_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("articles", "categories", "as_written", "note")]

    def rows(self) -> list[tuple[Party, str, bool, list[Cell]]]:
        """Each party with the cells of its row."""
        chosen, ticked = (set(self[name].value() or ()) for name in ("parties", "cells"))
        return [
            (
                party,
                name_of(party),
                str(party.pk) in chosen,
                [
                    (cell(party, matter), matter.label, cell(party, matter) in ticked)
                    for matter in self.matters
                ],
            )
            for party in self.all_parties
        ]


def cell(party: Party, matter: ChargeGroup) -> str:
    return f"{party.pk}:{matter.code}"


def _bring(party: Party, charges: list[Charge]) -> None:
    there = {key_of(charge) for charge in party.charges.all()}
    for charge in charges:
        if key_of(charge) not in there:
            there.add(key_of(charge))
            charge.party = party
            charge.save()
