"""How people and organisations are found: by what they are, and by what they were in incidents."""

from typing import Any, ClassVar

from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from cases.filters import COUNTS_AS, MATCHES, UPDATED, in_countries
from cases.legal_filters import LEGAL, counted, each_level, in_situations, tried
from cases.public import PublicInvolvement, PublicInvolvementTyping, PublicPersonStatus
from people.public import GENDERS, PublicAffiliation, PublicCitizenship, PublicPersonTyping
from tracker.filters import (
    CodesFilter,
    DateBoundFilter,
    Facet,
    ListFilter,
    OptionFilter,
    OptionsFilter,
    RefsFilter,
    Rows,
    TextFilter,
    overlaps,
)
from tracker.public import Side

SORTS = [("name", _("by name")), ("updated", _("latest update first"))]


class BearerFilter(ListFilter):
    """Country, type, role and time have to match in one involvement of the one who is found."""

    bearer = ""

    country = CodesFilter(vocabulary="country", label=_("country of the incident"))
    type = CodesFilter(vocabulary="type", label=_("type of incident"))
    role = CodesFilter(vocabulary="role", label=_("role"))
    side = OptionsFilter(choices=Side.choices, label=_("side"))
    counts_as = OptionsFilter(choices=COUNTS_AS, label=_("counts as"))
    after = DateBoundFilter(bound="earliest", label=_("after"))
    before = DateBoundFilter(bound="latest", label=_("before"))
    match = OptionFilter(choices=MATCHES, label=_("dates"))
    q = TextFilter(label=_("name"))
    sort = OptionFilter(choices=SORTS, label=_("order"))

    together = {
        "involvement": ("country", "type", "role", "side", "counts_as", "after", "before", "match"),
    }
    sorts = {"name": ("sort_key", "ref"), "updated": UPDATED}
    of_involvements: ClassVar[dict[str, str]] = {
        "role": "role",
        "side": "role__side",
        "counts_as": "incident__type__counts_as",
    }

    def involvements(self, chosen: dict[str, Any]) -> Rows:
        rows = PublicInvolvement.objects.filter(**{f"{self.bearer}__isnull": False})
        if "country" in chosen:
            rows = rows.filter(incident__in=in_countries(chosen["country"]))
        if "type" in chosen:
            types = self.with_children(chosen["type"])
            rows = rows.filter(
                pk__in=PublicInvolvementTyping.objects.filter(type__in=types).values("involvement")
            )
        for parameter in self.of_involvements.keys() & chosen.keys():
            rows = rows.filter(**{f"{self.of_involvements[parameter]}__in": chosen[parameter]})
        possible, certain = overlaps(chosen, begins="incident__began", ends="incident__until")
        return rows.filter(certain if chosen.get("match") else possible)

    def by_involvement(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(pk__in=self.involvements(chosen).values(self.bearer))

    def matching(self, typed: str) -> Rows:
        return self.queryset.named(typed)

    def certain(self) -> Q:
        """Which of those found match the time asked for with certainty."""
        involvements = self.involvements({**self.chosen(), "match": "certain"})
        return Q(pk__in=involvements.values(self.bearer))

    def facets(self) -> list[Facet]:
        country = F("incident__countries__country")
        kind, group = F("typings__type"), Coalesce("typings__type__parent", "typings__type")
        counts_as, side = (F(self.of_involvements[name]) for name in ("counts_as", "side"))
        return [
            Facet("country", _("Country of the incident"), self._count("country", country)),
            Facet("type", _("Type of incident"), self._count("type", group), level="group"),
            Facet("type", _("Type of incident"), self._count("type", kind), level="type"),
            Facet("counts_as", _("Counts as"), self._count("counts_as", counts_as)),
            Facet("side", _("Side"), self._count("side", side)),
            Facet("role", _("Role"), self._count("role", F("role"))),
        ]

    def _count(self, parameter: str, value: Any) -> Rows:
        """Of those with an involvement that is asked for, and with all else that is."""
        rows = self.involvements(self.chosen(parameter))
        others = self.found(*self.together["involvement"])
        if others is not self.queryset:
            rows = rows.filter(**{f"{self.bearer}__in": others.values("pk")})
        counted = rows.annotate(value=value).filter(value__isnull=False).order_by().values("value")
        return counted.annotate(number=Count(self.bearer, distinct=True))


class PersonFilter(BearerFilter):
    """Article, category, outcome and court have to match in one party of a proceeding."""

    bearer = "person"

    kind = CodesFilter(vocabulary="person_type", label=_("person type"))
    gender = OptionsFilter(choices=GENDERS, label=_("gender"))
    citizenship = CodesFilter(vocabulary="country", label=_("citizenship"))
    organisation = RefsFilter(label=_("organisation"))
    status = CodesFilter(vocabulary="status", label=_("present situation"))
    article = RefsFilter(label=_("article"))
    category = CodesFilter(vocabulary="category", label=_("charge category"))
    outcome = CodesFilter(vocabulary="stage", label=_("outcome"))
    court = RefsFilter(label=_("court or body"))

    together = {**BearerFilter.together, "legal": LEGAL}

    def costly(self) -> dict[str, Rows]:
        found, chosen = super().costly(), self.chosen()
        if "status" in chosen:
            found["status"] = in_situations(self.with_children(chosen["status"], "status"))
        if chosen.keys() & {*LEGAL}:
            found["legal"] = self.queryset.filter(pk__in=tried(chosen)[0].values("whose"))
        return found

    def by_status(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(pk__in=self.once["status"])

    def by_legal(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(pk__in=self.once["legal"])

    def by_kind(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        typings = PublicPersonTyping.objects.filter(type__in=chosen["kind"])
        return rows.filter(pk__in=typings.values("person"))

    def by_gender(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(gender__in=chosen["gender"])

    def by_citizenship(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        citizenships = PublicCitizenship.objects.filter(country__in=chosen["citizenship"])
        return rows.filter(pk__in=citizenships.values("person"))

    def by_organisation(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        ties = PublicAffiliation.objects.filter(organisation__ref__in=chosen["organisation"])
        return rows.filter(pk__in=ties.values("person"))

    def facets(self) -> list[Facet]:
        return [
            Facet("status", _("Present situation"), self._by_status(), level="all"),
            Facet("kind", _("Person type"), self._each("kind", PublicPersonTyping, "type")),
            *super().facets(),
            Facet("category", _("Charge category"), self._by_charge("category")),
            Facet("outcome", _("Outcome"), self._by_charge("outcome")),
            Facet("gender", _("Gender"), self._by_gender()),
            Facet(
                "citizenship",
                _("Citizenship"),
                self._each("citizenship", PublicCitizenship, "country"),
            ),
        ]

    def _by_status(self) -> Rows:
        found = PublicPersonStatus.objects.filter(person__in=self.found("status").values("pk"))
        return counted(found, each_level("situation"), "person")

    def _by_charge(self, parameter: str) -> Rows:
        rows, table = tried(self.chosen(parameter), parameter)
        rows = rows.annotate(known=F(table.columns[parameter])).filter(
            known__isnull=False, whose__in=self.found(*LEGAL).values("pk")
        )
        return counted(rows, F("known"), "whose")

    def _by_gender(self) -> Rows:
        rows = self.found("gender").exclude(gender="")
        return rows.values(value=F("gender")).annotate(number=Count("pk"))

    def _each(self, parameter: str, pairs: Any, value: str) -> Rows:
        """Of a table that has each person with each value once."""
        found = self.found(parameter).values("pk")
        counted = pairs.objects.filter(person__in=found).values(value=F(value))
        return counted.annotate(number=Count("person"))


class OrganisationFilter(BearerFilter):
    bearer = "organisation"

    kind = CodesFilter(vocabulary="organisation_type", label=_("organisation type"))
    seat = CodesFilter(vocabulary="country", label=_("seat"))
    person = RefsFilter(label=_("person"))

    def by_kind(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(type__in=chosen["kind"])

    def by_seat(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(country__in=chosen["seat"])

    def by_person(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        ties = PublicAffiliation.objects.filter(person__ref__in=chosen["person"])
        return rows.filter(pk__in=ties.values("organisation"))

    def matching(self, typed: str) -> Rows:
        named = super().matching(typed).values("pk")
        return self.queryset.filter(Q(pk__in=named) | Q(acronym__iexact=typed))

    def facets(self) -> list[Facet]:
        return [
            Facet("kind", _("Organisation type"), self._own("kind", "type")),
            *super().facets(),
            Facet("seat", _("Seat"), self._own("seat", "country")),
        ]

    def _own(self, parameter: str, column: str) -> Rows:
        rows = self.found(parameter).filter(**{f"{column}__isnull": False})
        return rows.values(value=F(column)).annotate(number=Count("pk"))
