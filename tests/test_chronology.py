"""One chronology of incidents, custody and steps of proceedings, on the pages of people and of cases."""

import re

import pytest

from cases.chronology import NOTED, SHOWN
from cases.models import Custody, Party, ProceedingStep
from tests.test_incident_page import first_mentions, text

PATHS = {"Person": "people", "Organisation": "organisations", "Case": "cases"}


def page(client, record, prefix=""):
    return client.get(f"{prefix}/{PATHS[type(record).__name__]}/{record.ref}/").content.decode()


def entries(client, record):
    path = f"/{PATHS[type(record).__name__]}/{record.ref}/"
    return list(client.get(path).context["chronology"])


def entry_of(html, anchor):
    return text(re.search(rf'<li class="row" id="{anchor}">.*?</li>', html, re.DOTALL)[0])


def told(client, record):
    """Kind and beginning of each entry."""
    return [(entry.kind, entry.day and entry.day.isoformat()) for entry in entries(client, record)]


def test_incidents_custody_and_steps_are_merged_by_their_earliest_date(client, make):
    person = make.person(published=True)
    trial = make.proceeding(published=True, accused=(person,))
    make.step(trial, "CHARGED", "")
    make.step(trial, "CONVICTED", "2016-02")
    make.custody(person, published=True, began="2015-05-02", ended="2017")
    make.custody(person, published=True, kind="HOUSE")
    make.incident(published=True, person=person, began="2015")
    make.incident(published=True, person=person)

    assert told(client, person) == [
        ("involvement", "2015-01-01"),
        ("custody", "2015-05-02"),
        ("step", "2016-02-01"),
        ("involvement", None),
        ("custody", None),
        ("step", None),
    ]


def test_what_began_on_one_day_keeps_one_order(client, make):
    person = make.person(published=True)
    trial = make.proceeding(published=True, accused=(person,))
    steps = [make.step(trial, stage, "2015-05-01") for stage in ("CHARGED", "TRIAL", "CONVICTED")]
    for ref in ("ZZZZZZZZ", "AAAAAAAA"):
        make.incident(published=True, person=person, began="2015-05-01", ref=ref)

    found = entries(client, person)

    assert [entry.ref for entry in found[:2]] == ["AAAAAAAA", "ZZZZZZZZ"]
    assert [entry.row.pk for entry in found[2:]] == [step.pk for step in steps]


def test_custody_is_one_entry_with_its_period_and_how_it_ended(client, make):
    person = make.person("Ann", published=True)
    colony = make.organisation("Colony 19", published=True)
    trial = make.proceeding("The trial", published=True)
    custody = make.custody(
        person,
        published=True,
        began="2015-05",
        ended="2017-03-04",
        ended_how_id="AMNESTY",
        facility=colony,
        proceeding=trial,
        last_confirmed="2016",
        ordered_until="2020",
        note={"en": "Held far from home."},
    )

    html = page(client, person)

    shown = entry_of(html, custody.ref)
    for words in (
        "May 2015 – 4 March 2017",
        "Prison",
        "ended: Amnestied",
        "last confirmed: 2016",
        "ordered until: 2020",
        "Colony 19",
        "Kyrgyzstan",
        "The trial",
        "Held far from home.",
    ):
        assert words in shown
    assert f'href="/people/{person.ref}/#{custody.ref}"' in html


def test_open_custody_has_a_beginning_and_no_known_end(client, make):
    person = make.person(published=True)
    custody = make.custody(person, published=True, began="2015-05")

    shown = entry_of(page(client, person), custody.ref)

    assert "began: May 2015" in shown
    assert "no end is known" in shown


def verdict(make, *accused):
    trial = make.proceeding("The trial", published=True, accused=accused)
    step = make.step(
        trial,
        "CONVICTED",
        "2015-05-06",
        court=make.organisation("Osh City Court", published=True),
        judge=make.person("A Judge", published=True),
        case_number="AB-123",
        in_absentia=True,
        amount="2500.00",
        currency="USD",
        note={"en": "Behind closed doors."},
    )
    make.sentence(step, length="at least 6 years and 6 months", note={"en": "strict regime"})
    make.sentence(step, "BAN", days_min=365, days_max=365, is_suspended=True)
    make.sentence(step, is_life=True)
    return trial


