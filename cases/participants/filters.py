"""FilterSets of the lists of people and organisations."""

from collections.abc import Collection, Iterator
from functools import cached_property, partial
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.incidents.filters import COUNTS_AS, in_countries
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
from tracker.ground.id_arrays import IsAmong, in_ids
from tracker.lists.counting import RowSet, Statement
from tracker.lists.facets import YEARS, Facet
from tracker.lists.filter_kinds import (
    UPDATED,
    AfterFilter,
    BeforeFilter,
    CodesFilter,
    MatchFilter,
    OptionsFilter,
    OrderFilter,
    RefsFilter,
    Rows,
    WordsFilter,
    YearsFilter,
    in_time,
)
from tracker.lists.filters import GLANCED_AT, ListFilter
from tracker.public import Side
from tracker.search.grammar import Term, parse
from tracker.search.matching import Found

BY_NAME = ("sort_key", "ref")


class BearerFilter(ByName, ListFilter):
    """Country, type, role and time have to match in one involvement of the one who is found."""

    bearer = ""
    texts: ClassVar[Any]
    names: ClassVar[Any]
    # The pairs of involvement and bearer.
    involved: ClassVar[Any]

    country = CodesFilter(
        method="by_involvement", vocabulary="country", label=_("country of the incident")
    )
    type = CodesFilter(method="by_involvement", vocabulary="type", label=_("type of incident"))
    role = CodesFilter(method="by_involvement", vocabulary="role", label=_("role"))
    side = OptionsFilter(method="by_involvement", choices=Side.choices, label=_("side"))
    counts_as = OptionsFilter(method="by_involvement", choices=COUNTS_AS, label=_("counts as"))
    year = YearsFilter(method="by_involvement", label=_("year"))
    after = AfterFilter(method="by_involvement", label=_("after"))
    before = BeforeFilter(method="by_involvement", label=_("before"))
    match = MatchFilter(method="by_involvement")
    q = WordsFilter(label=_("name or words"))
    sort = OrderFilter(
        {
            "best": (_("closest name first"), BY_NAME),
            "name": (_("by name"), BY_NAME),
            "updated": UPDATED,
        }
    )

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
        return rows.filter(in_time(chosen, begins="incident__began", ends="incident__until"))

    def by_involvement(self, rows: Rows, *_one: Any) -> Rows:
        return rows.filter(pk__in=self.involvements(self.chosen).values(self.bearer))

    def in_text(self, words: Any) -> Q:
        texts = self.texts.objects.filter(search=words)
        return Q(pk__in=texts.values(self.bearer))

    @cached_property
    def searched(self) -> Found:
        return Found(self.queryset, self.in_text, self.naming, self.is_unselective, self.similar)

    def similar(self, text: str) -> Rows:
        """Ids by similar names (one typo, or one word less), as an array subquery evaluated once, whatever the
        plan of the rest.
        """
        bearers = ArraySubquery(self.names.objects.order_by().resembling(text).values("bearer"))
        rows: Rows = self.queryset.model.objects.order_by().filter(IsAmong(F("pk"), bearers))
        return rows.values("pk")

    def naming(self, term: Term) -> Iterator[Rows]:
        """Those who are named so, in any script."""
        if (bearers := self.who(self.names, term)) != []:
            yield self.queryset.model.objects.filter(in_ids("pk", bearers)).values("pk")

    def ordering(self) -> tuple[Any, ...]:
        """Orders by name similarity to `q` unless `sort` asks otherwise."""
        asked = self.chosen if self.is_valid() else {}
        if "q" not in asked or asked.get("sort", "best") != "best":
            return super().ordering()
        return (place_in(self._closest).asc(nulls_last=True), *BY_NAME)

    @cached_property
    def _closest(self) -> list[int]:
        """Those with one of the words in their names; where nobody is, those with a similar name."""
        best = self.who.best(self.names)
        if not best:
            typed = parse(self.chosen["q"]).text
            return [near.bearer for near in nearest(self.names.objects.all(), typed)]
        return sorted(best, key=lambda bearer: (-best[bearer][0], bearer))

    def certain(self) -> Q:
        """Which of those found match the time asked for with certainty."""
        involvements = self.involvements({**self.chosen, "match": "certain"})
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
        return Facet(
            name, title, apart=self.together("by_involvement"), most_rows=GLANCED_AT, **more
        )

    def count(self, statement: Statement, facets: Collection[Facet], *, with_total: bool) -> None:
        """What they were involved in is counted in their involvements, all else as for other lists."""
        wanted = {facet.parameter for facet in facets if facet.counts is None}
        pairs = partial(self._involvements, statement)
        related.add(statement, related.OF_BEARERS, wanted, pairs)
        super().count(statement, facets, with_total=with_total)

    def _involvements(self, statement: Statement, parameter: str) -> RowSet:
        """CTE of the involvements that match all involvement parameters but one, of bearers that match all other
        parameters.
        """
        together = self.together("by_involvement")
        asked = self.without(parameter).chosen
        chosen = {name: value for name, value in asked.items() if name in together}
        rows = self.without(*together).among(statement, self.involvements(chosen), self.bearer)
        key = (self.involved.__name__, *sorted(chosen))
        return statement.found(key, [rows], "incident_id", f"{self.bearer}_id", "role_id")


