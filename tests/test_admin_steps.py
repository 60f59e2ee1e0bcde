"""Steps of a proceeding: one form for all parties, in which one of them may have another outcome."""

import datetime
from typing import Any

import pytest

from cases.models import Proceeding, Sentence
from tests.page_forms import fill, form_on

FORM = "proceedingstep_form"
HIDDEN = "Canaryan"


def new(proceeding: Any) -> str:
    return f"/admin/cases/proceeding/{proceeding.pk}/steps/add/"


def own(party: Any, **fields: str) -> dict[str, Any]:
    return {f"party__{party.pk}__{name}": text for name, text in fields.items()}


@pytest.fixture
def researcher(client, make):
    user = make.user("Researcher")
    client.force_login(user)
    return user


@pytest.fixture
def eleven(make):
    """A criminal case with eleven accused, their lawyer, and five charges against each."""
    proceeding = make.proceeding(
        "The case of the eleven", accused=tuple(make.person(f"Accused {n}") for n in range(11))
    )
    articles = [make.article(str(number)) for number in (174, 175, 280, 281, 299)]
    for party in proceeding.parties.all():
        for article in articles:
            make.charge(party, article)
    make.party(proceeding, person=make.person("Lawyer"), role="LAW")
    return proceeding


def accused(proceeding: Proceeding) -> list[Any]:
    return list(proceeding.parties.filter(role="DFD").order_by("pk"))


# One form, all parties


def test_eleven_with_four_outcomes_are_one_form(client, researcher, make, eleven):
    court, source = make.organisation("City Court"), make.source()
    ten, acquitted, fined, shorter = accused(eleven), *accused(eleven)[-3:]
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="CONVICTED",
        date="5 March 2020",
        court=str(court.pk),
        case_number="1-17/20",
        sentences__0__kind="IMPRISON",
        sentences__0__length="6 years",
        citations__0__source=str(source.pk),
        citations__0__locator="p. 5",
        citations__0__states="5 March 2020",
        **own(acquitted, stage="ACQUITTED"),
        **own(fined, stage="FINED", kind="FINE"),
        **own(shorter, kind="IMPRISON", length="3 years", suspended="on"),
    )

    response = client.post(new(eleven), posted)

    assert response.status_code == 302
    steps = {step.stage_id + str(step.parties.count()): step for step in eleven.steps.all()}
    assert set(steps) == {"CONVICTED8", "ACQUITTED1", "FINED1", "CONVICTED1"}
    assert list(steps["ACQUITTED1"].parties.all()) == [acquitted]
    assert list(steps["CONVICTED8"].parties.order_by("pk")) == ten[:8]
    assert not steps["ACQUITTED1"].sentences.exists()
    assert str(steps["CONVICTED8"].sentences.get()) == "Imprisonment 6 years"
    assert str(steps["FINED1"].sentences.get()) == "Fine"
    mild = steps["CONVICTED1"].sentences.get()
    assert (mild.length, mild.is_suspended, mild.days_min) == ("3 years", True, 1095)
    for step in steps.values():
        assert (step.date, step.court, step.case_number) == ("2020-03-05", court, "1-17/20")
        citation = step.citations.get()
        assert (citation.subject, citation.source) == (eleven, source)
        assert (citation.locator, citation.states) == ("p. 5", "5 March 2020")


def test_all_with_one_outcome_are_one_step_that_names_nobody(client, researcher, eleven):
    """So that it is about all accused, whoever joins them."""
    client.post(new(eleven), fill(client.get(new(eleven)), FORM, stage="SENT"))

    step = eleven.steps.get()
    assert step.stage_id == "SENT"
    assert not step.parties.exists()
    assert not step.charges.exists()


def test_a_step_of_some_names_them(client, researcher, eleven):
    some = [str(party.pk) for party in accused(eleven)[:2]]

    client.post(new(eleven), fill(client.get(new(eleven)), FORM, stage="BAIL", parties=some))

    assert [str(party.pk) for party in eleven.steps.get().parties.order_by("pk")] == some


def test_another_outcome_takes_no_sentence_from_above(client, researcher, eleven):
    first, *_others = accused(eleven)
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="CONVICTED",
        sentences__0__kind="IMPRISON",
        **own(first, stage="ACQUITTED"),
    )

    client.post(new(eleven), posted)

    assert Sentence.objects.get().step.stage_id == "CONVICTED"


