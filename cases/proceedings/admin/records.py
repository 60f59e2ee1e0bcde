"""Articles and proceedings as records: their lists, forms, and the addresses of the pages below them."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _

from cases import models
from cases.proceedings.admin.charges_page import charges_page
from cases.proceedings.admin.initial_values import beginning
from cases.proceedings.admin.parties import (
    DescribedPartyInline,
    OrganisationPartyInline,
    PersonPartyInline,
)
from cases.proceedings.admin.steps import StepAdmin
from people.models import Organisation, Person
from sources.admin import CitationInline
from tracker.ground.texts import plain
from tracker.search.matching import in_words
from tracker.staff import RecordAdmin
from tracker.staff.filters import MineFilter, UsedOnlyFilter
from tracker.staff.readonly_display import date

WORDS = 10  # of a search; each is looked for by itself


@admin.register(models.Article)
class ArticleAdmin(RecordAdmin):
    page = "article"
    list_display = ["label", "meaning", "category", "country", "status_shown", "edited", "ref"]
    list_filter = ["status", MineFilter, "category", ("country", UsedOnlyFilter)]
    list_select_related = ["category", "country"]
    allowed_lookups = RecordAdmin.allowed_lookups | {
        "category__code__exact",
        "category__isnull",
        "country__code__exact",
        "country__isnull",
    }
    search_help_text = _("By number, by words of the law or of what it punishes, or by reference.")
    autocomplete_fields = ["country"]
    fieldsets = [
        (None, {"fields": [("country", "edition"), "law", ("number", "part"), "title"]}),
        (_("Charge category"), {"fields": ["category"]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]

    @admin.display(description=_("what it punishes"))
    def meaning(self, article: models.Article) -> str:
        return plain(article.title)

    def suggestion(self, row: models.Article) -> str:
        return " · ".join(filter(None, [row.public_label(), plain(row.title), row.ref]))

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        for word in typed.split()[:WORDS]:
            by_number = Q(number__istartswith=word) | Q(part__iexact=word)
            by_words = Q(law__icontains=word) | Q(title__icontains=word)
            by_code = Q(edition__icontains=word) | Q(country__code__iexact=word)
            rows = rows.filter(by_number | by_words | by_code)
        return rows


class ProceedingCitationInline(CitationInline):
    """About the proceeding as a whole; what a step rests on stands on the step's page."""

    model = models.ProceedingCitation

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).filter(step__isnull=True)


@admin.register(models.Proceeding)
class ProceedingAdmin(RecordAdmin):
    page = "proceeding"
    list_display = ["label", "kind", "newest", "country", "status_shown", "edited", "ref"]
    list_filter = [
        "status",
        MineFilter,
        "kind",
        "direction",
        ("country", UsedOnlyFilter),
    ]
    list_select_related = ["kind", "country"]
    allowed_lookups = RecordAdmin.allowed_lookups | {
        "kind__code__exact",
        "kind__isnull",
        "direction__exact",
        "country__code__exact",
        "country__isnull",
    }
    search_help_text = _(
        "By words of the text, by a party's name in any spelling and script, by case number, or by "
        "reference."
    )
    autocomplete_fields = ["country", "cases", "incidents"]
    fieldsets = [
        (None, {"fields": ["title", "lead", ("kind", "direction"), "country"]}),
        (
            _("Summary, and what it belongs to"),
            {"classes": ["after-rows"], "fields": ["summary", "cases", "incidents"]},
        ),
        (_("Internal"), {"classes": ["after-rows"], "fields": ["internal_notes"]}),
    ]
    inlines = [
        PersonPartyInline,
        OrganisationPartyInline,
        DescribedPartyInline,
        ProceedingCitationInline,
    ]

    # Lists

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        steps = models.ProceedingStep.objects.filter(proceeding=OuterRef("pk"))
        newest = steps.order_by(F("date_earliest").desc(nulls_last=True), "-pk")
        return (
            super()
            .get_queryset(request)
            .annotate(
                newest_stage=Subquery(newest.values("stage__label")[:1]),
                newest_date=Subquery(newest.values("date")[:1]),
            )
        )

    @admin.display(description=_("newest step"))
    def newest(self, proceeding: Any) -> str:
        known = [plain(proceeding.newest_stage), date(proceeding.newest_date or "")]
        return ", ".join(part for part in known if part)

    def suggestion(self, row: models.Proceeding) -> str:
        return " · ".join(
            str(part) for part in (plain(row.title) or row.lead, row.kind, row.ref) if part
        )

    def with_suggestion_details(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.select_related("kind")

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        """Each word in the texts, in a name that this user may see, or in a case number."""
        for word in typed.split()[:WORDS]:
            people = Person.objects.visible_to(request.user).named(word)
            organisations = Organisation.objects.named(word)
            parties = models.Party.objects.filter(
                Q(person__in=people) | Q(organisation__in=organisations)
            )
            steps = models.ProceedingStep.objects.filter(
                Q(case_number__icontains=word) | Q(court__in=organisations)
            )
            rows = rows.filter(
                in_words("search", word)
                | Q(pk__in=parties.values("proceeding"))
                | Q(pk__in=steps.values("proceeding"))
            )
        return rows

    # Form

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return self._beginning(request).fields

    def get_formset_kwargs(self, request: Any, obj: Any, inline: Any, prefix: str) -> Any:
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET" and obj.pk is None and isinstance(inline, PersonPartyInline):
            people = self._beginning(request).people
            kwargs["initial"] = [{"person": pk, "role": "DFD"} for pk in people]
        return kwargs

    def _beginning(self, request: HttpRequest) -> Any:
        origins = (models.Incident, models.Case, Person)
        return beginning(request, self.admin_site, *origins)

    # Pages below a proceeding

    def get_urls(self) -> list[Any]:
        below: list[tuple[str, Callable[..., HttpResponse], str]] = [
            ("charges/", self.charges, "charges"),
            ("steps/add/", self.add_step, "add_step"),
            ("steps/<int:step_id>/", self.change_step, "change_step"),
            ("steps/<int:step_id>/delete/", self.delete_step, "delete_step"),
        ]
        return [
            path(
                f"<int:object_id>/{address}",
                self.admin_site.admin_view(view),
                name=f"cases_proceeding_{name}",
            )
            for address, view, name in below
        ] + super().get_urls()

    def charges(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return self._below(request, object_id, lambda one: charges_page(self, request, one))

    def add_step(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return self._below(request, object_id, lambda one: StepAdmin(self, one).add_view(request))

    def change_step(self, request: HttpRequest, object_id: int, step_id: int) -> HttpResponse:
        return self._below(
            request,
            object_id,
            lambda one: StepAdmin(self, one).change_view(request, str(step_id)),
        )

    def delete_step(self, request: HttpRequest, object_id: int, step_id: int) -> HttpResponse:
        return self._below(
            request,
            object_id,
            lambda one: StepAdmin(self, one).delete_view(request, str(step_id)),
        )

    def _below(
        self, request: HttpRequest, object_id: int, answer: Callable[[Any], HttpResponse]
    ) -> HttpResponse:
        """With the proceeding, which is locked while something below it is saved."""
        if request.method != "POST":
            return answer(self._record_or_404(request, str(object_id)))
        with transaction.atomic():
            return answer(self._record_or_404(request, str(object_id)))
