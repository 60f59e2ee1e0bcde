"""Preview: renders the public page in a transaction that publishes the record and is always rolled back."""

import pghistory
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import get_resolver, resolve
from django.utils.translation import gettext as _

from tracker.boundary.alias import serving
from tracker.boundary.workflow import set_published
from tracker.editorial.records import Record


def preview(record: Record, address: str, request: HttpRequest) -> HttpResponse:
    """The public page of a record as anonymous would get it after publication; never cached."""
    try:
        with pghistory.context(command="preview"), transaction.atomic(), serving("default"):
            if not record.is_published:
                set_published(record)
            response = _answer(address, request)
            transaction.set_rollback(True)
    except IntegrityError:
        response = HttpResponse(_("This record cannot be published as it stands."), status=409)
    response.headers["Cache-Control"] = "no-store"
    return response


def _answer(address: str, request: HttpRequest) -> HttpResponse:
    public_request = RequestFactory().get(address, headers={"host": request.get_host()})
    public_request.user = AnonymousUser()
    match = resolve(address)
    try:
        return match.func(public_request, *match.args, **match.kwargs)
    except Http404 as missing:
        handler = get_resolver().resolve_error_handler(404)
        return handler(public_request, missing)
