"""Proceedings: the list with its filters, and the page of each with parties, charges, steps and notes."""

import re
from random import Random
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from cases.models import Proceeding
from cases.proceeding_filters import ProceedingFilter
from cases.public import PublicProceeding
from tests.random_world import analyse
from tests.test_bad_parameters import check
from tests.test_incident_page import first_mentions, text
from tracker.choices import VOCABULARIES, Choices


def found(client, query=""):
    return {str(one) for one in client.get(f"/proceedings/?{query}").context["proceedings"]}


def order(client, query=""):
    return [str(one) for one in client.get(f"/proceedings/?{query}").context["proceedings"]]


def numbers(client, parameter, query=""):
    listing = client.get(f"/proceedings/?{query}").context["listing"]
    return {value.code: value.number for value in listing.facet(parameter)}


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


# The list


def test_proceeding_is_found_by_what_it_is(client, make):
    make.proceeding("a criminal case", published=True)
    make.proceeding("a suit", published=True, kind_id="CIVIL", direction="by", country_id="KZ")
    make.proceeding("a draft")

    assert found(client) == {"a criminal case", "a suit"}
    assert found(client, "country=kz") == {"a suit"}
    assert found(client, "kind=criminal") == {"a criminal case"}
    assert found(client, "direction=by&direction=perpetrators") == {"a suit"}
    assert numbers(client, "direction") == {"against": 1, "by": 1}


def test_person_article_category_and_outcome_match_in_one_party(client, make):
    ann, ben = make.person(published=True), make.person(published=True)
    riots = make.article("233", published=True, category_id="PUBLIC-ORDER")
    tax = make.article("213", published=True, category_id="TAX")
    trial = make.proceeding("the trial", published=True)
    first, second = make.party(trial, person=ann), make.party(trial, person=ben)
    make.charge(first, riots)
    make.charge(second, tax)
    make.step(trial, "CONVICTED", "2020", parties=(first,))
    make.step(trial, "ACQUITTED", "2020", parties=(second,))

    assert found(client, f"person={ann.ref}&article={riots.ref}") == {"the trial"}
    assert found(client, f"person={ann.ref}&article={tax.ref}") == set()
    assert found(client, f"article={riots.ref}&category=PUBLIC-ORDER&outcome=CONVICTED")
    assert found(client, f"article={riots.ref}&outcome=ACQUITTED") == set()
    assert found(client, "category=TAX&outcome=CONVICTED") == set()
    assert found(client, f"person={ben.ref}&outcome=ACQUITTED") == {"the trial"}
    assert found(client, f"person={ben.ref}&person={ann.ref}&category=TAX") == {"the trial"}
    assert numbers(client, "outcome", f"person={ann.ref}") == {"CONVICTED": 1}
    assert numbers(client, "category", "outcome=ACQUITTED") == {"TAX": 1}
    assert numbers(client, "article") == {riots.ref: 1, tax.ref: 1}


def test_outcome_is_the_newest_of_the_charge(client, make):
    trial = make.proceeding("the trial", published=True, accused=(make.person(published=True),))
    make.step(trial, "CONVICTED", "2019")
    make.step(trial, "QUASHED", "2020")
    make.step(trial, "HEARING", "2021")

    assert found(client, "outcome=QUASHED") == {"the trial"}
    assert found(client, "outcome=CONVICTED") == set()
    assert found(client, "outcome=HEARING") == set()


def test_organisation_is_a_party_and_a_court_is_of_a_step(client, make):
    body, court = make.organisation(published=True), make.organisation("City Court", published=True)
    suit = make.proceeding("a suit", published=True)
    make.party(suit, organisation=body)
    make.step(suit, "TRIAL", court=court)
    make.step(suit, "HEARING", court=make.organisation("A hidden court"))

    assert found(client, f"organisation={body.ref}&court={court.ref}") == {"a suit"}
    assert found(client, f"organisation={court.ref}") == set()
    assert numbers(client, "court") == {court.ref: 1}
    html = client.get("/proceedings/").content.decode()
    assert re.search(rf'court={court.ref}"[^>]*>\s*City Court', html)


