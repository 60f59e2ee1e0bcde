"""Incidents, cases and country texts in the admin. One page logs an incident with everybody in it."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from cases import models
from people.models import Organisation, Person
from sources.admin import CitationInline
from tracker.ground.texts import plain
from tracker.search.matching import in_words
from tracker.staff import RecordAdmin, RowInline, StackedRowInline
from tracker.staff.filters import MineFilter, UsedOnlyFilter
from tracker.templatetags.site import period

WORDS = 10  # of a search; each is looked for by itself


class InvolvementInline(StackedRowInline):
    """Involvements of one sort; `bearer` is what this sort has to name."""

    model = models.Involvement
    bearer = ""
    others: dict[str, Any] = {}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request).filter(**self.others)
        return rows.select_related("person", "organisation", "role").prefetch_related("types")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 1 if obj is None and self.bearer == "person" else 0

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        if self.bearer in formset.form.base_fields:
            formset.form.base_fields[self.bearer].required = True
        return formset


DETAILS = _("Details of the involvement")
WITHHOLDING = _("Withholding")


class PersonInvolvementInline(InvolvementInline):
    bearer = "person"
    others = {"person__isnull": False}
    verbose_name = _("person involved")
    verbose_name_plural = _("people involved")
    autocomplete_fields = ["person", "types", "on_account_of"]
    fieldsets = [
        (None, {"fields": [("person", "role")]}),
        (
            DETAILS,
            {
                "classes": ["collapse"],
                "fields": [
                    "types",
                    "affiliation_then",
                    "on_account_of",
                    "degree",
                    "certainty",
                    "perpetrator_status",
                    "note",
                ],
            },
        ),
        (WITHHOLDING, {"classes": ["collapse"], "fields": ["is_withheld", "withheld_label"]}),
    ]


class OrganisationInvolvementInline(InvolvementInline):
    bearer = "organisation"
    others = {"organisation__isnull": False}
    verbose_name = _("organisation involved")
    verbose_name_plural = _("organisations involved")
    autocomplete_fields = ["organisation", "types"]
    fieldsets = [
        (None, {"fields": [("organisation", "role")]}),
        (
            DETAILS,
            {
                "classes": ["collapse"],
                "fields": ["types", "degree", "certainty", "perpetrator_status", "note"],
            },
        ),
        (WITHHOLDING, {"classes": ["collapse"], "fields": ["is_withheld", "withheld_label"]}),
    ]


class DescribedInvolvementInline(InvolvementInline):
    bearer = "described_as"
    others = {"person__isnull": True, "organisation__isnull": True}
    verbose_name = _("unnamed participant")
    verbose_name_plural = _("unnamed participants, in words")
    autocomplete_fields = ["types"]
    fieldsets = [
        (None, {"fields": ["described_as", ("role", "number_min", "number_max")]}),
        (
            DETAILS,
            {"classes": ["collapse"], "fields": ["types", "degree", "certainty", "note"]},
        ),
    ]


class IncidentCitationInline(CitationInline):
    model = models.IncidentCitation
    fieldsets = [
        (None, {"fields": [("source", "locator"), ("claim", "involvement")]}),
        CitationInline.fieldsets[1],
    ]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """About whom: only those of this incident; there are none before it is saved."""
        if db_field.name == "involvement":
            match = request.resolver_match
            incident: Any = match.kwargs.get("object_id", "") if match else ""
            rows = models.Involvement.objects.select_related("person", "organisation", "role")
            kwargs["queryset"] = rows.filter(incident=incident if incident.isdecimal() else None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class IncidentLinkInline(RowInline):
    model = models.IncidentLink
    fk_name = "incident"
    fields = ["kind", "other"]
    autocomplete_fields = ["other"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("kind", "other")


@admin.register(models.Incident)
class IncidentAdmin(RecordAdmin):
    page = "incident"
    list_display = [
        "label",
        "status_shown",
        "when",
        "type",
        "where",
        "verification",
        "edited",
        "ref",
    ]
    list_filter = [
        "status",
        MineFilter,
        "verification",
        ("country", UsedOnlyFilter),
    ]
    list_select_related = ["type", "country", "verification"]
    allowed_lookups = RecordAdmin.allowed_lookups | {
        "country__code__exact",
        "country__isnull",
        "verification__code__exact",
    }
    search_help_text = _(
        "By words of the text, by anybody's name in any spelling and script, or by reference."
    )
    autocomplete_fields = [
        "type",
        "further_types",
        "country",
        "state_responsible",
        "place",
        "activities",
    ]
    fieldsets = [
        (None, {"fields": ["title", "lead"]}),
        (
            _("What, when and where"),
            {
                "fields": [
                    ("type", "further_types"),
                    ("began", "ended"),
                    ("country", "place"),
                    "summary",
                ]
            },
        ),
        (
            _("Assessment"),
            {"classes": ["after-rows"], "fields": [("verification", "motive_link"), "activities"]},
        ),
        (
            _("Official version, and manner"),
            {
                "classes": ["after-rows", "collapse"],
                "fields": [
                    "official_version",
                    "state_responsible",
                    "is_online",
                    "is_transnational",
                    "is_gender_based",
                    "is_collective",
                ],
            },
        ),
        (_("Internal"), {"classes": ["after-rows"], "fields": ["internal_notes"]}),
    ]
    inlines = [
        PersonInvolvementInline,
        OrganisationInvolvementInline,
        DescribedInvolvementInline,
        IncidentCitationInline,
        IncidentLinkInline,
    ]

    @admin.display(description=_("when"), ordering="began_earliest")
    def when(self, incident: models.Incident) -> str:
        return period(incident.began, incident.ended) if incident.began or incident.ended else ""

    @admin.display(description=_("country"), ordering="country")
    def where(self, incident: models.Incident) -> Any:
        return incident.country

    def suggestion(self, row: models.Incident) -> str:
        return " · ".join(filter(None, [plain(row.title) or row.lead, self.when(row), row.ref]))

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        meaning = format_html(
            '<a href="{}" target="_blank">{}</a>', reverse("type_list"), _("What each type means")
        )
        kwargs.setdefault("help_texts", {"type": meaning})
        return super().get_form(request, obj, change=change, **kwargs)

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        """Each word in the texts, or in a name that this user may see."""
        for word in typed.split()[:WORDS]:
            people = Person.objects.visible_to(request.user).named(word)
            organisations = Organisation.objects.named(word)
            involved = models.Involvement.objects.filter(
                Q(person__in=people) | Q(organisation__in=organisations)
            )
            rows = rows.filter(in_words("search", word) | Q(pk__in=involved.values("incident")))
        return rows


class CaseCitationInline(CitationInline):
    model = models.CaseCitation


@admin.register(models.Case)
class CaseAdmin(RecordAdmin):
    page = "case"
    list_display = ["label", "monitoring", "next_check", "status_shown", "edited", "ref"]
    list_filter = ["status", MineFilter, "monitoring"]
    list_select_related = False
    allowed_lookups = RecordAdmin.allowed_lookups | {"monitoring__exact"}
    search_help_text = _("By words of the text, by a person's name, or by reference.")
    autocomplete_fields = ["people", "organisations", "incidents"]
    fieldsets = [
        (None, {"fields": ["title", "lead", "text"]}),
        (_("What belongs to it"), {"fields": ["people", "organisations", "incidents"]}),
        (_("Monitoring"), {"fields": [("monitoring", "next_check")]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [CaseCitationInline]

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        for word in typed.split()[:WORDS]:
            people = Person.objects.visible_to(request.user).named(word)
            rows = rows.filter(in_words("search", word) | Q(pk__in=people.values("cases")))
        return rows


class CountryProfileCitationInline(CitationInline):
    model = models.CountryProfileCitation


@admin.register(models.CountryProfile)
class CountryProfileAdmin(RecordAdmin):
    page = "country"
    list_select_related = ["country", "updated_by"]
    search_help_text = _("By the country's code or name.")
    autocomplete_fields = ["country"]
    fieldsets = [
        (None, {"fields": ["country", "text"]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [CountryProfileCitationInline]

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        return rows.filter(Q(country__code__iexact=typed) | Q(country__name__icontains=typed))

    def page_key(self, record: Any) -> str:
        return str(record.country_id).lower()
