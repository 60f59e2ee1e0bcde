"""Views of involvements by plain foreign keys, so that lookups by person or organisation use an index and need no
join.
"""

from typing import Any

from django.db.models import Case, Exists, F, OuterRef, QuerySet, When

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


def withheld_in(record: str, participants: Any) -> Exists:
    """Whether the row's person is withheld among the participants of its incident or proceeding."""
    rows = participants._base_manager.filter(
        **{record: OuterRef(record)}, person=OuterRef("person"), is_withheld=True
    )
    return Exists(rows.order_by())


def if_named(record: str, participants: Any) -> Case:
    """What a row belongs to where that is public, and does not withhold this person's name."""
    records = participants._meta.get_field(record).related_model._base_manager
    published = records.filter(pk=OuterRef(f"{record}_id"), status="published")
    is_named = Exists(published.order_by()) & ~withheld_in(record, participants)
    return Case(When(is_named, then=F(f"{record}_id")), default=None)
