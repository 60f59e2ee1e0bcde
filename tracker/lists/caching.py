"""Cache of public pages and of counts, invalidated by every change of a public row.

Each cache key contains the change stamp (`tracker.boundary.change_stamp`), read before the cached value is
computed. So a value computed from newer rows may be stored under an older stamp, where nobody looks any more, but
never the other way round: a withdrawn record leaves every page with the commit that withdraws it. The key also
contains the day, since pages say how things stand today. Each process has its own LRU cache in memory. So what was
made from newer rows may be kept under an older stamp, where nobody looks any more, but never the other way round:
a record that is withdrawn is gone from every page with the commit that withdraws it. A day is part of the key too,
since some pages say how things stand today. Each process keeps for itself, in memory, and lets go of what was not
asked for longest.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from threading import Lock
from typing import Any, TypeVar

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from tracker.boundary import alias
from tracker.public import PublicStamp

View = Callable[..., HttpResponse]
Name = TypeVar("Name", int, str)
# Larger ones are made anew each time.
MAX_CACHED_BYTES = 400_000
# Striped locks: one thread builds a page, others that want the same page wait for it.
_build_locks = [Lock() for _each in range(64)]
_stamp: ContextVar[str | None] = ContextVar("public_stamp", default=None)
# Whether the page being built is incomplete because a part timed out.
_is_incomplete: ContextVar[bool] = ContextVar("lacks_something", default=False)


def change_stamp() -> str | None:
    """Returns the change stamp; None where nothing may be cached: under any alias but the public one, as in
    previews.
    """
    if alias.current() != settings.PUBLIC_ALIAS:
        return None
    return _stamp.get() or _read()


def _read() -> str:
    found = PublicStamp.objects.values_list("notes", flat=True).first()
    return f"{timezone.localdate()} {found}"


@contextmanager
def pinned_change_stamp() -> Iterator[str | None]:
    """Pins the change stamp for the block, so that all parts of one page use the same one."""
    read = change_stamp()
    token = _stamp.set(read)
    try:
        yield read
    finally:
        _stamp.reset(token)


def cache_key(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def cached_page(view: View) -> View:
    """View decorator: returns the cached response while the change stamp is the same."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with pinned_change_stamp() as read:
            if read is None:
                return view(request, *args, **kwargs)
            key = cache_key(read, get_language(), request.get_full_path())
            return _get(key) or _get_or_build(key, lambda: view(request, *args, **kwargs))

    return answer


def do_not_cache() -> None:
    """Marks the page being built as incomplete (a part timed out), so that it is not cached."""
    _is_incomplete.set(True)


def _get(key: str) -> HttpResponse | None:
    kept = caches["pages"].get(key)
    return HttpResponse(kept) if kept is not None else None


def _get_or_build(key: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    with _build_locks[int(key[:8], 16) % len(_build_locks)]:
        if (kept := _get(key)) is not None:
            return kept
        token = _is_incomplete.set(False)
        response = make()
        is_whole = response.status_code == 200 and not _is_incomplete.get()
        _is_incomplete.reset(token)
        if is_whole and len(response.content) <= MAX_CACHED_BYTES:
            caches["pages"].set(key, response.content)
        return response


def kept(name: str, make: Callable[[], Any]) -> Any:
    """Cached value that is computed from public rows alone; it must not be None."""
    return cached_many({name: name}, lambda _missing: {name: make()})[name]


def cached_many(
    names: Mapping[Name, object], make: Callable[[list[Name]], Mapping[Name, Any]]
) -> dict[Name, Any]:
    """get_many/set_many: returns the values of several names and computes the missing ones in one call. `names`
    maps each name to what its cache key is made of. `names` says what each is made of.
    """
    read = change_stamp()
    if read is None:
        return dict(make(list(names)))
    keys = {name: cache_key(read, what) for name, what in names.items()}
    known = caches["counts"].get_many(keys.values())
    found = {name: known[key] for name, key in keys.items() if key in known}
    if missing := [name for name in names if name not in found]:
        made = make(missing)
        caches["counts"].set_many({keys[name]: made[name] for name in missing})
        found |= made
    return found