def test_step_says_what_was_passed_by_whom(client, make):
    person = make.person(published=True)
    trial = verdict(make, person)

    shown = entry_of(page(client, person), trial.ref)

    for words in (
        "6 May 2015",
        "Convicted",
        "The trial",
        "Osh City Court",
        "judge: A Judge",
        "case number AB-123",
        "in absentia",
        "Imprisonment, at least 6 years and 6 months (strict regime);",
        "Ban on activity, 365 days, suspended;",
        "Imprisonment, for life",
        "2,500 USD",
        "Behind closed doors.",
    ):
        assert words in shown
    assert "requested" not in shown


def test_what_is_asked_for_is_not_passed(client, make):
    person = make.person(published=True)
    trial = make.proceeding(published=True, accused=(person,))
    step = make.step(trial, "REQUESTED", "2015", next_hearing="2016-02", until="2016-03")
    make.sentence(step, length="12 years")

    shown = entry_of(page(client, person), trial.ref)

    assert "requested: Imprisonment, 12 years" in shown
    assert "in force until: March 2016; next hearing: February 2016" in shown


def test_each_step_can_be_pointed_at(client, make):
    person = make.person(published=True)
    trial = make.proceeding(published=True, accused=(person,))
    for year in ("2015", "2016"):
        make.step(trial, "HEARING", year)

    html = page(client, person)

    assert "2015" in entry_of(html, trial.ref)
    assert "2016" in entry_of(html, f"{trial.ref}-2")


def test_steps_about_others_are_not_in_the_chronology(client, make):
    ann, ben = make.person("Ann", published=True), make.person("Ben", published=True)
    trial = make.proceeding(published=True)
    hers, his = make.party(trial, person=ann), make.party(trial, person=ben)
    make.step(trial, "TRIAL", "2015")
    make.step(trial, "CONVICTED", "2016", parties=(hers,))
    make.step(trial, "ACQUITTED", "2016", parties=(his,))

    def stages(record):
        return [entry.row.stage_id for entry in entries(client, record)]

    assert stages(ann) == ["TRIAL", "CONVICTED"]
    assert stages(ben) == ["TRIAL", "ACQUITTED"]


def test_step_names_the_charges_of_this_person_only(client, make):
    ann, ben = make.person("Ann", published=True), make.person("Ben", published=True)
    trial = make.proceeding(published=True)
    fraud, riot = make.article("174-1", published=True), make.article("233", published=True)
    hers = make.charge(make.party(trial, person=ann), fraud)
    his = make.charge(make.party(trial, person=ben), riot)
    make.step(trial, "DROPPED", "2016", charges=(hers, his))

    shown = entry_of(page(client, ann), trial.ref)

    assert "174-1, Criminal Code, KG" in shown
    assert "233" not in shown


def test_notes_stand_beside_each_entry_and_count_upwards(client, make):
    person = make.person(published=True)
    incident = make.incident(published=True, began="2014", person=person)
    make.citation(incident)
    confirmed = make.source(published=True, title="A letter from prison")
    custody = make.custody(
        person, published=True, began="2015", last_confirmed="2016", confirmed_by=confirmed
    )
    make.custody_citation(custody, claim_id="DATE", states="3 May")
    trial = make.proceeding(published=True, accused=(person,))
    step = make.step(trial, "FINED", "2017")
    make.proceeding_citation(trial, step=step)

    html = page(client, person)

    numbers = [list(entry.marks) for entry in entries(client, person)]
    assert first_mentions(html) == [1, 2, 3, 4]
    assert sorted(numbers[0] + numbers[1] + numbers[2]) == [1, 2, 3, 4]
    assert "sources give: 3 May" in entry_of(html, custody.ref)
    assert "A letter from prison" in html[html.index('id="notes"') :]


def test_confidential_source_that_confirmed_is_nowhere(client, make):
    person = make.person(published=True)
    source = make.source(published=True, title="A secret letter")
    type(source).objects.filter(pk=source.pk).update(is_confidential=True)
    make.custody(person, published=True, last_confirmed="2016", confirmed_by=source)

    html = page(client, person)

    assert "secret" not in html
    assert "No public source is cited" in html


