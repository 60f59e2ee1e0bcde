"""How people and organisations are found: by what they are, and by what they were in incidents."""

from collections.abc import Collection, Iterator
from functools import cached_property, partial
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from cases.incidents.filters import COUNTS_AS, MATCHES, UPDATED, in_countries
from cases.participants import counts as related
from cases.present.filters import LEGAL, counted, each_level, tried
from cases.public import (
    PublicInvolvedOrganisation,
    PublicInvolvedPerson,
    PublicInvolvementTyping,
    PublicPersonStatus,
)
from people.name_conditions import ByName
from people.nearest_names import nearest, place_in
from people.public import (
    GENDERS,
    PublicAffiliation,
    PublicCitizenship,
    PublicOrganisationName,
    PublicOrganisationText,
    PublicPersonName,
    PublicPersonText,
    PublicPersonTyping,
)
from tracker.ground.id_arrays import IsAmong, one_of
from tracker.lists.counting import RowSet, Statement
from tracker.lists.filters import (
    GLANCED_AT,
    YEARS,
    CodesFilter,
    DateBoundFilter,
    Facet,
    ListFilter,
    OptionFilter,
    OptionsFilter,
    RefsFilter,
    Rows,
    TextFilter,
    YearsFilter,
    in_years,
    overlaps,
)
from tracker.public import Side
from tracker.search.grammar import Term, parse
from tracker.search.matching import Found

BY_NAME = ("sort_key", "ref")
SORTS = [
    ("best", _("closest name first")),
    ("name", _("by name")),
    ("updated", _("latest update first")),
]


