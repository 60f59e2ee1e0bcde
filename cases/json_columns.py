"""Small related sets as one JSON column (ArraySubquery of JSONObject) instead of a query of their own."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from cases import public


def folded(rows: QuerySet[Any], **columns: Any) -> ArraySubquery:
    """JSON array of objects with these columns."""
    return ArraySubquery(rows.values(found=JSONObject(**columns)))


def sentences(step: str) -> ArraySubquery:
    """What was passed, or asked for, in the step that `step` points at."""
    return folded(
        public.PublicSentence.objects.filter(step=OuterRef(step)),
        kind="kind__label",
        length="length",
        days="days_min",
        is_life="is_life",
        is_suspended="is_suspended",
        starts="starts",
        until="until",
        note="note",
    )


def newest_stage(proceeding: str = "pk") -> Subquery:
    """Label and date of the newest step of the proceeding that a column points at."""
    steps = public.PublicStep.objects.filter(proceeding=OuterRef(proceeding)).order_by(
        F("date_earliest").desc(nulls_last=True), F("date_latest").desc(nulls_last=True), "-id"
    )
    return Subquery(steps.values(found=JSONObject(label="stage__label", date="date"))[:1])


def with_stages(proceedings: QuerySet[Any]) -> QuerySet[Any]:
    return proceedings.defer("search").select_related("kind").annotate(newest=newest_stage())
