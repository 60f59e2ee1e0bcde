"""Articles of laws and proceedings in the admin, with the pages of charges and of steps."""

from cases.proceeding_admin import panels
from cases.proceeding_admin.records import ArticleAdmin, ProceedingAdmin

# Importing `panels` adds them to the pages of proceedings.
__all__ = ["ArticleAdmin", "ProceedingAdmin", "panels"]
