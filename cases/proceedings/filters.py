"""How proceedings are found: by what they are, by their parties and charges, by their steps."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.db.models import Count, F, Max, Min, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from cases import public
from people.name_conditions import ByName
from people.public import PublicOrganisationName, PublicPersonName
from tracker.ground.id_arrays import in_ids
from tracker.lists.counting import Statement
from tracker.lists.facets import YEARS, Facet, per_year
from tracker.lists.filter_kinds import (
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
    overlaps,
)
from tracker.lists.filters import ListFilter
from tracker.search.grammar import Term

# Tables of parties, smallest first, with the column of each parameter; the first that has all selected
# parameters is used.
OF_PARTY: tuple[tuple[Any, dict[str, str]], ...] = (
    (public.PublicParty, {"person": "person__ref"}),
    (
        public.PublicCharge,
        {"person": "party__person__ref", "article": "article__ref", "category": "category"},
    ),
    (
        public.PublicStanding,
        {
            "person": "party__person__ref",
            "article": "charge__article__ref",
            "category": "charge__category",
            "outcome": "outcome__stage",
        },
    ),
)
# How many articles and courts a list offers.
MOST = 20


def in_parties(chosen: dict[str, Any], *counted: str) -> tuple[Rows, dict[str, str]]:
    """Parties, with one charge each, that are all that is asked for; and the columns of what is counted."""
    wanted = {name for name in ProceedingFilter.together("by_party") if name in chosen} | {*counted}
    model, columns = next(found for found in OF_PARTY if wanted <= found[1].keys())
    asked = {f"{columns[name]}__in": chosen[name] for name in wanted if name in chosen}
    return model.objects.order_by().filter(**asked), columns


def of_steps(value: Any) -> Subquery:
    """One value of all steps of a proceeding."""
    steps = public.PublicStep.objects.filter(proceeding=OuterRef("pk")).order_by()
    return Subquery(steps.values("proceeding").annotate(found=value).values("found"))


def with_span(rows: Rows) -> Rows:
    """Proceedings with the time from their first step to their last, as exactly as it is known."""
    return rows.annotate(
        began_earliest=of_steps(Min("date_earliest")),
        began_latest=of_steps(Min("date_latest")),
        until_earliest=of_steps(Max("date_earliest")),
        until_latest=of_steps(Max("date_latest")),
    ).annotate(
        first_day=Coalesce("began_earliest", "began_latest"),
        last_day=Coalesce("until_earliest", "until_latest"),
    )


class ProceedingFilter(ByName, ListFilter):
    """Person, article, category and outcome have to match in one party and charge; court and year in any step."""

    country = CodesFilter(vocabulary="country", label=_("country"))
    kind = CodesFilter(vocabulary="proceeding_kind", label=_("kind of proceeding"))
    direction = OptionsFilter(choices=public.Direction.choices, label=_("direction"))
    court = RefsFilter(
        "court__ref", table=public.PublicStep, whose="proceeding", label=_("court or body")
    )
    article = RefsFilter(method="by_party", label=_("article"))
    category = CodesFilter(method="by_party", vocabulary="category", label=_("charge category"))
    outcome = CodesFilter(method="by_party", vocabulary="stage", label=_("outcome"))
    person = RefsFilter(method="by_party", label=_("person"))
    organisation = RefsFilter(
        "organisation__ref",
        table=public.PublicParty,
        whose="proceeding",
        label=_("organisation"),
    )
    year = YearsFilter(
        begins="date", ends="date", table=public.PublicStep, whose="proceeding", label=_("year")
    )
    after = AfterFilter(method="by_time", label=_("after"))
    before = BeforeFilter(method="by_time", label=_("before"))
    match = MatchFilter(method="by_time")
    q = WordsFilter(label=_("text or name"))
    sort = OrderFilter(dated_orders("first_day", "last_day"))

    def costly(self) -> dict[str, list[Rows]]:
        """Expensive lookups over all steps: outcome per party, and the period of a proceeding."""
        found, chosen, rows = super().costly(), self.chosen, self.queryset
        if "outcome" in chosen:
            found["party"] = [rows.filter(pk__in=in_parties(chosen)[0].values("proceeding"))]
        if chosen.keys() & {"after", "before"}:
            possible, certain = overlaps(chosen, begins="began", ends="until")
            found["certain"] = [with_span(rows).filter(certain)]
            found["time"] = (
                found["certain"] if "match" in chosen else [with_span(rows).filter(possible)]
            )
        return found

    def by_party(self, rows: Rows, *_one: Any) -> Rows:
        """A facet leaves out its own parameter; the cached ids may be used only if none is left out."""
        if "outcome" in self.chosen and not self.left_out & {*self.together("by_party")}:
            return rows.filter(self.is_looked_up("party"))
        return rows.filter(pk__in=in_parties(self.chosen)[0].values("proceeding"))

    def by_time(self, rows: Rows, *_one: Any) -> Rows:
        return rows.filter(self.is_looked_up("time"))

    def naming(self, term: Term) -> Iterator[Rows]:
        """Proceedings with a party named so, in any script."""
        parties = public.PublicParty.objects.order_by()
        if (persons := self.who(PublicPersonName, term)) != []:
            yield parties.filter(in_ids("person", persons)).values("proceeding")
        if (bodies := self.who(PublicOrganisationName, term)) != []:
            yield parties.filter(in_ids("organisation", bodies)).values("proceeding")

    def certain(self) -> Q:
        """Which of the rows found match the time asked for with certainty."""
        return Q(self.is_looked_up("certain"))

    def facets(self) -> list[Facet]:
        own = (
            ("country", _("Country")),
            ("kind", _("Kind of proceeding")),
            ("direction", _("Direction")),
        )
        parties = self._of_parties
        return [
            *(self.column_facet(name, title) for name, title in own),
            Facet("outcome", _("Outcome"), partial(parties, "outcome")),
            Facet("category", _("Charge category"), partial(parties, "category")),
            Facet("article", _("Article"), partial(parties, "article"), most=MOST),
            Facet("court", _("Court or body"), self._by_court, most=MOST),
            Facet("year", _("Year"), self._by_year, most=YEARS, is_by_value=True),
        ]

    def _by_year(self, statement: Statement) -> Rows:
        steps = public.PublicStep.objects.all()
        found = self.without("year").among(statement, steps, "proceeding")
        return per_year(found, "proceeding", begins="date", ends="date")

    def _of_parties(self, parameter: str, statement: Statement) -> Rows:
        """Of the parties that are asked for, in proceedings that are all else."""
        rows, columns = in_parties(self.without(parameter).chosen, parameter)
        others = self.without(*self.together("by_party"))
        return _counted(others.among(statement, rows, "proceeding"), columns[parameter])

    def _by_court(self, statement: Statement) -> Rows:
        steps = public.PublicStep.objects.order_by()
        return _counted(self.without("court").among(statement, steps, "proceeding"), "court__ref")


def _counted(rows: Rows, column: str) -> Rows:
    known = rows.annotate(value=F(column)).filter(value__isnull=False).values("value")
    return known.annotate(number=Count("proceeding", distinct=True))


class ArticleFilter(ListFilter):
    """Of what is charged under one article."""

    has_positions = False

    sort = OrderFilter(
        {
            "newest": (
                _("newest first"),
                (F("newest").desc(nulls_last=True), "proceeding__ref", "party_id"),
            ),
            "oldest": (
                _("oldest first"),
                (F("newest").asc(nulls_last=True), "proceeding__ref", "party_id"),
            ),
        }
    )
