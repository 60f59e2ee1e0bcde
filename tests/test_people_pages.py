"""People and organisations: their lists, and their pages with one chronology each."""

import re

import pytest
from django.utils import timezone

from people.models import (
    AffiliationCitation,
    OrganisationCitation,
    Person,
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


def found(client, query="", path="people"):
    return {str(row) for row in client.get(f"/{path}/?{query}").context[path]}


def numbers(client, parameter, query="", path="people"):
    listing = client.get(f"/{path}/?{query}").context["listing"]
    values = [value for group in listing.facet(parameter) for value in (group, *group.children)]
    return {value.code: value.number for value in values}


def cite(make, record):
    CITATIONS[type(record)].objects.create(subject=record, source=make.source(published=True))


def askarov(make):
    person = make.person("Azimjan Askarov", published=True)
    make.name(person, "Азимжан Аскаров", language="ru", is_display=True)
    return person


@pytest.mark.parametrize(
    "typed",
    [
        "Аскаров",
        "Asqarov",
        "askarov azimjan",
        "Азимжан",
        "Azimzhan Asqarov",
        "Аскар",
        "  Askarov  ",
    ],
)
def test_person_is_found_by_any_spelling(client, make, typed):
    askarov(make)
    make.person("Somebody Else", published=True)

    assert found(client, f"q={typed}") == {"Azimjan Askarov"}


@pytest.mark.parametrize("typed", ["Askarov Else", "***", "Xyz", "karov"])
def test_name_that_nobody_has_finds_nobody(client, make, typed):
    askarov(make)
    make.person("Somebody Else", published=True)

    assert found(client, f"q={typed}") == set()


def test_hidden_people_are_in_no_list_and_no_count(client, make):
    hidden = make.person("Ann Hidden", published=True, withheld=True)
    hidden.types.set(PersonType.objects.all()[:1])
    make.person("Ann Draft")
    make.incident(published=True, person=hidden)

    listing = client.get("/people/").context["listing"]

    assert listing.total == 0
    assert listing.facets == []
    assert found(client, "q=Ann") == set()


def test_country_type_role_and_time_match_in_one_involvement(client, make):
    ann = make.person("Ann", published=True)
    make.incident(published=True, person=ann, type_id="LIB-ARR", country_id="KG", began="2010")
    make.incident(
        published=True, person=ann, type_id="PRIV-SRH", country_id="KZ", began="2015", role="WIT"
    )

    assert found(client, "country=kg&type=LIB&role=TGT&after=2010&before=2010") == {"Ann"}
    assert found(client, "country=kz&type=PRIV-SRH&role=WIT&after=2015") == {"Ann"}
    assert found(client, "country=kg&type=PRIV") == set()
    assert found(client, "country=kg&role=WIT") == set()
    assert found(client, "type=LIB&after=2015") == set()


def test_type_is_what_was_done_to_the_person(client, make):
    ann, ben = make.person("Ann", published=True), make.person("Ben", published=True)
    incident = make.incident(published=True, type_id="LIB-ARR", further_types=("BODY-TOR",))
    make.involvement(incident, person=ann, types=("LIB-ARR",))
    make.involvement(incident, person=ben)

    assert found(client, "type=BODY") == {"Ben"}
    assert found(client, "type=LIB") == {"Ann", "Ben"}
    assert numbers(client, "type") == {"LIB": 2, "LIB-ARR": 2, "BODY": 1, "BODY-TOR": 1}


def test_affected_are_told_from_those_who_acted(client, make):
    target, judge = make.person("Target", published=True), make.person("Judge", published=True)
    incident = make.incident(published=True, person=target)
    make.involvement(incident, person=judge, role="JDG")

    assert found(client, "side=affected") == {"Target"}
    assert found(client, "side=affected&side=authority") == {"Target", "Judge"}
    assert found(client, "side=affected&role=JDG") == set()
    assert numbers(client, "side") == {"affected": 1, "authority": 1}


def test_people_are_found_by_kind_and_by_organisation(client, make):
    ann, ben = make.person("Ann", published=True), make.person("Ben", published=True)
    kind = PersonType.objects.first()
    ann.types.set([kind])
    body, secret = make.organisation(published=True), make.organisation(published=True)
    make.affiliation(ben, body, published=True)
    make.affiliation(ann, secret)

    assert found(client, f"kind={kind.pk}") == {"Ann"}
    assert found(client, f"organisation={body.ref}") == {"Ben"}
    assert found(client, f"organisation={secret.ref}") == set()
    assert numbers(client, "kind") == {kind.pk: 1}


def test_people_are_found_by_citizenship_and_gender_and_organisations_by_seat(client, make):
    ann, _ben = (
        make.person("Ann", published=True, gender="female"),
        make.person("Ben", published=True),
    )
    ann.citizenships.set(["KG", "UZ"])
    make.organisation("Here", published=True, country_id="KG")
    make.organisation("Nowhere", published=True)

    assert found(client, "citizenship=uz&citizenship=tj") == {"Ann"}
    assert numbers(client, "citizenship") == {"KG": 1, "UZ": 1}
    assert found(client, "gender=female&gender=other") == {"Ann"}
    assert numbers(client, "gender") == {"female": 1}
    assert found(client, "seat=kg", path="organisations") == {"Here"}
    assert numbers(client, "seat", path="organisations") == {"KG": 1}


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


def test_the_closest_name_comes_first(client, make):
    for name in ("Azimjan Askarovich", "Azimjan Askarov", "Azimjan Aaskarov"):
        make.person(name, published=True)

    page = client.get("/people/?q=Азимжан+Аскаров").content.decode()
    by_name = client.get("/people/?q=Азимжан+Аскаров&sort=name").content.decode()

    assert page.index(">Azimjan Askarov<") < page.index(">Azimjan Askarovich<")
    assert by_name.index(">Azimjan Askarov<") < by_name.index(">Azimjan Askarovich<")


def test_a_misspelt_name_finds_those_with_a_similar_one(client, make):
    make.person("Azimjan Askarov", published=True)
    make.person("Azimjan Askaraw", published=True, withheld=True)
    make.person("Boris Two", published=True)

    assert found(client, "q=Азимжан Аскраов") == {"Azimjan Askarov"}
    assert found(client, "q=А. Аскаров") == {"Azimjan Askarov"}


@pytest.mark.parametrize("typed", ["MVD", "mvd", "Полиция", "Politsiya", "Osh Police"])
def test_organisation_is_found_by_name_or_acronym(client, make, typed):
    police = make.organisation("Osh Police", published=True, acronym="MVD")
    make.name(police, "Ошская полиция", language="ru")
    make.organisation("Another", published=True)

    assert found(client, f"q={typed}", path="organisations") == {"Osh Police"}


def test_organisations_are_found_by_what_they_did(client, make):
    police, paper = (
        make.organisation("Police", published=True),
        make.organisation("Paper", published=True),
    )
    incident = make.incident(published=True, organisation=paper, type_id="PRIV-SRO")
    make.involvement(incident, organisation=police, role="APR")
    person = make.person(published=True)
    make.affiliation(person, paper, published=True)

    assert found(client, "side=alleged&type=PRIV", path="organisations") == {"Police"}
    assert found(client, "role=TGT", path="organisations") == {"Paper"}
    assert found(client, f"person={person.ref}", path="organisations") == {"Paper"}
    assert numbers(client, "role", path="organisations") == {"APR": 1, "TGT": 1}


def test_lists_are_sorted_by_name_or_update(client, make):
    ben, _ann = make.person("Ben", published=True), make.person("Ann", published=True)
    Person.objects.filter(pk=ben.pk).update(public_changed_on="2099-01-01")

    def order(query):
        return [str(row) for row in client.get(f"/people/{query}").context["people"]]

    assert order("") == ["Ann", "Ben"]
    assert order("?sort=updated") == ["Ben", "Ann"]


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


@pytest.mark.parametrize("path", ["people", "organisations"])
def test_lists_cost_at_most_8_queries_and_100_kilobytes(client, make, query_budget, path):
    kinds = PersonType.objects.all()[:5]
    for number in range(26):
        person = make.person(f"Osh {number}", published=True, note={"en": "A teacher in Osh"})
        person.types.set(kinds)
        body = make.organisation(f"Osh {number}", published=True)
        make.affiliation(person, body, published=True)
        incident = make.incident(published=True, person=person, began="2015")
        make.involvement(incident, organisation=body, role="APR")
    query = f"person={person.ref}&organisation={body.ref}&country=kg&type=LIB&after=2010&q=Osh"

    with query_budget(8):
        response = client.get(f"/{path}/")
    with query_budget(8):
        client.get(f"/{path}/?{query}")

    assert len(response.content) < 100_000


def situation(client, person, prefix=""):
    html = client.get(f"{prefix}/people/{person.ref}/").content.decode()
    found = re.search(r'<p class="figures">.*?</p>', html, re.DOTALL)
    return text(found[0]) if found else None


def test_situation_stands_on_top_with_its_date_notes_and_entry(client, make):
    person = make.person(published=True)
    confirmed = timezone.localdate().isoformat()[:7]
    custody = make.custody(
        person,
        published=True,
        began="2015",
        last_confirmed=confirmed,
        confirmed_by=make.source(published=True),
    )
    make.custody_citation(custody, claim_id="CUSTODY", states="held in Colony 19")

    html = client.get(f"/people/{person.ref}/").content.decode()

    shown = situation(client, person)
    assert re.fullmatch(
        r"Situation: Imprisoned · as of \w+ \d{4} ?\[1\]\[2\] · what this rests on", shown
    )
    assert f'href="#{custody.ref}"' in html
    assert f'id="{custody.ref}"' in html


def test_old_evidence_gives_what_is_last_known(client, make):
    held, undated = make.person(published=True), make.person(published=True)
    make.custody(held, published=True, began="2015-05")
    make.custody(undated, published=True)

    assert "last known: Imprisoned · as of May 2015" in situation(client, held)
    assert "last known: Imprisoned · date not known" in situation(client, undated)


def test_dead_are_not_last_known_to_be_dead(client, make):
    person = make.person(published=True, died="2015-07")
    cite(make, person)

    assert re.fullmatch(r"Situation: Dead · as of July 2015 ?\[1\]", situation(client, person))


def test_person_without_evidence_has_no_situation(client, make):
    person = make.person(published=True)
    make.incident(published=True, person=person, type_id="PRIV-SRH")
    make.custody(person, began="2015")

    assert situation(client, person) is None


def test_situation_after_an_end_that_nobody_knows_is_not_known(client, make):
    person = make.person(published=True)
    make.custody(person, published=True, began="2015", ended="2016", ended_how_id="UNK")

    assert "not known · as of 2016" in situation(client, person)


def test_situation_rests_on_a_step_or_an_incident_too(client, make):
    tried, arrested = make.person(published=True), make.person(published=True)
    trial = make.proceeding(published=True, accused=(tried,))
    step = make.step(trial, "HOUSE-ARREST", "2015")
    make.proceeding_citation(trial, step=step)
    incident = make.incident(published=True, person=arrested, type_id="MOVE-EXL", began="2015")
    make.citation(incident)

    for person, label, anchor in ((tried, "house arrest", trial), (arrested, "exile", incident)):
        assert f"{label} · as of 2015" in situation(client, person)
        assert "[1]" in situation(client, person)
        assert f'href="#{anchor.ref}"' in client.get(f"/people/{person.ref}/").content.decode()


def proceedings(client, person):
    html = client.get(f"/people/{person.ref}/").content.decode()
    found = re.search(r"<h2>Proceedings</h2>(.*?)</section>", html, re.DOTALL)
    return text(found[1]) if found else ""


def test_proceeding_stands_charge_by_charge(client, make):
    person = make.person(published=True)
    trial = make.proceeding("The trial", published=True)
    party = make.party(trial, person=person)
    fraud = make.charge(party, make.article("174-1", part="2", published=True))
    riot = make.charge(party, category_id="EXTREMISM", as_written="беспорядки")
    make.step(trial, "ACQUITTED", "2015-05-01", charges=(riot,))
    verdict = make.step(trial, "CONVICTED", "2015-05-01", charges=(fraud,))
    make.sentence(verdict, length="5 years")
    make.step(trial, "APPEAL", "2015-06", charges=(fraud,))
    make.proceeding_citation(trial)

    shown = proceedings(client, person)

    assert re.match(r"The trial ?\[1\] Criminal · against the affected side · Defendant", shown)
    assert (
        "174-1 (2), Criminal Code, KG – Appeal filed, June 2015 · outcome: Convicted, 1 May 2015 "
        "· sentence: Imprisonment, 5 years" in shown
    )
    assert "(“беспорядки”) – Acquitted, 1 May 2015" in shown
    assert (
        f'href="/proceedings/{trial.ref}/"' in client.get(f"/people/{person.ref}/").content.decode()
    )


def test_charges_that_stand_alike_share_their_line(client, make):
    person = make.person(published=True)
    trial = make.proceeding(published=True)
    party = make.party(trial, person=person)
    for number in ("174-1", "233"):
        make.charge(party, make.article(number, published=True))
    make.sentence(make.step(trial, "CONVICTED", "2015", in_absentia=True), length="5 years")

    shown = proceedings(client, person)

    assert shown.count("5 years") == 1
    assert "174-1, Criminal Code, KG; 233, Criminal Code, KG – Convicted, 2015" in shown
    assert "in absentia" in shown


def test_judges_and_lawyers_are_named_with_their_role(client, make):
    person = make.person(published=True)
    make.party(make.proceeding("The defence", published=True), person=person, role="LAW")
    make.step(make.proceeding("The hearing", published=True), "HEARING", "2015", judge=person)
    make.step(make.proceeding("A draft"), "HEARING", "2015", judge=person)

    shown = proceedings(client, person)

    assert "In proceedings as: Lawyer: The defence judge: The hearing" in shown
    assert "A draft" not in shown


def test_organisation_page_shows_its_proceedings_and_whom_it_held(client, make):
    court = make.organisation("A Court", published=True)
    colony = make.organisation("A Colony", published=True)
    trial = make.proceeding("The trial", published=True)
    make.party(trial, organisation=court, role="DFD")
    for stage in ("CHARGED", "TRIAL"):
        make.step(trial, stage, "2015", court=court)
    ann = make.person("Ann", published=True)
    custody = make.custody(
        ann, published=True, began="2015", ended="2016", ended_how_id="RELEASED", facility=colony
    )
    make.custody(published=True, described_as={"en": "nine students"}, facility=colony)

    heard = client.get(f"/organisations/{court.ref}/").content.decode()
    held = client.get(f"/organisations/{colony.ref}/").content.decode()

    assert "Defendant: The trial Criminal · Trial opened, 2015" in text(heard)
    assert "As a court or body: 1 proceeding" in text(heard)
    assert f'href="/proceedings/?court={court.ref}"' in heard
    assert "Who was held there Ann Prison · 2015 – 2016 · Released" in text(held)
    assert f'href="/people/{ann.ref}/#{custody.ref}"' in held
    assert "nine students" not in held


def test_perpetrators_and_hidden_people_are_not_among_those_held(client, make):
    colony = make.organisation("A Colony", published=True)
    officer = make.person("An Officer", published=True)
    against = make.proceeding(published=True, accused=(officer,), direction="perpetrators")
    make.custody(officer, published=True, facility=colony, proceeding=against)
    hidden = make.person("Ann Hidden", published=True, withheld=True)
    make.custody(hidden, published=True, facility=colony)
    make.custody(make.person("Ann Draft"), facility=colony)

    html = client.get(f"/organisations/{colony.ref}/").content.decode()

    assert "Who was held there" not in html
    for secret in ("Officer", "Ann"):
        assert secret not in html
