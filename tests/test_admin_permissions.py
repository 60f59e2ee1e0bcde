"""What the admin never lets through: published records, withheld identities, rights that nobody gave."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission

from cases.models import Incident, Involvement
from people.models import Person, PersonName
from sources.models import Source
from tests.page_forms import add_row, fill, form_on
from tracker.editorial.records import Status
from tracker.models import IncidentType, User

HIDDEN = "Canaryan"  # the name of somebody whose identity is withheld
READ_ONLY = [Status.PUBLISHED, Status.WITHDRAWN]
ASKED = {"app_label": "cases", "model_name": "involvement", "field_name": "person"}


def change(record: Any) -> str:
    label = f"{record._meta.app_label}/{record._meta.model_name}"
    return f"/admin/{label}/{record.pk}/change/"


def messages(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])


@pytest.fixture
def sign_in(client, make):
    def as_role(role: str = "", **fields: Any) -> User:
        user = make.user(role, **fields)
        client.force_login(user)
        return user

    return as_role


# Published records are read-only


def post_of_a_draft(client: Any, incident: Any) -> dict[str, list[str]]:
    """All that a form of a draft posts, as somebody sends it who knows it."""
    posted = form_on(client.get(change(incident)), "incident_form")
    posted["title_en"], posted["involvements-0-role"] = ["Changed"], ["WIT"]
    posted["citations-0-DELETE"] = ["on"]
    return add_row(posted, "involvements-3", described_as_en="Somebody", role="TGT")


@pytest.mark.parametrize("role", ["Researcher", "Reviewer", "superuser"])
@pytest.mark.parametrize("status", READ_ONLY)
def test_a_record_that_is_or_was_public_cannot_be_changed(client, make, sign_in, role, status):
    sign_in("Reviewer" if role == "superuser" else role, is_superuser=role == "superuser")
    incident = make.incident("The title", person=make.person())
    make.citation(incident)
    posted = post_of_a_draft(client, incident)
    Incident.objects.filter(pk=incident.pk).update(status=status)

    page = client.get(change(incident))
    client.post(change(incident), posted)

    incident.refresh_from_db()
    assert b'name="_save"' not in page.content
    assert b'name="title_en"' not in page.content
    assert incident.title == {"en": "The title"}
    assert incident.version == 1
    assert [row.role_id for row in incident.involvements.all()] == ["TGT"]
    assert incident.citations.count() == 1


@pytest.mark.parametrize("status", [*READ_ONLY, Status.IN_REVIEW])
def test_only_drafts_can_be_deleted(client, make, sign_in, status):
    user = sign_in("Reviewer", is_superuser=True)
    incident = make.incident(created_by=user)
    Incident.objects.filter(pk=incident.pk).update(status=status)

    response = client.post(change(incident).replace("change", "delete"), {"post": "yes"})

    assert response.status_code == 403
    assert Incident.objects.exists()


def test_a_draft_is_deleted_by_whoever_began_it_or_by_a_reviewer(client, make, sign_in):
    user = sign_in("Researcher")
    own, other = make.incident(created_by=user), make.incident(created_by=make.user())

    refused = client.post(change(other).replace("change", "delete"), {"post": "yes"})
    client.post(change(own).replace("change", "delete"), {"post": "yes"})

    assert refused.status_code == 403
    assert list(Incident.objects.all()) == [other]
    sign_in("Reviewer")
    client.post(change(other).replace("change", "delete"), {"post": "yes"})
    assert not Incident.objects.exists()


def test_a_draft_takes_no_public_record_with_it(client, make, sign_in):
    """A person's affiliations go with the person; one that is public does not."""
    user = sign_in("Reviewer")
    person = make.person(created_by=user)
    make.affiliation(person, make.organisation(published=True))
    type(person.affiliations.get()).objects.update(status=Status.PUBLISHED)

    response = client.post(change(person).replace("change", "delete"), {"post": "yes"})

    assert response.status_code == 403
    assert Person.objects.exists()


def test_nothing_is_deleted_from_a_list(client, make, sign_in):
    user = sign_in("Reviewer", is_superuser=True)
    incident = make.incident(created_by=user)
    action = {"action": "delete_selected", "_selected_action": [str(incident.pk)], "post": "yes"}

    client.post("/admin/cases/incident/", action)

    assert Incident.objects.exists()


# Steps


