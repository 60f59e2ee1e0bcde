"""The public data set as a whole: what the page says of it is what the package has, at every moment."""

import hashlib
import io
import json
import zipfile

import pytest

from tests import builders
from tests.test_public_csv import body
from tracker.boundary.workflow import withdraw
from tracker.roof.data_pages import package_building
from tracker.roof.data_pages.package_building import current_package, only_one
from tracker.roof.data_pages.tables import public_tables


@pytest.fixture
def package(client):
    def fetch():
        response = client.get("/data/case-tracker.zip")
        assert response["Content-Type"] == "application/zip"
        return zipfile.ZipFile(io.BytesIO(body(response)))

    return fetch


def test_page_says_what_the_package_has(client, make, package):
    make.incident("A raid", published=True)

    context = client.get("/data/").context
    files = package()

    assert [file.kind for file, _table in context["files"]] == list(public_tables())
    for file, _table in context["files"]:
        held = files.read(file.name)
        assert (len(held), hashlib.sha256(held).hexdigest()) == (file.size, file.sha256)
        assert held == body(client.get(f"/data/{file.kind}.csv"))


def test_checksum_on_the_page_is_that_of_the_download(client, make):
    make.incident("A raid", published=True)

    shown = client.get("/data/").content.decode()
    sent = body(client.get("/data/case-tracker.zip"))

    assert hashlib.sha256(sent).hexdigest() in shown


def test_page_names_licence_date_and_how_to_cite(client, make, settings):
    settings.DATA_LICENCE_NAME, settings.DATA_CITATION_NAME = "Open Licence", "Watchers"
    incident = make.incident("A raid", published=True)

    shown = client.get("/data/").content.decode()

    assert "Open Licence" in shown
    assert "Watchers" in shown
    assert str(incident.public_changed_on.year) in shown


def test_package_describes_itself(make, package):
    make.incident("A raid", published=True)

    files = package()
    descriptor = json.loads(files.read("datapackage.json"))

    assert descriptor["licenses"][0]["title"] in files.read("README.md").decode()
    for resource in descriptor["resources"]:
        header = files.read(resource["path"]).decode("utf-8-sig").splitlines()[0]
        assert [field["name"] for field in resource["schema"]["fields"]] == header.split(",")
        assert (
            f"### {resource['path'].removesuffix('.csv')}"
            in files.read("data-dictionary.md").decode()
        )


def test_same_data_give_the_same_bytes(make, client):
    make.incident("A raid", published=True)
    first = body(client.get("/data/case-tracker.zip"))
    for file in package_building.root().iterdir():
        file.unlink()

    assert body(client.get("/data/case-tracker.zip")) == first


def test_withdrawn_record_is_in_no_package(client, make, package):
    incident = make.incident("A raid", published=True)
    assert incident.ref.encode() in package().read("incidents.csv")

    withdraw(incident, by=builders.user("Reviewer"))

    assert incident.ref.encode() not in package().read("incidents.csv")
    kept = [path.suffix for path in package_building.root().iterdir()]
    assert kept.count(".zip") == 1


def test_withheld_person_is_in_no_package(make, package):
    person = make.person("Ann Bell", published=True)
    assert b"Ann Bell" in package().read("people.csv")

    type(person).objects.filter(pk=person.pk).update(identity_withheld=True)

    files = package()
    assert not any(b"Ann Bell" in files.read(name) for name in files.namelist())


def test_package_is_made_once(client, make):
    make.incident(published=True)
    first = current_package().path.stat()

    client.get("/data/")

    assert current_package().path.stat().st_mtime_ns == first.st_mtime_ns


def test_others_are_asked_to_come_back_while_it_is_made(client, make):
    make.incident(published=True)

    with only_one():
        response = client.get("/data/")

    assert response.status_code == 503
    assert response["Retry-After"]


@pytest.mark.parametrize("path", ["/data/", "/ru/data/", "/data/dictionary/"])
def test_pages_are_small_and_cheap(client, make, query_budget, path):
    for _number in range(5):
        make.incident(published=True)
    client.get("/data/")

    with query_budget(12):
        response = client.get(path)

    assert len(response.content) < 100_000


def test_dictionary_explains_every_column(client, db):
    shown = client.get("/data/dictionary/").content.decode()

    for table in public_tables().values():
        assert all(f"<code>{column.name}</code>" in shown for column in table.columns)
