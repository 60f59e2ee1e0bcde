"""`manage.py serve` and what it prepares, but for the servers themselves."""

import contextlib
import io
import stat

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command

from tracker.management import static_files
from tracker.management.commands import demo_accounts
from tracker.management.commands.serve import chosen_port, listen


@pytest.fixture
def demo(settings, tmp_path):
    settings.PRODUCTION = False
    settings.BASE_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    return tmp_path


@pytest.mark.parametrize("command", ["serve", "demo_accounts"])
def test_demo_is_refused_in_production(db, command):
    with pytest.raises(CommandError, match="production"):
        call_command(command)


def test_port_is_8000_unless_chosen(monkeypatch):
    monkeypatch.delenv("PORT", raising=False)
    assert chosen_port() == 8000

    monkeypatch.setenv("PORT", "8123")
    assert chosen_port() == 8123


@pytest.mark.parametrize("text", ["abc", "-1", "0", "65536", "80.5", "٨٠٠٠"])
def test_port_that_is_none_is_said(monkeypatch, text):
    monkeypatch.setenv("PORT", text)

    with pytest.raises(CommandError, match="PORT must be a number from 1 to 65535"):
        chosen_port()


def test_port_in_use_is_said():
    with contextlib.closing(listen(0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(CommandError, match=f"Port {port} cannot be used: address already in"):
            listen(port, patience=0)


def test_only_this_machine_is_served():
    with contextlib.closing(listen(0)) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


def test_every_role_gets_one_demo_account(db, demo):
    out = io.StringIO()

    call_command("demo_accounts", stdout=out)

    accounts = get_user_model().objects.filter(is_staff=True, is_superuser=False)
    found = {user.username: [group.name for group in user.groups.all()] for user in accounts}
    assert found == {demo_accounts.username(role): [role] for role in demo_accounts.ROLES}
    for name, password in passwords(demo).items():
        assert f"{name:20} {password}" in out.getvalue()
        assert authenticate(username=name, password=password)


def test_demo_passwords_are_made_once_and_kept_private(db, demo):
    call_command("demo_accounts", stdout=io.StringIO())
    before = passwords(demo)

    call_command("demo_accounts", stdout=io.StringIO())

    assert passwords(demo) == before
    assert len(set(before.values())) == len(demo_accounts.ROLES)
    assert stat.S_IMODE((demo / "var" / "demo-accounts.txt").stat().st_mode) == 0o600


def test_lost_demo_passwords_are_made_anew(db, demo):
    call_command("demo_accounts", stdout=io.StringIO())
    (demo / "var" / "demo-accounts.txt").unlink()

    call_command("demo_accounts", stdout=io.StringIO())

    for name, password in passwords(demo).items():
        assert authenticate(username=name, password=password)


def passwords(folder):
    return demo_accounts.read(folder / "var" / "demo-accounts.txt")


def test_static_files_are_collected_only_when_one_changed(demo, settings):
    source = demo / "source"
    source.mkdir()
    (demo / "var").mkdir()
    settings.STATICFILES_DIRS = [source]
    (source / "one.css").write_text("a")
    assert static_files.are_stale()

    static_files.collect()
    assert not static_files.are_stale()

    (source / "two.css").write_text("b")
    assert static_files.are_stale()
