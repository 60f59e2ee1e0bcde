"""Proceedings and articles in the admin: entered from other records, with parties and charges at once."""

import re
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from cases.models import Article, Charge, Party, Proceeding
from tests import builders
from tests.page_forms import add_row, fill, form_on
from tracker.editorial.records import Status

ADD = "/admin/cases/proceeding/add/"
LIST = "/admin/cases/proceeding/"
FORM, GRID = "proceeding_form", "charges_form"
ORGANISATIONS, DESCRIBED = "parties-2", "parties-3"
HIDDEN = "Canaryan"


def page(record: Any) -> str:
    return f"/admin/{record._meta.app_label}/{record._meta.model_name}/{record.pk}/change/"


def grid(proceeding: Any) -> str:
    return f"/admin/cases/proceeding/{proceeding.pk}/charges/"


def text(response: Any) -> str:
    return str(response.content.decode())


@pytest.fixture
def researcher(client, make):
    user = make.user("Researcher")
    client.force_login(user)
    return user


@pytest.fixture
def eleven(make):
    return make.proceeding(
        "The case of the eleven", accused=tuple(make.person(f"Accused {n}") for n in range(11))
    )


# Entered without copying anything


def test_one_page_saves_the_proceeding_with_its_parties(client, researcher, make):
    ann, office = make.person("Ann Example"), make.organisation("An office")
    case, incident = make.case(), make.incident()
    posted = fill(
        client.get(ADD),
        FORM,
        title_en="The case of Ann",
        kind="CRIMINAL",
        direction="against",
        country="KG",
        cases=[str(case.pk)],
        incidents=[str(incident.pk)],
        parties__0__person=str(ann.pk),
        parties__0__role="DFD",
        citations__0__source=str(make.source().pk),
    )
    add_row(posted, ORGANISATIONS, organisation=str(office.pk), role="CPL")
    add_row(posted, DESCRIBED, described_as_en="ten students", role="DFD", number_min="10")

    response = client.post(ADD, posted)

    proceeding = Proceeding.objects.get()
    assert response.status_code == 302
    assert (proceeding.cases.get(), proceeding.incidents.get()) == (case, incident)
    assert [(row.person, row.organisation, row.number_min) for row in proceeding.parties.all()] == [
        (ann, None, None),
        (None, office, None),
        (None, None, 10),
    ]
    assert proceeding.citations.get().step is None


def address_on(client: Any, record: Any, name: str) -> str:
    """Where the button on a record's page leads to."""
    found = re.search(rf'href="(/admin/cases/{name}/add/\?[^"]+)"', text(client.get(page(record))))
    assert found
    return found[1]


def test_from_a_person_with_the_person_as_the_accused(client, researcher, make):
    ann = make.person("Ann Example")

    address = address_on(client, ann, "proceeding")
    shown = client.get(address)
    client.post(address, fill(shown, FORM, title_en="A criminal case"))

    party = Party.objects.get()
    assert f"Ann Example · {ann.ref}" in text(shown)
    assert (party.person, party.role_id) == (ann, "DFD")


def test_from_an_incident_with_its_country_and_whom_it_affected(client, researcher, make):
    ann, bob = make.person("Ann Example"), make.person("Bob Example")
    incident = make.incident(person=ann, country_id="KZ")
    make.involvement(incident, person=bob)
    make.involvement(incident, person=make.person("An officer"), role="APR")

    address = address_on(client, incident, "proceeding")
    client.post(address, fill(client.get(address), FORM, title_en="A criminal case"))

    proceeding = Proceeding.objects.get()
    assert (proceeding.country_id, proceeding.incidents.get()) == ("KZ", incident)
    assert [row.person for row in proceeding.parties.all()] == [ann, bob]
    assert proceeding.kind is None
    assert proceeding.direction == ""


