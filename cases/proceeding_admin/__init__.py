"""Articles of laws and proceedings in the admin, with the pages of charges and of steps."""

from cases.proceeding_admin import panels  # noqa: F401  adds them to the pages of proceedings
from cases.proceeding_admin.records import ArticleAdmin, ProceedingAdmin

__all__ = ["ArticleAdmin", "ProceedingAdmin"]
