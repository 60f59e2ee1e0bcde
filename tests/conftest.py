"""What all tests share: a history context, plain settings, builders, a query budget, the public role."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pghistory
import pytest
from django.core.cache import caches
from django.db import connection, connections
from django.test import TransactionTestCase
from django.test.utils import CaptureQueriesContext

from tests import builders, copies, seeds
from tracker.boundary.alias import serving
from tracker.lists.choices import VOCABULARIES, Choices


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    seeds.start(config.getoption("randomly_seed", 0))


def pytest_collection_finish() -> None:
    """All that was loaded stays: looking through it for garbage again and again takes a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def references(request: pytest.FixtureRequest) -> Iterator[None]:
    """Those that records get are the same whenever this test is run with this seed."""
    with seeds.references_of(request.node.nodeid):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """A copy of the template, and another one after each test that commits."""
    with django_db_blocker.unblock():
        copies.begin()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: copies.renew())
        yield
    with django_db_blocker.unblock():
        copies.end()


@pytest.fixture(autouse=True)
def history_context() -> Iterator[None]:
    """The database refuses writes that do not say where they come from."""
    with pghistory.context(command="test"):
        yield


@pytest.fixture(autouse=True)
def plain_settings(settings: Any) -> None:
    """Without what only a production server in front provides; the test's transaction is the public's too."""
    settings.PUBLIC_ALIAS = "default"
    settings.PUBLIC_DATA_ROOT = (
        Path(os.environ["TRACKER_TEST_FOLDER"]) / f"public-data-{os.getpid()}"
    )
    settings.SECURE_SSL_REDIRECT = False
    settings.WHITENOISE_AUTOREFRESH = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def nothing_kept(request: pytest.FixtureRequest, settings: Any) -> None:
    """What tests change in the code is nothing that the database notes; a kept page has no context to look at."""
    if "pages_are_kept" not in request.fixturenames:
        settings.CACHES = {**settings.CACHES, "pages": settings.CACHES["default"]}
    for name in ("pages", "counts"):
        caches[name].clear()


@pytest.fixture
def pages_are_kept() -> None:
    """As in production."""


@pytest.fixture
def make(db: None) -> Any:
    """The builders; `make.incident(published=True)`."""
    return builders


Budget = Callable[[int], AbstractContextManager[None]]


@pytest.fixture
def query_budget(settings: Any) -> Budget:
    """Fails when more queries are sent than allowed, on all connections together. Vocabularies are kept before."""

    @contextmanager
    def budget(most: int) -> Iterator[None]:
        with serving(settings.PUBLIC_ALIAS):
            assert all(Choices(*VOCABULARIES)[name] for name in VOCABULARIES)
        served = connections[settings.PUBLIC_ALIAS]
        used = [one for one in connections.all(initialized_only=True) if one.connection]
        every = {id(one): one for one in [*used, served]}
        with ExitStack() as stack:
            captured = [stack.enter_context(CaptureQueriesContext(one)) for one in every.values()]
            yield
        sent = [query["sql"] for one in captured for query in one.captured_queries]
        if len(sent) > most:
            pytest.fail(f"{len(sent)} queries, {most} allowed:\n" + "\n".join(sent))

    return budget


@pytest.fixture
def public_role(transactional_db: None, settings: Any) -> Iterator[Any]:
    """Serves pages with the real public role, on a connection of its own; what is read must be committed."""
    # A copy outside of the settings: Django's test case would block an alias that it does not flush, and
    # flushing is nothing that the public role can do.
    served = connections["public"].copy("served")
    served.settings_dict["NAME"] = connection.settings_dict["NAME"]
    connections["served"] = served
    settings.PUBLIC_ALIAS = "served"
    try:
        with serving("served"):
            yield served
    finally:
        served.close()
        del connections["served"]
