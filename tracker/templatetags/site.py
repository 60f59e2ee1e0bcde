"""Template tags of the page frame: language links, URLs, periods."""

import re
from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from tracker.ground import dates
from tracker.ground.reverse_cache import address_of

register = template.Library()


@register.simple_tag(takes_context=True)
def other_languages(context: Any) -> list[dict[str, str]]:
    """Code, own name and address of this page in each other language."""
    request = context.get("request")
    address = request.get_full_path() if request else get_script_prefix()
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"].capitalize(),
            "address": _in_language(address, code),
        }
        for code, _name in settings.LANGUAGES
        if code != get_language()
    ]


def _in_language(address: str, code: str) -> str:
    """The same address in another language, whether there is such a page or not; the query stays as it is."""
    root = get_script_prefix()
    path = address.removeprefix(root)
    if get_language() != settings.LANGUAGE_CODE:
        path = path.removeprefix(f"{get_language()}/")
    return root + path if code == settings.LANGUAGE_CODE else f"{root}{code}/{path}"


@register.simple_tag
def address(page: str, key: str = "") -> str:
    """As `url`, for what stands in every row of a list."""
    return address_of(page, key)


PLAIN = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


@register.simple_tag
def period(began: str, ended: str) -> str:
    """When it began and ended, at the precision that is known."""
    language = get_language() or "en"
    first = dates.display(began, language) if began else ""
    last = dates.display(ended, language) if ended else ""
    if not last or first == last:
        return first or _("date not known")
    if not first:
        return _("ended: %(date)s") % {"date": last}
    if PLAIN.fullmatch(began) and PLAIN.fullmatch(ended):
        return f"{first} – {last}"
    return _("began: %(first)s; ended: %(last)s") % {"first": first, "last": last}


@register.simple_tag
def period_link(began: str, ended: str) -> str:
    """The same, as a link to the incidents of that time where it has two ends."""
    words = period(began, ended)
    bounds = [dates.parse(text) for text in (began, ended or began) if text]
    if len(bounds) < 2 or not bounds[0].earliest or not bounds[1].latest:
        return words
    query = urlencode({"after": bounds[0].earliest, "before": bounds[1].latest})
    return format_html('<a href="{}?{}">{}</a>', reverse("incident_list"), query, words)


@register.simple_tag
def same_time(edtf: str) -> str:
    """The query of a list for everything that falls into a date."""
    bounds = dates.parse(edtf)
    ends = {"after": bounds.earliest, "before": bounds.latest}
    return urlencode({name: day for name, day in ends.items() if day})


@register.filter
def yes_no(value: bool | None) -> str:
    if value is None:
        return _("not recorded")
    return _("yes") if value else _("no")
