"""Registry of the stored tables (`tracker.boundary.stored`) in order of dependency."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q

from cases.incidents.models import Incident, Involvement
from cases.stored.count_triggers import FACTS, PEOPLE
from cases.stored.situation_triggers import SITUATIONS
from people.models import Organisation, Person
from tracker.editorial.records import Record

# In order of dependency.
STORED = (SITUATIONS, FACTS, PEOPLE)


def follow_the_rules(*, using: str, names: Collection[str], **kwargs: Any) -> None:
    """Signal receiver: rebuilds each stored table whose rule view was re-created. Its rule may have changed, and
    while the view did not exist its triggers did nothing.
    """
    for stored in STORED:
        if stored.rule in names:
            stored.rebuild(using)


def lock_incidents_of(record: Record) -> None:
    """Locks the incidents of a person or organisation before the record itself is locked: stored facts of
    incidents depend on who is public, and publishing an incident locks in the same order (no deadlock).
    """
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
