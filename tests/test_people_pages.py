"""The pages of people and organisations, with one chronology each."""

import re

import pytest

from people.models import (
    AffiliationCitation,
    OrganisationCitation,
    PersonCitation,
    RelationshipCitation,
)
from tests.test_incident_page import text
from tracker.models import PersonType

CITATIONS = {
    citation.subject.field.related_model: citation
    for citation in (
        AffiliationCitation,
        OrganisationCitation,
        PersonCitation,
        RelationshipCitation,
    )
}


def cite(make, record):
    CITATIONS[type(record)].objects.create(subject=record, source=make.source(published=True))


def test_person_page_shows_everything_public(client, make):
    kind = PersonType.objects.first()
    person = make.person(
        "Azimjan Askarov",
        published=True,
        gender="male",
        born="1951-05",
        died="2020-07-25",
        is_minor=False,
        note={"en": "A human rights defender."},
    )
    person.types.set([kind])
    person.citizenships.set(["KG"])
    make.name(person, "Азимжан Аскаров", language="ru", is_display=True)
    make.name(person, "The Old Man", kind="alias")
    body, spouse = make.organisation("Air", published=True), make.person("Khadicha", published=True)
    tie = make.affiliation(
        person, body, published=True, post={"en": "founder"}, began="2002", ended="2010"
    )
    cite(make, tie)
    make.relationship(spouse, person, published=True, kind="SPOUSE")
    make.case("The case of Askarov", published=True, people=(person,))

    shown = text(client.get(f"/people/{person.ref}/").content.decode())

    for words in (
        "Азимжан Аскаров",
        "The Old Man (alias)",
        "Gender male",
        "Born May 1951",
        "Died 25 July 2020",
        "A minor at the time no",
        "Citizenship Kyrgyzstan",
        "A human rights defender.",
        "founder, Air (2002 – 2010)",
        "spouse or partner of Khadicha",
        "The case of Askarov",
        person.ref,
    ):
        assert words in shown


def chronology(client, path, record):
    entries = client.get(f"/{path}/{record.ref}/").context["chronology"]
    return [entry.row for entry in entries]


def test_chronology_is_one_list_in_order_of_time(client, make):
    person = make.person(published=True)
    for title, began in (("third", ""), ("second", "2015-05"), ("first", "2010/2011")):
        make.incident(title, published=True, person=person, began=began)
    make.incident("a draft", person=person)

    rows = chronology(client, "people", person)

    assert [str(row.incident) for row in rows] == ["first", "second", "third"]


def test_pressure_on_relatives_on_account_of_a_person_is_in_the_chronology(client, make):
    person, relative = (
        make.person("Ann", published=True),
        make.person("Her Brother", published=True),
    )
    incident = make.incident("Brother dismissed", published=True, began="2015")
    make.involvement(incident, person=relative, role="TGT-I", on_account_of=person)
    make.incident("Ann arrested", published=True, began="2014", person=person)

    html = client.get(f"/people/{person.ref}/").content.decode()

    assert text(html).index("Ann arrested") < text(html).index("Brother dismissed")
    assert "on this person's account: Her Brother" in text(html)
    assert "on this person's account" not in client.get(f"/people/{relative.ref}/").content.decode()


def test_every_list_that_the_chronology_links_to_has_the_incident(client, make):
    person = make.person(published=True)
    own = make.incident(published=True, person=person)
    other = make.incident(published=True)
    make.involvement(other, person=make.person(published=True), role="TGT-I", on_account_of=person)

    html = client.get(f"/people/{person.ref}/").content.decode()

    lists = {
        address.replace("&amp;", "&")
        for address in re.findall(r'href="(/incidents/\?[^"]*)"', html)
    }
    for address in lists:
        refs = {incident.ref for incident in client.get(address).context["incidents"]}
        assert refs & {own.ref, other.ref}


def test_withheld_relative_has_a_label_in_the_chronology_of_nobody(client, make):
    person, relative = (
        make.person(published=True),
        make.person("Brother", published=True, withheld=True),
    )
    incident = make.incident(published=True)
    make.involvement(
        incident, person=relative, on_account_of=person, withheld_label={"en": "a relative"}
    )

    assert chronology(client, "people", person) == []


