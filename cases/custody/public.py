"""What the world may see of custody, and who was held on which day.

A custody is looked at on one day, by its dates alone:

- it *may* have gone on then if the day is between the earliest day of its beginning and the latest of its end;
- it *certainly* did if the day is between the latest day of its beginning and the earliest of its end. Without
  an end it goes on as far as is known: certainly until `HELD_UNCONFIRMED_MONTHS` after the newest day from which
  we know of it (`known_until`), and from then on the person is *last known* to be held;
- one that is over, nobody knows since when, may have gone on on any past day, and does not go on now;
- one that is not over is over all the same once something newer says so: a release, exile, death
  (`PublicEvidence.ends_custody`). A death that is dated roughly may seem older than the last news: it is final.
"""

import calendar
import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThan
from django.urls import reverse

from cases import models as base
from cases.participants.public import PublicInvolvedPerson, if_named, withheld_in
from cases.present.status import FINAL, PublicEvidence, PublicPersonStatus
from cases.proceedings.public import Direction, PublicTriedPerson
from people.models import Organisation
from people.public import is_shown
from sources.models import Source
from sources.public import PublicCitation, subject_of
from tracker.boundary.models import PublicModel, PublicQuerySet
from tracker.boundary.shown import shows
from tracker.ground.texts import LocalTextField, plain
from tracker.public import Side, if_published, member, mention

CERTAIN, POSSIBLE, LAST_KNOWN = "certain", "possible", "last-known"
PERPETRATORS = Direction.PERPETRATORS
# Columns and relations that no page shows; each would cost a lookup in another table.
UNREAD = (
    *("incident", "is_of_perpetrator", "is_of_affected"),
    *("facility__parent", "facility__predecessor", "confirmed_by__copy_of"),
)
IS_OPEN = Q(ended="", ended_how__isnull=True)