def test_note_about_another_participant_is_not_beside_this_one(client, make):
    ann, ben = make.person(published=True), make.person(published=True)
    incident = make.incident(published=True)
    hers, his = make.involvement(incident, person=ann), make.involvement(incident, person=ben)
    for involvement, words in ((hers, "She was there."), (his, "He was there.")):
        make.citation(incident, involvement=involvement, claim_id="PARTICIPANT", quotation=words)

    html = page(client, ann)

    assert "She was there." in html
    assert "He was there." not in html


def hidden_things(make, person, incident, case):
    """Everything hidden that a chronology could show, with a word to tell it by."""
    note = {"en": "canary"}
    trial = make.proceeding("A trial", published=True, accused=(person,), cases=(case,))
    step = make.step(trial, "FINED", "2015", note=note)
    ProceedingStep.objects.filter(pk=step.pk).update(is_withheld=True)
    draft = make.proceeding("canary", accused=(person,), cases=(case,))
    make.step(draft, "FINED", "2015")
    withheld = make.party(trial, person=make.person("canary", published=True, withheld=True))
    make.step(trial, "CONVICTED", "2016", parties=(withheld,), note=note)
    make.custody(person, note=note, began="2015", incident=incident, proceeding=trial)
    custody = make.custody(person, published=True, note=note, incident=incident)
    Custody.objects.filter(pk=custody.pk).update(is_withheld=True)
    secret = make.person("canary", published=True, withheld=True)
    make.custody(secret, published=True, note=note, incident=incident, proceeding=trial)
    shown = make.custody(
        person, published=True, facility=make.organisation("canary"), proceeding=draft
    )
    make.custody_citation(shown, source=make.source(title="canary"))
    make.proceeding_citation(trial, source=make.source(title="canary"))


def test_nothing_hidden_is_in_a_chronology(client, make):
    person = make.person(published=True)
    incident = make.incident(published=True, person=person)
    case = make.case(published=True, people=(person,), incidents=(incident,))
    hidden_things(make, person, incident, case)

    for record, kinds in ((person, ["involvement", "custody"]), (case, ["incident", "custody"])):
        assert [entry.kind for entry in entries(client, record)] == kinds
        assert "canary" not in page(client, record)
    assert "canary" not in client.get(f"/incidents/{incident.ref}/").content.decode()


def test_withheld_party_is_a_label_among_those_that_a_step_names(client, make):
    ann = make.person("Ann", published=True)
    secret = make.person("Ben Hidden", published=True, withheld=True)
    case = make.case(published=True)
    trial = make.proceeding(published=True, cases=(case,))
    parties = (
        make.party(trial, person=ann),
        make.party(trial, person=secret, withheld_label={"en": "a lawyer from Osh"}),
        make.party(trial, organisation=make.organisation("A Paper", published=True)),
        make.party(trial, described_as={"en": "two students"}),
    )
    make.step(trial, "CONVICTED", "2015", parties=parties)

    html = page(client, case)

    shown = entry_of(html, trial.ref)
    assert "about: Ann, a lawyer from Osh name withheld, A Paper, two students" in shown
    assert f'href="/people/{ann.ref}/"' in html
    assert "Hidden" not in html


def test_step_names_ten_parties_and_the_number_of_others(client, make):
    case = make.case(published=True)
    trial = make.proceeding(published=True, cases=(case,))
    parties = [make.party(trial, described_as={"en": f"student {number}."}) for number in range(12)]
    make.step(trial, "CONVICTED", "2015", parties=parties)

    shown = entry_of(page(client, case), trial.ref)

    assert "student 9. and 2 others" in shown
    assert "student 10." not in shown


