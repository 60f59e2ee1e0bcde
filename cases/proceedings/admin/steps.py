"""The pages of one proceeding's steps: a new one for all parties at once, and each that is there."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.contrib.admin.models import LogEntry
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.models import Charge, Party, Proceeding, ProceedingStep
from cases.proceedings.admin.charges_page import articles_field
from cases.proceedings.admin.new_step import NewStepForm, last_known
from cases.proceedings.admin.sentences import NewSentenceInline, SentenceInline, StepCitationInline
from cases.proceedings.admin.step_forms import StepForm
from cases.proceedings.admin.step_storing import store
from tracker.staff import StaffAdmin
from tracker.staff.inlines import is_read_only, with_seen
from tracker.staff.readonly_display import readable
from tracker.staff.term_choices import choices_of
from tracker.staff.widgets import LANGUAGES

NEW_CHARGES = _("New charges of all who are ticked: articles")
# As the log says it, in no language; it is translated where it is read.
STEP = {"name": "step", "object": "…"}
ABOUT = (_("About whom, and about what"), {"fields": ["parties", "charges"]})


class StepAdmin(StaffAdmin):
    """Registered nowhere: the admin of proceedings makes one for each request, and hands out its pages."""

    form = StepForm
    change_form_template = "admin/step_form.html"
    delete_confirmation_template = "admin/step_delete.html"
    autocomplete_fields = ["court", "judge"]
    inlines = [SentenceInline, StepCitationInline]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "stage",
                    ("date", "next_hearing", "until"),
                    ("court", "judge"),
                    ("case_number", "in_absentia"),
                    ("amount", "currency"),
                ]
            },
        ),
        (
            _("Note, and withholding"),
            {"classes": ["after-rows", "collapse"], "fields": ["note", "is_withheld"]},
        ),
    ]

    class Media:
        js: ClassVar[list[str]] = ["tracker/admin.js"]

    def __init__(self, proceedings: Any, proceeding: Proceeding) -> None:
        super().__init__(ProceedingStep, proceedings.admin_site)
        self.proceedings = proceedings
        self.proceeding = proceeding
        self.stored: list[ProceedingStep] = []

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        steps = super().get_queryset(request).filter(proceeding=self.proceeding)
        return steps.select_related("stage", "court", "judge", "proceeding")

    # Permissions

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._is_open(request) and super().has_add_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_open(request) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_open(request) and super().has_delete_permission(request, obj)

    def _is_open(self, request: HttpRequest) -> bool:
        return bool(self.proceedings.has_change_permission(request, self.proceeding))

    # Form

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return [NewSentenceInline, StepCitationInline] if obj is None else self.inlines

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Parties and charges have tables of their own where they can be chosen."""
        if obj is None or self.has_change_permission(request, obj):
            return with_seen(self.fieldsets)
        main, *others = self.fieldsets
        return readable([main, ABOUT, *others], self.model)

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        kwargs["form"] = StepForm if change else NewStepForm
        if not change or self.has_change_permission(request, obj):
            kwargs["fields"] = [*kwargs["fields"], "parties", "charges"]
        form = super().get_form(request, obj, change=change, **kwargs)
        form.proceeding = self.proceeding
        form.article_field = articles_field(self.admin_site, request, NEW_CHARGES)
        return form

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "stage":
            field.choices = choices_of(field)
        return field

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Only what belongs to this proceeding can be chosen."""
        own = {
            "parties": Party.objects.filter(proceeding=self.proceeding),
            "charges": Charge.objects.filter(party__proceeding=self.proceeding),
        }
        kwargs |= {"queryset": own[db_field.name], "widget": forms.CheckboxSelectMultiple}
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return last_known(self.proceeding)

    def changeform_view(
        self,
        request: Any,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        """What was written below a proceeding that was published meanwhile is shown on its page."""
        if request.method == "POST" and is_read_only(self.proceeding):
            return self.proceedings.changeform_view(request, str(self.proceeding.pk))
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        step = kwargs.get("obj")
        label = self.proceeding.public_label() or self.proceeding.ref
        context |= {
            "proceeding": self.proceeding,
            "proceeding_address": self._address(),
            "title": _t("Step") if step else _t("New step"),
            "subtitle": label,
            "languages": LANGUAGES,
            "show_save_and_continue": False,
            "show_delete": False,
            "may_delete": step is not None and self.has_delete_permission(request, step),
        }
        return super().render_change_form(request, context, *args, **kwargs)

    # Saving

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """A new one is stored together with its rows, since it may become several."""
        if change:
            super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        if not change:
            filled = {formset.prefix: filled_in(formset) for formset in formsets}
            self.stored = store(form, filled.get("sentences", []), filled.get("citations", []))
        else:
            super().save_related(request, form, formsets, change)
        if not change or form.has_changed() or any(formset.has_changed() for formset in formsets):
            self.proceedings.stamp(request, self.proceeding)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        return super().delete_view(request, object_id, {"proceeding": self.proceeding})

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        self.proceedings.stamp(request, self.proceeding)

    # The log is the proceeding's, and names nobody.

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> list[dict[str, dict[str, Any]]]:
        if add:
            return [{"added": dict(STEP)} for _step in self.stored]
        message = super().construct_change_message(request, form, formsets, add)
        for part in message:
            if "object" not in part.get("changed", {"object": ""}):
                part["changed"] |= STEP
        return message

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        return self.proceedings.log_change(request, self.proceeding, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        return self.proceedings.log_change(request, self.proceeding, message)

    def log_deletions(self, request: HttpRequest, queryset: Iterable[Any]) -> list[LogEntry]:
        message = [{"deleted": dict(STEP)} for _step in queryset]
        return [self.proceedings.log_change(request, self.proceeding, message)]

    # Redirects

    def response_add(self, request: HttpRequest, obj: Any, *args: Any) -> HttpResponse:
        count = len(self.stored)
        said = ngettext("%(count)d step is stored.", "%(count)d steps are stored.", count)
        self.message_user(request, said % {"count": count}, messages.SUCCESS)
        return self._next(request)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        self.message_user(request, _t("The step is stored."), messages.SUCCESS)
        return self._next(request)

    def response_delete(self, request: HttpRequest, *args: Any) -> HttpResponse:
        self.message_user(request, _t("The step is deleted."), messages.SUCCESS)
        return HttpResponseRedirect(self._address())

    def _next(self, request: HttpRequest) -> HttpResponse:
        to_add = "_addanother" in request.POST
        return HttpResponseRedirect(self._address("add_step" if to_add else "change"))

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, *args: Any) -> HttpResponse:
        self.message_user(request, _t("This step is there no more."), messages.WARNING)
        return HttpResponseRedirect(self._address())

    def _address(self, page: str = "change") -> str:
        return reverse(f"admin:cases_proceeding_{page}", args=[self.proceeding.pk])


def filled_in(formset: Any) -> list[Any]:
    """The rows into which somebody wrote, not yet stored."""
    rows = [form for form in formset.forms if form.has_changed()]
    return [form.instance for form in rows if not form.cleaned_data.get("DELETE")]
