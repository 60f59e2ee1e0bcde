"""The list of those held: its filters, its order, its numbers, what it costs."""

from datetime import date
from random import Random
from urllib.parse import urlencode

import pytest
from django.utils import timezone

from cases.custody.views import numbers
from cases.public import PublicCustody
from tests.test_bad_parameters import check
from tests.test_held import RECENTLY, confined, days_ago, names, page, row
from tests.test_incident_page import text


def test_filters_look_at_one_custody_and_at_one_charge(client, make):
    other = make.article("299", published=True)
    article = make.article("174-1", published=True, category_id="TAX")
    woman = make.person("Woman", published=True, gender="female")
    woman.types.set(["JRN-PRO"])
    make.custody(woman, published=True, began=RECENTLY)
    make.custody(woman, published=True, kind="HOUSE", country_id="KZ", began=RECENTLY)
    party = make.party(make.proceeding(published=True), person=woman)
    make.charge(party, article)
    make.charge(party, other, category_id="EXTREMISM")
    confined(make, "Man", kind="PRETRIAL")

    assert names(client, "country=kz") == ["Woman"]
    assert names(client, "country=kz&kind=PRISON") == []
    assert sorted(names(client, "kind=PRETRIAL&kind=HOUSE")) == ["Man", "Woman"]
    assert names(client, f"article={article.ref}&category=TAX") == ["Woman"]
    assert names(client, f"article={article.ref}&category=EXTREMISM") == []
    assert names(client, "gender=female&person_type=JRN-PRO") == ["Woman"]
    assert names(client, "gender=male") == []


def test_charge_that_was_cleared_is_not_told(client, make):
    person = confined(make, "Ann").person
    article = make.article("174-1", published=True)
    proceeding = make.proceeding(published=True)
    charge = make.charge(make.party(proceeding, person=person), article)
    make.step(proceeding, "DROPPED", RECENTLY, charges=(charge,))

    assert names(client, f"article={article.ref}") == []
    assert article.number not in row(client)


def test_longest_held_come_first_and_other_orders_are_kept_within_the_parts(client, make):
    confined(make, "Ann", began="2026-02", last_confirmed="2026-03")
    confined(make, "Cal", began="2025-12", last_confirmed="2026-05")
    confined(make, "Ben", began="2026-01-15", last_confirmed="2026-04")
    confined(make, "Aaron", began="2015")

    assert names(client, "on=2026-06-01") == ["Cal", "Ben", "Ann", "Aaron"]
    assert names(client, "on=2026-06-01&sort=name") == ["Ann", "Ben", "Cal", "Aaron"]
    assert names(client, "on=2026-06-01&sort=confirmed") == ["Cal", "Ben", "Ann", "Aaron"]


@pytest.mark.parametrize(
    ("on", "message"),
    [
        ("2019", "Give one day"),
        ("2019-05", "Give one day"),
        ("2019-05-01/2019-05-03", "Give one day"),
        ("2019-05-01/..", "Give one day"),
        (days_ago(-1), "yet to come"),
        ("9999-12-31", "yet to come"),
        ("03/04/2020", "On the day"),
        ("nonsense", "On the day"),
    ],
)
def test_what_is_no_past_day_is_refused_with_a_message(client, make, on, message):
    confined(make, "Ann", began="2015")

    response = client.get("/held/", {"on": on})

    check(response)
    assert message in response.content.decode()
    assert response.context["held"] == []


@pytest.mark.parametrize("on", ["2019-05-01", "1 May 2019", "01.05.2019", "2019-05-01~"])
def test_day_is_read_as_people_write_it(client, make, on):
    confined(make, "Ann", began="2018", ended="2020")

    response = client.get("/held/", {"on": on})

    assert response.context["listing"].total == 1


@pytest.mark.parametrize("value", ["%00", "xx", "%27 OR 1=1", "[]", "a" * 5000, "%ED%A0%80"])
def test_bad_value_of_any_parameter_gets_a_message(client, make, value):
    confined(make, "Ann")
    parameters = [*page(client).context["listing"].filter.form.fields, "page"]

    for parameter in parameters:
        response = page(client, f"{parameter}={value}")

        check(response)
        assert 'role="alert"' in response.content.decode()


