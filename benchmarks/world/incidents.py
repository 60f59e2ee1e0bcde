"""Incidents with those involved and with citations."""

import random
from collections.abc import Iterator
from functools import partial

from benchmarks.world.bearers import Places, linked
from benchmarks.world.loading import Load, Row
from benchmarks.world.shape import RECORD, Skewed, World, codes, record, ref, when, year
from benchmarks.world.texts import RARE_INCIDENTS

INCIDENT = (
    *("id", *RECORD, "began", "ended", "title", "summary", "lead", "official_version"),
    *("is_online", "is_collective", "country_id", "motive_link_id", "place_id"),
    *("state_responsible_id", "type_id", "verification_id"),
)
INVOLVEMENT = (
    *(
        "ref",
        "incident_id",
        "person_id",
        "organisation_id",
        "described_as",
        "number_min",
        "role_id",
    ),
    *("affiliation_then", "note", "is_withheld", "withheld_label"),
)
CITATION = (
    *("ref", "subject_id", "source_id", "claim_id", "locator", "quotation", "states", "stance"),
    *("attributed_to_id", "note"),
)
# How many of each of a hundred incidents; 1.8 and 1.6 on average.
INVOLVED = (0,) * 7 + (1,) * 46 + (2,) * 29 + (3,) * 11 + (4,) * 4 + (9,) * 3
CITED = (0,) * 3 + (1,) * 55 + (2,) * 27 + (3,) * 10 + (4,) * 5
TARGET = "TGT"
ROLES = Skewed(["TGT", "TGT-I", "LAW", "WIT", "JDG", "PRS", "INV", "MEN", "RLV", "DOC"])
ROLES_OF_BODIES = Skewed(["APR", "DET", "MEM", "REP", "JDG", "EMP", "INT"])
VERIFIED = Skewed(["V1", "V2", "V0", "V3", "V4"])
MOTIVES = ("CONFIRMED", "LIKELY", "UNCLEAR", "UNRELATED")
# Factors of references: not those of other tables.
INCIDENT_REF, INVOLVEMENT_REF, CITATION_REF = 29, 31, 37


class Incidents:
    def __init__(self, world: World) -> None:
        self._world = world
        self._places = Places(world)
        self._rare_each = max(1, world.incidents // RARE_INCIDENTS)

    def rows(self, first: int, last: int) -> Iterator[Row]:
        for number, chance in self._world.each("incidents", first, last):
            yield self._row(number, chance)

    def _row(self, number: int, chance: random.Random) -> Row:
        world, country, began = self._world, self._world.countries.pick(chance), year(chance)
        written = when(chance, began)
        ended = str(began + 1) if written and chance.random() < 0.12 else ""
        title = world.title(chance, number % self._rare_each == 0)
        another = world.countries.pick(chance) if chance.random() < 0.03 else None
        return (
            *(number, *record(number, INCIDENT_REF, chance), written, ended, title),
            *(world.text(chance), "", "{}", True if chance.random() < 0.1 else None),
            *(chance.random() < 0.01, country),
            chance.choice(MOTIVES) if chance.random() < 0.3 else None,
            chance.choice(self._places.of[country]) if chance.random() < 0.5 else None,
            *(another, world.types.pick(chance), VERIFIED.pick(chance)),
        )


def involvements(world: World, first: int, last: int) -> Iterator[Row]:
    for number, chance in world.each("involvements", first, last):
        seen = set()
        for place in range(INVOLVED[int(chance.random() * 100)]):
            who, role = _participant(world, chance, place)
            if (*who, role) in seen:
                continue
            seen.add((*who, role))
            withheld = chance.random() < 0.005
            label = '{"en": "an activist"}' if withheld and chance.random() < 0.5 else "{}"
            own = ref(number * 10 + place, INVOLVEMENT_REF)
            yield (own, number, *who, role, "{}", "{}", withheld, label)


def _participant(
    world: World, chance: random.Random, place: int
) -> tuple[tuple[int | None, int | None, str, int | None], str]:
    """Somebody and a role; the first is a target most often. Few people are in many incidents."""
    kind = chance.random()
    if kind < 0.72 or place == 0:
        role = TARGET if place == 0 and chance.random() < 0.9 else ROLES.pick(chance)
        return (1 + int(chance.random() ** 2 * world.people), None, "{}", None), role
    if kind < 0.92:
        body = 1 + int(chance.random() ** 2 * world.organisations)
        return (None, body, "{}", None), ROLES_OF_BODIES.pick(chance)
    several = 1 + int(chance.random() * 30) if chance.random() < 0.5 else None
    role = TARGET if chance.random() < 0.5 else "APR"
    return (None, None, '{"en": "unknown men", "ru": "неизвестные мужчины"}', several), role


def citations(
    world: World, what: str, first: int, last: int, factor: int = CITATION_REF
) -> Iterator[Row]:
    claims = [*codes("citation_claims"), None, None, None]
    for number, chance in world.each(f"citations of {what}", first, last):
        cited = CITED[int(chance.random() * 100)]
        found = {1 + int(chance.random() * world.sources) for _one in range(cited)}
        for place, source in enumerate(sorted(found)):
            yield (
                *(ref(number * 10 + place, factor), number, source, chance.choice(claims)),
                *(f"p. {int(chance.random() * 90)}", "", "", "supports", None, "{}"),
            )


def further_types(world: World, first: int, last: int) -> Iterator[Row]:
    for number, chance in world.each("further types", first, last):
        if chance.random() < 0.2:
            yield number, world.types.pick(chance)


def loads(world: World) -> Iterator[Load]:
    incidents = Incidents(world)
    for part in world.parts(world.incidents):
        yield Load("cases_incident", INCIDENT, partial(incidents.rows, *part))
    for part in world.parts(world.incidents):
        yield Load("cases_involvement", INVOLVEMENT, partial(involvements, world, *part))
        yield Load(
            *("cases_incidentcitation", CITATION),
            partial(citations, world, "incidents", *part),
        )
        yield Load(
            *("cases_incident_further_types", ("incident_id", "incidenttype_id")),
            partial(further_types, world, *part),
        )
    yield Load(
        *("cases_incident_activities", ("incident_id", "activity_id")),
        partial(linked, world, "activities", world.incidents, codes("activities"), 0.4),
    )
