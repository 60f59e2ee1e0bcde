"""Of custody and proceedings, what is not public is nowhere, and changes nothing that is."""

import datetime

import pytest

from cases.public import (
    PublicCharge,
    PublicCustody,
    PublicCustodyCharge,
    PublicCustodyCitation,
    PublicEvidence,
    PublicParty,
    PublicPersonStatus,
    PublicProceedingCitation,
    PublicSentence,
    PublicStanding,
    PublicStep,
    PublicStepEffect,
    PublicStepParty,
)

pytestmark = pytest.mark.django_db

STATES = ["draft", "review", "withdrawn"]
TODAY = datetime.date(2026, 11, 22)


def held(day=TODAY):
    """References of those on the list of a day."""
    rows = PublicCustody.objects.locking_up().of_affected().on(day, today=TODAY)
    return {row.ref for row in rows}


def situation(person):
    return PublicPersonStatus.objects.get(person=person.pk).situation_id


def set_to(record, **columns):
    type(record)._base_manager.filter(pk=record.pk).update(**columns)
    record.refresh_from_db()
    return record


@pytest.fixture
def ann(make):
    return make.person("Ann Example", published=True)


@pytest.fixture
def bob(make):
    return make.person("Bob Example", published=True)


@pytest.fixture
def shy(make):
    return make.person("Shy Example", published=True, withheld=True)


@pytest.fixture
def trial(make, ann, bob):
    """Public, against two people who are charged with one thing each."""
    proceeding = make.proceeding("A trial", accused=(ann, bob))
    for party in proceeding.parties.all():
        make.charge(party, as_written="incitement", note={"en": "A note."})
    return make.publish(proceeding)


def parties(trial):
    return list(trial.parties.order_by("id"))


def hide(party, label=""):
    return set_to(party, is_withheld=True, withheld_label={"en": label} if label else {})


# Custody


@pytest.mark.parametrize("status", STATES)
def test_custody_that_is_not_published_is_nowhere(make, ann, status):
    custody = make.custody(ann, began="2026-10")
    make.custody_citation(custody)
    set_to(custody, status=status)

    assert not PublicCustody.objects.exists()
    assert not PublicCustodyCitation.objects.exists()
    assert situation(ann) == "UNK"


@pytest.mark.parametrize("withheld", [{"status": "draft"}, {"identity_withheld": True}])
def test_custody_of_somebody_who_is_not_public_is_nowhere(make, ann, withheld):
    custody = make.custody(ann, published=True, began="2026-10")
    make.custody_citation(custody)
    set_to(ann, **withheld)

    assert not PublicCustody.objects.exists()
    assert not PublicCustodyCitation.objects.exists()
    assert not PublicPersonStatus.objects.exists()
    assert held() == set()


def test_withheld_custody_is_nowhere_and_says_nothing_about_the_person(make, ann):
    shown = make.custody(ann, published=True, began="2026-08")
    died = {"began": "2026-09", "ended": "2026-11", "ended_how_id": "DIED"}
    hidden = make.custody(ann, published=True, **died)
    make.custody_citation(hidden)
    set_to(hidden, is_withheld=True)

    assert held() == {shown.ref}
    assert situation(ann) == "HELD-IMP"
    assert not PublicCustodyCitation.objects.exists()


def test_withheld_group_is_on_no_list(make):
    group = make.custody(published=True, began="2026-09", number_min=12)
    set_to(group, is_withheld=True)

    assert held() == set()


def test_custody_names_nothing_that_is_not_public(make, ann):
    hidden = {
        "facility": make.organisation(),
        "incident": make.incident(),
        "proceeding": make.proceeding(),
        "confirmed_by": make.source(),
    }
    make.custody(ann, published=True, **hidden)

    custody = PublicCustody.objects.get()

    assert [getattr(custody, f"{name}_id") for name in hidden] == [None] * 4


def test_confidential_source_that_confirms_it_is_not_linked(make, ann):
    source = make.source(is_confidential=True, published=True)
    make.custody(ann, published=True, confirmed_by=source, last_confirmed="2026-10")

    custody = PublicCustody.objects.get()

    assert (custody.confirmed_by_id, custody.last_confirmed) == (None, "2026-10")


def test_custody_does_not_tell_who_is_withheld_in_what_it_belongs_to(make, ann, trial):
    """Else a page about a known prisoner would say who “a student” of the incident is."""
    incident = make.incident(published=True)
    label = {"is_withheld": True, "withheld_label": {"en": "a student"}}
    make.involvement(incident, person=ann, **label)
    hide(trial.parties.get(person=ann), "a student")
    make.custody(ann, published=True, incident=incident, proceeding=trial)

    custody = PublicCustody.objects.get()

    assert (custody.incident_id, custody.proceeding_id) == (None, None)


