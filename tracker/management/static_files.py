"""Collects static files only when one of them changed, so that a second start is quick."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command


def are_stale() -> bool:
    stamp = _stamp()
    return not (
        Path(settings.STATIC_ROOT).exists()
        and stamp.exists()
        and stamp.read_text() == _fingerprint()
    )


def collect() -> None:
    _stamp().unlink(missing_ok=True)
    fingerprint = _fingerprint()
    call_command("collectstatic", verbosity=0, interactive=False)
    _stamp().write_text(fingerprint)


def _stamp() -> Path:
    return Path(settings.BASE_DIR / "var" / "static-files")


def _fingerprint() -> str:
    target = [str(settings.STATIC_ROOT), settings.STORAGES["staticfiles"]["BACKEND"]]
    return hashlib.sha256("\n".join([*target, *_sources()]).encode()).hexdigest()


def _sources() -> Iterator[str]:
    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            status = Path(storage.path(name)).stat()
            yield f"{name} {status.st_size} {status.st_mtime_ns}"
