"""How somebody is now, on the pages of people and organisations: situation, proceedings, custody."""

import re

from django.utils import timezone

from tests.test_incident_page import text
from tests.test_people_pages import cite


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
