"""On the pages of people, incidents, cases and proceedings: what is known of custody and of proceedings."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from cases.custody.warnings import is_open
from cases.models import Case, Custody, Incident, Proceeding
from people.models import Person
from tracker.staff.panels import MOST, Button, Line, Panel, panel_of
from tracker.staff.readonly_display import date
from tracker.templatetags.site import period

NOTHING = Panel("", [], [], [])


@panel_of(Person, Incident, Case, Proceeding)
def custodies(request: Any, record: Any) -> Panel:
    if not request.user.has_perm("cases.view_custody"):
        return NOTHING
    rows = _custodies_of(record).select_related("person", "kind", "ended_how")
    columns = [
        _("custody"),
        _("from when to when"),
        _("last confirmed"),
        _("status"),
        _("reference"),
    ]
    return Panel(
        _("Custody"),
        _add(request, record, Custody, _("Add a custody")),
        columns,
        [_custody_line(row) for row in rows.order_by("began_earliest", "pk")[:MOST]],
    )


def _custodies_of(record: Any) -> Any:
    if isinstance(record, Case):
        return Custody.objects.filter(person__in=record.people.all())
    return record.custodies.all()


def _custody_line(custody: Custody) -> Line:
    return Line(
        reverse("admin:cases_custody_change", args=[custody.pk]),
        [
            custody.public_label() or "—",
            _when(custody),
            date(custody.last_confirmed),
            custody.get_status_display(),
            custody.ref,
        ],
    )


def _when(custody: Custody) -> str:
    if is_open(custody) and custody.began:
        return _t("since: %(date)s") % {"date": date(custody.began)}
    known = [period(custody.began, custody.ended), custody.ended_how]
    return ", ".join(str(part) for part in known if part)


@panel_of(Person, Incident, Case)
def proceedings(request: Any, record: Any) -> Panel:
    if not request.user.has_perm("cases.view_proceeding"):
        return NOTHING
    rows = _proceedings_of(record).select_related("kind").order_by("pk")
    return Panel(
        _("Proceedings"),
        _add(request, record, Proceeding, _("Add a proceeding")),
        [_("proceeding"), _("kind"), _("status"), _("reference")],
        [_proceeding_line(row) for row in rows[:MOST]],
    )


def _proceedings_of(record: Any) -> Any:
    if isinstance(record, Person):
        return Proceeding.objects.filter(pk__in=record.parties.values("proceeding"))
    return record.proceedings.all()


def _proceeding_line(proceeding: Proceeding) -> Line:
    address = reverse("admin:cases_proceeding_change", args=[proceeding.pk])
    shown = [proceeding.public_label() or "—", proceeding.kind or ""]
    return Line(address, [*shown, proceeding.get_status_display(), proceeding.ref])


def _add(request: Any, record: Any, model: Any, label: Any) -> list[Button]:
    """The form knows from this address what it is about."""
    name = model._meta.model_name
    if not request.user.has_perm(f"cases.add_{name}"):
        return []
    address = reverse(f"admin:cases_{name}_add")
    return [Button(label, f"{address}?{record._meta.model_name}={record.pk}")]
