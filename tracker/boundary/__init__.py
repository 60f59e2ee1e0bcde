"""The boundary: everything public is read through PostgreSQL views, one per public model.

A public model is declared in an app's `public.py`: its fields are the allow-list of columns, its `rows()` the
queryset of base rows that may be seen. This package turns them into views and routes their reading.
"""
