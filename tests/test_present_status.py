"""The present situation of a person: what counts as evidence, and which of it wins."""

import pytest

from cases.public import PublicPersonStatus


def status(person):
    """Situation and "as of"."""
    row = PublicPersonStatus.objects.get(person=person.pk)
    return row.situation_id, row.as_of


@pytest.fixture
def person(make):
    return make.person(published=True)


def test_of_whom_nothing_is_known_that_is_said(person):
    assert status(person) == ("UNK", "")


KINDS = {
    "PRISON": "HELD-IMP",
    "PRETRIAL": "HELD-PTD",
    "POLICE": "HELD-DET",
    "HOUSE": "HELD-HSE",
    "FORCED": "HELD-FRC",
    "INCOMM": "HELD-INC",
    "RESTRICT": "REST",
    "TRAVEL": "REST",
}


@pytest.mark.parametrize(("kind", "situation"), KINDS.items())
def test_an_open_custody_tells_by_its_kind(make, person, kind, situation):
    make.custody(person, kind=kind, began="2015-06", published=True)

    assert status(person) == (situation, "2015-06")


def test_as_of_is_when_a_custody_was_last_confirmed(make, person):
    make.custody(person, began="2015", last_confirmed="2024-10", published=True)

    assert status(person) == ("HELD-IMP", "2024-10")


def test_a_confirmation_from_before_it_began_is_not_the_newest(make, person):
    make.custody(person, began="2015", last_confirmed="2014", published=True)

    assert status(person) == ("HELD-IMP", "2015")


def test_as_of_is_not_the_last_edit(make, person):
    custody = make.custody(person, began="2015", published=True)
    custody.refresh_from_db()

    assert str(custody.updated_at.year) not in status(person)[1]


@pytest.mark.parametrize(
    ("how", "situation"),
    [
        ("RELEASED", "FREE"),
        ("AMNESTY", "FREE"),
        ("DIED", "DEAD-DIC"),
        ("EXCHANGE", "ABR-EXL"),
        ("TRANSFER", "UNK"),
        (None, "UNK"),
    ],
)
def test_an_end_tells_what_follows(make, person, how, situation):
    make.custody(person, began="2015", ended="2020-07", ended_how_id=how, published=True)

    assert status(person) == (situation, "2020-07")


def test_after_a_transfer_the_next_custody_tells(make, person):
    make.custody(
        person,
        kind="PRETRIAL",
        began="2015",
        ended="2016-02-01",
        ended_how_id="TRANSFER",
        published=True,
    )
    make.custody(person, began="2016-02-01", published=True)

    assert status(person) == ("HELD-IMP", "2016-02-01")


def test_a_listing_does_not_free_who_is_in_prison(make, person):
    make.custody(person, began="2021-03", published=True)
    make.custody(person, kind="LISTED", began="2021-09", published=True)

    assert status(person) == ("HELD-IMP", "2021-03")


def tried(make, person, *steps, direction="against", role="DFD", **fields):
    """A published proceeding against the person; each step a stage, a date and its sentences."""
    proceeding = make.proceeding(direction=direction)
    make.party(proceeding, person=person, role=role)
    for stage, date, *sentences in steps:
        step = make.step(proceeding, stage, date, **fields)
        for sentence in sentences:
            make.sentence(step, **sentence)
    return make.publish(proceeding)


IMPRISONED = {"kind": "IMPRISON", "length": "7 years"}


def test_the_newest_step_tells(make, person):
    tried(make, person, ("HOUSE-ARREST", "2019-03"), ("CUSTODY", "2019-01"))

    assert status(person) == ("HELD-HSE", "2019-03")


def test_a_sentence_that_was_passed_tells(make, person):
    tried(make, person, ("CUSTODY", "2019-01"), ("CONVICTED", "2019-06", IMPRISONED))

    assert status(person) == ("HELD-IMP", "2019-06")


def test_a_sentence_that_was_asked_for_does_not(make, person):
    tried(make, person, ("CUSTODY", "2019-01"), ("REQUESTED", "2019-05", IMPRISONED))

    assert status(person) == ("HELD-PTD", "2019-01")


def test_a_suspended_sentence_restricts(make, person):
    tried(make, person, ("CONVICTED", "2019-06", {**IMPRISONED, "is_suspended": True}))

    assert status(person) == ("REST", "2019-06")


def test_a_sentence_in_absentia_locks_nobody_up(make, person):
    make.incident(person=person, type_id="MOVE-EXL", began="2017", published=True)
    tried(make, person, ("CONVICTED", "2019-06", IMPRISONED), in_absentia=True)

    assert status(person) == ("ABR-EXL", "2017")


def test_of_two_sentences_the_one_that_locks_up_tells(make, person):
    tried(make, person, ("CONVICTED", "2019", {"kind": "RESTRICT"}, {"kind": "IMPRISON"}))

    assert status(person) == ("HELD-IMP", "2019")


def test_a_sentence_for_a_charge_that_was_cleared_tells_nothing(make, person):
    tried(make, person, ("CONVICTED", "2019", IMPRISONED), ("QUASHED", "2020"))

    assert status(person) == ("UNK", "")


def test_who_was_acquitted_is_not_imprisoned_with_the_others(make, person):
    other = make.person(published=True)
    trial = make.proceeding(accused=(person, other))
    acquitted = trial.parties.get(person=person)
    make.sentence(make.step(trial, "CONVICTED", "2019-06-03"), **IMPRISONED)
    make.step(trial, "ACQUITTED", "2019-06-03", parties=(acquitted,))

    make.publish(trial)

    assert (status(person)[0], status(other)[0]) == ("UNK", "HELD-IMP")


