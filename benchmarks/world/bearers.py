"""People, organisations, places and sources."""

import json
import random
from collections.abc import Iterator
from functools import cached_property, partial
from typing import Any, NamedTuple

from benchmarks.world.loading import Load, Row
from benchmarks.world.shape import RECORD, World, codes, record
from benchmarks.world.texts import Spelt

PERSON = (
    *("id", *RECORD, "name", "sort_key", "identity_withheld", "gender", "born", "died", "note"),
    "ethnicity",
)
ORGANISATION = (
    *("id", *RECORD, "name", "sort_key", "acronym", "founded", "dissolved", "note"),
    *("country_id", "type_id"),
)
PLACE = ("id", *RECORD, "name", "name_original", "precision", "country_id", "parent_id")
SOURCE = (
    *("id", *RECORD, "title", "gloss", "author", "publisher", "identifier", "language"),
    *("published", "url", "archive_url", "is_confidential", "type_id"),
)
AFFILIATION = ("id", *RECORD, "began", "ended", "post", "organisation_id", "person_id")


class Person(NamedTuple):
    number: int
    sex: str
    spelt: Spelt
    is_in_russian: bool
    chance: random.Random


def people(world: World, first: int, last: int) -> Iterator[Person]:
    for number, chance in world.each("people", first, last):
        sex = "female" if chance.random() < 0.35 else "male"
        spelt = world.names.person(chance, sex)
        # What else is chosen of a person must not change who the next one is.
        own = random.Random(number)  # noqa: S311  the same each time
        yield Person(number, sex, spelt, chance.random() < 0.6, own)


def person_rows(world: World, first: int, last: int) -> Iterator[Row]:
    from tracker.ground.names import sort_key

    for number, sex, spelt, is_in_russian, chance in people(world, first, last):
        name = {"en": spelt.en} | ({"ru": spelt.ru} if is_in_russian else {})
        born = str(1940 + int(chance.random() * 60)) if chance.random() < 0.4 else ""
        died = str(2015 + int(chance.random() * 10)) if chance.random() < 0.03 else ""
        note = '{"en": "An activist"}' if chance.random() < 0.3 else "{}"
        yield (
            *(number, *record(number, 11, chance), json.dumps(name, ensure_ascii=False)),
            *(sort_key(spelt.en), chance.random() < 0.01, sex, born, died, note, ""),
        )


class NameRows:
    """Rows of a table of names, with whatever keys its model makes of them."""

    def __init__(self, model: Any) -> None:
        self.model = model
        fields = [f for f in model._meta.local_concrete_fields if not f.generated]
        self.columns = [field.column for field in fields]
        self._attributes = [field.attname for field in fields]

    def row(self, number: int, bearer: int, text: str, language: str) -> Row:
        name = self.model(
            pk=number, bearer_id=bearer, text=text, language=language, is_display=True
        )
        name.make_keys()
        return [getattr(name, attribute) for attribute in self._attributes]


def person_names(rows: NameRows, world: World, first: int, last: int) -> Iterator[Row]:
    for number, _sex, spelt, is_in_russian, _chance in people(world, first, last):
        yield rows.row(2 * number - 1, number, spelt.en, "en")
        if is_in_russian:
            yield rows.row(2 * number, number, spelt.ru, "ru")


class Bodies:
    """Organisations: offices of a state, associations, outlets."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._types = codes("organisation_types")

    def name(self, number: int) -> str:
        word = self._world.prose["en"].words[200 + number % 30_000].capitalize()
        kind = ("Police of", "Court of", "Association of", "Daily", "Committee of")[number % 5]
        return f"{kind} {word} {number}"

    def rows(self) -> Iterator[Row]:
        from tracker.ground.names import sort_key

        for number, chance in self._world.each("organisations", 1, self._world.organisations):
            name = self.name(number)
            yield (
                *(number, *record(number, 13, chance, 0.03), json.dumps({"en": name})),
                *(sort_key(name), "", "", "", "{}", self._world.countries.pick(chance)),
                chance.choice(self._types),
            )

    def names(self, rows: NameRows) -> Iterator[Row]:
        for number in range(1, self._world.organisations + 1):
            yield rows.row(number, number, self.name(number), "en")


class Places:
    def __init__(self, world: World) -> None:
        self._world = world

    def country(self, number: int) -> str:
        """Each country has some, the commonest have the most."""
        few = len(self._world.countries.values)
        if number <= few:
            return self._world.countries.values[number - 1]
        return self._world.countries.pick(random.Random(number))  # noqa: S311  the same each time

    @cached_property
    def of(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number in range(1, self._world.places + 1):
            found.setdefault(self.country(number), []).append(number)
        return found

    def rows(self) -> Iterator[Row]:
        words = {language: prose.words for language, prose in self._world.prose.items()}
        for number, chance in self._world.each("places", 1, self._world.places):
            name = {code: some[300 + number].capitalize() for code, some in words.items()}
            country = self.country(number)
            region = self.of[country][0]
            yield (
                *(number, *record(number, 17, chance, 0.02), json.dumps(name, ensure_ascii=False)),
                *("", "", country, region if region != number else None),
            )


def source_rows(world: World, first: int, last: int) -> Iterator[Row]:
    kinds = codes("source_types")
    for number, chance in world.each("sources", first, last):
        language = "ru" if chance.random() < 0.6 else "en"
        published = f"{2005 + int(chance.random() * 21)}-{1 + int(chance.random() * 12):02}"
        yield (
            *(number, *record(number, 19, chance, 0.04), world.prose[language].title(chance)),
            *("{}", "", f"Daily {int(chance.random() ** 2 * 200)}", "", language, published),
            *(f"https://example.org/news/{number}", "", chance.random() < 0.02),
            "MEDIA" if chance.random() < 0.6 else chance.choice(kinds),
        )


def affiliations(world: World) -> Iterator[Row]:
    for number, chance in world.each("affiliations", 1, world.people * 3 // 10):
        yield (
            *(number, *record(number, 23, chance), str(2000 + int(chance.random() * 20)), ""),
            *('{"en": "member"}', 1 + int(chance.random() * world.organisations)),
            1 + int(chance.random() * world.people),
        )


def loads(world: World) -> Iterator[Load]:
    from people.models import OrganisationName, PersonName

    of_people, of_bodies = NameRows(PersonName), NameRows(OrganisationName)
    bodies, places = Bodies(world), Places(world)
    for part in world.parts(world.people):
        yield Load("people_person", PERSON, partial(person_rows, world, *part))
        yield Load(
            *("people_personname", of_people.columns),
            partial(person_names, of_people, world, *part),
        )
    for part in world.parts(world.sources):
        yield Load("sources_source", SOURCE, partial(source_rows, world, *part))
    yield Load("people_organisation", ORGANISATION, bodies.rows)
    yield Load("people_organisationname", of_bodies.columns, partial(bodies.names, of_bodies))
    yield Load("tracker_place", PLACE, places.rows)
    yield Load("people_affiliation", AFFILIATION, partial(affiliations, world))
    yield Load(
        *("people_person_types", ("person_id", "persontype_id")),
        partial(linked, world, "person types", world.people, codes("person_types"), 0.6),
    )
    yield Load(
        *("people_person_citizenships", ("person_id", "country_id")),
        partial(linked, world, "citizenships", world.people, world.countries.values, 0.8),
    )


def linked(world: World, what: str, rows: int, to: Any, share: float) -> Iterator[Row]:
    """At most one link for each row."""
    for number, chance in world.each(what, 1, rows):
        if chance.random() < share:
            yield number, to[int(chance.random() ** 2 * len(to))]
