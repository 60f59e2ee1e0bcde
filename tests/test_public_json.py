"""Lists as JSON: the same values as the CSV, several of them as arrays."""

import json

import pytest

from tests.test_public_csv import FILES, NAMES, PATHS, body, rows_of
from tracker.ground.tables import split_values, unguard
from tracker.roof.data_pages.tables import public_tables


def read(response):
    return json.loads(body(response))


@pytest.mark.parametrize("name", FILES)
def test_every_list_has_a_file(client, db, name):
    response = client.get(f"/{PATHS[name]}.json")

    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    assert response["Content-Disposition"] == f'attachment; filename="{PATHS[name]}.json"'
    assert read(response).keys() == {"rows", "total"}


def test_nothing_found_is_said_so(client, db):
    assert read(client.get("/incidents.json?country=kg")) == {"rows": [], "total": 0}


def test_rows_have_the_values_of_the_csv(client, make):
    incident = make.incident("=A raid", published=True, country_id="KG", began="2020-10")
    for name in NAMES:
        make.involvement(incident, role="TGT", person=make.person(name.strip(), published=True))

    (row,) = read(client.get("/incidents.json"))["rows"]
    (cells,) = rows_of(client.get("/incidents.csv"))

    assert row["people_affected_en"] == [" ".join(name.split()) for name in NAMES]
    assert row["title_en"] == "=A raid"
    assert row["place_ref"] is None
    assert row["cases_refs"] == []
    assert row["is_collective"] is False
    assert {name: as_text(value) for name, value in row.items()} == {
        name: as_text(
            split_values(unguard(cells[name])) if value and isinstance(value, list) else cells[name]
        )
        for name, value in row.items()
    }


def as_text(value):
    """An empty cell is an empty list, and nothing."""
    if isinstance(value, list):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return unguard(str(value)) if value else []


@pytest.mark.parametrize("kind", public_tables())
def test_json_has_as_many_rows_as_the_csv(db, make, kind):
    incident = make.incident(published=True)
    make.involvement(incident, role="TGT", person=make.person(published=True))
    incident.citations.create(source=make.source(published=True))
    table = public_tables()[kind]
    counted = []

    b"".join(table.csv(tally=counted.append))
    found = json.loads(b"".join(table.json()))

    assert found["total"] == len(found["rows"]) == sum(counted) == table.count()
    assert all(list(row) == [column.name for column in table.columns] for row in found["rows"])


def test_refused_filter_is_an_error_that_names_it(client, db):
    response = client.get("/ru/people.json?role=nonsense")

    assert response.status_code == 400
    assert [error["parameter"] for error in response.json()["errors"]] == ["role"]


@pytest.mark.parametrize("path", ["/nothing.json", "/incidents.xml", "/data/secrets.json"])
def test_what_is_no_list_is_not_there(client, db, path):
    assert client.get(path).status_code == 404
