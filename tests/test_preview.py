"""Preview: what anonymous would see after publication, and nothing of it stays."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from tests import classification as known
from tracker.editorial.records import Record
from tracker.models import User

KINDS = [
    *("incident", "case", "person", "organisation", "source", "country_profile"),
    *("proceeding", "article"),
]


@pytest.fixture
def staff(client: Any, make: Any) -> User:
    account = make.user("Reviewer")
    client.force_login(account)
    return account


def draft_of(make: Any, kind: str) -> Any:
    """One with rows of every sort, among records that are public and others that are not."""
    record = getattr(make, kind)()
    if hasattr(record, "citations"):
        record.citations.create(source=make.source(published=True), quotation="As printed.")
        record.citations.create(source=make.source(), quotation="Of a source that is a draft.")
    if kind == "incident":
        make.involvement(record, person=make.person(published=True))
        make.involvement(record, person=make.person())
        make.link(record, make.incident(published=True), "LED-TO")
        record.place = make.place()
        record.save()
    if kind == "proceeding":
        add_rows(make, record)
    if kind == "case":
        record.people.add(make.person(published=True), make.person())
        record.incidents.add(make.incident(published=True), make.incident())
    return record


def add_rows(make: Any, proceeding: Any) -> None:
    """Parties, charges, steps and sentences, some of somebody who is not public."""
    for person in (make.person(published=True), make.person()):
        party = make.party(proceeding, person=person)
        charge = make.charge(party, make.article(published=True))
        step = make.step(proceeding, "CONVICTED", "2020-10", parties=(party,), charges=(charge,))
        make.sentence(step, length="6 years")
    make.step(proceeding, "APPEAL", "2020-11", is_withheld=True)
    proceeding.cases.add(make.case(published=True), make.case())
    proceeding.incidents.add(make.incident(published=True), make.incident())


def preview_address(record: Record) -> str:
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_preview"
    return reverse(name, args=[record.pk])


def page_address(record: Any) -> str:
    if record._meta.model_name == "countryprofile":
        return reverse("country", args=[record.country_id.lower()])
    return reverse(record._meta.model_name, args=[record.ref])


def everything() -> dict[str, list[Any]]:
    """All rows of all our tables and of their history, and the admin's log."""
    models = [
        *apps.get_app_config("public").get_models(),
        *known.base_models(),
        *known.event_models(),
        LogEntry,
    ]
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values()) for model in models
    }


@pytest.mark.parametrize("language", ["", "/ru"])
@pytest.mark.parametrize("kind", KINDS)
def test_preview_is_the_page_that_publication_makes(client, staff, make, kind, language):
    record = draft_of(make, kind)
    previewed = client.get(language + preview_address(record))
    client.logout()

    make.publish(record)
    published = client.get(language + page_address(record))

    assert published.status_code == previewed.status_code == 200
    assert previewed.content == published.content
    assert (
        previewed.headers["Content-Security-Policy"] == published.headers["Content-Security-Policy"]
    )


@pytest.mark.parametrize("kind", KINDS)
def test_preview_of_a_published_record_is_its_page(client, staff, make, kind):
    record = make.publish(draft_of(make, kind))

    previewed = client.get(preview_address(record))

    assert previewed.content == client.get(page_address(record)).content


def test_preview_of_a_withdrawn_record_shows_it_as_it_would_come_back(client, staff, make):
    record = make.incident("An arrest", published=True)
    make.withdrawal_notice(record.ref, published=True)
    type(record).objects.update(status="withdrawn")

    previewed = client.get(preview_address(record))

    assert client.get(page_address(record)).status_code == 410
    assert "An arrest" in previewed.content.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_preview_leaves_everything_as_it_was(client, staff, make, kind):
    record = draft_of(make, kind)
    before = everything()

    client.get(preview_address(record))

    assert everything() == before
    assert client.get(page_address(record)).status_code == 404


def test_preview_moves_no_day_of_change(client, staff, make):
    record = make.incident(published=True)
    type(record).objects.update(
        status="draft", public_changed_on="2020-01-02", title={"en": "Changed"}
    )

    previewed = client.get(preview_address(record))

    record.refresh_from_db()
    assert str(record.public_changed_on) == "2020-01-02"
    assert "2020-01-02" not in previewed.content.decode()


def test_preview_is_not_stored(client, staff, make):
    response = client.get(preview_address(make.incident()))

    assert "no-store" in response.headers["Cache-Control"]
    assert not response.cookies


def test_preview_that_cannot_be_published_says_so(client, staff, make):
    record = make.incident(verification_id="V5")
    before = everything()

    response = client.get(preview_address(record))

    assert response.status_code == 409
    assert "no-store" in response.headers["Cache-Control"]
    assert everything() == before


def test_preview_that_fails_publishes_nothing(client, staff, make, monkeypatch):
    record = make.incident()
    before = everything()
    monkeypatch.setattr("cases.incidents.details.IncidentDetail.context", lambda self: 1 // 0)

    with pytest.raises(ZeroDivisionError):
        client.get(preview_address(record))

    assert everything() == before


# Who may


def test_preview_of_a_withheld_person_is_the_page_that_is_not_there(client, make):
    client.force_login(make.user("Confidential reader"))
    person = make.person("Ann Example", withheld=True)

    previewed = client.get(preview_address(person))

    client.logout()
    missing = client.get(page_address(person))
    assert previewed.status_code == missing.status_code == 404
    assert previewed.content == missing.content


def test_preview_of_a_confidential_source_is_the_page_that_is_not_there(client, make):
    client.force_login(make.user("Confidential reader"))
    source = make.source(is_confidential=True)

    previewed = client.get(preview_address(source))

    client.logout()
    assert previewed.content == client.get(page_address(source)).content
    assert previewed.status_code == 404


def test_preview_shows_no_withheld_participant(client, staff, make):
    record = make.incident(
        "An arrest", person=make.person("Ann Example", published=True, withheld=True)
    )

    assert "Ann Example" not in client.get(preview_address(record)).content.decode()


def test_whoever_may_not_see_withheld_people_gets_no_preview(client, staff, make):
    person = make.person("Ann Example", withheld=True)
    hidden = client.get(preview_address(person))
    person.delete()

    missing = client.get(preview_address(type(person)(pk=10**6)).replace("1000000", "HERE"))

    assert hidden.status_code == missing.status_code == 404
    assert "Ann Example" not in hidden.content.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_anonymous_gets_no_preview(client, make, kind):
    record = draft_of(make, kind)

    response = client.get(preview_address(record))

    assert response.status_code == 302
    assert response.headers["Location"].startswith(reverse("admin:login"))


def test_account_without_rights_gets_no_preview(client, make):
    client.force_login(make.user())

    response = client.get(preview_address(make.incident("An arrest")))

    assert response.status_code in {403, 404}
    assert "An arrest" not in response.content.decode()
