"""Persons and organisations, their names, and what ties them."""

from functools import partial
from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _

from people.names import Name, shown_name, touches_bearer
from sources.models import Citation
from tracker.editorial.date_fields import PartialDateField, earliest_of, edtf_check, latest_of
from tracker.editorial.declarations import confidential, declare, each, public, worked_out
from tracker.editorial.history import track, track_links
from tracker.editorial.records import Record, RecordQuerySet
from tracker.ground.text_fields import CleanCharField
from tracker.ground.texts import LocalTextField, local_text_check, plain
from tracker.models import Country, OrganisationType, PersonType, RelationshipKind
from tracker.search.columns import searchable


class Gender(models.TextChoices):
    FEMALE = "female", _("female")
    MALE = "male", _("male")
    OTHER = "other", _("other")


class NamedQuerySet(RecordQuerySet):
    def named(self, typed: str) -> "NamedQuerySet":
        """Those with a name that matches what was typed, in any script."""
        return self.filter(pk__in=self.name_rows().matching(typed).values("bearer"))

    def named_nearly(self, typed: str) -> "NamedQuerySet":
        """The same; where there are none among these records, those with a similar name.

        Names of other records make no difference: whoever may not see them learns nothing of them.
        """
        return self.filter(pk__in=self.own_names().resembling(typed).values("bearer"))

    def own_names(self) -> Any:
        """The rows of names of these records."""
        return self.name_rows().filter(bearer__in=self.order_by().values("pk"))

    def name_rows(self) -> Any:
        return self.model._meta.get_field("names").related_model._default_manager


class PersonQuerySet(NamedQuerySet):
    def published(self) -> "PersonQuerySet":
        """A withheld identity is never public, whatever its status."""
        return super().published().filter(identity_withheld=False)

    def visible_to(self, user: Any) -> "PersonQuerySet":
        """For the staff: withheld identities only for readers of those, and for whoever entered them."""
        if user.has_perm("people.view_withheld_person"):
            return self
        return self.filter(Q(identity_withheld=False) | Q(created_by=user))


@track
class Person(Record):
    """A person who was affected or acted. Names are rows of their own; there is no first or last name."""

    name = LocalTextField(_("shown name"), editable=False)
    sort_key = models.TextField(editable=False, db_index=True, default="")
    identity_withheld = models.BooleanField(
        _("identity withheld"),
        default=False,
        help_text=_("No page, no name, no link: the public sees at most a label in words."),
    )
    gender = models.CharField(
        _("gender"),
        max_length=6,
        choices=Gender.choices,
        blank=True,
        help_text=_("Empty: not recorded."),
    )
    born = PartialDateField(_("born"))
    born_earliest = earliest_of("born")
    born_latest = latest_of("born")
    died = PartialDateField(_("died"))
    died_earliest = earliest_of("died")
    died_latest = latest_of("died")
    is_minor = models.BooleanField(_("a minor at the time"), null=True, blank=True)
    citizenships = models.ManyToManyField(
        Country, blank=True, related_name="+", verbose_name=_("citizenships")
    )
    types = models.ManyToManyField(
        PersonType, blank=True, related_name="+", verbose_name=_("person types")
    )
    note = LocalTextField(_("one line about the person, public"))
    ethnicity = models.CharField(
        _("ethnicity"), max_length=100, blank=True, help_text=_("Internal, never public.")
    )

    search = searchable(texts=("note",))

    objects = PersonQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")
        permissions = [
            ("publish_person", "Can publish and withdraw people"),
            ("view_withheld_person", "Can see withheld identities"),
        ]
        triggers = [shown_name("people_personname")]
        indexes = [GinIndex(fields=["search"], name="person_by_text")]
        constraints = [
            *Record.Meta.constraints,
            local_text_check("person", "note"),
            edtf_check("person", "born"),
            edtf_check("person", "died"),
            models.CheckConstraint(
                name="person_gender_is_known", condition=Q(gender__in=["", *Gender.values])
            ),
            models.CheckConstraint(
                name="person_dies_after_birth",
                condition=Q(died_latest__isnull=True)
                | Q(born_earliest__isnull=True)
                | Q(died_latest__gte=F("born_earliest")),
                violation_error_message=_("A person cannot die before being born."),
            ),
        ]

    def public_label(self) -> str:
        return str(_("(identity withheld)")) if self.identity_withheld else plain(self.name)

    def missing(self) -> list[str]:
        return [] if self.names.exists() else [str(_("Give the person a name."))]


