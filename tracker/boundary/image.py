"""A record's public image: all rows of all public views that show it."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from tracker.boundary.router import public_models

Image = dict[str, list[dict[str, Any]]]


def public_image(record: models.Model) -> Image:
    """What the public sees of a record as the database stands in this transaction; one query per view."""
    image: Image = {}
    for model in public_models():
        column = model.image_of.get(record._meta.model_name)  # type: ignore[attr-defined]
        if column:
            rows = model._base_manager.using("default").filter(**{column: record.pk})
            image[model._meta.db_table] = [
                _without_ids(row) for row in rows.order_by("pk").values()
            ]
    return image


def digest(image: Image) -> str:
    text = json.dumps(image, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def texts(image: Any) -> Iterator[str]:
    """Every text in an image, however deep."""
    if isinstance(image, str):
        yield image
    elif isinstance(image, dict):
        for value in image.values():
            yield from texts(value)
    elif isinstance(image, list | tuple):
        for value in image:
            yield from texts(value)


# Columns left out of the image: search vectors and sort keys, which are derived from other columns or
# records.
NOT_SEEN = {
    *("id", "public_changed_on", "search", "folded", "lexemes", "sort_key"),
    *("holder", "possible_days", "known_until", "is_of_perpetrator", "is_of_affected"),
}


def _without_ids(row: dict[str, Any]) -> dict[str, Any]:
    """Removes ids, derived columns and dates of change, which would differ between equal images."""
    return {name: value for name, value in row.items() if name not in NOT_SEEN}
