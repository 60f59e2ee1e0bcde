"""The page of a proceeding, with parties, charges, steps and notes."""

import re

from tests.test_incident_page import first_mentions, text


def page(client, proceeding, prefix=""):
    return client.get(f"{prefix}/proceedings/{proceeding.ref}/").content.decode()


def rows(html):
    """The table as text: of each row its cells, the first one empty below a party that spans rows."""
    table = re.search(r"<table.*?</table>", html, re.DOTALL)[0]
    return [
        [text(cell) for cell in re.findall(r"<t[hd]\b.*?</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)[1:]
    ]


def steps(html):
    part = html.partition("Steps")[2]
    return [
        text(row)
        for row in re.findall(r'<li class="row">.*?</li>\s*(?=<li class|</ol)', part, re.DOTALL)
    ]


def test_page_shows_head_cases_incidents_parties_and_custody(client, make):
    ann = make.person("Ann Aliev", published=True)
    incident = make.incident("The raid", published=True, began="2020-02")
    trial = make.proceeding(
        "The trial",
        published=True,
        summary={"en": "What is alleged."},
        cases=(make.case("The dossier", published=True), make.case("A hidden case")),
        incidents=(incident, make.incident("A hidden incident")),
        accused=(ann,),
    )
    make.party(trial, role="LAW", person=make.person("Lev Lawyer", published=True))
    make.party(trial, role="WIT", described_as={"en": "neighbours"}, number_min=3)
    make.custody(ann, published=True, proceeding=trial, began="2020-02-03", kind="PRETRIAL")

    html = page(client, trial)

    shown = text(html)
    for words in (
        "Proceeding · Criminal · against the affected side · Kyrgyzstan",
        "What is alleged.",
        "The dossier",
        "The raid February 2020",
        "Lawyer: Lev Lawyer",
        "Witness: neighbours (at least 3)",
        "began: 3 February 2020 Ann Aliev Pre-trial detention · no end is known",
        "No public source is cited",
        trial.ref,
    ):
        assert words in shown
    assert "hidden" not in shown


def eleven(make):
    """Eleven defendants, five charges, four outcomes in one verdict."""
    trial = make.proceeding("The trial of eleven", published=True)
    articles = [make.article(str(100 + number), published=True) for number in range(5)]
    parties = [
        make.party(trial, person=make.person(f"Defendant {number:02}", published=True))
        for number in range(1, 12)
    ]
    charges = {party.pk: [make.charge(party, one) for one in articles] for party in parties}
    date = "2021-06-07"
    hard, soft, fined, free = parties[:4], parties[4:7], parties[7:9], parties[9:]
    step = make.step(trial, "CONVICTED", date, parties=tuple(hard))
    make.sentence(step, length="at least 6 years and 6 months", days_min=2374)
    step = make.step(trial, "CONVICTED", date, parties=tuple(soft))
    make.sentence(step, length="2 years", is_suspended=True)
    step = make.step(trial, "FINED", date, parties=tuple(fined), amount="5000", currency="KGS")
    make.sentence(step, "FINE", length="5,000 soms")
    make.step(trial, "ACQUITTED", date, parties=tuple(free))
    dropped = tuple(charges[party.pk][4] for party in hard)
    make.step(trial, "DROPPED", "2021-05", parties=tuple(hard), charges=dropped)
    make.step(
        trial, "ACQUITTED", date, parties=tuple(hard), charges=tuple(charges[p.pk][3] for p in hard)
    )
    return trial


def test_eleven_defendants_with_four_outcomes_are_told_in_blocks(client, make):
    trial = eleven(make)

    table = rows(page(client, trial))

    assert [len(row) for row in table] == [4, 3, 4, 4, 4]
    assert table[0] == [
        "Defendant · 4 Defendant 01 Defendant 02 Defendant 03 Defendant 04",
        "Article 100 Article 101 Article 102 Article 104",
        "Convicted 7 June 2021",
        "Imprisonment, at least 6 years and 6 months",
    ]
    assert table[1] == ["Article 103", "Acquitted 7 June 2021", "–"]
    assert table[2][2:] == ["Convicted 7 June 2021", "Imprisonment, 2 years, suspended"]
    assert table[3][2:] == ["Fined 7 June 2021", "Fine, 5,000 soms"]
    assert table[4][0].startswith("Defendant · 2")
    assert table[4][2:] == ["Acquitted 7 June 2021", "–"]


def test_outcome_stays_while_newer_steps_are_told_with_their_date(client, make):
    trial = make.proceeding(published=True, accused=(make.person(published=True),))
    make.step(trial, "CONVICTED", "2020")
    verdict = make.step(trial, "SOFTENED", "2021-03")
    make.sentence(verdict, is_life=True)
    make.step(trial, "APPEAL", "2021-05-06")

    ((_who, _charges, status, sentence),) = rows(page(client, trial))

    assert status == "Convicted 2020 Newest step: Appeal filed, as of 6 May 2021"
    assert sentence.startswith("Imprisonment for life")
    assert sentence.endswith("March 2021")


def test_request_is_not_a_sentence_and_a_next_hearing_is_planned(client, make):
    trial = make.proceeding(published=True, accused=(make.person(published=True),))
    asked = make.step(trial, "REQUESTED", "2020-05")
    make.sentence(asked, length="9 years")
    make.step(trial, "POSTPONED", "2020-06", next_hearing="2020-07-01")

    html = page(client, trial)

    assert rows(html)[0][2:] == [
        "No outcome is known. Newest step: Hearing postponed, as of June 2020",
        "–",
    ]
    first, second = steps(html)
    assert "Requested, not passed: Imprisonment, 9 years" in first
    assert "Next hearing, planned: 1 July 2020" in second


def test_step_shows_everything_public(client, make):
    trial = make.proceeding(published=True)
    parties = [
        make.party(trial, person=make.person(f"Person {number}", published=True))
        for number in range(13)
    ]
    make.charge(parties[0], make.article("174-1", part="2", published=True))
    charge = parties[0].charges.get()
    make.step(
        trial,
        "CUSTODY",
        "2020-10~",
        court=make.organisation("City Court", published=True),
        judge=make.person("Jo Judge", published=True),
        case_number="1-23/20",
        until="2020-12",
        amount="12500.50",
        currency="USD",
        in_absentia=True,
        note={"en": "In a closed session."},
        charges=(charge,),
    )
    make.step(trial, "CUSTODY-EXT", "", parties=tuple(parties[:12]))

    first, second = steps(page(client, trial))

    for words in (
        "about October 2020 Custody ordered in absentia",
        "about all accused · charges: Article 174-1 (2)",
        "City Court · judge: Jo Judge · case number 1-23/20",
        "Amount: 12,500.50 USD",
        "in force until: December 2020",
        "In a closed session.",
    ):
        assert words in first
    assert second.startswith("date not known")
    assert "Person 9 and 2 others" in second
    assert "Person 10" not in second


def test_steps_stand_in_order_with_unknown_dates_last(client, make):
    trial = make.proceeding(published=True)
    make.step(trial, "APPEAL", "")
    make.step(trial, "CONVICTED", "2020-06-01")
    make.step(trial, "OPENED", "2020")

    stages = [step.stage_id for step in client.get(f"/proceedings/{trial.ref}/").context["steps"]]

    assert stages == ["OPENED", "CONVICTED", "APPEAL"]


def test_in_a_suit_of_the_affected_side_a_step_is_about_those_who_sued(client, make):
    suit = make.proceeding(published=True, direction="by", kind_id="CIVIL")
    for name in ("Ann", "Ben"):
        make.party(suit, role="CPL", person=make.person(name, published=True))
    make.party(suit, organisation=make.organisation("A ministry", published=True))
    make.step(suit, "DISMISSED", "2020")

    html = page(client, suit)

    assert "about all who brought it" in steps(html)[0]
    assert rows(html)[0][2] == "Claim dismissed 2020"


def test_notes_stand_beside_the_steps_with_what_each_source_states(client, make):
    trial = make.proceeding(published=True, summary={"en": "A summary."})
    verdict = make.step(trial, "CONVICTED", "2020-06")
    opened = make.step(trial, "OPENED", "2019")
    one, two = make.source(published=True), make.source(published=True)
    make.proceeding_citation(trial, step=verdict, source=one, claim_id="DATE", states="3 June")
    make.proceeding_citation(trial, step=verdict, source=two, claim_id="DATE", states="4 June")
    make.proceeding_citation(trial, step=opened, claim_id="EVENT", quotation="They came.")
    make.proceeding_citation(trial, claim_id="SUMMARY")
    make.proceeding_citation(trial, claim_id="RECORD")

    html = page(client, trial)

    assert first_mentions(html) == [1, 2, 3, 4, 5]
    assert "sources give: 3 June [4]; 4 June [5]" in steps(html)[1]
    assert "They came." in html
    assert "No public source" not in html


def test_withheld_party_has_a_label_and_nothing_that_tells_who_it_is(client, make):
    trial = make.proceeding(published=True)
    person = make.person("Ann Hidden", published=True, withheld=True)
    party = make.party(
        trial,
        person=person,
        withheld_label={"en": "a lawyer from Osh"},
        note={"en": "a Hidden note"},
    )
    make.charge(party, as_written="words of Hidden")
    make.party(trial, person=make.person("Ben Hidden", published=True), is_withheld=True)
    make.step(trial, "CONVICTED", "2020", parties=(party,))
    make.step(trial, "DROPPED", "2020", is_withheld=True)

    html = page(client, trial)

    assert "a lawyer from Osh" in html
    assert "Hidden" not in html
    assert person.ref not in html
    assert len(steps(html)) == 1
    assert "Hidden" not in client.get("/proceedings/").content.decode()


def test_parts_of_other_proceedings_in_a_step_are_left_out(client, make):
    trial, other = make.proceeding(published=True), make.proceeding(published=True)
    stranger = make.party(other, person=make.person("A Stranger", published=True))
    charge = make.charge(stranger)
    make.step(trial, "CHARGED", "2020", parties=(stranger,), charges=(charge,))

    assert "A Stranger" not in page(client, trial)


def test_every_list_that_the_page_links_to_has_the_proceeding(client, make):
    person = make.person(published=True)
    article = make.article("174", published=True, category_id="TAX")
    trial = make.proceeding("The trial", published=True)
    make.charge(make.party(trial, person=person), article)
    make.step(trial, "CONVICTED", "2020")

    html = page(client, trial)

    lists = set(re.findall(r'href="(/proceedings/\?[^"]*)"', html))
    assert len(lists) == 4
    for address in lists:
        assert trial.ref in client.get(address.replace("&amp;", "&")).content.decode()


def test_draft_and_missing_are_the_same(client, make):
    draft = make.proceeding("A draft")

    answers = {
        (response.status_code, response.content.decode().replace(ref, ""))
        for ref in (draft.ref, "ABCDEFGH", "not-a-ref")
        for response in [client.get(f"/proceedings/{ref}/")]
    }

    assert len(answers) == 1
    assert {status for status, _page in answers} == {404}


def test_page_costs_at_most_12_queries_and_100_kilobytes(client, make, query_budget):
    trial = eleven(make)
    court = make.organisation("A court", published=True)
    for number in range(20):
        case = make.case(f"Case {number}", published=True)
        trial.cases.add(case)
        trial.incidents.add(make.incident(published=True))
        step = make.step(trial, "HEARING", f"2020-01-{number + 1:02}", court=court)
        make.sentence(step, length="a warning")
        make.proceeding_citation(trial, step=step, quotation="Words. " * 10)
        custody = make.custody(make.person(published=True), published=True, proceeding=trial)
        make.custody_citation(custody)

    with query_budget(12):
        html = page(client, trial)
    with query_budget(12):
        page(client, trial, "/ru")

    assert len(html.encode()) < 100_000
    assert "<script" not in html
