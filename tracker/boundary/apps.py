from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BoundaryConfig(AppConfig):
    """The label `public` holds every public model, so that they can be listed, and have no migrations."""

    name = "tracker.boundary"
    label = "public"
    verbose_name = _("public views")

    def ready(self) -> None:
        from tracker.boundary import change_stamp, compilation
        from tracker.database import compiled

        compiled.rules_over_tables(change_stamp.FUNCTION)
        compiled.IN_THE_WAY.append(compilation.drop_views)
        compiled.STEPS.append(compilation.update_views)
