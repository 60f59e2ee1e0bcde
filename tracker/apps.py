from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class TrackerConfig(AppConfig):
    name = "tracker"
    verbose_name = _("vocabularies, places and accounts")

    def ready(self) -> None:
        from tracker import public  # noqa: F401  registers the public models
        from tracker.database import compiled, triggers
        from tracker.files.imports import kernel_kinds
        from tracker.ground import dates, texts  # noqa: F401  registers the public models
        from tracker.search import sql

        kernel_kinds.declare()
        for script in (dates.SQL_FUNCTIONS, texts.SQL_FUNCTIONS, sql.FUNCTIONS):
            compiled.functions_of_tables(script)
        triggers.register()
        pre_migrate.connect(compiled.before_migrations, sender=self)
        post_migrate.connect(compiled.after_migrations, sender=self)
        post_migrate.connect(load_what_we_ship, sender=self)
        post_migrate.connect(assign_permissions)


def load_what_we_ship(*, using: str, plan: Sequence[Any] = (), **kwargs: Any) -> None:
    from tracker.files import vocabulary_fixtures

    if not any(backwards for _migration, backwards in plan):
        vocabulary_fixtures.load(using)


def assign_permissions(
    *, app_config: AppConfig, using: str, plan: Sequence[Any] = (), **kwargs: Any
) -> None:
    """post_migrate receiver: assigns the groups' permissions after the last app, when all permissions exist."""
    from tracker.editorial import roles

    is_last = app_config is list(apps.get_app_configs())[-1]
    if is_last and not any(backwards for _migration, backwards in plan):
        roles.assign(using)
