"""`manage.py serve`, what it prepares and how it keeps its children, but for the servers themselves."""

import contextlib
import io
import signal
import stat
import subprocess
import sys
import time

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command

from tests.postgres import ROOT
from tests.servers import is_alive, is_gone_soon
from tracker.management import children, static_files
from tracker.management.commands import demo_accounts
from tracker.management.commands.serve import chosen_port, listen

WAITING = "import time; time.sleep(600)"
PARENT = f"""
from tracker.management import children
from django.conf import settings
settings.configure(BASE_DIR={str(ROOT)!r})
ending = "from tracker.management import children; children.end_with_parent();"
child = children.start(["-c", ending + {WAITING!r}])
print(child.pid, flush=True)
{WAITING}
"""


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


@pytest.fixture
def child():
    """One that is started again when it ended, and what was said about it."""
    said: list[str] = []
    kept = children.Kept("background worker", ["-c", WAITING], said.append)
    yield kept, said
    children.stop(kept.child)


def test_worker_that_ended_by_itself_is_started_again(child):
    kept, said = child
    first = kept.child
    kept.not_before = time.monotonic()
    first.kill()
    first.wait()

    kept.look()
    kept.look()

    assert said == [
        "The background worker ended by itself, with exit code -9; it is started again."
    ]
    assert kept.child is not first
    assert kept.child.poll() is None


def test_worker_that_cannot_start_is_not_started_all_the_time(child):
    kept, said = child
    kept.child.kill()
    kept.child.wait()

    kept.look()

    assert said == []
    assert kept.child.poll() is not None


def test_worker_that_lives_is_left_alone(child):
    kept, said = child
    kept.not_before = time.monotonic()

    kept.look()

    assert said == []


def test_children_end_politely_when_they_are_stopped():
    waiting = [children.start(["-c", WAITING]) for _ in range(2)]

    children.stop(*waiting)

    assert [child.returncode for child in waiting] == [-signal.SIGTERM] * 2


def test_child_ends_when_its_parent_is_killed():
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    pid = int(parent.stdout.readline())
    lived = is_alive(pid)

    parent.kill()
    parent.communicate()

    assert lived
    assert is_gone_soon(pid)


def test_server_does_not_look_through_what_it_loaded_for_garbage():
    """All of it, views too: a search through it makes readers wait."""
    loaded = "import gc, sys, tracker.wsgi; print(gc.get_freeze_count(), 'cases.incidents.views' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True
    )

    frozen, has_views = told.stdout.split()
    assert int(frozen) > 50_000
    assert has_views == "True"
