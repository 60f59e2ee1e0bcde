"""Who is held: today, or on a day of the past."""

import datetime
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import F, Func, JSONField, Prefetch
from django.db.models.functions import JSONObject
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext, ngettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.custody.filters import HOLDS, HeldFilter
from cases.public import (
    CERTAIN,
    LAST_KNOWN,
    POSSIBLE,
    UNREAD,
    PublicArticle,
    PublicCustody,
    PublicCustodyCharge,
    PublicCustodyCitation,
)
from sources.footnotes import Marks, Notes, for_notes
from tracker.ground import dates
from tracker.lists.caching import cached_page
from tracker.lists.listing import Listing
from tracker.lists.pages import listing_of
from tracker.templatetags.site import PLAIN, period

VOCABULARIES = ("country", "custody_kind", "category", "person_type")
# Notes beside one custody; all of them stand on the person's page.
NOTES = 3
ARTICLE = ("id", "ref", "number", "part", "law", "edition", "country_id")
# People with a name, and how many more at least; today, and on another day.
PEOPLE = {
    CERTAIN: (
        ngettext_lazy(
            "%(people)s person%(unnamed)s is held",
            "%(people)s people%(unnamed)s are held",
            "number",
        ),
        ngettext_lazy(
            "%(people)s person%(unnamed)s was held on %(day)s",
            "%(people)s people%(unnamed)s were held on %(day)s",
            "number",
        ),
    ),
    POSSIBLE: (
        ngettext_lazy(
            "%(people)s person%(unnamed)s is possibly held",
            "%(people)s people%(unnamed)s are possibly held",
            "number",
        ),
        ngettext_lazy(
            "%(people)s person%(unnamed)s was possibly held on %(day)s",
            "%(people)s people%(unnamed)s were possibly held on %(day)s",
            "number",
        ),
    ),
    LAST_KNOWN: (
        ngettext_lazy(
            "%(people)s person%(unnamed)s was held when last heard of",
            "%(people)s people%(unnamed)s were held when last heard of",
            "number",
        ),
    )
    * 2,
}
# The same where nobody has a name.
ONLY_UNNAMED = {
    CERTAIN: (
        ngettext_lazy(
            "at least %(people)s unnamed person is held",
            "at least %(people)s unnamed people are held",
            "number",
        ),
        ngettext_lazy(
            "at least %(people)s unnamed person was held on %(day)s",
            "at least %(people)s unnamed people were held on %(day)s",
            "number",
        ),
    ),
    POSSIBLE: (
        ngettext_lazy(
            "at least %(people)s unnamed person is possibly held",
            "at least %(people)s unnamed people are possibly held",
            "number",
        ),
        ngettext_lazy(
            "at least %(people)s unnamed person was possibly held on %(day)s",
            "at least %(people)s unnamed people were possibly held on %(day)s",
            "number",
        ),
    ),
    LAST_KNOWN: (
        ngettext_lazy(
            "at least %(people)s unnamed person was held when last heard of",
            "at least %(people)s unnamed people were held when last heard of",
            "number",
        ),
    )
    * 2,
}


@dataclass(frozen=True)
class Charged:
    """What somebody is charged with: an article, else words, else a category."""

    article: PublicArticle | None
    words: str = ""
    category_id: str | None = None
    label: Any = field(default=None, compare=False)

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Charged":
        if row["article"]["id"]:
            return cls(PublicArticle(**row["article"]))
        return cls(None, row["as_written"], row["category_id"], row["category"])


@dataclass
class Holder:
    """A person or a group, with the custodies of the day that are asked for."""

    hold: str
    custodies: list[Any]

    @property
    def ref(self) -> str:
        return str(self.custodies[0].ref)

    @property
    def charged(self) -> list[Any]:
        """The charges of all custodies, where they are the same."""
        first, *others = (row.charged for row in self.custodies)
        return list(first) if all(other == first for other in others) else []

    @property
    def person(self) -> Any:
        return self.custodies[0].person


@require_safe
@cached_page
def held(request: HttpRequest) -> HttpResponse:
    rows = PublicCustody.objects.locking_up().of_affected()
    listing = listing_of(request, HeldFilter, rows, *VOCABULARIES, named={"article": PublicArticle})
    day, notes = listing.filter.day, Notes()
    holders = shown(listing, notes)
    context = {
        "listing": listing,
        "held": holders,
        "parts": [(hold, list(part)) for hold, part in groupby(holders, lambda one: one.hold)],
        "figures": figures(listing),
        "countries": listing.facet("country"),
        "day": dates.display(day.isoformat(), get_language() or "en"),
        "is_today": day == listing.filter.today,
        "months": settings.HELD_UNCONFIRMED_MONTHS,
        "notes": notes,
    }
    return render(request, "cases/held.html", context)


def figures(listing: Listing) -> list[str]:
    """A sentence for each of the certain, the possible and the last known."""
    if not listing.filter.is_valid():
        return []
    return [
        in_words(hold, people, unnamed, listing.filter)
        for hold, people, unnamed in numbers(listing)
        if people or unnamed or hold == CERTAIN
    ]


