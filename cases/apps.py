from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("incidents and cases")

    def ready(self) -> None:
        from cases import public, resources  # noqa: F401  registers the public models
        from cases.custody import models as custody
        from cases.spreadsheet import kind
        from cases.stored import count_triggers, situation_triggers
        from cases.stored.registry import follow_the_rules, lock_incidents_of
        from tracker.boundary.compilation import views_made
        from tracker.boundary.workflow import first_locks
        from tracker.database import compiled

        compiled.functions_of_tables(custody.DAY_SPAN)
        compiled.rules_over_tables(situation_triggers.SITUATIONS.functions())
        compiled.rules_over_tables(count_triggers.FUNCTIONS)
        resources.declare()
        kind.declare()
        views_made.connect(follow_the_rules)
        first_locks.append(lock_incidents_of)
