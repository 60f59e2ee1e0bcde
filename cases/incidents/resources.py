"""Tables of incidents and of everybody involved."""

from django.utils.translation import gettext_lazy as _

from cases.incidents.models import Incident, IncidentCitation, IncidentLink, Involvement
from cases.participants.resources import LEAD, NOTE, WHO, WITHHELD
from sources.resources import citations
from tracker.files.imports.columns import Ref
from tracker.files.imports.field_columns import columns_of
from tracker.files.imports.kernel_kinds import NOTES
from tracker.files.imports.kinds import Table


class Incidents(Table):
    name = "incidents"
    model = Incident
    label = Incident._meta.verbose_name_plural
    about = _("What happened: one event with everybody involved, however many they are.")
    columns = columns_of(
        Incident,
        ("title", _("The title, per language.")),
        ("summary", _("The public summary, per language.")),
        LEAD,
        ("type", _("The main type.")),
        ("further_types", _("Further types.")),
        ("country", _("The country where it happened.")),
        ("state_responsible", _("The state responsible, if it is another one.")),
        ("place", _("The place.")),
        ("began", _("When it began.")),
        ("ended", _("When it ended; empty: on the same day, or not known.")),
        ("verification", _("How well it is verified.")),
        ("motive_link", _("How it is tied to the activity of those affected.")),
        ("activities", _("Because of which activities it happened.")),
        ("official_version", _("What the authorities say, per language.")),
        ("online", _("Whether it happened online."), "is_online"),
        ("transnational", _("Whether it reached across a border."), "is_transnational"),
        ("gender_based", _("Whether it was gender-based."), "is_gender_based"),
        ("collective", _("Whether it stands for a number of unnamed cases."), "is_collective"),
        NOTES,
    )


class Involvements(Table):
    name = "involvements"
    model = Involvement
    record = ("incident",)
    label = Involvement._meta.verbose_name_plural
    about = _("A person, an organisation, or somebody in words, with one role in one incident.")
    columns = columns_of(
        Involvement,
        ("incident", _("The incident.")),
        *WHO,
        ("role", _("The role.")),
        ("types", _("The types for this one; empty: all of the incident's types.")),
        ("on_account_of", _("The person whose activity this was about.")),
        ("affiliation_then", _("The post or affiliation then, per language.")),
        ("degree", _("The degree of involvement.")),
        ("certainty", _("How certainly this one was identified.")),
        ("perpetrator_status", _("The status of an alleged perpetrator.")),
        NOTE,
        *WITHHELD,
    )


class IncidentLinks(Table):
    name = "incident_links"
    model = IncidentLink
    record = ("incident",)
    label = IncidentLink._meta.verbose_name_plural
    about = _("One incident led to another, was part of it, answered it.")
    columns = columns_of(
        IncidentLink,
        ("incident", _("The incident that the link starts from.")),
        ("kind", _("The kind of link.")),
        ("other", _("The other incident.")),
    )


ABOUT = Ref(
    "about",
    Involvement,
    _("The row of the record that the citation is about: an involvement, a step."),
    key="involvement_id",
)

TABLES = (Incidents, Involvements, IncidentLinks)
CITATIONS = (citations(Incidents, IncidentCitation, [ABOUT]),)
