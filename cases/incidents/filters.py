"""How incidents and cases are found."""

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
from tracker.ground.id_arrays import one_of
from tracker.lists.counting import Numbers, RowSet, Statement, added
from tracker.lists.filters import (
    YEARS,
    CodesFilter,
    DateBoundFilter,
    Facet,
    OptionFilter,
    OptionsFilter,
    RefsFilter,
    Rows,
    TextFilter,
    YearsFilter,
    in_years,
    overlaps,
)
from tracker.public import CountsAs, PublicPlaceText
from tracker.search.grammar import Term

# Ids of what is named so.
Who = Callable[[Any, Term], Any]
UPDATED = (F("public_changed_on").desc(nulls_last=True), "ref")
# Beside others than these, country and type are looked at in what the others find.
BY_INDEX = {
    *("country", "type", "after", "before", "match"),
    *("verification", "motive", "year", "sort"),
}
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


def with_further(codes: list[str]) -> Rows:
    """Incidents with one of these types beside their main one."""
    return public.PublicFurtherType.objects.filter(type__in=codes).values("incident")


def incidents_of(term: Term, who: Who) -> Iterator[Rows]:
    """Incidents with a person or an organisation named so, in any script."""
    if (persons := who(PublicPersonName, term)) != []:
        yield public.PublicInvolvedPerson.objects.filter(one_of("person", persons)).values(
            "incident"
        )
    if (organisations := who(PublicOrganisationName, term)) != []:
        bodies = public.PublicInvolvedOrganisation.objects.filter(
            one_of("organisation", organisations)
        )
        yield bodies.values("incident")