def test_custody_for_a_charge_of_one_says_nothing_about_the_others(make, person):
    other = make.person(published=True)
    trial = make.proceeding(accused=(person, other))
    charge = make.charge(trial.parties.get(person=person))
    make.step(trial, "CUSTODY", "2019", charges=(charge,))

    make.publish(trial)

    assert (status(person)[0], status(other)[0]) == ("HELD-PTD", "UNK")


def test_a_release_after_the_verdict_frees(make, person):
    tried(make, person, ("CONVICTED", "2019", IMPRISONED), ("AMNESTIED", "2020-08"))

    assert status(person) == ("FREE", "2020-08")


def test_protection_abroad_is_a_step_of_who_applied(make, person):
    tried(make, person, ("ASY-APPLIED", "2017-06"), direction="by", role="CPL")
    applied = status(person)
    tried(make, person, ("ASY-GRANTED", "2019-02"), direction="by", role="CPL")

    assert (applied, status(person)) == (("ABR-ASY", "2017-06"), ("ABR-PRT", "2019-02"))


def test_a_lawyer_of_the_convicted_is_not_imprisoned(make, person):
    lawyer = make.person(published=True)
    trial = make.proceeding(accused=(person,))
    make.party(trial, person=lawyer, role="LAW")
    make.sentence(make.step(trial, "CONVICTED", "2019"), **IMPRISONED)

    make.publish(trial)

    assert status(lawyer) == ("UNK", "")


def test_an_incident_tells_of_its_targets_only(make, person):
    official = make.person(published=True)
    incident = make.incident(person=person, type_id="MOVE-EXL", began="2017-05")
    make.involvement(incident, person=official, role="APR")

    make.publish(incident)

    assert (status(person), status(official)) == (("ABR-EXL", "2017-05"), ("UNK", ""))


def test_a_further_type_of_an_incident_tells_too(make, person):
    make.incident(person=person, further_types=("LIB-HSE",), began="2017", published=True)

    assert status(person) == ("HELD-HSE", "2017")


def test_what_was_done_to_one_only_tells_of_that_one(make, person):
    other = make.person(published=True)
    incident = make.incident(person=person, type_id="MOVE-EXL", began="2017")
    make.involvement(incident, person=other, types=("THRT-SUM",))

    make.publish(incident)

    assert (status(person)[0], status(other)[0]) == ("ABR-EXL", "UNK")


def test_an_arrest_alone_does_not_say_where_somebody_is_today(make, person):
    make.incident(person=person, type_id="LIB-ARR", began="2010", published=True)

    assert status(person) == ("UNK", "")


def test_the_newest_of_custody_steps_and_incidents_counts(make, person):
    make.custody(person, began="2015", ended="2018-03", ended_how_id="TERM", published=True)
    free = status(person)
    tried(make, person, ("CUSTODY", "2019"))
    held = status(person)
    make.incident(person=person, type_id="MOVE-EXL", began="2020-02", published=True)

    assert (free, held) == (("FREE", "2018-03"), ("HELD-PTD", "2019"))
    assert status(person) == ("ABR-EXL", "2020-02")


def test_an_open_custody_gives_way_to_newer_news_and_comes_back_when_confirmed(make, person):
    custody = make.custody(person, began="2019", published=True)
    make.incident(person=person, type_id="POS-REL", began="2020", published=True)
    free = status(person)

    type(custody).objects.filter(pk=custody.pk).update(last_confirmed="2021")

    assert (free, status(person)) == (("FREE", "2020"), ("HELD-IMP", "2021"))


def test_death_is_final_whatever_is_entered_with_a_later_date(make):
    person = make.person(published=True, died="2020-07-25")
    make.custody(person, began="2015", last_confirmed="2021", published=True)

    assert status(person) == ("DEAD", "2020-07-25")


def test_death_in_custody_says_more_than_death(make):
    person = make.person(published=True, died="2020-07-25")
    make.incident(person=person, type_id="LIFE-DIC", began="2020-07", published=True)

    assert status(person) == ("DEAD-DIC", "2020-07")


def test_it_names_what_it_rests_on(make, person):
    custody = make.custody(person, began="2015", published=True)

    row = PublicPersonStatus.objects.get(person=person.pk)

    assert (row.custody_id, row.step_id, row.incident_id) == (custody.pk, None, None)


def test_lists_sort_and_filter_by_it(make):
    people = [make.person(published=True) for _ in range(3)]
    for one, began in zip(people, ("2017", "2015", "2016"), strict=True):
        make.custody(one, began=began, published=True)

    rows = PublicPersonStatus.objects.filter(situation="HELD-IMP").order_by("day")

    assert [row.person_id for row in rows] == [people[1].pk, people[2].pk, people[0].pk]


def test_hidden_evidence_tells_nothing(make, person):
    make.custody(person, began="2015")
    make.custody(person, began="2016", is_withheld=True, published=True)
    make.incident(person=person, type_id="MOVE-EXL", began="2017")
    withheld = make.incident(type_id="MOVE-EXL", began="2018")
    make.involvement(withheld, person=person, is_withheld=True)
    make.publish(withheld)
    trial = make.proceeding(accused=(person,))
    make.step(trial, "CUSTODY", "2019", is_withheld=True)
    make.publish(trial)
    draft = make.proceeding(accused=(person,))
    make.step(draft, "CUSTODY", "2020")

    assert status(person) == ("UNK", "")


def test_a_withheld_person_has_no_status(make):
    person = make.person(published=True, withheld=True)

    assert not PublicPersonStatus.objects.filter(person=person.pk).exists()
