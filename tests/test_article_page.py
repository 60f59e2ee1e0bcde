"""The page of an article of a law: what it is, and everything that is charged under it."""

import re

from tests.test_incident_page import text
from tests.test_proceeding_pages import rows


def page(client, article, query=""):
    return client.get(f"/articles/{article.ref}/{query}").content.decode()


def charged(make, article, name, stage="CONVICTED", date="2020"):
    trial = make.proceeding(f"Trial of {name}", published=True)
    charge = make.charge(make.party(trial, person=make.person(name, published=True)), article)
    return charge, make.step(trial, stage, date)


def test_page_says_what_the_article_is(client, make):
    article = make.article(
        "174-1",
        part="2",
        published=True,
        edition="1997",
        title={"en": "Public calls for extremism"},
        category_id="EXTREMISM",
    )

    shown = text(page(client, article))

    for words in (
        "Article 174-1, part 2",
        "Public calls for extremism",
        "Criminal Code (edition: 1997)",
        "Country Kyrgyzstan",
        "Charge category Extremism",
        "Nothing public is charged under it yet.",
    ):
        assert words in shown


def test_everything_charged_under_it_is_told_newest_first(client, make):
    article = make.article("174", published=True)
    charged(make, article, "Ann", date="2019")
    _charge, verdict = charged(make, article, "Ben", date="2021-05-06")
    make.sentence(verdict, length="3 years", is_suspended=True)
    charged(make, article, "Cal", "CHARGED", "")
    charged(make, make.article("175", published=True), "Dan")

    table = rows(page(client, article))

    assert table == [
        [
            "Ben Defendant",
            "Trial of Ben",
            "Convicted 6 May 2021",
            "Imprisonment, 3 years, suspended",
        ],
        ["Ann Defendant", "Trial of Ann", "Convicted 2019", "–"],
        [
            "Cal Defendant",
            "Trial of Cal",
            "No outcome is known. Newest step: Charged, date not known",
            "–",
        ],
    ]
    assert rows(page(client, article, "?sort=oldest"))[0][0] == "Ann Defendant"


def test_other_charges_of_the_party_are_not_mixed_in(client, make):
    article, other = make.article("174", published=True), make.article("175", published=True)
    trial = make.proceeding(published=True)
    party = make.party(trial, person=make.person("Ann", published=True))
    make.charge(party, article)
    cleared = make.charge(party, other)
    make.step(trial, "CONVICTED", "2020")
    make.step(trial, "ACQUITTED", "2020", charges=(cleared,))

    assert rows(page(client, article))[0][2] == "Convicted 2020"
    assert rows(page(client, other))[0][2] == "Acquitted 2020"


def test_links_lead_to_the_lists_under_the_article(client, make):
    article = make.article("174", published=True, category_id="TAX")
    charge, _step = charged(make, article, "Ann")
    make.custody(charge.party.person, published=True, began="2026-10")

    html = page(client, article)

    lists = re.findall(r'href="(/(?:proceedings|held)/\?(?:article|category)[^"]*)"', html)
    assert len(lists) == 3
    for address in lists:
        assert client.get(address).context["listing"].total == 1


def test_hidden_parties_and_drafts_are_not_told(client, make):
    article = make.article("174", published=True)
    draft = make.proceeding("A Hidden trial")
    make.charge(make.party(draft, person=make.person("Ann Hidden", published=True)), article)
    trial = make.proceeding(published=True)
    for name, label in (("Ben Hidden", {}), ("Cal Unseen", {"en": "a lawyer"})):
        hidden = make.person(name, published=True, withheld=True)
        make.charge(make.party(trial, person=hidden, withheld_label=label), article)

    html = page(client, article)

    assert "Hidden" not in html
    assert "Unseen" not in html
    assert [row[0] for row in rows(html)] == ["a lawyer name withheld Defendant"]


def test_draft_and_missing_are_the_same(client, make):
    draft = make.article("174")

    answers = {
        (response.status_code, response.content.decode().replace(ref, ""))
        for ref in (draft.ref, "ABCDEFGH", "not-a-ref")
        for response in [client.get(f"/articles/{ref}/")]
    }

    assert len(answers) == 1
    assert {status for status, _page in answers} == {404}


def test_bad_parameters_get_a_message(client, make):
    article = make.article("174", published=True)

    for query in ("?page=x", "?page=0", "?page=99", "?sort=%00", "?sort=worst"):
        response = client.get(f"/articles/{article.ref}/{query}")
        assert response.status_code == 200
        assert 'role="alert"' in response.content.decode()


def test_long_list_is_paged_at_a_constant_cost(client, make, query_budget):
    article = make.article("174", published=True)
    for number in range(30):
        _charge, step = charged(make, article, f"Person {number}", date="2020")
        make.sentence(step, length="a year")

    with query_budget(12):
        first = page(client, article)
    second = page(client, article, "?page=2")

    assert (len(rows(first)), len(rows(second))) == (25, 5)
    assert not {row[0] for row in rows(first)} & {row[0] for row in rows(second)}
    assert len(first.encode()) < 100_000