def test_somebody_may_have_the_outcome_without_the_sentence(client, researcher, eleven):
    first, *_others = accused(eleven)
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="CONVICTED",
        sentences__0__kind="IMPRISON",
        **own(first, kind="-"),
    )

    client.post(new(eleven), posted)

    alone = eleven.steps.get(parties=first)
    assert alone.stage_id == "CONVICTED"
    assert not alone.sentences.exists()


def test_the_same_outcome_chosen_again_is_no_other_one(client, researcher, eleven):
    first, *_others = accused(eleven)
    posted = fill(client.get(new(eleven)), FORM, stage="SENT", **own(first, stage="SENT"))

    client.post(new(eleven), posted)

    assert not eleven.steps.get().parties.exists()


def test_three_sentences_go_to_everybody(client, researcher, make, eleven):
    first, *_others = accused(eleven)
    sentences = {
        f"sentences__{number}__kind": kind
        for number, kind in enumerate(("IMPRISON", "FINE", "BAN"))
    }
    posted = fill(
        client.get(new(eleven)), FORM, stage="CONVICTED", **sentences, **own(first, stage="CLOSED")
    )

    client.post(new(eleven), posted)

    convicted = eleven.steps.get(stage="CONVICTED")
    assert [row.kind_id for row in convicted.sentences.all()] == ["IMPRISON", "FINE", "BAN"]


def test_a_request_is_no_verdict(client, researcher, eleven):
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="REQUESTED",
        sentences__0__kind="IMPRISON",
        sentences__0__is_life="on",
        sentences__0__length="for life",
    )

    client.post(new(eleven), posted)

    sentence = Sentence.objects.get()
    assert sentence.step.stage.is_request
    assert (sentence.is_life, sentence.days_min, sentence.days_max) == (True, None, None)


@pytest.mark.parametrize(
    ("length", "least", "most"),
    [("at least 6 years and 6 months", 2370, None), ("3 года", 1095, 1095), ("long", None, None)],
)
def test_days_are_worked_out_from_the_length(client, researcher, eleven, length, least, most):
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="CONVICTED",
        sentences__0__kind="IMPRISON",
        sentences__0__length=length,
    )

    client.post(new(eleven), posted)

    sentence = Sentence.objects.get()
    assert (sentence.length, sentence.days_min, sentence.days_max) == (length, least, most)


def test_a_proceeding_without_parties_has_steps_all_the_same(client, researcher, make):
    inquiry = make.proceeding("An inquiry")

    response = client.post(
        new(inquiry), fill(client.get(new(inquiry)), FORM, stage="CLOSED-UNSOLVED", date="2021")
    )

    assert response.status_code == 302
    assert inquiry.steps.get().stage_id == "CLOSED-UNSOLVED"


# What it starts with


def test_the_first_step_starts_with_all_accused(client, researcher, eleven):
    form = form_on(client.get(new(eleven)), FORM)

    assert form["parties"] == [str(party.pk) for party in accused(eleven)]


def test_a_suit_of_the_affected_side_starts_with_those_who_sued(client, researcher, make):
    suit = make.proceeding("A suit", kind_id="CIVIL", direction="by")
    plaintiff = make.party(suit, person=make.person(), role="CPL")
    make.party(suit, organisation=make.organisation(), role="DFD")

    form = form_on(client.get(new(suit)), FORM)

    assert form["parties"] == [str(plaintiff.pk)]


def test_a_new_step_starts_with_the_last_court_number_and_parties(client, researcher, make, eleven):
    old, court = make.organisation(), make.organisation("Supreme Court")
    first, second, *_others = accused(eleven)
    make.step(eleven, "APPEAL", "2021-02", court=court, case_number="7", parties=(first, second))
    make.step(eleven, "CONVICTED", "2020", court=old, case_number="1")

    form = form_on(client.get(new(eleven)), FORM)

    assert form["court"] == [str(court.pk)]
    assert form["case_number"] == ["7"]
    assert form["parties"] == [str(first.pk), str(second.pk)]
    assert form["date"] == [""]