def test_time_is_the_span_of_the_steps(client, make):
    trial = make.proceeding("the trial", published=True)
    make.step(trial, "OPENED", "2015-03")
    make.step(trial, "CONVICTED", "2019", next_hearing="2030")
    make.proceeding("without steps", published=True)

    assert found(client, "after=2017&before=2017&match=certain") == {"the trial"}
    assert found(client, "after=2017&before=2017") == {"the trial", "without steps"}
    assert found(client, "after=2020") == {"without steps"}
    assert found(client, "before=2015-02") == {"without steps"}
    listing = client.get("/proceedings/?after=2019-06").context["listing"]
    assert (listing.total, listing.uncertain) == (2, 2)


@pytest.mark.parametrize("typed", ["riots", "Askarov", "Аскаров", "Memorial беспорядки"])
def test_proceeding_is_found_by_its_texts_and_by_names_in_any_script(client, make, typed):
    trial = make.proceeding(
        "The trial", published=True, summary={"en": "Mass riots", "ru": "Массовые беспорядки"}
    )
    make.party(trial, person=make.person("Azimjan Askarov", published=True))
    make.party(trial, organisation=make.organisation("Memorial", published=True), role="TPY")
    make.proceeding("Another", published=True)

    assert found(client, f"q={typed}") == {"The trial"}


def test_order_is_by_the_newest_step_the_first_step_or_the_update(client, make):
    for title, first, last in (("old", "2010", "2012"), ("long", "2009", "2020"), ("none", "", "")):
        one = make.proceeding(title, published=True)
        make.step(one, "OPENED", first)
        make.step(one, "CONVICTED", last)
    Proceeding.objects.filter(title__en="none").update(public_changed_on="2099-01-01")

    assert order(client) == ["long", "old", "none"]
    assert order(client, "sort=oldest") == ["long", "old", "none"]
    assert order(client, "sort=updated")[0] == "none"


def test_row_shows_a_few_parties_the_newest_step_and_all_outcomes(client, make):
    trial = make.proceeding("The trial", published=True)
    parties = [
        make.party(trial, person=make.person(f"Person {number}", published=True))
        for number in range(9)
    ]
    make.party(trial, described_as={"en": "villagers"}, number_min=30)
    make.step(trial, "CONVICTED", "2020-02-03", parties=tuple(parties[:7]))
    make.step(trial, "ACQUITTED", "2020-02-03", parties=tuple(parties[7:]))
    make.step(trial, "APPEAL", "2020-03", parties=tuple(parties[:1]))

    html = client.get("/proceedings/").content.decode()

    shown = text(re.search(r'<li class="row.*?</li>', html, re.DOTALL)[0])
    assert shown.startswith("March 2020 The trial Criminal · Kyrgyzstan · Person 0, Person 1,")
    assert "Person 5 and 3 others and at least 30 unnamed" in shown
    assert "Person 6" not in shown
    assert "Outcome: Convicted 7, Acquitted 2" in shown
    assert "Newest step: Appeal filed" in shown


@pytest.mark.parametrize("value", ["%00", "xx", "%27 OR 1=1", "[]", "a" * 5000, "%ED%A0%80"])
def test_bad_value_of_any_parameter_gets_a_message_or_plain_results(client, make, value):
    make.proceeding(published=True)
    parameters = client.get("/proceedings/").context["listing"].filter.form.fields

    for parameter in [*parameters, "page"]:
        check(client.get(f"/proceedings/?{parameter}={value}"))