def numbers(listing: Listing) -> list[tuple[str, int, int]]:
    """How sure, how many people with a name, and how many more at least."""
    return [
        (hold, listing.count_of(f"people_{rank}"), listing.count_of(f"unnamed_{rank}"))
        for rank, hold in enumerate(HOLDS)
    ]


def in_words(hold: str, people: int, unnamed: int, found: Any) -> str:
    """“12 people, and at least 40 unnamed, are held”. The named and the unnamed are never added up."""
    day = found.day
    shown_day = dates.display(day.isoformat(), get_language() or "en")
    only_unnamed = unnamed and not people
    sentences = (ONLY_UNNAMED if only_unnamed else PEOPLE)[hold]
    number = unnamed if only_unnamed else people
    more = _(", and at least %(number)s unnamed,") % {"number": figure(unnamed)} if unnamed else ""
    values = {"number": number, "people": figure(number), "unnamed": more, "day": shown_day}
    return str(sentences[day != found.today] % values)


def shown(listing: Listing, notes: Notes) -> list[Holder]:
    """The holders of this page, with their custodies and the notes beside them; three queries."""
    day = listing.filter.day
    page = listing.part(listing.filter.holders())
    custodies: dict[int, list[Any]] = {row["holder"]: [] for row in page}
    for custody in with_facts([pk for row in page for pk in row["ids"]], day):
        custodies[custody.holder].append(custody)
    holders = [Holder(HOLDS[row["rank"]], custodies[row["holder"]]) for row in page]
    for holder in holders:
        for custody in holder.custodies:
            add_facts(custody, day, notes)
    return holders


def with_facts(ids: list[int], day: datetime.date) -> list[Any]:
    """Custodies with what a page says of each."""
    related = ("person", "kind", "facility", "country", "confirmed_by")
    citations = for_notes(PublicCustodyCitation.objects.all())
    rows = (
        PublicCustody.objects.filter(pk__in=ids)
        .with_hold(day)
        .annotate(standing=standing(ids))
        .select_related(*related)
        .defer("confirmed_by__search", *UNREAD)
        .prefetch_related(Prefetch("citations", citations, to_attr="cited"))
        .order_by("began_earliest", "ref")
    )
    return list(rows)


def standing(custodies: list[int]) -> Func:
    """What stands against whoever is in custody, as `Charged` takes it; looked up once for all of them."""
    article = {name: f"article__{name}" for name in ARTICLE}
    found = JSONObject(
        custody="custody_id",
        article=JSONObject(**article),
        category_id="category_id",
        category="category__label",
        as_written="charge__as_written",
    )
    rows = PublicCustodyCharge.objects.filter(custody__in=custodies).order_by("charge_id")
    return Func(
        ArraySubquery(rows.values(found=found)),
        F("pk"),
        template="ARRAY(SELECT one FROM unnest(%(expressions)s)",
        arg_joiner=") AS one WHERE (one ->> 'custody')::bigint = ",
        output_field=ArrayField(JSONField()),
    )


def time_of(custody: Any) -> str:
    """When it began, and ended where that is known."""
    if custody.ended:
        return period(custody.began, custody.ended)
    if not custody.began:
        return _("since when is not known")
    words = _("since %(date)s") if PLAIN.fullmatch(custody.began) else _("began: %(date)s")
    return words % {"date": dates.display(custody.began, get_language() or "en")}


def add_facts(custody: Any, day: datetime.date, notes: Notes) -> None:
    custody.time = time_of(custody)
    custody.days = days_held(custody, day)
    custody.charged = distinct_charges(custody.standing)
    custody.marks = notes.add(custody.cited[:NOTES])
    custody.confirmed_marks = confirmed(custody, notes)


def confirmed(custody: Any, notes: Notes) -> Marks:
    """Footnote of the source that last confirmed the custody; not a citation of a claim."""
    source = custody.confirmed_by
    if source is None:
        return notes.add([])
    citation = PublicCustodyCitation(source_id=source.pk)
    citation._state.db = source._state.db  # without it, Django takes what follows for a write
    citation.source = source
    return notes.add([citation])


def distinct_charges(rows: list[Any]) -> list[Charged]:
    """Charges that read alike once; the public names nothing of some."""
    found = map(Charged.of, rows)
    return list(dict.fromkeys(one for one in found if one.article or one.category_id or one.words))


def days_held(custody: Any, day: datetime.date) -> str:
    """Whole days from the beginning to a day; a range where the beginning is known roughly."""
    first, last = custody.began_earliest, custody.began_latest
    least = max((day - last).days, 0) if last else 0
    if first is None:
        return _days(_("at least %(days)s"), least) if least else ""
    most = (day - first).days
    if least == most:
        return _days("%(days)s", most)
    if not least:
        return _days(_("at most %(days)s"), most)
    return _("between %(least)s and %(days)s") % {
        "least": figure(least),
        "days": _days("%(days)s", most),
    }


def _days(pattern: str, number: int) -> str:
    days = ngettext("%(number)s day", "%(number)s days", number) % {"number": figure(number)}
    return pattern % {"days": days}


def figure(number: int) -> str:
    """1,234 as the language of the page writes it."""
    return number_format(number, force_grouping=True)
