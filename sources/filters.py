"""How sources are found."""

from functools import partial
from typing import Any

from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from sources.public import PublicSource
from tracker.lists.counting import Statement
from tracker.lists.facets import Facet
from tracker.lists.filters import (
    YEARS,
    CodesFilter,
    DateBoundFilter,
    ListFilter,
    OptionFilter,
    Rows,
    TextFilter,
    TextsFilter,
    YearsFilter,
    in_years,
    overlaps,
    per_year,
)


class SourceFilter(ListFilter):
    kind = CodesFilter(vocabulary="source_type", label=_("source type"))
    language = TextsFilter(label=_("language"))
    publisher = TextsFilter(label=_("publisher"))
    author = TextsFilter(label=_("author"))
    year = YearsFilter(label=_("year"))
    after = DateBoundFilter(bound="earliest", label=_("published after"))
    before = DateBoundFilter(bound="latest", label=_("published before"))
    match = OptionFilter(choices=[("certain", _("certain only"))], label=_("dates"))
    q = TextFilter(label=_("title, author or publisher"))
    sort = OptionFilter(
        choices=[
            ("newest", _("newest first")),
            ("oldest", _("oldest first")),
            ("updated", _("latest update first")),
        ],
        label=_("order"),
    )

    together = {"time": ("after", "before", "match")}
    sorts = {
        "newest": (F("published_earliest").desc(nulls_last=True), "ref"),
        "oldest": (F("published_earliest").asc(nulls_last=True), "ref"),
        "updated": (F("public_changed_on").desc(nulls_last=True), "ref"),
    }

    def by_kind(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(type__in=chosen["kind"])

    def by_language(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(language__in=chosen["language"])

    def by_publisher(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(publisher__in=chosen["publisher"])

    def by_author(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(author__in=chosen["author"])

    def by_year(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        return rows.filter(in_years(chosen["year"], begins="published", ends="published"))

    def by_time(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        possible, certain = overlaps(chosen, begins="published", ends="published")
        return rows.filter(certain if chosen.get("match") else possible)

    def certain(self) -> Q:
        return overlaps(self.chosen(), begins="published", ends="published")[1]

    def facets(self) -> list[Facet]:
        return [
            Facet("kind", _("Source type"), partial(self._by, "kind", "type")),
            Facet("language", _("Language"), partial(self._by, "language", "language")),
            Facet("year", _("Year"), self._by_year, most=YEARS, is_by_value=True),
        ]

    def _by_year(self, statement: Statement) -> Rows:
        rows = self.among(statement, PublicSource.objects.all(), "pk", "year")
        return per_year(rows, "pk", begins="published", ends="published")

    def _by(self, parameter: str, column: str, statement: Statement) -> Rows:
        known = self.among(statement, PublicSource.objects.all(), "pk", parameter)
        rows = known.exclude(**{column: None}).exclude(**{column: ""})
        return rows.order_by().values(value=F(column)).annotate(number=Count("pk"))
