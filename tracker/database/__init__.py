"""DATABASES: connection settings of the three roles, from the environment or for the embedded server.

Three roles: the *owner* migrates, the *app* serves staff (alias `default`), the *public* reads
the public views (alias `public`). Importing this starts nothing.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

from .data_directory import APP, OWNER, PUBLIC, locate

BASE_DIR = Path(__file__).resolve().parents[2]
EXAMPLE = "postgresql://user:password@host:5432/name"
PUBLIC_OPTIONS = (
    "-c statement_timeout=5s -c default_transaction_read_only=on"
    # Short statements over much: compiling takes longer than it saves, what is read is in memory, and the sets
    # of a page should not go to disk.
    " -c jit=off -c random_page_cost=1.1 -c work_mem=32MB"
)
DJANGO_NAMES = {
    "dbname": "NAME",
    "user": "USER",
    "password": "PASSWORD",
    "host": "HOST",
    "port": "PORT",
}
DatabaseSettings = dict[str, Any]


def databases(
    environ: Mapping[str, str], base_dir: Path = BASE_DIR, production: bool = False
) -> dict[str, DatabaseSettings]:
    """DATABASES. The test suite (TRACKER_TESTING=1) is the owner: its flush truncates."""
    if production:
        _refuse_missing(environ)
    testing = environ.get("TRACKER_TESTING") == "1"
    public = _settings(environ, base_dir, PUBLIC, "PUBLIC_DATABASE_URL", "DATABASE_URL")
    default = _settings(environ, base_dir, APP, "DATABASE_URL")
    if production and public["USER"] == default["USER"]:
        raise ImproperlyConfigured("PUBLIC_DATABASE_URL needs a role of its own.")
    return {
        "default": owner_settings(environ, base_dir) if testing else default,
        "public": _with_options(public, PUBLIC_OPTIONS),
    }


def owner_settings(
    environ: Mapping[str, str] = os.environ, base_dir: Path = BASE_DIR
) -> DatabaseSettings:
    return _settings(environ, base_dir, OWNER, "OWNER_DATABASE_URL", "DATABASE_URL")


def role_settings(environ: Mapping[str, str] = os.environ) -> dict[str, DatabaseSettings]:
    """The connection of each part: `owner`, `app` and `public`."""
    return {
        "owner": owner_settings(environ),
        "app": _settings(environ, BASE_DIR, APP, "DATABASE_URL"),
        "public": _settings(environ, BASE_DIR, PUBLIC, "PUBLIC_DATABASE_URL", "DATABASE_URL"),
    }


def is_embedded(environ: Mapping[str, str] = os.environ) -> bool:
    return not environ.get("DATABASE_URL")


def _refuse_missing(environ: Mapping[str, str]) -> None:
    for variable in ("DATABASE_URL", "PUBLIC_DATABASE_URL"):
        if not environ.get(variable):
            raise ImproperlyConfigured(f"In production set {variable}, for example {EXAMPLE}.")


def _settings(
    environ: Mapping[str, str], base_dir: Path, role: str, *variables: str
) -> DatabaseSettings:
    """Connection settings from the first environment variable that is set; else of the embedded server."""
    if is_embedded(environ):
        return _django(locate(base_dir).connection(role))
    variable = next(name for name in variables if environ.get(name))
    return _django(_parse(variable, environ[variable]))


def _parse(variable: str, address: str) -> dict[str, Any]:
    try:
        parts = conninfo_to_dict(address)
    except psycopg.ProgrammingError:
        raise ImproperlyConfigured(f"{variable} should look like {EXAMPLE}.") from None
    if not parts.get("user") or not parts.get("dbname"):
        raise ImproperlyConfigured(f"{variable} needs a user and a name: {EXAMPLE}.")
    return parts


def _django(parts: Mapping[str, Any]) -> DatabaseSettings:
    """Parameters of libpq, as Django spells them."""
    named = {django: str(parts.get(libpq, "")) for libpq, django in DJANGO_NAMES.items()}
    options = {name: value for name, value in parts.items() if name not in DJANGO_NAMES}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **named,
        "OPTIONS": options,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def _with_options(settings: DatabaseSettings, added: str) -> DatabaseSettings:
    """Further settings of each session."""
    given = settings["OPTIONS"].get("options", "")
    return {**settings, "OPTIONS": {**settings["OPTIONS"], "options": f"{given} {added}".strip()}}
