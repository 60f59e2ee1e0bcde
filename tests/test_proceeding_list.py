"""The list of proceedings: its filters, its counts, its rows."""

import re
from random import Random
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from cases.models import Proceeding
from cases.proceedings.filters import ProceedingFilter
from cases.public import PublicProceeding
from tests.random_world import analyse
from tests.test_bad_parameters import check
from tests.test_incident_page import text
from tracker.lists.choices import VOCABULARIES, Choices


def found(client, query=""):
    return {str(one) for one in client.get(f"/proceedings/?{query}").context["proceedings"]}


def order(client, query=""):
    return [str(one) for one in client.get(f"/proceedings/?{query}").context["proceedings"]]


def numbers(client, parameter, query=""):
    listing = client.get(f"/proceedings/?{query}").context["listing"]
    return {value.code: value.number for value in listing.facet(parameter)}


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
    return chosen.qs.count()


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