SHOWN_NAME = "shown names follow the rows of names"
declare(
    Person,
    public("gender", _("The gender; empty: not recorded."), "Gender"),
    public("born", _("When the person was born."), "Date of birth"),
    public("died", _("When the person died."), "Date of death"),
    public(
        "is_minor",
        _("Whether the person was a minor at the time."),
        "Whether a minor; empty where it is not recorded",
        column="minor",
    ),
    public("citizenships", _("The countries that the person is a citizen of.")),
    public("types", _("What kinds of person this is.")),
    public("note", _("One line about the person for the public, per language."), "Note"),
    confidential("identity_withheld", _("Whether the public must not learn who this is.")),
    confidential("ethnicity", _("The ethnicity. Never public.")),
    public("name", not_filed=SHOWN_NAME),
    public("sort_key", not_filed=SHOWN_NAME, not_shown=SHOWN_NAME),
    *worked_out("born_earliest", "born_latest", "died_earliest", "died_latest", "search"),
)


track_links(Person.citizenships.through, "PersonCitizenship", __name__)
track_links(Person.types.through, "PersonTyping", __name__)


@partial(track, without=("lexemes",))
class PersonName(Name):
    bearer = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="names", verbose_name=_("person")
    )

    class Meta(Name.Meta):
        triggers = [*Name.Meta.triggers, touches_bearer("people_person")]


@track
class PersonCitation(Citation):
    subject = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="citations")

    class Meta(Citation.Meta):
        pass


@track
class Organisation(Record):
    """An association, outlet, body of a state, court, company."""

    name = LocalTextField(_("shown name"), editable=False)
    sort_key = models.TextField(editable=False, db_index=True, default="")
    type = models.ForeignKey(
        OrganisationType,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("type"),
    )
    acronym = CleanCharField(_("acronym"), max_length=30, blank=True)
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("country"),
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    predecessor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name=_("successor of"),
        help_text=_("Agencies are renamed; the date is when this one was founded."),
    )
    founded = PartialDateField(_("founded"))
    founded_earliest = earliest_of("founded")
    founded_latest = latest_of("founded")
    dissolved = PartialDateField(_("dissolved"))
    dissolved_earliest = earliest_of("dissolved")
    dissolved_latest = latest_of("dissolved")
    note = LocalTextField(_("one line about the organisation, public"))
    search = searchable("acronym", texts=("note",), plain=("acronym",))

    objects = NamedQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        permissions = [("publish_organisation", "Can publish and withdraw organisations")]
        triggers = [shown_name("people_organisationname")]
        indexes = [GinIndex(fields=["search"], name="organisation_by_text")]
        constraints = [
            *Record.Meta.constraints,
            local_text_check("organisation", "note"),
            edtf_check("organisation", "founded"),
            edtf_check("organisation", "dissolved"),
            models.CheckConstraint(
                name="organisation_is_not_part_of_itself",
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                violation_error_message=_("An organisation cannot be part of itself."),
            ),
            models.CheckConstraint(
                name="organisation_does_not_succeed_itself",
                condition=Q(predecessor__isnull=True) | ~Q(predecessor=F("id")),
                violation_error_message=_("An organisation cannot succeed itself."),
            ),
            models.CheckConstraint(
                name="organisation_is_dissolved_after_it_is_founded",
                condition=Q(dissolved_latest__isnull=True)
                | Q(founded_earliest__isnull=True)
                | Q(dissolved_latest__gte=F("founded_earliest")),
                violation_error_message=_("An organisation cannot end before it begins."),
            ),
        ]

    def public_label(self) -> str:
        return plain(self.name)

    def missing(self) -> list[str]:
        return [] if self.names.exists() else [str(_("Give the organisation a name."))]


declare(
    Organisation,
    public("type", _("The type of organisation."), "Type of organisation"),
    public("acronym", _("The acronym."), "Acronym"),
    public("country", _("The country that it belongs to."), "Country (ISO 3166-1 alpha-2)"),
    public("parent", _("The organisation that it is a part of.")),
    public("predecessor", _("The organisation that it succeeded.")),
    public("founded", _("When it was founded."), "Date of foundation"),
    public("dissolved", _("When it ceased to be."), "Date of dissolution"),
    public("note", _("One line about it for the public, per language."), "Note"),
    public("name", not_filed=SHOWN_NAME),
    public("sort_key", not_filed=SHOWN_NAME, not_shown=SHOWN_NAME),
    *worked_out("founded_earliest", "founded_latest", "dissolved_earliest", "dissolved_latest"),
    *worked_out("search"),
)


