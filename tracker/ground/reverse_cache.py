"""Cached `reverse()` for list rows: each URL pattern is resolved once per language, the key is filled in."""

from functools import lru_cache
from urllib.parse import quote

from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language

KEY = "0"


def address_of(page: str, key: str = "") -> str:
    """The address of a page; `key` is the code or the reference of the record that it is about."""
    before, after = _parts(page, bool(key), get_language(), get_script_prefix(), get_urlconf())
    return f"{before}{quote(key)}{after}" if key else before


@lru_cache(maxsize=256)
def _parts(page: str, has_key: bool, *_where: str | None) -> tuple[str, str]:
    """Returns the URL before and after the key, per language, script prefix and urlconf."""
    if not has_key:
        return reverse(page), ""
    before, _key, after = reverse(page, args=[KEY]).rpartition(KEY)
    return before, after
