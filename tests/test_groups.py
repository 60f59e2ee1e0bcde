"""The groups of the roles have exactly what the table of roles says; what it does not name is denied."""

import pytest
from django.contrib.auth.models import Group, Permission

from tracker.editorial import roles

pytestmark = pytest.mark.django_db

VERBS = ("view", "add", "change", "delete", "publish")


def held(role: str) -> set[str]:
    pairs = Group.objects.get(name=role).permissions.values_list(
        "content_type__app_label", "codename"
    )
    return {f"{app}.{codename}" for app, codename in pairs}


def on(model: str, role: str) -> set[str]:
    """Which verbs a role has on a model."""
    return {
        verb for verb in VERBS if f"{verb}_{model}" in {code.split(".")[1] for code in held(role)}
    }


def test_there_are_five_groups_and_no_other():
    assert set(Group.objects.values_list("name", flat=True)) == {
        "Researcher",
        "Reviewer",
        "Administrator",
        "Confidential reader",
        "Exporter",
    }


@pytest.mark.parametrize("role", roles.ROLES)
def test_group_has_exactly_the_permissions_of_its_role(role):
    assert held(role) == roles.permissions_of(role)


@pytest.mark.parametrize(
    ("role", "model", "verbs"),
    [
        ("Researcher", "incident", "view add change delete"),
        ("Researcher", "personname", "view add change delete"),
        ("Researcher", "withdrawalnotice", ""),
        ("Researcher", "incidenttype", "view"),
        ("Reviewer", "incident", "view add change delete publish"),
        ("Reviewer", "withdrawalnotice", "view add change publish"),
        ("Reviewer", "incidenttype", "view"),
        ("Administrator", "user", "view add change"),
        ("Administrator", "group", "view"),
        ("Administrator", "incidenttype", "view add change"),
        ("Administrator", "country", "view add change"),
        ("Confidential reader", "person", "view"),
        ("Exporter", "incident", "view"),
    ],
)
def test_role_may_do_this_and_no_more(role, model, verbs):
    assert on(model, role) == set(verbs.split())


@pytest.mark.parametrize(
    "record",
    [
        "source",
        "person",
        "organisation",
        "affiliation",
        "relationship",
        "incident",
        "case",
        "place",
        "countryprofile",
        "withdrawalnotice",
        "personname",
        "involvement",
        "incidentcitation",
    ],
)
def test_administrator_has_nothing_on_records(record):
    assert on(record, "Administrator") == set()


@pytest.mark.parametrize(
    "permission", ["people.view_withheld_person", "sources.view_confidential_source"]
)
def test_only_the_confidential_reader_sees_what_is_confidential(permission):
    assert [role for role in roles.ROLES if permission in held(role)] == ["Confidential reader"]


@pytest.mark.parametrize(
    ("role", "verbs"), [("Exporter", {"view", "export"}), ("Confidential reader", {"view"})]
)
def test_reader_only_reads(role, verbs):
    assert {code.split(".")[1].split("_")[0] for code in held(role)} == verbs


def test_nobody_deletes_accounts_or_terms_or_touches_history():
    everything = set().union(*(held(role) for role in roles.ROLES))

    denied = {"tracker.delete_user", "auth.change_group", "tracker.delete_incidenttype"}
    assert everything & denied == set()
    assert [code for code in everything if code.endswith("event")] == []


def test_permission_given_by_hand_is_taken_back_by_the_next_migrate():
    group = Group.objects.get(name="Exporter")
    group.permissions.add(Permission.objects.get(codename="change_incident"))

    roles.assign("default")

    assert held("Exporter") == roles.permissions_of("Exporter")


def test_account_without_a_role_may_do_nothing(make):
    assert make.user().get_all_permissions() == set()
