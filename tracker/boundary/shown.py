"""What follows for a public view from the declarations of the model that it shows."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.db import models

from tracker.boundary.models import PublicModel, Shown
from tracker.editorial.date_fields import PartialDateField
from tracker.editorial.declarations import declared
from tracker.editorial.records import Record, Row

View = TypeVar("View", bound=type[PublicModel])


def shows(model: type[models.Model], *, as_stored: bool = False) -> Callable[[View], View]:
    """Tells a view's public table what the columns of this model are called.

    `as_stored` gives the view these columns, too: it is for a view that shows a record as a whole or not at all.
    Columns that depend on more, as a mention of another record does, stand in the view all the same; where a row
    can be withheld in part, all of them do, each with its rule. Columns that the class reads itself are annotated.
    """
    fields = {
        one.name: model._meta.get_field(one.name) for one in declared(model).values() if one.shown
    }

    def completed(view: View) -> View:
        view.shown = {
            name: Shown(field, declared(model)[name].shown) for name, field in fields.items()
        }
        # Not `get_fields`: it asks relations of all models for their targets, some of which are not loaded yet.
        own = {field.name for field in view._meta.fields}
        for name in [name for name in fields if as_stored and name not in own]:
            view.add_to_class(name, _column(fields[name]))
        return view

    return completed


def _column(field: Any) -> Any:
    if isinstance(field, PartialDateField):
        return models.CharField(max_length=field.max_length)
    if not field.is_relation:
        return field.clone()
    if field.many_to_many or issubclass(field.related_model, Record | Row):
        raise TypeError(f"{field} needs a rule: what it points at may not be public.")
    return models.ForeignKey(
        f"public.Public{field.related_model.__name__}",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=field.null,
        related_name="+",
    )