class IncidentFilter(ByName, ParticipantFilter):
    record = "incident"
    situation = "situation"
    link = "incidents__incident"
    counts_situations = True
    carried = counts.CARRIED
    has_arms = True

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
    year = YearsFilter(label=_("year"))
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
        return public.PublicAffected.objects.order_by()

    def by_country(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        codes = chosen["country"]
        return rows.filter(Q(country__in=codes) | Q(state_responsible__in=codes))

    def by_type(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        types = self.with_children(chosen["type"])
        return rows.filter(Q(type__in=types) | Q(pk__in=with_further(types)))

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

    def by_year(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(in_years(chosen["year"], begins="began", ends="until"))

    def naming(self, term: Term) -> Iterator[Rows]:
        """Those involved, and the place."""
        yield from incidents_of(term, self.who)
        if (places := self.who(PublicPlaceText, term)) != []:
            yield public.PublicIncidentPlace.objects.filter(one_of("place", places)).values(
                "incident"
            )

    def certain(self) -> Q:
        """Which of the rows found match the time asked for with certainty."""
        return overlaps(self.chosen(), begins="began", ends="until")[1]

    def arms(self, *leave_out: str) -> list[Rows]:
        """By country where it happened, else the state responsible; by main type, else a further one; by a word
        that very many have."""
        chosen = self.chosen(*leave_out)
        has_hits = "q" in chosen and self.once["q"] is None
        if chosen.keys() - BY_INDEX - ({"q"} if has_hits else set()):
            return [self.found(*leave_out)]
        arms = [self.found(*leave_out, "country", "type", *(["q"] if has_hits else []))]
        if "country" in chosen:
            here = Q(country__in=chosen["country"])
            abroad = Q(state_responsible__in=chosen["country"])
            arms = [arm.filter(own) for arm in arms for own in apart(here, abroad, "country")]
        if "type" in chosen:
            types = self.with_children(chosen["type"])
            main, beside = Q(type__in=types), Q(pk__in=with_further(types))
            arms = [arm.filter(own) for arm in arms for own in apart(main, beside, "type")]
        if has_hits:
            arms = [part for arm in arms for part in self._with_hits(arm)]
        return arms

    def _with_hits(self, rows: Rows) -> Iterator[Rows]:
        """Of some rows the hits of a text search, in parts: by their ids where these are few."""
        parts = self.searched.arms(self.chosen()["q"], rows)
        for part, ids in zip(parts, self.once_in_parts["q"], strict=True):
            yield part if ids is None else rows.filter(one_of("pk", ids))

    def facets(self) -> list[Facet]:
        has_bearers = bool(self.chosen().keys() & {*BEARERS})
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
        """What is stored, or stands in the incidents themselves, in few passes; all else as for other lists."""
        counted = counts.IncidentCounts(
            statement,
            lambda *leave_out: self.within(statement, *leave_out),
            self.chosen,
        )
        wanted = {facet.parameter for facet in facets if facet.counts is None}
        counted.add(wanted, with_total=with_total)
        super().count(statement, facets, with_total=False)

    def sorted_out(self, numbers: Numbers) -> Numbers:
        """Main types count for themselves and for their groups."""
        numbers = super().sorted_out(numbers)
        main = numbers.pop("type main", {})
        known = self.choices["type"] if main else {}
        tops = ((known[code].parent or code, number) for code, number in main.items())
        for key, pairs in (("type type", main.items()), ("type group", tops)):
            numbers[key] = added(numbers.get(key, {}), pairs)
        return numbers

    def _by_role(self, statement: Statement) -> Rows:
        """Of the person or organisation asked for, only their own roles count."""
        pairs = public.PublicInvolvement.objects.annotate(value=F("role"))
        found = self.among(statement, pairs, "incident", "role")
        counted = in_their_roles(found, self.chosen()).order_by().values("value")
        return counted.annotate(number=Count("incident", distinct=True))


def apart(first: Q, second: Q, known: str) -> tuple[Q, Q]:
    """The first, and the second without the first, which is not so where a column is not known."""
    return first, second & (~first | Q(**{known: None}))


class CaseFilter(ByName, ParticipantFilter):
    """A case is found by what one of its incidents is, and by who is in it."""

    record = "case"
    link = "cases__case"

    country = CodesFilter(vocabulary="country", label=_("country"))
    type = CodesFilter(vocabulary="type", label=_("type"))
    role = CodesFilter(vocabulary="role", label=_("role"))
    person = RefsFilter(label=_("person"))
    organisation = RefsFilter(label=_("organisation"))
    monitoring = OptionsFilter(choices=public.MONITORING, label=_("monitoring"))
    year = YearsFilter(label=_("year"))
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
        "incidents": ("country", "type", "role", "year", "after", "before", "match"),
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
        if "year" in chosen:
            rows = rows.filter(
                in_years(chosen["year"], begins="incident__began", ends="incident__until")
            )
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

    def naming(self, term: Term) -> Iterator[Rows]:
        """Cases that list somebody named so, or have an incident with them."""
        if (persons := self.who(PublicPersonName, term)) != []:
            yield public.PublicCasePerson.objects.filter(one_of("person", persons)).values("case")
        if (organisations := self.who(PublicOrganisationName, term)) != []:
            listed = public.PublicCaseOrganisation.objects.filter(
                one_of("organisation", organisations)
            )
            yield listed.values("case")
        for incidents in incidents_of(term, self.who):
            yield public.PublicCaseIncident.objects.filter(incident__in=incidents).values("case")

    def certain(self) -> Q:
        """Which of the cases found have an incident that matches the time asked for with certainty."""
        certain = self.incidents({**self.chosen(), "match": "certain"})
        return Q(pk__in=certain.values("case"))

    def facets(self) -> list[Facet]:
        has_bearers = bool(self.chosen().keys() & {*BEARERS})
        return [
            Facet("monitoring", _("Monitoring"), self._by_monitoring),
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
        chosen = self.chosen(parameter)
        rows = self.among(statement, self.incidents(chosen), "case", *self.together["incidents"])
        return statement.found(("pairs", *sorted(chosen)), [rows], "incident_id", "case_id")

    def _by_monitoring(self, statement: Statement) -> Rows:
        rows = self.among(statement, self.queryset, "pk", "monitoring")
        return rows.values(value=F("monitoring")).annotate(number=Count("pk"))

    def _by_role(self, statement: Statement) -> Rows:
        """Of the person or organisation asked for, only their own roles count."""
        rows = self.incidents(self.chosen("role")).annotate(value=F("incident__involvements__role"))
        rows = self.among(statement, rows, "case", *self.together["incidents"])
        counted = in_their_roles(rows, self.chosen()).filter(value__isnull=False).values("value")
        return counted.annotate(number=Count("case", distinct=True))
