"""The admin of the kernel: Django imports this module, which imports the one that registers."""

from tracker.roof import admin  # noqa: F401