def test_from_a_case_with_its_people(client, researcher, make):
    ann, incident = make.person("Ann Example"), make.incident(country_id="TJ")
    case = make.case(people=(ann,), incidents=(incident,))

    address = address_on(client, case, "proceeding")
    client.post(address, fill(client.get(address), FORM, title_en="A criminal case"))

    proceeding = Proceeding.objects.get()
    assert (proceeding.cases.get(), proceeding.country_id) == (case, "TJ")
    assert proceeding.parties.get().person == ann


def test_a_party_that_was_filled_in_can_be_taken_out(client, researcher, make):
    address = address_on(client, make.person(), "proceeding")
    taken_out = {"parties__0__person": "", "parties__0__role": ""}

    client.post(address, fill(client.get(address), FORM, title_en="A case", **taken_out))

    assert Proceeding.objects.get()
    assert not Party.objects.exists()


@pytest.mark.parametrize("key", ["0", "abc", "%00", "9" * 40, "-1", "٣", "1&person=2", ""])
@pytest.mark.parametrize("name", ["person", "case", "incident", "title_en", "country"])
def test_nothing_else_is_filled_in_from_an_address(client, researcher, name, key):
    plain = form_on(client.get(ADD), FORM)

    asked = client.get(f"{ADD}?{name}={key}")

    assert {k: v for k, v in form_on(asked, FORM).items() if k != "csrfmiddlewaretoken"} == {
        k: v for k, v in plain.items() if k != "csrfmiddlewaretoken"
    }


def test_a_person_whom_one_may_not_see_is_not_filled_in(client, make):
    hidden = make.person(f"Zhanna {HIDDEN}", withheld=True)
    incident = make.incident(person=hidden)
    client.force_login(make.user("Researcher"))

    by_person = client.get(f"{ADD}?person={hidden.pk}")
    by_incident = client.get(f"{ADD}?incident={incident.pk}")

    for answer in (by_person, by_incident):
        assert form_on(answer, FORM)["parties-0-person"] == [""]
        assert hidden.ref not in text(answer)


def test_pages_list_what_belongs_to_them(client, researcher, make):
    ann = make.person("Ann Example")
    incident = make.incident(person=ann)
    case = make.case(people=(ann,))
    proceeding = make.proceeding(
        "The case of Ann", accused=(ann,), cases=(case,), incidents=(incident,)
    )
    custody = make.custody(ann, incident=incident, proceeding=proceeding, began="2020")

    for record in (ann, incident, case):
        shown = text(client.get(page(record)))

        assert f'<a href="{page(proceeding)}">The case of Ann</a>' in shown
        assert f'<a href="{page(custody)}">Ann Example, Prison</a>' in shown
    assert f'<a href="{page(custody)}">' in text(client.get(page(proceeding)))


@pytest.mark.parametrize("role", ["Exporter", "Confidential reader"])
def test_who_may_not_enter_has_no_buttons(client, make, role):
    ann = make.person()
    client.force_login(make.user(role))

    shown = text(client.get(page(ann)))

    assert "add/?person=" not in shown


# Parties


def test_a_party_that_a_step_names_does_not_go(client, researcher, make, eleven):
    party = eleven.parties.first()
    make.step(eleven, "ACQUITTED", parties=(party,))

    told = client.post(page(eleven), fill(client.get(page(eleven)), FORM, parties__0__DELETE="on"))

    assert "A step names Accused 0" in text(told)
    assert eleven.parties.count() == 11


def test_a_party_that_no_step_names_goes(client, researcher, make, eleven):
    make.step(eleven, "SENT")
    make.charge(eleven.parties.first())

    client.post(page(eleven), fill(client.get(page(eleven)), FORM, parties__0__DELETE="on"))

    assert eleven.parties.count() == 10


def test_the_same_party_twice_is_told(client, researcher, make):
    ann = make.person()
    proceeding = make.proceeding(accused=(ann,))
    posted = form_on(client.get(page(proceeding)), FORM)
    add_row(posted, "parties", person=str(ann.pk), role="DFD")

    told = client.post(page(proceeding), posted)

    assert "This person has this role already." in text(told)


