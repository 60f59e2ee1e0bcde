"""Who was involved, by the plain columns of the tables: found by index, and counted without joins."""

from typing import Any

from django.db import models
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from cases import models as base
from cases.public.incidents import UNNAMED, public_involvements
from people.public import is_shown
from tracker.boundary.models import PublicModel
from tracker.public import member, mention


class PublicInvolvedPerson(PublicModel):
    """Who was involved by name, by the plain columns: the incidents of a person are found by index.

    `type` is the main one of the incident.
    """

    incident = member("PublicIncident")
    person = member("PublicPerson")
    role = member("PublicRole")
    type = mention("PublicIncidentType")

    class Meta(PublicModel.Meta):
        db_table = "public_involved_person"

    @staticmethod
    def rows() -> QuerySet[Any]:
        named = base.Involvement._base_manager.filter(
            is_shown("person"), is_withheld=False, incident__status="published"
        )
        return named.annotate(type_id=F("incident__type_id"))


class PublicInvolvedOrganisation(PublicModel):
    """The same of organisations."""

    incident = member("PublicIncident")
    organisation = member("PublicOrganisation")

    class Meta(PublicModel.Meta):
        db_table = "public_involved_organisation"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Involvement._base_manager.filter(
            organisation__status="published", is_withheld=False, incident__status="published"
        )


class PublicOnAccount(PublicModel):
    """On whose account others were involved, by the plain column."""

    person = member("PublicPerson")

    class Meta(PublicModel.Meta):
        db_table = "public_on_account"

    @staticmethod
    def rows() -> QuerySet[Any]:
        rows = public_involvements().filter(is_shown("on_account_of"), hidden=False).order_by()
        return rows.values_list("id", "on_account_of_id")


class PublicNamedTyping(PublicModel):
    """The own types of those who are named, by the plain columns."""

    involvement = member("PublicInvolvedPerson")
    type = member("PublicIncidentType")

    class Meta(PublicModel.Meta):
        db_table = "public_named_typing"

    @staticmethod
    def rows() -> QuerySet[Any]:
        own = base.Involvement.types.through._base_manager.filter(
            is_shown("involvement__person"),
            involvement__is_withheld=False,
            involvement__incident__status="published",
        )
        return own.values_list("id", "involvement_id", "incidenttype_id")


class PublicUnnamed(PublicModel):
    """Who was involved without a name: described in words, or withheld with a label; one of each at least."""

    incident = member("PublicIncident")
    role = member("PublicRole")
    type = mention("PublicIncidentType")
    number_min = models.PositiveIntegerField()

    class Meta(PublicModel.Meta):
        db_table = "public_unnamed"

    @staticmethod
    def rows() -> QuerySet[Any]:
        described = base.Involvement._base_manager.filter(
            Q(is_withheld=False) | ~Q(withheld_label={}), UNNAMED, incident__status="published"
        )
        hidden = public_involvements().filter(~UNNAMED, ~Q(withheld_label={}), hidden=True)
        return _numbered(described).union(_numbered(hidden), all=True)


def _numbered(involvements: QuerySet[Any]) -> QuerySet[Any]:
    least = Coalesce("number_min", Value(1))
    rows = involvements.order_by().annotate(least=least, type_id=F("incident__type_id"))
    return rows.values_list("id", "incident_id", "role_id", "type_id", "least")