def test_custody_of_another_names_what_it_belongs_to(make, ann, bob, trial):
    hide(trial.parties.get(person=ann), "a student")
    make.custody(bob, published=True, proceeding=trial)

    assert PublicCustody.objects.get().proceeding_id == trial.pk


@pytest.mark.parametrize("status", STATES)
def test_custody_in_a_case_against_perpetrators_is_on_no_list_before_that_is_public(
    make, ann, status
):
    inquiry = set_to(make.proceeding(direction="perpetrators", accused=(ann,)), status=status)
    make.custody(ann, published=True, began="2026-09", proceeding=inquiry)

    custody = PublicCustody.objects.get()

    assert (custody.is_of_perpetrator, custody.proceeding_id) == (True, None)
    assert held() == set()


def test_draft_against_perpetrators_takes_nobody_else_off_the_list(make, ann):
    custody = make.custody(ann, published=True, began="2026-09")
    make.proceeding(direction="perpetrators", accused=(ann,))

    assert held() == {custody.ref}


def test_withheld_involvement_on_the_other_side_takes_nobody_off_the_list(make, ann):
    custody = make.custody(ann, published=True, began="2026-09")
    incident = make.incident(published=True)
    make.involvement(incident, role="APR", person=ann, is_withheld=True)

    assert held() == {custody.ref}


def hidden_exile(make, person, how):
    """Evidence that would free somebody, each hidden in another way."""
    fields = {"type_id": "MOVE-EXL", "began": "2026-11-01"}
    if how == "draft incident":
        make.incident(person=person, **fields)
    elif how == "withheld target":
        make.involvement(make.incident(published=True, **fields), person=person, is_withheld=True)
    elif how == "draft proceeding":
        make.step(make.proceeding(accused=(person,)), "EXCHANGED", "2026-11-01")
    elif how == "withheld step":
        trial = make.proceeding(published=True, accused=(person,))
        make.step(trial, "EXCHANGED", "2026-11-01", is_withheld=True)
    elif how == "withheld party":
        trial = make.proceeding(published=True, accused=(person,))
        hide(trial.parties.get(), "a student")
        make.step(trial, "EXCHANGED", "2026-11-01")
    else:
        free = {"ended": "2026-11-01", "ended_how_id": "EXCHANGE"}
        make.custody(person, began="2026-10", **free)


@pytest.mark.parametrize(
    "how",
    [
        *("draft incident", "withheld target", "draft proceeding"),
        *("withheld step", "withheld party", "draft custody"),
    ],
)
def test_what_is_hidden_frees_nobody(make, ann, how):
    custody = make.custody(ann, published=True, began="2026-09")
    hidden_exile(make, ann, how)

    assert held() == {custody.ref}
    assert situation(ann) == "HELD-IMP"


@pytest.mark.parametrize("status", STATES)
def test_charges_of_custody_are_those_of_public_proceedings(make, ann, status):
    article = make.article("174", published=True)
    draft = make.proceeding(accused=(ann,))
    make.charge(draft.parties.get(), article)
    set_to(draft, status=status)
    make.custody(ann, published=True)

    assert not PublicCustodyCharge.objects.exists()


def test_charge_of_a_withheld_party_is_no_charge_of_the_custody(make, ann, trial):
    hide(trial.parties.get(person=ann), "a student")
    make.custody(ann, published=True)

    assert not PublicCustodyCharge.objects.exists()


# Parties and charges


def test_withheld_party_has_a_label_and_no_name(make, ann, trial):
    party = set_to(trial.parties.get(person=ann), note={"en": "Her sister testified."})
    hide(party, "a student")

    shown = PublicParty.objects.get(pk=party.pk)

    assert (shown.person_id, shown.described_as, shown.note) == (None, {"en": "a student"}, {})


@pytest.mark.parametrize("hidden", ["withheld", "withheld person", "draft person"])
def test_party_without_a_label_is_nowhere_with_its_charges(make, ann, trial, hidden):
    party = trial.parties.get(person=ann)
    make.step(trial, "CONVICTED", "2026-10", parties=(party,))
    if hidden == "withheld":
        hide(party)
    else:
        set_to(ann, **{"status": "draft"} if "draft" in hidden else {"identity_withheld": True})

    assert not PublicParty.objects.filter(pk=party.pk).exists()
    assert not PublicCharge.objects.filter(party=party.pk).exists()
    assert not PublicStepEffect.objects.filter(party=party.pk).exists()
    assert not PublicStanding.objects.filter(party=party.pk).exists()


def test_charge_of_a_withheld_party_has_its_article_and_no_words(make, ann, trial):
    party, article = trial.parties.get(person=ann), make.article("174", published=True)
    set_to(party.charges.get(), article=article)
    hide(party, "a student")

    charge = PublicCharge.objects.get(party=party.pk)

    assert (charge.article_id, charge.as_written, charge.note) == (article.pk, "", {})