# Charges


def test_eleven_are_charged_with_five_articles_at_once(client, researcher, make, eleven):
    articles = [make.article(str(number)) for number in (174, 175, 280, 281, 299)]
    everybody = [str(party.pk) for party in eleven.parties.all()]
    posted = fill(
        client.get(grid(eleven)),
        GRID,
        parties=everybody,
        articles=[str(article.pk) for article in articles],
    )

    response = client.post(grid(eleven), posted)

    eleven.refresh_from_db()
    assert response.url == page(eleven)
    assert Charge.objects.count() == 55
    assert all(party.charges.count() == 5 for party in eleven.parties.all())
    assert (eleven.version, eleven.updated_by) == (2, researcher)


def test_categories_and_words_are_brought_where_no_article_is_known(
    client, researcher, make, eleven
):
    first = eleven.parties.first()
    posted = fill(
        client.get(grid(eleven)),
        GRID,
        parties=[str(first.pk)],
        categories=["EXTREMISM"],
        as_written="за призывы",
        note_en="As the lawyer tells it",
    )

    client.post(grid(eleven), posted)

    charges = list(first.charges.all())
    assert [(row.category_id, row.as_written) for row in charges] == [
        ("EXTREMISM", ""),
        (None, "за призывы"),
    ]
    assert {row.note["en"] for row in charges} == {"As the lawyer tells it"}


def test_a_tick_in_the_grid_charges_one_more_and_its_absence_takes_back(
    client, researcher, make, eleven
):
    first, second, *_others = eleven.parties.order_by("pk")
    article = make.article("174")
    charge = make.charge(first, article)
    shown = form_on(client.get(grid(eleven)), GRID)

    client.post(grid(eleven), {**shown, "cells": [f"{second.pk}:{charge.pk}"]})

    assert shown["cells"] == [f"{first.pk}:{charge.pk}"]
    assert [row.party for row in article.charges.all()] == [second]


def test_a_grid_that_is_saved_as_it_came_changes_no_charge(client, researcher, make, eleven):
    for party in eleven.parties.all():
        make.charge(party, make.article("1", edition=str(party.pk)))
    before = list(Charge.objects.values_list("pk", flat=True))

    client.post(grid(eleven), form_on(client.get(grid(eleven)), GRID))

    assert list(Charge.objects.values_list("pk", flat=True)) == before


def test_what_is_charged_already_is_not_charged_twice(client, researcher, make, eleven):
    article = make.article("174")
    first = eleven.parties.first()
    make.charge(first, article)
    posted = fill(
        client.get(grid(eleven)), GRID, parties=[str(first.pk)], articles=[str(article.pk)]
    )

    client.post(grid(eleven), posted)

    assert article.charges.count() == 1


def test_a_charge_that_a_step_names_is_not_taken_back(client, researcher, make, eleven):
    charge = make.charge(eleven.parties.first(), make.article("174"))
    make.step(eleven, "DROPPED", charges=(charge,))

    told = client.post(grid(eleven), fill(client.get(grid(eleven)), GRID, cells=[]))

    assert "A step names this charge" in text(told)
    assert Charge.objects.exists()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"as_written": "words"}, "Choose who is charged with this."),
        ({"parties": ["x"]}, "Select a valid choice."),
        ({"cells": ["1:1"]}, "Select a valid choice."),
        ({"articles": ["abc"]}, "is not a valid value"),
        ({"articles": ["9" * 40]}, "Select a valid choice."),
        ({"categories": ["X\0"]}, "Select a valid choice."),
        ({"as_written": "x" * 301}, "Ensure this value has at most 300 characters"),
        ({"seen": "[" * 5000}, "after you had opened it"),
        ({"seen": '{"version": 7, "charges": 7}'}, "after you had opened it"),
    ],
)
def test_what_cannot_be_charged_gets_a_sentence(client, researcher, eleven, fields, sentence):
    told = client.post(grid(eleven), fill(client.get(grid(eleven)), GRID, **fields))

    assert told.status_code == 200
    assert sentence in text(told)
    assert not Charge.objects.exists()


