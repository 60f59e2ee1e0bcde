"""Models of cases (dossiers) and country texts."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.incidents.models import Incident
from cases.participants.models import LEAD
from people.models import Organisation, Person
from sources.models import Citation
from tracker.editorial.declarations import declare, each, internal, public, worked_out
from tracker.editorial.history import track, track_links
from tracker.editorial.records import Record
from tracker.ground.texts import LocalTextField, local_text_check, plain
from tracker.models import Country
from tracker.search.columns import searchable


class Monitoring(models.TextChoices):
    ACTIVE = "active", _("active")
    WATCH = "watch", _("watched")
    CLOSED = "closed", _("closed")


@track
class Case(Record):
    """A dossier: incidents, people and organisations that belong together."""

    title = LocalTextField(_("title"))
    text = LocalTextField(_("public text"), rows=8)
    lead = models.URLField(
        _("link to follow up"), max_length=1000, blank=True, help_text=_("Internal.")
    )
    monitoring = models.CharField(
        _("monitoring"), max_length=6, choices=Monitoring.choices, default=Monitoring.ACTIVE
    )
    next_check = models.DateField(_("next check"), null=True, blank=True)
    people = models.ManyToManyField(
        Person, blank=True, related_name="cases", verbose_name=_("people")
    )
    organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="cases", verbose_name=_("organisations")
    )
    incidents = models.ManyToManyField(
        Incident, blank=True, related_name="cases", verbose_name=_("incidents")
    )

    search = searchable("title", texts=("text",))

    class Meta(Record.Meta):
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        permissions = [("publish_case", "Can publish and withdraw cases")]
        indexes = [GinIndex(fields=["search"], name="case_by_text")]
        constraints = [
            *Record.Meta.constraints,
            local_text_check("case", "title"),
            local_text_check("case", "text"),
            models.CheckConstraint(
                name="case_has_a_title_or_a_link",
                condition=~Q(title={}) | ~Q(lead=""),
                violation_error_message=_("Give a title or a link."),
            ),
            models.CheckConstraint(
                name="case_monitoring_is_known", condition=Q(monitoring__in=Monitoring.values)
            ),
        ]

    def public_label(self) -> str:
        return plain(self.title)

    def missing(self) -> list[str]:
        return [] if self.title else [str(_("Give the case a title."))]


declare(
    Case,
    public("title", _("The title, per language."), "Title"),
    public("text", _("The public text, per language."), "Text"),
    LEAD,
    public("monitoring", _("How closely we follow it."), "How closely it is followed"),
    internal("next_check", _("The day on which it is to be looked at again.")),
    public("people", _("The people of the case.")),
    public("organisations", _("The organisations of the case.")),
    public("incidents", _("The incidents of the case.")),
    *worked_out("search"),
)


track_links(Case.people.through, "CasePerson", __name__)
track_links(Case.organisations.through, "CaseOrganisation", __name__)
track_links(Case.incidents.through, "CaseIncident", __name__)


@track
class CaseCitation(Citation):
    subject = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="citations")

    class Meta(Citation.Meta):
        pass


@track
class CountryProfile(Record):
    """What the public reads about a country: a text that is written, reviewed and published like all others."""

    country = models.OneToOneField(
        Country, on_delete=models.PROTECT, related_name="profile", verbose_name=_("country")
    )
    text = LocalTextField(_("public text"), rows=12)

    class Meta(Record.Meta):
        verbose_name = _("country text")
        verbose_name_plural = _("country texts")
        permissions = [("publish_countryprofile", "Can publish and withdraw country texts")]
        constraints = [*Record.Meta.constraints, local_text_check("country_profile", "text")]

    def public_label(self) -> str:
        return str(self.country)

    def missing(self) -> list[str]:
        return [] if self.text else [str(_("Write the text."))]


declare(
    CountryProfile,
    public("country", _("The country.")),
    public("text", _("The public text, per language.")),
    *each(public, "ref", "public_changed_on", not_shown="it is known by its country"),
)


@track
class CountryProfileCitation(Citation):
    subject = models.ForeignKey(CountryProfile, on_delete=models.CASCADE, related_name="citations")

    class Meta(Citation.Meta):
        pass
