"""History: every insert, update and delete of our tables, written by the database itself."""

from typing import Any, TypeVar

import pghistory
from django.db import models

M = TypeVar("M", bound=models.Model)


def track(model: type[M], *, without: tuple[str, ...] = ()) -> type[M]:
    """Class decorator: an append-only event table, filled by triggers that also see COPY and raw SQL.

    Columns that the database computes are left out, since an event's own values give them again; and those
    `without` which it has to be.
    """
    computed = [
        field.name for field in model._meta.fields if isinstance(field, models.GeneratedField)
    ]
    tracked: type[M] = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=[*computed, *without] or None,
    )(model)
    return tracked


def track_links(through: type[models.Model], name: str, module: str) -> None:
    """History of a plain many-to-many table, through a proxy model of this name."""
    meta = type("Meta", (), {"proxy": True, "default_permissions": ()})
    attributes: dict[str, Any] = {"Meta": meta, "__module__": module}
    make: Any = type(through)
    proxy = make(name, (through,), attributes)
    pghistory.track(
        pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), obj_field=None
    )(proxy)