class BearerFilter(ByName, ListFilter):
    """Country, type, role and time have to match in one involvement of the one who is found."""

    bearer = ""
    texts: ClassVar[Any]
    names: ClassVar[Any]
    # The pairs of involvement and bearer.
    involved: ClassVar[Any]

    country = CodesFilter(vocabulary="country", label=_("country of the incident"))
    type = CodesFilter(vocabulary="type", label=_("type of incident"))
    role = CodesFilter(vocabulary="role", label=_("role"))
    side = OptionsFilter(choices=Side.choices, label=_("side"))
    counts_as = OptionsFilter(choices=COUNTS_AS, label=_("counts as"))
    year = YearsFilter(label=_("year"))
    after = DateBoundFilter(bound="earliest", label=_("after"))
    before = DateBoundFilter(bound="latest", label=_("before"))
    match = OptionFilter(choices=MATCHES, label=_("dates"))
    q = TextFilter(label=_("name or words"))
    sort = OptionFilter(choices=SORTS, label=_("order"))

    together = {
        "involvement": (
            *("country", "type", "role", "side", "counts_as", "year", "after", "before", "match"),
        ),
    }
    sorts = {"best": BY_NAME, "name": BY_NAME, "updated": UPDATED}
    of_involvements: ClassVar[dict[str, str]] = {
        "role": "role",
        "side": "role__side",
        "counts_as": "incident__type__counts_as",
    }

    def involvements(self, chosen: dict[str, Any]) -> Rows:
        rows = self.involved.objects.order_by()
        if "country" in chosen:
            rows = rows.filter(incident__in=in_countries(chosen["country"]))
        if "type" in chosen:
            types = self.with_children(chosen["type"])
            rows = rows.filter(
                pk__in=PublicInvolvementTyping.objects.filter(type__in=types).values("involvement")
            )
        for parameter in self.of_involvements.keys() & chosen.keys():
            rows = rows.filter(**{f"{self.of_involvements[parameter]}__in": chosen[parameter]})
        if "year" in chosen:
            rows = rows.filter(
                in_years(chosen["year"], begins="incident__began", ends="incident__until")
            )
        possible, certain = overlaps(chosen, begins="incident__began", ends="incident__until")
        return rows.filter(certain if chosen.get("match") else possible)

    def by_involvement(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(pk__in=self.involvements(chosen).values(self.bearer))

    def in_text(self, words: Any) -> Q:
        texts = self.texts.objects.filter(search=words)
        return Q(pk__in=texts.values(self.bearer))

    @cached_property
    def searched(self) -> Found:
        return Found(self.queryset, self.in_text, self.naming, self.tells_nothing, self.similar)

    def similar(self, text: str) -> Rows:
        """Those with a name like this one: with a wrong letter, or a word less. Names are looked at once, whatever
        plan the rest gets."""
        bearers = ArraySubquery(self.names.objects.order_by().resembling(text).values("bearer"))
        rows: Rows = self.queryset.model.objects.order_by().filter(IsAmong(F("pk"), bearers))
        return rows.values("pk")

    def naming(self, term: Term) -> Iterator[Rows]:
        """Those who are named so, in any script."""
        if (bearers := self.who(self.names, term)) != []:
            yield self.queryset.model.objects.filter(one_of("pk", bearers)).values("pk")

    def ordering(self) -> tuple[Any, ...]:
        """By how close the name is to what was typed, unless another order is asked for."""
        asked = self.chosen() if self.is_valid() else {}
        if "q" not in asked or asked.get("sort", "best") != "best":
            return super().ordering()
        return (place_in(self._closest).asc(nulls_last=True), *BY_NAME)

    @cached_property
    def _closest(self) -> list[int]:
        """Those with one of the words in their names; where nobody is, those with a similar name."""
        best = self.who.best(self.names)
        if not best:
            typed = parse(self.chosen()["q"]).text
            return [near.bearer for near in nearest(self.names.objects.all(), typed)]
        return sorted(best, key=lambda bearer: (-best[bearer][0], bearer))

    def certain(self) -> Q:
        """Which of those found match the time asked for with certainty."""
        involvements = self.involvements({**self.chosen(), "match": "certain"})
        return Q(pk__in=involvements.values(self.bearer))

    def facets(self) -> list[Facet]:
        return [
            self._facet("country", _("Country of the incident")),
            self._facet("type", _("Type of incident"), level="group"),
            self._facet("type", _("Type of incident"), level="type"),
            self._facet("year", _("Year of the incident"), most=YEARS, is_by_value=True),
            self._facet("counts_as", _("Counts as")),
            self._facet("side", _("Side")),
            self._facet("role", _("Role")),
        ]

    def _facet(self, name: str, title: Any, **more: Any) -> Facet:
        return Facet(name, title, apart=self.together["involvement"], most_rows=GLANCED_AT, **more)

    def count(self, statement: Statement, facets: Collection[Facet], *, with_total: bool) -> None:
        """What they were involved in is counted in their involvements, all else as for other lists."""
        wanted = {facet.parameter for facet in facets if facet.counts is None}
        pairs = partial(self._involvements, statement)
        related.add(statement, related.OF_BEARERS, wanted, pairs)
        super().count(statement, facets, with_total=with_total)

    def _involvements(self, statement: Statement, parameter: str) -> RowSet:
        """Those that are asked for but for one parameter, of whoever is all else that is asked for."""
        together = self.together["involvement"]
        chosen = {name: value for name, value in self.chosen(parameter).items() if name in together}
        rows = self.among(statement, self.involvements(chosen), self.bearer, *together)
        key = (self.involved.__name__, *sorted(chosen))
        return statement.found(key, [rows], "incident_id", f"{self.bearer}_id", "role_id")


class PersonFilter(BearerFilter):
    """Article, category, outcome and court have to match in one party of a proceeding."""

    bearer = "person"
    texts = PublicPersonText
    names = PublicPersonName
    involved = PublicInvolvedPerson

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

    def costly(self) -> dict[str, list[Rows]]:
        found, chosen = super().costly(), self.chosen()
        if chosen.keys() & {*LEGAL}:
            found["legal"] = [self.queryset.filter(pk__in=tried(chosen)[0].values("whose"))]
        return found

    def by_status(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        codes = self.with_children(chosen["status"], "status")
        return rows.filter(present__situation__in=codes)

    def by_legal(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(self.found_once("legal"))

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
        kind = partial(self._each, "kind", PublicPersonTyping, "type")
        citizenship = partial(self._each, "citizenship", PublicCitizenship, "country")
        return [
            Facet("status", _("Present situation"), self._by_status, level="all"),
            Facet("kind", _("Person type"), kind),
            *super().facets(),
            self._of_charges("category", _("Charge category")),
            self._of_charges("outcome", _("Outcome")),
            Facet("gender", _("Gender"), self._by_gender),
            Facet("citizenship", _("Citizenship"), citizenship),
        ]

    def _of_charges(self, name: str, title: Any) -> Facet:
        counts = partial(self._by_charge, name)
        return Facet(name, title, counts, apart=LEGAL, most_rows=GLANCED_AT)

    def _by_status(self, statement: Statement) -> Rows:
        found = self.among(statement, PublicPersonStatus.objects.all(), "person", "status")
        return counted(found, each_level("situation"), "person")

    def _by_charge(self, parameter: str, statement: Statement) -> Rows:
        rows, table = tried(self.chosen(parameter), parameter)
        rows = rows.annotate(known=F(table.columns[parameter])).filter(
            known__isnull=False, whose__isnull=False
        )
        rows = self.among(statement, rows, f"{table.party}person", *LEGAL)
        return counted(rows, F("known"), "whose")

    def _by_gender(self, statement: Statement) -> Rows:
        rows = self.among(statement, self.queryset, "pk", "gender").exclude(gender="")
        return rows.values(value=F("gender")).annotate(number=Count("pk"))

    def _each(self, parameter: str, pairs: Any, value: str, statement: Statement) -> Rows:
        """Of a table that has each person with each value once."""
        found = self.among(statement, pairs.objects.all(), "person", parameter)
        return found.values(value=F(value)).annotate(number=Count("person"))


class OrganisationFilter(BearerFilter):
    bearer = "organisation"
    texts = PublicOrganisationText
    names = PublicOrganisationName
    involved = PublicInvolvedOrganisation

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

    def facets(self) -> list[Facet]:
        return [
            Facet("kind", _("Organisation type"), partial(self._own, "kind", "type")),
            *super().facets(),
            Facet("seat", _("Seat"), partial(self._own, "seat", "country")),
        ]

    def _own(self, parameter: str, column: str, statement: Statement) -> Rows:
        rows = self.among(statement, self.queryset, "pk", parameter)
        known = rows.filter(**{f"{column}__isnull": False})
        return known.values(value=F(column)).annotate(number=Count("pk"))
