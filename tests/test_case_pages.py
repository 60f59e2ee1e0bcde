"""Cases: the list, and the dossier of each."""

import re

import pytest

from cases.models import Case, CaseCitation
from tests.test_incident_page import text


def found(client, query=""):
    return {str(case) for case in client.get(f"/cases/?{query}").context["cases"]}


def numbers(client, parameter, query=""):
    listing = client.get(f"/cases/?{query}").context["listing"]
    values = [value for group in listing.facet(parameter) for value in (group, *group.children)]
    return {value.code: value.number for value in values}


def test_country_type_role_and_time_match_in_one_incident(client, make):
    here = make.incident(
        published=True, type_id="LIB-ARR", began="2010", person=make.person(published=True)
    )
    there = make.incident(published=True, type_id="PRIV-SRH", country_id="KZ", began="2015")
    make.case("a case", published=True, incidents=(here, there))

    assert found(client, "country=kg&type=LIB&role=TGT&after=2010&before=2010") == {"a case"}
    assert found(client, "country=kz&type=PRIV-SRH") == {"a case"}
    assert found(client, "country=kz&type=LIB") == set()
    assert found(client, "country=kz&role=TGT") == set()
    assert found(client, "type=LIB&after=2015") == set()


def test_person_or_organisation_is_listed_or_involved(client, make):
    listed, involved = make.person(published=True), make.person(published=True)
    body = make.organisation(published=True)
    make.case("by list", published=True, people=(listed,), organisations=(body,))
    make.case(
        "by incident", published=True, incidents=(make.incident(published=True, person=involved),)
    )

    assert found(client, f"person={listed.ref}") == {"by list"}
    assert found(client, f"person={involved.ref}") == {"by incident"}
    assert found(client, f"person={involved.ref}&person={listed.ref}") == {"by list", "by incident"}
    assert found(client, f"organisation={body.ref}") == {"by list"}
    assert found(client, f"organisation={body.ref}&person={involved.ref}") == set()


def test_role_and_person_match_in_one_involvement(client, make):
    judge, target = make.person(published=True), make.person(published=True)
    incident = make.incident(published=True, person=target)
    make.involvement(incident, person=judge, role="JDG")
    make.case("tried", published=True, people=(judge, target), incidents=(incident,))

    assert found(client, f"person={judge.ref}&role=JDG") == {"tried"}
    assert found(client, f"person={judge.ref}&role=TGT") == set()
    assert numbers(client, "role", f"person={judge.ref}") == {"JDG": 1}
    assert numbers(client, "role") == {"JDG": 1, "TGT": 1}


@pytest.mark.parametrize("bearer", ["person", "organisation"])
def test_facets_count_incidents_in_which_the_one_asked_for_has_the_role_asked_for(
    client, make, bearer
):
    """Another incident of the same case, in which only somebody else has that role, is not counted."""
    asked = getattr(make, bearer)(published=True)
    other = make.person(published=True)
    first = make.incident(published=True, began="2010", role="APR", **{bearer: asked})
    second = make.incident(
        published=True, began="2015", country_id="KZ", type_id="PRIV-SRH", role="APR", person=other
    )
    make.involvement(second, role="TGT", **{bearer: asked})
    make.case("a case", published=True, incidents=(first, second))

    query = f"{bearer}={asked.ref}&role=APR"
    facets = {name: numbers(client, name, query) for name in ("country", "type", "year", "role")}

    assert found(client, f"{query}&year=2015") == set()
    assert found(client, f"{query}&country=kz") == found(client, f"{query}&type=PRIV-SRH") == set()
    assert found(client, f"{query}&year=2010&country=kg&type=LIB-ARR") == {"a case"}
    assert facets == {
        "country": {"KG": 1},
        "type": {"LIB": 1, "LIB-ARR": 1},
        "year": {"2010": 1},
        "role": {"APR": 1, "TGT": 1},
    }
    assert numbers(client, "year", f"{query}&year=2015") == {"2010": 1}
    assert numbers(client, "country", f"{query}&country=kz") == {"KG": 1}


