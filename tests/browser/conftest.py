"""The admin in a real browser. `make browser-test` runs it; it is no part of `make test`.

It needs Chromium (on Debian and Ubuntu: `apt install chromium`; BROWSER names another one) and the
packages of the dependency group `browser`. It starts its own server on a throw-away database.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client, override_settings
from playwright.sync_api import Browser, Page, sync_playwright

from tests import builders

CHROMIUM = os.environ.get("BROWSER", "/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
# Playwright runs an event loop in the thread of the test; the database is asked from there all the same.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session", autouse=True)
def plain_http() -> Iterator[None]:
    """Without encryption, and with static files as they lie in their folders."""
    off = ("SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SESSION_COOKIE_SECURE")
    with override_settings(WHITENOISE_AUTOREFRESH=True, **dict.fromkeys(off, 0)):
        yield


@pytest.fixture
def make(transactional_db: None) -> Any:
    """The builders; what they make is committed, for the server to see."""
    return builders


Visit = Callable[..., Page]


@pytest.fixture
def complaints() -> list[str]:
    """What the browser says against a page: errors of scripts, and what the content policy stops."""
    return []


@pytest.fixture
def visit(browser: Browser, live_server: Any, complaints: list[str]) -> Iterator[Visit]:
    """Opens pages as somebody; whatever the browser complains about fails the test."""
    contexts = []

    def listen(page: Page) -> None:
        page.set_default_timeout(10_000)
        page.on("console", lambda said: complain(said.type, said.text))
        page.on("pageerror", lambda error: complain("error", str(error)))

    def complain(kind: str, text: str) -> None:
        # Chromium asks for an icon that there is none of.
        if kind in ("error", "warning") and "404 (Not Found)" not in text:
            complaints.append(text)

    def visit(path: str = "/admin/", *, user: Any = None, size: Any = WIDE) -> Page:
        context = browser.new_context(viewport=size, base_url=live_server.url)
        contexts.append(context)
        context.on("page", listen)
        if user is not None:
            client = Client()
            client.force_login(user)
            cookie = client.cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        page = context.new_page()
        page.goto(path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def barriers(complaints: list[str]) -> Callable[[Page], list[str]]:
    """What axe finds serious or critical on a page: rule, and where."""

    def found(page: Page) -> list[str]:
        said_before = list(complaints)
        violations = Axe().run(page).response["violations"]
        complaints[:] = said_before  # axe brings a style of its own, which the policy stops
        return [
            f"{each['id']}: {node['target']}"
            for each in violations
            if each["impact"] in ("serious", "critical")
            for node in each["nodes"]
        ]

    return found
