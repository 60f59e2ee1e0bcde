"""Taking rows out in the admin: who may, which rows and columns, and what is written down about it."""

import csv
import io
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse

from sources.models import Source
from tests.page_forms import form_on
from tests.test_admin_pages import RECORDS
from tracker.editorial import roles
from tracker.files.imports.models import ExportEntry
from tracker.ground.tables import Choices, open_table
from tracker.models import User

pytestmark = pytest.mark.django_db

INCIDENTS = "/admin/cases/incident/"
PEOPLE = "/admin/people/person/"


@pytest.fixture
def exporter(client: Any, make: Any) -> User:
    user = make.user(roles.EXPORTER)
    client.force_login(user)
    return user


def export(client: Any, page: str, table: str, form: str = "csv", **more: Any) -> Any:
    return client.post(page, {"table": table, "format": form, **more})


def rows(response: Any) -> list[dict[str, str]]:
    assert response.status_code == 200
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def refs(response: Any) -> set[str]:
    return {row["ref"] for row in rows(response)}


# Who may


@pytest.mark.parametrize("role", [*sorted(set(roles.ROLES) - {roles.EXPORTER}), ""])
@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_nobody_else_may_export(client, make, role, model):
    client.force_login(make.user(role))
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_export")

    assert client.get(address).status_code == 403
    assert client.post(address, {"table": "people", "format": "csv"}).status_code == 403
    assert not ExportEntry.objects.exists()


def test_strangers_are_asked_to_sign_in(client):
    response = client.post(f"{INCIDENTS}export/", {"table": "incidents", "format": "csv"})

    assert response.status_code == 302
    assert "/login/" in response["Location"]


def test_only_who_may_export_sees_the_link(client, make, exporter):
    make.incident()
    shown = client.get(INCIDENTS).content.decode()
    client.force_login(make.user(roles.RESEARCHER))

    hidden = client.get(INCIDENTS).content.decode()

    assert f'href="{INCIDENTS}export/' in shown
    assert 'value="export_selected"' in shown
    assert "export" not in hidden


def test_researcher_cannot_use_the_action(client, make):
    incident = make.incident()
    client.force_login(make.user(roles.RESEARCHER))

    response = client.post(
        INCIDENTS, {"action": "export_selected", "_selected_action": incident.pk}
    )

    assert b'name="only"' not in response.content


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_list_can_be_exported_without_inline_scripts(client, exporter, make, model):
    getattr(make, RECORDS[model])()
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_export")
    page = client.get(address)

    for table, _label in page.context["form"].fields["table"].choices:
        assert rows(export(client, address, table)) is not None
    text = page.content.decode()
    assert page.status_code == 200
    assert "<script>" not in text
    assert "onclick" not in text
    assert "style=" not in text.split("<form", 1)[-1]


def test_library_alone_would_let_nobody_import_or_export():
    assert settings.IMPORT_EXPORT_IMPORT_PERMISSION_CODE
    assert settings.IMPORT_EXPORT_EXPORT_PERMISSION_CODE


# Which rows and columns


def test_rows_are_those_of_the_filter(client, exporter, make):
    draft, public = make.incident(), make.incident(published=True)

    found = refs(export(client, f"{INCIDENTS}export/?status__exact=published", "incidents"))

    assert found == {public.ref}
    assert refs(export(client, f"{INCIDENTS}export/?q={draft.ref}", "incidents")) == {draft.ref}


def test_rows_are_those_selected(client, exporter, make):
    first, second, _third = make.incident(), make.incident(), make.incident()
    selected = {"action": "export_selected", "_selected_action": [first.pk, second.pk]}
    form = form_on(client.post(INCIDENTS, selected), "export_form")

    response = client.post(
        f"{INCIDENTS}export/", {**form, "table": ["incidents"], "format": ["csv"]}
    )

    assert refs(response) == {first.ref, second.ref}


def test_rows_that_belong_to_the_records_come_with_the_same_filter(client, exporter, make):
    make.incident(person=make.person())
    public = make.incident(person=make.person(published=True), published=True)

    found = rows(export(client, f"{INCIDENTS}export/?status__exact=published", "involvements"))

    assert [row["incident"] for row in found] == [public.ref]


def test_withheld_person_is_left_out_and_only_a_reference_elsewhere(client, exporter, make):
    hidden = make.person("Canaryan", withheld=True)
    seen = make.person("Somebody")
    make.incident(person=hidden)

    people = export(client, f"{PEOPLE}export/", "people")
    involved = export(client, f"{INCIDENTS}export/", "involvements")

    assert [row["ref"] for row in rows(people)] == [seen.ref]
    text = b"".join(involved.streaming_content).decode()
    assert hidden.ref in text
    assert "Canaryan" not in text