def test_after_a_verdict_with_several_outcomes_all_of_them_are_filled_in(
    client, researcher, make, eleven
):
    first, second, third, *_others = accused(eleven)
    make.step(eleven, "CONVICTED", "2020-03-05", parties=(first, second))
    make.step(eleven, "ACQUITTED", "2020-03-05", parties=(third,))

    form = form_on(client.get(new(eleven)), FORM)

    assert form["parties"] == [str(party.pk) for party in (first, second, third)]


def test_save_and_add_another_goes_on_with_the_same_court(client, researcher, make, eleven):
    court = make.organisation("City Court")
    posted = fill(client.get(new(eleven)), FORM, stage="TRIAL", date="2020", court=str(court.pk))

    answer = client.post(new(eleven), {**posted, "_addanother": "1"})

    assert answer.url == new(eleven)
    assert form_on(client.get(answer.url), FORM)["court"] == [str(court.pk)]


def test_stages_stand_in_their_phases(client, researcher, eleven):
    shown = client.get(new(eleven)).content.decode()

    for phase in ("before trial", "trial", "after the verdict", "asylum and migration"):
        assert f'<optgroup label="{phase}">' in shown


# Charges


def test_a_charge_of_all_who_are_ticked_is_one_tick(client, researcher, eleven):
    first, second, *_others = accused(eleven)
    matter = str(first.charges.first().pk)
    some = [str(first.pk), str(second.pk)]
    posted = fill(client.get(new(eleven)), FORM, stage="DROPPED", parties=some, matters=[matter])

    client.post(new(eleven), posted)

    step = eleven.steps.get()
    article = first.charges.first().article
    assert {charge.party_id for charge in step.charges.all()} == {first.pk, second.pk}
    assert {charge.article for charge in step.charges.all()} == {article}


def test_each_outcome_names_the_charges_of_its_own_parties(client, researcher, eleven):
    first, *_others = accused(eleven)
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="CONVICTED",
        matters=[str(first.charges.first().pk)],
        **own(first, stage="ACQUITTED"),
    )

    client.post(new(eleven), posted)

    acquitted, convicted = eleven.steps.get(stage="ACQUITTED"), eleven.steps.get(stage="CONVICTED")
    assert [charge.party for charge in acquitted.charges.all()] == [first]
    assert convicted.charges.count() == 10


def test_new_charges_are_brought_against_all_who_are_ticked(client, researcher, make, eleven):
    first, second, *_others = accused(eleven)
    article, known = make.article("400"), first.charges.first().article
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="CHARGE-ADDED",
        parties=[str(first.pk), str(second.pk)],
        articles=[str(article.pk), str(known.pk)],
    )

    client.post(new(eleven), posted)

    assert [party.charges.count() for party in (first, second)] == [6, 6]
    step = eleven.steps.get()
    assert {charge.article for charge in step.charges.all()} == {article, known}
    assert step.charges.count() == 4


def test_a_charge_of_somebody_who_is_not_ticked_is_refused(client, researcher, eleven):
    first, second, *_others = accused(eleven)
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="DROPPED",
        parties=[str(first.pk)],
        charges=[str(second.charges.first().pk)],
    )

    told = client.post(new(eleven), posted)

    shown = told.content.decode()
    assert told.status_code == 200
    assert f"A charge of Accused 1 · {second.person.ref} is chosen, but not this party." in shown
    assert not eleven.steps.exists()


def test_who_has_none_of_the_chosen_charges_cannot_be_ticked(client, researcher, make, eleven):
    """The step would be about all charges of this one."""
    first, second, *_others = accused(eleven)
    chosen = make.charge(first, make.article("500"))
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="DROPPED",
        parties=[str(first.pk), str(second.pk)],
        matters=[str(chosen.pk)],
    )

    told = client.post(new(eleven), posted)

    assert f"{second.person.ref} has none of the chosen charges." in told.content.decode()
    assert not eleven.steps.exists()


# What is refused, and how


