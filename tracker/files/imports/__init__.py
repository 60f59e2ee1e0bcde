"""Imports: a file becomes a plan, a plan is applied in one transaction, what was applied can be undone.

Kinds of tables are declared by the apps (`resources.py`) as resources of django-import-export; this package reads
rows against them. It knows no record by name.
"""