def test_a_party_of_another_proceeding_is_not_charged(client, researcher, make, eleven):
    other = make.party(make.proceeding(), person=make.person())
    posted = fill(client.get(grid(eleven)), GRID, parties=[str(other.pk)], as_written="words")

    told = client.post(grid(eleven), posted)

    assert "Select a valid choice." in text(told)
    assert not Charge.objects.exists()


def test_charges_that_somebody_else_brought_meanwhile_stay(make, eleven):
    ann, bob = (signed_in(name) for name in ("ann", "bob"))
    first, second, *_others = eleven.parties.order_by("pk")
    his = fill(bob.get(grid(eleven)), GRID, parties=[str(first.pk)], as_written="words of Bob")
    hers = fill(ann.get(grid(eleven)), GRID, parties=[str(second.pk)], as_written="words of Ann")
    ann.post(grid(eleven), hers)

    told = bob.post(grid(eleven), his)
    saved = bob.post(grid(eleven), form_on(told, GRID))

    assert "ann saved this record at" in text(told)
    assert saved.status_code == 302
    assert set(Charge.objects.values_list("party", "as_written")) == {
        (first.pk, "words of Bob"),
        (second.pk, "words of Ann"),
    }


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(builders.user("Researcher", username=name))
    return client


@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.WITHDRAWN])
def test_charges_of_what_is_public_are_read_only(client, researcher, make, eleven, status):
    make.charge(eleven.parties.first())
    posted = fill(client.get(grid(eleven)), GRID, cells=[])
    Proceeding.objects.filter(pk=eleven.pk).update(status=status)

    shown, answer = text(client.get(grid(eleven))), client.post(grid(eleven), posted)

    assert 'name="_save"' not in shown
    assert "disabled" in shown
    assert answer.status_code == 200
    assert Charge.objects.count() == 1


@pytest.mark.parametrize(
    ("role", "seen"), [("Exporter", 200), ("Confidential reader", 200), ("Administrator", 404)]
)
def test_who_may_not_edit_brings_no_charges(client, make, eleven, role, seen):
    client.force_login(make.user(role))
    posted = {"parties": [str(eleven.parties.first().pk)], "as_written": "words"}

    assert client.get(grid(eleven)).status_code == seen
    assert client.post(grid(eleven), posted).status_code in (403, 404)
    assert not Charge.objects.exists()


# Lists, search, suggestions


def test_the_list_shows_the_newest_step(client, researcher, make, eleven):
    make.step(eleven, "CONVICTED", "2020-03-05")
    make.step(eleven, "SENT", "2019")

    assert "Convicted, 5 March 2020" in text(client.get(LIST))


@pytest.mark.parametrize(
    "typed", ["Аскаров", "ASQAROV eleven", "case 17/2020", "City Court", "Supreme"]
)
def test_a_proceeding_is_found_by_parties_words_courts_and_numbers(client, researcher, make, typed):
    proceeding = make.proceeding(
        "The supreme case of the eleven", accused=(make.person("Azimjan Askarov"),)
    )
    court = make.organisation("City Court")
    make.step(proceeding, "TRIAL", court=court, case_number="17/2020")
    other = make.proceeding("Another one")

    shown = text(client.get(LIST, {"q": typed}))

    assert proceeding.ref in shown
    assert other.ref not in shown


def test_nobody_is_found_by_a_name_that_they_may_not_see(client, make):
    proceeding = make.proceeding(accused=(make.person(f"Zhanna {HIDDEN}", withheld=True),))
    client.force_login(make.user("Reviewer"))

    listed = text(client.get(LIST, {"q": "Zhanna"}))
    found = text(client.get(LIST, {"q": proceeding.ref}))

    assert proceeding.ref not in listed
    assert proceeding.ref in found
    assert HIDDEN not in found


