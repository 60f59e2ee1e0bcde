"""How incidents and cases are found."""

from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from cases import public
from people.public import PublicOrganisationName, PublicPersonName
from tracker.filters import (
    CodesFilter,
    DateBoundFilter,
    ListFilter,
    OptionFilter,
    RefsFilter,
    TextFilter,
    in_words,
    overlaps,
)
from tracker.listing import Facet
from tracker.models import CountsAs

UPDATED = (F("public_changed_on").desc(nulls_last=True), "ref")
MATCHES = [("certain", _("certain only"))]
COUNTS_AS = [
    (CountsAs.VIOLATION.value, _("violations")),
    (CountsAs.DEVELOPMENT.value, _("developments")),
    (CountsAs.CONTEXT.value, _("context and law")),
    (CountsAs.ACT.value, _("acts of the affected side")),
]


def involving(word: str) -> QuerySet[Any]:
    """Incidents with a person or an organisation named so, in any script."""
    persons = PublicPersonName.objects.matching(word).values("bearer")
    organisations = PublicOrganisationName.objects.matching(word).values("bearer")
    return public.PublicInvolvement.objects.filter(
        Q(person__in=persons) | Q(organisation__in=organisations)
    ).values("incident")


class IncidentFilter(ListFilter):
    country = CodesFilter(vocabulary="country", label=_("country"))
    type = CodesFilter(vocabulary="type", label=_("type"))
    counts_as = OptionFilter(choices=COUNTS_AS, label=_("counts as"))
    role = CodesFilter(vocabulary="role", label=_("role"))
    person = RefsFilter(label=_("person"))
    organisation = RefsFilter(label=_("organisation"))
    verification = CodesFilter(vocabulary="verification", label=_("verification"))
    after = DateBoundFilter(label=_("after"))
    before = DateBoundFilter(label=_("before"))
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
        "involvement": ("person", "organisation", "role"),
        "time": ("after", "before", "match"),
    }
    sorts = {
        "newest": (F("began_earliest").desc(nulls_last=True), "ref"),
        "oldest": (F("began_earliest").asc(nulls_last=True), "ref"),
        "updated": UPDATED,
    }

    def by_country(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        pairs = public.PublicIncidentCountry.objects.filter(country__in=chosen["country"])
        return rows.filter(pk__in=pairs.values("incident"))

    def by_type(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        pairs = public.PublicIncidentTyping.objects.filter(
            type__in=self.with_children(chosen["type"])
        )
        return rows.filter(pk__in=pairs.values("incident"))

    def by_counts_as(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        return rows.filter(type__counts_as=chosen["counts_as"])

    def by_verification(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        return rows.filter(verification__in=chosen["verification"])

    def by_involvement(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        """A role asked for together with a person or an organisation is theirs, in one involvement."""
        bearers = [name for name in ("person", "organisation") if name in chosen]
        for bearer in bearers or [""]:
            matching = public.PublicInvolvement.objects.all()
            if bearer:
                matching = matching.filter(**{f"{bearer}__ref__in": chosen[bearer]})
            if "role" in chosen:
                matching = matching.filter(role__in=chosen["role"])
            rows = rows.filter(pk__in=matching.values("incident"))
        return rows

    def by_time(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        possible, certain = overlaps(chosen, begins="began", ends="until")
        return rows.filter(certain if chosen.get("match") else possible)

    def by_q(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        for word in chosen["q"].split()[:10]:
            rows = rows.filter(in_words("search", word) | Q(pk__in=involving(word)))
        return rows

    def certain(self) -> Q:
        """Which of the rows found match the time asked for with certainty."""
        return overlaps(self.chosen(), begins="began", ends="until")[1]

    def facets(self) -> list[Facet]:
        return [
            Facet("country", _("Country"), self._by_country()),
            Facet("type", _("Type"), self._by_group(), level="group"),
            Facet("type", _("Type"), self._by_type(), level="type"),
            Facet("role", _("Role"), self._by_role()),
            Facet("verification", _("Verification"), self._by_verification()),
        ]

    def _by_country(self) -> QuerySet[Any]:
        found = self.found(leave_out="country").values("pk")
        pairs = public.PublicIncidentCountry.objects.filter(incident__in=found)
        return pairs.values(value=F("country")).annotate(number=Count("incident"))

    def _by_type(self) -> QuerySet[Any]:
        return self._typings().values(value=F("type")).annotate(number=Count("incident", distinct=True))

    def _by_group(self) -> QuerySet[Any]:
        group = Coalesce("type__parent", "type")
        rows = self._typings().annotate(value=group).values("value")
        return rows.annotate(number=Count("incident", distinct=True))

    def _typings(self) -> QuerySet[Any]:
        found = self.found(leave_out="type").values("pk")
        return public.PublicIncidentTyping.objects.filter(incident__in=found)

    def _by_role(self) -> QuerySet[Any]:
        """Of the person or organisation asked for, only their own roles count."""
        chosen = self.chosen()
        rows = public.PublicInvolvement.objects.filter(
            incident__in=self.found(leave_out="role").values("pk")
        )
        for bearer in ("person", "organisation"):
            if bearer in chosen:
                theirs = public.PublicInvolvement.objects.filter(
                    incident=OuterRef("incident"),
                    role=OuterRef("role"),
                    **{f"{bearer}__ref__in": chosen[bearer]},
                )
                rows = rows.filter(Exists(theirs))
        return rows.values(value=F("role")).annotate(number=Count("incident", distinct=True))

    def _by_verification(self) -> QuerySet[Any]:
        rows = self.found(leave_out="verification")
        return rows.values(value=F("verification")).annotate(number=Count("pk"))


class CaseFilter(ListFilter):
    """A case is found by what one of its incidents is, and by who is in it."""

    country = CodesFilter(vocabulary="country", label=_("country"))
    type = CodesFilter(vocabulary="type", label=_("type"))
    role = CodesFilter(vocabulary="role", label=_("role"))
    person = RefsFilter(label=_("person"))
    organisation = RefsFilter(label=_("organisation"))
    monitoring = OptionFilter(choices=public.MONITORING, label=_("monitoring"))
    after = DateBoundFilter(label=_("after"))
    before = DateBoundFilter(label=_("before"))
    match = OptionFilter(choices=MATCHES, label=_("dates"))
    q = TextFilter(label=_("text or name"))
    sort = OptionFilter(
        choices=[("newest", _("newest first")), ("updated", _("latest update first"))],
        label=_("order"),
    )

    together = {
        "incidents": ("country", "type", "role", "after", "before", "match"),
    }
    sorts = {
        "newest": (F("latest").desc(nulls_last=True), "ref"),
        "updated": UPDATED,
    }

    def incidents(self, chosen: dict[str, Any]) -> QuerySet[Any]:
        """Pairs of case and incident where the incident is what is asked for."""
        rows = public.PublicCaseIncident.objects.all()
        if "country" in chosen:
            rows = rows.filter(incident__countries__country__in=chosen["country"])
        if "type" in chosen:
            rows = rows.filter(incident__typings__type__in=self.with_children(chosen["type"]))
        if "role" in chosen:
            rows = rows.filter(incident__involvements__role__in=chosen["role"])
        possible, certain = overlaps(chosen, begins="incident__began", ends="incident__until")
        return rows.filter(certain if chosen.get("match") else possible)

    def by_incidents(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        return rows.filter(pk__in=self.incidents(chosen).values("case"))

    def by_person(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        listed = public.PublicCasePerson.objects.filter(person__ref__in=chosen["person"])
        involved = self._involved(person__ref__in=chosen["person"])
        return rows.filter(Q(pk__in=listed.values("case")) | Q(pk__in=involved))

    def by_organisation(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        listed = public.PublicCaseOrganisation.objects.filter(
            organisation__ref__in=chosen["organisation"]
        )
        involved = self._involved(organisation__ref__in=chosen["organisation"])
        return rows.filter(Q(pk__in=listed.values("case")) | Q(pk__in=involved))

    def by_monitoring(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        return rows.filter(monitoring=chosen["monitoring"])

    def by_q(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        for word in chosen["q"].split()[:10]:
            named = PublicPersonName.objects.matching(word).values("bearer")
            listed = public.PublicCasePerson.objects.filter(person__in=named).values("case")
            incidents = public.PublicCaseIncident.objects.filter(incident__in=involving(word))
            rows = rows.filter(
                in_words("search", word) | Q(pk__in=listed) | Q(pk__in=incidents.values("case"))
            )
        return rows

    def certain(self) -> Q:
        """Which of the cases found have an incident that matches the time asked for with certainty."""
        certain = self.incidents({**self.chosen(), "match": "certain"})
        return Q(pk__in=certain.values("case"))

    def _involved(self, **bearer: Any) -> QuerySet[Any]:
        incidents = public.PublicInvolvement.objects.filter(**bearer).values("incident")
        return public.PublicCaseIncident.objects.filter(incident__in=incidents).values("case")

    def facets(self) -> list[Facet]:
        return [
            Facet("country", _("Country"), self._count("country", F("incident__countries__country"))),
            Facet(
                "type",
                _("Type"),
                self._count(
                    "type", Coalesce("incident__typings__type__parent", "incident__typings__type")
                ),
                level="group",
            ),
            Facet("type", _("Type"), self._count("type", F("incident__typings__type")), level="type"),
        ]

    def _count(self, parameter: str, value: Any) -> QuerySet[Any]:
        found = self.found(leave_out=parameter).values("pk")
        rows = self.incidents(self.chosen(parameter)).filter(case__in=found)
        counted = rows.annotate(value=value).filter(value__isnull=False).values("value")
        return counted.annotate(number=Count("case", distinct=True))
