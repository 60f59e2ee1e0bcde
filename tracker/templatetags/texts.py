"""How templates show texts per language and partial dates."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.template.defaultfilters import linebreaks_filter
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.ground import dates
from tracker.ground.texts import pick

register = template.Library()


@register.filter
def local(texts: Mapping[str, str] | None) -> str:
    """The text in the reader's language; one in another language is marked with `lang`."""
    own = get_language() or ""
    text, code = pick(texts, own)
    if not text or code == own.split("-")[0]:
        return text
    return format_html('<span lang="{}">{}</span>', code, text)


@register.filter
def local_paragraphs(texts: Mapping[str, str] | None) -> SafeString:
    """A longer text as paragraphs; those in another language are marked as one block."""
    text, code = pick(texts)
    paragraphs = linebreaks_filter(text)
    if not text or code == (get_language() or "").split("-")[0]:
        return SafeString(paragraphs)
    return format_html('<div lang="{}">{}</div>', code, paragraphs)


@register.filter
def local_plain(texts: Mapping[str, str] | None) -> str:
    """The same without markup, for titles and attributes."""
    return pick(texts)[0]


@register.filter
def partial_date(edtf: str) -> str:
    """A stored EDTF date at the precision that it has, in the reader's language."""
    return dates.display(edtf, get_language() or "en") if edtf else ""


@register.simple_tag
def bearer(involvement: Any) -> SafeString:
    """Who was involved, as a link where there is a page, with no space after it."""
    record = involvement.person or involvement.organisation
    if record is not None:
        return format_html('<a href="{}">{}</a>', record.get_absolute_url(), local(record.name))
    words = local(involvement.described_as)
    if not involvement.is_withheld:
        return format_html("{}", words)
    return format_html('{} <span class="tag">{}</span>', words, _("name withheld"))


@register.simple_tag
def marks(found: Any) -> SafeString:
    """The numbers of the notes beside a fact, and what the sources give where they differ."""
    if not found:
        return SafeString("")
    links = format_html_join(
        "",
        '<a href="#note-{}" aria-label="{}">[{}]</a>',
        ((number, _("note %(number)d") % {"number": number}, number) for number in found),
    )
    stated = format_html_join("; ", "{} [{}]", found.stated)
    against = format_html_join(" ", "[{}]", ((number,) for number in found.contradicting))
    parts = (
        format_html('<sup class="marks">{}</sup>', links),
        format_html(' <span class="stated">{} {}</span>', _("sources give:"), stated)
        if stated
        else "",
        format_html(' <span class="contradicts">{} {}</span>', _("contradicted by"), against)
        if against
        else "",
    )
    return format_html_join("", "{}", ((part,) for part in parts))
