from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("incidents and cases")

    def ready(self) -> None:
        from cases import public, resources, spreadsheet_kind  # noqa: F401  registers the public models
        from cases.stored import follow_the_rules, lock_incidents_of
        from tracker.boundary.compilation import views_made
        from tracker.workflow import first_locks

        resources.declare()
        spreadsheet_kind.declare()
        views_made.connect(follow_the_rules)
        first_locks.append(lock_incidents_of)
