"""Sources: the list, and what each supports."""

from urllib.parse import urlencode

import pytest

from cases.models import CaseCitation, CountryProfileCitation
from people.models import (
    AffiliationCitation,
    OrganisationCitation,
    PersonCitation,
    RelationshipCitation,
)
from sources.models import Source
from tests.test_incident_page import text


def found(client, query=""):
    return {str(source) for source in client.get(f"/sources/?{query}").context["sources"]}


def dated(make, title, published, **fields):
    source = make.source(published=True, title=title, **fields)
    Source.objects.filter(pk=source.pk).update(published=published)
    return source


@pytest.mark.parametrize(
    "typed", ["обыске", "Raids in Osh", "the author", "newspaper обыск", "A/HRC/1", "елка", "Ёлка"]
)
def test_source_is_found_by_its_words(client, make, typed):
    make.source(
        published=True,
        title="Обыск и ёлка",
        gloss={"en": "A raid in Osh"},
        author="An Author",
        publisher="A Newspaper",
        identifier="A/HRC/1",
    )
    make.source(published=True, title="Another")

    assert found(client, f"q={typed}") == {"Обыск и ёлка"}


def test_sources_are_found_by_kind_and_time_of_publication(client, make):
    dated(make, "article", "2015-05", type_id="MEDIA")
    dated(make, "verdict", "2016", type_id="COURT")
    dated(make, "undated", "", type_id="COURT")

    listing = client.get("/sources/?kind=court&after=2016-05").context["listing"]

    assert found(client, "kind=COURT&kind=media") == {"article", "verdict", "undated"}
    assert (listing.total, listing.uncertain) == (2, 2)
    assert found(client, "after=2015&before=2015&match=certain") == {"article"}


def test_sources_are_found_by_language_publisher_and_author(client, make):
    make.source(
        published=True, title="one", language="ru", publisher="A\u00a0Newspaper", author="An Author"
    )
    make.source(published=True, title="two", language="en", publisher="Another", author="Another")

    assert found(client, "language=ru") == {"one"}
    assert found(client, urlencode({"publisher": "A\u00a0Newspaper"})) == {"one"}
    assert found(client, "author=An Author&author=Another") == {"one", "two"}
    assert [
        value.code for value in client.get("/sources/").context["listing"].facet("language")
    ] == ["en", "ru"]


def test_sources_are_sorted_by_date_or_update(client, make):
    old = dated(make, "old", "2010")
    dated(make, "new", "2020")
    Source.objects.filter(pk=old.pk).update(public_changed_on="2099-01-01")

    def order(query):
        return [str(source) for source in client.get(f"/sources/{query}").context["sources"]]

    assert order("") == ["new", "old"]
    assert order("?sort=oldest") == ["old", "new"]
    assert order("?sort=updated") == ["old", "new"]


def test_confidential_and_draft_sources_are_nowhere(client, make):
    secret = make.source(published=True, title="A secret letter")
    Source.objects.filter(pk=secret.pk).update(is_confidential=True)
    draft = make.source(title="A draft")

    assert found(client) == set()
    assert client.get("/sources/").context["listing"].facets == []
    answers = {
        (response.status_code, response.content.decode().replace(ref, ""))
        for ref in (secret.ref, draft.ref, "ABCDEFGH")
        for response in [client.get(f"/sources/{ref}/")]
    }
    assert len(answers) == 1


def cite_everything(make, source):
    person, other = make.person("Ann", published=True), make.person("Ben", published=True)
    body = make.organisation("A Paper", published=True)
    subjects = [
        (CaseCitation, make.case("A case", published=True)),
        (PersonCitation, person),
        (OrganisationCitation, body),
        (AffiliationCitation, make.affiliation(other, body, published=True)),
        (RelationshipCitation, make.relationship(other, person, published=True)),
        (CountryProfileCitation, make.country_profile("KZ", published=True)),
    ]
    for citations, subject in subjects:
        citations.objects.create(subject=subject, source=source)
    make.citation(make.incident("A raid", published=True), source=source, claim_id="DATE")
    make.citation(make.incident("A draft"), source=source)


