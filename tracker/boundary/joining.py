"""STRING_AGG as each Django has it: from 6.0 on for all databases, and there a text would be a column's name."""

from typing import Any

from django.contrib.postgres import aggregates
from django.db import models


def joined(texts: Any, delimiter: str, **more: Any) -> Any:
    if hasattr(models, "StringAgg"):
        return models.StringAgg(texts, models.Value(delimiter), **more)
    return aggregates.StringAgg(texts, delimiter, **more)
