"""The present situation of each public person, stored: filters and counts join it like any column.

The database keeps the rows right by itself, whoever writes what (`cases.stored.situation_triggers`). They say what
the view `public_evident_status` says; nothing else writes them.
"""

from typing import Any

from django.db import models

from people.models import Person
from tracker.database.derived import Derived
from tracker.editorial.declarations import WORKED_OUT, declare, worked_out
from tracker.models import Situation


def _rests_on(to: str) -> Any:
    return models.ForeignKey(
        to, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )


class PersonSituation(Derived):
    """Foreign keys are not enforced by the database: triggers update the row in the statement that changes its
    target.
    """

    person = models.OneToOneField(
        Person, models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="present"
    )
    situation = models.ForeignKey(
        Situation, models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    as_of = models.CharField(max_length=64)
    day = models.DateField(null=True)
    custody = _rests_on("cases.Custody")
    step = _rests_on("cases.ProceedingStep")
    incident = _rests_on("cases.Incident")

    def __str__(self) -> str:
        """Safe anywhere: it names nobody."""
        return f"{self.situation_id}, {self.as_of}"


declare(
    PersonSituation,
    *worked_out("person", "situation", "as_of", "day", "custody", "step", "incident"),
    no_table=WORKED_OUT,
)
