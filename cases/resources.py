"""Tables of this app, in the order in which they point at each other."""

from cases.dossiers import resources as dossiers
from cases.incidents import resources as incidents
from cases.proceedings import resources as proceedings
from tracker.files.imports.kinds import register


def declare() -> None:
    register(
        *incidents.TABLES,
        *dossiers.TABLES,
        *proceedings.TABLES,
        *incidents.CITATIONS,
        *dossiers.CITATIONS,
        *proceedings.CITATIONS,
    )
