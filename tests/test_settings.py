"""Bad settings are refused with a sentence that names the variable; none at all is the local demo."""

import os
import re
import runpy
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.postgres import ROOT

Load = Callable[..., dict[str, Any]]

PRODUCTION = {
    "SECRET_KEY": "Zt0w-9vYc3eRq5LxJm7PbN2aHs8UdKf4GiQoWyTzXnVrBlCjE1",
    "ALLOWED_HOSTS": "tracker.example.org, www.example.org",
    "DATABASE_URL": "postgresql://app:secret@db.example.org/tracker",
    "PUBLIC_DATABASE_URL": "postgresql://public:secret@db.example.org/tracker",
}


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Runs the settings file, in a folder of its own, with these variables and no others."""
    path = tmp_path / "tracker" / "settings.py"
    path.parent.mkdir()
    shutil.copy(ROOT / "tracker" / "settings.py", path)

    def loaded(**variables: str) -> dict[str, Any]:
        with mock.patch.dict(os.environ, {"HOME": str(tmp_path), **variables}, clear=True):
            return runpy.run_path(str(path))

    return loaded


def test_nothing_set_is_the_local_demo(load, tmp_path):
    settings = load()

    assert (settings["DEBUG"], settings["PRODUCTION"]) == (False, False)
    assert settings["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert len(settings["SECRET_KEY"]) >= 50
    assert settings["DATABASES"]["default"]["USER"] != settings["DATABASES"]["public"]["USER"]


def test_key_of_the_demo_is_kept_for_its_owner_alone(load, tmp_path):
    first, second = load()["SECRET_KEY"], load()["SECRET_KEY"]

    mode = (tmp_path / "var" / "secret_key").stat().st_mode
    assert first == second
    assert stat.S_IMODE(mode) == 0o600


def test_complete_production_is_secure(load, tmp_path):
    settings = load(**PRODUCTION)

    assert settings["PRODUCTION"]
    assert not settings["DEBUG"]
    assert settings["ALLOWED_HOSTS"] == ["tracker.example.org", "www.example.org"]
    for name in ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT"):
        assert settings[name] is True
    assert settings["SECURE_HSTS_SECONDS"] > 0
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("missing", PRODUCTION)
def test_each_variable_of_production_is_required(load, missing):
    given = {name: value for name, value in PRODUCTION.items() if name != missing}

    with pytest.raises(ImproperlyConfigured, match=rf"\b{missing}\b") as refusal:
        load(**given)

    assert is_a_sentence(str(refusal.value))


@pytest.mark.parametrize("alone", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_one_variable_of_production_asks_for_all(load, alone):
    with pytest.raises(ImproperlyConfigured):
        load(**{alone: PRODUCTION[alone]})


def test_production_that_is_only_declared_asks_for_all(load):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        load(PRODUCTION="1")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("SECRET_KEY", "django-insecure-" + PRODUCTION["SECRET_KEY"]),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "tracker.example.org,*"),
        ("ALLOWED_HOSTS", " , "),
        ("DATABASE_URL", "not an address"),
        ("DATABASE_URL", "postgresql://db.example.org/tracker"),
        ("PUBLIC_DATABASE_URL", PRODUCTION["DATABASE_URL"]),
        ("DEBUG", "yes please"),
        ("PRODUCTION", "on"),
        ("INSECURE_HTTP", "maybe"),
        ("HELD_UNCONFIRMED_MONTHS", "0"),
        ("HELD_UNCONFIRMED_MONTHS", "a year"),
        ("WORKER_SILENCE", "0"),
        ("WORKER_GRACE", "a minute"),
    ],
)
def test_bad_value_is_refused_with_a_sentence_that_names_the_variable(load, name, value):
    with pytest.raises(ImproperlyConfigured, match=rf"\b{name}\b") as refusal:
        load(**{**PRODUCTION, name: value})

    assert is_a_sentence(str(refusal.value))
    assert "secret@" not in str(refusal.value)


def is_a_sentence(text: str) -> bool:
    return bool(re.fullmatch(r"\S+( \S+){3,}", text))


@pytest.mark.parametrize(
    ("value", "debug"), [("1", True), ("true", True), ("TRUE", True), ("0", False), ("", False)]
)
def test_debug_is_off_unless_it_is_asked_for(load, value, debug):
    assert load(DEBUG=value)["DEBUG"] is debug


@pytest.mark.parametrize(("value", "months"), [("", 12), ("24", 24)])
def test_how_long_no_news_of_a_custody_is_good_can_be_set(load, value, months):
    assert load(HELD_UNCONFIRMED_MONTHS=value)["HELD_UNCONFIRMED_MONTHS"] == months
