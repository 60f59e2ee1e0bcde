"""Incidents with everybody involved."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Case, F, Func, Q, When
from django.utils.translation import gettext_lazy as _

from cases.participants.models import LEAD, NOTE, WHO, WITHHELD, Participant
from people.models import Dated, Person
from sources.models import SUBJECT, Citation, about_row
from tracker.editorial.declarations import declare, public, worked_out
from tracker.editorial.history import track, track_links
from tracker.editorial.records import Record, Row, Status
from tracker.ground.texts import LocalTextField, local_text_check, plain
from tracker.models import (
    Activity,
    Certainty,
    Country,
    Degree,
    IncidentLinkKind,
    IncidentType,
    MotiveLink,
    PerpetratorStatus,
    Place,
    Verification,
)
from tracker.search.columns import searchable

# What the public lists of incidents count.
COUNTED = (
    *("id", "country", "state_responsible", "type", "verification", "motive_link"),
    *("began_latest", "until_earliest", "until_latest"),
)
NOT_ASSESSED = "V0"
UNFOUNDED = "V5"


def until(bound: str) -> models.GeneratedField:
    """A bound of when it was over: of its end, or of its beginning where no end is known."""
    last = Case(When(ended="", then=F("began")), default=F("ended"))
    return models.GeneratedField(
        expression=Func(last, function=bound),
        output_field=models.DateField(null=True),
        db_persist=True,
    )


def of_public(name: str, *filtered: str) -> models.Index:
    """Index for public lists: filter column, then date and ref (the order), INCLUDE the counted columns; partial
    on published.
    """
    return models.Index(
        *filtered,
        F("began_earliest").desc(nulls_last=True),
        "ref",
        name=name,
        condition=Q(status=Status.PUBLISHED),
        include=[name for name in COUNTED if name not in filtered],
    )


@track
class Incident(Dated, Record):
    """What happened: one event with everybody involved, however many they are."""

    title = LocalTextField(_("title"))
    summary = LocalTextField(_("public summary"), rows=5)
    lead = models.URLField(
        _("link to follow up"),
        max_length=1000,
        blank=True,
        help_text=_("Internal: enough to save a draft. Sources are cited below."),
    )
    type = models.ForeignKey(
        IncidentType,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("main type"),
    )
    further_types = models.ManyToManyField(
        IncidentType, blank=True, related_name="+", verbose_name=_("further types")
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("country where it happened"),
    )
    state_responsible = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("state responsible, if another"),
    )
    place = models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("place"),
    )
    verification = models.ForeignKey(
        Verification,
        on_delete=models.PROTECT,
        default=NOT_ASSESSED,
        related_name="+",
        verbose_name=_("verification"),
    )
    motive_link = models.ForeignKey(
        MotiveLink,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("link of the motive to the activity"),
    )
    activities = models.ManyToManyField(
        Activity, blank=True, related_name="+", verbose_name=_("because of which activity")
    )
    official_version = LocalTextField(_("official version"), rows=3)
    is_online = models.BooleanField(_("online"), null=True, blank=True)
    is_transnational = models.BooleanField(_("across a border"), null=True, blank=True)
    is_gender_based = models.BooleanField(_("gender-based"), null=True, blank=True)
    is_collective = models.BooleanField(
        _("stands for a number of unnamed cases"),
        default=False,
        help_text=_("A practice that the sources describe without single events."),
    )

    until_earliest = until("edtf_earliest")
    until_latest = until("edtf_latest")
    search = searchable("title", texts=("summary",))

    class Meta(Record.Meta):
        verbose_name = _("incident")
        verbose_name_plural = _("incidents")
        permissions = [("publish_incident", "Can publish and withdraw incidents")]
        indexes = [
            models.Index(fields=["began_earliest", "ref"], name="incident_by_date"),
            of_public("public_incident_by_date"),
            of_public("public_incident_by_country", "country"),
            of_public("public_incident_by_state", "state_responsible"),
            of_public("public_incident_by_type", "type"),
            GinIndex(fields=["search"], name="incident_by_text"),
            # The staff's list, of all and of one country, in its order.
            models.Index(fields=["-updated_at", "-id"], name="incident_by_edit"),
            models.Index(fields=["country", "-updated_at", "-id"], name="incident_by_country_edit"),
        ]
        constraints = [
            *Record.Meta.constraints,
            *Dated.Meta.constraints,
            *(
                local_text_check("incident", name)
                for name in ("title", "summary", "official_version")
            ),
            models.CheckConstraint(
                name="incident_has_a_title_or_a_link",
                condition=~Q(title={}) | ~Q(lead=""),
                violation_error_message=_("Give a title or a link."),
            ),
            models.CheckConstraint(
                name="incident_published_is_not_unfounded",
                condition=~Q(status="published", verification=UNFOUNDED),
                violation_error_message=_("An unfounded incident cannot be public."),
            ),
        ]

    def public_label(self) -> str:
        return plain(self.title)

    def missing(self) -> list[str]:
        wanted = {
            _("Give the incident a title."): self.title,
            _("Choose a main type."): self.type_id,
            _("Choose the country where it happened."): self.country_id,
        }
        reasons = [str(reason) for reason, value in wanted.items() if not value]
        if self.verification_id == UNFOUNDED:
            reasons.append(str(_("An unfounded incident cannot be public.")))
        return reasons


declare(
    Incident,
    public("title", _("The title, per language."), "Title"),
    public("summary", _("The public summary, per language."), "Summary"),
    LEAD,
    public("type", _("The main type."), "Main type"),
    public("further_types", _("Further types.")),
    public(
        "country",
        _("The country where it happened."),
        "Country where it happened (ISO 3166-1 alpha-2)",
    ),
    public(
        "state_responsible",
        _("The state responsible, if it is another one."),
        "State responsible, where another",
    ),
    public("place", _("The place.")),
    public("began", _("When it began."), "Beginning"),
    public("ended", _("When it ended; empty: on the same day, or not known.")),
    public("verification", _("How well it is verified."), "How far it is verified"),
    public(
        "motive_link",
        _("How it is tied to the activity of those affected."),
        "How the motive is linked to the activity",
    ),
    public("activities", _("Because of which activities it happened.")),
    public(
        "official_version", _("What the authorities say, per language."), "What the authorities say"
    ),
    public(
        "is_online",
        _("Whether it happened online."),
        "Whether online; empty where it is not recorded",
        column="online",
    ),
    public(
        "is_transnational",
        _("Whether it reached across a border."),
        "Whether across a border",
        column="transnational",
    ),
    public(
        "is_gender_based",
        _("Whether it was gender-based."),
        "Whether gender-based",
        column="gender_based",
    ),
    public(
        "is_collective",
        _("Whether it stands for a number of unnamed cases."),
        "Whether of a group as such",
        column="collective",
    ),
    *worked_out("until_earliest", "until_latest", "search"),
)


track_links(Incident.further_types.through, "IncidentTyping", __name__)
track_links(Incident.activities.through, "IncidentActivity", __name__)


@track
class Involvement(Participant, Row):  # noqa: DJ008  __str__ is inherited, which ruff does not see
    """A person, an organisation, or somebody described in words, with one role in one incident."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="involvements")
    types = models.ManyToManyField(
        IncidentType,
        blank=True,
        related_name="+",
        verbose_name=_("types for this one"),
        help_text=_("Empty: all of the incident's types."),
    )
    on_account_of = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("on account of"),
        help_text=_("The person whose activity this was about, where relatives are targeted."),
    )
    affiliation_then = LocalTextField(_("post or affiliation then"))
    degree = models.ForeignKey(
        Degree,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("degree of involvement"),
    )
    certainty = models.ForeignKey(
        Certainty,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("certainty of the identification"),
    )
    perpetrator_status = models.ForeignKey(
        PerpetratorStatus,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("status of the alleged perpetrator"),
    )

    class Meta(Participant.Meta):
        verbose_name = _("involvement")
        verbose_name_plural = _("people and organisations involved")
        constraints = [
            *Participant.Meta.constraints,
            *Row.Meta.constraints,
            local_text_check("%(class)s", "affiliation_then"),
            models.CheckConstraint(
                name="involvement_is_not_on_its_own_account",
                condition=Q(on_account_of__isnull=True)
                | Q(person__isnull=True)
                | ~Q(on_account_of=F("person")),
                violation_error_message=_("“On account of” is for somebody else."),
            ),
            models.UniqueConstraint(
                name="involvement_of_a_person_is_given_once_per_role",
                fields=["incident", "person", "role"],
                violation_error_message=_("This person has this role already."),
            ),
            models.UniqueConstraint(
                name="involvement_of_an_organisation_is_given_once_per_role",
                fields=["incident", "organisation", "role"],
                violation_error_message=_("This organisation has this role already."),
            ),
        ]


