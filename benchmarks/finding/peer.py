"""The same public rows in SQLite, as somebody who knows Datasette would lay them out for these questions.

Incidents are one flat table, with everybody involved as a text, so that a page needs no join; an index for each
filter ends in the order of the list; FTS5 over titles and summaries; counts are made beforehand (`inspect`), files
are immutable, no facets are suggested, and no time limit cuts a facet off. Datasette is asked

- lists: `/world/incidents?country=KG&_size=25&_sort_desc=began_earliest&_facet=country&_facet=type&_facet=...`,
  with `_search=` for words, `_through=` for a person, `_next=` (a keyset) for the deep page. Of a type it is asked
  by the main type alone, of a country by where it happened alone, which is less than our pages look at; roles and
  people are not counted;
- the country page: the same with facets of type and year; home: all rows with facets of country;
- the incident page: its page of one bare row; held: custodies that may go on today, facets of country and kind.
"""

import sqlite3
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg

from benchmarks import serving

SETTINGS = {
    "sql_time_limit_ms": 120_000,
    "facet_time_limit_ms": 120_000,
    "suggest_facets": "off",
    "num_sql_threads": 8,
}
INCIDENTS = """
SELECT i.id, i.ref, i.title->>'en' AS title_en, i.title->>'ru' AS title_ru, i.summary->>'en' AS summary_en,
    i.summary->>'ru' AS summary_ru, i.type_id AS type, i.country_id AS country, i.verification_id AS verification,
    i.began, i.began_earliest::text, i.began_latest::text, i.until_earliest::text, i.until_latest::text,
    date_part('year', i.began_earliest)::int AS year, v.participants
FROM cases_incident i LEFT JOIN (
    SELECT v.incident_id, string_agg(concat_ws(': ', v.role_id, coalesce(p.name->>'en', o.name->>'en',
        v.described_as->>'en')), '; ' ORDER BY v.id) AS participants
    FROM cases_involvement v LEFT JOIN people_person p ON p.id = v.person_id
    LEFT JOIN people_organisation o ON o.id = v.organisation_id GROUP BY 1
) v ON v.incident_id = i.id
WHERE i.status = 'published'"""
PEOPLE = """
SELECT id, ref, name->>'en' AS name, born FROM people_person
WHERE status = 'published' AND NOT identity_withheld"""
INVOLVEMENTS = """
SELECT v.id, v.incident_id, v.person_id, v.role_id AS role FROM cases_involvement v
JOIN cases_incident i ON i.id = v.incident_id AND i.status = 'published'
JOIN people_person p ON p.id = v.person_id AND p.status = 'published' AND NOT p.identity_withheld
WHERE NOT v.is_withheld"""
CUSTODIES = """
SELECT c.id, c.ref, p.name->>'en' AS person, c.kind_id AS kind, c.country_id AS country, c.began, c.ended,
    coalesce(lower(c.possible_days)::text, '0001-01-01') AS possible_from,
    coalesce((upper(c.possible_days) - 1)::text, '9999-12-31') AS possible_until
FROM cases_custody c LEFT JOIN people_person p ON p.id = c.person_id
WHERE c.status = 'published' AND NOT c.is_withheld"""
TABLES = {
    "incidents": (INCIDENTS, ""),
    "people": (PEOPLE, ""),
    "involvements": (
        INVOLVEMENTS,
        ", FOREIGN KEY (incident_id) REFERENCES incidents(id), FOREIGN KEY (person_id) REFERENCES people(id)",
    ),
    "custodies": (CUSTODIES, ""),
}
AFTERWARDS = """
CREATE INDEX by_date ON incidents (began_earliest DESC, id);
CREATE INDEX by_country ON incidents (country, began_earliest DESC, id);
CREATE INDEX by_type ON incidents (type, began_earliest DESC, id);
CREATE INDEX by_verification ON incidents (verification);
CREATE INDEX by_year ON incidents (year);
CREATE INDEX of_person ON involvements (person_id, incident_id);
CREATE INDEX of_incident ON involvements (incident_id);
CREATE INDEX by_days ON custodies (possible_until, possible_from);
CREATE VIRTUAL TABLE incidents_fts USING fts5(title_en, title_ru, summary_en, summary_ru,
    content='incidents', content_rowid='id', tokenize='porter unicode61');
INSERT INTO incidents_fts (incidents_fts) VALUES ('rebuild');
INSERT INTO incidents_fts (incidents_fts) VALUES ('optimize');
ANALYZE;
"""


def write(link: psycopg.Connection[Any], path: Path) -> None:
    with sqlite3.connect(path) as database:
        for name, (select, keys) in TABLES.items():
            with link.transaction(), link.cursor(f"all_{name}") as cursor:
                cursor.itersize = 10_000
                cursor.execute(select)
                names = [column.name for column in cursor.description or ()]
                _make(database, name, names, keys)
                marks = ", ".join("?" * len(names))
                database.executemany(f"INSERT INTO {name} VALUES ({marks})", cursor)
        database.executescript(AFTERWARDS)
    database.close()


def _make(database: sqlite3.Connection, name: str, columns: Sequence[str], keys: str) -> None:
    whole = {"year", "incident_id", "person_id"}
    shapes = [f"{column} {'INTEGER' if column in whole else 'TEXT'}" for column in columns[1:]]
    database.execute(f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, {', '.join(shapes)}{keys})")


def served(program: str, path: Path) -> serving.Running:
    counts = path.with_suffix(".json")
    subprocess.run([program, "inspect", str(path), "--inspect-file", str(counts)], check=True)
    options = [word for name, value in SETTINGS.items() for word in ("--setting", name, str(value))]
    return serving.datasette(program, "-i", str(path), "--inspect-file", str(counts), *options)