@partial(track, without=("lexemes",))
class OrganisationName(Name):
    bearer = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="names", verbose_name=_("organisation")
    )

    class Meta(Name.Meta):
        triggers = [*Name.Meta.triggers, touches_bearer("people_organisation")]


@track
class OrganisationCitation(Citation):
    subject = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="citations")

    class Meta(Citation.Meta):
        pass


class Dated(models.Model):
    """From when to when something held."""

    began = PartialDateField(_("began"))
    began_earliest = earliest_of("began")
    began_latest = latest_of("began")
    ended = PartialDateField(_("ended"))
    ended_earliest = earliest_of("ended")
    ended_latest = latest_of("ended")

    class Meta:
        abstract = True
        constraints = [
            edtf_check("%(class)s", "began"),
            edtf_check("%(class)s", "ended"),
            models.CheckConstraint(
                name="%(class)s_ends_after_it_begins",
                condition=Q(ended_latest__isnull=True)
                | Q(began_earliest__isnull=True)
                | Q(ended_latest__gte=F("began_earliest")),
                violation_error_message=_("It cannot end before it begins."),
            ),
        ]


declare(Dated, *worked_out("began_earliest", "began_latest", "ended_earliest", "ended_latest"))
NO_PAGE = "it has no page: it is known by its two ends"


@track
class Affiliation(Dated, Record):  # noqa: DJ008  Record has it
    """What a person is or was in an organisation."""

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="affiliations", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.CASCADE,
        related_name="affiliations",
        verbose_name=_("organisation"),
    )
    kind = models.ForeignKey(
        RelationshipKind,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"joins": "person-organisation"},
        verbose_name=_("kind"),
    )
    post = LocalTextField(_("post or role"))

    class Meta(Record.Meta):
        verbose_name = _("affiliation")
        verbose_name_plural = _("affiliations")
        permissions = [("publish_affiliation", "Can publish and withdraw affiliations")]
        constraints = [
            *Record.Meta.constraints,
            *Dated.Meta.constraints,
            local_text_check("affiliation", "post"),
        ]


declare(
    Affiliation,
    public("person", _("The person.")),
    public("organisation", _("The organisation.")),
    public("kind", _("What the person is there."), "Kind of tie"),
    public("post", _("The post or role in words, per language."), "Post"),
    public("began", _("Since when."), "Beginning"),
    public("ended", _("Until when."), "End"),
    *each(public, "ref", "public_changed_on", not_shown=NO_PAGE),
)


@track
class AffiliationCitation(Citation):
    subject = models.ForeignKey(Affiliation, on_delete=models.CASCADE, related_name="citations")

    class Meta(Citation.Meta):
        pass


@track
class Relationship(Dated, Record):  # noqa: DJ008  Record has it
    """Two persons and what they are to each other: stored once, read from both ends."""

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="relationships", verbose_name=_("person")
    )
    kind = models.ForeignKey(
        RelationshipKind,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"joins": "person-person"},
        verbose_name=_("is"),
    )
    other = models.ForeignKey(
        Person,
        on_delete=models.CASCADE,
        related_name="inverse_relationships",
        verbose_name=_("of"),
    )
    note = LocalTextField(_("note"))

    class Meta(Record.Meta):
        verbose_name = _("relationship")
        verbose_name_plural = _("relationships")
        permissions = [("publish_relationship", "Can publish and withdraw relationships")]
        constraints = [
            *Record.Meta.constraints,
            *Dated.Meta.constraints,
            local_text_check("relationship", "note"),
            models.CheckConstraint(
                name="relationship_joins_two_persons",
                condition=~Q(person=F("other")),
                violation_error_message=_("Nobody is related to themselves."),
            ),
            models.UniqueConstraint(
                Least("person", "other"),
                Greatest("person", "other"),
                "kind",
                name="relationship_is_stored_once",
                violation_error_message=_("This relationship is there already."),
            ),
        ]


declare(
    Relationship,
    public("person", _("The person who is something to the other one.")),
    public("kind", _("What the person is to the other one."), "Kind of relation"),
    public("other", _("The other person.")),
    public("began", _("Since when."), "Beginning"),
    public("ended", _("Until when."), "End"),
    public("note", _("A note, per language."), "Note"),
    *each(public, "ref", "public_changed_on", not_shown=NO_PAGE),
)


@track
class RelationshipCitation(Citation):
    subject = models.ForeignKey(Relationship, on_delete=models.CASCADE, related_name="citations")

    class Meta(Citation.Meta):
        pass