def test_case_has_custody_of_its_incidents_proceedings_and_people_once(client, make):
    listed = make.person("Listed", published=True)
    incident = make.incident(published=True)
    case = make.case(published=True, people=(listed,), incidents=(incident,))
    trial = make.proceeding(published=True, cases=(case,))
    expected = [
        make.custody(listed, published=True, began="2011", incident=incident, proceeding=trial),
        make.custody(make.person(published=True), published=True, began="2012", incident=incident),
        make.custody(make.person(published=True), published=True, began="2013", proceeding=trial),
        make.custody(
            published=True,
            began="2014",
            incident=incident,
            described_as={"en": "nine students"},
            number_min=9,
        ),
    ]
    make.custody(make.person(published=True), published=True, began="2015")

    found = [entry.ref for entry in entries(client, case) if entry.kind == "custody"]

    assert found == [custody.ref for custody in expected]
    assert "nine students (at least 9)" in entry_of(page(client, case), expected[3].ref)


def test_case_has_the_steps_of_its_proceedings_only(client, make):
    person = make.person(published=True)
    case = make.case(published=True, people=(person,))
    own = make.proceeding("Its trial", published=True, cases=(case,), accused=(person,))
    other = make.proceeding("Another trial", published=True, accused=(person,))
    for trial in (own, other):
        make.step(trial, "TRIAL", "2015")

    assert [entry.ref for entry in entries(client, case)] == [own.ref]


def long_story(make, person, number):
    for year in range(number):
        incident = make.incident(
            f"Incident {year:03}",
            published=True,
            began=str(1900 + year),
            place=make.place(published=True),
        )
        make.involvement(incident, person=person, note={"en": "Was held until the morning."})
        make.citation(incident)


def test_long_chronology_shows_the_latest_entries_and_says_so(client, make):
    person = make.person("Ann", published=True)
    long_story(make, person, SHOWN + 3)

    response = client.get(f"/people/{person.ref}/")

    html = response.content.decode()
    assert len(response.context["chronology"]) == SHOWN
    assert "Incident 002" not in html
    assert f"Only the latest {SHOWN} entries are shown here." in html
    assert f'href="/incidents/?person={person.ref}&amp;sort=oldest"' in html
    assert len(response.content) < 100_000


def test_sources_of_many_incidents_stand_on_the_pages_of_these(client, make):
    person = make.person("Ann", published=True)
    long_story(make, person, NOTED)
    few = page(client, person)
    custody = make.custody(person, published=True, began="2020")
    make.custody_citation(custody)

    many = page(client, person)

    assert first_mentions(few) == list(range(1, NOTED + 1))
    assert "The sources of an incident stand on its own page." not in few
    assert first_mentions(many) == [1]
    assert "The sources of an incident stand on its own page." in many


@pytest.mark.parametrize("rows", [1, 20])
def test_rows_add_no_queries(client, make, query_budget, rows):
    person = make.person("Ann", published=True)
    case = make.case(published=True, people=(person,))
    crowd(make, person, case, rows)

    with query_budget(12):
        html = page(client, person)
    with query_budget(12):
        dossier = page(client, case)

    assert len(html.encode()) < 100_000
    assert len(dossier.encode()) < 100_000


def crowd(make, person, case, rows):
    """So many of everything that these two pages read."""
    for number in range(rows):
        other = make.person(f"Other {number}", published=True)
        case.people.add(other)
        incident = make.incident(published=True, person=person, began=str(2000 + number))
        make.citation(incident)
        case.incidents.add(incident)
        trial = make.proceeding(published=True, accused=(person, other), cases=(case,))
        charges = [make.charge(party) for party in Party.objects.filter(proceeding=trial)]
        step = make.step(
            trial,
            "CONVICTED",
            str(2000 + number),
            court=make.organisation(published=True),
            parties=trial.parties.all(),
            charges=charges,
        )
        make.sentence(step, length="5 years")
        make.proceeding_citation(trial, step=step)
        make.proceeding_citation(trial)
        judged = make.proceeding(published=True)
        make.step(judged, judge=person)
        make.party(make.proceeding(published=True), person=person, role="LAW")
        custody = make.custody(
            person,
            published=True,
            began=str(2000 + number),
            incident=incident,
            proceeding=trial,
            facility=make.organisation(published=True),
            last_confirmed="2021",
            confirmed_by=make.source(published=True),
        )
        make.custody_citation(custody)
