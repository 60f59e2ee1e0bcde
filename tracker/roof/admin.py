"""The kernel's tables in the admin: vocabularies, countries, places, notices of withdrawal, accounts."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django.models import ProcrastinateJob

from tracker import models
from tracker.ground.texts import plain
from tracker.roof.import_pages import admin as import_pages  # noqa: F401  registers its pages and the worker's steps
from tracker.staff import RecordAdmin, StaffAdmin

admin.site.site_header = _("Case tracker")
admin.site.site_title = _("Case tracker")
admin.site.index_title = _("What do you want to enter?")
admin.site.enable_nav_sidebar = False
# A batch says itself how far it is; nobody has to look into the worker's queue.
admin.site.unregister(ProcrastinateJob)

CHOOSING = ("/autocomplete/", "/suggest/")


class CodedAdmin(StaffAdmin):
    """Admin of tables with a code as primary key: the code is read-only and rows cannot be deleted."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["code"] if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class TermAdmin(CodedAdmin):
    """A term is retired, not deleted."""

    list_display = ["code", "__str__", "position", "is_retired"]
    list_filter = ["is_retired"]
    allowed_lookups = {"is_retired__exact"}
    search_fields = ["code"]
    search_help_text = _("By code, or by words of the label in any language.")
    ordering = ["position", "code"]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """For a choice, retired terms are left out."""
        if request.path.endswith(CHOOSING):
            queryset = queryset.filter(is_retired=False)
        return super().get_search_results(request, queryset, search_term)

    def search(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        for word in typed.split()[:10]:
            rows = rows.filter(Q(code__istartswith=word) | Q(label__icontains=word))
        return rows


class IncidentTypeAdmin(TermAdmin):
    list_display = ["code", "__str__", "parent", "counts_as", "is_retired"]
    list_filter = ["counts_as", "is_retired"]
    list_select_related = ["parent"]
    allowed_lookups = {"is_retired__exact", "counts_as__exact"}

    def with_suggestion_details(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.select_related("parent")

    def suggestion(self, row: models.IncidentType) -> str:
        return f"{row} · {row.parent}" if row.parent else str(row)


OWN_PAGES: dict[Any, type[TermAdmin]] = {models.IncidentType: IncidentTypeAdmin}
for vocabulary in models.Term.__subclasses__():
    for model in [vocabulary] if not vocabulary._meta.abstract else vocabulary.__subclasses__():
        admin.site.register(model, OWN_PAGES.get(model, TermAdmin))


@admin.register(models.Country)
class CountryAdmin(CodedAdmin):
    list_display = ["code", "__str__", "alpha3"]
    search_fields = ["code"]
    search_help_text = _("By code, or by name in any language.")

    def search(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        by_code = Q(code__iexact=typed) | Q(alpha3__iexact=typed)
        return rows.filter(by_code | Q(name__icontains=typed))


@admin.register(models.Place)
class PlaceAdmin(RecordAdmin):
    list_display = ["label", "country", "parent", "status_shown", "edited", "ref"]
    list_select_related = ["country", "parent"]
    search_help_text = _("By name in any language, or by reference.")
    autocomplete_fields = ["country", "parent"]
    fieldsets = [
        (None, {"fields": ["name", "name_original", "country", "parent"]}),
        (_("Coordinates"), {"fields": [("latitude", "longitude", "precision")]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        return rows.filter(Q(name__icontains=typed) | Q(name_original__icontains=typed))

    def with_suggestion_details(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.select_related("parent", "country")

    def suggestion(self, row: models.Place) -> str:
        known = [row.public_label(), row.parent and plain(row.parent.name), row.country]
        return " · ".join(str(part) for part in known if part)


@admin.register(models.WithdrawalNotice)
class WithdrawalNoticeAdmin(RecordAdmin):
    list_display = ["withdrawn_ref", "withdrawn_on", "status_shown", "ref"]
    list_display_links = ["withdrawn_ref"]
    list_select_related = False
    search_help_text = _("By the reference of the withdrawn record.")
    fieldsets = [
        (None, {"fields": ["withdrawn_ref", "withdrawn_on", "reason"]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        return rows.filter(withdrawn_ref=typed.upper())


@admin.register(models.User)
class AccountAdmin(StaffAdmin, UserAdmin):
    """Accounts. Only a superuser makes superusers, or gives rights outside of the roles."""

    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (_("Roles"), {"fields": ("is_active", "is_staff", "groups")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    filter_horizontal = ("groups",)
    readonly_fields = ("last_login", "date_joined")
    list_display = ("username", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "is_staff", "groups")
    allowed_lookups = {"is_active__exact", "is_staff__exact", "groups__id__exact", "groups__isnull"}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        accounts = super().get_queryset(request)
        return accounts if request.user.is_superuser else accounts.filter(is_superuser=False)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Nobody gives roles to themselves."""
        fields = super().get_readonly_fields(request, obj)
        is_own = obj is not None and obj.pk == request.user.pk
        if is_own and not request.user.is_superuser:
            return (*fields, "is_active", "is_staff", "groups")
        return fields
