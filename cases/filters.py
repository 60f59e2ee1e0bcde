"""How incidents and cases are found."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from cases import public
from cases.involving import in_their_roles, involving
from cases.legal_filters import ParticipantFilter
from people.public import PublicOrganisationName, PublicPersonName
from tracker.filters import (
    CodesFilter,
    DateBoundFilter,
    Facet,
    OptionFilter,
    OptionsFilter,
    RefsFilter,
    Rows,
    TextFilter,
    overlaps,
)
from tracker.public import CountsAs, Side

UPDATED = (F("public_changed_on").desc(nulls_last=True), "ref")
MATCHES = [("certain", _("certain only"))]
COUNTS_AS = [
    (CountsAs.VIOLATION.value, _("violations")),
    (CountsAs.DEVELOPMENT.value, _("developments")),
    (CountsAs.CONTEXT.value, _("context and law")),
    (CountsAs.ACT.value, _("acts of the affected side")),
]


def in_countries(codes: list[str]) -> Rows:
    """Incidents that happened in a country, or that its state is responsible for."""
    return public.PublicIncidentCountry.objects.filter(country__in=codes).values("incident")


def of_types(codes: list[str]) -> Rows:
    return public.PublicIncidentTyping.objects.filter(type__in=codes).values("incident")


def naming(word: str) -> Iterator[Rows]:
    """Incidents with a person or an organisation named so, in any script."""
    rows = public.PublicInvolvement.objects.order_by()
    yield rows.filter(person__in=named(PublicPersonName, word)).values("incident")
    yield rows.filter(organisation__in=named(PublicOrganisationName, word)).values("incident")


def named(names: Any, word: str) -> Rows:
    return names.objects.matching(word).values("bearer")


class IncidentFilter(ParticipantFilter):
    record = "incident"
    link = "incidents__incident"

    country = CodesFilter(vocabulary="country", label=_("country"))
    type = CodesFilter(vocabulary="type", label=_("type"))
    counts_as = OptionsFilter(choices=COUNTS_AS, label=_("counts as"))
    role = CodesFilter(vocabulary="role", label=_("role"))
    person = RefsFilter(label=_("person"))
    organisation = RefsFilter(label=_("organisation"))
    place = RefsFilter(label=_("place"))
    activity = CodesFilter(vocabulary="activity", label=_("because of"))
    motive = CodesFilter(vocabulary="motive", label=_("link of the motive to the activity"))
    verification = CodesFilter(vocabulary="verification", label=_("verification"))
    after = DateBoundFilter(bound="earliest", label=_("after"))
    before = DateBoundFilter(bound="latest", label=_("before"))
    match = OptionFilter(choices=MATCHES, label=_("dates"))
    q = TextFilter(label=_("text or name"))
    sort = OptionFilter(
        choices=[
            ("newest", _("newest first")),
            ("oldest", _("oldest first")),
            ("updated", _("latest update first")),
        ],
        label=_("order"),
    )

    together = {
        **ParticipantFilter.together,
        "involvement": ("person", "organisation", "role"),
        "time": ("after", "before", "match"),
    }
    sorts = {
        "newest": (F("began_earliest").desc(nulls_last=True), "ref"),
        "oldest": (F("began_earliest").asc(nulls_last=True), "ref"),
        "updated": UPDATED,
    }

    @staticmethod
    def members() -> Rows:
        """Those affected."""
        affected = public.PublicInvolvement.objects.order_by().filter(role__side=Side.AFFECTED)
        return affected.filter(person__isnull=False)

    def by_country(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(pk__in=in_countries(chosen["country"]))

    def by_type(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(pk__in=of_types(self.with_children(chosen["type"])))

    def by_counts_as(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(type__counts_as__in=chosen["counts_as"])

    def by_activity(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        pairs = public.PublicIncidentActivity.objects.filter(activity__in=chosen["activity"])
        return rows.filter(pk__in=pairs.values("incident"))

    def by_place(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        """There, or in a part of it."""
        refs = chosen["place"]
        return rows.filter(Q(place__ref__in=refs) | Q(place__parent__ref__in=refs))

    def by_motive(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(motive_link__in=chosen["motive"])

    def by_verification(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(verification__in=chosen["verification"])

    def by_involvement(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        for incidents in involving(chosen):
            rows = rows.filter(pk__in=incidents)
        return rows

    def by_time(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        possible, certain = overlaps(chosen, begins="began", ends="until")
        return rows.filter(certain if chosen.get("match") else possible)

    def naming(self, word: str) -> Iterator[Rows]:
        return naming(word)

    def certain(self) -> Q:
        """Which of the rows found match the time asked for with certainty."""
        return overlaps(self.chosen(), begins="began", ends="until")[1]

    def facets(self) -> list[Facet]:
        group = Coalesce("type__parent", "type")
        return [
            Facet("country", _("Country"), self._by_country()),
            Facet("type", _("Type"), self._by_type(group), level="group"),
            Facet("type", _("Type"), self._by_type(F("type")), level="type"),
            Facet("counts_as", _("Counts as"), self._by("counts_as", F("type__counts_as"))),
            Facet("role", _("Role"), self._by_role()),
            Facet("activity", _("Because of"), self._by_activity()),
            Facet("motive", _("Link of the motive"), self._by("motive", F("motive_link"))),
            Facet("verification", _("Verification"), self._by("verification", F("verification"))),
            *self.participant_facets(),
        ]

    def _by(self, parameter: str, value: Any) -> Rows:
        rows = self.found(parameter).values(value=value)
        return rows.filter(value__isnull=False).annotate(number=Count("pk"))

    def _by_country(self) -> Rows:
        found = self.found("country").values("pk")
        pairs = public.PublicIncidentCountry.objects.filter(incident__in=found)
        return pairs.values(value=F("country")).annotate(number=Count("incident"))

    def _by_type(self, value: Any) -> Rows:
        found = self.found("type").values("pk")
        pairs = public.PublicIncidentTyping.objects.filter(incident__in=found)
        counted = pairs.annotate(value=value).values("value")
        return counted.annotate(number=Count("incident", distinct=True))

    def _by_activity(self) -> Rows:
        found = self.found("activity").values("pk")
        pairs = public.PublicIncidentActivity.objects.filter(incident__in=found)
        return pairs.values(value=F("activity")).annotate(number=Count("incident"))

    def _by_role(self) -> Rows:
        """Of the person or organisation asked for, only their own roles count."""
        found = self.found("role").values("pk")
        pairs = public.PublicInvolvement.objects.filter(incident__in=found).annotate(
            value=F("role")
        )
        counted = in_their_roles(pairs, self.chosen()).order_by().values("value")
        return counted.annotate(number=Count("incident", distinct=True))


class CaseFilter(ParticipantFilter):
    """A case is found by what one of its incidents is, and by who is in it."""

    record = "case"
    link = "cases__case"

    country = CodesFilter(vocabulary="country", label=_("country"))
    type = CodesFilter(vocabulary="type", label=_("type"))
    role = CodesFilter(vocabulary="role", label=_("role"))
    person = RefsFilter(label=_("person"))
    organisation = RefsFilter(label=_("organisation"))
    monitoring = OptionsFilter(choices=public.MONITORING, label=_("monitoring"))
    after = DateBoundFilter(bound="earliest", label=_("after"))
    before = DateBoundFilter(bound="latest", label=_("before"))
    match = OptionFilter(choices=MATCHES, label=_("dates"))
    q = TextFilter(label=_("text or name"))
    sort = OptionFilter(
        choices=[("newest", _("newest first")), ("updated", _("latest update first"))],
        label=_("order"),
    )

    together = {
        **ParticipantFilter.together,
        "incidents": ("country", "type", "role", "after", "before", "match"),
    }
    sorts = {
        "newest": (F("latest").desc(nulls_last=True), "ref"),
        "updated": UPDATED,
    }

    @staticmethod
    def members() -> Rows:
        """Those whom the case lists, and those affected by its incidents."""
        return public.PublicCaseMember.objects.order_by()

    def incidents(self, chosen: dict[str, Any]) -> Rows:
        """Pairs of case and incident where the incident is what is asked for."""
        rows = public.PublicCaseIncident.objects.all()
        if "country" in chosen:
            rows = rows.filter(incident__in=in_countries(chosen["country"]))
        if "type" in chosen:
            rows = rows.filter(incident__in=of_types(self.with_children(chosen["type"])))
        for incidents in involving(chosen) if "role" in chosen else ():
            rows = rows.filter(incident__in=incidents)
        possible, certain = overlaps(chosen, begins="incident__began", ends="incident__until")
        return rows.filter(certain if chosen.get("match") else possible)

    def by_incidents(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(pk__in=self.incidents(chosen).values("case"))

    def by_person(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        listed = public.PublicCasePerson.objects.filter(person__ref__in=chosen["person"])
        return self._with(rows, listed, involving({"person": chosen["person"]}))

    def by_organisation(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        refs = chosen["organisation"]
        listed = public.PublicCaseOrganisation.objects.filter(organisation__ref__in=refs)
        return self._with(rows, listed, involving({"organisation": refs}))

    def _with(self, rows: Rows, listed: Rows, incidents: Iterator[Rows]) -> Rows:
        involved = public.PublicCaseIncident.objects.filter(incident__in=next(incidents))
        return rows.filter(Q(pk__in=listed.values("case")) | Q(pk__in=involved.values("case")))

    def by_monitoring(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(monitoring__in=chosen["monitoring"])

    def naming(self, word: str) -> Iterator[Rows]:
        """Cases that list somebody named so, or have an incident with them."""
        persons, organisations = named(PublicPersonName, word), named(PublicOrganisationName, word)
        yield public.PublicCasePerson.objects.filter(person__in=persons).values("case")
        listed = public.PublicCaseOrganisation.objects.filter(organisation__in=organisations)
        yield listed.values("case")
        for incidents in naming(word):
            yield public.PublicCaseIncident.objects.filter(incident__in=incidents).values("case")

    def certain(self) -> Q:
        """Which of the cases found have an incident that matches the time asked for with certainty."""
        certain = self.incidents({**self.chosen(), "match": "certain"})
        return Q(pk__in=certain.values("case"))

    def facets(self) -> list[Facet]:
        country = F("incident__countries__country")
        group = Coalesce("incident__typings__type__parent", "incident__typings__type")
        return [
            Facet("monitoring", _("Monitoring"), self._by_monitoring()),
            Facet("country", _("Country"), self._count("country", country)),
            Facet("type", _("Type"), self._count("type", group), level="group"),
            Facet(
                "type", _("Type"), self._count("type", F("incident__typings__type")), level="type"
            ),
            Facet("role", _("Role"), self._count("role", F("incident__involvements__role"))),
            *self.participant_facets(),
        ]

    def _by_monitoring(self) -> Rows:
        rows = self.found("monitoring")
        return rows.values(value=F("monitoring")).annotate(number=Count("pk"))

    def _count(self, parameter: str, value: Any) -> Rows:
        """Of those with an incident that is asked for, and with all else that is."""
        rows = self.incidents(self.chosen(parameter)).annotate(value=value)
        others = self.found(*self.together["incidents"])
        if others is not self.queryset:
            rows = rows.filter(case__in=others.values("pk"))
        if parameter == "role":
            rows = in_their_roles(rows, self.chosen())
        counted = rows.filter(value__isnull=False).values("value")
        return counted.annotate(number=Count("case", distinct=True))
