"""One form for a step of all parties at once, in which one of them may have another outcome."""

from copy import deepcopy
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import F, Q
from django.forms import BoundField
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from cases.models import Article, Charge, Party, Proceeding, ProceedingStep
from cases.proceedings.admin.charge_groups import ChargeGroup
from cases.proceedings.admin.parties import meant_by_default, name_of, parties_of
from cases.proceedings.admin.step_forms import Choice, StepForm
from tracker.models import SentenceKind, Stage
from tracker.staff.term_choices import Choices, stages_by_phase

NO_SENTENCE = "-"  # of this party, whatever stands above


OWN = ("stage", "kind", "length", "life", "suspended")
OWN_LABELS = (
    _("different outcome"),
    _("own sentence"),
    _("length"),
    _("for life"),
    _("suspended"),
)


class OwnSentence(NamedTuple):
    kind: str
    length: str
    is_life: bool
    is_suspended: bool


class Outcome(NamedTuple):
    """What one party gets. Without a sentence of its own: the sentences above."""

    stage: str
    sentence: OwnSentence | None
    takes_those_above: bool


class PartyRow(NamedTuple):
    choice: Choice
    role: str
    stage: BoundField
    kind: BoundField
    length: BoundField
    is_life: BoundField
    is_suspended: BoundField


class NewStepForm(StepForm):
    """`groups()` tells which steps to store: one for all parties with the same outcome and sentence."""

    # Set for each page: what is suggested depends on who asks.
    article_field: ClassVar[forms.ModelMultipleChoiceField]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chosen: dict[int, Charge] = {}
        self.fields["matters"] = forms.MultipleChoiceField(
            required=False, choices=[(matter.code, matter.label) for matter in self.matters]
        )
        self.fields["articles"] = deepcopy(self.article_field)
        self._add_own_fields()

    def _add_own_fields(self) -> None:
        stages: Choices = [("", _("as above")), *stages_by_phase(_offered(Stage))]
        kinds: Choices = [
            ("", _("as above")),
            (NO_SENTENCE, _("none, or not known")),
            *((kind.pk, str(kind)) for kind in _offered(SentenceKind)),
        ]
        for party in self.all_parties:
            of, name = f"party-{party.pk}", name_of(party)
            own = {
                "stage": forms.ChoiceField(choices=stages),
                "kind": forms.ChoiceField(choices=kinds),
                "length": forms.CharField(max_length=100),
                "life": forms.BooleanField(),
                "suspended": forms.BooleanField(),
            }
            for field, label in zip(own, OWN_LABELS, strict=True):
                own[field].required = False
                own[field].widget.attrs["aria-label"] = f"{name}: {label}"
                self.fields[f"{of}-{field}"] = own[field]

    # Checks

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.by_default and "parties" in cleaned and not cleaned["parties"]:
            self.add_error("parties", _t("Choose whom this step is about."))
        for party in self.checked():
            self._check_own_sentence(party)
        return cleaned

    def check_charges(self, charges: list[Charge], named: list[Party]) -> None:
        """The charges chosen one by one, those of whole matters, and new ones, which everybody gets."""
        charges = [*charges, *self._of_matters(named)]
        self.chosen = {charge.pk: charge for charge in charges}
        to_come = [Charge(party=party) for party in named if charges and self.new_articles()]
        super().check_charges([*charges, *to_come], named)

    def _of_matters(self, parties: list[Party]) -> list[Charge]:
        found = []
        for matter in self.matters:
            if matter.code in self.cleaned_data.get("matters", ()):
                found += matter.of(parties)
                if not matter.of(parties):
                    sentence = _t("None of those chosen is charged with this: %(charge)s.")
                    self.add_error("charges", sentence % {"charge": matter.label})
        return found

    def _check_own_sentence(self, party: Party) -> None:
        own = {name: self._own(party, name) for name in ("kind", "length", "life", "suspended")}
        if not own["kind"] and any(own.values()):
            self.add_error(
                f"party-{party.pk}-kind", ValidationError(_t("Choose the kind of this sentence."))
            )

    # What is to be stored

    def new_articles(self) -> list[Article]:
        return list(self.cleaned_data.get("articles", ()))

    def checked(self) -> list[Party]:
        chosen = {party.pk for party in self.cleaned_data.get("parties", ())}
        return [party for party in self.all_parties if party.pk in chosen]

    def groups(self) -> dict[Outcome, list[Party]]:
        """Everybody with the same outcome together; without any party, one step of nobody named."""
        found: dict[Outcome, list[Party]] = {self._outcome_above(): []}
        for party in self.checked():
            found.setdefault(self._outcome_of(party), []).append(party)
        together = {outcome: parties for outcome, parties in found.items() if parties}
        return together or found

    def are_all(self, parties: list[Party]) -> bool:
        """Those whom a step means that names nobody."""
        return {party.pk for party in parties} == {party.pk for party in self.by_default}

    def _outcome_above(self) -> Outcome:
        return Outcome(self.cleaned_data["stage"].pk, None, True)

    def _outcome_of(self, party: Party) -> Outcome:
        """Another outcome takes no sentence from above: nobody is sentenced who was acquitted."""
        stage, kind = self._own(party, "stage"), self._own(party, "kind")
        above = self._outcome_above()
        is_above = stage in ("", above.stage)
        if not kind:
            return Outcome(stage or above.stage, None, is_above)
        own = None if kind == NO_SENTENCE else self._own_sentence(party)
        return Outcome(stage or above.stage, own, False)

    def _own_sentence(self, party: Party) -> OwnSentence:
        names = ("kind", "length", "life", "suspended")
        return OwnSentence(*(self._own(party, name) for name in names))

    def _own(self, party: Party, name: str) -> Any:
        return self.cleaned_data.get(f"party-{party.pk}-{name}", "")

    # As it is shown

    def party_rows(self) -> list[PartyRow]:
        return [
            PartyRow(
                choice,
                str(choice.row.role),
                *(self[f"party-{choice.value}-{name}"] for name in OWN),
            )
            for choice in self.party_choices()
        ]

    def matter_rows(self) -> list[tuple[ChargeGroup, bool, list[Choice]]]:
        ticked = self.ticked("matters")
        return [(matter, matter.code in ticked, rows) for matter, rows in self.charge_choices()]


def _offered(model: Any) -> Any:
    return model.objects.filter(is_retired=False)


def last_known(proceeding: Proceeding) -> dict[str, Any]:
    """What a new step starts with: court, number and parties of the last one."""
    parties = parties_of(proceeding)
    everybody = [party.pk for party in meant_by_default(proceeding, parties)]
    newest_first = proceeding.steps.order_by(F("date_earliest").desc(nulls_last=True), "-pk")
    last = newest_first.first()
    if last is None:
        return {"parties": everybody}
    return {
        "court": last.court_id,
        "case_number": last.case_number,
        "parties": _named_with(last) or everybody,
    }


def _named_with(step: ProceedingStep) -> list[int]:
    """The steps of one day are one verdict with several outcomes; empty if one of them names nobody."""
    together = {"date": step.date, "court": step.court_id, "case_number": step.case_number}
    same = Q(**together) if step.date else Q(pk=step.pk)
    named = step.proceeding.steps.filter(same).values_list("parties", flat=True)
    found = set(named)
    return [] if None in found else sorted(found)


def bring(party: Party, articles: list[Article]) -> list[Charge]:
    """The party's charges under these articles; those that are not there yet are made."""
    there = {charge.article_id: charge for charge in party.charges.filter(article__in=articles)}
    return [
        there.get(article.pk) or Charge.objects.create(party=party, article=article)
        for article in articles
    ]
