"""Who is held: today, on a day of the past, for certain, possibly, and as last known."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from cases.models import Custody
from people.models import Person
from tests.test_incident_page import text


def days_ago(days: int) -> str:
    return (timezone.localdate() - timedelta(days=days)).isoformat()


RECENTLY = days_ago(30)
LONG_AGO = days_ago(700)


def page(client, query=""):
    return client.get(f"/held/?{query}")


def held(client, query=""):
    """Names by how sure it is."""
    found = {"certain": [], "possible": [], "last-known": []}
    for holder in page(client, query).context["held"]:
        found[holder.hold].append(str(holder.person or holder.custodies[0]))
    return found


def names(client, query=""):
    return [name for hold in held(client, query).values() for name in hold]


def row(client, query=""):
    """What a reader reads in the only row."""
    html = page(client, query).content.decode()
    (found,) = re.findall(r'<li class="row.*?</li>', html, re.DOTALL)
    return text(found)


def sentences(client, query=""):
    return page(client, query).context["figures"]


def confined(make, name, **fields):
    fields = {"began": RECENTLY, **fields}
    person = make.person(name, published=True)
    return make.custody(person, published=True, **fields)


def test_row_says_who_how_since_when_where_under_which_article_and_who_confirms_it(client, make):
    person = make.person("Ann Aliev", published=True)
    began = timezone.localdate() - timedelta(days=1234)
    source = make.source(published=True)
    custody = make.custody(
        person,
        published=True,
        began=began.isoformat(),
        facility=make.organisation("Prison No 8", published=True),
        last_confirmed=RECENTLY,
        confirmed_by=source,
    )
    make.custody_citation(custody, states="arrested in May")
    article = make.article("174-1", part="2", published=True, edition="1997")
    proceeding = make.proceeding(published=True)
    party = make.party(proceeding, person=person)
    make.charge(party, article)
    make.charge(party, category_id="TAX")

    html = page(client).content.decode()

    shown = row(client)
    for words in (
        "Ann Aliev",
        "Prison since",
        "1,234 days",
        "Prison No 8",
        "Kyrgyzstan",
        "174-1 (2), Criminal Code 1997, KG",
        "Tax",
        "sources give: arrested in May [1]",
        "Last confirmed",
    ):
        assert words in shown
    assert f'href="/articles/{article.ref}/"' in html
    assert re.search(rf'id="note-2">\s*<a href="/sources/{source.ref}/"', html)


@pytest.mark.parametrize(
    ("began", "days"),
    [
        ("2019-01-01", "120 days"),
        ("2019-01", "between 90 and 120 days"),
        ("2019", "at most 120 days"),
        ("../2019-01-01", "at least 120 days"),
        ("2019-04-30", "1 day"),
        ("2018-12-31/2019-01-02", "between 119 and 121 days"),
    ],
)
def test_days_held_are_a_range_where_the_beginning_is_known_roughly(client, make, began, days):
    confined(make, "Ann", began=began)

    assert days in row(client, "on=2019-05-01")


def test_without_a_beginning_no_days_are_claimed(client, make):
    confined(make, "Ann", began="", last_confirmed=RECENTLY)

    shown = row(client)

    assert "since when is not known" in shown
    assert "days" not in shown


@pytest.mark.parametrize(
    ("began", "ended", "shown"),
    [
        ("2019-01", "", "Prison since January 2019"),
        ("../2019-01", "", "Prison began: before February 2019"),
        ("2018", "2020-03", "Prison, 2018 – March 2020"),
        ("2018/2019-01", "2020", "Prison, began: between 2018 and January 2019; ended: 2020"),
    ],
)
def test_time_is_told_at_the_precision_that_it_has(client, make, began, ended, shown):
    confined(make, "Ann", began=began, ended=ended)

    assert shown in row(client, "on=2019-05-01")


def test_list_of_a_past_day_tells_certain_from_possible(client, make):
    confined(make, "certain", began="2018", ended="2020")
    confined(make, "possible", began="2019", ended="2020")
    confined(make, "over", began="2017", ended="2018-12-31")
    confined(make, "later", began="2019-05-02")

    response = page(client, "on=2019-05-01")

    found = held(client, "on=2019-05-01")
    assert found == {"certain": ["certain"], "possible": ["possible"], "last-known": []}
    shown = text(response.content.decode())
    assert "Who was held on 1 May 2019" in shown
    assert "Possibly held on that day" in shown
    assert "possible possibly held" in shown


def test_year_of_the_end_is_certain_before_and_possible_within(client, make):
    confined(make, "Ann", began="2018-05", ended="2020")

    assert held(client, "on=2019-07-01")["certain"] == ["Ann"]
    assert held(client, "on=2020-07-01")["possible"] == ["Ann"]
    assert names(client, "on=2021-01-01") == []


def test_term_of_an_order_ends_nothing(client, make):
    confined(make, "Ann", began=RECENTLY, ordered_until=days_ago(3))

    assert held(client)["certain"] == ["Ann"]


def test_who_is_not_confirmed_for_so_long_is_last_known(client, make, settings):
    confined(make, "confirmed", began="2015", last_confirmed=RECENTLY)
    confined(make, "not confirmed", began="2015", last_confirmed=LONG_AGO)

    before = held(client)
    settings.HELD_UNCONFIRMED_MONTHS = 36
    after = held(client)

    assert before == {
        "certain": ["confirmed"],
        "possible": [],
        "last-known": ["not confirmed"],
    }
    assert sorted(after["certain"]) == ["confirmed", "not confirmed"]
    assert "For 36 months or more" not in page(client).content.decode()


def test_last_known_have_a_heading_with_the_months_of_the_setting(client, make, settings):
    settings.HELD_UNCONFIRMED_MONTHS = 6
    confined(make, "Ann", began="2015")

    shown = text(page(client).content.decode())

    assert "Last known held For 6 months or more nobody has confirmed" in shown
    assert "if still held" in shown


def test_newer_release_exile_or_death_ends_an_open_custody(client, make):
    released, exiled, dead = (
        confined(make, name, began="2026-01-05", last_confirmed="2026-02").person
        for name in ("released", "exiled", "dead")
    )
    proceeding = make.proceeding(published=True, accused=(released,))
    make.step(proceeding, "RELEASED", "2026-03-01")
    make.incident(published=True, person=exiled, type_id="MOVE-EXL", began="2026-03-01")
    Person.objects.filter(pk=dead.pk).update(died="2026-03-01")

    assert names(client, "on=2026-05-01") == []
    assert sorted(names(client, "on=2026-02-15")) == ["dead", "exiled", "released"]


def test_perpetrators_are_never_held_here(client, make):
    def accused(name, **fields):
        person = make.person(name, published=True)
        proceeding = make.proceeding(published=True, direction="perpetrators", accused=(person,))
        return make.custody(person, published=True, began=RECENTLY, **fields), proceeding

    custody, proceeding = accused("convicted")
    Custody.objects.filter(pk=custody.pk).update(proceeding=proceeding)
    accused("accused elsewhere")
    attack = make.incident(published=True)
    beater = make.person("beater", published=True)
    make.involvement(attack, person=beater, role="APR")
    make.custody(beater, published=True, began=RECENTLY, incident=attack)
    make.custody(
        make.person("of a draft proceeding", published=True),
        published=True,
        began=RECENTLY,
        proceeding=make.proceeding(direction="perpetrators"),
    )

    assert names(client) == []


def test_somebody_on_both_sides_is_held_for_the_incident_where_they_are_affected(client, make):
    person = make.person("Ann", published=True)
    attack, arrest = make.incident(published=True), make.incident(published=True, person=person)
    make.involvement(attack, person=person, role="APR")
    custody = make.custody(person, published=True, began=RECENTLY, incident=attack)

    as_attacker = names(client)
    Custody.objects.filter(pk=custody.pk).update(incident=arrest)

    assert as_attacker == []
    assert names(client) == ["Ann"]


def test_withheld_persons_and_custodies_and_drafts_are_nowhere(client, make):
    hidden = make.person("Ann Hidden", published=True, withheld=True)
    make.custody(hidden, published=True, began=RECENTLY)
    confined(make, "Ben Hidden", is_withheld=True)
    make.custody(make.person("Cal Hidden", published=True), began=RECENTLY)
    make.custody(make.person("Dan Hidden"), published=True, began=RECENTLY)
    confined(make, "Eve", facility=make.organisation("Hidden Prison"))

    html = page(client).content.decode()

    assert names(client) == ["Eve"]
    assert "Hidden" not in html


def test_what_does_not_lock_up_is_not_listed(client, make):
    confined(make, "Ann", kind="TRAVEL")
    confined(make, "Ben", kind="HOUSE")

    assert names(client) == ["Ben"]


def test_two_custodies_of_one_person_share_a_row(client, make):
    person = confined(make, "Ann", began="2025-01-01", last_confirmed=RECENTLY).person
    make.custody(person, published=True, kind="PRETRIAL", began=RECENTLY)

    shown = row(client)

    assert "Prison since" in shown
    assert "Pre-trial detention since" in shown
    assert page(client).context["listing"].total == 1
    assert "Prison since" not in row(client, "kind=PRETRIAL")


def test_most_certain_custody_decides_where_a_person_stands(client, make):
    person = confined(make, "Ann", began="2015", kind="HOUSE").person
    make.custody(person, published=True, began=RECENTLY)

    assert held(client)["certain"] == ["Ann"]
    assert held(client)["last-known"] == []
    assert held(client, "kind=HOUSE")["last-known"] == ["Ann"]


def test_totals_are_words_and_never_add_the_named_to_the_unnamed(client, make):
    for number in range(12):
        confined(make, f"Person {number}")
    make.custody(published=True, began=RECENTLY, number_min=39)
    make.custody(published=True, began=RECENTLY)
    confined(make, "possible", began="2025", ended=days_ago(0)[:4])
    confined(make, "unconfirmed", began="2015")

    assert sentences(client) == [
        "12 people, and at least 40 unnamed, are held",
        "1 person is possibly held",
        "1 person was held when last heard of",
    ]


def test_totals_of_a_past_day_name_the_day(client, make):
    make.custody(published=True, began="2019-01", ended="2019-12", number_min=1200)

    assert sentences(client, "on=2019-05-01") == [
        "at least 1,200 unnamed people were held on 1 May 2019"
    ]
    assert sentences(client, "on=2018-05-01") == ["0 people were held on 1 May 2018"]


def test_group_is_told_as_a_described_group(client, make):
    make.custody(
        published=True, began=RECENTLY, number_min=40, described_as={"en": "men of the village"}
    )

    shown = row(client)

    assert "men of the village described group, at least 40" in shown
    assert "no public source" in shown