def test_monitoring_is_counted_and_joined_by_or(client, make):
    make.case("active", published=True)
    make.case("watched", published=True, monitoring="watch")
    make.case("closed", published=True, monitoring="closed")

    assert found(client, "monitoring=watch&monitoring=closed") == {"watched", "closed"}
    assert numbers(client, "monitoring") == {"active": 1, "watch": 1, "closed": 1}


@pytest.mark.parametrize(
    "typed", ["Askarov", "Аскаров Memorial", "the trial", "суд Мемориал", "lawyer"]
)
def test_case_is_found_by_its_text_and_by_who_is_in_it(client, make, typed):
    lawyer = make.person("A Lawyer", published=True)
    incident = make.incident(published=True)
    make.involvement(incident, person=lawyer, role="LAW")
    make.case(
        "The trial",
        published=True,
        text={"ru": "В суде"},
        people=(make.person("Azimjan Askarov", published=True),),
        organisations=(make.organisation("Memorial", published=True),),
        incidents=(incident,),
    )
    make.case("Another", published=True)

    assert found(client, f"q={typed}") == {"The trial"}


def test_cases_are_sorted_by_their_last_incident_or_by_update(client, make):
    old = make.incident(published=True, began="2010")
    new = make.incident(published=True, began="2020")
    first = make.case("old", published=True, incidents=(old,))
    make.case("new", published=True, incidents=(old, new))
    make.case("none", published=True)
    Case.objects.filter(pk=first.pk).update(public_changed_on="2099-01-01")

    def order(query):
        return [str(case) for case in client.get(f"/cases/{query}").context["cases"]]

    assert order("") == ["new", "old", "none"]
    assert order("?sort=updated")[0] == "old"


def test_page_shows_people_organisations_and_one_chronology(client, make):
    later = make.incident("The arrest", published=True, began="2015")
    earlier = make.incident("The raid", published=True, began="2014-05")
    case = make.case(
        "The trial",
        published=True,
        text={"en": "A long story."},
        people=(make.person("Ann Example", published=True), make.person("A Draft Person")),
        organisations=(make.organisation("A Paper", published=True),),
        incidents=(later, earlier, make.incident("A draft")),
    )

    html = client.get(f"/cases/{case.ref}/").content.decode()

    shown = text(html)
    assert re.search(
        "A long story.*Ann Example.*A Paper.*May 2014.*The raid.*2015.*The arrest", shown
    )
    assert "active" in shown
    assert "A draft" not in shown
    assert "A Draft Person" not in shown
    assert "No public source is cited" in shown


def test_draft_and_missing_are_the_same(client, make):
    draft = make.case("A draft")

    answers = {
        (response.status_code, response.content.decode().replace(ref, ""))
        for ref in (draft.ref, "ABCDEFGH")
        for response in [client.get(f"/cases/{ref}/")]
    }

    assert {status for status, _page in answers} == {404}
    assert len(answers) == 1


def crowded(make):
    people = [make.person(f"Person of Osh {number}", published=True) for number in range(20)]
    bodies = [make.organisation(published=True) for _number in range(20)]
    incidents = [make.incident(published=True, person=person, began="2015") for person in people]
    cases = [
        make.case(published=True, people=people, organisations=bodies, incidents=incidents)
        for _number in range(26)
    ]
    for person in people:
        trial = make.proceeding(published=True, accused=(person,), cases=cases[:1])
        make.proceeding_citation(trial, step=make.step(trial, "CONVICTED", "2015"))
        make.custody(person, published=True, began="2015", ended="2016", ended_how_id="RELEASED")
    return people[0], bodies[0], cases[0]


