"""PublicModel: base class of all models over public views."""

from typing import Any, ClassVar, NamedTuple

from django.db import models
from django.http import Http404


class PublicQuerySet(models.QuerySet[Any]):
    def by_ref(self, ref: str) -> Any:
        """The one way to look a public record up; hidden and missing are the same."""
        try:
            return self.get(ref=ref)
        except self.model.DoesNotExist:
            raise Http404 from None


class Shown(NamedTuple):
    """A declared field, and what its column of the public table holds (`tracker.editorial.declarations`)."""

    field: Any
    about: str


class PublicModel(models.Model):
    """A database view. Its fields are the columns that the world may see, and no others.

    `rows()` is the queryset that feeds it: base rows that are public, annotated where a column's name or value
    differs from the base table's. Every field's column is taken from it by name.
    """

    # Maps a base model's name to the column with its id: records whose public image contains this row.
    image_of: ClassVar[dict[str, str]] = {}
    # Given by `tracker.boundary.shown.shows`.
    shown: ClassVar[dict[str, Shown]] = {}

    objects: ClassVar[Any] = PublicQuerySet.as_manager()

    class Meta:
        abstract = True
        app_label = "public"
        managed = False
        default_permissions = ()

    def __str__(self) -> str:
        return str(getattr(self, "ref", self.pk))

    @staticmethod
    def rows() -> models.QuerySet[Any, Any]:
        raise NotImplementedError

    def save(self, *args: Any, **kwargs: Any) -> None:
        raise TypeError(f"{type(self).__name__} is a view of published rows; it cannot be saved.")

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError(f"{type(self).__name__} is a view of published rows; it cannot be deleted.")

    @classmethod
    def columns(cls) -> list[str]:
        return [field.column for field in cls._meta.concrete_fields]
