"""The least that each question can cost: SQL by hand over the base tables, without pages, texts or views.

A list takes two statements: the 25 rows with everybody involved, and the total with the counts by country, type,
verification and year.
"""

from collections.abc import Callable, Sequence
from typing import Any

import psycopg

Statement = tuple[str, Sequence[Any]]
Run = Callable[[], object]

ROWS = """
WITH page AS MATERIALIZED (
    SELECT i.id, i.ref, i.title, i.began, i.began_earliest, i.country_id, i.type_id, i.verification_id
    FROM cases_incident i WHERE i.status = 'published' AND {where}
    ORDER BY i.began_earliest DESC NULLS LAST, i.ref LIMIT 25 OFFSET {offset}
)
SELECT page.*, (
    SELECT json_agg(json_build_array(coalesce(p.name, o.name, v.described_as), v.role_id))
    FROM cases_involvement v LEFT JOIN people_person p ON p.id = v.person_id
    LEFT JOIN people_organisation o ON o.id = v.organisation_id WHERE v.incident_id = page.id
) FROM page"""
NUMBERS = """
SELECT i.country_id, i.type_id, i.verification_id, date_part('year', i.began_earliest), count(*)
FROM cases_incident i WHERE i.status = 'published' AND {where}
GROUP BY GROUPING SETS ((), 1, 2, 3, 4)"""
OF_TYPE = """i.id IN (SELECT id FROM cases_incident WHERE type_id = %s UNION ALL
    SELECT incident_id FROM cases_incident_further_types WHERE incidenttype_id = %s)"""
OF_PERSON = """i.id IN (SELECT incident_id FROM cases_involvement WHERE person_id = %s)"""
WITH_WORD = "i.search @@ plainto_tsquery('russian', %s)"
IN_TIME = """(i.until_latest >= %s OR i.until_latest IS NULL)
    AND (i.began_earliest <= %s OR i.began_earliest IS NULL)"""
INCIDENT = "SELECT * FROM cases_incident WHERE ref = %s AND status = 'published'"
INVOLVED = """
SELECT v.*, p.name, o.name FROM cases_involvement v
LEFT JOIN people_person p ON p.id = v.person_id LEFT JOIN people_organisation o ON o.id = v.organisation_id
WHERE v.incident_id = (SELECT id FROM cases_incident WHERE ref = %s)"""
CITED = """
SELECT c.*, s.title, s.url FROM cases_incidentcitation c JOIN sources_source s ON s.id = c.source_id
WHERE c.subject_id = (SELECT id FROM cases_incident WHERE ref = %s)"""
BY_COUNTRY = """
SELECT country_id, count(*) FROM cases_incident WHERE status = 'published' GROUP BY 1"""
LATEST = """
SELECT ref, title, began FROM cases_incident WHERE status = 'published'
ORDER BY began_earliest DESC NULLS LAST, ref LIMIT 10"""
HELD = """
SELECT c.ref, c.began, c.kind_id, p.name, count(*) OVER () FROM cases_custody c
LEFT JOIN people_person p ON p.id = c.person_id
WHERE c.status = 'published' AND NOT c.is_withheld AND c.possible_days @> current_date
ORDER BY p.sort_key, c.ref LIMIT 25"""


def listed(where: str, *params: Any, offset: int = 0) -> list[Statement]:
    return [
        (ROWS.format(where=where, offset=offset), params),
        (NUMBERS.format(where=where), params),
    ]


def runner(link: psycopg.Connection[Any], statements: Sequence[Statement]) -> Run:
    def run() -> None:
        for statement, params in statements:
            link.execute(statement, params).fetchall()

    return run
