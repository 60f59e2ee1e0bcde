"""View of (incident, affected person, present situation), which lists of incidents filter and count by."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, QuerySet

from cases import models as base
from people.public import is_shown
from tracker.boundary.models import PublicModel
from tracker.ground.id_arrays import IsAmong
from tracker.models import Role
from tracker.public import Side, member


class PublicAffected(PublicModel):
    """Affected people by plain (indexed) columns. The affected roles are an array subquery, since they are few."""

    incident = member("PublicIncident")
    person = member("PublicPerson")
    situation = member("PublicSituation")

    class Meta(PublicModel.Meta):
        db_table = "public_affected"

    @staticmethod
    def rows() -> QuerySet[Any]:
        roles = Role._base_manager.filter(side=Side.AFFECTED).order_by().values("code")
        return base.Involvement._base_manager.filter(
            is_shown("person"),
            IsAmong(F("role_id"), ArraySubquery(roles)),
            is_withheld=False,
            incident__status="published",
        ).annotate(situation_id=F("person__present__situation_id"))
