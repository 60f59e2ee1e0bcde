"""FilterSet of `/held/`: custodies of one day, grouped per person or group (holder)."""

import datetime
from collections.abc import Collection
from functools import cached_property
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Case, Count, F, IntegerField, Max, Min, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.custody import counts
from cases.public import CERTAIN, LAST_KNOWN, POSSIBLE, PublicCustodyCharge
from people.public import GENDERS, PublicPerson, PublicPersonTyping
from tracker.ground.id_arrays import in_ids
from tracker.lists.caching import kept
from tracker.lists.counting import RowSet, Statement
from tracker.lists.facets import Facet
from tracker.lists.filter_kinds import (
    CodesFilter,
    DayFilter,
    OptionsFilter,
    OrderFilter,
    RefsFilter,
    Rows,
)
from tracker.lists.filters import ListFilter
from tracker.lists.timeouts import with_longer_timeout

# Order of the sections on the page; a holder of several custodies belongs to the first that applies.
HOLDS = (CERTAIN, POSSIBLE, LAST_KNOWN)
RANK = Case(
    *(When(hold=hold, then=Value(rank)) for rank, hold in enumerate(HOLDS)),
    output_field=IntegerField(),
)
ARTICLES = 20
# So many ids are cheaper as a list than working out again who is held.
MOST = 100_000


def looked_up(rows: Any, day: datetime.date, *, is_today: bool) -> Any:
    """Returns the custodies of a day as an array of ids, so that the rule is evaluated once and not in each count.

    Today's are kept: every page of the list, with whatever filter, is made of them. Other days are too many.
    """

    def ask() -> list[int]:
        return with_longer_timeout(
            lambda: list(rows.order_by().values_list("pk", flat=True)[: MOST + 1])
        )

    found = kept(f"ids of {rows.query}", ask) if is_today else ask()
    if len(found) > MOST:
        return rows
    # 0 is no primary key: an empty list would raise EmptyResultSet and leave no CTE to count in.
    return rows.model.objects.filter(in_ids("pk", found or [0])).with_hold(day)


class HeldFilter(ListFilter):
    """Rows are custodies of one day. Each filter looks at one custody; article and category at one charge."""

    counted = "holder"
    has_positions = False
    carried = counts.CARRIED

    on = DayFilter(label=_("on the day"))
    country = CodesFilter(vocabulary="country", label=_("country"))
    kind = CodesFilter(vocabulary="custody_kind", label=_("kind of custody"))
    article = RefsFilter(method="by_charge", label=_("article"))
    category = CodesFilter(method="by_charge", vocabulary="category", label=_("charge category"))
    person_type = CodesFilter(
        "type",
        vocabulary="person_type",
        table=PublicPersonTyping,
        whose="person",
        to="person",
        label=_("person type"),
    )
    gender = OptionsFilter("person__gender", choices=GENDERS, label=_("gender"))
    sort = OrderFilter(
        {
            "longest": (
                _("longest held first"),
                ("rank", F("since").asc(nulls_last=True), "first_ref"),
            ),
            "name": (_("by name"), ("rank", F("name").asc(nulls_last=True), "first_ref")),
            "confirmed": (
                _("latest confirmed first"),
                ("rank", F("confirmed").desc(nulls_last=True), "first_ref"),
            ),
        }
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = timezone.localdate()
        rows = self.queryset.on(self.day, today=self.today)
        self.queryset: Any = (
            looked_up(rows, self.day, is_today=self.day == self.today) if self.is_valid() else rows
        )

    @cached_property
    def day(self) -> Any:
        """The day asked for; today where none is, or where it is refused."""
        self.is_valid()
        asked = self.form.cleaned_data.get("on")
        return asked.earliest if asked else self.today

    def holders(self) -> Rows:
        """One row per person or group with the `ids` of its custodies, in the order asked for."""
        since = Coalesce("began_earliest", "began_latest")
        return (
            self._per_holder()
            .annotate(
                since=Min(since),
                name=Min("person__sort_key"),
                confirmed=Max("last_confirmed_earliest"),
                first_ref=Min("ref"),
                ids=ArrayAgg("pk"),
            )
            .order_by(*self.ordering())
        )

    def _per_holder(self) -> Rows:
        return self.qs.order_by().values("holder").annotate(rank=Min(RANK))

    def by_charge(self, rows: Rows, *_one: Any) -> Rows:
        return rows.filter(pk__in=charges(self.chosen).values("custody"))

    def facets(self) -> list[Facet]:
        return [
            Facet("country", _("Country")),
            Facet("kind", _("Kind of custody")),
            Facet("category", _("Charge category")),
            Facet("article", _("Article"), most=ARTICLES),
            Facet("person_type", _("Person type"), self._by_person_type),
            Facet("gender", _("Gender"), self._by_gender),
        ]

    def within(self, statement: Statement) -> RowSet:
        """Always a materialized CTE, also without filters."""
        return statement.found(self.key, self.branches(), *self.carried)

    def count(self, statement: Statement, facets: Collection[Facet], *, with_total: bool) -> None:
        """Counts from the columns of the CTE, or from the charges of each custody."""
        super().count(statement, facets, with_total=False)
        wanted = {facet.parameter for facet in facets}
        for name in counts.OWN & wanted:
            statement.add_sql(counts.own(name, self.without(name).within(statement)))
        for name in counts.OF_CHARGES & wanted:
            others = self.without(*self.together("by_charge"))
            charged = counts.charged(statement, others.within(statement))
            statement.add_sql(*counts.of_charges(name, charged, self.without(name).chosen))
        if with_total:
            for sql in counts.figures(statement, self.within(statement), HOLDS):
                statement.add_sql(sql)

    def _by_person_type(self, statement: Statement) -> Rows:
        people = self._people(statement, "person_type")
        return _counted(PublicPersonTyping.objects.filter(person__in=people), F("type"), "person")

    def _by_gender(self, statement: Statement) -> Rows:
        people = self._people(statement, "gender")
        return _counted(PublicPerson.objects.filter(pk__in=people), F("gender"), "pk")

    def _people(self, statement: Statement, parameter: str) -> Any:
        return statement.ids(self.without(parameter).within(statement), "person_id")


def charges(chosen: dict[str, Any]) -> Rows:
    """Charges that stand against somebody in custody."""
    rows = PublicCustodyCharge.objects.order_by()
    if "article" in chosen:
        rows = rows.filter(article__ref__in=chosen["article"])
    if "category" in chosen:
        rows = rows.filter(category__in=chosen["category"])
    return rows


def _counted(rows: Rows, value: F, holder: str) -> Rows:
    known = rows.order_by().annotate(value=value).exclude(value=None).exclude(value="")
    return known.values("value").annotate(number=Count(holder, distinct=True))