def test_selected_reference_of_a_hidden_record_gives_nothing(client, exporter, make):
    hidden = make.person("Canaryan", withheld=True)
    secret = make.source(is_confidential=True)

    people = export(client, f"{PEOPLE}export/", "people", only=hidden.ref)
    sources = export(client, "/admin/sources/source/export/", "sources", only=secret.ref)

    assert rows(people) == rows(sources) == []


def test_confidential_reader_who_exports_sees_the_withheld(client, make):
    from django.contrib.auth.models import Group

    user = make.user(roles.EXPORTER)
    user.groups.add(Group.objects.get(name=roles.CONFIDENTIAL_READER))
    client.force_login(user)
    hidden = make.person("Canaryan", withheld=True)

    assert [row["ref"] for row in rows(export(client, f"{PEOPLE}export/", "people"))] == [
        hidden.ref
    ]


def test_table_of_another_record_cannot_be_asked_for(client, exporter, make):
    make.person("Canaryan")

    response = export(client, f"{INCIDENTS}export/", "people")

    assert response.status_code == 200
    assert not getattr(response, "streaming", False)
    assert not ExportEntry.objects.exists()


def test_no_status_and_no_account_goes_out(client, exporter, make):
    make.incident(created_by=exporter, published=True)

    (row,) = rows(export(client, f"{INCIDENTS}export/", "incidents"))

    assert not {"status", "version", "created_by", "updated_by", "public_digest", "id"} & row.keys()


@pytest.mark.parametrize(
    "query", ["status__exact=nonsense&x=1", "internal_notes__startswith=a", "q=%00", "mine=%00"]
)
def test_nonsense_in_the_address_exports_nothing(client, exporter, make, query):
    make.incident(internal_notes="abc")

    response = export(client, f"{INCIDENTS}export/?{query}", "incidents")

    assert response.status_code in (302, 400)
    assert not ExportEntry.objects.exists()


@pytest.mark.parametrize("ref", ["\0", "nonsense", ""])
def test_nonsense_as_selection_exports_nothing(client, exporter, make, ref):
    make.incident()

    assert rows(export(client, f"{INCIDENTS}export/", "incidents", only=ref)) == []


# What it is like


def test_formula_is_guarded_in_both_formats(client, exporter, make):
    make.source(title="=1+1")
    page = "/admin/sources/source/export/"

    table = export(client, page, "sources")
    book = b"".join(export(client, page, "sources", "xlsx").streaming_content)

    assert rows(table)[0]["title"] == "'=1+1"
    with open_table(io.BytesIO(book), "sources.xlsx", Choices()) as opened:
        (row,) = opened
        assert dict(zip(opened.found.columns, row.cells, strict=True))["title"] == "=1+1"


def test_cell_too_long_for_a_spreadsheet_is_a_sentence(client, exporter, make):
    make.source(internal_notes="x" * 40_000)

    response = export(client, "/admin/sources/source/export/", "sources", "xlsx")

    assert "at most 32,767 characters" in response.content.decode()
    assert not ExportEntry.objects.exists()


# What is written down


def test_export_is_logged_with_filter_and_rows(client, exporter, make):
    make.incident(published=True)
    make.incident(published=True)

    rows(export(client, f"{INCIDENTS}export/?status__exact=published", "incidents"))

    entry = ExportEntry.objects.get()
    assert (entry.by, entry.kind, entry.format) == (exporter, "incidents", "csv")
    assert (entry.filters, entry.rows) == ("status__exact=published", 2)


def test_selected_references_are_logged(client, exporter, make):
    incident = make.incident()

    rows(export(client, f"{INCIDENTS}export/", "incidents", only=incident.ref))

    assert ExportEntry.objects.get().filters == f"ref={incident.ref}"


def test_download_that_is_broken_off_is_logged(client, exporter, make):
    for _number in range(3):
        make.incident()
    response = export(client, f"{INCIDENTS}export/", "incidents")
    assert ExportEntry.objects.get().rows == 0

    stream = response._iterator
    next(stream)
    stream.close()

    assert ExportEntry.objects.count() == 1
    assert ExportEntry.objects.get().rows == 0


def test_export_costs_the_same_for_any_number_of_rows(client, exporter, make, query_budget):
    person = make.person()
    for _number in range(30):
        make.citation(make.incident(person=person))

    with query_budget(22):
        rows(export(client, f"{INCIDENTS}export/", "incidents"))


def test_asking_writes_nothing_down(client, exporter):
    client.get(f"{INCIDENTS}export/")

    assert not ExportEntry.objects.exists()
    assert not Source.objects.exists()
