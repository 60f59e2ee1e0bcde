"""Articles of laws and proceedings in the admin, with the pages of charges and of steps."""

from cases.proceedings.admin import panels
from cases.proceedings.admin.records import ArticleAdmin, ProceedingAdmin

# Importing `panels` adds them to the pages of proceedings.
__all__ = ["ArticleAdmin", "ProceedingAdmin", "panels"]
