"""How sources are found."""

from django.utils.translation import gettext_lazy as _

from tracker.lists.counting import Statement
from tracker.lists.facets import YEARS, Facet, per_year
from tracker.lists.filter_kinds import (
    AfterFilter,
    BeforeFilter,
    CodesFilter,
    MatchFilter,
    OrderFilter,
    Rows,
    TextsFilter,
    WordsFilter,
    YearsFilter,
    dated_orders,
)
from tracker.lists.filters import ListFilter


class SourceFilter(ListFilter):
    kind = CodesFilter("type", vocabulary="source_type", label=_("source type"))
    language = TextsFilter(label=_("language"))
    publisher = TextsFilter(label=_("publisher"))
    author = TextsFilter(label=_("author"))
    year = YearsFilter(begins="published", ends="published", label=_("year"))
    after = AfterFilter("published", label=_("published after"))
    before = BeforeFilter("published", label=_("published before"))
    match = MatchFilter()
    q = WordsFilter(label=_("title, author or publisher"))
    sort = OrderFilter(dated_orders("published_earliest", "published_earliest"))

    def facets(self) -> list[Facet]:
        return [
            self.column_facet("kind", _("Source type")),
            self.column_facet("language", _("Language")),
            Facet("year", _("Year"), self._by_year, most=YEARS, is_by_value=True),
        ]

    def _by_year(self, statement: Statement) -> Rows:
        rows = self.without("year").among(statement, self.queryset, "pk")
        return per_year(rows, "pk", begins="published", ends="published")
