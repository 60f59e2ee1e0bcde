from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = _("people and organisations")

    def ready(self) -> None:
        from people import public, resources  # noqa: F401  registers the public models
        from people.withheld_names import names_nobody_withheld
        from tracker.boundary.workflow import publication_checks

        resources.declare()
        publication_checks.append(names_nobody_withheld)
