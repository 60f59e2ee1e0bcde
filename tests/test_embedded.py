"""The embedded server: what went wrong with the wheel's own supervisor, and kills."""

import contextlib
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from tests.postgres import ROOT
from tests.servers import (
    User,
    copy_wheel,
    is_alive,
    is_gone_soon,
    kill_outright,
    leave,
    query,
    server_of,
    swept_folder,
)
from tracker.database.data_directory import OWNER, ROLES, locate
from tracker.database.embedded import stop_on_signals

pytestmark = pytest.mark.processes

AS_ROOT = os.geteuid() == 0
OTHER_USER = "daemon" if AS_ROOT else ""  # only root can be somebody else; others stay themselves

PATIENCE = 60  # seconds, on a machine that is busy

StartUser = Callable[..., User]


@pytest.fixture
def folder() -> Iterator[Path]:
    with swept_folder("embedded") as path:
        yield path


@pytest.fixture(scope="session")
def used_before() -> Iterator[Path]:
    with swept_folder("template") as path:
        command = [sys.executable, "-m", "tests.server_user", str(path), ""]
        subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=True)
        yield path


@pytest.fixture
def checkout(folder: Path, used_before: Path) -> Path:
    """One whose database was made before, by copying: that saves a second a test."""
    subprocess.run(["cp", "-a", used_before, folder / "checkout"], check=True)
    return folder / "checkout"


@pytest.fixture
def fresh(folder: Path) -> Path:
    path = folder / "fresh"
    path.mkdir()
    return path


@pytest.fixture
def start_user() -> Iterator[StartUser]:
    """Processes that hold a checkout's server until their standard input ends."""
    with contextlib.ExitStack() as stack:

        def start(checkout: Path, account: str = "", **environment: str) -> User:
            command = [sys.executable, "-m", "tests.server_user", str(checkout), account]
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
            user = subprocess.Popen(
                command, cwd=ROOT, env=os.environ | environment, text=True, **pipes
            )
            stack.callback(leave, user)
            return user

        yield start


def test_last_user_stops_the_server_it_shares(checkout, start_user):
    first, second = start_user(checkout), start_user(checkout)
    server = server_of(first)
    assert server_of(second) == server

    leave(first)
    stays = is_alive(server)
    leave(second)

    assert stays
    assert is_gone_soon(server)
    assert not locate(checkout).sockets.exists()


def test_commands_racing_on_a_fresh_checkout_share_one_server(fresh, start_user):
    users = [start_user(fresh) for _ in range(4)]

    servers = {server_of(user) for user in users}

    assert len(servers) == 1


def test_two_users_run_their_servers_side_by_side(folder, checkout, start_user):
    others = folder / "others"
    others.mkdir()
    if AS_ROOT:
        entry = pwd.getpwnam(OTHER_USER)
        os.chown(others, entry.pw_uid, entry.pw_gid)
    copy_wheel(folder / "site")

    mine = server_of(start_user(checkout))
    theirs = server_of(start_user(others, OTHER_USER, PYTHONPATH=str(folder / "site")))

    assert mine != theirs
    assert query(locate(checkout), "SELECT 1") == query(locate(others), "SELECT 1")


def test_root_runs_the_server_as_the_owner_of_the_checkout(checkout, start_user):
    """And as nobody where that is root too; an ordinary user runs it as itself."""
    place = locate(checkout)

    server = server_of(start_user(checkout))

    expected = pwd.getpwnam("nobody").pw_uid if AS_ROOT else os.geteuid()
    assert place.account.uid == expected
    assert Path(f"/proc/{server}").stat().st_uid == expected


def test_checkout_that_the_server_cannot_enter_keeps_its_data_elsewhere(folder, start_user):
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    copy_wheel(closed / "site")
    checkout = closed / "checkout"
    checkout.mkdir()

    user = start_user(checkout, PYTHONPATH=str(closed / "site"))
    answer = server_of(user) and query(locate(checkout), "SELECT 1")
    leave(user)

    place = locate(checkout)
    try:
        assert answer == 1
        assert place.account.can_enter(place.home)
        assert (checkout in place.home.parents) is not AS_ROOT
        assert stat.S_IMODE(place.data.stat().st_mode) == 0o700
        assert stat.S_IMODE(place.passwords.stat().st_mode) == 0o600
    finally:
        shutil.rmtree(place.home)


def test_sockets_are_in_a_private_folder_and_there_is_no_port(checkout, start_user):
    server_of(start_user(checkout))

    place = locate(checkout)
    status = place.sockets.lstat()

    assert status.st_uid == place.account.uid
    assert stat.S_IMODE(status.st_mode) == 0o700
    assert query(place, "SHOW listen_addresses") == ""


def test_roles_need_their_password(checkout, start_user):
    server_of(start_user(checkout))
    place = locate(checkout)

    for role in ROLES:
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(**place.connection(role) | {"password": "guess"})


def test_c_locale_of_the_caller_still_folds_cyrillic(fresh, start_user):
    server_of(start_user(fresh, LC_ALL="C", LANG="C"))

    place = locate(fresh)

    assert query(place, "SELECT lower('АСКАРОВ')") == "аскаров"
    assert query(place, "SELECT to_tsvector('russian', 'АСКАРОВ')::text") == "'аскар':1"
    assert query(place, "SHOW server_encoding") == "UTF8"


