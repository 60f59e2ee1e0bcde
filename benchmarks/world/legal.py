"""Cases, proceedings with their parties, charges, steps and sentences, and custody."""

import json
import random
from collections.abc import Iterator
from functools import partial

from benchmarks.world.incidents import CITATION, citations
from benchmarks.world.loading import Load, Row
from benchmarks.world.shape import RECORD, Skewed, World, codes, record, ref, when, year

CASE = ("id", *RECORD, "title", "text", "lead", "monitoring")
ARTICLE = ("id", *RECORD, "law", "edition", "number", "part", "title", "category_id", "country_id")
PROCEEDING = (*("id", *RECORD, "title", "summary", "lead", "direction", "country_id", "kind_id"),)
PARTY = (
    *("id", "ref", "proceeding_id", "person_id", "role_id", "described_as", "note", "is_withheld"),
    "withheld_label",
)
CHARGE = ("id", "ref", "party_id", "article_id", "as_written", "note")
STEP = (
    *("id", "ref", "proceeding_id", "stage_id", "date", "next_hearing", "until", "case_number"),
    *("in_absentia", "currency", "note", "is_withheld"),
)
SENTENCE = (
    *("ref", "step_id", "kind_id", "length", "days_min", "days_max", "is_life", "starts", "until"),
    *("is_suspended", "note"),
)
CUSTODY = (
    *("id", *RECORD, "person_id", "described_as", "kind_id", "began", "ended", "ended_how_id"),
    *("ordered_until", "last_confirmed", "country_id", "incident_id", "note", "lead"),
    "is_withheld",
)
PROFILE = ("id", *RECORD, "text", "country_id")
KINDS = Skewed(["PRETRIAL", "PRISON", "POLICE", "ADMIN", "HOUSE", "TRAVEL", "RESTRICT", "INCOMM"])
ENDS = Skewed(["RELEASED", "TERM", "TRANSFER", "EARLY", "AMNESTY", "REPLACED", "DIED"])
OUTCOMES = Skewed(["CONVICTED", "ACQUITTED", "DROPPED", "FINED"])
# Each proceeding has a defendant of its own, one in three another one, and three steps at most.
MOST = 10


def some_person(world: World, chance: random.Random) -> int:
    return 1 + int(chance.random() ** 2 * world.people)


def case_rows(world: World) -> Iterator[Row]:
    for number, chance in world.each("cases", 1, world.cases):
        watched = "active" if chance.random() < 0.7 else "closed"
        title, text = world.title(chance), world.text(chance)
        yield number, *record(number, 41, chance), title, text, "", watched


def pairs(world: World, what: str, rows: int, most: int, to: int) -> Iterator[Row]:
    """Each of the rows with up to so many others, each once."""
    for number, chance in world.each(what, 1, rows):
        several = 1 + int(chance.random() * most)
        for other in {1 + int(chance.random() * to) for _one in range(several)}:
            yield number, other


def article_rows(world: World) -> Iterator[Row]:
    kinds = codes("charge_categories")
    for number, chance in world.each("articles", 1, world.articles):
        law = '{"en": "Criminal Code", "ru": "Уголовный кодекс"}'
        yield (
            *(number, *record(number, 43, chance, 0), law, "2015", str(100 + number), ""),
            *(world.title(chance), chance.choice(kinds), world.countries.pick(chance)),
        )


def proceeding_rows(world: World) -> Iterator[Row]:
    kinds = Skewed(["CRIMINAL", "ADMIN", "CIVIL", "ORG", "MIGRATION"])
    for number, chance in world.each("proceedings", 1, world.proceedings):
        yield (
            *(number, *record(number, 47, chance), world.title(chance), world.text(chance), ""),
            *("against", world.countries.pick(chance), kinds.pick(chance)),
        )


def parties(world: World) -> Iterator[Row]:
    for number, chance in world.each("parties", 1, world.proceedings):
        first = some_person(world, chance)
        for place in range(1 if chance.random() < 0.67 else 2):
            party = number * MOST + place
            person = (first + place * 7) % world.people + 1
            yield (*(party, ref(party, 53), number, person, "DFD", "{}", "{}", False, "{}"),)


