"""Lists as CSV: the same rows as the page, in cells that come back as they were."""

import csv
import io
import re

import psycopg
import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from tests.twin_answers import LISTS
from tracker.files.public_tables.columns import Kind, words
from tracker.files.public_tables.streams import BOM, OutOfTime, snapshot
from tracker.ground.tables import guard, split_values, unguard
from tracker.roof.data_pages.tables import public_tables

FILES = [*(name.removesuffix("_list") for name in LISTS), "country", "type"]
PATHS = {
    "incident": "incidents",
    "case": "cases",
    "person": "people",
    "organisation": "organisations",
    "source": "sources",
    "held": "held",
    "proceeding": "proceedings",
    "country": "countries",
    "type": "types",
}
GROUPS = ("involvements", "parties", "custodies")
NAMES = ["=1+1", "+996 555", "'=x", "'Abd al-Rahman", 'a, "b"; c|d\\e', "Аскаров\nАзимжан", "\t-1"]


def body(response):
    return b"".join(response.streaming_content)


def rows_of(response):
    text = body(response).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("name", FILES)
def test_every_list_has_a_file(client, make, name):
    response = client.get(f"/{PATHS[name]}.csv")

    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{PATHS[name]}.csv"'
    assert body(response).startswith(BOM)


def test_file_says_who_was_involved_and_by_which_source(client, make):
    incident = make.incident("A raid", published=True, country_id="KG", began="2020-10")
    person, body_ = (
        make.person("Ann Bell", published=True),
        make.organisation("A Union", published=True),
    )
    make.involvement(incident, role="TGT", person=person)
    make.involvement(incident, role="TGT", organisation=body_)
    source = make.source(title="A Daily", published=True)
    incident.citations.create(source=source, claim_id="OUTCOME")

    (row,) = rows_of(client.get("/incidents.csv"))

    assert (row["ref"], row["page"]) == (incident.ref, f"/incidents/{incident.ref}/")
    assert (row["began"], row["began_earliest"], row["began_latest"]) == (
        "2020-10",
        "2020-10-01",
        "2020-10-31",
    )
    assert (row["people_affected_en"], row["people_affected_refs"]) == ("Ann Bell", person.ref)
    assert (row["organisations_en"], row["organisations_refs"]) == ("A Union", body_.ref)
    assert (row["sources_titles"], row["sources_claims"]) == ("A Daily", "OUTCOME")


def test_columns_that_belong_together_have_as_many_values(client, make):
    incident = make.incident(published=True)
    for name in NAMES:
        make.involvement(incident, role="TGT", person=make.person(name.strip(), published=True))

    (row,) = rows_of(client.get("/incidents.csv"))

    found = split_values(unguard(row["people_affected_en"]))
    assert found == [" ".join(name.split()) for name in NAMES]
    assert len(split_values(row["people_affected_refs"])) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_formula_does_not_run_and_comes_back(client, make, name):
    make.source(title=name, published=True)

    (row,) = rows_of(client.get("/sources.csv"))

    assert not re.match(r"[=+\-@\t\r\n]", row["title"])
    assert unguard(row["title"]) == name


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n＝＋－＠ aЖ\"|\\"), max_size=8))
def test_guard_of_the_database_is_the_rule(text):
    cell = words("x", "").cell("given.x")

    with psycopg.connect(**parameters()) as link:
        sql = f"SELECT {cell} FROM (SELECT %s::text AS x) AS given"
        (found,) = link.execute(sql, [text]).fetchone()

    assert (found or "") == guard(text)


def parameters():
    one = connection.get_connection_params()
    return {
        name: one[name] for name in ("dbname", "user", "password", "host", "port") if name in one
    }


def test_filters_and_order_are_those_of_the_page(client, make):
    for number, country in enumerate(["KG", "KZ", "KG"]):
        make.incident(f"No. {number}", published=True, country_id=country, began=f"201{number}")

    response = client.get("/ru/incidents.csv?country=kg&sort=oldest&page=7")

    assert response["Content-Disposition"] == 'attachment; filename="incidents-kg.csv"'
    assert [row["title_en"] for row in rows_of(response)] == ["No. 0", "No. 2"]


