"""One page logs an incident: the form as a researcher fills it in, saves it and hands it on."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry

from cases.models import Incident, IncidentCitation, Involvement
from people.models import Person, PersonName
from sources.models import Source
from tests.page_forms import add_row, fill, form_on

ADD = "/admin/cases/incident/add/"
PEOPLE, ORGANISATIONS, DESCRIBED = "involvements", "involvements-2", "involvements-3"


def change(incident: Any) -> str:
    return f"/admin/cases/incident/{incident.pk}/change/"


@pytest.fixture
def researcher(client, make):
    user = make.user("Researcher")
    client.force_login(user)
    return user


def messages(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def test_a_title_alone_is_enough_for_a_draft(client, researcher):
    posted = fill(client.get(ADD), "incident_form", title_ru="Арест в Оше")

    response = client.post(ADD, posted)

    incident = Incident.objects.get()
    assert response.status_code == 302
    assert incident.title == {"ru": "Арест в Оше"}
    assert incident.status == "draft"
    assert incident.created_by == incident.updated_by == researcher


def test_a_link_alone_is_enough_for_a_draft(client, researcher):
    posted = fill(client.get(ADD), "incident_form", lead="example.org/news/1")

    client.post(ADD, posted)

    assert Incident.objects.get().lead == "https://example.org/news/1"


def test_nothing_at_all_is_not_enough(client, researcher):
    response = client.post(ADD, form_on(client.get(ADD), "incident_form"))

    assert "Give a title or a link." in response.content.decode()
    assert not Incident.objects.exists()


def test_one_page_saves_everybody_and_every_source(client, researcher, make):
    ann, office, article = make.person("Ann Example"), make.organisation(), make.source()
    posted = fill(
        client.get(ADD),
        "incident_form",
        title_en="An arrest",
        type="LIB-ARR",
        further_types=["LIB", "PRIV"],
        country="KG",
        began="October 2020",
        involvements__0__person=str(ann.pk),
        involvements__0__role="TGT",
        citations__0__source=str(article.pk),
        citations__0__locator="p. 5",
    )
    add_row(posted, ORGANISATIONS, organisation=str(office.pk), role="APR")
    add_row(posted, DESCRIBED, described_as_en="unknown men", role="APR", number_min="3")

    response = client.post(ADD, posted)

    assert response.status_code == 302
    incident = Incident.objects.get()
    assert incident.began == "2020-10"
    assert set(incident.further_types.values_list("pk", flat=True)) == {"LIB", "PRIV"}
    assert list(incident.involvements.values_list("person", "organisation", "number_min")) == [
        (ann.pk, None, None),
        (None, office.pk, None),
        (None, None, 3),
    ]
    assert incident.citations.get().locator == "p. 5"


def test_a_page_that_is_saved_as_it_came_changes_nothing(client, researcher, make):
    incident = make.incident(began="2020-10~", further_types=("PRIV",), person=make.person())
    make.citation(incident)
    before = Incident.objects.get()

    response = client.post(change(incident), form_on(client.get(change(incident)), "incident_form"))

    assert response.status_code == 302
    after = Incident.objects.get()
    assert (after.version, after.updated_at) == (before.version, before.updated_at)
    assert after.began == "2020-10~"


@pytest.mark.parametrize("address", [ADD, f"/ru{ADD}"])
@pytest.mark.parametrize("typed", ["октябрь 2020", "October 2020", "2020-10", "10.2020"])
def test_dates_are_typed_as_people_write_them(client, researcher, address, typed):
    client.post(address, fill(client.get(address), "incident_form", title_en="One", began=typed))

    assert Incident.objects.get().began == "2020-10"


def test_a_stored_date_stands_in_the_form_in_words(client, researcher, make):
    incident = make.incident(began="../2019-02")

    english = form_on(client.get(change(incident)), "incident_form")
    russian = form_on(client.get(f"/ru{change(incident)}"), "incident_form")

    assert english["began"] == ["before March 2019"]
    assert russian["began"] == ["до марта 2019"]


def test_a_wrong_date_gets_a_sentence_and_keeps_what_was_typed(client, researcher):
    posted = fill(client.get(ADD), "incident_form", title_en="One", began="03/04/2020")

    response = client.post(ADD, posted)

    page = response.content.decode()
    assert "can mean 2020-04-03 or 2020-03-04" in page
    assert form_on(response, "incident_form")["began"] == ["03/04/2020"]
    assert form_on(response, "incident_form")["title_en"] == ["One"]


def test_an_end_before_the_beginning_gets_a_sentence(client, researcher):
    dates = {"began": "2020", "ended": "2019"}

    response = client.post(ADD, fill(client.get(ADD), "incident_form", title_en="One", **dates))

    assert "It cannot end before it begins." in response.content.decode()


def test_the_same_person_twice_in_one_role_gets_a_sentence(client, researcher, make):
    ann = str(make.person().pk)
    posted = fill(client.get(ADD), "incident_form", title_en="One")
    posted["involvements-0-person"], posted["involvements-0-role"] = [ann], ["TGT"]
    add_row(posted, PEOPLE, person=ann, role="TGT")

    response = client.post(ADD, posted)

    people = response.context["inline_admin_formsets"][0].formset
    assert [str(form.non_field_errors().as_text()) for form in people.forms] == [
        "",
        "* This person has this role already.",
    ]
    assert not Incident.objects.exists()


def test_the_same_source_twice_for_nothing_special_gets_a_sentence(client, researcher, make):
    """Two rows whose claim is empty are equal for the database, too."""
    article = str(make.source().pk)
    posted = fill(client.get(ADD), "incident_form", title_en="One", citations__0__source=article)
    add_row(posted, "citations", source=article)

    response = client.post(ADD, posted)

    assert "This source is cited for this claim already." in response.content.decode()


def test_a_row_that_is_stored_already_gets_a_sentence(client, researcher, make):
    ann = make.person()
    incident = make.incident(person=ann)
    posted = form_on(client.get(change(incident)), "incident_form")
    add_row(posted, PEOPLE, person=str(ann.pk), role="TGT")

    response = client.post(change(incident), posted)

    assert "This person has this role already." in response.content.decode()
    assert incident.involvements.count() == 1


def test_a_removed_row_makes_room_for_an_equal_one(client, researcher, make):
    ann = make.person()
    incident = make.incident(person=ann)
    posted = fill(client.get(change(incident)), "incident_form", involvements__0__DELETE="on")
    add_row(posted, PEOPLE, person=str(ann.pk), role="TGT")

    response = client.post(change(incident), posted)

    assert response.status_code == 302
    assert incident.involvements.count() == 1


def test_saving_a_row_is_an_edit_of_the_record(client, researcher, make):
    incident = make.incident(person=make.person())
    posted = fill(client.get(change(incident)), "incident_form", involvements__0__note_en="A note")

    client.post(change(incident), posted)

    incident.refresh_from_db()
    assert incident.version == 2
    assert incident.updated_by == researcher
    assert incident.involvements.get().note == {"en": "A note"}


def test_a_citation_may_be_about_one_of_those_involved_here_only(client, researcher, make):
    incident = make.incident(person=make.person("Ann Example"))
    elsewhere = make.incident(person=make.person("Bob Elsewhere")).involvements.get()
    make.citation(incident)

    page = client.get(change(incident))
    posted = fill(page, "incident_form", citations__0__involvement=str(elsewhere.pk))
    response = client.post(change(incident), posted)

    assert "Bob Elsewhere" not in page.content.decode()
    assert "Select a valid choice" in response.content.decode()
    assert IncidentCitation.objects.get().involvement is None


def test_a_person_is_made_in_a_popup(client, researcher):
    address = "/admin/people/person/add/?_to_field=id&_popup=1"
    names = {"names__0__text": "Ann Example", "names__0__language": "en"}
    more = {"names__1__text": "Энн Пример", "names__1__language": "ru"}

    response = client.post(address, fill(client.get(address), "person_form", **names, **more))

    person = Person.objects.get()
    assert person.name == {"en": "Ann Example", "ru": "Энн Пример"}
    assert f'"value": "{person.pk}"' in response.context["popup_response_data"]


def test_an_organisation_and_a_source_are_made_in_popups(client, researcher):
    organisation = "/admin/people/organisation/add/?_to_field=id&_popup=1"
    source = "/admin/sources/source/add/?_to_field=id&_popup=1"
    named = fill(client.get(organisation), "organisation_form", names__0__text="An office")
    linked = fill(client.get(source), "source_form", url="https://example.org/1")

    assert client.post(organisation, named).status_code == 200
    assert client.post(source, linked).status_code == 200
    assert Source.objects.get().created_by == researcher


def test_an_alias_is_not_shown_by_itself(client, researcher):
    address = "/admin/people/person/add/"
    posted = fill(client.get(address), "person_form", names__0__text="Ann Example")
    posted["names-0-language"] = ["en"]
    alias = {"text": "Энни", "language": "ru", "kind": "alias"}
    posted |= {f"names-1-{name}": [value] for name, value in alias.items()}

    client.post(address, posted)

    assert Person.objects.get().name == {"en": "Ann Example"}


def test_two_names_change_places_in_one_save(client, researcher, make):
    person = make.person("Ann Example")
    PersonName.objects.create(bearer=person, text="Anna Example", language="en")
    address = f"/admin/people/person/{person.pk}/change/"
    swapped = {"names__0__is_display": None, "names__1__is_display": "on"}

    there = client.post(address, fill(client.get(address), "person_form", **swapped))
    person.refresh_from_db()
    shown = person.name
    swapped_back = {"names__1__is_display": None, "names__0__is_display": "on"}
    back = client.post(address, fill(client.get(address), "person_form", **swapped_back))

    person.refresh_from_db()
    assert (there.status_code, back.status_code) == (302, 302)
    assert shown == {"en": "Anna Example"}
    assert person.name == {"en": "Ann Example"}


def test_two_shown_names_in_one_language_get_a_sentence(client, researcher, make):
    person = make.person("Ann Example")
    PersonName.objects.create(bearer=person, text="Anna Example", language="en")
    address = f"/admin/people/person/{person.pk}/change/"

    posted = fill(client.get(address), "person_form", names__1__is_display="on")
    response = client.post(address, posted)

    assert "Another name is shown in this language." in response.content.decode()


def test_saved_and_submitted_with_one_button(client, researcher):
    known = {"title_en": "An arrest", "type": "LIB-ARR", "country": "KG"}
    posted = fill(client.get(ADD), "incident_form", _submit_for_review="1", **known)

    response = client.post(ADD, posted, follow=True)

    assert Incident.objects.get().status == "review"
    assert "is “in review” now" in messages(response)


def test_what_is_missing_is_said_when_submitting_and_the_draft_is_saved(client, researcher):
    posted = fill(client.get(ADD), "incident_form", title_en="One", _submit_for_review="1")

    response = client.post(ADD, posted, follow=True)

    assert Incident.objects.get().status == "draft"
    assert "Choose a main type." in messages(response)
    assert "Choose the country where it happened." in messages(response)


def test_preview_is_what_the_public_gets_once_it_is_published(client, researcher, make):
    incident = make.incident("An arrest", person=make.person("Ann Example", published=True))

    preview = client.get(f"/admin/cases/incident/{incident.pk}/preview/").content
    before = client.get(f"/incidents/{incident.ref}/")
    make.publish(incident)
    after = client.get(f"/incidents/{incident.ref}/").content

    assert before.status_code == 404
    assert b"Ann Example" in preview
    assert preview == after


def test_the_log_names_nobody(client, researcher, make):
    ann, incident = make.person("Ann Canary"), make.incident("Canary title")
    person, add_person = f"/admin/people/person/{ann.pk}/change/", "/admin/people/person/add/"
    posted = form_on(client.get(change(incident)), "incident_form")
    client.post(change(incident), add_row(posted, PEOPLE, person=str(ann.pk), role="TGT"))
    client.post(person, fill(client.get(person), "person_form", note_en="Canary note"))
    client.post(f"/admin/cases/incident/{incident.pk}/step/submit/")
    named = fill(client.get(add_person), "person_form", names__0__text="Bob Canary")
    client.post(add_person, named)
    client.post(f"/admin/people/person/{Person.objects.last().pk}/delete/", {"post": "yes"})

    entries = list(LogEntry.objects.all())

    assert len(entries) == 5
    assert Person.objects.count() == 1
    for entry in entries:
        assert "Canary" not in entry.object_repr + entry.change_message + entry.get_change_message()


def test_texts_of_a_published_record_are_read_not_shown_as_code(client, researcher, make):
    incident = make.incident("An arrest", published=True, began="2020-10")

    page = client.get(change(incident)).content.decode()

    assert "{&quot;en&quot;" not in page
    assert "October 2020" in page
    assert "An arrest" in page


def test_everything_that_others_may_choose_says_who_is_meant(client, researcher, make):
    """Two people of one name are told apart by what else is known."""
    person = make.person("Ann Example", born="1970")
    person.types.set(["HRD-LAW"])
    PersonName.objects.create(bearer=person, text="Энн Пример", language="ru")
    asked = {"app_label": "cases", "model_name": "involvement", "field_name": "person"}

    found = client.get("/admin/people/person/suggest/", {**asked, "term": "Пример"}).json()

    assert found["results"] == [
        {"id": str(person.pk), "text": f"Ann Example · Энн Пример · Lawyer · 1970 · {person.ref}"}
    ]


def test_a_raid_with_thirty_people_is_one_form(client, researcher, make):
    incident = make.incident()
    for _ in range(30):
        make.involvement(incident, person=make.person())
    posted = form_on(client.get(change(incident)), "incident_form")

    response = client.post(change(incident), posted)

    assert response.status_code == 302
    assert Involvement.objects.count() == 30
