from typing import Any

from django.apps import apps
from django.db import models

from tracker.boundary import alias


class PublicRouter:
    """Public models are read with the alias of the moment; the public role never migrates or writes."""

    def db_for_read(self, model: type[models.Model], **hints: Any) -> str | None:
        return alias.current() if model._meta.app_label == "public" else None

    def db_for_write(self, model: type[models.Model], **hints: Any) -> str | None:
        """A view over one table could be written to, in a preview even by the role that may write the table."""
        if model._meta.app_label == "public":
            raise TypeError(
                f"{model.__name__} is a view of published rows; it cannot be written to."
            )
        return None

    def allow_relation(self, one: models.Model, other: models.Model, **hints: Any) -> bool | None:
        labels = {one._meta.app_label, other._meta.app_label}
        return True if labels == {"public"} else None

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        return False if db == "public" or app_label == "public" else None


def public_models() -> list[type[models.Model]]:
    return list(apps.get_app_config("public").get_models())
