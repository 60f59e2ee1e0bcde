"""Columns that point elsewhere: at the terms of a vocabulary, at other rows."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models
from django.db.models import F, OuterRef
from django.utils.translation import gettext_lazy as _

from tracker.editorial.records import is_ref
from tracker.files.imports.columns.base import Column, Link, Reader, Unreadable
from tracker.ground.tables import join_values, split_values


class Term(Column):
    """One term of a vocabulary, or a country: its code."""

    def __init__(
        self,
        name: str,
        model: Any,
        about: Any,
        *,
        default: str = "",
        only: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(name, about, key=options.pop("key", f"{name}_id"), **options)
        self.model = model
        self.default = default
        self.only = dict(only or {})

    def read(self, text: str, reader: Reader) -> str:
        code = reader.code(self.model, text)
        if self.only and code not in reader.limited(self.model, self.only):
            raise Unreadable(
                _("“%(value)s” is not for this column; choose one of these: %(codes)s."),
                value=text[:60],
                codes=", ".join(self.options()),
            )
        return code

    def empty(self) -> Any:
        return self.default or None

    @property
    def takes(self) -> Any:
        return _("a code of the %(vocabulary)s") % {
            "vocabulary": self.model._meta.verbose_name_plural
        }

    def options(self) -> Iterable[str]:
        rows = self.model._default_manager.filter(**self.only).order_by("pk")
        rows = rows.values_list("pk", flat=True)
        if hasattr(self.model, "is_retired"):
            rows = rows.filter(is_retired=False)
        return list(rows)


class Many(Column):
    """Several values in one cell, in the order of their references or codes."""

    is_many = True

    def write(self, value: Any) -> str:
        return join_values(value or ())

    def empty(self) -> Any:
        return []

    def linked(self, model: Any) -> Any:
        """The many-to-many field."""
        return model._meta.get_field(self.key)

    def each(self, model: Any, column: str) -> Any:
        many = self.linked(model)
        through = many.remote_field.through._base_manager
        path = f"{many.m2m_reverse_field_name()}__{column}"
        rows = through.filter(**{many.m2m_field_name(): OuterRef("pk")}).order_by(path)
        return ArrayOf(rows.values(path))


class ArrayOf(models.Subquery):
    template = "ARRAY(%(subquery)s)"
    output_field = models.JSONField()  # the driver gives a list; nothing is to be converted

    def get_db_converters(self, connection: Any) -> list[Any]:
        return []


class Terms(Many):
    def __init__(self, name: str, model: Any, about: Any, **options: Any) -> None:
        super().__init__(name, about, **options)
        self.model = model

    def selected(self, model: Any) -> Any:
        return self.each(model, "pk")

    def read(self, text: str, reader: Reader) -> list[str]:
        return sorted({reader.code(self.model, one) for one in split_values(text)})

    @property
    def takes(self) -> Any:
        return _("codes of the %(vocabulary)s, separated by |") % {
            "vocabulary": self.model._meta.verbose_name_plural
        }

    def options(self) -> Iterable[str]:
        return Term("", self.model, "").options()


class Ref(Column):
    """Another row, by its reference or `#key`."""

    def __init__(self, name: str, model: Any, about: Any, **options: Any) -> None:
        super().__init__(name, about, key=options.pop("key", f"{name}_id"), **options)
        self.model = model

    def selected(self, model: Any) -> Any:
        return F(f"{model._meta.get_field(self.key.removesuffix('_id')).name}__ref")

    def read(self, text: str, reader: Reader) -> Link:
        return link_to(self.model, text)

    def empty(self) -> Any:
        return None

    @property
    def takes(self) -> Any:
        return _("a reference of the %(kind)s") % {"kind": self.model._meta.verbose_name_plural}


class Refs(Many):
    def __init__(self, name: str, model: Any, about: Any, **options: Any) -> None:
        super().__init__(name, about, **options)
        self.model = model

    def selected(self, model: Any) -> Any:
        return self.each(model, "ref")

    def read(self, text: str, reader: Reader) -> list[Link]:
        links = {one: link_to(self.model, one) for one in split_values(text)}
        return [links[one] for one in sorted(links)]

    @property
    def takes(self) -> Any:
        return _("references of the %(kind)s, separated by |") % {
            "kind": self.model._meta.verbose_name_plural
        }


def link_to(model: Any, text: str) -> Link:
    plain = text.strip()
    ref = plain.upper()
    if plain.startswith("#") and len(plain) > 1:
        return Link(model, plain)
    if not is_ref(ref):
        raise Unreadable(
            _("“%(value)s” is no reference: write eight letters and digits, or #key of a row."),
            value=plain[:40],
        )
    return Link(model, ref)
