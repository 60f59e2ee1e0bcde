"""Short selects of terms: read once for all rows of a form."""

from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from tracker.editorial.legal_terms import Phase, Stage
from tracker.editorial.vocabulary import Role, Side, Term

Choices = list[Any]


def choices_of(field: Any) -> Choices:
    """Those of a ModelChoiceField, read now. Retired terms stay for the rows that have them."""
    rows: QuerySet[Any] = field.queryset
    blank = [] if field.empty_label is None else [("", field.empty_label)]
    if rows.model is Role:
        return [*blank, *_roles_by_side(rows)]
    if rows.model is Stage:
        return [*blank, *stages_by_phase(rows)]
    return [*blank, *((row.pk, _label(field, row)) for row in rows)]


def _roles_by_side(rows: QuerySet[Role]) -> Choices:
    order = Side.values
    roles = sorted(rows, key=lambda role: (order.index(role.side), role.position, role.code))
    return [
        (Side(side).label, [(role.pk, _retired(str(role), role)) for role in group])
        for side, group in groupby(roles, key=lambda role: role.side)
    ]


def stages_by_phase(rows: QuerySet[Stage]) -> Choices:
    order = Phase.values
    stages = sorted(rows, key=lambda stage: (order.index(stage.phase), stage.position, stage.code))
    return [
        (Phase(phase).label, [(stage.pk, _retired(str(stage), stage)) for stage in group])
        for phase, group in groupby(stages, key=lambda stage: stage.phase)
    ]


def _label(field: Any, row: Any) -> str:
    return _retired(field.label_from_instance(row), row)


def _retired(label: str, row: Any) -> str:
    is_retired = isinstance(row, Term) and row.is_retired
    return _("%(term)s (retired)") % {"term": label} if is_retired else label
