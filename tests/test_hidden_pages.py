"""Hidden and missing are the same page that is not there; only a public notice says more."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.twin_answers import RECORDS, Answer, fetch

REF = "HDDEN123"
STATES = ["draft", "review", "withdrawn"]
HIDDEN = [
    *((kind, {"status": status}) for kind in sorted(RECORDS) for status in STATES),
    ("person", {"status": "published", "identity_withheld": True}),
    ("person", {"status": "draft", "identity_withheld": True}),
    ("source", {"status": "published", "is_confidential": True}),
    ("source", {"status": "draft", "is_confidential": True}),
]


def page(kind: str, ref: str = REF) -> Answer:
    return fetch(Client(), reverse(kind, args=[ref]))


def make_hidden(make: Any, kind: str, **columns: Any) -> Any:
    record = getattr(make, kind)(ref=REF)
    type(record)._base_manager.filter(pk=record.pk).update(**columns)
    return record


@pytest.mark.parametrize(("kind", "columns"), HIDDEN, ids=str)
def test_hidden_is_missing_byte_for_byte(make, kind, columns):
    missing = page(kind)
    make_hidden(make, kind, **columns)

    hidden = page(kind)

    assert missing.status == 404
    assert hidden == missing  # with status, headers, body and the number of queries


def test_hidden_and_missing_are_told_apart_by_nothing_but_their_address(make):
    make_hidden(make, "incident", status="draft")

    hidden, missing = page("incident"), page("incident", "MSSNG123")

    assert hidden.body.replace(REF, "") == missing.body.replace("MSSNG123", "")
    assert (hidden.status, hidden.headers, hidden.queries) == (
        missing.status,
        missing.headers,
        missing.queries,
    )


@pytest.mark.parametrize("status", STATES)
def test_notice_that_is_not_public_changes_nothing(make, status):
    make_hidden(make, "incident", status="withdrawn")
    without = page("incident")
    notice = make.withdrawal_notice(REF, published=True)
    type(notice).objects.update(status=status)

    assert page("incident") == without


@pytest.mark.parametrize("kind", sorted(RECORDS))
def test_public_notice_gives_410_for_the_withdrawn(make, kind):
    make_hidden(make, kind, status="withdrawn")
    make.withdrawal_notice(REF, published=True, reason={"en": "Mistaken for another."})

    answer = page(kind)

    assert answer.status == 410
    assert "Mistaken for another." in answer.body


def test_410_is_the_same_whether_the_record_is_there_or_not(make):
    make.withdrawal_notice(REF, published=True)
    without = page("incident")
    make_hidden(make, "incident", status="withdrawn")

    assert page("incident") == without


def test_notice_does_not_hide_what_was_published_again(make):
    make.withdrawal_notice(REF, published=True)
    make.incident("An arrest", published=True, ref=REF)

    assert page("incident").status == 200


@pytest.mark.parametrize("kind", sorted(RECORDS))
def test_reference_in_lower_case_is_missing(make, kind):
    getattr(make, kind)(ref=REF, published=True)

    assert page(kind).status == 200
    assert page(kind, REF.lower()).status == 404


@pytest.mark.parametrize(
    "ref", ["\0", "HDDEN12\0", "short", "x" * 500, "HDDEN123\n", "١٢٣٤٥٦٧٨", "%"]
)
def test_nonsense_in_place_of_a_reference_is_missing(make, ref):
    assert page("incident", ref).status == 404


def test_record_under_the_address_of_another_kind_is_missing(make):
    make.incident(ref=REF, published=True)

    assert {kind: page(kind).status for kind in RECORDS if kind != "incident"} == {
        kind: 404 for kind in RECORDS if kind != "incident"
    }


@pytest.mark.parametrize("code", ["KG", "xx", "kgz", "\0"])
def test_country_that_is_none_is_missing(db, code):
    assert page("country", code).status == 404


@pytest.mark.parametrize("status", STATES)
def test_country_text_that_is_not_public_changes_nothing(make, status):
    without = page("country", "tj")
    profile = make.country_profile("TJ")
    type(profile).objects.update(status=status)

    assert page("country", "tj") == without


def test_change_that_nobody_sees_moves_no_day_of_change(make):
    incident = make.publish(make.incident())
    type(incident).objects.update(status="draft", public_changed_on="2020-01-02")
    incident.refresh_from_db()
    incident.internal_notes, incident.lead = "Not for you.", "https://lead.example/"
    incident.place = make.place()
    incident.save()
    shy = make.involvement(incident, person=make.person(), is_withheld=True)
    make.citation(incident, source=make.source())
    make.citation(incident, involvement=shy)
    make.link(incident, make.incident(), "LED-TO")

    make.publish(incident)

    assert str(incident.public_changed_on) == "2020-01-02"


def test_staff_reads_what_everybody_reads(make):
    """Also with everything that they may see elsewhere; so no cache can mix them up."""
    incident = make.incident(
        published=True, person=make.person("Ann Example", published=True, withheld=True)
    )
    make_hidden(make, "incident", status="draft")
    staff, reader = Client(), Client()
    staff.force_login(make.user("Confidential reader", is_superuser=True))

    for address in (
        "/",
        "/incidents/",
        "/people/",
        f"/incidents/{incident.ref}/",
        f"/incidents/{REF}/",
    ):
        assert fetch(staff, address) == fetch(reader, address)
