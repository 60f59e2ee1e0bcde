"""How a proceeding stands for each party and charge: one rule, tried on what courts do."""

import pytest

from cases.public import PublicStanding


class Trial:
    """A case against two people, each charged with two things."""

    def __init__(self, make):
        self.make = make
        people = make.person(published=True), make.person(published=True)
        self.proceeding = make.proceeding(accused=people)
        self.first, self.second = self.proceeding.parties.order_by("id")
        articles = [make.article(published=True), make.article(published=True)]
        self.charges = {
            party: [make.charge(party, article) for article in articles]
            for party in (self.first, self.second)
        }

    def step(self, *args, **fields):
        return self.make.step(self.proceeding, *args, **fields)

    def standing(self, column="step"):
        """The stage by party and charge, as (first's two charges), (second's two charges)."""
        if not self.proceeding.is_published:
            self.make.publish(self.proceeding)
        rows = PublicStanding.objects.select_related(column)
        stages = {row.charge_id: getattr(getattr(row, column), "stage_id", None) for row in rows}
        return tuple(tuple(stages[one.pk] for one in of) for of in self.charges.values())


@pytest.fixture
def trial(make):
    return Trial(make)


def test_a_step_that_names_nobody_is_about_all_accused(trial):
    trial.step("CHARGED", "2019-01")

    assert trial.standing() == (("CHARGED", "CHARGED"), ("CHARGED", "CHARGED"))


def test_the_newest_step_counts_whatever_the_order_of_entry(trial):
    trial.step("CONVICTED", "2019-06-03")
    trial.step("CHARGED", "2019-01")

    assert trial.standing() == (("CONVICTED",) * 2,) * 2


def test_a_different_outcome_for_one_keeps_the_others(trial):
    trial.step("CONVICTED", "2019-06-03")
    trial.step("ACQUITTED", "2019-06-03", parties=(trial.second,))

    assert trial.standing() == (("CONVICTED",) * 2, ("ACQUITTED",) * 2)


def test_a_different_outcome_for_one_keeps_the_others_if_it_was_entered_first(trial):
    trial.step("ACQUITTED", "2019-06-03", parties=(trial.second,))
    trial.step("CONVICTED", "2019-06-03")

    assert trial.standing() == (("CONVICTED",) * 2, ("ACQUITTED",) * 2)


def test_charges_are_dropped_one_by_one(trial):
    trial.step("CHARGED", "2019-01")
    trial.step("DROPPED", "2019-03", charges=(trial.charges[trial.first][0],))

    assert trial.standing() == (("DROPPED", "CHARGED"), ("CHARGED", "CHARGED"))


def test_of_two_steps_that_say_the_same_day_the_later_entry_counts(trial):
    trial.step("CUSTODY", "2019-01-05")
    trial.step("HOUSE-ARREST", "2019-01-05")

    assert trial.standing() == (("HOUSE-ARREST",) * 2,) * 2


def test_a_step_without_a_date_is_never_the_newest(trial):
    trial.step("CHARGED", "2019")
    trial.step("SUMMONED")

    assert trial.standing() == (("CHARGED",) * 2,) * 2


def test_a_hearing_that_is_only_planned_does_not_count(trial):
    trial.step("POSTPONED", "2019-02", next_hearing="2030-01-05", until="2031")
    trial.step("CONVICTED", "2019-06")

    assert trial.standing() == (("CONVICTED",) * 2,) * 2


def test_a_verdict_stays_the_outcome_while_it_is_appealed(trial):
    trial.step("CONVICTED", "2019-06")
    trial.step("APPEAL", "2019-07")
    trial.step("UPHELD", "2019-09")

    assert trial.standing() == (("UPHELD",) * 2,) * 2
    assert trial.standing("outcome") == (("CONVICTED",) * 2,) * 2


def test_without_an_outcome_there_is_none(trial):
    trial.step("TRIAL", "2019-06")

    assert trial.standing("outcome") == ((None,) * 2,) * 2


def test_a_sentence_that_was_asked_for_is_not_passed(trial, make):
    make.sentence(trial.step("REQUESTED", "2019-05"), length="9 years")

    assert trial.standing("sentencing") == ((None,) * 2,) * 2


def test_a_sentence_stands_until_the_charge_is_cleared(trial, make):
    make.sentence(trial.step("CONVICTED", "2019-06"), length="7 years")
    make.sentence(trial.step("SOFTENED", "2019-09", parties=(trial.first,)), length="5 years")
    trial.step("QUASHED", "2020", parties=(trial.second,))

    assert trial.standing("sentencing") == (("SOFTENED",) * 2, (None, None))


def test_retrial_after_a_quashed_verdict_brings_a_new_sentence(trial, make):
    make.sentence(trial.step("CONVICTED", "2019-06"), length="7 years")
    trial.step("QUASHED", "2020")
    trial.step("RETRIAL", "2020-02")
    make.sentence(trial.step("CONVICTED", "2021"), length="3 years")

    assert trial.standing("outcome") == (("CONVICTED",) * 2,) * 2
    assert trial.standing("sentencing") == (("CONVICTED",) * 2,) * 2


def test_a_lawyer_is_not_convicted_with_the_accused(trial, make):
    lawyer = make.party(trial.proceeding, person=make.person(published=True), role="LAW")
    trial.step("CONVICTED", "2019-06")
    make.publish(trial.proceeding)

    assert not PublicStanding.objects.filter(party=lawyer.pk).exists()


def test_a_refused_complaint_is_about_those_who_complained(make):
    person, official = make.person(published=True), make.person(published=True)
    suit = make.proceeding(kind_id="CIVIL", direction="by")
    complainant = make.party(suit, person=person, role="CPL")
    make.party(suit, person=official, role="DFD")
    make.step(suit, "REFUSED", "2016")

    make.publish(suit)

    (standing,) = PublicStanding.objects.all()
    assert (standing.party_id, standing.charge_id) == (complainant.pk, None)
    assert standing.outcome.stage_id == "REFUSED"


def test_an_inquiry_closed_without_suspects_stands_for_those_described(make):
    inquiry = make.proceeding(direction="perpetrators")
    unknown = make.party(inquiry, described_as={"en": "unknown men"}, role="TGT")
    make.step(inquiry, "OPENED", "2018-09")
    make.step(inquiry, "CLOSED-UNSOLVED", "2019")

    make.publish(inquiry)

    (standing,) = PublicStanding.objects.all()
    assert (standing.party_id, standing.step.stage_id) == (unknown.pk, "CLOSED-UNSOLVED")


def test_eleven_defendants_with_four_outcomes_in_one_verdict(make):
    people = tuple(make.person(published=True) for _ in range(11))
    trial = make.proceeding(accused=people)
    parties = list(trial.parties.order_by("id"))
    for party in parties:
        for category in ("EXTREMISM", "TERRORISM", "RELIGION", "DRUGS", "OTHER"):
            make.charge(party, category_id=category)
    make.step(trial, "CONVICTED", "2020-03-12")
    make.step(trial, "ACQUITTED", "2020-03-12", parties=tuple(parties[:2]))
    make.step(trial, "FORCED-TREAT", "2020-03-12", parties=(parties[2],))
    make.step(trial, "RETURNED", "2020-03-12", parties=(parties[3],))

    make.publish(trial)

    stages = [row.step.stage_id for row in PublicStanding.objects.select_related("step")]
    counted = {stage: stages.count(stage) for stage in stages}
    assert counted == {"CONVICTED": 35, "ACQUITTED": 10, "FORCED-TREAT": 5, "RETURNED": 5}
