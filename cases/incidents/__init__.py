"""Incidents: what happened, with everybody involved."""
