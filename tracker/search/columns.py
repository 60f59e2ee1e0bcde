"""Generated tsvector column of a record's public texts."""

from django.contrib.postgres.search import SearchVectorField
from django.db import models

from tracker.search.sql import BETWEEN


def searchable(
    *titles: str, texts: tuple[str, ...] = (), plain: tuple[str, ...] = ()
) -> models.GeneratedField:
    """The words of public texts; those of `titles` weigh more. Fields are texts per language, or `plain`."""
    return models.GeneratedField(
        expression=models.Func(
            _joined(titles, plain),
            _joined(texts, plain),
            function="text_words",
            output_field=SearchVectorField(),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )


def _joined(names: tuple[str, ...], plain: tuple[str, ...]) -> models.Expression:
    """Concatenates the texts with the separator lexeme between them."""
    if not names:
        return models.Value("", models.TextField())
    parts = [
        models.F(name)
        if name in plain
        else models.Func(models.F(name), function="local_text_lines")
        for name in names
    ]
    return models.Func(
        *parts,
        template="(%(expressions)s)",
        arg_joiner=f" || ' {BETWEEN} ' || ",
        output_field=models.TextField(),
    )