def test_list_and_page_keep_their_budgets(client, make, query_budget):
    person, body, case = crowded(make)
    for _number in range(20):
        CaseCitation.objects.create(subject=case, source=make.source(published=True))
    query = f"person={person.ref}&organisation={body.ref}&country=kg&type=LIB&after=2010&q=Osh"

    with query_budget(8):
        client.get(f"/cases/?{query}")
    with query_budget(8):
        listing = client.get("/cases/")
    with query_budget(12):
        page = client.get(f"/cases/{case.ref}/")

    assert len(listing.content) < 100_000
    assert len(page.content) < 100_000


def test_situation_of_its_people_stands_on_top(client, make):
    ann, ben = make.person("Ann", published=True), make.person("Ben", published=True)
    case = make.case("The case", published=True, people=(ann, ben))
    custody = make.custody(ann, published=True, began="2015", ended="2016", ended_how_id="EXCHANGE")
    make.custody_citation(custody)

    html = client.get(f"/cases/{case.ref}/").content.decode()

    shown = text(html)
    assert re.search(
        r"Ann: last known: In exile · as of 2016 ?\[1\] · what this rests on Ben Chronology", shown
    )
    assert f'href="#{custody.ref}"' in html


def test_situation_that_rests_on_another_case_has_its_notes(client, make):
    person = make.person("Ann", published=True)
    case = make.case(published=True, people=(person,))
    trial = make.proceeding(published=True, accused=(person,))
    make.proceeding_citation(trial, step=make.step(trial, "HOUSE-ARREST", "2015"))

    shown = text(client.get(f"/cases/{case.ref}/").content.decode())

    assert re.search(r"Ann: last known: Under house arrest · as of 2015 ?\[1\] Chronology", shown)


def test_proceedings_are_listed_with_their_newest_stage(client, make):
    case = make.case(published=True)
    trial = make.proceeding("The trial", published=True, cases=(case,))
    make.step(trial, "CONVICTED", "2016")
    make.step(trial, "CHARGED", "2015-05")
    make.step(trial, "TRIAL")
    make.proceeding_citation(trial)
    make.proceeding("A draft", cases=(case,))

    html = client.get(f"/cases/{case.ref}/").content.decode()

    assert re.search(r"The trial ?\[1\] ?Criminal · Convicted, 2016", text(html))
    assert f'href="/proceedings/{trial.ref}/"' in html
    assert "A draft" not in html


def test_row_of_a_mass_arrest_names_ten_people_and_the_number_of_others(client, make):
    incident = make.incident(published=True)
    for number in range(13):
        person = make.person(f"Student {number:02}", published=True)
        make.involvement(incident, person=person)
    make.involvement(incident, person=make.person("A Judge", published=True), role="JDG")
    few = make.incident("Few", published=True, person=make.person("Only One", published=True))
    case = make.case(published=True, incidents=(incident, few))

    for path in ("/incidents/", f"/cases/{case.ref}/", "/countries/kg/"):
        shown = text(client.get(path).content.decode())

        assert "Student 09 and 3 others" in shown
        assert "Student 10" not in shown
        assert not re.search("Only One and", shown)


def test_mass_arrests_keep_a_list_below_100_kilobytes(client, make, query_budget):
    people = [make.person(f"A Student of Osh, number {n}", published=True) for n in range(40)]
    for _number in range(25):
        incident = make.incident(published=True, place=make.place(published=True))
        for person in people:
            make.involvement(incident, person=person)

    with query_budget(8):
        response = client.get("/incidents/")

    assert "and 30 others" in response.content.decode()
    assert len(response.content) < 100_000


def test_text_in_another_language_is_one_marked_block(client, make):
    texts = {"ru": "Первый абзац.\n\nВторой <абзац>."}
    make.country_profile("KG", published=True, text=texts)
    case = make.case(published=True, text=texts)

    for path in (f"/cases/{case.ref}/", "/countries/kg/"):
        html = client.get(path).content.decode()
        own = client.get(f"/ru{path}").content.decode()

        assert '<div lang="ru"><p>Первый абзац.</p>\n\n<p>Второй &lt;абзац&gt;.</p></div>' in html
        assert "<p>Первый абзац.</p>" in own
        assert '<div lang="ru">' not in own
