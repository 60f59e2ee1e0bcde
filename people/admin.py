"""People and organisations in the admin."""

import re
from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.forms import Field
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from people import models
from people.duplicate_candidates import similar_to
from people.names import NameKind
from people.nearest_names import Near, best_first, nearest
from people.withheld_names import published_texts_naming
from sources.admin import CitationInline
from tracker.ground.texts import plain
from tracker.staff import LanguageInput, RecordAdmin, RowInline
from tracker.staff.filters import MineFilter
from tracker.staff.readonly_display import date
from tracker.staff.row_formsets import RowFormSet

MOST_ACRONYMS = 50
NAME_FIELD = re.compile(r"names-\d+-text")
BY_NAME = _("By any spelling of the name in any script, or by reference.")


class NameFormSet(RowFormSet):
    """Ensures one displayed name per language, and lets two names swap `is_display`."""

    def clean(self) -> None:
        shown = {form.instance.language for form in self._kept() if form.instance.is_display}
        for form in self._kept():
            row = form.instance
            is_new = not row.pk and row.kind == NameKind.OFFICIAL
            if is_new and row.language not in shown:
                row.is_display = True
                shown.add(row.language)
        super().clean()

    def save_existing_objects(self, commit: bool = True) -> Any:
        """Clears `is_display` before saving, since the unique constraint refuses two displayed names per
        language.
        """
        moved = {"is_display", "language", "DELETE"}
        changed = [
            form.instance.pk for form in self.initial_forms if moved & set(form.changed_data)
        ]
        rows = self.model._default_manager.filter(pk__in=changed, is_display=True)
        rows.update(is_display=False)
        return super().save_existing_objects(commit)

    def _kept(self) -> list[Any]:
        return [form for form in self.forms if self._will_be_stored(form)]


class NameInline(RowInline):
    formset = NameFormSet
    fields = ["text", "language", "kind", "is_display"]
    verbose_name_plural = _("names, each spelling in a row")
    stands_first = True

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0 if obj else 2

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Field | None:
        if db_field.name == "language":
            kwargs["widget"] = LanguageInput
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class PersonNameInline(NameInline):
    model = models.PersonName


class PersonCitationInline(CitationInline):
    model = models.PersonCitation


