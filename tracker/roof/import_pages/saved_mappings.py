"""Saved mappings: stored under a name, offered again for files with the same header."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from tracker.files.imports.models import SavedMapping

LARGEST_NUMBER = 2**62


def digest(columns: Sequence[str]) -> str:
    return hashlib.sha256(json.dumps(list(columns), ensure_ascii=False).encode()).hexdigest()


def for_header(columns: Sequence[str]) -> QuerySet[SavedMapping]:
    return SavedMapping.objects.filter(header_digest=digest(columns))


def save(name: str, columns: Sequence[str], mapping: dict[str, Any], *, by: Any) -> None:
    """Under a name that is there already, instead of that one."""
    SavedMapping.objects.update_or_create(
        name=name,
        defaults={
            "header": list(columns),
            "header_digest": digest(columns),
            "mapping": mapping,
            "created_by": by,
        },
    )


def forget(sent: str) -> None:
    SavedMapping.objects.filter(pk=number(sent)).delete()


def number(sent: str) -> int:
    """A row's number as a page sends it; 0, which no row has, for anything else."""
    is_number = sent.isascii() and sent.isdigit() and len(sent) < 19
    return min(int(sent), LARGEST_NUMBER) if is_number else 0