class PersonFilter(BearerFilter):
    """Article, category, outcome and court have to match in one party of a proceeding."""

    bearer = "person"
    texts = PublicPersonText
    names = PublicPersonName
    involved = PublicInvolvedPerson

    kind = CodesFilter(
        "type",
        vocabulary="person_type",
        table=PublicPersonTyping,
        whose="person",
        label=_("person type"),
    )
    gender = OptionsFilter(choices=GENDERS, label=_("gender"))
    citizenship = CodesFilter(
        "country",
        vocabulary="country",
        table=PublicCitizenship,
        whose="person",
        label=_("citizenship"),
    )
    organisation = RefsFilter(
        "organisation__ref", table=PublicAffiliation, whose="person", label=_("organisation")
    )
    status = CodesFilter("present__situation", vocabulary="status", label=_("present situation"))
    article = RefsFilter(method="by_legal", label=_("article"))
    category = CodesFilter(method="by_legal", vocabulary="category", label=_("charge category"))
    outcome = CodesFilter(method="by_legal", vocabulary="stage", label=_("outcome"))
    court = RefsFilter(method="by_legal", label=_("court or body"))

    def costly(self) -> dict[str, list[Rows]]:
        found, chosen = super().costly(), self.chosen
        if chosen.keys() & {*LEGAL}:
            found["legal"] = [self.queryset.filter(pk__in=tried(chosen)[0].values("whose"))]
        return found

    def by_legal(self, rows: Rows, *_one: Any) -> Rows:
        return rows.filter(self.is_looked_up("legal"))

    def facets(self) -> list[Facet]:
        return [
            Facet("status", _("Present situation"), self._by_status, level="all"),
            self.column_facet("kind", _("Person type")),
            *super().facets(),
            self._of_charges("category", _("Charge category")),
            self._of_charges("outcome", _("Outcome")),
            self.column_facet("gender", _("Gender")),
            self.column_facet("citizenship", _("Citizenship")),
        ]

    def _of_charges(self, name: str, title: Any) -> Facet:
        counts = partial(self._by_charge, name)
        return Facet(name, title, counts, apart=LEGAL, most_rows=GLANCED_AT)

    def _by_status(self, statement: Statement) -> Rows:
        others = self.without("status")
        found = others.among(statement, PublicPersonStatus.objects.all(), "person")
        return counted(found, each_level("situation"), "person")

    def _by_charge(self, parameter: str, statement: Statement) -> Rows:
        rows, table = tried(self.without(parameter).chosen, parameter)
        rows = rows.annotate(known=F(table.columns[parameter])).filter(
            known__isnull=False, whose__isnull=False
        )
        rows = self.without(*LEGAL).among(statement, rows, f"{table.party}person")
        return counted(rows, F("known"), "whose")


class OrganisationFilter(BearerFilter):
    bearer = "organisation"
    texts = PublicOrganisationText
    names = PublicOrganisationName
    involved = PublicInvolvedOrganisation

    kind = CodesFilter("type", vocabulary="organisation_type", label=_("organisation type"))
    seat = CodesFilter("country", vocabulary="country", label=_("seat"))
    person = RefsFilter(
        "person__ref", table=PublicAffiliation, whose="organisation", label=_("person")
    )

    def facets(self) -> list[Facet]:
        return [
            self.column_facet("kind", _("Organisation type")),
            *super().facets(),
            self.column_facet("seat", _("Seat")),
        ]
