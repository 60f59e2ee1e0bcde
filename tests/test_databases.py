"""DATABASES from the environment: what is required, what is refused, and which role reads."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from tracker.database import databases, owner_settings

HERE = Path(__file__).parent
APP = {"DATABASE_URL": "postgresql://app:se%23cret@db.example.org:6543/cases?sslmode=require"}
BOTH = APP | {"PUBLIC_DATABASE_URL": "postgres://reader:p@db.example.org/cases"}


def test_address_becomes_settings():
    default = databases(BOTH, HERE, production=True)["default"]

    assert {name: default[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")} == {
        "USER": "app",
        "PASSWORD": "se#cret",
        "HOST": "db.example.org",
        "PORT": "6543",
        "NAME": "cases",
    }
    assert default["OPTIONS"] == {"sslmode": "require"}


def test_socket_address_is_understood():
    given = APP | {"DATABASE_URL": "postgresql://app@/cases?host=/run/postgresql"}

    default = databases(given, HERE)["default"]

    assert (default["HOST"], default["NAME"]) == ("/run/postgresql", "cases")


def test_public_reads_only_and_briefly():
    public = databases(BOTH, HERE, production=True)["public"]

    assert public["USER"] == "reader"
    assert "-c default_transaction_read_only=on" in public["OPTIONS"]["options"]
    assert "-c statement_timeout=5s" in public["OPTIONS"]["options"]


def test_options_of_the_public_address_are_kept():
    given = BOTH | {"PUBLIC_DATABASE_URL": "postgres://reader:p@db/cases?options=-c%20jit%3Doff"}

    options = databases(given, HERE)["public"]["OPTIONS"]["options"]

    assert options.startswith("-c jit=off ")
    assert "-c statement_timeout=5s" in options


@pytest.mark.parametrize("missing", ["DATABASE_URL", "PUBLIC_DATABASE_URL"])
def test_production_refuses_a_missing_address(missing):
    given = {name: text for name, text in BOTH.items() if name != missing}

    with pytest.raises(ImproperlyConfigured, match=f"set {missing}"):
        databases(given, HERE, production=True)


def test_production_refuses_one_role_for_both():
    given = APP | {"PUBLIC_DATABASE_URL": APP["DATABASE_URL"]}

    with pytest.raises(ImproperlyConfigured, match="role of its own"):
        databases(given, HERE, production=True)


def test_debugging_may_read_public_pages_as_the_app():
    assert databases(APP, HERE)["public"]["USER"] == "app"


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:///cases.sqlite3",
        "mysql://app:hidden@host/cases",
        "postgresql://app:hidden@host",
        "postgresql://host/cases",
    ],
)
def test_unusable_address_is_refused_without_showing_its_password(address):
    with pytest.raises(ImproperlyConfigured, match="PUBLIC_DATABASE_URL") as error:
        databases(BOTH | {"PUBLIC_DATABASE_URL": address}, HERE)

    assert "hidden" not in str(error.value)


def test_owner_has_an_address_of_its_own_or_the_apps():
    given = APP | {"OWNER_DATABASE_URL": "postgresql://owner:p@host/cases"}

    assert owner_settings(given)["USER"] == "owner"
    assert owner_settings(APP)["USER"] == "app"


def test_without_address_the_embedded_server_is_used_but_not_started(tmp_path):
    found = databases({}, tmp_path)

    assert found["default"]["USER"] == "tracker_app"
    assert found["public"]["USER"] == "tracker_public"
    assert owner_settings({}, tmp_path)["USER"] == "tracker_owner"
    assert list(tmp_path.iterdir()) == []