def crowd(make):
    random = Random(4)
    articles = [make.article(str(n), published=True, category_id="TAX") for n in range(4)]
    courts = [make.organisation(f"Court {n}", published=True) for n in range(3)]
    people = [make.person(f"Person {n}", published=True) for n in range(8)]
    for number in range(30):
        one = make.proceeding(
            f"Trial {number}",
            published=number % 9 != 5,
            kind_id=random.choice(["CRIMINAL", "CIVIL"]),
            direction=random.choice(["against", "by", "perpetrators"]),
            country_id=random.choice(["KG", "KZ"]),
        )
        parties = [
            make.party(one, person=person, role=random.choice(["DFD", "CPL"]))
            for person in random.sample(people, random.choice([1, 2, 5]))
        ]
        charges = [
            make.charge(party, article, category_id=random.choice([None, "EXTREMISM"]))
            for party in parties
            for article in random.sample(articles, random.choice([0, 1, 3]))
        ]
        for stage in random.sample(["CHARGED", "CONVICTED", "ACQUITTED", "APPEAL", "DROPPED"], 3):
            make.step(
                one,
                stage,
                random.choice(["2019", "2020-05", "2021-01-02", ""]),
                parties=tuple(random.sample(parties, random.choice([0, 1]))),
                charges=tuple(random.sample(charges, min(len(charges), random.choice([0, 1])))),
                court=random.choice([None, *courts]),
            )
    return SimpleNamespace(articles=articles, courts=courts, people=people)


def refs_of_all_pages(client, query):
    address, refs = f"/proceedings/?{query}", []
    while address:
        context = client.get(address).context
        refs += [one.ref for one in context["proceedings"]]
        address = context["listing"].next_address
    return refs


def length(query):
    """How many rows the list at an address has, without its page."""
    rows = PublicProceeding.objects.all()
    chosen = ProceedingFilter(QueryDict(query), queryset=rows, choices=Choices(*VOCABULARIES))
    assert chosen.is_valid()
    return chosen.found().count()


def test_every_number_is_the_length_of_the_list_that_it_leads_to(client, make):
    world = crowd(make)
    analyse()
    queries = [
        [],
        [("person", world.people[0].ref)],
        [("outcome", "CONVICTED"), ("after", "2020")],
        [("article", world.articles[1].ref), ("court", world.courts[0].ref)],
        [("category", "TAX"), ("person", world.people[1].ref), ("match", "certain")],
    ]

    for query in queries:
        listing = client.get(f"/proceedings/?{urlencode(query)}").context["listing"]
        refs = refs_of_all_pages(client, urlencode(query))
        assert listing.total == len(refs) == len(set(refs))
        for facet in listing.facets:
            for value in facet.values:
                rest = [pair for pair in query if pair[0] != facet.parameter]
                alone = urlencode([*rest, (facet.parameter, value.typed)])
                assert length(alone) == value.number, (query, facet.parameter, value)


def test_list_keeps_its_budget_whatever_the_rows(client, make, query_budget):
    world = crowd(make)
    for number in range(30):
        one = make.proceeding(f"Many {number}", published=True, accused=tuple(world.people))
        make.step(one, "CONVICTED", "2022", court=world.courts[0])
    query = (
        f"person={world.people[0].ref}&court={world.courts[0].ref}&article={world.articles[0].ref}"
        f"&organisation={world.courts[1].ref}&after=2015&q=Trial"
    )

    with query_budget(8):
        listing = client.get("/proceedings/")
    with query_budget(8):
        client.get(f"/proceedings/?{query}")

    assert len(listing.context["proceedings"]) == 25
    assert len(listing.content) < 100_000
    assert b"<script" not in listing.content


# The page


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


def test_a_proceeding_is_found_and_counted_under_each_year_of_its_steps(client, make):
    long, short = (make.proceeding(title, published=True) for title in ("Long", "Short"))
    for day in ("2015-03", "2016", "2016-05-01"):
        make.step(long, "HEARING", day)
    make.step(short, "HEARING", "2016-11-02")
    make.step(short, "HEARING", "2017/2018")  # in neither of them for certain

    listing = client.get("/proceedings/").context["listing"]
    assert [(one.code, one.number) for one in listing.facet("year")] == [("2016", 2), ("2015", 1)]
    for year, number in (("2015", 1), ("2016", 2), ("2017", 0), ("2015&year=2016", 2)):
        assert client.get(f"/proceedings/?year={year}").context["listing"].total == number
