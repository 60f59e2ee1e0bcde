"""All that is stored of what rules give."""

from collections.abc import Collection
from typing import Any

from cases.count_triggers import FACTS, PEOPLE
from cases.situation_triggers import SITUATIONS

# In the order in which they rest on each other.
STORED = (SITUATIONS, FACTS, PEOPLE)


def follow_the_rules(*, using: str, names: Collection[str], **kwargs: Any) -> None:
    """Another rule gives other rows, and while its view was missing nothing was kept right."""
    for stored in STORED:
        if stored.rule in names:
            stored.rebuild(using)
