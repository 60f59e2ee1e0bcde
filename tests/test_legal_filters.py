"""People, incidents and cases by present situation, article, charge category, outcome, court, and who they are."""

from types import SimpleNamespace

import pytest

from tests.test_incident_list_page import chips
from tests.test_incident_page import text
from tests.test_people_lists import found, numbers


@pytest.fixture
def law(make):
    """Article X, court Y, and others."""
    return SimpleNamespace(
        article=make.article(
            "174-1", part="2", edition="1997", published=True, category_id="EXTREMISM"
        ),
        other_article=make.article("201", published=True, category_id="DRUGS"),
        court=make.organisation("Osh City Court", published=True),
        other_court=make.organisation("Another Court", published=True),
    )


def journalist(make, name, law, *, kind="JRN-PRO", gender="female", published=True, **changes):
    """Charged under the article by the court, and still held, unless `changes` says otherwise."""
    given = {"article": law.article, "court": law.court, "outcome": "CONVICTED", **changes}
    person = make.person(name, published=published, gender=gender)
    person.types.set([kind])
    trial = make.proceeding(accused=(person,), published=given.get("is_public", True))
    party = trial.parties.get()
    make.charge(party, given["article"])
    make.step(trial, "CHARGED", "2020-01-05", court=given["court"])
    make.step(trial, given["outcome"], "2020-06-01")
    make.custody(
        person, published=True, kind="PRISON", began="2020-01", ended=given.get("released", "")
    )
    return person, party


def asked(law, kind="kind"):
    return (
        f"gender=female&{kind}=JRN-PRO&article={law.article.ref}&court={law.court.ref}&status=HELD"
    )


def test_women_journalists_charged_under_an_article_by_a_court_who_are_still_held(
    client, make, law
):
    journalist(make, "Ann", law)
    journalist(make, "Acquitted But Held", law, outcome="ACQUITTED")
    journalist(make, "A Man", law, gender="male")
    journalist(make, "A Lawyer", law, kind="HRD-LAW")
    journalist(make, "Another Article", law, article=law.other_article)
    journalist(make, "Another Court", law, court=law.other_court)
    journalist(make, "Released", law, released="2021-03")
    journalist(make, "In A Draft", law, is_public=False)
    journalist(make, "Herself A Draft", law, published=False)
    withheld, party = journalist(make, "Withheld", law)
    type(withheld).objects.filter(pk=withheld.pk).update(identity_withheld=True)
    withheld_there, party = journalist(make, "Withheld There", law)
    type(party).objects.filter(pk=party.pk).update(
        is_withheld=True, withheld_label={"en": "a journalist"}
    )

    assert found(client, asked(law)) == {"Ann", "Acquitted But Held"}


def test_article_and_court_have_to_match_in_one_proceeding(client, make, law):
    ann, _party = journalist(make, "Ann", law, court=law.other_court)
    other = make.proceeding(accused=(ann,), published=True)
    make.charge(other.parties.get(), law.other_article)
    make.step(other, "CHARGED", "2021", court=law.court)

    assert found(client, asked(law)) == set()
    assert found(client, f"article={law.article.ref}&court={law.other_court.ref}") == {"Ann"}
    assert found(client, f"article={law.other_article.ref}&court={law.court.ref}") == {"Ann"}


def test_article_and_outcome_have_to_match_in_one_charge(client, make, law):
    ann = make.person("Ann", published=True)
    trial = make.proceeding(accused=(ann,), published=True)
    party = trial.parties.get()
    first, second = make.charge(party, law.article), make.charge(party, law.other_article)
    make.step(trial, "CONVICTED", "2020", charges=(first,))
    make.step(trial, "ACQUITTED", "2020", charges=(second,))

    assert found(client, f"article={law.article.ref}&outcome=CONVICTED") == {"Ann"}
    assert found(client, f"article={law.article.ref}&outcome=ACQUITTED") == set()
    assert found(client, "category=DRUGS&outcome=ACQUITTED") == {"Ann"}
    assert found(client, "category=DRUGS&outcome=CONVICTED") == set()
    assert numbers(client, "outcome", f"article={law.article.ref}") == {"CONVICTED": 1}
    assert numbers(client, "category", "outcome=ACQUITTED") == {"DRUGS": 1}
    assert numbers(client, "category") == {"DRUGS": 1, "EXTREMISM": 1}