def crowd(make):
    """Custodies with everything that could be counted twice, wrongly or not at all."""
    random = Random(3)
    articles = [make.article(str(n), published=True, category_id="TAX") for n in range(3)]
    source = make.source(published=True)
    for number in range(40):
        person = make.person(
            f"Person {number:02}", published=True, gender=random.choice(["", "female", "male"])
        )
        person.types.set(random.sample(["JRN-PRO", "HRD-LAW"], random.choice([0, 1, 2])))
        party = make.party(make.proceeding(published=True), person=person)
        for article in random.sample(articles, random.choice([0, 1, 2])):
            make.charge(party, article, category_id=random.choice([None, "EXTREMISM"]))
        for kind in random.sample(["PRISON", "PRETRIAL", "HOUSE"], random.choice([1, 1, 2])):
            custody = make.custody(
                person,
                published=True,
                kind=kind,
                country_id=random.choice(["KG", "KZ", "TR"]),
                began=random.choice(["2025-06-01", "2025", "2026-01", "../2025", "2015"]),
                ended=random.choice(["", "", "2026", "2026-05-03"]),
                last_confirmed=random.choice(["", RECENTLY]),
                confirmed_by=source,
            )
            make.custody_citation(custody, source=source)
            make.custody_citation(custody)
    for _number in range(4):
        make.custody(published=True, began="2026-02", number_min=random.choice([None, 7]))


def refs_of_all_pages(client, query):
    address, refs = f"/held/?{query}", []
    while address:
        context = client.get(address).context
        refs += [holder.ref for holder in context["held"]]
        address = context["listing"].next_address
    return refs


@pytest.mark.parametrize("query", [[], [("on", "2026-03-01")], [("kind", "PRISON")]])
def test_every_number_is_the_length_of_the_list_that_it_leads_to(client, make, query):
    crowd(make)

    listing = page(client, urlencode(query)).context["listing"]

    assert listing.total == len(refs_of_all_pages(client, urlencode(query)))
    values = [(facet.parameter, value) for facet in listing.facets for value in facet.values]
    assert {parameter for parameter, _value in values} == {
        "country",
        "kind",
        "category",
        "article",
        "person_type",
        "gender",
    }
    for parameter, value in values:
        rest = [pair for pair in query if pair[0] != parameter]
        alone = page(client, urlencode([*rest, (parameter, value.typed)]))
        assert alone.context["listing"].total == value.number, (parameter, value)
        if parameter not in dict(query):
            assert client.get(value.address).context["listing"].total == value.number


def test_figures_count_each_holder_once(client, make):
    crowd(make)
    day = date(2026, 3, 1)

    context = page(client, "on=2026-03-01").context

    figures = numbers(context["listing"])
    rows = PublicCustody.objects.locking_up().of_affected().on(day, today=timezone.localdate())
    best = {}
    order = ["certain", "possible", "last-known"]
    for custody in rows:
        known = best.get(custody.holder, (custody.hold, custody))[0]
        best[custody.holder] = (min(known, custody.hold, key=order.index), custody)
    for hold, people, unnamed in figures:
        theirs = [custody for found, custody in best.values() if found == hold]
        assert people == sum(custody.person_id is not None for custody in theirs)
        assert unnamed == sum(one.number_min or 1 for one in theirs if not one.person_id)


def test_country_totals_stand_above_the_list(client, make):
    confined(make, "Ann")
    confined(make, "Ben", country_id="KZ")
    confined(make, "Cal", country_id="KZ")

    shown = text(page(client).content.decode())

    assert "By country: Kazakhstan 2 · Kyrgyzstan 1" in shown


def test_list_keeps_its_budget_whatever_the_rows(client, make, query_budget):
    crowd(make)
    article = PublicCustody.objects.filter(charges__article__isnull=False).values_list(
        "charges__article__ref", flat=True
    )[0]

    with query_budget(8):
        plain = page(client)
    with query_budget(8):
        page(client, f"on=2026-03-01&article={article}&category=TAX&gender=male&country=kg")
    with query_budget(8):
        page(client, "page=2&sort=name")

    assert len(plain.context["held"]) == 25
    assert len(plain.content) < 100_000
    assert b"<script" not in plain.content


def test_page_is_read_in_russian(client, make):
    confined(make, "Ann")

    assert client.get("/ru/held/?on=2026-05-01").status_code == 200
