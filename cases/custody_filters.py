"""How those who are held on a day are found: by their custodies of that day, one row per person or group."""

from functools import cached_property, partial
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Max, Min, Q, Sum, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.public import CERTAIN, LAST_KNOWN, POSSIBLE, PublicCustody, PublicCustodyCharge
from people.public import GENDERS, PublicPersonTyping
from tracker.counting import Statement
from tracker.filters import (
    FEW,
    CodesFilter,
    DayFilter,
    Facet,
    ListFilter,
    OptionFilter,
    OptionsFilter,
    RefsFilter,
    Rows,
)
from tracker.ids import one_of

# In this order they stand on the page; whoever has several custodies is in the first that fits.
HOLDS = (CERTAIN, POSSIBLE, LAST_KNOWN)
RANK = Case(
    *(When(hold=hold, then=Value(rank)) for rank, hold in enumerate(HOLDS)),
    output_field=IntegerField(),
)
# How many a custody is of beside the named; of a group without a number it is one at least.
UNNAMED = Case(When(person__isnull=True, then=Coalesce("number_min", 1)), default=0)
ARTICLES = 20


def looked_up(rows: Any) -> Any:
    """The custodies of a day by their ids, where they are few: what they are is not worked out in every count."""
    found = dict(rows.order_by().values_list("pk", "hold")[: FEW + 1])
    if len(found) > FEW:
        return rows
    by_hold = {hold: [pk for pk, its in found.items() if its == hold] for hold in HOLDS[1:]}
    hold = Case(
        *(When(one_of("pk", pks), then=Value(hold)) for hold, pks in by_hold.items()),
        default=Value(CERTAIN),
    )
    return rows.model.objects.filter(one_of("pk", found)).annotate(hold=hold)


class HeldFilter(ListFilter):
    """Rows are custodies of one day. Each filter looks at one custody; article and category at one charge."""

    counted = "holder"
    has_positions = False

    on = DayFilter(label=_("on the day"))
    country = CodesFilter(vocabulary="country", label=_("country"))
    kind = CodesFilter(vocabulary="custody_kind", label=_("kind of custody"))
    article = RefsFilter(label=_("article"))
    category = CodesFilter(vocabulary="category", label=_("charge category"))
    person_type = CodesFilter(vocabulary="person_type", label=_("person type"))
    gender = OptionsFilter(choices=GENDERS, label=_("gender"))
    sort = OptionFilter(
        choices=[
            ("longest", _("longest held first")),
            ("name", _("by name")),
            ("confirmed", _("latest confirmed first")),
        ],
        label=_("order"),
    )

    together = {"charge": ("article", "category")}
    sorts = {
        "longest": ("rank", F("since").asc(nulls_last=True), "first_ref"),
        "name": ("rank", F("name").asc(nulls_last=True), "first_ref"),
        "confirmed": ("rank", F("confirmed").desc(nulls_last=True), "first_ref"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = timezone.localdate()
        rows = self.queryset.on(self.day, today=self.today)
        self.queryset: Any = looked_up(rows) if self.is_valid() else rows

    @cached_property
    def day(self) -> Any:
        """The day asked for; today where none is, or where it is refused."""
        self.is_valid()
        asked = self.form.cleaned_data.get("on")
        return asked.earliest if asked else self.today

    def holders(self) -> Rows:
        """One row per person or group, in the order asked for."""
        since = Coalesce("began_earliest", "began_latest")
        return (
            self._per_holder()
            .annotate(
                since=Min(since),
                name=Min("person__sort_key"),
                confirmed=Max("last_confirmed_earliest"),
                first_ref=Min("ref"),
            )
            .order_by(*self.ordering())
        )

    def figures(self) -> list[tuple[str, int, int]]:
        """How sure, how many people with a name, and how many more at least; one query."""
        counts: dict[str, Any] = {}
        for rank in range(len(HOLDS)):
            counts[f"people_{rank}"] = Count("holder", filter=Q(rank=rank, unnamed=0))
            counts[f"unnamed_{rank}"] = Coalesce(Sum("unnamed", filter=Q(rank=rank)), 0)
        found = self._per_holder().annotate(unnamed=Max(UNNAMED)).aggregate(**counts)
        return [
            (hold, found[f"people_{rank}"], found[f"unnamed_{rank}"])
            for rank, hold in enumerate(HOLDS)
        ]

    def _per_holder(self) -> Rows:
        return self.found().order_by().values("holder").annotate(rank=Min(RANK))

    def by_on(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        """All rows are of the day asked for already."""
        return rows

    def by_country(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(country__in=chosen["country"])

    def by_kind(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(kind__in=chosen["kind"])

    def by_charge(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(pk__in=charges(chosen).values("custody"))

    def by_person_type(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        typings = PublicPersonTyping.objects.filter(type__in=chosen["person_type"])
        return rows.filter(person__in=typings.values("person"))

    def by_gender(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(person__gender__in=chosen["gender"])

    def facets(self) -> list[Facet]:
        article, category = F("article__ref"), F("category")
        return [
            self._facet("country", _("Country"), F("country")),
            self._facet("kind", _("Kind of custody"), F("kind")),
            Facet(
                "category", _("Charge category"), partial(self._by_charges, "category", category)
            ),
            Facet(
                "article",
                _("Article"),
                partial(self._by_charges, "article", article),
                most=ARTICLES,
            ),
            self._facet("person_type", _("Person type"), F("person__typings__type")),
            self._facet("gender", _("Gender"), F("person__gender")),
        ]

    def _facet(self, parameter: str, title: Any, value: F) -> Facet:
        return Facet(parameter, title, partial(self._by, parameter, value))

    def _by(self, parameter: str, value: F, statement: Statement) -> Rows:
        found = statement.ids(self.within(statement, parameter))
        rows = PublicCustody.objects.order_by().filter(one_of("pk", found))
        return _counted(rows, value, "holder")

    def _by_charges(self, parameter: str, value: F, statement: Statement) -> Rows:
        """Of the charges that are asked for, in custodies that are in all else."""
        custodies = statement.ids(self.within(statement, *self.together["charge"]))
        rows = charges(self.chosen(parameter)).filter(one_of("custody", custodies))
        return _counted(rows, value, "custody__holder")


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
