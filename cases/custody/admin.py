"""Custody in the admin: who is held, since when, and when somebody last said so."""

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from cases import models
from cases.custody.public import months_before
from cases.custody.warnings import doubts
from cases.proceedings.admin.initial_values import beginning
from cases.proceedings.admin.parties import described
from people.models import Organisation, Person
from sources.admin import CitationInline
from tracker.staff import RecordAdmin
from tracker.staff.filters import MineFilter, UsedOnlyFilter
from tracker.staff.readonly_display import date

WORDS = 10  # of a search; each is looked for by itself
OPEN = Q(ended="", ended_how__isnull=True)


class GoingOnFilter(admin.SimpleListFilter):
    """Whether it goes on as far as is known, and whether that has to be asked again."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        months = settings.HELD_UNCONFIRMED_MONTHS
        ask = _t("to be confirmed: nothing for %(months)d months") % {"months": months}
        return [("open", _("goes on, as far as is known")), ("ask", ask), ("over", _("over"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "open":
            return queryset.filter(OPEN)
        if self.value() == "over":
            return queryset.exclude(OPEN)
        return queryset.filter(OPEN, to_be_confirmed()) if self.value() == "ask" else queryset


def to_be_confirmed() -> Q:
    known_since = months_before(timezone.localdate(), settings.HELD_UNCONFIRMED_MONTHS)
    return Q(known_until__isnull=True) | Q(known_until__lt=known_since)


class CustodyCitationInline(CitationInline):
    model = models.CustodyCitation


@admin.register(models.Custody)
class CustodyAdmin(RecordAdmin):
    list_display = [
        "label",
        "kind",
        "began_shown",
        "ended_shown",
        "confirmed_shown",
        "country",
        "status_shown",
        "ref",
    ]
    list_filter = [
        "status",
        MineFilter,
        GoingOnFilter,
        "kind",
        ("country", UsedOnlyFilter),
    ]
    list_select_related = ["person", "kind", "country", "ended_how"]
    allowed_lookups = RecordAdmin.allowed_lookups | {
        "state",
        "kind__code__exact",
        "kind__isnull",
        "country__code__exact",
        "country__isnull",
    }
    search_help_text = _(
        "By the name of the person or of the facility in any spelling and script, by words for those "
        "who are not named, or by reference."
    )
    autocomplete_fields = [
        "person",
        "facility",
        "country",
        "incident",
        "proceeding",
        "confirmed_by",
    ]
    fieldsets = [
        (_("Who"), {"fields": ["person", "described_as", ("number_min", "number_max"), "lead"]}),
        (
            _("How, where, and from when to when"),
            {
                "fields": [
                    ("kind", "country"),
                    "facility",
                    ("began", "ordered_until"),
                    ("ended", "ended_how"),
                    ("last_confirmed", "confirmed_by"),
                ]
            },
        ),
        (_("What it belongs to"), {"fields": [("incident", "proceeding"), "note", "is_withheld"]}),
        (_("Internal"), {"classes": ["after-rows"], "fields": ["internal_notes"]}),
    ]
    inlines = [CustodyCitationInline]

    # Lists

    @admin.display(description=_("who"))
    def label(self, custody: models.Custody) -> str:
        """Safe anywhere. What is withheld as a row is shown to the staff, as it is in the form."""
        if custody.person:
            return custody.person.public_label() or "—"
        return described(custody) or custody.lead or "—"

    @admin.display(description=_("began"), ordering="began_earliest")
    def began_shown(self, custody: models.Custody) -> str:
        return date(custody.began)

    @admin.display(description=_("ended"), ordering="ended_earliest")
    def ended_shown(self, custody: models.Custody) -> str:
        known = [date(custody.ended), custody.ended_how]
        return ", ".join(str(part) for part in known if part)

    @admin.display(
        description=_("last confirmed"),
        ordering=F("last_confirmed_earliest").asc(nulls_first=True),
    )
    def confirmed_shown(self, custody: models.Custody) -> str:
        return date(custody.last_confirmed)

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        for word in typed.split()[:WORDS]:
            people = Person.objects.visible_to(request.user).named(word)
            named = Q(person__in=people) | Q(facility__in=Organisation.objects.named(word))
            rows = rows.filter(named | Q(described_as__icontains=word))
        return rows

    # Form

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """From an incident or a proceeding of one person: of this person. When it began is asked for."""
        origins = (models.Proceeding, models.Incident, models.Case, Person)
        begun = beginning(request, self.admin_site, *origins)
        one = begun.people[0] if len(begun.people) == 1 else None
        return {**begun.fields, "person": one}

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        stored = models.Custody.objects.select_related("person", "kind").get(pk=form.instance.pk)
        for doubt in doubts(stored):
            self.message_user(request, doubt, messages.WARNING)