def test_nobody_publishes_their_own_last_edit(client, make, sign_in):
    sign_in("Reviewer")
    incident = make.incident()
    client.post(change(incident), fill(client.get(change(incident)), "incident_form", title_en="A"))
    action = {"action": "publish_selected", "_selected_action": [str(incident.pk)]}

    step = client.post(f"/admin/cases/incident/{incident.pk}/step/publish/", follow=True)
    listed = client.post("/admin/cases/incident/", action, follow=True)

    incident.refresh_from_db()
    assert incident.status == Status.DRAFT
    for response in (step, listed):
        assert "You edited this last. Somebody else has to review it." in messages(response)


def test_a_reviewer_publishes_returns_and_withdraws(client, make, sign_in):
    sign_in("Reviewer")
    incident = make.incident()
    seen = []

    for step in ("submit", "publish", "return", "publish", "withdraw", "return"):
        client.post(f"/admin/cases/incident/{incident.pk}/step/{step}/")
        incident.refresh_from_db()
        seen.append(incident.status)

    assert seen == ["review", "published", "draft", "published", "withdrawn", "draft"]


def test_a_researcher_is_offered_no_step_of_a_reviewer(client, make, sign_in):
    sign_in("Researcher")
    incident = make.incident()

    page = client.get(change(incident)).content.decode()
    listed = client.get("/admin/cases/incident/").content.decode()

    assert "step/submit/" in page
    assert "step/publish/" not in page
    assert "publish_selected" not in listed


def test_a_list_publishes_what_may_be_published_and_says_what_may_not(client, make, sign_in):
    sign_in("Reviewer")
    complete, incomplete = make.incident(), make.incident(country_id=None)
    chosen = [str(complete.pk), str(incomplete.pk)]
    action = {"action": "publish_selected", "_selected_action": chosen}

    response = client.post("/admin/cases/incident/", action, follow=True)

    assert f"{incomplete.ref}: Choose the country where it happened." in messages(response)
    assert [each.ref for each in Incident.objects.published()] == [complete.ref]


# Withheld identities


@pytest.fixture
def withheld(make):
    person = make.person(f"Zhanna {HIDDEN}", withheld=True, created_by=make.user("Researcher"))
    PersonName.objects.create(bearer=person, text="Жанна Канарян", language="ru")
    incident = make.incident("An arrest", person=person)
    make.case("A case", people=(person,), incidents=(incident,))
    make.affiliation(person, make.organisation())
    make.relationship(person, make.person())
    return person


PLACES = [
    "/admin/people/person/",
    "/admin/people/person/?q=Zhanna",
    "/admin/people/person/?q=Жанна",
    "/admin/people/personname/",
    "/admin/people/affiliation/",
    "/admin/people/affiliation/?q=Zhanna",
    "/admin/people/relationship/",
    "/admin/cases/incident/?q=Zhanna",
    "/admin/cases/case/?q=Zhanna",
    "/admin/",
]


@pytest.mark.parametrize("role", ["Researcher", "Reviewer", "Administrator", "Exporter"])
def test_no_page_shows_a_withheld_name_to_those_who_may_not_see_it(client, sign_in, withheld, role):
    sign_in(role)
    incident, case = withheld.involvements.get().incident, withheld.cases.get()
    records = [withheld, incident, case, withheld.affiliations.get(), withheld.relationships.get()]
    names = ("change", "history", "delete", "preview")
    pages = [change(record).replace("change", name) for record in records for name in names]
    asked = [f"/admin/people/person/suggest/?{query}" for query in ("term=Zhanna", "term=")]

    for url in [*PLACES, *pages, *asked]:
        response = client.get(url, ASKED if "suggest" in url else None, follow=True)
        page = response.content.decode()

        assert HIDDEN not in page, url
        assert "Канарян" not in page, url


@pytest.mark.parametrize("page", ["change", "history", "delete", "preview", "step/submit"])
def test_a_withheld_person_has_no_page_for_others(client, sign_in, withheld, page):
    sign_in("Reviewer")
    missing = f"/admin/people/person/{withheld.pk + 1000}/{page}/"
    hidden = f"/admin/people/person/{withheld.pk}/{page}/"
    send = client.post if page.startswith("step") else client.get

    answers = [send(url) for url in (hidden, missing)]

    assert answers[0].status_code in (302, 403, 404)
    assert answers[0].status_code == answers[1].status_code
    assert answers[0].headers.get("Location") == answers[1].headers.get("Location")


