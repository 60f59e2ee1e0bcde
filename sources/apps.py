from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SourcesConfig(AppConfig):
    name = "sources"
    verbose_name = _("sources")

    def ready(self) -> None:
        from sources import public, resources  # noqa: F401  registers the public models

        resources.declare()
