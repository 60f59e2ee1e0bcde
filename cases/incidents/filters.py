"""FilterSets of the lists of incidents and cases."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any

from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from cases import public
from cases.incidents import counts
from cases.participants import counts as related
from cases.participants.conditions import BEARERS, in_their_roles, involving
from cases.present.filters import ParticipantFilter
from people.name_conditions import ByName
from people.public import PublicOrganisationName, PublicPersonName
from tracker.ground.id_arrays import in_ids
from tracker.lists.counting import Numbers, RowSet, Statement, added
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
    dated_orders,
    in_time,
)
from tracker.public import CountsAs, PublicPlaceText
from tracker.search.grammar import Term

# Name lookup: (name model, term) -> ids.
Who = Callable[[Any, Term], Any]
# Parameters that an index on incidents serves. Beside any other parameter no UNION branches are made:
# country and type then filter what the others find.
BY_INDEX = {
    *("country", "type", "after", "before", "match"),
    *("verification", "motive", "year", "sort"),
}
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


def with_further(codes: list[str]) -> Rows:
    """Incidents with one of these types beside their main one."""
    return public.PublicFurtherType.objects.filter(type__in=codes).values("incident")


def incidents_of(term: Term, who: Who) -> Iterator[Rows]:
    """Incidents with a person or an organisation named so, in any script."""
    if (persons := who(PublicPersonName, term)) != []:
        yield public.PublicInvolvedPerson.objects.filter(in_ids("person", persons)).values(
            "incident"
        )
    if (organisations := who(PublicOrganisationName, term)) != []:
        bodies = public.PublicInvolvedOrganisation.objects.filter(
            in_ids("organisation", organisations)
        )
        yield bodies.values("incident")


class IncidentFilter(ByName, ParticipantFilter):
    record = "incident"
    situation = "situation"
    link = "incidents__incident"
    counts_situations = True
    carried = counts.CARRIED
    has_branches = True

    country = CodesFilter(method="by_country", vocabulary="country", label=_("country"))
    type = CodesFilter(method="by_type", vocabulary="type", label=_("type"))
    counts_as = OptionsFilter("type__counts_as", choices=COUNTS_AS, label=_("counts as"))
    role = CodesFilter(method="by_involvement", vocabulary="role", label=_("role"))
    person = RefsFilter(method="by_involvement", label=_("person"))
    organisation = RefsFilter(method="by_involvement", label=_("organisation"))
    place = RefsFilter(method="by_place", label=_("place"))
    activity = CodesFilter(
        vocabulary="activity",
        table=public.PublicIncidentActivity,
        whose="incident",
        label=_("because of"),
    )
    motive = CodesFilter(
        "motive_link", vocabulary="motive", label=_("link of the motive to the activity")
    )
    verification = CodesFilter(vocabulary="verification", label=_("verification"))
    year = YearsFilter(begins="began", ends="until", label=_("year"))
    after = AfterFilter("until", label=_("after"))
    before = BeforeFilter("began", label=_("before"))
    match = MatchFilter()
    q = WordsFilter(label=_("text or name"))
    sort = OrderFilter(dated_orders("began_earliest", "began_earliest"))

    @staticmethod
    def members() -> Rows:
        """Those affected."""
        return public.PublicAffected.objects.order_by()

    def by_country(self, rows: Rows, _name: str, codes: list[str]) -> Rows:
        return rows.filter(Q(country__in=codes) | Q(state_responsible__in=codes))

    def by_type(self, rows: Rows, _name: str, codes: list[str]) -> Rows:
        types = self.with_children(codes)
        return rows.filter(Q(type__in=types) | Q(pk__in=with_further(types)))

    def by_place(self, rows: Rows, _name: str, refs: list[str]) -> Rows:
        """There, or in a part of it."""
        return rows.filter(Q(place__ref__in=refs) | Q(place__parent__ref__in=refs))

    def by_involvement(self, rows: Rows, *_one: Any) -> Rows:
        for incidents in involving(self.chosen):
            rows = rows.filter(pk__in=incidents)
        return rows

    def naming(self, term: Term) -> Iterator[Rows]:
        """Those involved, and the place."""
        yield from incidents_of(term, self.who)
        if (places := self.who(PublicPlaceText, term)) != []:
            yield public.PublicIncidentPlace.objects.filter(in_ids("place", places)).values(
                "incident"
            )

    def branches(self) -> list[Rows]:
        """UNION branches: country of the incident / state responsible only; main type / further type only; hits in
        texts / by name.
        """
        chosen = self.chosen
        has_hits = "q" in chosen and self.whole.looked_up["q"] is None
        if chosen.keys() - BY_INDEX - ({"q"} if has_hits else set()):
            return [self.qs]
        branches = [self.without("country", "type", *(["q"] if has_hits else [])).qs]
        if "country" in chosen:
            here = Q(country__in=chosen["country"])
            abroad = Q(state_responsible__in=chosen["country"])
            branches = [
                one.filter(own) for one in branches for own in apart(here, abroad, "country")
            ]
        if "type" in chosen:
            types = self.with_children(chosen["type"])
            main, beside = Q(type__in=types), Q(pk__in=with_further(types))
            branches = [one.filter(own) for one in branches for own in apart(main, beside, "type")]
        if has_hits:
            branches = [part for one in branches for part in self._with_hits(one)]
        return branches

    def _with_hits(self, rows: Rows) -> Iterator[Rows]:
        """Of some rows the hits of a text search, in branches: by their ids where these are few."""
        branches = self.whole.searched.branches(self.chosen["q"], rows)
        for branch, ids in zip(branches, self.whole.branches_looked_up["q"], strict=True):
            yield branch if ids is None else rows.filter(in_ids("pk", ids))

    def facets(self) -> list[Facet]:
        has_bearers = bool(self.chosen.keys() & {*BEARERS})
        return [
            Facet("country", _("Country")),
            Facet("type", _("Type"), level="group"),
            Facet("type", _("Type"), level="type"),
            Facet("year", _("Year"), most=YEARS, is_by_value=True),
            Facet("counts_as", _("Counts as")),
            Facet("role", _("Role"), self._by_role if has_bearers else None),
            Facet("activity", _("Because of")),
            Facet("motive", _("Link of the motive")),
            Facet("verification", _("Verification")),
            *self.participant_facets(),
        ]

    def count(self, statement: Statement, facets: Collection[Facet], *, with_total: bool) -> None:
        """Counts from stored counts or from columns of the CTE where possible; other facets as in other lists."""
        counted = counts.IncidentCounts(
            statement,
            lambda *names: self.without(*names).within(statement),
            lambda *names: dict(self.without(*names).chosen),
        )
        wanted = {facet.parameter for facet in facets if facet.counts is None}
        counted.add(wanted, with_total=with_total)
        super().count(statement, facets, with_total=False)

    def rolled_up(self, numbers: Numbers) -> Numbers:
        """Main types count for themselves and for their groups."""
        numbers = super().rolled_up(numbers)
        main = numbers.pop("type main", {})
        known = self.choices["type"] if main else {}
        tops = ((known[code].parent or code, number) for code, number in main.items())
        for key, pairs in (("type type", main.items()), ("type group", tops)):
            numbers[key] = added(numbers.get(key, {}), pairs)
        return numbers

    def _by_role(self, statement: Statement) -> Rows:
        """With a person or organisation selected, counts only the roles of these bearers."""
        pairs = public.PublicInvolvement.objects.annotate(value=F("role"))
        found = self.without("role").among(statement, pairs, "incident")
        counted = in_their_roles(found, self.chosen).order_by().values("value")
        return counted.annotate(number=Count("incident", distinct=True))


def apart(first: Q, second: Q, known: str) -> tuple[Q, Q]:
    """Makes two conditions disjoint: the first; and the second AND NOT the first, NULL-safe for the column
    `known`.
    """
    return first, second & (~first | Q(**{known: None}))


class CaseFilter(ByName, ParticipantFilter):
    """A case is found by what one of its incidents is, and by who is in it."""

    record = "case"
    link = "cases__case"

    country = CodesFilter(method="by_incidents", vocabulary="country", label=_("country"))
    type = CodesFilter(method="by_incidents", vocabulary="type", label=_("type"))
    role = CodesFilter(method="by_incidents", vocabulary="role", label=_("role"))
    person = RefsFilter(method="by_person", label=_("person"))
    organisation = RefsFilter(method="by_organisation", label=_("organisation"))
    monitoring = OptionsFilter(choices=public.MONITORING, label=_("monitoring"))
    year = YearsFilter(method="by_incidents", label=_("year"))
    after = AfterFilter(method="by_incidents", label=_("after"))
    before = BeforeFilter(method="by_incidents", label=_("before"))
    match = MatchFilter(method="by_incidents")
    q = WordsFilter(label=_("text or name"))
    sort = OrderFilter(
        {
            "newest": (_("newest first"), (F("latest").desc(nulls_last=True), "ref")),
            "updated": UPDATED,
        }
    )

    @staticmethod
    def members() -> Rows:
        """Those whom the case lists, and those affected by its incidents."""
        return public.PublicCaseMember.objects.order_by()

    def incidents(self, chosen: dict[str, Any]) -> Rows:
        """Case–incident pairs whose incident matches the parameters that must match in one incident."""
        rows = public.PublicCaseIncident.objects.all()
        if "country" in chosen:
            rows = rows.filter(incident__in=in_countries(chosen["country"]))
        if "type" in chosen:
            rows = rows.filter(incident__in=of_types(self.with_children(chosen["type"])))
        for incidents in involving(chosen) if "role" in chosen else ():
            rows = rows.filter(incident__in=incidents)
        return rows.filter(in_time(chosen, begins="incident__began", ends="incident__until"))

    def by_incidents(self, rows: Rows, *_one: Any) -> Rows:
        return rows.filter(pk__in=self.incidents(self.chosen).values("case"))

    def by_person(self, rows: Rows, _name: str, refs: list[str]) -> Rows:
        listed = public.PublicCasePerson.objects.filter(person__ref__in=refs)
        return self._with(rows, listed, involving({"person": refs}))

    def by_organisation(self, rows: Rows, _name: str, refs: list[str]) -> Rows:
        listed = public.PublicCaseOrganisation.objects.filter(organisation__ref__in=refs)
        return self._with(rows, listed, involving({"organisation": refs}))

    def _with(self, rows: Rows, listed: Rows, incidents: Iterator[Rows]) -> Rows:
        involved = public.PublicCaseIncident.objects.filter(incident__in=next(incidents))
        return rows.filter(Q(pk__in=listed.values("case")) | Q(pk__in=involved.values("case")))

    def naming(self, term: Term) -> Iterator[Rows]:
        """Cases that list somebody named so, or have an incident with them."""
        if (persons := self.who(PublicPersonName, term)) != []:
            yield public.PublicCasePerson.objects.filter(in_ids("person", persons)).values("case")
        if (organisations := self.who(PublicOrganisationName, term)) != []:
            listed = public.PublicCaseOrganisation.objects.filter(
                in_ids("organisation", organisations)
            )
            yield listed.values("case")
        for incidents in incidents_of(term, self.who):
            yield public.PublicCaseIncident.objects.filter(incident__in=incidents).values("case")

    def certain(self) -> Q:
        """Which of the cases found have an incident that matches the time asked for with certainty."""
        certain = self.incidents({**self.chosen, "match": "certain"})
        return Q(pk__in=certain.values("case"))

    def facets(self) -> list[Facet]:
        has_bearers = bool(self.chosen.keys() & {*BEARERS})
        return [
            self.column_facet("monitoring", _("Monitoring")),
            Facet("country", _("Country")),
            Facet("type", _("Type"), level="group"),
            Facet("type", _("Type"), level="type"),
            Facet("year", _("Year"), most=YEARS, is_by_value=True),
            Facet("role", _("Role"), self._by_role if has_bearers else None),
            *self.participant_facets(),
        ]

    def count(self, statement: Statement, facets: Collection[Facet], *, with_total: bool) -> None:
        """What the incidents are is counted in them, all else as for other lists."""
        wanted = {facet.parameter for facet in facets if facet.counts is None}
        related.add(statement, related.OF_CASES, wanted, partial(self._pairs, statement))
        super().count(statement, facets, with_total=with_total)

    def _pairs(self, statement: Statement, parameter: str) -> RowSet:
        """Cases and their incidents that are asked for but for one parameter, of cases that are all else.

        All that is asked for is handed on, as to the list: with a role go the person and the organisation.
        """
        chosen = self.without(parameter).chosen
        others = self.without(*self.together("by_incidents"))
        rows = others.among(statement, self.incidents(chosen), "case")
        return statement.found(("pairs", *sorted(chosen)), [rows], "incident_id", "case_id")

    def _by_role(self, statement: Statement) -> Rows:
        """Of the person or organisation asked for, only their own roles count."""
        incidents = self.incidents(self.without("role").chosen)
        rows = incidents.annotate(value=F("incident__involvements__role"))
        rows = self.without(*self.together("by_incidents")).among(statement, rows, "case")
        counted = in_their_roles(rows, self.chosen).filter(value__isnull=False).values("value")
        return counted.annotate(number=Count("case", distinct=True))
