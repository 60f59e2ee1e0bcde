"""The record from whose page an add form was opened, named in its query string: `?person=17`."""

import re
from typing import Any

from django.contrib.admin import AdminSite
from django.db.models import Model
from django.http import HttpRequest


def origin(request: HttpRequest, site: AdminSite, model: type[Model]) -> Any:
    """The record that an address names, if there is one and this user may see it."""
    key = request.GET.get(str(model._meta.model_name), "")
    page = site.get_model_admin(model)
    if not re.fullmatch(r"[0-9]{1,18}", key) or not page.has_view_permission(request):
        return None
    return page.get_queryset(request).filter(pk=key).first()