declare(
    Involvement,
    public("incident", _("The incident.")),
    *WHO,
    public("role", _("The role."), "Role"),
    public("types", _("The types for this one; empty: all of the incident's types.")),
    public("on_account_of", _("The person whose activity this was about.")),
    public(
        "affiliation_then",
        _("The post or affiliation then, per language."),
        "Post or affiliation then",
    ),
    public("degree", _("The degree of involvement."), "Degree of involvement"),
    public(
        "certainty", _("How certainly this one was identified."), "How certain the involvement is"
    ),
    public(
        "perpetrator_status",
        _("The status of an alleged perpetrator."),
        "Whether alleged, charged, convicted",
    ),
    NOTE,
    *WITHHELD,
)


track_links(Involvement.types.through, "InvolvementTyping", __name__)


@track
class IncidentLink(Row):
    """One incident led to another, was part of it, answered it."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="links")
    kind = models.ForeignKey(
        IncidentLinkKind, on_delete=models.PROTECT, related_name="+", verbose_name=_("kind")
    )
    other = models.ForeignKey(
        Incident,
        on_delete=models.CASCADE,
        related_name="inverse_links",
        verbose_name=_("other incident"),
    )

    class Meta:
        verbose_name = _("link to another incident")
        verbose_name_plural = _("links to other incidents")
        ordering = ["id"]
        constraints = [
            *Row.Meta.constraints,
            models.CheckConstraint(
                name="incident_link_joins_two_incidents",
                condition=~Q(incident=F("other")),
                violation_error_message=_("An incident cannot be linked to itself."),
            ),
            models.UniqueConstraint(
                name="incident_link_is_given_once",
                fields=["incident", "kind", "other"],
                violation_error_message=_("This link is there already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.other}"


declare(
    IncidentLink,
    public("incident", _("The incident that the link starts from.")),
    public("kind", _("The kind of link."), "Kind of link"),
    public("other", _("The other incident.")),
)


@track
class IncidentCitation(Citation):
    """A citation about the incident, or about one involvement in it."""

    subject = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="citations")
    involvement = models.ForeignKey(
        Involvement,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("about whom"),
    )

    class Meta(Citation.Meta):
        constraints = [
            *Citation.Meta.constraints[1:],
            models.UniqueConstraint(
                name="incidentcitation_is_not_given_twice",
                fields=["subject", "source", "claim", "involvement", "locator"],
                nulls_distinct=False,
                violation_error_message=_("This source is cited for this claim already."),
            ),
        ]


declare(IncidentCitation, SUBJECT, about_row("involvement"))