def charges(world: World) -> Iterator[Row]:
    for number, chance in world.each("charges", 1, world.proceedings):
        party = number * MOST
        found = {1 + int(chance.random() ** 2 * world.articles) for _one in range(2)}
        for charge, article in enumerate(sorted(found), start=party * MOST):
            yield charge, ref(charge, 59), party, article, "", "{}"


def steps(world: World) -> Iterator[Row]:
    for number, chance in world.each("steps", 1, world.proceedings):
        began = year(chance)
        stages = ["OPENED", "CHARGED", OUTCOMES.pick(chance)][: 1 + int(chance.random() * 3)]
        for place, stage in enumerate(stages):
            step = number * MOST + place
            yield (
                *(step, ref(step, 61), number, stage, f"{began + place}-0{1 + place}", "", ""),
                *(f"{number}/{began}", False, "", "{}", False),
            )


def sentences(world: World) -> Iterator[Row]:
    """One for each third step that is a conviction: the same chances tell which that is."""
    for row in steps(world):
        if row[3] == "CONVICTED":
            years = 1 + row[2] % 9
            days = years * 365
            yield (
                *(ref(row[0], 67), row[0], "IMPRISON", f"{years} years", days, days + 2, False),
                *("", "", row[2] % 5 == 0, "{}"),
            )


def custody_rows(world: World) -> Iterator[Row]:
    for number, chance in world.each("custodies", 1, world.custodies):
        began = year(chance)
        written = when(chance, began)
        is_over = bool(written) and chance.random() < 0.75
        ended = str(began + 1 + int(chance.random() * 3)) if is_over else ""
        confirmed = f"{max(began, 2024) + 1}" if not is_over and chance.random() < 0.4 else ""
        described = chance.random() < 0.04
        yield (
            *(number, *record(number, 71, chance)),
            *((None, '{"en": "a group"}') if described else (some_person(world, chance), "{}")),
            *(KINDS.pick(chance), written, ended, ENDS.pick(chance) if is_over else None),
            *("", confirmed, world.countries.pick(chance)),
            *(1 + int(chance.random() * world.incidents), "{}", "", chance.random() < 0.01),
        )


def profiles(world: World) -> Iterator[Row]:
    for number, chance in world.each("profiles", 1, len(world.countries.values)):
        text = {code: prose.text(chance) for code, prose in world.prose.items()}
        yield (
            *(number, *record(number, 73, chance, 0), json.dumps(text, ensure_ascii=False)),
            world.countries.values[number - 1],
        )


def loads(world: World) -> Iterator[Load]:
    yield Load("cases_case", CASE, partial(case_rows, world))
    for table, column, most, to in (
        ("cases_case_incidents", "incident_id", 9, world.incidents),
        ("cases_case_people", "person_id", 3, world.people),
    ):
        yield Load(
            *(table, ("case_id", column)),
            partial(pairs, world, table, world.cases, most, to),
        )
    yield Load("cases_article", ARTICLE, partial(article_rows, world))
    yield Load("cases_proceeding", PROCEEDING, partial(proceeding_rows, world))
    yield Load("cases_party", PARTY, partial(parties, world))
    yield Load("cases_charge", CHARGE, partial(charges, world))
    yield Load("cases_proceedingstep", STEP, partial(steps, world))
    yield Load("cases_sentence", SENTENCE, partial(sentences, world))
    yield Load(
        *("cases_proceeding_incidents", ("proceeding_id", "incident_id")),
        partial(pairs, world, "tried", world.proceedings, 1, world.incidents),
    )
    yield Load("cases_custody", CUSTODY, partial(custody_rows, world))
    yield Load("cases_countryprofile", PROFILE, partial(profiles, world))
    for table, rows, factor in (
        ("cases_custodycitation", world.custodies, 79),
        ("cases_proceedingcitation", world.proceedings, 83),
    ):
        yield Load(*(table, CITATION), partial(citations, world, table, 1, rows, factor))
