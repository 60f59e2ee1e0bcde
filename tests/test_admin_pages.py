"""Every page of the admin, for every role: it opens, or it is refused, and it never fails."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from cases.models import Article, Case, CountryProfile, Custody, Incident, Involvement, Proceeding
from people.models import Affiliation, Organisation, Person, Relationship
from sources.models import Source
from tracker.editorial import roles
from tracker.editorial.records import Record, Status
from tracker.files.imports.models import ImportBatch, RememberedTerm
from tracker.models import Country, IncidentType, Place, Term, User, WithdrawalNotice

NOBODY = "no role"
PEOPLE = [*roles.ROLES, NOBODY]
RECORDS = {
    Source: "source",
    Person: "person",
    Organisation: "organisation",
    Place: "place",
    Incident: "incident",
    Case: "case",
    CountryProfile: "country_profile",
    Article: "article",
    Proceeding: "proceeding",
    Custody: "custody",
}
IMPORTING: dict[Any, dict[str, str]] = {
    ImportBatch: {"kind": "sources", "file_name": "a.csv"},
    RememberedTerm: {"vocabulary": "Role", "value": "target", "code": "TGT"},
}


def account(make: Any, role: str) -> User:
    return make.user("" if role == NOBODY else role)


def one_of_each(make: Any) -> Iterator[Any]:
    """A row of every model that has pages in the admin, with rows of its own where it has any."""
    for model in admin.site._registry:
        if model in RECORDS:
            yield getattr(make, RECORDS[model])()
        elif model is Affiliation:
            yield make.affiliation(make.person(), make.organisation())
        elif model is Relationship:
            yield make.relationship(make.person(), make.person())
        elif model is WithdrawalNotice:
            yield make.withdrawal_notice("0" * 8)
        elif model is User:
            yield make.user("Researcher")
        elif model in IMPORTING:
            yield model.objects.get_or_create(**IMPORTING[model])[0]
        else:
            yield model.objects.first()


def is_a_further_term(obj: Any) -> bool:
    """All vocabularies have the same pages, of one admin class; what differs is whether they are registered."""
    return isinstance(obj, Term) and not isinstance(obj, IncidentType)


def address(obj: Any, page: str, *arguments: Any) -> str:
    return reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_{page}", args=arguments)


def may(user: User, verb: str, obj: Any) -> bool:
    return user.has_perm(f"{obj._meta.app_label}.{verb}_{obj._meta.model_name}")


def may_delete(user: User, obj: Any) -> bool:
    if isinstance(obj, Term | Country):
        return False
    if isinstance(obj, Record):
        own = obj.created_by_id == user.pk or may(user, "publish", obj)
        return may(user, "delete", obj) and obj.status == Status.DRAFT and own
    return may(user, "delete", obj)


def expected(user: User, obj: Any) -> dict[str, int]:
    """Address to status, for a user with these permissions."""
    view, add = may(user, "view", obj), may(user, "add", obj)
    if is_a_further_term(obj):
        return {address(obj, "change", obj.pk): 200 if view else 403}
    return {
        address(obj, "changelist"): 200 if view else 403,
        address(obj, "add"): 200 if add else 403,
        address(obj, "change", obj.pk): 200 if view else 403,
        address(obj, "history", obj.pk): 200 if view else 403,
        address(obj, "delete", obj.pk): 200 if may_delete(user, obj) else 403,
    }


@pytest.mark.matrix
@pytest.mark.parametrize("role", PEOPLE)
def test_every_page_opens_for_those_who_may_see_it(client, make, role):
    user = account(make, role)
    client.force_login(user)

    for obj in one_of_each(make):
        wanted = expected(user, obj)
        found = {url: client.get(url).status_code for url in wanted}

        assert found == wanted


def test_every_vocabulary_has_its_pages(client, make):
    client.force_login(make.user("Reviewer", is_superuser=True))

    for obj in one_of_each(make):
        if is_a_further_term(obj):
            for url in (address(obj, "changelist"), address(obj, "history", obj.pk)):
                assert client.get(url).status_code == 200, url


@pytest.mark.matrix
@pytest.mark.parametrize("role", [roles.REVIEWER, roles.ADMINISTRATOR])
def test_every_page_opens_in_russian(client, make, role):
    user = account(make, role)
    client.force_login(user)

    for obj in one_of_each(make):
        for url, status in expected(user, obj).items():
            assert client.get(f"/ru{url}").status_code == status, url


@pytest.mark.matrix
@pytest.mark.parametrize("status", [Status.IN_REVIEW, Status.PUBLISHED, Status.WITHDRAWN])
@pytest.mark.parametrize("role", [roles.RESEARCHER, roles.REVIEWER, roles.EXPORTER])
def test_every_record_opens_in_every_status(client, make, role, status):
    user = account(make, role)
    client.force_login(user)

    for obj in one_of_each(make):
        if isinstance(obj, Record):
            type(obj).objects.filter(pk=obj.pk).update(status=status)
            obj.refresh_from_db()
            wanted = expected(user, obj)
            found = {url: client.get(url).status_code for url in wanted}

            assert found == wanted


@pytest.mark.matrix
@pytest.mark.parametrize("role", PEOPLE)
def test_previews_open_for_those_who_may_see_the_record(client, make, role):
    user = account(make, role)
    client.force_login(user)

    for obj in one_of_each(make):
        if not isinstance(obj, Record):
            continue
        response = client.get(address(obj, "preview", obj.pk))
        has_page = bool(admin.site._registry[type(obj)].page)

        assert response.status_code == (200 if has_page and may(user, "view", obj) else 404)
        assert type(obj).objects.get(pk=obj.pk).status == Status.DRAFT
        if response.status_code == 200:
            assert "no-store" in response.headers["Cache-Control"]


def test_a_draft_with_a_link_alone_can_be_previewed(client, make):
    client.force_login(make.user("Researcher"))
    incident = Incident.objects.create(lead="https://example.org/")

    response = client.get(address(incident, "preview", incident.pk))

    assert response.status_code in (200, 409)
    assert Incident.objects.get(pk=incident.pk).status == Status.DRAFT


@pytest.mark.matrix
@pytest.mark.parametrize("role", PEOPLE)
@pytest.mark.parametrize("step", ["submit", "publish", "return", "withdraw", "nonsense"])
def test_steps_are_for_those_who_may_take_them(client, make, role, step):
    user = account(make, role)
    client.force_login(user)

    for obj in one_of_each(make):
        if not isinstance(obj, Record):
            continue
        url = address(obj, "step", obj.pk, step)
        needed = "change" if step == "submit" else "publish"
        allowed = 302 if may(user, needed, obj) else 403
        is_there = may(user, "view", obj) and step != "nonsense"

        assert client.get(url).status_code == 405
        assert client.post(url).status_code == (allowed if is_there else 404)


@pytest.mark.matrix
@pytest.mark.parametrize("role", PEOPLE)
def test_suggestions_are_for_those_who_may_see_the_records(client, make, role):
    user = account(make, role)
    client.force_login(user)

    for model, page in admin.site._registry.items():
        for source in (page, *(inline(model, admin.site) for inline in page.inlines)):
            for name in source.autocomplete_fields:
                chosen = source.model._meta.get_field(name).remote_field.model
                asked = {
                    "app_label": source.opts.app_label,
                    "model_name": source.opts.model_name,
                    "field_name": name,
                }
                status = 200 if may(user, "view", chosen) else 403
                for url in (address(chosen, "suggest"), reverse("admin:autocomplete")):
                    assert client.get(url, asked).status_code == status, (source, name)


@pytest.mark.matrix
def test_anonymous_is_sent_to_the_login(client, make):
    for obj in one_of_each(make):
        urls = list(expected(AnonymousUser(), obj))
        if isinstance(obj, Record):
            more = [("preview", obj.pk), ("step", obj.pk, "publish"), ("suggest",)]
            urls += [address(obj, *page) for page in more]
        for url in urls:
            for response in (client.get(url), client.post(url)):
                assert response.status_code == 302, url
                assert response.url.startswith("/admin/login/?next="), url


def test_an_account_without_a_role_sees_nothing_on_the_index(client, make):
    client.force_login(make.user())

    page = client.get("/admin/").content.decode()

    assert "You don’t have permission to view or edit anything." in page
    assert "/admin/cases/" not in page


@pytest.mark.matrix
def test_every_filter_and_every_order_of_every_list_can_be_used(client, make):
    client.force_login(make.user("Reviewer", is_superuser=True))
    make.incident(country_id=None)

    for obj in one_of_each(make):
        if is_a_further_term(obj):
            continue
        page = client.get(address(obj, "changelist")).content.decode()
        for link in set(re.findall(r'href="(\?[^"]+)"', page)):
            response = client.get(address(obj, "changelist") + link.replace("&amp;", "&"))

            assert response.status_code == 200, (obj, link)


@pytest.mark.matrix
def test_nothing_on_a_page_is_inline_or_from_elsewhere(client, make):
    """As the content policy demands; the browser suite looks at what the scripts do."""
    client.force_login(make.user("Researcher"))

    for obj in one_of_each(make):
        for url in (
            address(obj, "changelist"),
            address(obj, "add"),
            address(obj, "change", obj.pk),
        ):
            response = client.get(url)
            page = response.content.decode()

            assert "script-src 'self'" in response.headers["Content-Security-Policy"]
            assert not re.search(r"<[^>]+ (style|on[a-z]+)=", page), url
            assert not re.search(
                r"<script(?![^>]*\bsrc=\"/)(?![^>]*type=\"application/json\")", page
            )
            assert "<style" not in page


def test_no_select_grows_with_the_tables(rf, make):
    """Everything that people enter is typed ahead; whole tables are never put into a page."""
    request = rf.get("/admin/")
    request.user = make.user("Reviewer")
    limited = {"involvement"}  # those of one incident

    for model, page in admin.site._registry.items():
        for source in (page, *(inline(model, admin.site) for inline in page.inlines)):
            shown = flatten_fieldsets(source.get_fieldsets(request))
            for field in source.opts.get_fields():
                related = getattr(field, "related_model", None)
                if field.name in shown and related and issubclass(related, Record | User):
                    assert field.name in source.autocomplete_fields, (source, field.name)
                assert related is not Involvement or field.name in limited | {"involvements"}


def test_the_incident_list_costs_the_same_with_fifty_rows(
    client, make, django_assert_max_num_queries
):
    user = make.user("Researcher")
    client.force_login(user)
    for _ in range(50):
        make.incident(place=make.place(), updated_by=user)

    with django_assert_max_num_queries(14):
        response = client.get("/admin/cases/incident/")

    assert response.content.decode().count('class="field-label"') == 50


@pytest.mark.parametrize("name", ["person", "organisation", "source", "affiliation", "case"])
def test_other_lists_cost_the_same_with_fifty_rows(
    client, make, django_assert_max_num_queries, name
):
    client.force_login(make.user("Researcher"))
    for _ in range(50):
        if name == "affiliation":
            make.affiliation(make.person(), make.organisation())
        else:
            getattr(make, name)()
    app = {"case": "cases", "source": "sources"}.get(name, "people")

    with django_assert_max_num_queries(12):
        response = client.get(f"/admin/{app}/{name}/")

    assert "50 " in response.content.decode()


def incident_with(make: Any, people: int, citations: int) -> Incident:
    incident = make.incident()
    for _ in range(people):
        make.involvement(incident, person=make.person(), types=("LIB-ARR",))
    for _ in range(citations):
        make.citation(incident, source=make.source())
    return incident


def test_the_incident_form_costs_little_with_many_rows(client, make, django_assert_max_num_queries):
    client.force_login(make.user("Researcher"))
    few, many = incident_with(make, 1, 1), incident_with(make, 10, 10)
    client.get(address(few, "change", few.pk))  # content types are looked up once

    with django_assert_max_num_queries(40):
        client.get(address(few, "change", few.pk))
    with django_assert_max_num_queries(40 + 9 * 2 + 9 * 1):
        client.get(address(many, "change", many.pk))


def test_a_published_incident_with_many_rows_costs_little(
    client, make, django_assert_max_num_queries
):
    client.force_login(make.user("Researcher"))
    incident = incident_with(make, 10, 10)
    Incident.objects.filter(pk=incident.pk).update(status=Status.PUBLISHED)

    with django_assert_max_num_queries(60):
        response = client.get(address(incident, "change", incident.pk))

    assert "read-only" in response.content.decode()
