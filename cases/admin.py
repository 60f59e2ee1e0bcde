"""The admin of this app: Django imports this module, which imports those that register pages and panels."""

from cases.custody import admin as custody_admin
from cases.incidents import admin as incident_admin
from cases.proceedings import admin as proceeding_admin

from cases.present import panels  # isort: skip  shown below the panels of proceedings

__all__ = ["custody_admin", "incident_admin", "panels", "proceeding_admin"]
