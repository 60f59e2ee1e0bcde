"""Imports in the admin: upload, read, columns, values, people, plan, done; each step is a page of its own.

The pages ask and show; what is done to a batch is in `tracker.files.imports`. A GET changes nothing but that it
deletes uploads that are too old.
"""
