"""People and organisations in the admin."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from people import models
from people.withheld import published_texts_naming
from sources.admin import CitationInline
from tracker.record_admin import RecordAdmin, RowInline


class NameInline(RowInline):
    fields = ["text", "language", "kind", "is_display"]
    verbose_name_plural = _("names, each spelling in a row")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0 if obj else 2


class PersonNameInline(NameInline):
    model = models.PersonName


class PersonCitationInline(CitationInline):
    model = models.PersonCitation


@admin.register(models.Person)
class PersonAdmin(RecordAdmin):
    page = "person"
    list_display = ["ref", "label", "born", "gender", "identity_withheld", "status", "updated_at"]
    list_filter = ["status", "gender", "identity_withheld"]
    allowed_lookups = RecordAdmin.allowed_lookups | {"gender__exact", "identity_withheld__exact"}
    filter_horizontal = ["types"]
    autocomplete_fields = ["citizenships"]
    fieldsets = [
        (None, {"fields": ["types", "note", "seen_version"]}),
        (_("About the person"), {"fields": [("gender", "is_minor"), ("born", "died"), "citizenships"]}),
        (_("Internal"), {"fields": ["identity_withheld", "ethnicity", "internal_notes"]}),
    ]
    inlines = [PersonNameInline, PersonCitationInline]
    actions = [*RecordAdmin.actions, "withhold_identity"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).visible_to(request.user)  # type: ignore[attr-defined,no-any-return]

    def search(self, request: HttpRequest, records: QuerySet[Any], typed: str) -> QuerySet[Any]:
        return records.named(typed)  # type: ignore[attr-defined,no-any-return]

    @admin.action(description=_("Withhold the identity of the selected, at once"), permissions=["view"])
    def withhold_identity(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Hiding is always safe, and never waits for a review; texts that still name the person are told."""
        for person in queryset:
            person.identity_withheld = True
            person.save(update_fields=["identity_withheld"])
            self.log_change(request, person, "identity withheld")
            for place in published_texts_naming(person):
                text = _("%(ref)s is still named in a public text: %(place)s.")
                self.message_user(request, text % {"ref": person.ref, "place": place}, messages.ERROR)
        self.message_user(request, _("The public sees no name and no page any more."), messages.SUCCESS)


class OrganisationNameInline(NameInline):
    model = models.OrganisationName


class OrganisationCitationInline(CitationInline):
    model = models.OrganisationCitation


@admin.register(models.Organisation)
class OrganisationAdmin(RecordAdmin):
    page = "organisation"
    list_display = ["ref", "label", "acronym", "type", "country", "status", "updated_at"]
    list_filter = ["status", "type"]
    list_select_related = ["type", "country"]
    allowed_lookups = RecordAdmin.allowed_lookups | {"type__code__exact", "type__exact"}
    autocomplete_fields = ["country", "parent", "predecessor"]
    fieldsets = [
        (None, {"fields": ["type", "acronym", "country", "note", "seen_version"]}),
        (_("Ties"), {"fields": ["parent", "predecessor", ("founded", "dissolved")]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [OrganisationNameInline, OrganisationCitationInline]

    def search(self, request: HttpRequest, records: QuerySet[Any], typed: str) -> QuerySet[Any]:
        named = records.named(typed)  # type: ignore[attr-defined]
        return records.filter(Q(pk__in=named.values("pk")) | Q(acronym__iexact=typed))


class AffiliationCitationInline(CitationInline):
    model = models.AffiliationCitation


@admin.register(models.Affiliation)
class AffiliationAdmin(RecordAdmin):
    list_display = ["ref", "person", "organisation", "kind", "began", "ended", "status"]
    list_select_related = ["person", "organisation", "kind"]
    list_display_links = ["ref"]
    autocomplete_fields = ["person", "organisation"]
    fieldsets = [
        (None, {"fields": ["person", "organisation", "kind", "post", ("began", "ended"), "seen_version"]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [AffiliationCitationInline]

    def search(self, request: HttpRequest, records: QuerySet[Any], typed: str) -> QuerySet[Any]:
        people = models.Person.objects.visible_to(request.user).named(typed)
        organisations = models.Organisation.objects.named(typed)
        return records.filter(Q(person__in=people) | Q(organisation__in=organisations))


class RelationshipCitationInline(CitationInline):
    model = models.RelationshipCitation


@admin.register(models.Relationship)
class RelationshipAdmin(RecordAdmin):
    list_display = ["ref", "person", "kind", "other", "status"]
    list_select_related = ["person", "other", "kind"]
    list_display_links = ["ref"]
    autocomplete_fields = ["person", "other"]
    fieldsets = [
        (None, {"fields": ["person", "kind", "other", "note", ("began", "ended"), "seen_version"]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [RelationshipCitationInline]

    def search(self, request: HttpRequest, records: QuerySet[Any], typed: str) -> QuerySet[Any]:
        people = models.Person.objects.visible_to(request.user).named(typed)
        return records.filter(Q(person__in=people) | Q(other__in=people))
