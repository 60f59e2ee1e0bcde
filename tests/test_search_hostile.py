"""Nothing that can be typed into the search is an error of ours."""

from itertools import islice
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile_queries import addresses
from tests.test_bad_parameters import HOSTILE

PARTS = [
    *('"', "'", "“", "«", "-", "−", "--", "!", "&", "|", "<->", "<2>", ":*", ":A", "(", ")", "\\", "*"),
    *("raid", "обыск", "Аскаров", "in", "в", "ё", "Ё", "и\u0306", "%", "_", "$1", "{{ x }}", "<mark>"),
    *("xqx", "0", "-5", "1e9", "a@b.c", "http://x.y/z?q=1", "\u202e", "\u200b", "\ue000", "\ue001"),
    *("\t", "\n", "ﷺ", "🕊", "İ", "ß", "ǅ", "٣", "ა", "漢字", "'; DROP TABLE x; --", ".*", "[a-z]+", "(?:"),
]  # fmt: skip


@pytest.fixture
def some_rows(make):
    person = make.person("Azimjan Askarov", published=True)
    incident = make.incident(
        "Raid in Osh <->", published=True, person=person, summary={"ru": "Обыск"}
    )
    make.case("Raid", published=True, people=(person,), incidents=(incident,))
    make.proceeding("Raid", accused=(person,), published=True)
    make.source(published=True, title="Raid \ue000 & more")
    make.organisation("Raid", published=True)


def check(response: Any) -> None:
    """A message, or results, or what to try; and not without end."""
    page = response.content.decode()
    assert response.status_code == 200
    assert "<script>" not in page
    # What is typed stands in the address of the other language too.
    assert len(response.content) < 500_000


@pytest.mark.usefixtures("some_rows")
@pytest.mark.parametrize("value", HOSTILE, ids=lambda value: value[:20])
def test_hostile_query_is_no_error(client, value):
    check(client.get(f"/search/?q={value}"))
    check(client.get(f"/ru/search/?q=raid&q={value}&page={value}&country={value}"))
    check(client.get(f"/search/?q=raid+{value}+-{value}+{quote(chr(34))}{value}{quote(chr(34))}"))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=8)), max_size=9),
    st.sampled_from(["", " "]),
)
@pytest.mark.usefixtures("some_rows")
def test_any_query_is_answered(client, parts, between):
    typed = between.join(parts).encode("utf-8", "replace")

    check(client.get("/search/", {"q": typed.decode()}))


@pytest.mark.usefixtures("some_rows")
def test_queries_that_are_not_texts_are_no_error(client):
    for query in ("q[]=1", "q=1&q=2", "q", "=", "q=%FF%FE", "q=" + "&q=" * 900):
        check(client.get(f"/search/?{query}"))
    assert client.post("/search/", {"q": "raid"}).status_code == 405
    assert client.head("/search/?q=raid").status_code == 200


@pytest.mark.usefixtures("some_rows")
@pytest.mark.parametrize("seed", range(2))
def test_hostile_address_of_any_page_is_no_error(client, seed):
    """`benchmarks/hostile.py` asks 10,000 of them."""
    wrong = []
    for address in islice(addresses(seed), 60):
        response = client.get(address)
        if response.streaming:
            list(response.streaming_content)
        if response.status_code not in (200, 301, 400, 404):
            wrong.append((response.status_code, address))

    assert wrong == []
