"""Stores what the form of a new step asks for: a step per outcome, each with its sentences and sources."""

from collections.abc import Iterable
from copy import copy
from typing import Any

from cases.models import Charge, Party, ProceedingStep, Sentence
from cases.proceedings.admin.new_step import NewStepForm, Outcome, OwnSentence, bring
from cases.proceedings.sentence_lengths import days
from tracker.editorial.records import new_ref


def store(form: NewStepForm, sentences: list[Any], citations: list[Any]) -> list[ProceedingStep]:
    """`sentences` and `citations` are rows as they were filled in, which belong to no step yet."""
    groups = form.groups()
    brought = {party.pk: bring(party, form.new_articles()) for party in form.checked()}
    steps = []
    for outcome, parties in groups.items():
        step = _copy(form.instance, stage_id=outcome.stage)
        _name(step, form, parties, brought, names_all=len(groups) > 1)
        for sentence in _sentences(outcome, sentences):
            _copy(sentence, step=step)
        for citation in citations:
            _copy(citation, step=step, subject=step.proceeding)
        steps.append(step)
    return steps


def _copy(row: Any, **given: Any) -> Any:
    stored = copy(row)
    stored.pk, stored.ref = None, new_ref()
    stored._state.adding = True
    for name, value in given.items():
        setattr(stored, name, value)
    stored.save()
    return stored


def _name(
    step: ProceedingStep,
    form: NewStepForm,
    parties: list[Party],
    brought: dict[int, list[Charge]],
    *,
    names_all: bool,
) -> None:
    """Sets the step's parties unless it concerns all of them with one outcome; sets charges if any were
    selected.
    """
    if names_all or not form.are_all(parties):
        step.parties.set(parties)
    mine = {party.pk for party in parties}
    chosen = [charge for charge in form.chosen.values() if charge.party_id in mine]
    new = [charge for party in parties for charge in brought[party.pk]]
    step.charges.set({charge.pk for charge in (*chosen, *new)})


def _sentences(outcome: Outcome, above: list[Sentence]) -> Iterable[Sentence]:
    if outcome.sentence:
        return [_own(outcome.sentence)]
    return above if outcome.takes_those_above else []


def _own(own: OwnSentence) -> Sentence:
    least, most = (None, None) if own.is_life else days(own.length)
    return Sentence(
        kind_id=own.kind,
        length=own.length,
        days_min=least,
        days_max=most,
        is_life=own.is_life,
        is_suspended=own.is_suspended,
    )
