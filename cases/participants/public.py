"""Who was involved, by the plain columns of the tables: found by index, and counted without joins."""

from typing import Any

from django.db.models import QuerySet

from cases import models as base
from cases.incidents.public import public_involvements
from people.public import is_shown
from tracker.boundary.models import PublicModel
from tracker.public import member


class PublicInvolvedPerson(PublicModel):
    """Who was involved by name, by the plain columns: the incidents of a person are found by index."""

    incident = member("PublicIncident")
    person = member("PublicPerson")
    role = member("PublicRole")

    class Meta(PublicModel.Meta):
        db_table = "public_involved_person"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return base.Involvement._base_manager.filter(
            is_shown("person"), is_withheld=False, incident__status="published"
        )


class PublicInvolvedOrganisation(PublicModel):
    """The same of organisations."""

    incident = member("PublicIncident")
    organisation = member("PublicOrganisation")
    role = member("PublicRole")

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
