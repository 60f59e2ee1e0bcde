from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("incidents and cases")

    def ready(self) -> None:
        from cases import public, resources  # noqa: F401  registers the public models
        from cases.spreadsheet import kind  # noqa: F401  registers the public models
        from cases.stored.registry import follow_the_rules, lock_incidents_of
        from tracker.boundary.compilation import views_made
        from tracker.boundary.workflow import first_locks

        resources.declare()
        kind.declare()
        views_made.connect(follow_the_rules)
        first_locks.append(lock_incidents_of)
