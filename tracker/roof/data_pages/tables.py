"""All public tables by kind, in the order of the package."""

from cases.incidents import public_tables as of_cases
from cases.proceedings import public_tables as legal_tables
from people import public_tables as of_people
from sources.public_tables import SOURCES
from tracker.files.public_tables import PublicTable
from tracker.files.public_tables.kernel import PLACES, TYPES, VOCABULARIES, WITHDRAWALS

CITATIONS = PublicTable(
    "citations",
    "Which source is cited for what: one row per note.",
    *of_cases.CITATIONS[:2],
    *of_people.CITATIONS,
    *of_cases.CITATIONS[2:],
)


def public_tables() -> dict[str, PublicTable]:
    tables = (
        of_cases.INCIDENTS,
        of_cases.INVOLVEMENTS,
        of_cases.LINKS,
        of_cases.CASES,
        of_cases.PEOPLE,
        of_people.ORGANISATIONS,
        of_people.NAMES,
        of_people.AFFILIATIONS,
        of_people.RELATIONSHIPS,
        legal_tables.CUSTODIES,
        legal_tables.PROCEEDINGS,
        legal_tables.PARTIES,
        legal_tables.CHARGES,
        legal_tables.STEPS,
        legal_tables.SENTENCES,
        legal_tables.ARTICLES,
        SOURCES,
        CITATIONS,
        PLACES,
        of_cases.COUNTRIES,
        TYPES,
        VOCABULARIES,
        WITHDRAWALS,
    )
    return {table.kind: table for table in tables}
