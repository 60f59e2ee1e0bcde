"""Which database connection public models are read with, per request."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_alias: ContextVar[str] = ContextVar("public_alias", default="default")


def current() -> str:
    return _alias.get()


@contextmanager
def serving(alias: str) -> Iterator[None]:
    """Read public models with this connection: `public` for readers, `default` in previews."""
    token = _alias.set(alias)
    try:
        yield
    finally:
        _alias.reset(token)
