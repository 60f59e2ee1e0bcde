# ruff: noqa: S608, E501  names of tables and numbers of our own
"""Public incidents with people and sources, made by the database from numbers alone: the same ones every time."""

from typing import Any

TABLES = (
    *("sources_source", "people_person", "people_personname"),
    *("cases_incident", "cases_involvement", "cases_incidentcitation"),
)
# Of each incident: people, how many are involved, citations, and incidents per source.
PEOPLE, INVOLVED, CITED, PER_SOURCE = 0.6, 1.8, 1.6, 5
# Eight hexadecimal digits are a reference; an odd factor makes a different one of each number.
REF = "upper(lpad(to_hex((g * {factor}::bigint) %% 4294967296), 8, '0'))"
COMMON = (
    "ref, status, created_at, updated_at, public_changed_on, public_digest, version, internal_notes"
)
RECORD = (
    REF
    + ", 'published', '2026-01-01', '2026-01-01', date '2026-01-01' + (g %% 200)::int, '', 1, ''"
)

SOURCES = f"""
INSERT INTO sources_source ({COMMON}, title, gloss, author, publisher, identifier, language, published, url,
    archive_url, is_confidential, type_id)
SELECT {RECORD.format(factor=2654435761)}, 'Суд рассмотрел дело № ' || g, '{{}}', '', 'Daily ' || g %% 50, '', 'ru',
    (date '2010-01-01' + (g %% 5000)::int)::text, 'https://example.org/news/' || g, '', false,
    (SELECT min(code) FROM tracker_sourcetype)
FROM generate_series(1::bigint, %(sources)s) g"""
PERSONS = f"""
INSERT INTO people_person ({COMMON}, name, sort_key, identity_withheld, gender, born, died, note, ethnicity)
SELECT {RECORD.format(factor=2246822519)},
    jsonb_build_object('en', 'Person Personov ' || g, 'ru', 'Человек Человеков ' || g), 'person ' || g, false,
    '', '', '', '{{}}', ''
FROM generate_series(1::bigint, %(people)s) g"""
INCIDENTS = f"""
INSERT INTO cases_incident ({COMMON}, began, ended, title, summary, lead, official_version, is_collective,
    country_id, type_id, verification_id)
SELECT {RECORD.format(factor=3266489917)}, (date '2005-01-01' + (g %% 7000)::int)::text, '',
    jsonb_build_object('en', 'A journalist was detained, incident ' || g, 'ru', 'Задержан журналист, случай ' || g),
    jsonb_build_object('en', 'What happened on that day, in some words. ' || repeat('More of it. ', (g %% 20)::int)),
    '', '{{}}', false, (ARRAY['KG', 'KZ', 'TJ', 'UZ'])[1 + g %% 4], (ARRAY['LIB-ARR', 'LIB-DET', 'PRIV'])[1 + g %% 3],
    'V0'
FROM generate_series(1::bigint, %(incidents)s) g"""
INVOLVEMENTS = f"""
INSERT INTO cases_involvement (described_as, affiliation_then, note, is_withheld, withheld_label, incident_id,
    person_id, role_id, ref)
SELECT '{{}}', '{{}}', '{{}}', false, '{{}}', i.id, p.id, (ARRAY['TGT', 'TGT', 'APR'])[1 + g %% 3],
    {REF.format(factor=668265263)}
FROM generate_series(1::bigint, %(involvements)s) g
JOIN numbered_incident i ON i.number = 1 + g %% %(incidents)s
JOIN numbered_person p ON p.number = 1 + (g * 7919) %% %(people)s"""
CITATIONS = f"""
INSERT INTO cases_incidentcitation (locator, quotation, states, stance, note, source_id, subject_id, ref)
SELECT 'p. ' || g %% 90, '', '', 'supports', '{{}}', s.id, i.id, {REF.format(factor=374761393)}
FROM generate_series(1::bigint, %(citations)s) g
JOIN numbered_incident i ON i.number = 1 + g %% %(incidents)s
JOIN numbered_source s ON s.number = 1 + (g * 104729) %% %(sources)s"""
NUMBERED = """
CREATE TEMPORARY TABLE numbered_{name} AS SELECT row_number() OVER (ORDER BY id) AS number, id FROM {table}"""


def make_incidents(link: Any, number: int) -> None:
    """As the owner, on a connection that commits each statement; without history, which is measured elsewhere."""
    sizes = {
        "incidents": number,
        "sources": number // PER_SOURCE,
        "people": int(number * PEOPLE),
        "involvements": int(number * INVOLVED),
        "citations": int(number * CITED),
    }
    for table in TABLES:
        link.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    for statement in (SOURCES, PERSONS, INCIDENTS):
        link.execute(statement, sizes)
    for name, table in (
        ("source", "sources_source"),
        ("person", "people_person"),
        ("incident", "cases_incident"),
    ):
        link.execute(NUMBERED.format(name=name, table=table))
        link.execute(f"ANALYZE numbered_{name}")
    for statement in (INVOLVEMENTS, CITATIONS):
        link.execute(statement, sizes)
    for table in TABLES:
        link.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        link.execute(f"VACUUM ANALYZE {table}")
