"""How people and organisations are found: by what they are, and by what they were in incidents."""

from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from cases.filters import COUNTS_AS, MATCHES, UPDATED
from cases.public import PublicInvolvement
from people.public import PublicAffiliation, PublicPersonTyping
from tracker.filters import (
    CodesFilter,
    DateBoundFilter,
    ListFilter,
    OptionFilter,
    RefsFilter,
    TextFilter,
    overlaps,
)
from tracker.listing import Facet
from tracker.models import Side

SORTS = [("name", _("by name")), ("updated", _("latest update first"))]


class BearerFilter(ListFilter):
    """Country, type, role and time have to match in one involvement of the one who is found."""

    bearer = ""

    country = CodesFilter(vocabulary="country", label=_("country of the incident"))
    type = CodesFilter(vocabulary="type", label=_("type of incident"))
    role = CodesFilter(vocabulary="role", label=_("role"))
    side = OptionFilter(choices=Side.choices, label=_("side"))
    counts_as = OptionFilter(choices=COUNTS_AS, label=_("counts as"))
    after = DateBoundFilter(label=_("after"))
    before = DateBoundFilter(label=_("before"))
    match = OptionFilter(choices=MATCHES, label=_("dates"))
    q = TextFilter(label=_("name"))
    sort = OptionFilter(choices=SORTS, label=_("order"))

    together = {
        "involvement": ("country", "type", "role", "side", "counts_as", "after", "before", "match"),
    }
    sorts = {"name": ("sort_key", "ref"), "updated": UPDATED}

    def involvements(self, chosen: dict[str, Any]) -> QuerySet[Any]:
        rows = PublicInvolvement.objects.filter(**{f"{self.bearer}__isnull": False})
        if "country" in chosen:
            rows = rows.filter(incident__countries__country__in=chosen["country"])
        if "type" in chosen:
            rows = rows.filter(typings__type__in=self.with_children(chosen["type"]))
        if "role" in chosen:
            rows = rows.filter(role__in=chosen["role"])
        if "side" in chosen:
            rows = rows.filter(role__side=chosen["side"])
        if "counts_as" in chosen:
            rows = rows.filter(incident__type__counts_as=chosen["counts_as"])
        possible, certain = overlaps(chosen, begins="incident__began", ends="incident__until")
        return rows.filter(certain if chosen.get("match") else possible)

    def by_involvement(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        return rows.filter(pk__in=self.involvements(chosen).values(self.bearer))

    def by_q(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        return rows.named(chosen["q"])  # type: ignore[attr-defined,no-any-return]

    def certain(self) -> Q:
        """Which of those found match the time asked for with certainty."""
        involvements = self.involvements({**self.chosen(), "match": "certain"})
        return Q(pk__in=involvements.values(self.bearer))

    def facets(self) -> list[Facet]:
        group = Coalesce("typings__type__parent", "typings__type")
        return [
            Facet("country", _("Country of the incident"), self._count("country", F("incident__countries__country"))),
            Facet("type", _("Type of incident"), self._count("type", group), level="group"),
            Facet("type", _("Type of incident"), self._count("type", F("typings__type")), level="type"),
            Facet("role", _("Role"), self._count("role", F("role"))),
        ]

    def _count(self, parameter: str, value: Any) -> QuerySet[Any]:
        found = self.found(leave_out=parameter).values("pk")
        rows = self.involvements(self.chosen(parameter)).filter(**{f"{self.bearer}__in": found})
        counted = rows.annotate(value=value).filter(value__isnull=False).values("value")
        return counted.annotate(number=Count(self.bearer, distinct=True))


class PersonFilter(BearerFilter):
    bearer = "person"

    kind = CodesFilter(vocabulary="person_type", label=_("person type"))
    organisation = RefsFilter(label=_("organisation"))

    def by_kind(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        typings = PublicPersonTyping.objects.filter(type__in=chosen["kind"])
        return rows.filter(pk__in=typings.values("person"))

    def by_organisation(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        ties = PublicAffiliation.objects.filter(organisation__ref__in=chosen["organisation"])
        return rows.filter(pk__in=ties.values("person"))

    def facets(self) -> list[Facet]:
        found = self.found(leave_out="kind").values("pk")
        kinds = PublicPersonTyping.objects.filter(person__in=found).values(value=F("type"))
        counted = kinds.annotate(number=Count("person"))
        return [Facet("kind", _("Person type"), counted, vocabulary="person_type"), *super().facets()]


class OrganisationFilter(BearerFilter):
    bearer = "organisation"

    kind = CodesFilter(vocabulary="organisation_type", label=_("organisation type"))
    person = RefsFilter(label=_("person"))

    def by_kind(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        return rows.filter(type__in=chosen["kind"])

    def by_person(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        ties = PublicAffiliation.objects.filter(person__ref__in=chosen["person"])
        return rows.filter(pk__in=ties.values("organisation"))

    def by_q(self, rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
        return rows.filter(
            Q(pk__in=self.queryset.named(chosen["q"]).values("pk"))
            | Q(acronym__iexact=chosen["q"])
        )

    def facets(self) -> list[Facet]:
        rows = self.found(leave_out="kind").filter(type__isnull=False)
        counted = rows.values(value=F("type")).annotate(number=Count("pk"))
        kinds = Facet("kind", _("Organisation type"), counted, vocabulary="organisation_type")
        return [kinds, *super().facets()]