def test_postgresql_variables_of_the_caller_do_not_matter(checkout, start_user):
    strange = {"PGDATA": "/nowhere", "PGPORT": "1", "PGPASSWORD": "x", "PGSERVICE": "nowhere"}

    server_of(start_user(checkout, **strange))

    assert query(locate(checkout), "SELECT 1") == 1


def test_long_path_with_spaces_works(folder, start_user):
    checkout = folder / "a long 'name' "
    checkout = checkout.with_name(checkout.name + "x" * (150 - len(str(checkout))))
    checkout.mkdir()

    server_of(start_user(checkout))

    assert len(str(checkout)) == 150
    assert query(locate(checkout), "SELECT 1") == 1


@pytest.mark.parametrize("polite", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_polite_kill_stops_the_server_and_the_next_start_is_clean(checkout, start_user, polite):
    user = start_user(checkout)
    server = server_of(user)

    user.send_signal(polite)
    user.wait(PATIENCE)

    assert is_gone_soon(server)
    assert server_of(start_user(checkout)) != server


@pytest.fixture
def nohup() -> Iterator[None]:
    """Hangups are ignored, by us and by whatever we start."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGHUP, before)


def test_polite_kill_is_heeded_where_the_suite_was_started_with_hangups_ignored(
    nohup, checkout, start_user
):
    user = start_user(checkout)
    server = server_of(user)

    user.send_signal(signal.SIGHUP)
    user.wait(PATIENCE)

    assert is_gone_soon(server)


def test_hangup_that_is_ignored_does_not_stop_the_server(nohup):
    with stop_on_signals() as ending:
        signal.raise_signal(signal.SIGHUP)
        ending.check()

    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


def test_server_of_a_killed_user_is_taken_over_and_then_stopped(checkout, start_user):
    killed = start_user(checkout)
    server = server_of(killed)
    killed.kill()
    killed.wait()
    assert is_alive(server)

    heir = start_user(checkout)
    taken_over = server_of(heir)
    leave(heir)

    assert taken_over == server
    assert is_gone_soon(server)


def test_killed_server_is_replaced_and_committed_rows_survive(checkout, start_user):
    user = start_user(checkout, DURABLE="1")
    server = server_of(user)
    place = locate(checkout)
    with psycopg.connect(**place.connection(OWNER)) as link:
        link.execute("CREATE TABLE kept AS SELECT 7 AS value")
    kill_outright(server)

    replaced = server_of(start_user(checkout))

    assert replaced != server
    assert query(place, "SELECT value FROM kept", OWNER) == 7


def test_stale_files_that_point_at_a_stranger_do_not_put_the_start_off(checkout, start_user):
    user = start_user(checkout)
    server = server_of(user)
    kill_outright(server)
    user.kill()
    place = locate(checkout)
    account = {"user": place.account.uid, "group": place.account.gid} if AS_ROOT else {}
    stranger = subprocess.Popen(["sleep", "600"], **account)
    pid_file = place.data / "postmaster.pid"
    pid_file.write_text(pid_file.read_text().replace(str(server), str(stranger.pid), 1))

    try:
        assert server_of(start_user(checkout)) not in {server, stranger.pid}
        assert is_alive(stranger.pid)
    finally:
        stranger.kill()
        stranger.wait()


def test_lost_socket_is_made_again(checkout, start_user):
    """Cleaners of temporary folders take it away under a server that runs for weeks."""
    server = server_of(start_user(checkout))
    place = locate(checkout)
    shutil.rmtree(place.sockets)

    assert server_of(start_user(checkout)) != server
    assert query(place, "SELECT 1") == 1


def test_unfinished_first_start_is_made_anew(checkout, start_user):
    leave(start_user(checkout))
    place = locate(checkout)
    place.data.rename(place.home / "data.unfinished")
    (place.home / "data.unfinished" / "PG_VERSION").unlink()

    server_of(start_user(checkout))

    assert query(place, "SELECT 1") == 1


def test_planted_link_in_place_of_the_sockets_is_refused(folder, checkout, start_user):
    place = locate(checkout)
    target = folder / "elsewhere"
    target.mkdir()
    place.sockets.symlink_to(target)

    try:
        _, said = start_user(checkout).communicate()
    finally:
        place.sockets.unlink()

    assert f"{place.sockets} is not a folder of" in said
    assert "Traceback" not in said


def test_sockets_folder_that_others_may_write_to_is_refused(checkout, start_user):
    place = locate(checkout)
    place.sockets.mkdir()
    place.sockets.chmod(0o777)

    try:
        _, said = start_user(checkout).communicate()
    finally:
        place.sockets.rmdir()

    assert f"Others may write to {place.sockets}" in said


def test_wrong_password_is_said_in_a_sentence(checkout, start_user):
    leave(start_user(checkout))
    passwords = locate(checkout).passwords
    passwords.write_text("".join(f"*:*:*:{role}:guess\n" for role in ROLES))

    _, said = start_user(checkout).communicate()

    assert f"{passwords} does not open the database beside it" in said
