"""Incidents, cases and country texts in the admin. One page logs an incident with everybody in it."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases import models
from people.models import Organisation, Person
from sources.admin import CitationInline
from tracker.filters import in_words
from tracker.record_admin import RecordAdmin, RowInline, StackedRowInline


class InvolvementInline(StackedRowInline):
    """Involvements of one sort; `bearer` is what this sort has to name."""

    model = models.Involvement
    bearer = ""
    others: dict[str, Any] = {}
    filter_horizontal: Any = []

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request).select_related("person", "organisation", "role")
        return rows.filter(**self.others)

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
    autocomplete_fields = ["person", "role", "types", "on_account_of"]
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
                    ("degree", "certainty", "perpetrator_status"),
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
    autocomplete_fields = ["organisation", "role", "types"]
    fieldsets = [
        (None, {"fields": [("organisation", "role")]}),
        (
            DETAILS,
            {
                "classes": ["collapse"],
                "fields": ["types", ("degree", "certainty", "perpetrator_status"), "note"],
            },
        ),
        (WITHHOLDING, {"classes": ["collapse"], "fields": ["is_withheld", "withheld_label"]}),
    ]


class DescribedInvolvementInline(InvolvementInline):
    bearer = "described_as"
    others = {"person__isnull": True, "organisation__isnull": True}
    verbose_name = _("unnamed participant")
    verbose_name_plural = _("unnamed participants, in words")
    autocomplete_fields = ["role", "types"]
    fieldsets = [
        (None, {"fields": ["described_as", ("role", "number_min", "number_max")]}),
        (
            DETAILS,
            {"classes": ["collapse"], "fields": ["types", ("degree", "certainty"), "note"]},
        ),
    ]


class IncidentCitationInline(CitationInline):
    model = models.IncidentCitation
    fieldsets = [
        (None, {"fields": [("source", "claim", "involvement"), ("states", "locator")]}),
        CitationInline.fieldsets[1],
    ]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """About whom: only those of this incident; there are none before it is saved."""
        if db_field.name == "involvement":
            match = request.resolver_match
            incident = match.kwargs.get("object_id") if match else None
            rows = models.Involvement.objects.select_related("person", "organisation", "role")
            chosen = incident if incident and incident.isdigit() else None
            kwargs["queryset"] = rows.filter(incident=chosen)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class IncidentLinkInline(RowInline):
    model = models.IncidentLink
    fk_name = "incident"
    autocomplete_fields = ["other"]


@admin.register(models.Incident)
class IncidentAdmin(RecordAdmin):
    page = "incident"
    list_display = ["ref", "label", "type", "country", "began", "verification", "status", "updated_at"]
    list_filter = ["status", "verification", ("country", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["type", "country", "verification"]
    allowed_lookups = RecordAdmin.allowed_lookups | {
        "country__code__exact",
        "country__exact",
        "verification__code__exact",
        "verification__exact",
    }
    autocomplete_fields = [
        "type",
        "further_types",
        "country",
        "state_responsible",
        "place",
        "activities",
    ]
    fieldsets = [
        (None, {"fields": ["title", "lead", "seen_version"]}),
        (_("What"), {"fields": ["type", "further_types", "summary", "official_version"]}),
        (
            _("When and where"),
            {"fields": [("began", "ended"), ("country", "place"), "state_responsible"]},
        ),
        (
            _("Assessment"),
            {"fields": [("verification", "motive_link"), "activities", "is_collective"]},
        ),
        (
            _("Manner"),
            {"classes": ["collapse"], "fields": [("is_online", "is_transnational", "is_gender_based")]},
        ),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [
        PersonInvolvementInline,
        OrganisationInvolvementInline,
        DescribedInvolvementInline,
        IncidentCitationInline,
        IncidentLinkInline,
    ]

    def search(self, request: HttpRequest, records: QuerySet[Any], typed: str) -> QuerySet[Any]:
        """Each word in the texts, or in a name that this user may see."""
        for word in typed.split()[:10]:
            people = Person.objects.visible_to(request.user).named(word)
            organisations = Organisation.objects.named(word)
            involved = models.Involvement.objects.filter(
                Q(person__in=people) | Q(organisation__in=organisations)
            )
            records = records.filter(
                in_words("search", word) | Q(pk__in=involved.values("incident"))
            )
        return records


class CaseCitationInline(CitationInline):
    model = models.CaseCitation


@admin.register(models.Case)
class CaseAdmin(RecordAdmin):
    page = "case"
    list_display = ["ref", "label", "monitoring", "next_check", "status", "updated_at"]
    list_filter = ["status", "monitoring"]
    allowed_lookups = RecordAdmin.allowed_lookups | {"monitoring__exact"}
    autocomplete_fields = ["people", "organisations", "incidents"]
    fieldsets = [
        (None, {"fields": ["title", "lead", "text", "seen_version"]}),
        (_("What belongs to it"), {"fields": ["people", "organisations", "incidents"]}),
        (_("Monitoring"), {"fields": [("monitoring", "next_check")]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [CaseCitationInline]

    def search(self, request: HttpRequest, records: QuerySet[Any], typed: str) -> QuerySet[Any]:
        for word in typed.split()[:10]:
            people = Person.objects.visible_to(request.user).named(word)
            records = records.filter(
                in_words("search", word) | Q(pk__in=people.values("cases"))
            )
        return records


class CountryProfileCitationInline(CitationInline):
    model = models.CountryProfileCitation


@admin.register(models.CountryProfile)
class CountryProfileAdmin(RecordAdmin):
    page = "country"
    autocomplete_fields = ["country"]
    fieldsets = [
        (None, {"fields": ["country", "text", "seen_version"]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [CountryProfileCitationInline]

    def page_key(self, record: Any) -> str:
        return str(record.country_id).lower()