def test_suggestions_can_be_told_apart(client, researcher, make):
    proceeding = make.proceeding("The case of Ann")
    article = make.article("174", part="2", title={"en": "Incitement"}, edition="1997")
    asked = {"app_label": "cases", "term": ""}

    for record, model, field, expected in (
        (proceeding, "custody", "proceeding", "The case of Ann · Criminal"),
        (
            article,
            "charge",
            "article",
            "part 2 of article 174, Criminal Code 1997, KG · Incitement",
        ),
    ):
        address = f"/admin/cases/{record._meta.model_name}/suggest/"
        answer = client.get(address, {**asked, "model_name": model, "field_name": field}).json()

        assert [row["text"] for row in answer["results"]] == [f"{expected} · {record.ref}"]


@pytest.mark.parametrize("typed", ["174", "incite", "criminal kg", "1997 174"])
def test_an_article_is_found_by_number_and_words(client, researcher, make, typed):
    article = make.article("174-1", title={"en": "Incitement"}, edition="1997")
    other = make.article("99", law={"en": "Labour Code"}, country_id="KZ")

    shown = text(client.get("/admin/cases/article/", {"q": typed}))

    assert article.ref in shown
    assert other.ref not in shown


def test_an_article_is_entered_once(client, researcher, make):
    make.article("174", edition="1997")
    address = "/admin/cases/article/add/"
    posted = fill(
        client.get(address),
        "article_form",
        country="KG",
        law_en="Criminal Code",
        edition="1997",
        number="174",
    )

    told = client.post(address, posted)

    assert "This article is there already." in text(told)
    assert Article.objects.count() == 1


def test_the_log_names_nobody(client, researcher, make):
    ann = make.person("Ann Example")
    address = f"{ADD}?person={ann.pk}"

    client.post(address, fill(client.get(address), FORM, title_en="The case of Ann"))
    proceeding = Proceeding.objects.get()
    posted = fill(client.get(grid(proceeding)), GRID, as_written="words", note_en="of Ann")
    posted["parties"] = [str(proceeding.parties.get().pk)]
    client.post(grid(proceeding), posted)

    for entry in LogEntry.objects.all():
        assert entry.object_repr == proceeding.ref
        assert "Ann" not in entry.get_change_message()


# Costs


@pytest.mark.parametrize("name", ["proceeding", "article", "custody"])
def test_lists_cost_the_same_with_fifty_rows(client, make, django_assert_max_num_queries, name):
    client.force_login(make.user("Researcher"))
    for _ in range(50):
        record = getattr(make, name)(make.person()) if name == "custody" else getattr(make, name)()
        if name == "proceeding":
            make.step(record, "TRIAL", "2020", court=make.organisation())

    with django_assert_max_num_queries(14):
        response = client.get(f"/admin/cases/{name}/")

    assert text(response).count('class="field-label"') == 50


def test_the_charges_of_many_cost_as_little_as_those_of_few(
    client, make, django_assert_max_num_queries, eleven
):
    client.force_login(make.user("Researcher"))
    for article in [make.article() for _ in range(5)]:
        for party in eleven.parties.all():
            make.charge(party, article)
    client.get(grid(eleven))

    with django_assert_max_num_queries(12):
        client.get(grid(eleven))


def test_panels_cost_the_same_with_many_rows(client, make, django_assert_max_num_queries):
    client.force_login(make.user("Researcher"))
    ann = make.person()
    client.get(page(ann))
    for _ in range(20):
        make.proceeding(accused=(ann,))
        make.custody(ann, began="2020", ended="2021", ended_how_id="TERM")

    with django_assert_max_num_queries(22):
        shown = text(client.get(page(ann)))

    assert shown.count('<a href="/admin/cases/custody/') == 20
