"""What the staff exports comes back as it is: importing an own export changes nothing."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from cases.seed import Seed
from tests.imports import messages, numbers, planned
from tracker.files.imports.kinds import files

pytestmark = pytest.mark.django_db


@pytest.fixture
def seed(db):
    Seed(settings.BASE_DIR / "fixtures" / "seed").load()


def exported(folder: Path, kind: str) -> bytes:
    path = folder / f"{kind}.csv"
    call_command("export_table", "--as", kind, "--output", str(path))
    return path.read_bytes()


def test_importing_an_own_export_changes_nothing(seed, tmp_path):
    changed = {}
    for kind in files():
        batch = planned(kind, exported(tmp_path, kind))
        if messages(batch) or numbers(batch).keys() - {"unchanged"}:
            changed[kind] = (messages(batch), numbers(batch))

    assert changed == {}