def months_before(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months earlier, or the last of that month."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = calendar.monthrange(years, month + 1)[1]
    return datetime.date(years, month + 1, min(day.day, last))


class CustodyQuerySet(PublicQuerySet):
    def locking_up(self) -> "CustodyQuerySet":
        return self.filter(kind__locks_up=True)

    def of_affected(self) -> "CustodyQuerySet":
        """Leaves out alleged and convicted perpetrators.

        What the custody belongs to says on which side the person is; where it belongs to nothing, all that is
        public about the person does.
        """
        tried = PublicTriedPerson.objects.filter(person=OuterRef("person"), role__in=base.ACCUSED)
        roles = PublicInvolvedPerson.objects.filter(person=OuterRef("person"))
        there = roles.filter(incident=OuterRef("incident"))
        sides = {
            "affected_there": there.filter(role__side=Side.AFFECTED),
            "alleged_there": there.filter(role__side=Side.ALLEGED),
            "tried_as_perpetrator": tried.filter(direction=PERPETRATORS),
            "tried_as_affected": tried.filter(direction=Direction.AGAINST),
            "affected": roles.filter(role__side=Side.AFFECTED),
            "alleged": roles.filter(role__side=Side.ALLEGED),
        }
        known = {name: _is_there(rows) for name, rows in sides.items()}
        harmed = known["affected"] | known["tried_as_affected"]
        by_person = ~known["tried_as_perpetrator"] & (harmed | ~known["alleged"])
        by_incident = known["affected_there"] | (~known["alleged_there"] & by_person)
        return self.filter(is_of_perpetrator=False).filter(
            Q(person__isnull=True) | Q(is_of_affected=True) | by_incident
        )

    def on(self, day: datetime.date, *, today: datetime.date) -> "CustodyQuerySet":
        """Those that may have gone on on a day, with how sure that is as `hold`."""
        found = self.filter(possible_days__contains=day)
        if day >= today:
            found = found.filter(IS_OPEN | Q(ended_latest__isnull=False))
        return found.exclude(IS_OPEN, self._ended_by(day)).with_hold(day)

    def with_hold(self, day: datetime.date) -> "CustodyQuerySet":
        """Annotates `hold`: certain, possible or last-known on that day; for rows that may have been ongoing
        then.
        """
        confirmed = months_before(day, settings.HELD_UNCONFIRMED_MONTHS)
        begun = Q(began_latest__lte=day)
        hold = Case(
            When(IS_OPEN & (Q(known_until=None) | Q(known_until__lt=confirmed)), Value(LAST_KNOWN)),
            When(begun & (IS_OPEN | Q(ended_earliest__gte=day)), Value(CERTAIN)),
            default=Value(POSSIBLE),
        )
        return self.annotate(hold=hold)

    def _tells_the_present(self) -> Q:
        """The person's situation rests on it, so nothing newer is known. Else all evidence is looked at."""
        present = PublicPersonStatus.objects.filter(person=OuterRef("person"))
        return _is_there(present.filter(custody=OuterRef("pk")))

    def _ended_by(self, day: datetime.date) -> Q:
        known = Coalesce(OuterRef("known_until"), Value(datetime.date.min))
        evidence = PublicEvidence.objects.filter(
            person=OuterRef("person"), ends_custody=True, day__lte=day
        )
        after_last_news = GreaterThan(Value(day), known)
        newer = evidence.filter(Q(day__gt=known) | (Q(situation__in=FINAL) & after_last_news))
        return ~self._tells_the_present() & Q(Exists(newer))


@shows(base.Custody, as_stored=True)
class PublicCustody(PublicModel):
    """A custody of a public person, or of a described group. Of a withheld person there is none."""

    image_of = {"custody": "id"}

    ended: str
    ref = models.CharField(max_length=8)
    person = mention("PublicPerson")
    described_as = LocalTextField()
    # Key that groups custodies per person; a described group has a key per custody.
    holder = models.BigIntegerField()
    began_earliest = models.DateField(null=True)
    began_latest = models.DateField(null=True)
    ended_earliest = models.DateField(null=True)
    ended_latest = models.DateField(null=True)
    facility = mention("PublicOrganisation", "shown_facility_id")
    incident = mention("PublicIncident", "shown_incident_id")
    proceeding = mention("PublicProceeding", "shown_proceeding_id")
    is_of_perpetrator = models.BooleanField()
    is_of_affected = models.BooleanField()
    last_confirmed_earliest = models.DateField(null=True)
    confirmed_by = mention("PublicSource", "shown_confirmed_by_id")
    possible_days = DateRangeField(null=True)
    known_until = models.DateField(null=True)
    public_changed_on = models.DateField(null=True)

    objects: ClassVar[Any] = CustodyQuerySet.as_manager()

    class Meta(PublicModel.Meta):
        db_table = "public_custody"

    def __str__(self) -> str:
        return plain(self.described_as)

    @property
    def is_open(self) -> bool:
        return not self.ended and self.ended_how_id is None

    def get_absolute_url(self) -> str:
        """It stands in the chronology of its person; a group's has no page."""
        person = self.person
        return f"{reverse('person', args=[person.ref])}#{self.ref}" if person else ""

    @staticmethod
    def rows() -> QuerySet[Any]:
        """The incident or proceeding decides on the side (affected, perpetrator) even while it is not public,
        since it was reviewed with the custody.
        """
        direction = Coalesce("proceeding__direction", Value(""))
        return public_custodies().annotate(
            holder=Coalesce("person_id", -F("id")),
            shown_facility_id=if_published("facility", Organisation),
            shown_incident_id=if_named("incident", base.Involvement),
            shown_proceeding_id=if_named("proceeding", base.Party),
            shown_confirmed_by_id=if_published("confirmed_by", Source, is_confidential=False),
            direction=direction,
            is_of_perpetrator=_is(Q(direction=PERPETRATORS)),
            is_of_affected=_is(Q(direction__in=[Direction.AGAINST, Direction.BY])),
        )


class PublicIncidentCustody(PublicModel):
    """The custodies of an incident by the plain column: those of one are found by index."""

    incident = member("PublicIncident")

    class Meta(PublicModel.Meta):
        db_table = "public_incident_custody"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return _belonging_to("incident", base.Involvement)


class PublicProceedingCustody(PublicModel):
    """The same of a proceeding."""

    proceeding = member("PublicProceeding")

    class Meta(PublicModel.Meta):
        db_table = "public_proceeding_custody"

    @staticmethod
    def rows() -> QuerySet[Any]:
        return _belonging_to("proceeding", base.Party)


def _belonging_to(record: str, participants: Any) -> QuerySet[Any]:
    """Public custodies whose incident or proceeding is public, and does not withhold this person's name."""
    return public_custodies().filter(
        ~withheld_in(record, participants), **{f"{record}__status": "published"}
    )


def public_custodies() -> QuerySet[Any]:
    shown = Q(person__isnull=True) | is_shown("person")
    return base.Custody.objects.published().filter(shown, is_withheld=False)


def _is_there(rows: QuerySet[Any]) -> Q:
    """EXISTS as a correlated scalar subquery with LIMIT 1, since the planner might hash the whole table for a
    plain EXISTS.
    """
    first = rows.order_by().annotate(found=Value(True)).values("found")[:1]
    return Q(Coalesce(Subquery(first), Value(False)))


def _is(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False))


class PublicCustodyCitation(PublicCitation):
    base = base.CustodyCitation
    image_of = {"custody": "subject_id"}

    subject = subject_of("PublicCustody")

    class Meta(PublicCitation.Meta):
        db_table = "public_custody_citation"

    @classmethod
    def rows(cls) -> QuerySet[Any]:
        shown = Q(subject__person__isnull=True) | is_shown("subject__person")
        return super().rows().filter(shown, subject__is_withheld=False)