def test_page_shows_the_source_and_everything_that_it_supports(client, make):
    original = make.source(published=True, title="The original")
    source = make.source(
        published=True,
        title="Обыск",
        gloss={"en": "A raid"},
        author="An Author",
        publisher="A Newspaper",
        language="ru",
        url="https://example.org/raid",
        copy_of=original,
        accessed_on="2020-11-01",
    )
    cite_everything(make, source)

    html = client.get(f"/sources/{source.ref}/").content.decode()

    for words in (
        "A raid",
        "An Author",
        "A Newspaper",
        "Language ru",
        "https://example.org/raid",
        "Copy of The original",
        "A raid (Date)",
        "A case",
        "Ann",
        "A Paper",
        "Ben – A Paper",
        "Ben – Ann",
        "Kazakhstan",
    ):
        assert words in text(html)
    assert "A draft" not in html
    assert "Обыск" in client.get(f"/sources/{original.ref}/").content.decode()


def test_source_that_supports_nothing_public_says_so(client, make):
    source = make.source(published=True)

    assert "No public entry cites it" in client.get(f"/sources/{source.ref}/").content.decode()


def test_list_and_page_keep_their_budgets(client, make, query_budget):
    source = make.source(published=True, gloss={"en": "A raid in Osh"})
    cite_everything(make, source)
    for _number in range(26):
        make.citation(make.incident(published=True), source=source, claim_id="DATE")
        person = make.person(published=True)
        custody = make.custody(person, published=True, last_confirmed="2021", confirmed_by=source)
        make.custody_citation(custody, source=source)
        trial = make.proceeding(published=True, accused=(person,))
        make.proceeding_citation(trial, source=source, step=make.step(trial))
        body = make.organisation(published=True, country_id="KG")
        OrganisationCitation.objects.create(subject=body, source=source)
        make.source(published=True, title="Обыск", gloss={"en": "A raid in Osh"}, copy_of=source)

    with query_budget(8):
        listing = client.get("/sources/?q=raid in Osh&kind=MEDIA&after=2010")
    with query_budget(13):  # a table of citations each
        page = client.get(f"/sources/{source.ref}/")

    assert listing.context["listing"].total == 27
    assert len(listing.content) < 100_000
    assert len(page.content) < 100_000


def test_page_lists_custody_and_proceedings_and_what_it_confirmed(client, make):
    source = make.source(published=True)
    ann = make.person("Ann", published=True)
    prison = make.custody(ann, published=True)
    group = make.custody(published=True, described_as={"en": "nine students"}, kind="POLICE")
    trial = make.proceeding("The trial", published=True)
    verdict = make.step(trial, "CONVICTED", "2015-05")
    for custody in (prison, group):
        make.custody_citation(custody, source=source, claim_id="CUSTODY")
    make.proceeding_citation(trial, source=source)
    make.proceeding_citation(trial, source=source, step=verdict, claim_id="SENTENCE")
    make.custody(
        make.person("Ben", published=True),
        published=True,
        last_confirmed="2021",
        confirmed_by=source,
    )

    html = client.get(f"/sources/{source.ref}/").content.decode()

    for words in (
        "Ann: Prison",
        "nine students: Police custody",
        "The trial · Convicted, May 2015 (Sentence)",
        "Ben: Prison (last confirmed: 2021)",
    ):
        assert words in text(html)
    assert f'href="/people/{ann.ref}/#{prison.ref}"' in html


def test_page_lists_no_custody_or_proceeding_that_is_hidden(client, make):
    source = make.source(published=True)
    hidden = make.person("Ann Hidden", published=True, withheld=True)
    for custody in (make.custody(hidden, published=True), make.custody(make.person("Ann Draft"))):
        make.custody_citation(custody, source=source)
    make.custody(
        make.person("Ann Secret", published=True, withheld=True),
        published=True,
        last_confirmed="2021",
        confirmed_by=source,
    )
    make.proceeding_citation(make.proceeding("Ann on trial"), source=source)

    html = client.get(f"/sources/{source.ref}/").content.decode()

    assert "Ann" not in html
    assert "No public entry cites it" in html


def test_sources_are_found_and_counted_by_the_year_of_publication(client, make):
    for number, day in enumerate(("2015", "2015-03-01", "2016-01", "2016/2017", "")):
        dated(make, f"article {number}", day)

    listing = client.get("/sources/").context["listing"]
    assert [(one.code, one.number) for one in listing.facet("year")] == [("2016", 1), ("2015", 2)]
    assert client.get("/sources/?year=2015").context["listing"].total == 2
    assert client.get("/sources/?year=2017").context["listing"].total == 0
