"""Tables of this app: organisations, people, what ties them, and their citations."""

from django.utils.translation import gettext_lazy as _

from people.models import (
    Affiliation,
    AffiliationCitation,
    Organisation,
    OrganisationCitation,
    Person,
    PersonCitation,
    Relationship,
    RelationshipCitation,
)
from people.names import NameKind
from sources.resources import citations
from tracker.files.imports.columns import Names
from tracker.files.imports.kinds import Table, register

NAMES = Names(
    "names",
    _(
        "All names, each with its language before it, its kind unless it is the official one, and *"
        " where it is the one to show: “en*: Jane Doe | ru*: Джейн Доу | ru former: Джейн Роу”."
    ),
    kinds=NameKind.values,
)


class Organisations(Table):
    name = "organisations"
    model = Organisation
    about = _("Organisations, media, agencies, courts, prisons, companies.")
    first = [NAMES]


class People(Table):
    name = "people"
    model = Person
    about = _("Persons who were affected or acted.")
    first = [NAMES]


class Affiliations(Table):
    name = "affiliations"
    model = Affiliation
    about = _("What a person is or was in an organisation.")


class Relationships(Table):
    name = "relationships"
    model = Relationship
    about = _("What two persons are to each other, each pair once.")


def declare() -> None:
    register(
        Organisations,
        People,
        Affiliations,
        Relationships,
        citations(Organisations, OrganisationCitation),
        citations(People, PersonCitation),
        citations(Affiliations, AffiliationCitation),
        citations(Relationships, RelationshipCitation),
    )
