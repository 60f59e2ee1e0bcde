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
from tracker.files.imports.field_columns import columns_of
from tracker.files.imports.kernel_kinds import NOTES
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
    label = Organisation._meta.verbose_name_plural
    about = _("Organisations, media, agencies, courts, prisons, companies.")
    columns = columns_of(
        Organisation,
        NAMES,
        ("type", _("The type of organisation.")),
        ("acronym", _("The acronym.")),
        ("country", _("The country that it belongs to.")),
        ("parent", _("The organisation that it is a part of.")),
        ("predecessor", _("The organisation that it succeeded.")),
        ("founded", _("When it was founded.")),
        ("dissolved", _("When it ceased to be.")),
        ("note", _("One line about it for the public, per language.")),
        NOTES,
    )


class People(Table):
    name = "people"
    model = Person
    label = Person._meta.verbose_name_plural
    about = _("Persons who were affected or acted.")
    columns = columns_of(
        Person,
        NAMES,
        ("gender", _("The gender; empty: not recorded.")),
        ("born", _("When the person was born.")),
        ("died", _("When the person died.")),
        ("minor", _("Whether the person was a minor at the time."), "is_minor"),
        ("citizenships", _("The countries that the person is a citizen of.")),
        ("types", _("What kinds of person this is.")),
        ("note", _("One line about the person for the public, per language.")),
        ("identity_withheld", _("Whether the public must not learn who this is.")),
        ("ethnicity", _("The ethnicity. Never public.")),
        NOTES,
    )


class Affiliations(Table):
    name = "affiliations"
    model = Affiliation
    label = Affiliation._meta.verbose_name_plural
    about = _("What a person is or was in an organisation.")
    columns = columns_of(
        Affiliation,
        ("person", _("The person.")),
        ("organisation", _("The organisation.")),
        ("kind", _("What the person is there.")),
        ("post", _("The post or role in words, per language.")),
        ("began", _("Since when.")),
        ("ended", _("Until when.")),
        NOTES,
    )


class Relationships(Table):
    name = "relationships"
    model = Relationship
    label = Relationship._meta.verbose_name_plural
    about = _("What two persons are to each other, each pair once.")
    columns = columns_of(
        Relationship,
        ("person", _("The person who is something to the other one.")),
        ("kind", _("What the person is to the other one.")),
        ("other", _("The other person.")),
        ("began", _("Since when.")),
        ("ended", _("Until when.")),
        ("note", _("A note, per language.")),
        NOTES,
    )


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
