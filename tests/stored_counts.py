"""What tests of stored counts share: what is stored, and the same added up one by one."""

from collections import Counter

from cases import models as cases
from cases.public import PublicCount
from cases.stored.count_triggers import FACTS, PEOPLE
from tests.stored import differing


def counts():
    """What is stored, added up."""
    rows = PublicCount.objects.values_list("scope", "key", "value", "number")
    return {(scope, key, value): number for scope, key, value, number in rows}


def added_up():
    """The same, counted one by one over the stored rows."""
    found = Counter()
    for facts in cases.IncidentFacts.objects.all():
        states = {facts.country_id, facts.state_responsible_id} - {None}
        types = {facts.type_id, facts.main_group, *facts.further, *facts.groups} - {None}
        kinds = {"", *(f"type {code}" for code in types)}
        for scope in {*kinds, *(f"country {state}" for state in states)}:
            found.update({(scope, key, value): 1 for key, value in counted_of(facts)})
            found[(scope, "unnamed", facts.type_id)] += facts.unnamed
        found.update({(scope, "country ", state): 1 for scope in kinds for state in states})
    for person in cases.CountedPerson.objects.all():
        found.update(tuple(one.split("|")) for one in person.counted)
    return {name: number for name, number in found.items() if number and name[2] is not None}


def counted_of(facts):
    yield "total", ""
    yield "type main", facts.type_id
    yield "verification ", facts.verification_id
    yield "motive ", facts.motive_link_id
    for key, values in (
        ("type type", facts.further),
        ("type group", facts.groups),
        ("role ", facts.roles),
        ("activity ", facts.because_of),
        ("year ", map(str, range(facts.first_year or 1, (facts.last_year or 0) + 1))),
    ):
        yield from ((key, value) for value in values)


def assert_all_is_right(after=""):
    assert (differing(FACTS), differing(PEOPLE)) == (0, 0), after
    assert counts() == added_up(), after


def number_of(key, value="", scope="", country=""):
    return counts().get((f"country {country}" if country else scope, key, value), 0)