def test_relationship_is_read_from_both_ends(client, make):
    parent, child = make.person("Ann", published=True), make.person("Ben", published=True)
    make.relationship(parent, child, published=True, kind="PARENT")

    assert "parent of Ben" in text(client.get(f"/people/{parent.ref}/").content.decode())
    assert "child of Ann" in text(client.get(f"/people/{child.ref}/").content.decode())


def test_notes_of_a_person_count_upwards(client, make):
    person = make.person(published=True)
    relation = make.relationship(person, make.person(published=True), published=True)
    tie = make.affiliation(person, make.organisation(published=True), published=True)
    for record in (relation, tie, person):
        cite(make, record)

    html = client.get(f"/people/{person.ref}/").content.decode()

    mentions = [int(number) for number in re.findall(r'href="#note-(\d+)"', html)]
    assert mentions == [1, 2, 3]


def test_page_without_a_public_source_says_so(client, make):
    person, body = make.person(published=True), make.organisation(published=True)

    for path in (f"/people/{person.ref}/", f"/organisations/{body.ref}/"):
        assert "No public source is cited" in client.get(path).content.decode()


def test_organisation_page_shows_everything_public(client, make):
    ministry = make.organisation("Ministry", published=True)
    police = make.organisation(
        "Police", published=True, acronym="MVD", country_id="KG", parent=ministry, founded="1991"
    )
    make.organisation("Osh Police", published=True, parent=police)
    make.organisation("A Hidden Part", parent=police)
    make.organisation("New Police", published=True, predecessor=police)
    officer = make.person("An Officer", published=True)
    make.affiliation(officer, police, published=True, post={"en": "head"})
    incident = make.incident("A raid", published=True, type_id="PRIV-SRH")
    make.involvement(incident, organisation=police, role="APR")

    html = client.get(f"/organisations/{police.ref}/").content.decode()

    for words in (
        "Police (MVD)",
        "Country Kyrgyzstan",
        "Part of Ministry",
        "Parts Osh Police",
        "Succeeded by New Police",
        "Founded 1991",
        "An Officer, head",
        "A raid",
    ):
        assert words in text(html)
    assert "Hidden" not in html
    assert "on this person's account" not in html


@pytest.mark.parametrize("path", ["people", "organisations"])
def test_draft_and_missing_are_the_same(client, make, path):
    draft = make.person("A draft") if path == "people" else make.organisation("A draft")

    answers = {
        (response.status_code, response.content.decode().replace(ref, ""))
        for ref in (draft.ref, "ABCDEFGH")
        for response in [client.get(f"/{path}/{ref}/")]
    }

    assert {status for status, _page in answers} == {404}
    assert len(answers) == 1


def crowded(make, person, body):
    for number in range(20):
        make.name(person, f"Spelling {number}")
        make.name(body, f"Spelling {number}")
        other = make.person(f"Other {number}", published=True)
        ties = [
            make.affiliation(person, make.organisation(published=True), published=True),
            make.affiliation(other, body, published=True),
            make.relationship(person, other, published=True, kind="COLLEAGUE"),
            person,
            body,
        ]
        for record in ties:
            cite(make, record)
        incident = make.incident(published=True, person=person)
        make.involvement(incident, organisation=body, role="APR", on_account_of=person)
        make.case(published=True, people=(person,), organisations=(body,))
        trial = make.proceeding(published=True, accused=(person,))
        make.party(trial, organisation=body, role="CPL")
        make.step(trial, "CONVICTED", "2015", court=body)
        make.custody(other, published=True, facility=body)


def test_pages_cost_at_most_12_queries_and_100_kilobytes(client, make, query_budget):
    person, body = make.person(published=True), make.organisation(published=True)
    person.types.set(PersonType.objects.all()[:5])
    person.citizenships.set(["KG", "UZ"])
    crowded(make, person, body)

    for path in (f"/people/{person.ref}/", f"/organisations/{body.ref}/"):
        with query_budget(12):
            response = client.get(path)

        assert response.status_code == 200
        assert len(response.content) < 100_000
