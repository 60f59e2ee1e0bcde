from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class BoundaryConfig(AppConfig):
    """The label `public` holds every public model, so that they can be listed, and have no migrations."""

    name = "tracker.boundary"
    label = "public"
    verbose_name = _("public views")

    def ready(self) -> None:
        pre_migrate.connect(drop_before_changes, sender=self)
        post_migrate.connect(bring_up_to_date, sender=self)


def drop_before_changes(*, using: str, plan: Sequence[Any] = (), **kwargs: Any) -> None:
    """A view would keep a migration from changing the columns that it reads."""
    if plan:
        from tracker.boundary import compilation

        compilation.drop_views(using)


def bring_up_to_date(*, using: str, plan: Sequence[Any] = (), **kwargs: Any) -> None:
    from tracker.boundary import compilation

    if not any(backwards for _migration, backwards in plan):
        compilation.update_views(using)
