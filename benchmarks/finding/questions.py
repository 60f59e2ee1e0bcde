"""What is asked: of our pages, of Datasette, and of the database by hand."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import urlencode

import psycopg

from benchmarks.finding import bare
from benchmarks.world.texts import RARE

COUNTRY, TYPE, AFTER, BEFORE = "KG", "LIB-ARR", 2019, 2020
COMMON_WORD, WORD_IN_COUNTRY = "journalist", "court"
DEEP, PAGE = 400, 25
FACETS = ("country", "type", "verification", "year")

PERSON = """
SELECT p.id, p.ref FROM people_person p
JOIN cases_involvement v ON v.person_id = p.id AND NOT v.is_withheld
JOIN cases_incident i ON i.id = v.incident_id AND i.status = 'published'
WHERE p.status = 'published' AND NOT p.identity_withheld
GROUP BY p.id ORDER BY abs(count(DISTINCT i.id) - 100), p.id LIMIT 1"""
INCIDENT = """
SELECT i.id, i.ref FROM cases_incident i WHERE i.status = 'published'
    AND (SELECT count(*) FROM cases_involvement v WHERE v.incident_id = i.id) >= 3
    AND (SELECT count(*) FROM cases_incidentcitation c WHERE c.subject_id = i.id) >= 3
ORDER BY i.id LIMIT 1"""
AT = """
SELECT began_earliest, {key} FROM cases_incident WHERE status = 'published'
ORDER BY began_earliest DESC NULLS LAST, {key} OFFSET %s LIMIT 1"""


class Facts(NamedTuple):
    """What the questions need to know of the rows: the same in each run over the same rows."""

    incidents: int
    person: tuple[int, str]
    incident: tuple[int, str]
    page: int
    # The last row before that page, as our addresses and Datasette's have it.
    position: str
    token: str


@dataclass(frozen=True)
class Question:
    name: str
    ours: str
    datasette: str
    bare: Sequence[bare.Statement]


def facts(link: psycopg.Connection[Any]) -> Facts:
    number = _one(link, "SELECT count(*) FROM cases_incident WHERE status = 'published'")[0]
    page = min(DEEP, number // PAGE)
    before = (page - 1) * PAGE - 1
    day, ref = _one(link, AT.format(key="ref"), before)
    same_day, key = _one(link, AT.format(key="id"), before)
    return Facts(
        *(number, _one(link, PERSON), _one(link, INCIDENT), page),
        *(f"{day or ''}~{ref}", f"{same_day or '$null'},{key}"),
    )


def _one(link: psycopg.Connection[Any], statement: str, *params: Any) -> Any:
    return link.execute(statement, params).fetchone()


def table(facets: tuple[str, ...] = FACETS, **asked: Any) -> str:
    """A page of Datasette's table of incidents, newest first."""
    parts = [("_size", PAGE), ("_sort_desc", "began_earliest"), *asked.items()]
    return f"/world/incidents?{urlencode([*parts, *(('_facet', name) for name in facets)])}"


def through(person: int) -> str:
    way = {"table": "involvements", "column": "person_id", "value": str(person)}
    return table(_through=json.dumps(way))


def questions(known: Facts) -> list[Question]:
    return [*_filtered(known), *_with_words(), *_pages(known)]


def _filtered(known: Facts) -> list[Question]:
    country, person = f"country={COUNTRY}", known.person
    first, last = f"{AFTER}-01-01", f"{BEFORE}-12-31"
    years = {"until_latest__gte": first, "began_earliest__lte": last}
    return [
        Question("list", "/incidents/", table(), bare.listed("true")),
        Question(
            *("list, country", f"/incidents/?{country}", table(country=COUNTRY)),
            bare.listed("i.country_id = %s", COUNTRY),
        ),
        Question(
            *("list, type", f"/incidents/?type={TYPE}", table(type=TYPE)),
            bare.listed(bare.OF_TYPE, TYPE, TYPE),
        ),
        Question(
            *("list, country and years", f"/incidents/?{country}&after={AFTER}&before={BEFORE}"),
            table(FACETS, country=COUNTRY, **years),
            bare.listed(f"i.country_id = %s AND {bare.IN_TIME}", COUNTRY, first, last),
        ),
        Question(
            *("list, person", f"/incidents/?person={person[1]}", through(person[0])),
            bare.listed(bare.OF_PERSON, person[0]),
        ),
    ]


def _with_words() -> list[Question]:
    rare, both = RARE["en"], f"i.country_id = %s AND {bare.WITH_WORD}"
    return [
        Question(
            *("list, rare word", f"/incidents/?q={rare}", table(_search=rare)),
            bare.listed(bare.WITH_WORD, rare),
        ),
        Question(
            *("list, common word", f"/incidents/?q={COMMON_WORD}", table(_search=COMMON_WORD)),
            bare.listed(bare.WITH_WORD, COMMON_WORD),
        ),
        Question(
            *("list, word and country", f"/incidents/?q={WORD_IN_COUNTRY}&country={COUNTRY}"),
            table(_search=WORD_IN_COUNTRY, country=COUNTRY),
            bare.listed(both, COUNTRY, WORD_IN_COUNTRY),
        ),
    ]


def _pages(known: Facts) -> list[Question]:
    number, ref = known.incident
    # Where lists know positions the position counts, else the number.
    page = f"/incidents/?page={known.page}&from={known.position}"
    today = str(datetime.now(UTC).date())
    on_day = [("possible_from__lte", today), ("possible_until__gte", today)]
    held = urlencode([*on_day, ("_size", PAGE), ("_facet", "country"), ("_facet", "kind")])
    record: list[bare.Statement] = [
        (statement, [ref]) for statement in (bare.INCIDENT, bare.INVOLVED, bare.CITED)
    ]
    deep = bare.listed("true", offset=(known.page - 1) * PAGE)
    in_country = bare.listed("i.country_id = %s", COUNTRY)
    return [
        Question(
            *("list, page 400", page, table(_next=known.token)),
            deep,
        ),
        Question("incident page", f"/incidents/{ref}/", f"/world/incidents/{number}", record),
        Question(
            *("country page", f"/countries/{COUNTRY.lower()}/"),
            table(("type", "year"), country=COUNTRY),
            in_country,
        ),
        Question("home", "/", table(("country",)), [(bare.BY_COUNTRY, ()), (bare.LATEST, ())]),
        Question("held", "/held/", f"/world/custodies?{held}", [(bare.HELD, ())]),
    ]