@pytest.mark.parametrize("status", STATES)
def test_article_that_is_not_public_gives_neither_its_number_nor_its_category(make, ann, status):
    article = set_to(make.article("174", category_id="EXTREMISM"), status=status)
    trial = make.proceeding(accused=(ann,))
    make.charge(trial.parties.get(), article)
    make.publish(trial)

    charge = PublicCharge.objects.get()

    assert (charge.article_id, charge.category_id) == (None, None)


# Steps


def test_withheld_step_is_nowhere_and_no_evidence(make, ann, trial):
    step = make.step(trial, "DIED", "2026-10", parties=(parties(trial)[0],), is_withheld=True)
    make.sentence(step)
    make.proceeding_citation(trial, step=step)

    assert not PublicStep.objects.exists()
    assert not PublicSentence.objects.exists()
    assert not PublicProceedingCitation.objects.exists()
    assert not PublicStanding.objects.exists()
    assert situation(ann) == "UNK"


def test_step_about_a_shown_and_a_hidden_party_shows_the_shown_one(make, bob, trial):
    first, second = parties(trial)
    step = make.step(trial, "CONVICTED", "2026-10", parties=(first, second))
    hide(first)

    assert [pair.party_id for pair in PublicStepParty.objects.filter(step=step.pk)] == [second.pk]
    assert {row.party_id for row in PublicStepEffect.objects.all()} == {second.pk}


def test_step_about_hidden_parties_does_not_turn_into_one_about_all(make, bob, trial):
    first, _second = parties(trial)
    make.step(trial, "RELEASED", "2026-10", parties=(first,))
    hide(first)

    assert not PublicStep.objects.exists()
    assert not PublicStanding.objects.exists()
    assert situation(bob) == "UNK"


def test_step_about_hidden_charges_does_not_turn_into_one_about_all(make, bob, trial):
    first, _second = parties(trial)
    step = make.step(trial, "RELEASED", "2026-10", charges=(first.charges.get(),))
    make.sentence(step)
    hide(first)

    assert not PublicStep.objects.exists()
    assert not PublicSentence.objects.exists()
    assert situation(bob) == "UNK"


def test_step_about_all_is_no_evidence_about_a_withheld_party(make, ann, bob, trial):
    make.step(trial, "ARRESTED", "2026-10")
    hide(trial.parties.get(person=ann), "a student")

    assert (situation(ann), situation(bob)) == ("UNK", "HELD-PTD")
    assert not PublicEvidence.objects.filter(person=ann.pk, step__isnull=False).exists()


@pytest.mark.parametrize("named", ["parties", "charges"])
def test_step_about_a_withheld_party_says_nothing_that_tells_who_it_is(make, trial, named):
    first, _second = parties(trial)
    about = {"parties": (first,)} if named == "parties" else {"charges": (first.charges.get(),)}
    telling = {"case_number": "1-17/2020", "note": {"en": "Her brother spoke."}}
    step = make.step(trial, "CONVICTED", "2026-10", **about, **telling)
    make.sentence(step, length="6 years", note={"en": "In her home town."})
    make.proceeding_citation(trial, step=step, quotation="She was sentenced.")
    hide(first, "a student")

    shown, sentence = PublicStep.objects.get(), PublicSentence.objects.get()

    assert (shown.stage_id, shown.case_number, shown.note) == ("CONVICTED", "", {})
    assert (sentence.length, sentence.note) == ("6 years", {})
    assert not PublicProceedingCitation.objects.exists()


def test_step_about_somebody_shown_too_keeps_what_is_noted(make, trial):
    first, second = parties(trial)
    step = make.step(
        trial, "CONVICTED", "2026-10", parties=(first, second), case_number="1-17/2020"
    )
    make.proceeding_citation(trial, step=step)
    hide(first, "a student")

    assert PublicStep.objects.get().case_number == "1-17/2020"
    assert PublicProceedingCitation.objects.count() == 1


@pytest.mark.parametrize("hidden", [{"status": "draft"}, {"identity_withheld": True}])
def test_judge_and_court_that_are_not_public_are_not_shown(make, trial, hidden):
    judge, court = make.person(published=True), make.organisation()
    make.step(trial, "HEARING", "2026-10", judge=set_to(judge, **hidden), court=court)

    step = PublicStep.objects.get()

    assert (step.judge_id, step.court_id) == (None, None)


@pytest.mark.parametrize("status", STATES)
def test_rows_of_a_proceeding_that_is_not_published_are_nowhere(make, ann, trial, status):
    step = make.step(trial, "DIED", "2026-10")
    make.sentence(step)
    make.proceeding_citation(trial)
    set_to(trial, status=status)

    models = [PublicParty, PublicCharge, PublicStep, PublicSentence, PublicProceedingCitation]
    assert [model for model in models if model.objects.exists()] == []
    assert not PublicStanding.objects.exists()
    assert situation(ann) == "UNK"
