"""The kernel's tables in the admin: vocabularies, countries, places, notices of withdrawal, accounts."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker import models
from tracker.record_admin import RecordAdmin

admin.site.site_header = _("Case tracker")
admin.site.site_title = _("Case tracker")
admin.site.index_title = _("What do you want to enter?")
admin.site.enable_nav_sidebar = False


class TermAdmin(admin.ModelAdmin):
    """A term is retired, not deleted; its code never changes."""

    list_display = ["code", "__str__", "position", "is_retired"]
    list_filter = ["is_retired"]
    search_fields = ["code", "label"]
    ordering = ["position", "code"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["code"] if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """By the start of the code, or by words of the label; for a choice, retired terms are left out."""
        typed = search_term.replace("\0", " ").strip()
        if request.path.endswith("/autocomplete/"):
            queryset = queryset.filter(is_retired=False)
        for word in typed.split()[:10]:
            queryset = queryset.filter(Q(code__istartswith=word) | Q(label__icontains=word))
        return queryset, False


for vocabulary in models.Term.__subclasses__():
    for model in [vocabulary] if not vocabulary._meta.abstract else vocabulary.__subclasses__():
        admin.site.register(model, TermAdmin)


@admin.register(models.Country)
class CountryAdmin(admin.ModelAdmin):
    list_display = ["code", "__str__", "alpha3"]
    search_fields = ["code", "alpha3", "name"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["code"] if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(models.Place)
class PlaceAdmin(RecordAdmin):
    list_display = ["ref", "label", "country", "parent", "status", "updated_at"]
    list_select_related = ["country", "parent"]
    autocomplete_fields = ["country", "parent"]
    fieldsets = [
        (None, {"fields": ["name", "name_original", "country", "parent", "seen_version"]}),
        (_("Coordinates"), {"fields": [("latitude", "longitude", "precision")]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]

    def search(self, request: HttpRequest, records: QuerySet[Any], typed: str) -> QuerySet[Any]:
        return records.filter(Q(name__icontains=typed) | Q(name_original__icontains=typed))


@admin.register(models.WithdrawalNotice)
class WithdrawalNoticeAdmin(RecordAdmin):
    list_display = ["ref", "withdrawn_ref", "withdrawn_on", "status"]
    list_display_links = ["ref", "withdrawn_ref"]
    fieldsets = [
        (None, {"fields": ["withdrawn_ref", "withdrawn_on", "reason", "seen_version"]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]


@admin.register(models.User)
class AccountAdmin(UserAdmin):
    """Accounts. Only a superuser makes superusers, or gives rights outside of the roles."""

    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (_("Roles"), {"fields": ("is_active", "is_staff", "groups")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    filter_horizontal = ("groups",)
    list_display = ("username", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "is_staff", "groups")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        accounts = super().get_queryset(request)
        return accounts if request.user.is_superuser else accounts.filter(is_superuser=False)