def refused(client: Any, proceeding: Any, **fields: Any) -> str:
    posted = fill(client.get(new(proceeding)), FORM, **{"stage": "HEARING", **fields})
    answer = client.post(new(proceeding), posted)
    assert answer.status_code == 200
    assert not proceeding.steps.exists()
    return answer.content.decode()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"stage": ""}, "This field is required."),
        ({"stage": "NONSENSE"}, "Select a valid choice."),
        ({"date": "03/04/2020"}, "errorlist"),
        ({"date": "31 February 2020"}, "errorlist"),
        ({"amount": "500"}, "An amount needs a currency, such as USD."),
        ({"currency": "USD"}, "An amount needs a currency, such as USD."),
        ({"amount": "5", "currency": "12"}, "Write the three letters of the currency"),
        ({"amount": "9" * 40, "currency": "USD"}, "Ensure that there are no more than"),
        ({"amount": "-5", "currency": "USD"}, "Ensure this value is greater than or equal to 0"),
        ({"court": "abc"}, "Select a valid choice."),
        ({"court": "9" * 40}, "Select a valid choice."),
        ({"articles": ["abc", "9" * 40]}, "is not a valid value"),
        ({"matters": ["7"]}, "Select a valid choice."),
        ({"charges": ["0", "x"]}, "is not a valid value"),
        ({"parties": []}, "Choose whom this step is about."),
        ({"parties": ["x"]}, "is not a valid value"),
        ({"sentences__0__length": "5 years"}, "This field is required."),
        ({"sentences__TOTAL_FORMS": None}, "ManagementForm data is missing"),
        ({"sentences__TOTAL_FORMS": "x"}, "ManagementForm data is missing"),
        ({"citations__0__locator": "p. 5"}, "This field is required."),
        ({"case_number": "x" * 101}, "Ensure this value has at most 100 characters"),
    ],
)
def test_what_cannot_be_stored_gets_a_sentence(client, researcher, eleven, fields, sentence):
    assert sentence in refused(client, eleven, **fields)


def test_a_date_in_the_future_belongs_to_the_next_hearing(client, researcher, eleven):
    later = str(datetime.date.today() + datetime.timedelta(days=30))

    shown = refused(client, eleven, date=later)
    client.post(
        new(eleven), fill(client.get(new(eleven)), FORM, stage="POSTPONED", next_hearing=later)
    )

    assert "This is in the future: write it under “next hearing”." in shown
    assert eleven.steps.get().next_hearing == later


def test_an_own_sentence_needs_a_kind(client, researcher, eleven):
    first, *_others = accused(eleven)

    shown = refused(client, eleven, **own(first, length="5 years"))

    assert "Choose the kind of this sentence." in shown


@pytest.mark.parametrize("name", ["stage", "kind"])
def test_an_own_outcome_that_there_is_not_is_refused(client, researcher, eleven, name):
    first, *_others = accused(eleven)

    assert "Select a valid choice." in refused(client, eleven, **own(first, **{name: "X"}))


def test_a_party_of_another_proceeding_is_refused(client, researcher, make, eleven):
    other = make.party(make.proceeding(), person=make.person(f"Zhanna {HIDDEN}"))

    shown = refused(client, eleven, parties=[str(other.pk)])

    assert f"{other.pk} is not one of the available choices." in shown
    assert HIDDEN not in shown


def test_nul_bytes_are_no_error(client, researcher, eleven):
    posted = fill(client.get(new(eleven)), FORM, stage="TRIAL", case_number="a\0b", parties=["\0"])

    assert client.post(new(eleven), posted).status_code == 200


def test_an_empty_post_is_no_error(client, researcher, eleven):
    assert client.post(new(eleven), {}).status_code == 200


def test_what_was_refused_keeps_what_was_filled_in(client, researcher, eleven):
    first, *_others = accused(eleven)
    matter = str(first.charges.first().pk)
    posted = fill(
        client.get(new(eleven)),
        FORM,
        stage="",
        parties=[str(first.pk)],
        matters=[matter],
        **own(first, stage="ACQUITTED", length="5 years"),
    )

    again = form_on(client.post(new(eleven), posted), FORM)

    assert again["parties"] == [str(first.pk)]
    assert again["matters"] == [matter]
    assert again[f"party-{first.pk}-stage"] == ["ACQUITTED"]
    assert again[f"party-{first.pk}-length"] == ["5 years"]


# Costs


def test_the_form_costs_the_same_with_eleven_parties(
    client, make, eleven, django_assert_max_num_queries
):
    client.force_login(make.user("Researcher"))
    few = make.proceeding(accused=(make.person(),))
    client.get(new(few))  # content types are looked up once

    with django_assert_max_num_queries(25):
        client.get(new(few))
    with django_assert_max_num_queries(25):
        client.get(new(eleven))