@pytest.mark.parametrize("url", ["/admin/people/person/suggest/", "/admin/autocomplete/"])
def test_search_and_suggestions_find_no_withheld_person(client, sign_in, withheld, url):
    sign_in("Researcher")

    found = [client.get(url, {**ASKED, "term": term}).json() for term in ("Zhanna", "Жанна", "")]

    assert all(withheld.ref not in str(answer) for answer in found)
    for name in ("incident", "case"):
        listed = client.get(f"/admin/cases/{name}/?q=Zhanna").content.decode()
        assert "0 " in listed
        assert 'class="field-label"' not in listed


def test_those_who_may_see_it_find_a_withheld_person(client, sign_in, withheld):
    client.force_login(withheld.created_by)
    as_creator = client.get("/admin/people/person/suggest/", {**ASKED, "term": "Жанна"}).json()
    sign_in("Confidential reader")
    as_reader = client.get("/admin/people/person/suggest/", {**ASKED, "term": "Жанна"}).json()

    assert as_creator == as_reader
    assert f"Zhanna {HIDDEN} (identity withheld)" in as_creator["results"][0]["text"]
    assert HIDDEN in client.get(change(withheld)).content.decode()


def test_a_confidential_source_is_hidden_from_others(client, make, sign_in):
    source = make.source(
        title=f"Interview with {HIDDEN}", is_confidential=True, created_by=make.user("Researcher")
    )
    incident = make.incident()
    make.citation(incident, source=source)
    sign_in("Reviewer")
    asked = {"app_label": "cases", "model_name": "incidentcitation", "field_name": "source"}

    pages = [
        client.get("/admin/sources/source/"),
        client.get("/admin/sources/source/?q=interview"),
        client.get("/admin/sources/source/suggest/", {**asked, "term": "interview"}),
        client.get(change(incident)),
        client.get(change(source), follow=True),
    ]

    assert [response.status_code for response in pages] == [200] * 5
    assert not [response for response in pages if HIDDEN in response.content.decode()]


def test_an_incident_with_a_hidden_person_can_still_be_edited(client, make, sign_in, withheld):
    sign_in("Researcher")
    incident = withheld.involvements.get().incident

    posted = fill(client.get(change(incident)), "incident_form", title_en="Changed")
    response = client.post(change(incident), posted)

    assert response.status_code == 302
    assert incident.involvements.get().person == withheld


def test_identities_are_withheld_at_once_by_those_who_may_edit(client, make, sign_in):
    person = make.person("Ann Example", published=True)
    incident = make.incident("The arrest of Ann Example", published=True, person=person)
    action = {"action": "withhold_identity", "_selected_action": [str(person.pk)]}
    sign_in("Exporter")
    client.post("/admin/people/person/", action)
    untouched = Person.objects.get(pk=person.pk).identity_withheld
    sign_in("Researcher")

    response = client.post("/admin/people/person/", action, follow=True)

    person.refresh_from_db()
    assert untouched is False
    assert person.identity_withheld is True
    assert person.version == 3  # published, withheld
    assert f"is still named in a public text: public_incident {incident.ref}" in messages(response)


# Looking things up by columns


@pytest.mark.parametrize(
    "query",
    [
        "names__text__startswith=A",
        "names__folded__contains=a",
        "internal_notes__contains=a",
        "ethnicity__contains=a",
        "created_by__password__startswith=p",
        "updated_by__username=ann",
        "involvements__incident__title__contains=a",
        "identity_withheld=1",
        "pk__gt=5",
        "name__contains=a",
        "sort_key__startswith=a",
        "citations__quotation__contains=a",
        "_to_field=name",
        "ref__startswith=A",
    ],
)
def test_lists_are_not_looked_up_by_other_columns(client, make, sign_in, query):
    sign_in("Researcher")

    response = client.get(f"/admin/people/person/?{query}")

    assert response.status_code == 400


def test_every_list_has_an_allow_list(client, make, sign_in):
    sign_in("Reviewer", is_superuser=True)

    for model, page in admin.site._registry.items():
        if model is not Group:
            for field in model._meta.get_fields():
                lookup = f"{field.name}__isnull"
                if lookup not in page.allowed_lookups:
                    label = f"{model._meta.app_label}/{model._meta.model_name}"
                    assert client.get(f"/admin/{label}/?{lookup}=0").status_code == 400, lookup


def test_nothing_is_filled_in_from_an_address(client, make, sign_in):
    sign_in("Reviewer", is_superuser=True)
    query = "?title=x&type=x&further_types=x&people=abc&country=%00&groups=x&label=x&code=x"

    for model in admin.site._registry:
        label = f"{model._meta.app_label}/{model._meta.model_name}"
        assert client.get(f"/admin/{label}/add/{query}").status_code == 200, label


