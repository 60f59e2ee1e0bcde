"""Filters shared by lists of records with participants: present situation, person type, gender, charges, outcome,
court.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, Count, Exists, F, Func, OuterRef
from django.utils.translation import gettext_lazy as _

from cases.public import TRIED, PublicCharge, PublicParty, PublicStanding, PublicStepEffect
from people.public import GENDERS
from tracker.ground.id_arrays import IsAmong
from tracker.lists.counting import Statement
from tracker.lists.facets import Facet
from tracker.lists.filter_kinds import CodesFilter, OptionsFilter, RefsFilter, Rows
from tracker.lists.filters import GLANCED_AT, LOOKED_INTO, ListFilter

# Parameters that must match in one party and (except the court) in one of its charges.
LEGAL = ("article", "category", "outcome", "court")


@dataclass(frozen=True)
class Table:
    """A table of parties, `party` being the way to them, and where in it stands what is asked for."""

    model: Any
    party: str
    columns: dict[str, str]


TABLES = (
    Table(PublicParty, "", {}),
    Table(PublicCharge, "party__", {"article": "article__ref", "category": "category"}),
    Table(
        PublicStanding,
        "party__",
        {
            "article": "charge__article__ref",
            "category": "charge__category",
            "outcome": "outcome__stage",
        },
    ),
)


def tried(chosen: dict[str, Any], *counted: str) -> tuple[Rows, Table]:
    """Parties that match the selected parameters, from the smallest table (party, charge, standing) that has these
    and the counted columns.
    """
    asked = {name for name in LEGAL if name in chosen} - {"court"}
    table = next(one for one in TABLES if asked | {*counted} <= one.columns.keys())
    rows = table.model.objects.order_by().filter(**{f"{table.party}role__in": TRIED})
    rows = rows.filter(**{f"{table.columns[name]}__in": chosen[name] for name in asked})
    if "court" in chosen:
        there = PublicStepEffect.objects.order_by().filter(step__court__ref__in=chosen["court"])
        rows = rows.filter(**{f"{table.party}pk__in": there.values("party")})
    return rows.annotate(whose=F(f"{table.party}person")), table


class EachLevel(Func):
    """A row for a term, and one more for its group where it has one."""

    template = "unnest(array_remove(ARRAY[%(expressions)s], NULL))"
    output_field = CharField()
    set_returning = True


def each_level(path: str) -> EachLevel:
    return EachLevel(F(path), F(f"{path}__parent"))


def counted(rows: Rows, value: Any, what: str) -> Rows:
    """How many of something there are per value."""
    return rows.order_by().values(value=value).annotate(number=Count(what, distinct=True))


class ParticipantFilter(ListFilter):
    """Of records that are linked with people and with proceedings.

    Situation, person type and gender have to match in one person; article, category, outcome and court in one
    party; where some of both are asked for, the person has to be that party.
    """

    # Pairs of record and person, the columns with the record and with the person's situation, and the way to the
    # record from a proceeding.
    members: ClassVar[Callable[[], Rows]]
    record = ""
    situation = "person__present__situation"
    link = ""
    # Whether `count()` of the subclass counts situations itself if no other participant parameter is
    # set.
    counts_situations = False

    status = CodesFilter(
        method="by_participants", vocabulary="status", label=_("present situation")
    )
    person_type = CodesFilter(
        method="by_participants", vocabulary="person_type", label=_("person type")
    )
    gender = OptionsFilter(method="by_participants", choices=GENDERS, label=_("gender"))
    article = RefsFilter(method="by_participants", label=_("article"))
    category = CodesFilter(
        method="by_participants", vocabulary="category", label=_("charge category")
    )
    outcome = CodesFilter(method="by_participants", vocabulary="stage", label=_("outcome"))
    court = RefsFilter(method="by_participants", label=_("court or body"))

    WHO: ClassVar[dict[str, str]] = {
        "person_type": "person__typings__type",
        "gender": "person__gender",
    }
    PARTICIPANTS: ClassVar[tuple[str, ...]] = ("status", *WHO, *LEGAL)

    def costly(self) -> dict[str, list[Rows]]:
        found, chosen = super().costly(), self.chosen
        if chosen.keys() & {*self.PARTICIPANTS}:
            found["participants"] = [self.queryset.filter(pk__in=self._with_participants(chosen))]
        return found

    def by_participants(self, rows: Rows, *_one: Any) -> Rows:
        return rows.filter(self.is_looked_up("participants"))

    def _with_participants(self, chosen: dict[str, Any]) -> Rows:
        if chosen.keys() & {*LEGAL}:
            return self._trials(chosen)[0].values("linked")
        return self._people(chosen).values(self.record)

    def _who(self, chosen: dict[str, Any]) -> Rows:
        """Record–person pairs whose person matches situation, person type and gender."""
        rows = type(self).members()
        if "status" in chosen:
            codes = self.with_children(chosen["status"], "status")
            rows = rows.filter(**{f"{self.situation}__in": codes})
        for name in self.WHO.keys() & chosen.keys():
            rows = rows.filter(**{f"{self.WHO[name]}__in": chosen[name]})
        return rows

    def _linked(self, chosen: dict[str, Any], *counted: str) -> tuple[Rows, Table]:
        """Parties that are what is asked for, with each record that the proceeding is linked with."""
        rows, table = tried(chosen, *counted)
        linked = rows.annotate(linked=F(f"{table.party}proceeding__{self.link}"))
        return linked.filter(linked__isnull=False), table

    def _people(self, chosen: dict[str, Any]) -> Rows:
        rows = self._who(chosen)
        if not chosen.keys() & {*LEGAL}:
            return rows
        parties = self._linked(chosen)[0]
        same = parties.filter(linked=OuterRef(self.record), whose=OuterRef("person"))
        return rows.filter(Exists(same))

    def _trials(self, chosen: dict[str, Any], *counted: str) -> tuple[Rows, Table]:
        rows, table = self._linked(chosen, *counted)
        if not chosen.keys() & {"status", *self.WHO}:
            return rows, table
        same = self._who(chosen).filter(
            **{self.record: OuterRef("linked")}, person=OuterRef("whose")
        )
        return rows.filter(Exists(same)), table

    def participant_facets(self) -> list[Facet]:
        others = {*self.PARTICIPANTS} - {"status"}
        is_own = self.counts_situations and not self.chosen.keys() & others
        return [
            Facet(
                "status",
                _("Present situation"),
                None if is_own else self._present,
                level="all",
                apart=self.PARTICIPANTS,
                most_rows=None if is_own else GLANCED_AT,
            ),
            *(
                self._facet(name, title, self._of_people, F(self.WHO[name]))
                for name, title in (("person_type", _("Person type")), ("gender", _("Gender")))
            ),
            self._facet("category", _("Charge category"), self._of_trials),
            self._facet("outcome", _("Outcome"), self._of_trials),
        ]

    def _facet(self, name: str, title: Any, counts: Any, *values: Any, level: str = "") -> Facet:
        found = partial(counts, name, *values)
        return Facet(
            name, title, found, level=level, apart=self.PARTICIPANTS, most_rows=LOOKED_INTO
        )

    def _present(self, statement: Statement) -> Rows:
        """How many records have somebody in a situation, or in one of a group."""
        rows = self._among(statement, self._people(self.without("status").chosen), self.record)
        return counted(rows, each_level(self.situation), self.record)

    def _of_people(self, parameter: str, value: Any, statement: Statement) -> Rows:
        rows = self._among(statement, self._people(self.without(parameter).chosen), self.record)
        if parameter in self.WHO:
            rows = rows.exclude(**{self.WHO[parameter]: None}).exclude(**{self.WHO[parameter]: ""})
        return counted(rows, value, self.record)

    def _of_trials(self, parameter: str, statement: Statement) -> Rows:
        rows, table = self._trials(self.without(parameter).chosen, parameter)
        rows = self._among(statement, rows, "linked").annotate(known=F(table.columns[parameter]))
        if table.party:
            # Restricts to parties of the matching proceedings by an array, so that the standing view is
            # evaluated for these only.
            parties = PublicParty.objects.order_by()
            there = self._among(statement, parties, f"proceeding__{self.link}").values("pk")
            rows = rows.filter(IsAmong(F("party"), ArraySubquery(there)))
        return counted(rows.filter(known__isnull=False), F("known"), "linked")

    def _among(self, statement: Statement, rows: Rows, record: str) -> Rows:
        """Those of the records that are all else that is asked for."""
        return self.without(*self.PARTICIPANTS).among(statement, rows, record)
