"""Tables that triggers alone write, as the owner; the application only reads them."""

from django.db import models


class Derived(models.Model):
    """Rows that triggers work out from other tables; the application's role only reads them."""

    class Meta:
        abstract = True
        default_permissions = ()