# Accounts


def account_page(user: User) -> str:
    return f"/admin/tracker/user/{user.pk}/change/"


def test_an_administrator_makes_accounts_and_gives_roles(client, make, sign_in):
    sign_in("Administrator")
    password = {"password1": "a long pass-phrase", "password2": "a long pass-phrase"}
    add = fill(client.get("/admin/tracker/user/add/"), "user_form", username="new", **password)
    client.post("/admin/tracker/user/add/", add)
    new = User.objects.get(username="new")
    group = str(Group.objects.get(name="Researcher").pk)

    posted = fill(client.get(account_page(new)), "user_form", is_staff="on", groups=[group])
    response = client.post(account_page(new), posted)

    new.refresh_from_db()
    assert response.status_code == 302
    assert new.is_staff
    assert new.has_perm("cases.add_incident")


def test_an_administrator_makes_no_superusers_and_gives_no_single_rights(client, make, sign_in):
    sign_in("Administrator")
    other = make.user("Researcher")
    code = Permission.objects.get(codename="view_withheld_person")

    posted = fill(client.get(account_page(other)), "user_form")
    posted |= {"is_superuser": ["on"], "user_permissions": [str(code.pk)]}
    response = client.post(account_page(other), posted)

    other.refresh_from_db()
    assert response.status_code == 302
    assert not other.is_superuser
    assert not other.user_permissions.exists()


def test_an_administrator_does_not_see_or_touch_superusers(client, make, sign_in):
    sign_in("Administrator")
    chief = make.user(username="chief", is_superuser=True)
    password = f"/admin/tracker/user/{chief.pk}/password/"
    typed = {"password1": "a long pass-phrase", "password2": "a long pass-phrase"}

    listed = client.get("/admin/tracker/user/?q=chief").content.decode()
    answers = [client.get(account_page(chief)), client.post(account_page(chief), {"username": "x"})]
    answers += [client.get(password), client.post(password, typed)]

    assert ">chief<" not in listed
    assert {answer.status_code for answer in answers} <= {302, 403, 404}
    assert User.objects.get(pk=chief.pk).password == chief.password
    assert User.objects.get(pk=chief.pk).username == "chief"


def test_nobody_gives_roles_to_themselves(client, make, sign_in):
    user = sign_in("Administrator")
    group = str(Group.objects.get(name="Confidential reader").pk)

    posted = fill(client.get(account_page(user)), "user_form", groups=[group], first_name="Ann")
    response = client.post(account_page(user), posted)

    user.refresh_from_db()
    assert response.status_code == 302
    assert user.first_name == "Ann"
    assert [group.name for group in user.groups.all()] == ["Administrator"]


def test_an_administrator_deletes_nobody(client, make, sign_in):
    sign_in("Administrator")
    other = make.user()

    response = client.post(f"/admin/tracker/user/{other.pk}/delete/", {"post": "yes"})

    assert response.status_code == 403
    assert User.objects.filter(pk=other.pk).exists()


def test_an_administrator_sees_no_records(client, make, sign_in, withheld):
    sign_in("Administrator")

    page = client.get("/admin/").content.decode()

    assert "/admin/people/person/" not in page
    assert client.get(change(withheld)).status_code in (302, 403)


# Terms


def test_a_code_never_changes(client, make, sign_in):
    sign_in("Administrator")
    address = "/admin/tracker/incidenttype/LIB-ARR/change/"
    posted = fill(client.get(address), "incidenttype_form", label_en="Arrested", code="NEW")

    response = client.post(address, posted)

    assert response.status_code == 302
    assert IncidentType.objects.get(pk="LIB-ARR").label["en"] == "Arrested"
    assert not IncidentType.objects.filter(pk="NEW").exists()


def test_a_retired_term_stays_where_it_is_used_and_is_not_suggested(client, make, sign_in):
    sign_in("Researcher")
    incident = make.incident(person=make.person())
    IncidentType.objects.filter(pk="LIB-ARR").update(is_retired=True)
    asked = {"app_label": "cases", "model_name": "incident", "field_name": "type"}

    found = client.get("/admin/tracker/incidenttype/suggest/", {**asked, "term": "LIB-ARR"}).json()
    client.post(change(incident), form_on(client.get(change(incident)), "incident_form"))

    assert found["results"] == []
    assert Incident.objects.get().type_id == "LIB-ARR"
    assert Involvement.objects.get().role_id == "TGT"
    assert not Source.objects.exists()
