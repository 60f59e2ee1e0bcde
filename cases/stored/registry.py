"""All that is stored of what rules give."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q

from cases.incidents.models import Incident, Involvement
from cases.stored.count_triggers import FACTS, PEOPLE
from cases.stored.situation_triggers import SITUATIONS
from people.models import Organisation, Person
from tracker.editorial.records import Record

# In the order in which they rest on each other.
STORED = (SITUATIONS, FACTS, PEOPLE)


def follow_the_rules(*, using: str, names: Collection[str], **kwargs: Any) -> None:
    """Another rule gives other rows, and while its view was missing nothing was kept right."""
    for stored in STORED:
        if stored.rule in names:
            stored.rebuild(using)


def lock_incidents_of(record: Record) -> None:
    """What is stored of incidents says who is public in them. Who publishes an incident locks its people next."""
    if isinstance(record, Person):
        involved = Q(person=record)
    elif isinstance(record, Organisation):
        involved = Q(organisation=record)
    else:
        return
    ids = Involvement.objects.filter(involved).values("incident")
    list(
        Incident.objects.filter(pk__in=ids)
        .order_by("pk")
        .select_for_update(no_key=True)
        .values_list("pk")
    )
