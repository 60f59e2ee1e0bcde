"""The admin of this app: Django imports this module, which imports those that register."""

from cases.custody import admin as custody_admin  # noqa: F401
from cases.incidents import admin as incident_admin  # noqa: F401
from cases.proceedings import admin as proceeding_admin  # noqa: F401
