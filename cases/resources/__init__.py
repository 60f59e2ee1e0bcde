"""Tables of this app, in the order in which they point at each other."""

from cases.resources import dossiers, incidents, proceedings
from tracker.imports.kinds import register


def declare() -> None:
    register(
        *incidents.TABLES,
        *dossiers.TABLES,
        *proceedings.TABLES,
        *incidents.CITATIONS,
        *dossiers.CITATIONS,
        *proceedings.CITATIONS,
    )