def test_outcome_is_the_present_one(client, make):
    ann = make.person("Ann", published=True)
    trial = make.proceeding(accused=(ann,), published=True)
    make.step(trial, "CONVICTED", "2020")
    make.step(trial, "QUASHED", "2021")
    make.step(trial, "RETRIAL", "2021")

    assert found(client, "outcome=QUASHED") == {"Ann"}
    assert found(client, "outcome=CONVICTED") == set()
    assert found(client, "outcome=RETRIAL") == set()


def test_judges_and_witnesses_were_charged_with_nothing(client, make, law):
    ann, _party = journalist(make, "Ann", law)
    trial = make.proceeding(published=True)
    witness = make.party(trial, person=make.person("A Witness", published=True), role="WIT")
    make.step(trial, "HEARING", "2020", court=law.court, parties=(witness,))

    assert found(client, f"court={law.court.ref}") == {"Ann"}


def test_who_sued_is_found_by_the_court(client, make, law):
    ann = make.person("Ann", published=True)
    suit = make.proceeding(kind_id="CIVIL", direction="by")
    make.party(suit, person=ann, role="CPL")
    make.step(suit, "DISMISSED", "2020", court=law.court)
    make.publish(suit)

    assert found(client, f"court={law.court.ref}&outcome=DISMISSED") == {"Ann"}


def test_group_of_situations_has_those_below_it(client, make):
    for name, kind in (("Ann", "PRISON"), ("Ben", "PRETRIAL"), ("Eve", "TRAVEL")):
        make.custody(make.person(name, published=True), published=True, kind=kind, began="2024")
    make.person("Ida", published=True)

    assert found(client, "status=HELD") == {"Ann", "Ben"}
    assert found(client, "status=held-imp") == {"Ann"}
    assert found(client, "status=HELD-PTD&status=REST") == {"Ben", "Eve"}
    assert found(client, "status=UNK") == {"Ida"}
    assert numbers(client, "status") == {
        "HELD": 2,
        "HELD-IMP": 1,
        "HELD-PTD": 1,
        "REST": 1,
        "UNK": 1,
    }


def test_types_of_situations_stand_below_their_group(client, make):
    make.custody(make.person("Ann", published=True), published=True, began="2024")

    held = client.get("/people/").context["listing"].facet("status")[0]
    chosen = client.get("/people/?status=HELD").context["listing"].facet("status")[0]

    assert (held.code, held.is_group, held.address) == ("HELD", True, "/people/?status=HELD")
    assert [child.code for child in held.children] == ["HELD-IMP"]
    assert (chosen.address, chosen.is_chosen) == ("/people/", True)
    assert chosen.children[0].address == "/people/?status=HELD-IMP"


def test_row_of_a_person_shows_the_present_situation_and_as_of_when(client, make):
    ann = make.person("Ann", published=True)
    make.custody(ann, published=True, began="2024-03", last_confirmed="2026-05")
    make.person("Ida", published=True)

    shown = text(client.get("/people/").content.decode())

    assert "Ann Imprisoned · as of May 2026" in shown
    assert shown.count("as of") == 1


# Incidents and cases


def case_of(make, title, person, *, with_incident=True, trial=None):
    incident = make.incident(title, published=True, person=person) if with_incident else None
    case = make.case(
        title,
        published=True,
        people=() if incident else (person,),
        incidents=(incident,) if incident else (),
    )
    if trial:
        trial.cases.add(case)
        trial.incidents.add(*([incident] if incident else []))
    return incident, case


@pytest.mark.parametrize("path", ["incidents", "cases"])
def test_person_and_charge_have_to_be_of_one_person(client, make, law, path):
    ann, annas = journalist(make, "Ann", law)
    case_of(make, "of Ann", ann, trial=annas.proceeding)
    ben, bens = journalist(make, "Ben", law, gender="male")
    incident, case = case_of(make, "of Ben and a woman", ben, trial=bens.proceeding)
    make.involvement(incident, person=make.person("Eve", published=True, gender="female"))
    case_of(make, "of Ann, another matter", ann)

    assert found(client, asked(law, kind="person_type"), path) == {"of Ann"}
    assert found(client, "gender=female", path) == {
        "of Ann",
        "of Ben and a woman",
        "of Ann, another matter",
    }
    assert found(client, f"article={law.article.ref}", path) == {"of Ann", "of Ben and a woman"}
    assert found(client, "gender=female&status=HELD", path) == {"of Ann", "of Ann, another matter"}
    assert numbers(client, "gender", f"court={law.court.ref}", path) == {"female": 1, "male": 1}
    assert numbers(client, "outcome", "gender=male", path) == {"CONVICTED": 1}
    assert numbers(client, "category", "gender=female&status=HELD", path) == {"EXTREMISM": 1}