def test_all_pages_are_in_one_file(client, make, settings):
    settings.PAGE_SIZE = 2
    for _number in range(5):
        make.source(published=True)

    assert len(rows_of(client.get("/sources.csv"))) == 5


def test_refused_filter_is_an_error_that_names_it(client, make):
    make.incident(published=True)

    response = client.get("/incidents.csv?country=xx&before=soon")

    assert response.status_code == 400
    assert response["Content-Type"].startswith("text/plain")
    assert [line.partition(":")[0] for line in response.content.decode().splitlines()] == [
        "country",
        "before",
    ]


@pytest.mark.parametrize("path", ["/incidents.csv", "/sources.json", "/data/people.csv"])
def test_head_has_the_headers_and_no_body(client, db, path):
    head = client.head(path)

    assert body(head) == b""
    assert head.headers == client.get(path).headers


@pytest.mark.parametrize("path", ["/incidents.csv", "/held.json", "/data/people.csv"])
def test_cost_does_not_grow_with_rows(client, make, query_budget, path):
    for _number in range(30):
        make.involvement(
            make.incident(published=True), role="TGT", person=make.person(published=True)
        )

    with query_budget(8):
        body(client.get(path))


def test_all_rows_come_in_order_whatever_the_batches(client, make, monkeypatch):
    monkeypatch.setattr("tracker.files.public_tables.streams.FIRST_BATCH", 1)
    monkeypatch.setattr("tracker.files.public_tables.streams.GROWTH", 1)
    for number in range(7):
        make.incident(f"No. {number}", published=True, began=f"201{number}")

    rows = rows_of(client.get("/incidents.csv"))

    assert [row["title_en"] for row in rows] == [f"No. {number}" for number in reversed(range(7))]


def test_tables_are_read_as_the_public_role(public_role, client, make):
    make.incident("A raid", published=True)

    for table in public_tables().values():
        assert b"".join(table.csv()).count(b"\n") >= 1
    with pytest.raises(Exception, match="permission denied"), snapshot(public_role):
        public_role.cursor().copy("COPY (SELECT * FROM cases_incident) TO STDOUT").__enter__()


def test_error_in_the_middle_is_no_end_of_the_file(client, make, monkeypatch):
    """So that the server breaks the connection; else what is missing would not be missed."""
    monkeypatch.setattr("tracker.files.public_tables.streams.FIRST_BATCH", 1)
    monkeypatch.setattr("tracker.files.public_tables.streams.LIMIT", -1)
    for _number in range(3):
        make.source(published=True)

    response = client.get("/sources.json")

    with pytest.raises(OutOfTime):
        body(response)


def test_reader_who_goes_away_ends_the_query(public_role, client, make):
    for _number in range(3):
        make.source(published=True)
    response = client.get("/sources.csv")
    pieces = iter(response.streaming_content)
    next(pieces)
    next(pieces)

    response.close()

    assert not public_role.in_atomic_block
    with public_role.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


def test_search_keeps_the_limit_of_every_page_and_rows_get_more(public_role, client, make):
    make.source(published=True)
    pieces = iter(client.get("/sources.csv").streaming_content)
    limit = "SELECT setting FROM pg_settings WHERE name = 'statement_timeout'"

    with public_role.cursor() as cursor:
        cursor.execute(limit)
        before = cursor.fetchone()
    list(pieces)
    with public_role.cursor() as cursor:
        cursor.execute(limit)
        after = cursor.fetchone()

    assert before == after == ("5000",)


def test_names_of_columns_are_unique_and_told(db):
    for table in public_tables().values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.kind
        assert all(column.about for column in table.columns)


def test_references_of_rows_are_never_numbers_of_the_database(db):
    """A column that is one would have a number as its kind."""
    numbers = {
        f"{table.kind}.{column.name}"
        for table in public_tables().values()
        for column in table.columns
        if column.kind in (Kind.NUMBER, Kind.DECIMAL)
    }

    assert numbers == {
        *(f"{kind}.number_{end}" for kind in GROUPS for end in ("min", "max")),
        *("sentences.days_min", "sentences.days_max", "steps.amount"),
        *("countries.incidents", "proceedings.steps"),
    }


def test_tables_are_made_of_public_models_only(db):
    for table in public_tables().values():
        assert {model._meta.app_label for model in table.models} == {"public"}
