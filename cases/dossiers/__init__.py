"""Dossiers: cases that gather incidents and people, and texts about countries."""
