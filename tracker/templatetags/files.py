"""A list's files: the same filters at its path with another ending."""

from django import template

from tracker.lists.listing import Listing

register = template.Library()


@register.simple_tag
def file_addresses(listing: Listing) -> list[tuple[str, str]]:
    """Name and address of each; the filters in force are kept, the page is not."""
    path, _mark, query = listing.address().partition("?")
    return [(form.upper(), _address(path, form, query)) for form in ("csv", "json")]


def _address(path: str, form: str, query: str) -> str:
    return f"{path.rstrip('/')}.{form}" + (f"?{query}" if query else "")
