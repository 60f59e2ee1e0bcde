"""The labels of all vocabularies that a page needs, in one query."""

from functools import cached_property
from typing import Any

from django.db.models import CharField, F, IntegerField, Value

from tracker import public

VOCABULARIES: dict[str, Any] = {
    "country": public.PublicCountry,
    "type": public.PublicIncidentType,
    "role": public.PublicRole,
    "verification": public.PublicVerification,
    "person_type": public.PublicPersonType,
    "organisation_type": public.PublicOrganisationType,
    "source_type": public.PublicSourceType,
}


class Choice:
    """A code, its label per language, and the group that it belongs to."""

    __slots__ = ("code", "label", "parent")

    def __init__(self, code: str, label: dict[str, str], parent: str | None) -> None:
        self.code, self.label, self.parent = code, label, parent


class Choices:
    """Reads the named vocabularies when first asked. Made anew for each request: nothing is cached."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def __getitem__(self, name: str) -> dict[str, Choice]:
        return self._all[name]

    @cached_property
    def _all(self) -> dict[str, dict[str, Choice]]:
        first, *others = (_rows(name) for name in self.names)
        rows = first.union(*others, all=True) if others else first
        found: dict[str, dict[str, Choice]] = {name: {} for name in self.names}
        for name, _position, code, label, parent in sorted(rows, key=lambda row: (row[0], row[1], row[2])):
            found[name][code] = Choice(code, label, parent)
        return found


def _rows(name: str) -> Any:
    model = VOCABULARIES[name]
    is_country = name == "country"
    return (
        model.objects.order_by()
        .annotate(
            vocabulary=Value(name, CharField()),
            rank=Value(0, IntegerField()) if is_country else F("position"),
            text=F("name") if is_country else F("label"),
            group=F("parent_id") if name == "type" else Value(None, CharField()),
        )
        .values_list("vocabulary", "rank", "code", "text", "group")
    )
