"""How sources are found."""

from typing import Any

from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from tracker.filters import (
    CodesFilter,
    DateBoundFilter,
    ListFilter,
    OptionFilter,
    Rows,
    TextFilter,
    overlaps,
)
from tracker.listing import Facet


class SourceFilter(ListFilter):
    kind = CodesFilter(vocabulary="source_type", label=_("source type"))
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

    def by_time(self, rows: Rows, chosen: dict[str, Any]) -> Rows:
        possible, certain = overlaps(chosen, begins="published", ends="published")
        return rows.filter(certain if chosen.get("match") else possible)

    def certain(self) -> Q:
        return overlaps(self.chosen(), begins="published", ends="published")[1]

    def facets(self) -> list[Facet]:
        rows = self.found(leave_out="kind").filter(type__isnull=False)
        counted = rows.values(value=F("type")).annotate(number=Count("pk"))
        return [Facet("kind", _("Source type"), counted)]
