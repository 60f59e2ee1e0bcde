"""Groups charges of all parties by article, category and wording: one article brought against eleven parties is
one group.
"""

from collections.abc import Iterable
from typing import NamedTuple

from cases.models import Charge, Party, Proceeding

Key = tuple[int | None, str | None, str]


class ChargeGroup(NamedTuple):
    """`code` names it in a form: the key of its first charge, as text."""

    code: str
    label: str
    charges: dict[int, Charge]  # by party

    def of(self, parties: Iterable[Party]) -> list[Charge]:
        return [self.charges[party.pk] for party in parties if party.pk in self.charges]


def matters_of(proceeding: Proceeding) -> list[ChargeGroup]:
    """In the order in which they were first charged."""
    charges = Charge.objects.filter(party__proceeding=proceeding)
    found: dict[Key, ChargeGroup] = {}
    for charge in charges.select_related("article", "category").order_by("pk"):
        matter = found.setdefault(key_of(charge), ChargeGroup(str(charge.pk), label_of(charge), {}))
        matter.charges[charge.party_id] = charge
    return list(found.values())


def key_of(charge: Charge) -> Key:
    return charge.article_id, charge.category_id, charge.as_written


def label_of(charge: Charge) -> str:
    """All that is known: the article, its category where it has another one, the words."""
    article = charge.article.public_label() if charge.article else ""
    known = (article, charge.category, charge.as_written)
    return " · ".join(str(part) for part in known if part)
