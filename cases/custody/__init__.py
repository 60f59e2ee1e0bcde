"""Custody: who is held or restricted, how, and from when to when."""
