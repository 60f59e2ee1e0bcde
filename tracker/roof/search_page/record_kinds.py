"""Searchable record kinds: FilterSet, order and display of hits."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, F, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, JSONObject
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from cases import public
from cases.incidents.filters import CaseFilter, IncidentFilter
from cases.json_columns import newest_stage
from cases.participants.filters import OrganisationFilter, PersonFilter
from cases.proceedings.filters import ProceedingFilter
from people import public as people
from sources.filters import SourceFilter
from sources.public import PublicSource
from tracker.ground.id_arrays import in_ids
from tracker.search.snippets import Marker, headline, nothing_found, words_of
from tracker.templatetags.site import period
from tracker.templatetags.texts import local, partial_date

NO_DAY = Value("", CharField())
# Of many that are named so in one record, the first.
NAMED = 3


@dataclass(frozen=True)
class Hit:
    """A record as the search page shows it."""

    address: str
    title: SafeString
    when: Any = ""
    facts: tuple[Any, ...] = ()
    excerpt: SafeString = SafeString("")
    # Those who have to do with it and are named as was typed, and other spellings of a name.
    named: tuple[SafeString, ...] = ()


class Kind:
    """What follows holds for records with texts; people and organisations are found by their names."""

    name: ClassVar[str]
    title: ClassVar[Any]
    model: ClassVar[Any]
    filter: ClassVar[Any]
    url_name: ClassVar[str]
    # Of hits of one weight: the newest, then by name.
    day: ClassVar[Any] = NO_DAY
    by: ClassVar[Any] = NO_DAY
    order: ClassVar[tuple[Any, ...]] = ("ref",)
    is_dated: ClassVar[bool] = True
    has_words: ClassVar[bool] = True
    names: ClassVar[Any] = None
    related: ClassVar[tuple[str, ...]] = ()
    # The texts that are shown, the title first.
    texts: ClassVar[tuple[str, ...]] = ("title", "summary")

    def hits(self, keys: list[int], marker: Marker, names: Any) -> list[Hit]:
        """In this order; one query."""
        rows = {row.pk: row for row in self.shown(marker, names).filter(pk__in=keys)}
        return [self.hit(rows[key], marker, names) for key in keys if key in rows]

    def shown(self, marker: Marker, names: Any) -> QuerySet[Any]:
        words = words_of(marker.query)
        texts = JSONObject(**{name: F(name) for name in self.texts})
        rows = self.model.objects.all()
        if self.related:
            rows = rows.select_related(*self.related)
        if self.has_words:
            rows = rows.defer("search")
        marked = nothing_found() if words is None else headline(texts, words)
        return rows.annotate(headline=marked)

    def hit(self, row: Any, marker: Marker, names: Any) -> Hit:
        title, *others = self.texts
        pairs = [(getattr(row, name), row.headline.get(name)) for name in others]
        return Hit(
            address=row.get_absolute_url(),
            title=self.marked_title(row, marker),
            when=self.when(row),
            facts=tuple(fact for fact in self.facts(row, marker) if fact),
            excerpt=marker.excerpt(*pairs),
            named=self.named(row, marker, names),
        )

    def marked_title(self, row: Any, marker: Marker) -> SafeString:
        title = self.texts[0]
        return marker.title(getattr(row, title), row.headline.get(title))

    def when(self, row: Any) -> Any:
        return ""

    def facts(self, row: Any, marker: Marker) -> tuple[Any, ...]:
        return ()

    def named(self, row: Any, marker: Marker, names: Any) -> tuple[SafeString, ...]:
        named = [*(row.named_people or ()), *(row.named_bodies or ())]
        return tuple(marker.name(one["name"]) for one in named[:NAMED])


def with_named(rows: QuerySet[Any], names: Any, links: dict[str, tuple[Any, str, str]]) -> Any:
    """Those who are linked with a row and have a name that was typed, as columns of the row.

    `links` gives for each column the table, its column with the row, and the one with the bearer.
    """
    models = {"person": people.PublicPersonName, "organisation": people.PublicOrganisationName}
    columns = {}
    for column, (table, own, bearer) in links.items():
        theirs = table.objects.order_by("pk").filter(
            in_ids(bearer, names.anybody(models[bearer])), **{own: OuterRef("pk")}
        )
        found = JSONObject(name=f"{bearer}__name", ref=f"{bearer}__ref")
        columns[column] = ArraySubquery(theirs.values(found=found)[:NAMED])
    return rows.annotate(**columns)


class Incidents(Kind):
    name = "incident"
    title = _("Incidents")
    model = public.PublicIncident
    filter = IncidentFilter
    url_name = "incident_list"
    day = Cast("began_earliest", CharField())
    order = IncidentFilter.base_filters["sort"].orders["newest"]
    related = ("type", "country", "place")

    def shown(self, marker: Marker, names: Any) -> QuerySet[Any]:
        links = {
            "named_people": (public.PublicInvolvedPerson, "incident", "person"),
            "named_bodies": (public.PublicInvolvedOrganisation, "incident", "organisation"),
        }
        return with_named(super().shown(marker, names), names, links)

    def when(self, row: Any) -> Any:
        return period(row.began, row.ended)

    def facts(self, row: Any, marker: Marker) -> tuple[Any, ...]:
        place = marker.title(row.place.name, None) if row.place else ""
        return _label(row.type), _name(row.country), place


class Cases(Kind):
    name = "case"
    title = _("Cases")
    model = public.PublicCase
    filter = CaseFilter
    url_name = "case_list"
    texts = ("title", "text")

    def shown(self, marker: Marker, names: Any) -> QuerySet[Any]:
        links = {
            "named_people": (public.PublicCasePerson, "case", "person"),
            "named_bodies": (public.PublicCaseOrganisation, "case", "organisation"),
        }
        return with_named(super().shown(marker, names), names, links)

    def when(self, row: Any) -> Any:
        return row.get_monitoring_display()


class Bearers(Kind):
    """Found by name; what is said about them in a line counts less."""

    by = F("sort_key")
    order = ("sort_key", "ref")
    is_dated = False
    has_words = False
    texts = ("name", "note")

    def marked_title(self, row: Any, marker: Marker) -> SafeString:
        return marker.name(row.name)

    def named(self, row: Any, marker: Marker, names: Any) -> tuple[SafeString, ...]:
        """The spelling that was found, where it is not the one that is shown."""
        spelling = names.best(self.names).get(row.pk, (0, ""))[1]
        return (marker.name(spelling),) if spelling not in ("", *row.name.values()) else ()


class People(Bearers):
    name = "person"
    title = _("People")
    model = people.PublicPerson
    filter = PersonFilter
    url_name = "person_list"
    names = people.PublicPersonName

    def facts(self, row: Any, marker: Marker) -> tuple[Any, ...]:
        if not row.died:
            return (_dated(_("born: %(date)s"), row.born),)
        return _dated(_("born: %(date)s"), row.born), _dated(_("died: %(date)s"), row.died)


class Organisations(Bearers):
    name = "organisation"
    title = _("Organisations")
    model = people.PublicOrganisation
    filter = OrganisationFilter
    url_name = "organisation_list"
    names = people.PublicOrganisationName
    related = ("type", "country")

    def facts(self, row: Any, marker: Marker) -> tuple[Any, ...]:
        acronym = marker.name(row.acronym) if row.acronym else ""
        return acronym, _label(row.type), _name(row.country)


class Sources(Kind):
    name = "source"
    title = _("Sources")
    model = PublicSource
    filter = SourceFilter
    url_name = "source_list"
    day = Cast("published_earliest", CharField())
    order = SourceFilter.base_filters["sort"].orders["newest"]
    related = ("type",)
    texts = ("title", "gloss", "author", "publisher")

    def when(self, row: Any) -> Any:
        return partial_date(row.published)

    def marked_title(self, row: Any, marker: Marker) -> SafeString:
        return super().marked_title(row, marker) or marker.title(row.gloss or row.url, None)

    def facts(self, row: Any, marker: Marker) -> tuple[Any, ...]:
        author, publisher = (
            marker.title(getattr(row, name), row.headline.get(name))
            for name in ("author", "publisher")
        )
        return _label(row.type), author, publisher

    def named(self, row: Any, marker: Marker, names: Any) -> tuple[SafeString, ...]:
        return ()


class Proceedings(Kind):
    name = "proceeding"
    title = _("Proceedings")
    model = public.PublicProceeding
    filter = ProceedingFilter
    url_name = "proceeding_list"
    related = ("kind", "country")

    def shown(self, marker: Marker, names: Any) -> QuerySet[Any]:
        links = {
            "named_people": (public.PublicParty, "proceeding", "person"),
            "named_bodies": (public.PublicParty, "proceeding", "organisation"),
        }
        rows = super().shown(marker, names).annotate(newest=newest_stage())
        return with_named(rows, names, links)

    def when(self, row: Any) -> Any:
        return partial_date(row.newest["date"]) if row.newest else ""

    def facts(self, row: Any, marker: Marker) -> tuple[Any, ...]:
        stage = local(row.newest["label"]) if row.newest else ""
        return _label(row.kind), _name(row.country), stage


def _label(term: Any) -> str:
    return local(term.label) if term else ""


def _name(record: Any) -> str:
    return local(record.name) if record else ""


def _dated(words: Any, date: str) -> str:
    return words % {"date": partial_date(date)} if date else ""


KINDS: tuple[Kind, ...] = (
    Incidents(),
    People(),
    Cases(),
    Proceedings(),
    Organisations(),
    Sources(),
)
