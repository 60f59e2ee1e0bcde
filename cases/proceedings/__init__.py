"""Proceedings: parties, charges, steps and sentences."""
