"""The page of all charges of one proceeding."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from cases.models import Article, Charge, Proceeding
from cases.proceedings.admin.charges_form import ChargesForm
from tracker.staff.autocomplete import SuggestMany, chosen_label
from tracker.staff.base import without_nul
from tracker.staff.widgets import LANGUAGES

NEEDED = ("cases.add_charge", "cases.delete_charge")


def articles_field(site: Any, request: HttpRequest, label: Any) -> forms.ModelMultipleChoiceField:
    """Typed ahead; an article that is not there yet is entered from here."""
    column: Any = Charge._meta.get_field("article")
    widget = RelatedFieldWidgetWrapper(
        SuggestMany(column, site),
        column.remote_field,
        site,
        can_add_related=site.get_model_admin(Article).has_add_permission(request),
    )
    field = forms.ModelMultipleChoiceField(Article.objects.all(), required=False, widget=widget)
    field.label = label
    field.label_from_instance = chosen_label
    return field


def charges_page(proceedings: Any, request: Any, proceeding: Proceeding) -> HttpResponse:
    """`proceedings` is their admin. Read-only proceedings have this page to look at."""
    if not request.user.has_perm("cases.view_charge"):
        raise PermissionDenied
    may_change = _may_change(proceedings, request, proceeding)
    articles = articles_field(proceedings.admin_site, request, _("Articles"))
    if request.method != "POST":
        form = ChargesForm(proceeding, articles)
        return _shown(proceedings, request, form, may_change=may_change)
    if not may_change:
        return proceedings.changeform_view(request, str(proceeding.pk))
    form = ChargesForm(proceeding, articles, without_nul(request.POST))
    if not form.is_valid():
        return _shown(proceedings, request, form, may_change=True)
    form.store()
    proceedings.stamp(request, proceeding)
    proceedings.log_change(request, proceeding, [{"changed": {"fields": ["charges"]}}])
    proceedings.message_user(request, _t("The charges are stored."), messages.SUCCESS)
    return HttpResponseRedirect(_next(request, proceeding))


def _may_change(proceedings: Any, request: Any, proceeding: Proceeding) -> bool:
    allowed: bool = proceedings.has_change_permission(request, proceeding)
    return allowed and request.user.has_perms(NEEDED)


def _next(request: HttpRequest, proceeding: Proceeding) -> str:
    page = "charges" if "_continue" in request.POST else "change"
    return reverse(f"admin:cases_proceeding_{page}", args=[proceeding.pk])


def _shown(
    proceedings: Any, request: HttpRequest, form: ChargesForm, *, may_change: bool
) -> HttpResponse:
    context = {
        **proceedings.admin_site.each_context(request),
        "title": _t("Charges"),
        "subtitle": form.proceeding.public_label() or form.proceeding.ref,
        "proceeding": form.proceeding,
        "opts": proceedings.opts,
        "form": form,
        "may_change": may_change,
        "languages": LANGUAGES,
        "media": proceedings.media + form.media,
    }
    return TemplateResponse(request, "admin/charges.html", context)