def test_charge_alone_may_be_of_somebody_unnamed(client, make, law):
    incident = make.incident("raid", published=True)
    trial = make.proceeding(incidents=(incident,))
    party = make.party(trial, described_as={"en": "eleven men"})
    make.charge(party, law.article)
    make.publish(trial)

    assert found(client, f"article={law.article.ref}", "incidents") == {"raid"}
    assert found(client, f"article={law.article.ref}&status=HELD", "incidents") == set()
    assert found(client, f"article={law.article.ref}") == set()


@pytest.mark.parametrize("path", ["incidents", "cases"])
def test_officers_and_judges_are_not_looked_at(client, make, path):
    incident = make.incident("raid", published=True)
    officer = make.person("An Officer", published=True, gender="male")
    make.involvement(incident, person=officer, role="APR")
    make.case("raid", published=True, incidents=(incident,))

    assert found(client, "gender=male", path) == set()
    assert numbers(client, "gender", "", path) == {}


def test_person_listed_in_a_case_counts_once_beside_the_incidents(client, make):
    ann = make.person("Ann", published=True, gender="female")
    incident = make.incident(published=True, person=ann)
    make.case("both", published=True, people=(ann,), incidents=(incident,))
    make.case("listed", published=True, people=(ann,))

    assert found(client, "gender=female", "cases") == {"both", "listed"}
    assert numbers(client, "gender", "", "cases") == {"female": 2}


@pytest.mark.parametrize("path", ["incidents", "cases"])
def test_what_is_linked_in_a_draft_is_not_linked(client, make, law, path):
    ann, annas = journalist(make, "Ann", law, is_public=False)
    case_of(make, "of Ann", ann, trial=annas.proceeding)
    hidden = make.person("Hidden", gender="male")
    case_of(make, "of somebody hidden", hidden)

    assert found(client, f"article={law.article.ref}", path) == set()
    assert found(client, "gender=male", path) == set()
    assert set(numbers(client, "gender", "", path)) == {"female"}


# Chips, and costs


@pytest.mark.parametrize("path", ["people", "incidents", "cases"])
def test_article_and_court_asked_for_are_named(client, make, law, path):
    query = f"article={law.article.ref}&court={law.court.ref.lower()}"

    listing = client.get(f"/{path}/?{query}").context["listing"]

    assert [chip[:2] for chip in chips(listing)] == [
        ("article", "174-1 (2), Criminal Code 1997, KG"),
        ("court or body", "Osh City Court"),
    ]


@pytest.mark.parametrize("path", ["people", "incidents", "cases"])
def test_hidden_article_and_court_are_not_named(client, make, path):
    article, court = make.article("174-1"), make.organisation("Osh City Court")

    listing = client.get(f"/{path}/?article={article.ref}&court={court.ref}").context["listing"]

    assert (listing.total, listing.messages) == (0, [])
    assert [chip[1] for chip in chips(listing)] == [article.ref, court.ref]


@pytest.mark.parametrize("path", ["people", "incidents", "cases"])
def test_list_with_every_filter_costs_at_most_8_queries(client, make, law, query_budget, path):
    place = make.place(published=True)
    for number in range(3):
        person, party = journalist(make, f"Ann Aliev{number}", law)
        make.affiliation(person, law.court, published=True)
        incident = make.incident(published=True, person=person, place=place, began="2020")
        make.involvement(incident, organisation=law.court, role="JDG")
        make.case(published=True, people=(person,), incidents=(incident,))
        party.proceeding.incidents.add(incident)
        party.proceeding.cases.add(incident.cases.get())
    kind = "kind" if path == "people" else "person_type"
    query = (
        f"{asked(law, kind=kind)}&organisation={law.court.ref}&q=Aliev&country=kg&outcome=CONVICTED"
    )
    if path != "people":
        query += f"&person={person.ref}"
    if path == "incidents":
        query += f"&place={place.ref}"

    with query_budget(8):
        response = client.get(f"/{path}/?{query}&after=2019")

    assert response.context["listing"].total == (3 if path == "people" else 1)
