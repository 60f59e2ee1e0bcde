"""Stored inputs of counts: one row per public incident (facts) and per affected person, and the sums per scope,
key and value.

The database keeps all of it right by itself, whoever writes what (`cases.stored.count_triggers`). Facts and people
are what the views `public_incident_rule` and `public_counted_person` say; nothing else writes them.
"""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from cases.incidents.models import Incident
from people.models import Person
from tracker.database.derived import Derived
from tracker.editorial.declarations import WORKED_OUT, declare, worked_out


def _code() -> Any:
    """Of a vocabulary; not a foreign key, since the incident has that."""
    return models.CharField(max_length=40, null=True)


def codes() -> Any:
    return ArrayField(models.CharField(max_length=40))


def people() -> Any:
    return ArrayField(models.BigIntegerField())


class IncidentFacts(Derived):
    """`further` are the types beside the main one, `groups` theirs without the main type's.

    `untyped` are people affected who have no types of their own, so that the incident's are theirs too; the others
    stand in `own_people`, each beside one of their own types in `own_types`. `unnamed` is how many more were
    affected at least. It certainly lay in the years from `first_year` to `last_year`, if that is not earlier.
    """

    incident = models.OneToOneField(
        Incident, models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="facts"
    )
    country_id = _code()
    state_responsible_id = _code()
    type_id = _code()
    main_group = _code()
    verification_id = _code()
    motive_link_id = _code()
    first_year = models.IntegerField(null=True)
    last_year = models.IntegerField(null=True)
    further = codes()
    groups = codes()
    roles = codes()
    because_of = codes()
    untyped = people()
    own_people = people()
    own_types = codes()
    unnamed = models.IntegerField()

    def __str__(self) -> str:
        """Safe anywhere: it names nobody."""
        return f"{self.country_id}, {self.type_id}"


declare(
    IncidentFacts,
    *worked_out("incident", "country_id", "state_responsible_id", "type_id"),
    *worked_out("main_group", "verification_id", "motive_link_id", "first_year"),
    *worked_out("last_year", "further", "groups", "roles", "because_of", "untyped"),
    *worked_out("own_people", "own_types", "unnamed"),
    no_table=WORKED_OUT,
)


class CountedPerson(Derived):
    """Somebody affected; what they count as: scope, key and value, as in `country KG|people year|2020`.

    Under `people` count those affected by violations, under `people year`, `people type` and `people group` all.
    """

    person = models.OneToOneField(
        Person, models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="+"
    )
    counted = ArrayField(models.TextField())

    def __str__(self) -> str:
        """Safe anywhere: it names nobody."""
        return str(self.pk)


declare(CountedPerson, *worked_out("person", "counted"), no_table=WORKED_OUT)


class StoredCount(Derived):
    """How many incidents or people in a scope have a value: a sum of rows.

    Rows are deltas: concurrent writers insert a row each; the count is their sum. `scope` is what a list asks for,
    `country KG` or `type LIB-ARR`, or empty for all incidents; `key` says what is counted, as the counts of lists
    call it.
    """

    scope = models.CharField(max_length=60, blank=True)
    key = models.CharField(max_length=20)
    value = models.CharField(max_length=40, blank=True)
    number = models.BigIntegerField()

    class Meta(Derived.Meta):
        indexes = [models.Index(fields=["scope", "key", "value"], name="count_by_value")]

    def __str__(self) -> str:
        return f"{self.scope} {self.key} {self.value}: {self.number}"


declare(StoredCount, *worked_out("scope", "key", "value", "number"), no_table=WORKED_OUT)