class NamedAdmin(RecordAdmin):
    """The closest names first, and a look at who is there before somebody is added."""

    def in_order_asked(self, request: HttpRequest, rows: Any, near: Sequence[Near]) -> Any:
        """The closest first, unless a column was clicked."""
        return rows if "o" in request.GET else best_first(rows, near)

    def changeform_view(
        self,
        request: Any,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        """A new record is stored at once only if nobody has a similar name; else once they have been shown."""
        if request.method == "POST" and object_id is None and self.has_add_permission(request):
            found = similar_to(self.get_queryset(request), _names_typed(request.POST))
            refs = " ".join(one.ref for one in found)
            if found and request.POST.get("similar_seen") != refs:
                request.refusal = _("Nothing is stored yet: look whether it is one of those below.")
            extra_context = {**(extra_context or {}), "similar": found, "similar_seen": refs}
        return super().changeform_view(request, object_id, form_url, extra_context)


def _names_typed(posted: Any) -> list[str]:
    """What stands in the rows of names, as far as it is kept."""
    rows = (name.removesuffix("-text") for name in posted if NAME_FIELD.fullmatch(name))
    kept = [row for row in rows if f"{row}-DELETE" not in posted]
    typed = (" ".join(posted[f"{row}-text"].replace("\0", " ").split()) for row in kept)
    return [name for name in typed if name]


@admin.register(models.Person)
class PersonAdmin(NamedAdmin):
    page = "person"
    list_display = ["label", "birth", "gender", "status_shown", "edited", "ref"]
    list_filter = ["status", MineFilter, "gender", "identity_withheld"]
    list_select_related = False
    allowed_lookups = RecordAdmin.allowed_lookups | {"gender__exact", "identity_withheld__exact"}
    search_help_text = BY_NAME
    autocomplete_fields = ["types", "citizenships"]
    fieldsets = [
        (None, {"fields": ["types", "note"]}),
        (
            _("About the person"),
            {"fields": [("born", "died"), ("gender", "is_minor"), "citizenships"]},
        ),
        (_("Internal"), {"fields": ["identity_withheld", "ethnicity", "internal_notes"]}),
    ]
    inlines = [PersonNameInline, PersonCitationInline]
    actions = [*RecordAdmin.actions, "withhold_identity"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).visible_to(request.user)  # type: ignore[attr-defined]

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        found = rows.named_nearly(typed)  # type: ignore[attr-defined]
        return self.in_order_asked(request, found, nearest(rows.own_names(), typed))

    @admin.display(description=_("born"), ordering="born_earliest")
    def birth(self, person: models.Person) -> str:
        return date(person.born)

    @admin.display(description=_("name"), ordering="sort_key")
    def label(self, person: models.Person) -> str:
        """Only those see the list's row who may see the name."""
        name = plain(person.name) or "—"
        return f"{name} {_('(identity withheld)')}" if person.identity_withheld else name

    def with_suggestion_details(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.prefetch_related("types", "names")

    def suggestion(self, row: models.Person) -> str:
        """Enough to tell people of one name apart."""
        others = [name.text for name in row.names.all() if name.text != plain(row.name)]
        types = ", ".join(str(type_) for type_ in row.types.all())
        known = [self.label(row), *others[:2], types, date(row.born), plain(row.note), row.ref]
        return " · ".join(part for part in known if part)

    @admin.action(
        description=_("Withhold the identity of the selected, at once"), permissions=["change"]
    )
    def withhold_identity(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Hiding is always safe, and never waits for a review; texts that still name the person are told."""
        for person in queryset.filter(identity_withheld=False):
            person.identity_withheld = True
            person.save(update_fields=["identity_withheld"])
            self.stamp(request, person)
            self.log_change(request, person, "Identity withheld")
            for place in published_texts_naming(person):
                text = _("%(ref)s is still named in a public text: %(place)s.")
                named = text % {"ref": person.ref, "place": place}
                self.message_user(request, named, messages.ERROR)
        said = _("The public sees no name and no page any more.")
        self.message_user(request, said, messages.SUCCESS)


class OrganisationNameInline(NameInline):
    model = models.OrganisationName


class OrganisationCitationInline(CitationInline):
    model = models.OrganisationCitation


@admin.register(models.Organisation)
class OrganisationAdmin(NamedAdmin):
    page = "organisation"
    list_display = ["label", "acronym", "type", "country", "status_shown", "edited", "ref"]
    list_filter = ["status", MineFilter, "type"]
    list_select_related = ["type", "country"]
    allowed_lookups = RecordAdmin.allowed_lookups | {"type__code__exact", "type__isnull"}
    search_help_text = BY_NAME
    autocomplete_fields = ["country", "parent", "predecessor"]
    fieldsets = [
        (None, {"fields": ["type", "acronym", "country", "note"]}),
        (
            _("Ties"),
            {
                "classes": ["collapse"],
                "fields": ["parent", "predecessor", "founded", "dissolved"],
            },
        ),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [OrganisationNameInline, OrganisationCitationInline]

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        named = rows.named_nearly(typed)  # type: ignore[attr-defined]
        found = rows.filter(Q(pk__in=named.order_by().values("pk")) | Q(acronym__iexact=typed))
        by_acronym = rows.filter(acronym__iexact=typed).values_list("pk", flat=True)[:MOST_ACRONYMS]
        near = [Near(number, 1.0) for number in by_acronym] + nearest(rows.own_names(), typed)
        return self.in_order_asked(request, found, near)

    def with_suggestion_details(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.select_related("type", "country")

    def suggestion(self, row: models.Organisation) -> str:
        known = [plain(row.name) or "—", row.acronym, row.type, row.country, row.ref]
        return " · ".join(str(part) for part in known if part)


class AffiliationCitationInline(CitationInline):
    model = models.AffiliationCitation


@admin.register(models.Affiliation)
class AffiliationAdmin(RecordAdmin):
    list_display = ["person", "organisation", "kind", "post_shown", "status_shown", "ref"]
    list_display_links = ["ref"]
    list_select_related = ["person", "organisation", "kind"]
    search_help_text = _("By a name of the person or the organisation, or by reference.")
    autocomplete_fields = ["person", "organisation"]
    fieldsets = [
        (None, {"fields": ["person", "organisation", "kind", "post", ("began", "ended")]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [AffiliationCitationInline]

    @admin.display(description=_("post or role"))
    def post_shown(self, affiliation: models.Affiliation) -> str:
        return plain(affiliation.post)

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        people = models.Person.objects.visible_to(request.user).named(typed)
        organisations = models.Organisation.objects.named(typed)
        return rows.filter(Q(person__in=people) | Q(organisation__in=organisations))


class RelationshipCitationInline(CitationInline):
    model = models.RelationshipCitation


@admin.register(models.Relationship)
class RelationshipAdmin(RecordAdmin):
    list_display = ["person", "kind", "other", "status_shown", "ref"]
    list_display_links = ["ref"]
    list_select_related = ["person", "other", "kind"]
    search_help_text = _("By a name of one of the two, or by reference.")
    autocomplete_fields = ["person", "other"]
    fieldsets = [
        (None, {"fields": ["person", "kind", "other", "note", ("began", "ended")]}),
        (_("Internal"), {"fields": ["internal_notes"]}),
    ]
    inlines = [RelationshipCitationInline]

    def search_words(self, request: HttpRequest, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        people = models.Person.objects.visible_to(request.user).named(typed)
        return rows.filter(Q(person__in=people) | Q(other__in=people))
